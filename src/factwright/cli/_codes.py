"""What the codes in findings and reports mean."""

from __future__ import annotations

from factwright import registry
from factwright.snapshots.states import MEANINGS

OTHERS = {
    "unsaid": "a fact that a section must use is in no approved sentence of it",
    "ungrounded": "an approved sentence says something that today's facts do not carry",
    "waiver-expired": "a finding that a person let pass for a time, and the time is over",
    "pending-tracked": "proposals are in git; they belong to one folder and one person",
    "closed-fact": "a drafter cited a fact that the section may not use",
    "slot": "a slot of a draft names nothing",
    "typed-number": "a drafter typed a figure that belongs in a slot",
    "typed-name": "a drafter typed a name that belongs in a slot",
    "catalogue": "the file of a product has a mistake, so nothing is known of it",
    "products": "a row names a product that is not in the catalogue",
    "row": "a row of the input cannot be read",
}


def codes() -> dict[str, str]:
    """Every code with what it means: states, what reports add, and the checks by the docstring of their file."""
    checks = {
        module.__name__.rpartition(".")[2].replace("_", "-"): (module.__doc__ or "").strip()
        for module in registry.modules("factwright.checks")
    }
    return {**{state.value: text for state, text in MEANINGS.items()}, **OTHERS, **checks}

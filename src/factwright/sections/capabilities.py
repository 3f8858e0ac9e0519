"""Capabilities: Yes, No or Not documented for every capability that is known of at least one product (rule R-tri)."""

from __future__ import annotations

from factwright.display import listing
from factwright.outline import Part, Row, Table, section
from factwright.quantities import State
from factwright.scope import Folded
from factwright.sections._conflicts import conflicts
from factwright.sections._desk import Desk
from factwright.wording import lowered, raised


@section("Capabilities")
def capabilities(desk: Desk) -> tuple[Part, ...]:
    """One row for each capability; twins with equal states share one (rule R-twin)."""
    a, b = desk.pair
    declared = desk.scope.domain.capability
    known = [f for f in desk.scope.capabilities() if {desk.state(f, a), desk.state(f, b)} != {State.UNKNOWN}]
    rows = tuple(Row(head=_label(desk, f), cells=(desk.capability(f, a), desk.capability(f, b))) for f in known)
    if not rows:
        return ()
    table = Table(caption=f"Capabilities of {a.name} and {b.name}", columns=("Capability", a.name, b.name), rows=rows)
    return (table, *conflicts(desk, {key: lowered(declared[key].label) for key in declared}))


def _label(desk: Desk, folded: Folded) -> str:
    """The capability's label; of folded twins the common noun with both labels."""
    labels = [desk.scope.domain.capability[key].label for key in folded.keys]
    return labels[0] if len(labels) == 1 else f"{raised(folded.noun)} ({listing(labels)})"

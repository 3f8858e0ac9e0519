"""Phrases about the reader's work: open words, needs, sizes, and marks of words that turn a need or a product."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.domain import Condition
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.needs import Need
from factwright.reading.terms import Terms, Who

Phrase = tuple[Any, ...]
"""What a phrase about the reader's work holds: needs, sizes and products; plain words are left out."""


def word(*_: object) -> Phrase:
    """A word of the reader's work."""
    return ()


def need(found: Need) -> Phrase:
    """A need that a consequence or a scale declares."""
    return (found,)


def need_cap(measure: Terms) -> Phrase:
    """A capability as a need."""
    keys = measure.measures[0].key.split("+")
    conditions = tuple(Condition(capability=k) for k in keys)
    return (Need(measure.measures[0].key, Condition(any=conditions) if len(keys) > 1 else conditions[0]),)


def need_can(capability: str) -> Phrase:
    """*Your agents run code*."""
    return (Need(capability, Condition(capability=capability)),)


def need_choice(options: tuple[tuple[str, str], ...]) -> Phrase:
    """*Open weights* as a need; what implies it will do as well."""
    conditions = tuple(Condition.model_validate({"attribute": a, "is": (v,)}) for a, v in options)
    return (Need(options[0][1], Condition(any=conditions)),)


def size(amount: Amount) -> Phrase:
    """*Of 400,000 tokens*."""
    return (amount,)


def mentioned(who: Who) -> Phrase | None:
    """A product in a phrase about the reader's work: named, and nothing is said of it."""
    return (who,) if who.mode == "each" else None


def phrase(first: Phrase, rest: Phrase | None = None) -> Phrase:
    """Phrases put together."""
    return first + (rest or ())


NOT = "not"
"""Marks a word that denies what follows: a need after it is no need."""


def denying(*_: object) -> Phrase:
    """*Not*, *without*, *instead of*."""
    return (NOT,)


ACT = "act"
"""Marks a verb of advice: with a product after it, method would be advice without a need."""


def acting(*_: object) -> Phrase:
    """*Stay*, *choose*."""
    return (ACT,)


POINT = "point"
"""Marks a pronoun: without a thing of the work before it, it would point to a product."""
COMPARING = "comparing"
"""Marks a word that compares: not where a product is named."""


def pointing(*_: object) -> Phrase:
    """*It*, *them*."""
    return (POINT,)


def comparing_word(*_: object) -> Phrase:
    """*Longer*, *more*."""
    return (COMPARING,)


TURN = "turn"
"""Marks a word that turns to what the thing before it is or does: after a product it would be a claim."""


def turning(*_: object) -> Phrase:
    """*Which*, *is*, *writes*."""
    return (TURN,)


SIZED, UNDERSIZED = "sized", "undersized"
"""Mark words of size: of a need of more or less, and of one that would be turned round."""


def sized() -> Phrase:
    """*Long*, *of any size*."""
    return (SIZED,)


def undersized() -> Phrase:
    """*Short*."""
    return (UNDERSIZED,)


COSTLY = "costly"
"""Marks words of money: only of a need that a price carries."""


def costly(*_: object) -> Phrase:
    """*Your budget*."""
    return (COSTLY,)


def otherwise(keys: frozenset[str]) -> Phrase:
    """*Draw*: a verb that makes another need of some things."""
    return (keys,)


def straight(found: Phrase) -> bool:
    """Whether the needs of a phrase are meant as they stand: not denied, not sized where they have no size."""
    needs = [t for t in found if isinstance(t, Need)]
    marks = {t for t in found if isinstance(t, str)}
    others = {key for t in found if isinstance(t, frozenset) for key in t}
    if not needs:
        return True
    if {NOT, UNDERSIZED} & marks or any(others & _keys(n) for n in needs):
        return False
    if COSTLY in marks and not any(m.kind == "meter" for n in needs for m in n.measures):
        return False
    return SIZED not in marks or any(n.measures for n in needs)


def _keys(need: Need) -> set[str]:
    condition = need.condition
    every = (condition, *condition.any, *condition.all) if condition else ()
    return {c.capability or c.attribute for c in every} - {""}


def needs_of(found: Phrase) -> tuple[Need, ...] | None:
    """The needs of a phrase: a size goes with the need before it, or else with the next one."""
    if not straight(found):
        return None
    needs: list[Need] = []
    waiting: Amount | CalendarDate | None = None
    for thing in found:
        if isinstance(thing, Need):
            fits = waiting is not None and bool(thing.measures) and thing.dated is isinstance(waiting, CalendarDate)
            needs.append(replace(thing, size=waiting) if fits else thing)
            waiting = None if fits else waiting
        elif isinstance(thing, Amount | CalendarDate):
            scaled = [
                i
                for i, n in enumerate(needs)
                if n.measures and n.size is None and n.dated is isinstance(thing, CalendarDate)
            ]
            if scaled:
                needs[scaled[-1]] = replace(needs[scaled[-1]], size=thing)
            elif waiting is None:
                waiting = thing
            else:
                return None
        elif isinstance(thing, Who):
            return None
    return None if waiting is not None or any(n.dated and n.size is None for n in needs) else tuple(needs)


def need_size(found: Need, amount: Amount) -> Phrase:
    """*No prompt is longer than X*: a size of what is needed."""
    return found, amount

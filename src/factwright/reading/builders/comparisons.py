"""Comparisons: comparatives, ratios and verbs of comparison into claims whose left side is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.terms import Terms, Who

Claims = tuple[Claim, ...]


def compared(by: Amount | None, relation: Relation, base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is 80% cheaper than B on input*: adjuncts hold for both sides."""
    if by is not None:
        if by.unit in ("times", "number") or (by.exactness in ("at most",) and relation.sign != 2):
            return None
        relation = replace(relation, by=by)
    terms = _merged(*shared)
    if terms is None or terms.who is not None:
        return None
    right = _right(base, terms)
    return None if right is None else (Compared(terms, right, relation),)


def compared_after(relation: Relation, by: Amount, base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is ahead of B by X*."""
    return compared(by, relation, base, *shared)


def compared_plain(relation: Relation, base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is cheaper than B*."""
    return compared(None, relation, base, *shared)


def slightly(relation: Relation, base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is slightly cheaper*: a real difference of at most 5 % (DESIGN, section 6)."""
    if relation.sign not in (1, -1):
        return None
    from fractions import Fraction

    found = compared(None, relation, base, *shared)
    limit = Amount(Fraction(5), unit="percent", exactness="at most")
    if found is None or not isinstance(found[0], Compared):
        return None
    return (replace(found[0], relation=replace(relation, by=limit)),)


def ratio_to(by: Amount, base: Terms, *shared: Terms | None) -> Claims | None:
    """*Costs twice as much as B*, *is a third of that of B*."""
    if by.unit != "times":
        return None
    terms = _merged(*shared)
    if terms is None or terms.who is not None:
        return None
    right = _right(base, terms)
    return None if right is None else (Compared(terms, right, Relation(None, by=by)),)


def as_as(yes: str, relation: Relation, base: Terms, *shared: Terms | None) -> Claims | None:
    """*Is not as cheap as B*: B is the cheaper; *is as cheap as*: the same."""
    sign = -(relation.sign or 0) if yes == "no" else 0
    return compared(None, replace(relation, sign=sign), base, *shared)


def same_as(base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Costs the same as B*."""
    return compared(None, Relation(0), base, *shared)


def nearly_same(base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is about the same size as B's*."""
    return compared(None, Relation(0, close=True), base, *shared)


def apart(by: Amount, *shared: Terms | None) -> Claims | None:
    """*Are X apart*, *are within X of each other*."""
    return compared(by, Relation(2), None, *shared)


def not_better(relation: Relation, *shared: Terms | None) -> Claims | None:
    """*Neither is cheaper than the other*: the same."""
    return compared(None, replace(relation, sign=0), Terms(who=Who(pronoun="other")), *shared)


def best(relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Is the cheapest of the four on input*."""
    return _best(relation, 1, True, terms)


def ranked(rank: int, relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Is the second-cheapest of the four*."""
    return _best(relation, rank, True, terms)


def among_best(relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Is among the newest of the four*: others may be level."""
    return _best(relation, 1, False, terms)


def better_of_pair(relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Has the lower input price*: of the two in view, or of those named."""
    merged = _merged(*terms)
    if merged is None or merged.who is not None:
        return None
    if merged.among is not None:
        return (Best(merged, relation),)
    return (Compared(merged, Terms(), relation),)


def _best(relation: Relation, rank: int, strict: bool, terms: tuple[Terms | None, ...]) -> Claims | None:
    merged = _merged(*terms)
    return None if merged is None or merged.who is not None else (Best(merged, relation, rank, strict),)


def _merged(*parts: Terms | None) -> Terms | None:
    found: Terms | None = Terms()
    for part in parts:
        if part is not None and found is not None:
            found = found.merged(part)
    return found


Shared = Literal["via"]


def _right(base: Terms | None, shared: Terms) -> Terms | None:
    """The right side: as named, with what holds for both."""
    if base is None:
        return Terms(via=shared.via)
    return base if base.via or not shared.via else replace(base, via=shared.via)

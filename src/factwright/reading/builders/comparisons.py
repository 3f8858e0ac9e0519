"""Comparisons: comparatives, ratios and verbs of comparison into claims whose left side is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.same import Alike, Pair
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

Claims = tuple[Claim, ...]
PRICE = Terms(measures=(Measure("meter"),))
SCORE = Terms(measures=(Measure("score"),))


def compared(by: Amount | None, relation: Relation, base: Terms | None, *shared: Terms | None) -> Claims | None:
    """*Is 80% cheaper than B on input*: adjuncts hold for both sides."""
    if by is not None:
        if by.unit in ("times", "number") or (by.exactness in ("at most",) and relation.sign != 2):
            return None
        relation = replace(relation, by=by)
    terms = _merged(*shared)
    if terms is None:
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
    if terms is None:
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
    if merged.among is None or merged.among.group != Group("pair", (), 2):
        return None if merged.among is None or len(merged.among.ids) != 2 else (Best(merged, relation),)
    return (Best(merged, relation),)


def _best(relation: Relation, rank: int, strict: bool, terms: tuple[Terms | None, ...]) -> Claims | None:
    merged = _merged(*terms)
    return None if merged is None or merged.who is not None else (Best(merged, relation, rank, strict=strict),)


def _merged(*parts: Terms | None) -> Terms | None:
    found: Terms | None = Terms()
    for part in parts:
        if part is not None and found is not None:
            found = found.merged(part)
    return found


def _right(base: Terms | None, shared: Terms) -> Terms | None:
    """The right side: as named; without one, what holds for both."""
    return base if base is not None else Terms(via=shared.via)


def beaten(relation: Relation, base: Terms | None, by: Amount | None, *shared: Terms | None) -> Claims | None:
    """*Leads B by X on M*."""
    return compared(by, relation, base, *shared)


def passive(relation: Relation, base: Terms, by: Amount | None, *shared: Terms | None) -> Claims | None:
    """*Is outscored by B on M*: the other way round."""
    return compared(by, replace(relation, sign=-(relation.sign or 0)), base, *shared)


def interval(by: Amount, word: str, base: Terms) -> Claims | None:
    """*X after B*."""
    return compared(by, Relation(1 if word == "after" else -1, dated=True), base)


def after(by: Amount | None, base: Terms) -> Claims | None:
    """*Six months after B*, *after B*."""
    return compared(by, Relation(1, dated=True), base)


def before(by: Amount | None, base: Terms) -> Claims | None:
    """*Six months before B*."""
    return compared(by, Relation(-1, dated=True), base)


def event(attribute: str, claims: Claims) -> Claims | None:
    """*Was released six months after B*: what is compared is the event's date."""
    found = tuple(c.about(Terms(measures=(Measure("attribute", attribute),))) for c in claims)
    return None if None in found else tuple(c for c in found if c)


def dated(claims: Claims, more: Claims) -> Claims | None:
    """*Was released on D, X after B*: the date's own measure is compared."""
    measures = claims[-1].terms.measures
    if len(claims) != 1 or len(measures) != 1:
        return None
    found = tuple(c.about(Terms(measures=measures)) for c in more)
    return None if None in found else claims + tuple(c for c in found if c)


def alike(terms: Terms, *values: tuple[Any, Terms] | None) -> Claims | None:
    """*Have the same X (, V)*."""
    found: list[Claim] = [Alike(terms)]
    for value in values:
        if value is not None:
            merged = terms.merged(value[1])
            if merged is None:
                return None
            found.append(Is(merged, value[0]))
    return tuple(found)


def alike_close(terms: Terms | None) -> Claims:
    """*Are about the same size*."""
    return (Alike(terms or Terms(), close=True),)


def alike_costs(*terms: Terms | None) -> Claims | None:
    """*Cost the same (for input)*."""
    merged = _merged(Terms(measures=(Measure("meter"),)), *terms)
    return merged and (Alike(merged),)


def with_amounts(claims: Claims, left: tuple[Any, Terms], right: tuple[Any, Terms]) -> Claims | None:
    """*..., 0.21 s against 0.62 s*: the two figures, in the order of the comparison."""
    compared_ = claims[-1]
    if not isinstance(compared_, Compared) or len(claims) != 1:
        return None
    return (*claims, Pair(Terms(), left[0], right[0], right[1].who or left[1].who))


def the_other() -> Terms:
    """*The other (of the two)*."""
    return Terms(who=Who(pronoun="other"))

"""Comparatives and ratios as the grammar states them, each with its own order of parts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import (
    PRICE,
    SCORE,
    after,
    as_as,
    before,
    compared,
    dated,
    event,
    ratio_to,
    slightly,
    with_amounts,
)
from factwright.reading.builders.predicates import has_attribute
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Relation
from factwright.reading.claims.same import Alike, Apart
from factwright.reading.terms import Group, Measure, Terms, Who

Claims = tuple[Claim, ...]


def comp_than(by: Amount | None, relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Is (80%) cheaper (on input) than B*."""
    return compared(by, relation, base, shared)


def comp_pair(relation: Relation, shared: Terms | None) -> Claims | None:
    """*Is cheaper on input*: than the other of the pair; what is measured has to be said."""
    return compared(None, relation, None, shared) if shared is not None and shared.measures else None


def comp_pair_by(by: Amount, relation: Relation, shared: Terms | None) -> Claims | None:
    """*Is 44% cheaper on input*."""
    return compared(by, relation, None, shared) if shared is not None and shared.measures else None


def comp_slightly(relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Is slightly cheaper than B*."""
    return slightly(relation, base, shared)


def below(by: Amount, base: Terms) -> Claims | None:
    """*Is 90% below B's*."""
    return compared(by, Relation(-1), base)


def above(by: Amount, base: Terms) -> Claims | None:
    """*Is 8.3 points above B's*."""
    return compared(by, Relation(1), base)


def ratio_as(by: Amount, _: Relation, base: Terms) -> Claims | None:
    """*Is ten times as high as B's*."""
    return ratio_to(by, base)


def not_as(relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Is not as cheap (on input) as B*."""
    return as_as("no", relation, base, shared)


def not_comp(relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Is not cheaper than B*."""
    return compared(None, replace(relation, negated=True), base, shared)


def within_of(by: Amount, _: Terms, shared: Terms | None) -> Claims | None:
    """*Are within two points of each other on M*."""
    return (Apart(shared or Terms(), replace(by, exactness="at most")),) if not by.exactness else None


def apart(by: Amount, shared: Terms | None) -> Claims:
    """*Are 1.6 points apart on M*."""
    return (Apart(shared or Terms(), by),)


def alike_now() -> Claims:
    """*Are about the same size*; what is compared is the subject."""
    return (Alike(Terms(), close=True),)


def alike_here() -> Claims:
    """*Are the same*."""
    return (Alike(Terms()),)


def _with(claims: Claims | None, terms: Terms) -> Claims | None:
    found = tuple(c.about(terms) for c in claims or ())
    return None if not found or None in found else tuple(c for c in found if c)


def ratio_cost(by: Amount, shared: Terms | None, base: Terms) -> Claims | None:
    """*Costs twice as much (per million input tokens) as B*."""
    return ratio_to(by, base, PRICE if shared is None or not shared.volume else None, shared)


def ratio_base_cost(by: Amount, base: Terms) -> Claims | None:
    """*Costs 5x B*."""
    return ratio_to(by, base, PRICE)


def times_more(by: Amount, base: Terms) -> Claims | None:
    """*Costs an order of magnitude more than B*: only for orders of magnitude, since *five times more* may mean six."""
    return ratio_to(by, base, PRICE) if by.value == 10 and by.step < 1 else None


def cost_comp(relation: Relation, shared: Terms | None, base: Terms | None) -> Claims | None:
    """*Charges less (for input) (than B)*."""
    if base is None and (shared is None or not shared.measures):
        return None
    return compared(None, relation, base, PRICE, shared)


def cost_by(by: Amount, relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Costs $15.75 less on A than on B*."""
    return compared(by, relation, base, PRICE if shared is None or not shared.volume else None, shared)


def cost_same(shared: Terms | None, base: Terms) -> Claims | None:
    """*Costs the same as B*."""
    return compared(None, Relation(0), base, PRICE, shared)


def score_by(by: Amount, relation: Relation, shared: Terms | None, base: Terms, more: Terms | None) -> Claims | None:
    """*Scores 27.2 points higher than B on M*."""
    return compared(by, relation, base, SCORE, shared, more)


def score_comp(relation: Relation, shared: Terms | None, base: Terms | None, more: Terms | None) -> Claims | None:
    """*Scores higher (than B) on M*."""
    return compared(None, relation, base, SCORE, shared, more)


def counted_unit(unit: tuple[str, Any]) -> Terms:
    """*As many tokens*: the unit, whose measure the verb names."""
    return Terms(unit=unit[0])


def counted_of(_: tuple[str, Any], attribute: str) -> Terms:
    """*As many tokens of context*."""
    return Terms(measures=(Measure("attribute", attribute),), unit=_[0])


def ratio_attr(attribute: str, by: Amount, counted: Terms, base: Terms) -> Claims | None:
    """*Can return twice as many tokens as B*."""
    return ratio_to(by, base, Terms(measures=(Measure("attribute", attribute),)), counted)


def attr_more(sign: str, attribute: str, counted: Terms, base: Terms) -> Claims | None:
    """*Generates more tokens per second than B*."""
    return compared(None, Relation(int(sign)), base, Terms(measures=(Measure("attribute", attribute),)), counted)


def ratio_has(by: Amount, measure: Terms, base: Terms) -> Claims | None:
    """*Has ten times as many parameters as B*."""
    return ratio_to(by, base, measure)


def has_comp(
    relation: Relation, measure: Terms, shared: Terms | None, base: Terms | None, more: Terms | None
) -> Claims | None:
    """*Has a larger window (than B)*."""
    return compared(None, relation, base, measure, shared, more)


def has_comp_by(by: Amount, relation: Relation, measure: Terms, shared: Terms | None, base: Terms) -> Claims | None:
    """*Has a 10% larger window than B*."""
    return compared(by, relation, base, measure, shared)


def has_same(measure: Terms, base: Terms) -> Claims | None:
    """*Has the same window as B*."""
    return compared(None, Relation(0), base, measure)


def beaten_by(relation: Relation, base: Terms, shared: Terms, by: Amount) -> Claims | None:
    """*Undercuts B on input by X*."""
    return compared(by, relation, base, shared)


def leads(relation: Relation, shared: Terms) -> Claims | None:
    """*Leads on input price*: the other of the pair."""
    return compared(None, relation, None, shared) if shared.measures else None


def ahead(sign: str, by: Amount, base: Terms, shared: Terms | None) -> Claims | None:
    """*Is three points ahead of B on M*."""
    return compared(by, Relation(int(sign), True), base, shared)


def event_after(attribute: str, by: Amount | None, base: Terms) -> Claims | None:
    """*Was released six months after B*."""
    return _event(attribute, after(by, base))


def event_before(attribute: str, by: Amount | None, base: Terms) -> Claims | None:
    """*Came out 69 days before B*."""
    return _event(attribute, before(by, base))


def _event(attribute: str, claims: Claims | None) -> Claims | None:
    return claims and event(attribute, claims)


def dated_after(attribute: str, items: tuple[Any, ...], by: Amount, base: Terms) -> Claims | None:
    """*Was released on D, ten weeks after B*."""
    found = has_attribute(attribute, items)
    more = after(by, base)
    return found and more and dated(found, more)


def dated_before(attribute: str, items: tuple[Any, ...], by: Amount, base: Terms) -> Claims | None:
    """*Was released on D, 63 days before B*."""
    found = has_attribute(attribute, items)
    more = before(by, base)
    return found and more and dated(found, more)


def fails(base: Terms, shared: Terms) -> Claims | None:
    """*Fails to match B on M*: is worse."""
    return compared(None, Relation(-1, True), base, shared)


def only_item(items: tuple[Any, ...]) -> Any:
    """A single value after a comma."""
    return items[0] if len(items) == 1 else None


def with_amounts_of(claims: Claims, left: Any, right: Any, who: Terms) -> Claims | None:
    """*..., 500,000 tokens against 262,144 for B*."""
    return with_amounts(claims, left, (right[0], who))


def group_here() -> Terms:
    """*Here*: the products in view."""
    return Terms(among=Who(group=Group("pair")))


def newer_by(relation: Relation, among: Terms, by: Amount) -> Claims | None:
    """*Is the newer of the two, by 132 days*."""
    return compared(by, relation, None) if among.among and among.among.group == Group("pair", (), 2) else None


def counted_aunit(unit: tuple[str, str]) -> Terms:
    """*As many output tokens*."""
    return Terms(measures=(Measure("attribute", unit[0]),))


def by_on(by: Amount, bench: Terms) -> tuple[Amount, Terms]:
    """*By X on M*."""
    return by, bench


def beaten_two(
    relation: Relation, base: Terms, first: tuple[Amount, Terms], second: tuple[Amount, Terms]
) -> Claims | None:
    """*Leads B by X on M and by Y on N*."""
    parts = [compared(by, relation, base, bench) for by, bench in (first, second)]
    return None if None in parts else tuple(c for p in parts for c in p or ())

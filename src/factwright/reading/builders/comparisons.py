"""Comparisons: comparatives, ratios and verbs of comparison into claims whose left side is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import has_attribute
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.same import Alike, Apart, Pair
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

Claims = tuple[Claim, ...]


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
    return None if merged is None or merged.who is not None else (Best(merged, relation, rank, strict),)


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
    return compared(by, Relation(1 if word == "after" else -1), base)


def after(by: Amount | None, base: Terms) -> Claims | None:
    """*Six months after B*, *after B*."""
    return compared(by, Relation(1), base)


def before(by: Amount | None, base: Terms) -> Claims | None:
    """*Six months before B*."""
    return compared(by, Relation(-1), base)


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


PRICE = Terms(measures=(Measure("meter"),))
SCORE = Terms(measures=(Measure("score"),))


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
    return Terms()


def counted_of(_: tuple[str, Any], attribute: str) -> Terms:
    """*As many tokens of context*."""
    return Terms(measures=(Measure("attribute", attribute),))


def ratio_attr(attribute: str, by: Amount, counted: Terms, base: Terms) -> Claims | None:
    """*Can return twice as many tokens as B*."""
    return ratio_to(by, base, Terms(measures=(Measure("attribute", attribute),)), counted)


def attr_more(attribute: str, counted: Terms, base: Terms) -> Claims | None:
    """*Generates more tokens per second than B*."""
    return compared(None, Relation(1), base, Terms(measures=(Measure("attribute", attribute),)), counted)


def ratio_has(by: Amount, measure: Terms, base: Terms) -> Claims | None:
    """*Has ten times as many parameters as B*."""
    return ratio_to(by, base, measure)


def has_comp(relation: Relation, measure: Terms, shared: Terms | None, base: Terms | None, more: Terms | None) -> Claims | None:
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


def beaten_two(relation: Relation, base: Terms, first: tuple[Amount, Terms], second: tuple[Amount, Terms]) -> Claims | None:
    """*Leads B by X on M and by Y on N*."""
    parts = [compared(by, relation, base, bench) for by, bench in (first, second)]
    return None if None in parts else tuple(c for p in parts for c in p or ())

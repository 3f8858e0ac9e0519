"""Predicates: verbs with their objects into claims whose subject is still open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.products import each
from factwright.reading.claims.base import Claim, Not, apply
from factwright.reading.claims.states import Can, Chosen, Made, Measured, Recorded
from factwright.reading.claims.values import SAME, Is
from factwright.reading.terms import Kind, Measure, Terms

Value = Amount | CalendarDate | str
Item = tuple[Value, Terms]
Claims = tuple[Claim, ...]

RAISED = ("via", "tier", "volume", "by")
"""What the last of several values says for all of them: *costs X for input and Y for output on A*."""


def item(value: Any, *terms: Terms | None) -> Item | None:
    """A value with its adjuncts."""
    found = Terms()
    if isinstance(value, tuple):
        value, found = value
    for part in terms:
        if part is not None:
            merged = found.merged(part)
            if merged is None:
                return None
            found = merged
    return value, found


def same_value(*terms: Terms | None) -> Item | None:
    """*The same for output*."""
    return item(SAME, *terms)


def named_value(value: tuple[str, str], *terms: Terms | None) -> Item | None:
    """A name as a value: a licence, a maker."""
    return item(value[1], Terms(measures=(Measure("attribute", value[0]),)), *terms)


def values(kind: Kind | None, items: tuple[Item, ...]) -> Claims | None:
    """*Costs X and Y*: one claim a value; what stands at the end holds for all."""
    claims: list[Claim] = []
    later = Terms()
    for value, terms in reversed(items):
        raised = {n: getattr(terms, n) or getattr(later, n) for n in RAISED}
        terms = replace(terms, **raised)
        opened = terms.merged(Terms(measures=(Measure(kind),))) if kind and not terms.volume else terms
        if opened is None:
            return None
        claims.append(Is(opened, value))
        later = terms
    return tuple(reversed(claims))


def values_of(items: tuple[Item, ...]) -> Claims | None:
    """*Is X for A and Y for B*."""
    return values(None, items)


def costs(items: tuple[Item, ...]) -> Claims | None:
    """*Costs X per million input tokens*; at a volume, the bill."""
    if any(isinstance(v, Amount) and not v.unit.startswith("money") for v, _ in items):
        return None
    return values("meter", items)


def scores(items: tuple[Item, ...]) -> Claims | None:
    """*Scores X on B*."""
    if any(not isinstance(v, Amount) or v.unit not in ("number", "points", "percent") for v, _ in items):
        return None
    return values("score", items)


def has_attribute(key: str, items: tuple[Item, ...]) -> Claims | None:
    """*Holds X tokens*, *was released on D*, *is licensed under L*."""
    found = [item(v, Terms(measures=(Measure("attribute", key),)), t) for v, t in items]
    return None if None in found else values(None, tuple(i for i in found if i))


def has_value(measure: Terms, value: Item) -> Claims | None:
    """*Has a context window of X*."""
    terms = measure.merged(value[1])
    return None if terms is None else (Is(terms, value[0]),)


def value_has(value: Item, measure: Terms) -> Claims | None:
    """*Has a 400,000-token window*."""
    return has_value(measure, value)


def can(yes: str, measure: Terms, *more: Terms | None) -> Claims | None:
    """*Supports vision*."""
    terms = measure
    for part in more:
        merged = terms.merged(part) if part is not None else terms
        if merged is None:
            return None
        terms = merged
    return (Can(terms, yes == "yes"),)


def can_do(yes: str, capability: str) -> Claims:
    """*Reads images*."""
    return (Can(Terms(measures=(Measure("capability", capability),)), yes == "yes"),)


def can_all(yes: str, measures: tuple[Terms, ...]) -> Claims:
    """*Supports X, Y and Z*, *supports neither X nor Y*: one claim, each capability on its own."""
    return (Can(Terms(measures=tuple(m for t in measures for m in t.measures)), yes == "yes"),)


def chosen(yes: str, options: tuple[tuple[str, str], ...]) -> Claims:
    """*Is proprietary*, *has open weights*."""
    return (Chosen(Terms(), options, yes == "yes"),)


def says(yes: str, option: tuple[str, str]) -> Claims:
    """A predicate that is a value: *allows commercial use*."""
    return (Chosen(Terms(), (option,), yes == "yes"),)


def recorded(yes: str, measure: Terms | None = None, *more: Terms | None) -> Claims | None:
    """*Has a documented X*, *is not recorded for A*."""
    terms = measure or Terms()
    for part in more:
        merged = terms.merged(part) if part is not None else terms
        if merged is None:
            return None
        terms = merged
    return (Recorded(terms, yes == "yes"),)


def recorded_all(yes: str, measures: tuple[Terms, ...], *more: Terms | None) -> Claims | None:
    """*No price, no architecture ... are documented for A*: each on its own."""
    found = [recorded(yes, m, *more) for m in measures]
    return None if None in found else tuple(c for f in found if f for c in f)


def negated(claims: Claims) -> Claims | None:
    """*Does not hold X*: of one claim only, since *not A and B* may mean two things."""
    return (claims[0].opposite(),) if len(claims) == 1 else None


def negative(claim: Claim) -> Claim:
    """That a claim does not hold."""
    return Not(claim.terms, claim)


def about(claims: Claims, terms: Terms | None) -> Claims | None:
    """Claims with an adjunct that stands for all of them."""
    return claims if terms is None else apply(terms, claims)


def within(claims: Claims, terms: Terms | None) -> Claims:
    """Claims that take from an adjunct what they do not say."""
    return claims if terms is None else tuple(c.within(terms) for c in claims)


def exact_metered(exactness: Any, figure: tuple[Amount, Terms]) -> Item | None:
    """*About 85 output tokens per second*."""
    amount = replace(figure[0], exactness=exactness) if exactness else figure[0]
    return amount, figure[1]


def made_by_maker(key: str, maker: str) -> Claims | None:
    """*Is made by M*: bound by the maker's id, since two spellings may be one maker."""
    return (Made(Terms(), key, maker),)


def joined_objects(objects: tuple[Claims, ...]) -> Claims:
    """*Has X and Y*: each object is a claim of its own."""
    return tuple(claim for claims in objects for claim in claims)


def can_two(yes: str, *measures: Terms) -> Claims:
    """*Supports both X and Y*, *supports neither X nor Y*."""
    return can_all(yes, measures)


def not_attribute(key: str, value: Item) -> Claims | None:
    """*Does not hold X*."""
    found = has_attribute(key, (value,))
    return found and negated(found)


def supported(yes: str, agent: Terms | None) -> Claims | None:
    """*Is supported by A*; what is supported is the subject."""
    return (Can(agent or Terms(), yes == "yes"),)


def is_recorded(yes: str, terms: Terms | None) -> Claims:
    """*Is not documented for A*."""
    return (Recorded(terms or Terms(), yes == "yes"),)


def two_agents(*agents: Terms) -> Terms | None:
    """*By A and by B*."""
    whos = [a.who for a in agents if a.who]
    found = each(tuple(whos))
    return found and Terms(who=found)


def measure_value(measure: Terms, value: Item, terms: Terms | None) -> Claims | None:
    """*Has a context window of X*."""
    merged = measure.merged(terms) if terms else measure
    return merged and has_value(merged, value)


def item_object(value: Any, terms: Terms | None) -> Claims | None:
    """*Has 70 billion parameters*: the unit names the measure."""
    found = item(value, terms)
    return None if found is None or isinstance(found[0], str) else (Is(found[1], found[0]),)


def chosen_under(options: tuple[tuple[str, str], ...], value: tuple[str, str]) -> Claims:
    """*Has open weights under L*."""
    return (Chosen(Terms(), options), Is(Terms(measures=(Measure("attribute", value[0]),)), value[1]))


def documented(measure: Terms, terms: Terms | None) -> Claims | None:
    """*Has a documented X*."""
    merged = measure.merged(terms) if terms else measure
    return merged and recorded("yes", merged)


def recorded_scores(terms: tuple[str, ...]) -> Claims:
    """*Has recorded scores on B, C and D*."""
    return (Recorded(Terms(measures=tuple(Measure("score", k) for k in terms))),)


def can_those(yes: str) -> Claims:
    """*Supports neither of them*: the capabilities just named."""
    return (Can(Terms(), yes == "yes"),)


def measured(by: str) -> Claims:
    """*Was measured by its maker*."""
    return (Measured(Terms(), by),)

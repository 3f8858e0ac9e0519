"""Turns of phrase: what the constructions of ``english/grammar/more.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, compared, compared_plain
from factwright.reading.builders.predicates import Claims, Item, recorded
from factwright.reading.builders.routes import NONE, ONE
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Compared, Relation, of_prices
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import PRICED, Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.sets import Incomparable
from factwright.reading.claims.states import Chosen, Made, Measured, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
PAIR = Who(group=Group("pair", (), 2))
Subject = tuple[Terms, Claims]


def recorded_group(amount: Amount, measure: Terms) -> Who | None:
    """*The four models with a recorded X*."""
    if len(measure.measures) != 1 or not measure.measures[0].key or amount.value.denominator != 1:
        return None
    return Who(group=Group("recorded", (), int(amount.value), measure=measure.measures[0]))


def neither_made(maker: str) -> Who:
    """*Neither Acme model*."""
    return Who(group=Group("maker", (("", maker),), 2), mode="none")


def _side(who: Who, claims: Claims) -> Subject | None:
    bound = apply(Terms(who=who), claims)
    return None if bound is None else (Terms(who=who), bound)


def subject_whose(who: Who, measure: Terms, claims: Claims) -> Subject | None:
    """*A, whose weights are open, ...*."""
    bound = apply(measure, claims) if measure.who is None else None
    return None if bound is None else _side(who, bound)


def subject_from_choice(who: Who, maker: str, options: Any) -> Subject | None:
    """*A, M's coding model, ...*."""
    return _side(who, (Made(Terms(), "maker", maker), Chosen(Terms(), options)))


def subject_described(options: Any, who: Who) -> Subject:
    """*The coding model of the two, A, ...*: only A is one."""
    return Terms(who=who), (Chosen(Terms(who=replace(who, mode="only"), among=Who(group=Group("pair"))), options),)


def subject_dated(who: Who, attribute: str, items: tuple[Item, ...]) -> Subject | None:
    """*A, released on D, ...*."""
    if len(items) != 1:
        return None
    merged = items[0][1].merged(Terms(measures=(Measure("attribute", attribute),)))
    return merged and _side(who, (Is(merged, items[0][0]),))


def subject_figure_of(who: Who, amount: Amount, terms: Terms | None) -> Subject | None:
    """*A's 70.5 (on M) ...*."""
    merged = Terms(who=who, measures=(Measure("score"),)).merged(terms or Terms())
    return merged and (merged, (Is(merged, amount),))


def subject_volume(volume: Terms, who: Terms) -> Subject | None:
    """*A million input tokens of A ...*."""
    merged = volume.merged(who)
    return merged and (merged, ())


def subject_volume_named(amount: Amount, short: str, meter: str, unit: tuple[str, Fraction]) -> Subject:
    """*Ten million A input tokens ...*."""
    return Terms(who=Who((short,)), volume=((meter, amount.value),), counted=unit[0]), ()


def subject_member(who: Who) -> Subject:
    """*One of them, A, ...*."""
    return Terms(who=who), ()


def single_route(providers: tuple[str, ...] | None = None) -> Claims:
    """*Has a single route(, through P)*."""
    return (Routes(Terms(), "", ONE, providers or (), bool(providers)),)


def count_exact(exactness: Any, amount: Amount, how: str | None) -> Claims:
    """*Has fewer than three routes*."""
    return (Routes(Terms(), how or "", replace(amount, exactness=exactness)),)


def count_and(total: Amount, part: Amount, how: str) -> Claims:
    """*Has five routes, three of them priced*."""
    return Routes(Terms(), "", total), Routes(Terms(), how, part)


def has_dated(measure: Terms) -> Claims | None:
    """*Has a retirement date*: that one is recorded."""
    return recorded("yes", measure)


def neither_route(first: str, second: str) -> Claims:
    """*With neither a free nor a trial route*."""
    return Routes(Terms(), first, NONE), Routes(Terms(), second, NONE)


def base_verb(who: Terms, attribute: str) -> Terms | None:
    """*What B can return*."""
    return who.merged(Terms(measures=(Measure("attribute", attribute),)))


def base_cost(who: Terms, meter: Terms | None) -> Terms | None:
    """*What B charges for input*."""
    return who.merged(PRICE.merged(meter or Terms()) or Terms())


SELF = Who(pronoun="it")


def base_same(measure: Terms) -> Terms | None:
    """*Its own input price*: another measure of the same product."""
    return measure.merged(Terms(who=SELF))


def base_tier(tier: Terms, measure: Terms | None = None) -> Terms | None:
    """*Its standard price*: another tier of the same product."""
    merged = tier.merged(measure or PRICE)
    return merged and merged.merged(Terms(who=SELF))


def base_bare(measure: Terms) -> Terms | None:
    """*As much as input*: another meter of the same product."""
    closed = [m for m in measure.measures if m.kind == "meter" and m.key]
    return measure.merged(Terms(who=SELF)) if closed and measure.who is None else None


def attr_more_by(attribute: str, by: Amount, counted: Terms, base: Terms) -> Claims | None:
    """*Generates 25 % more tokens per second than B*."""
    return compared(by, Relation(1), base, Terms(measures=(Measure("attribute", attribute),)), counted)


def act_comp(attribute: str, by: Amount | None, relation: Relation, base: Terms) -> Claims | None:
    """*Returns its first token (0.49 seconds) sooner than B*."""
    return compared(by, relation, base, Terms(measures=(Measure("attribute", attribute),)))


def ratio_cost_pair(by: Amount, shared: Terms | None) -> Claims | None:
    """*Costs five times as much for output*: as the other of the comparison before, or of the pair."""
    if by.unit != "times":
        return None
    terms = PRICE.merged(shared or Terms())
    return terms and (Compared(terms, Terms(), Relation(None, by=by)),)


def is_recorded_for(yes: str, who: Terms) -> Claims:
    """*Is undocumented for A*."""
    return (Recorded(who, yes == "yes"),)


def come_from(maker: str) -> Claims:
    """*Scores come from M*: measured by it, as the maker."""
    return (Measured(Terms(), "maker"), Made(Terms(), "maker", maker))


def incomparable() -> Claims:
    """*Cannot be compared*: the scores were obtained in different ways."""
    return (Incomparable(Terms()),)


def incomparable_on(bench: Terms) -> Claims:
    """*Were measured on M with different harnesses*."""
    return (Incomparable(bench),)


def have_these(claims: Claims) -> Claims:
    """*Have X and Y (in common)*."""
    return claims


def best_open(relation: Relation) -> Claims:
    """*Has the highest*: on the measure of the set in front."""
    return (Best(Terms(), relation),)


def better_here(relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Is the newer (of the two)*: of the pair in view."""
    merged: Terms | None = Terms(among=PAIR)
    for part in terms:
        merged = merged and (merged.merged(part) if part else merged)
    return merged and (Best(merged, relation),)


def share_objects(objects: tuple[Claims, ...]) -> Claims | None:
    """*Share a window of X*: both have it."""
    found = tuple(c for claims in objects for c in claims)
    return found if all(isinstance(c, Is | Chosen) for c in found) else None


def level(bench: Terms) -> Claims:
    """*Are level on M*."""
    return (Alike(bench),)


def leads_on(shared: Terms) -> Claims | None:
    """*Is ahead on M*."""
    return compared_plain(Relation(1, True), None, shared)


def reduced(meter: str) -> Terms:
    """*With caching*."""
    return Terms(reduced=meter)


def reduced_of(meter: str, who: Terms, measure: Terms) -> Terms | None:
    """*Cached A input*."""
    merged = who.merged(measure)
    return merged and merged.merged(Terms(reduced=meter))


def any_route() -> Terms:
    """*On any route*: for what is recorded, or not; a value has to name its route."""
    return Terms(via=Via((), "any"))


def all_routes(how: str | None) -> Terms | None:
    """*Across its (priced) routes*."""
    return Terms(via=Via((), "priced" if how else "every")) if how in (None, PRICED) else None


def mix(first: str, by: Amount, second: str) -> Terms | None:
    """*When input is twice output*: prices at that mix, in units of the smaller part."""
    if first == second or by.unit != "times" or by.exactness:
        return None
    return Terms(volume=tuple(sorted(((first, by.value * 10**6), (second, Fraction(10**6))))))


def even_mix(first: str, second: str) -> Terms | None:
    """*When input and output are equal in volume*."""
    return mix(first, Amount(Fraction(1), unit="times"), second)


def at_extreme(relation: Relation) -> Terms | None:
    """*At the lowest prices*."""
    if not of_prices(relation):
        return None
    return Terms(via=Via((), "lowest" if relation.sign == -1 else "highest"))


def both_meters() -> Terms:
    """*In either direction*: on every core meter."""
    return Terms(measures=(Measure("meter", "*"),))


def tier_price(tier: Terms) -> Terms | None:
    """*A batch price*."""
    return tier.merged(PRICE)


def tier_meter(tier: Terms, meter: str) -> Terms | None:
    """*The batch input price*."""
    return tier.merged(Terms(measures=(Measure("meter", meter),)))

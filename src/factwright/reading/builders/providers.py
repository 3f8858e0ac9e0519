"""Providers as subjects, and other plain variants."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, compared, compared_plain, ratio_to
from factwright.reading.builders.more import SELF
from factwright.reading.builders.predicates import Claims, Item, recorded
from factwright.reading.builders.products import each
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation, route_sign
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import PRICED, RouteBest, Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.states import Chosen, Made, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
PAIR = Who(group=Group("pair", (), 2))
Subject = tuple[Terms, Claims]


def joined_one(claims: Claims) -> Claims:
    """The claims of one object."""
    return claims


def measure_value_plain(measure: Terms, value: Item) -> Claims | None:
    """*A window of X*."""
    merged = measure.merged(value[1])
    return merged and (Is(merged, value[0]),)


def chosen_with(options: Any, objects: tuple[Claims, ...]) -> Claims:
    """*Is an open model with X*."""
    return (Chosen(Terms(), options), *(c for claims in objects for c in claims))


def chosen_from(options: Any, maker: str) -> Claims:
    """*Is an open model from M*."""
    return Chosen(Terms(), options), Made(Terms(), "maker", maker)


def made_plain(maker: str) -> Claims:
    """*Is a model from M*."""
    return (Made(Terms(), "maker", maker),)


def not_billed(how: str, where: Terms | None) -> Claims | None:
    """*Is not free (on P)*."""
    providers = where.via.providers if where and where.via else ()
    return (Routes(Terms(), how, None, providers, yes=False),)


def has_named(value: tuple[str, str]) -> Claims:
    """*Has an L licence*."""
    return (Is(Terms(measures=(Measure("attribute", value[0]),)), value[1]),)


def no_scores_on(bench: Terms) -> Claims:
    """*Has no recorded score on M*."""
    return (Recorded(bench, False),)


def better_than(base: Terms, bench: Terms) -> Claims | None:
    """*Is better than B on M*: by its score."""
    return compared_plain(Relation(1, True), base, bench)


def ratio_word(exactness: Any, by: Amount, base: Terms) -> Claims | None:
    """*Is nearly twice B's*."""
    return ratio_to(replace(by, exactness=exactness) if exactness else by, base)


def tier_of(tier: Terms, provider: str) -> Terms | None:
    """*On the batch tier of P*."""
    return tier.merged(Terms(via=Via((provider,))))


def provider_lists_at(providers: tuple[str, ...], who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*P lists A at X and Y*."""
    return provider_lists_measure(providers, Terms(who=who), items)


def provider_lists_measure(providers: tuple[str, ...], measure: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*P lists A's input at X*."""
    base = measure.merged(Terms(via=Via(providers)))
    found: list[Claim] = []
    for value, terms in items:
        merged = base and base.merged(terms)
        merged = merged and merged.merged(PRICE)
        if merged is None or merged.who is None or not isinstance(value, Amount):
            return None
        found.append(Is(merged, value))
    return tuple(found)


def provider_has_lower(providers: tuple[str, ...], relation: Relation, measure: Terms) -> Claims | None:
    """*P has the lower input price (for A)*: than every other priced route."""
    if relation.good or not measure.measures:
        return None
    return (RouteBest(measure, providers, route_sign(relation)),)


def provider_comp(
    providers: tuple[str, ...], by: Amount | None, relation: Relation, others: tuple[str, ...], terms: Terms
) -> Claims | None:
    """*P charges 10 % less than Q for A*."""
    if terms.who is None or set(providers) & set(others):
        return None
    priced = terms.merged(PRICE)
    if priced is None or not all(m.kind == "meter" for m in priced.measures):
        return None
    right = replace(priced, via=Via(others))
    return compared(by, relation, right, replace(priced, via=Via(providers)))


def provider_ratio(
    providers: tuple[str, ...], by: Amount, who: Who, meter: Terms | None, others: tuple[str, ...]
) -> Claims | None:
    """*P charges twice as much for A as Q*."""
    priced = PRICE.merged(meter or Terms())
    if priced is None or by.unit != "times":
        return None
    left = replace(priced, who=who, via=Via(providers))
    return (Compared(left, replace(left, via=Via(others)), Relation(None, by=by)),)


def provider_ratio_two(providers: tuple[str, ...], by: Amount, first: Terms, second: Terms) -> Claims | None:
    """*P charges 22 times as much for A's output as for B's*."""
    left = first.merged(Terms(via=Via(providers)))
    right = second.merged(Terms(via=Via(providers)))
    if left is None or right is None or by.unit != "times" or not left.measures or left.measures[0].kind != "meter":
        return None
    return (Compared(left, right, Relation(None, by=by)),)


def provider_tier(providers: tuple[str, ...], tier: Terms, who: Who) -> Claims:
    """*P offers a batch tier for A*."""
    return (Recorded(replace(tier, who=who, via=Via(providers), measures=(Measure("meter", "*"),)), True),)


def provider_states(providers: tuple[str, ...], who: Who) -> Claims:
    """*P states a price for A*."""
    return (Routes(Terms(who=who), PRICED, None, providers),)


def meters_same(first: str, second: str, terms: Terms) -> Claims | None:
    """*Input and output cost the same on A*."""
    merged = terms.merged(Terms(measures=(Measure("meter", first), Measure("meter", second))))
    return merged and (Alike(merged),) if first != second else None


def tier_halves(provider: str, tier: Terms, measure: Terms) -> Claims | None:
    """*P's batch tier halves the input price of A*."""
    terms = measure.merged(Terms(via=Via((provider,))))
    left = terms and terms.merged(tier)
    if terms is None or left is None or terms.who is None:
        return None
    half = Amount(Fraction(1, 2), Fraction(1, 1000), 1, "times")
    right = replace(terms, tier="standard", who=SELF)
    return (Compared(left, right, Relation(None, by=half)),)


def tier_halves_two(provider: str, tier: Terms, measure: Terms, meter: str) -> Claims | None:
    """*P's batch tier halves the input price of A and halves its output price*."""
    first = tier_halves(provider, tier, measure)
    second = tier_halves(provider, tier, replace(measure, measures=(Measure("meter", meter),)))
    return first and second and first + second


def catalogue_none(measure: Terms, who: Terms) -> Claims | None:
    """*The catalogue has no X for A*."""
    return recorded("no", measure, who)


def whether_can(who: Who, capability: str) -> Claims:
    """*Whether A reads images is not documented*."""
    return (Recorded(Terms(who=who, measures=(Measure("capability", capability),)), False),)


def makes_both(maker: str, first: Who, second: Who) -> Claims | None:
    """*M makes both A and B*."""
    who = each((first, second))
    return who and (Made(Terms(who=who), "maker", maker),)


def made_by_turned(who: Who, maker: str) -> Claims:
    """*The maker of A is M*."""
    return (Made(Terms(who=who), "maker", maker),)


def among_clause(who: Who, relation: Relation, among: Terms) -> Claims:
    """*A is among the newest of the four*."""
    return (Best(replace(among, who=who), relation, 1, strict=False),)

"""Routes: who lists, who shares, how it is billed, which route is cheapest."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Relation, of_prices, route_sign
from factwright.reading.claims.routes import PRICED, Range, RouteBest, Routes, Shared
from factwright.reading.claims.states import Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Via, Who

ONE = Amount(Fraction(1))
NONE = Amount(Fraction(0))


def billing(key: str) -> str:
    """A form of billing; one that has prices is called priced."""
    return key


def count_routes(amount: Amount, how: str | None, providers: tuple[str, ...] | None) -> Claims | None:
    """*Has six (priced) routes(, on A, B ...)*; a list beside the number is complete."""
    if amount.unit != "number" or (providers and amount.value != len(providers)):
        return None
    return (Routes(Terms(), how or "", amount, providers or (), bool(providers)),)


def one_route(how: str | None, providers: tuple[str, ...] | None) -> Claims | None:
    """*Has a free route*."""
    return (Routes(Terms(), how or "", None, providers or ()),)


def listed_on(providers: tuple[str, ...]) -> Claims:
    """*Is listed on A and B*: several reads as all of them."""
    return (Routes(Terms(), "", None, providers, len(providers) > 1),)


def listed_some(providers: tuple[str, ...]) -> Claims:
    """*Is listed on A and B, among others*."""
    return (Routes(Terms(), "", None, providers),)


def listed_on_alone(providers: tuple[str, ...]) -> Claims:
    """*Comes through A alone*."""
    return (Routes(Terms(), "", None, providers, True),)


def not_listed_on(providers: tuple[str, ...]) -> Claims:
    """*Is not listed on A*: by none of them."""
    return tuple(Routes(Terms(), "", None, (p,), yes=False) for p in providers)


def billed(how: str, terms: Terms | None) -> Claims | None:
    """*Is free on A*."""
    via = terms.via if terms else None
    if terms is not None and (via is None or replace(terms, via=None) != Terms()):
        return None
    return (Routes(Terms(), how, None, via.providers if via else ()),)


def provider_lists(providers: tuple[str, ...], who: Who) -> Claims:
    """*P lists A and B*."""
    return (Routes(Terms(who=who), "", None, providers),)


def provider_lists_as(providers: tuple[str, ...], who: Who, how: str) -> Claims:
    """*P lists A as a trial*."""
    return (Routes(Terms(who=who), how, None, providers),)


def provider_lists_with(providers: tuple[str, ...], who: Who, claims: Claims) -> Claims | None:
    """*P lists A with a context window of X*."""
    bound = apply(Terms(who=who, via=Via(providers)), claims)
    return bound and (Routes(Terms(who=who), "", None, providers), *bound)


def provider_charges(providers: tuple[str, ...], items: tuple[Item, ...]) -> Claims | None:
    """*P charges X for A and Y for B*."""
    found: list[Claim] = []
    for value, terms in items:
        merged = terms.merged(Terms(via=Via(providers), measures=(Measure("meter"),)))
        if merged is None or merged.who is None:
            return None
        found.append(Is(merged, value))
    return tuple(found)


def only_route(providers: tuple[str, ...], who: Who) -> Claims:
    """*P is the only route to A*."""
    return (Routes(Terms(who=who), "", Amount(Fraction(len(providers))), providers, True),)


def share_number(amount: Amount, providers: tuple[str, ...] | None) -> Claims | None:
    """*Share four providers(: P, Q ...)*."""
    if providers is not None and amount.value != len(providers):
        return None
    return (Shared(Terms(), amount, providers or ()),)


def share_none() -> Claims:
    """*Share no provider*."""
    return (Shared(Terms(), NONE),)


def no_provider_lists(who: Who) -> Claims:
    """*No provider lists both A and B*."""
    return (Shared(Terms(who=who), NONE),)


def shared_by(providers: tuple[str, ...], amount: Amount | None, who: Who) -> Claims | None:
    """*P is the one provider that lists both*, *P and Q are the two providers that list both*."""
    number = amount or ONE
    return (Shared(Terms(who=who), number, providers),) if number.value == len(providers) else None


def shared_is(who: Who, providers: tuple[str, ...]) -> Claims | None:
    """*The one provider that lists both is P*."""
    return shared_by(providers, ONE, who)


def common(providers: tuple[str, ...], who: Who) -> Claims | None:
    """*P is the one provider the two have in common*."""
    return shared_by(providers, ONE, who)


def best_route(
    providers: tuple[str, ...], relation: Relation, who: Who, items: tuple[Item, ...] | None
) -> Claims | None:
    """*P is the cheapest priced route to A(, at X and Y)*."""
    found: list[Claim] = [RouteBest(Terms(who=who), providers, route_sign(relation))]
    for value, terms in items or ():
        merged = terms.merged(Terms(who=who, measures=(Measure("meter"),)))
        if merged is None:
            return None
        if merged.via is None:
            merged = replace(merged, via=Via(providers))
        found.append(Is(merged, value))
    return tuple(found)


def route_has_best(providers: tuple[str, ...], relation: Relation, measure: Terms) -> Claims | None:
    """*P has the lowest input price for A*."""
    return (RouteBest(measure, providers, route_sign(relation)),) if measure.who else None


def best_value(relation: Relation, measure: Terms, value: Item, providers: tuple[str, ...] | None) -> Claims | None:
    """*The lowest input price for A is X, on P*."""
    pick = "lowest" if relation.sign == -1 else "highest"
    terms = measure.merged(value[1])
    if terms is None or terms.who is None or not of_prices(relation):
        return None
    if any(m.kind != "meter" for m in terms.measures):
        return None
    claims: tuple[Claim, ...] = (Is(replace(terms, via=Via((), pick)), value[0]),)  # type: ignore[arg-type]
    return claims + ((RouteBest(terms, providers, route_sign(relation)),) if providers else ())


def picked(relation: Relation, measure: Terms) -> Terms | None:
    """*The lowest input price of A*, over its routes."""
    if not of_prices(relation) or measure.via is not None or measure.who is None:
        return None
    if not measure.measures or any(m.kind != "meter" for m in measure.measures):
        return None
    return replace(measure, via=Via((), "lowest" if relation.sign == -1 else "highest"))


def picked_route(relation: Relation, who: Who | None = None) -> Terms | None:
    """*On its cheapest priced route*, *the cheapest priced route of A*."""
    if not of_prices(relation):
        return None
    return Terms(who=who, via=Via((), "cheapest" if relation.sign == -1 else "dearest"))


def every_route(how: str | None, who: Who) -> Terms | None:
    """*Every (priced) route of A*."""
    if how not in (None, PRICED):
        return None
    return Terms(who=who, via=Via((), "priced" if how else "every"))


def routes_except(who: Who, providers: tuple[str, ...], claims: Claims) -> Claims | None:
    """*Every route of A except P ...*: it holds over the others and not over P."""
    others = apply(Terms(who=who, via=Via(providers, "other")), claims)
    these = apply(Terms(who=who, via=Via(providers)), claims)
    if others is None or these is None or len(claims) != 1:
        return None
    return (*others, *(c.opposite() for c in these))


def runs(low: Item, high: Item) -> Claims | None:
    """*Ranges from X (on P) to Y (on Q)*: the ends, and where they are."""
    terms = replace(low[1], via=None).merged(replace(high[1], via=None))
    if terms is None or not isinstance(low[0], Amount) or not isinstance(high[0], Amount):
        return None
    first = replace(low[0], unit=high[0].unit) if low[0].unit == "number" else low[0]
    claims: list[Claim] = [Range(terms, first, high[0])]
    for sign, (_, end) in ((-1, low), (1, high)):
        if end.via is not None:
            claims.append(RouteBest(terms, end.via.providers, sign))
    return tuple(claims)


def routes_split(total: Amount, who: Who, parts: tuple[tuple[Amount, str], ...]) -> Claims | None:
    """*Four of A's six routes are priced, one is free ...*: the parts, and all of them together."""
    if sum(p[0].value for p in parts) != total.value or len({p[1] for p in parts}) != len(parts):
        return None
    every: Claim = Routes(Terms(who=who), "", total)
    return (every, *(Routes(Terms(who=who), how, amount) for amount, how in parts))


def route_part(amount: Amount, how: str) -> tuple[Amount, str] | None:
    """*One is free*."""
    return (amount, how) if amount.unit == "number" else None


def split_first(amount: Amount, who: Who, total: Amount, how: str, more: tuple[Any, ...] | None) -> Claims | None:
    """*Four of A's six routes are priced(, one is free and one is a trial)*."""
    if not more:
        return (Routes(Terms(who=who), "", total), Routes(Terms(who=who), how, amount))
    return routes_split(total, who, ((amount, how), *more))


def no_price() -> Claims:
    """*Neither of them has a price*, of routes: none is priced."""
    return (Recorded(Terms(measures=(Measure("meter"),)), False),)


def none_priced(amount: Amount, who: Who) -> Claims:
    """*Not one of the two routes to A is priced*."""
    return (Routes(Terms(who=who), "", amount), Routes(Terms(who=who), PRICED, NONE))

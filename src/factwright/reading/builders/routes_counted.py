"""Routes counted, told apart by billing, and compared."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.builders.routes import (
    best_route,
    only_route,
    picked,
    provider_lists,
    provider_lists_with,
    share_number,
    shared_by,
    split_first,
)
from factwright.reading.claims.comparing import Relation, route_sign
from factwright.reading.claims.routes import PRICED, Billed, RouteBest, Routes, Shared
from factwright.reading.claims.same import Alike
from factwright.reading.terms import Group, Measure, Terms, Via, Who

ONE = Amount(Fraction(1))
NONE = Amount(Fraction(0))


def count_open(amount: Amount, how: str | None) -> Claims | None:
    """*Has four*, after routes were counted."""
    return (Routes(Terms(), how or "", amount, again=True),) if amount.unit == "number" else None


def one_route_of(how: str) -> Claims:
    """*A free route*."""
    return (Routes(Terms(), how),)


def only_billed(whos: tuple[Who, ...], how: str) -> Claims | None:
    """*A is the only one of the two with a free route*."""
    if len(whos) != 1:
        return None
    pair = Who(group=Group("pair", (), 2))
    return (Routes(Terms(who=replace(whos[0], mode="only"), among=pair), how),)


def provider_lists_both(providers: tuple[str, ...]) -> Claims:
    """*P lists both*."""
    return provider_lists(providers, Who(group=Group("pair", (), 2)))


def provider_lists_object(providers: tuple[str, ...], who: Who, objects: tuple[Claims, ...]) -> Claims | None:
    """*P lists A with a window of X*."""
    return provider_lists_with(providers, who, tuple(c for claims in objects for c in claims))


def shared_one(providers: tuple[str, ...], who: Who) -> Claims | None:
    """*P is the one provider that lists both*."""
    return shared_by(providers, ONE, who)


def best_route_turned(
    relation: Relation, who: Who, providers: tuple[str, ...], items: tuple[Item, ...] | None
) -> Claims | None:
    """*The cheapest priced route to A is P*."""
    return best_route(providers, relation, who, items)


def split_turned(amount: Amount, total: Amount, who: Who, how: str, more: tuple[Any, ...] | None) -> Claims | None:
    """*Four of the six routes to A are priced*."""
    return split_first(amount, who, total, how, more)


def picked_of(who: Terms, relation: Relation, measure: Terms) -> Terms | None:
    """*A's lowest input price*."""
    merged = who.merged(measure)
    return merged and picked(relation, merged)


def subject_at(who: Terms, where: Terms) -> tuple[Terms, Claims] | None:
    """*A on P* as a subject."""
    merged = who.merged(where)
    return merged and (merged, ())


def count_out_of(part: Amount, how: str, total: Amount) -> Claims:
    """*Has three priced routes out of five*."""
    return Routes(Terms(), "", total), Routes(Terms(), how, part)


def billed_at(how: str, providers: tuple[str, ...]) -> Claims:
    """*Has a trial route on P*."""
    return (Routes(Terms(), how, None, providers),)


def no_billed(how: str) -> Claims:
    """*Has no free route*."""
    return (Routes(Terms(), how, NONE),)


def count_exact_routes(exactness: Any, amount: Amount) -> Claims:
    """*Is listed on at least three providers*."""
    return (Routes(Terms(), "", replace(amount, exactness=exactness)),)


def share_single(providers: tuple[str, ...] | None) -> Claims | None:
    """*Share a single provider, P*."""
    return share_number(ONE, providers)


def counted_list(amount: Amount, who: Who, providers: tuple[str, ...] | None = None) -> Claims | None:
    """*Five providers list A(: P, Q ...)*."""
    if providers is not None and amount.value != len(providers):
        return None
    if len(who.ids) > 1 or (who.group is not None and who.group.size == 2):
        return (Shared(Terms(who=who), amount, providers or ()),)
    return (Routes(Terms(who=who), "", amount, providers or (), bool(providers)),)


def split_priced(amount: Amount, who: Who, total: Amount) -> Claims:
    """*Three of its five routes have a price*."""
    return Routes(Terms(who=who), "", total), Routes(Terms(who=who), PRICED, amount)


def route_is(who: Who, providers: tuple[str, ...], how: str) -> Claims:
    """*The route to A on P is a trial*."""
    return (Routes(Terms(who=who), how, None, providers),)


def route_is_turned(provider: str, who: Who, how: str) -> Claims:
    """*P's route to A is a trial*."""
    return route_is(who, (provider,), how)


def route_is_turned2(provider: str, how: str, who: Who) -> Claims:
    """*P is a trial route to A*."""
    return route_is(who, (provider,), how)


def no_route_is(who: Who, how: str) -> Claims:
    """*No route to A is free*."""
    return (Routes(Terms(who=who), how, NONE),)


def none_of_routes(total: Amount, who: Who, how: str) -> Claims:
    """*None of the three routes to A is free*."""
    return Routes(Terms(who=who), "", total), Routes(Terms(who=who), how, NONE)


def all_routes_are(total: Amount, who: Who, how: str) -> Claims:
    """*All three routes to A are priced*."""
    return Routes(Terms(who=who), "", total), Routes(Terms(who=who), how, total)


def every_route_is(who: Who, how: str) -> Claims:
    """*Every route to A is priced*."""
    return (Billed(Terms(who=who), how),)


def only_lists(providers: tuple[str, ...], who: Who) -> Claims:
    """*Only P lists A*."""
    return only_route(providers, who)


def only_lists_as(providers: tuple[str, ...], who: Who, how: str) -> Claims:
    """*Only P lists A as a trial*."""
    return (Routes(Terms(who=who), how, Amount(Fraction(len(providers))), providers, True),)


def lists_not(providers: tuple[str, ...], first: tuple[Who, ...], second: tuple[Who, ...]) -> Claims | None:
    """*P lists A but not B*."""
    one, two = each(first), each(second)
    if one is None or two is None:
        return None
    return (
        *provider_lists(providers, one),
        *(Routes(Terms(who=Who((i,))), "", None, providers, yes=False) for i in two.ids),
    )


def same_at_all(providers: tuple[str, ...], who: Who) -> Claims | None:
    """*P and Q have the same price for A*."""
    if len(providers) < 2:
        return None
    return (Alike(Terms(who=who, via=Via(providers), measures=(Measure("meter"),))),)


def cheapest_on(who: Who, providers: tuple[str, ...], meter: Terms | None) -> Claims:
    """*A is cheapest on P (for input)*."""
    return (RouteBest((meter or Terms()).filled(Terms(who=who)), providers, -1),)


def cheapest_on_turned(who: Who, meter: Terms | None, providers: tuple[str, ...]) -> Claims:
    """*A is cheapest for input on P*."""
    return cheapest_on(who, providers, meter)


def cheapest_route_on(who: Who, meter: Terms, providers: tuple[str, ...]) -> Claims:
    """*The cheapest route to A for input is P*."""
    return cheapest_on(who, providers, meter)


def cheapest_route_for(providers: tuple[str, ...], relation: Relation, who: Who, meter: Terms) -> Claims:
    """*P is the cheapest route to A for input*."""
    return (RouteBest(meter.filled(Terms(who=who)), providers, route_sign(relation)),)

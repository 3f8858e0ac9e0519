"""Plain routes: what the constructions of ``english/grammar/plain_routes.toml`` mean."""

from __future__ import annotations

from fractions import Fraction

from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import Subject
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.routes import NONE, ONE, not_listed_on, only_route, provider_lists
from factwright.reading.builders.routes_counted import split_priced
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Relation
from factwright.reading.claims.counting import RoutesBest, RoutesCompared
from factwright.reading.claims.routes import Routes
from factwright.reading.terms import Terms, Who

Provs = tuple[str, ...]


def listed_on_alone_one(providers: Provs) -> Claims | None:
    """*Is available from only one provider, P*."""
    return count_only(ONE, None, providers)


def count_only(amount: Amount, how: str | None, providers: Provs | None) -> Claims | None:
    """*Has only two routes(, P and Q)*."""
    if amount.unit != "number" or amount.exactness or (providers and amount.value != len(providers)):
        return None
    return (Routes(Terms(), how or "", amount, providers or (), bool(providers)),)


def single_route_named(providers: Provs) -> Claims | None:
    """*Has a single provider, P*."""
    return count_only(ONE, None, providers)


def _counts(relation: Relation) -> bool:
    return relation.sign in (1, -1) and not relation.good and not relation.measures


def routes_comp(relation: Relation, how: str | None, other: Who) -> Claims | None:
    """*Has more routes than B*."""
    if not _counts(relation) or other.mode != "each":
        return None
    return (RoutesCompared(Terms(), other, relation.sign or 0, None, how or ""),)


def routes_comp_by(amount: Amount, relation: Relation, how: str | None, other: Who) -> Claims | None:
    """*Has two more routes than B*."""
    if not _counts(relation) or other.mode != "each" or amount.unit != "number":
        return None
    return (RoutesCompared(Terms(), other, relation.sign or 0, amount, how or ""),)


def routes_comp_by_turned(amount: Amount, how: str | None, relation: Relation, other: Who) -> Claims | None:
    """*Has two routes more than B*."""
    return routes_comp_by(amount, relation, how, other)


def routes_as_many(how: str | None, other: Who) -> Claims | None:
    """*Has as many routes as B*."""
    return (RoutesCompared(Terms(), other, 0, None, how or ""),) if other.mode == "each" else None


def routes_best(relation: Relation, how: str | None, among: Terms | None, number: Amount | None) -> Claims | None:
    """*Has the most routes of the six(, five each)*."""
    if not _counts(relation):
        return None
    found: Claims = (RoutesBest(among or Terms(), relation.sign or 0, how or ""),)
    return found if number is None else (*found, Routes(Terms(), how or "", number))


def billed_two(how: str, providers: Provs, other: str, others: Provs) -> Claims:
    """*Is free on P and a trial on Q*."""
    return Routes(Terms(), how, None, providers), Routes(Terms(), other, None, others)


def billed_at_turned(providers: Provs, how: str) -> Claims:
    """*Is available on P as a trial*."""
    return (Routes(Terms(), how, None, providers),)


def subject_offer(via: Terms, who: Terms) -> Subject | None:
    """*The P offer for A ...*: which there is."""
    merged = via.merged(who)
    if merged is None or merged.who is None or merged.via is None:
        return None
    return merged, (Routes(Terms(who=merged.who), "", None, merged.via.providers),)


def provider_lists_none(providers: Provs, who: Who) -> Claims | None:
    """*P does not list A*."""
    return apply(Terms(who=who), not_listed_on(providers)) if who.mode == "each" else None


def provider_lists_none_as(providers: Provs, who: Who, how: str) -> Claims | None:
    """*P does not list A as free*."""
    if who.mode != "each" or len(providers) != 1 or len(who.ids) != 1:
        return None
    return (Routes(Terms(who=who), how, None, providers, yes=False),)


def provider_has(providers: Provs, who: Who) -> Claims:
    """*P has an offer for A*."""
    return provider_lists(providers, who)


def provider_has_billed(providers: Provs, how: str, who: Who) -> Claims:
    """*P has a trial offer for A*."""
    return (Routes(Terms(who=who), how, None, providers),)


def no_route_at(who: Who, providers: Provs) -> Claims | None:
    """*There is no offer for A on P*."""
    return provider_lists_none(providers, who)


def no_billed_route(how: str, who: Who) -> Claims:
    """*There is no free offer for A*."""
    return (Routes(Terms(who=who), how, NONE),)


def there_is_route(how: str, who: Who, providers: Provs) -> Claims:
    """*There is a trial of A on P*."""
    return provider_has_billed(providers, how, who)


def there_is_route_turned(how: str, providers: Provs, who: Who) -> Claims:
    """*There is a trial on P for A*."""
    return provider_has_billed(providers, how, who)


def there_are_routes(amount: Amount, how: str | None, who: Who) -> Claims | None:
    """*There are three priced offers for A*."""
    return (Routes(Terms(who=who), how or "", amount),) if amount.unit == "number" else None


def routes_are(who: Who, providers: Provs) -> Claims:
    """*The providers of A are P and Q*: all of them."""
    return (Routes(Terms(who=who), "", Amount(Fraction(len(providers))), providers, True),)


def routes_are_counted(amount: Amount, who: Who, providers: Provs) -> Claims | None:
    """*The two providers of A are P and Q*."""
    return routes_are(who, providers) if amount.value == len(providers) else None


def routes_are_turned(providers: Provs, who: Who) -> Claims | None:
    """*P and Q are the providers of A*."""
    return routes_are(who, providers) if len(providers) > 1 else None


def only_route_turned(who: Who, providers: Provs) -> Claims | None:
    """*The only provider of A is P*."""
    return only_route(providers, who) if len(providers) == 1 else None


def only_that_lists(providers: Provs, who: Who) -> Claims:
    """*P is the only provider that lists A*."""
    return only_route(providers, who)


def split_priced_of(amount: Amount, total: Amount, who: Who) -> Claims:
    """*Three of the five offers for A have a price*."""
    return split_priced(amount, who, total)

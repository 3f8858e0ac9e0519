"""Plain offers: further constructions of ``english/grammar/plain_prices.toml``, of providers against each other."""

from __future__ import annotations

from dataclasses import replace

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE
from factwright.reading.builders.plain_prices import provider_comp_plain, provider_comp_turned
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.providers import provider_tier
from factwright.reading.claims.comparing import Relation, route_sign
from factwright.reading.claims.counting import PricedBy
from factwright.reading.claims.routes import RouteBest
from factwright.reading.claims.same import Alike
from factwright.reading.terms import Measure, Terms, Who

Provs = tuple[str, ...]


def provider_comp_per(
    providers: Provs, by: Amount, relation: Relation, per: Terms | None, who: Who, meter: Terms | None, others: Provs
) -> Claims | None:
    """*P charges $0.40 more per million input tokens for A than Q*."""
    merged = (per or Terms()).merged(meter or Terms())
    return merged and provider_comp_turned(providers, by, relation, who, merged, others)


def provider_comp_does(
    providers: Provs, relation: Relation, per: Terms | None, who: Who, meter: Terms | None, others: Provs
) -> Claims | None:
    """*P charges more for A than Q does*."""
    merged = (per or Terms()).merged(meter or Terms())
    return merged and provider_comp_plain(providers, relation, who, merged, others)


def _two(first: str, second: str) -> Terms | None:
    return Terms(measures=(Measure("meter", first), Measure("meter", second))) if first != second else None


def meters_alike(first: str, second: str, where: Terms | None) -> Claims | None:
    """*A has the same price for input and output*."""
    merged = _two(first, second)
    merged = merged and merged.merged(where or Terms())
    return merged and (Alike(merged),)


def meters_of_same(first: str, second: str, who: Who, where: Terms | None) -> Claims | None:
    """*Input and output of A cost the same (on P)*."""
    merged = Terms(who=who).merged(where or Terms())
    both = _two(first, second)
    merged = merged and both and merged.merged(both)
    return merged and (Alike(merged),)


def best_for_meter(meter: str, who: Who, providers: Provs, relation: Relation) -> Claims:
    """*For output of A, P is the cheapest provider*."""
    return (RouteBest(Terms(who=who, measures=(Measure("meter", meter),)), providers, route_sign(relation)),)


def best_at_volume(providers: Provs, relation: Relation, who: Who, volume: Terms) -> Claims | None:
    """*P is the cheapest provider of A for X input tokens*."""
    return (RouteBest(replace(volume, who=who), providers, route_sign(relation)),)


def cheapest_route_on_best(relation: Relation, who: Who, volume: Terms, providers: Provs) -> Claims | None:
    """*The cheapest provider of A for X input tokens is P*."""
    return best_at_volume(providers, relation, who, volume)


def only_priced(providers: Provs, price: Terms, who: Who) -> Claims | None:
    """*Only P states a cached input price for A*."""
    return (PricedBy(replace(price, who=who), providers),) if price != PRICE else None


def only_priced_turned(price: Terms, who: Who, providers: Provs) -> Claims | None:
    """*A cached input price for A is listed only by P*."""
    return only_priced(providers, price, who)


def tier_offered(tier: Terms, who: Who, providers: Provs) -> Claims:
    """*A batch tier is offered for A by P*."""
    return provider_tier(providers, tier, who)

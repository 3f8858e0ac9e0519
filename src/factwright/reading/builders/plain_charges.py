"""Plain charges: what the constructions of ``english/grammar/plain_charges.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, best, compared, ratio_to
from factwright.reading.builders.goings_on import provider_states_none
from factwright.reading.builders.plain_capabilities import both_do
from factwright.reading.builders.plain_choices import has_named_attr
from factwright.reading.builders.plain_prices import discount_by, picked_cost, same_charges
from factwright.reading.builders.plain_values import limited_measure
from factwright.reading.builders.predicates import Claims, Item, recorded
from factwright.reading.builders.products import t_who
from factwright.reading.builders.providers import provider_comp
from factwright.reading.builders.routes import best_value, provider_lists
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Compared, Relation, fits, route_sign
from factwright.reading.claims.routes import PRICED, RouteBest, Routes
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

PAIR = Who(group=Group("pair", (), 2))
SELF = Who(pronoun="it")
Provs = tuple[str, ...]


def meter_who(meter: str, who: Terms) -> Terms | None:
    """*For output of A*."""
    return who.merged(Terms(measures=(Measure("meter", meter),)))


def or_more(amount: Amount) -> Amount | None:
    """*X tokens or more*."""
    return replace(amount, exactness="at least") if not amount.exactness else None


def or_less(amount: Amount) -> Amount | None:
    """*X tokens or less*."""
    return replace(amount, exactness="at most") if not amount.exactness else None


def has_two_comp(
    first: Relation, x: Terms, second: Relation, y: Terms, shared: Terms | None, base: Terms
) -> Claims | None:
    """*Has a lower input price and a lower output price than B*."""
    one, two = compared(None, first, base, x, shared), compared(None, second, base, y, shared)
    return one and two and one + two


def ratio_as_where(by: Amount, relation: Relation, where: Terms, base: Terms) -> Claims | None:
    """*Is half as large on P as on Q*."""
    if relation.sign != 1:
        return None
    found = ratio_to(by, base, where)
    if found is None or not isinstance(found[0], Compared):
        return None
    return (replace(found[0], relation=replace(found[0].relation, measures=relation.measures)),)


def belongs_to(value: tuple[str, str], attribute: str) -> Claims | None:
    """*Belongs to the F family*."""
    return has_named_attr(value, attribute)


def is_named(value: tuple[str, str]) -> Claims | None:
    """*Is an F model*."""
    return has_named_attr(value, value[0])


def are_named(value: tuple[str, str]) -> Claims | None:
    """*Are both F models*."""
    found = is_named(value)
    return found and both_do(found)


def provider_comp_all(
    providers: Provs, by: Amount | None, relation: Relation, per: Terms | None, terms: Terms, others: Provs
) -> Claims | None:
    """*P charges (10 %) less (per million input tokens) for A than Q (does)*."""
    merged = terms.merged(per or Terms())
    return merged and provider_comp(providers, by, relation, others, merged)


def provider_comp_both(
    providers: Provs, first: Relation, x: str, second: Relation, y: str, who: Terms, others: Provs
) -> Claims | None:
    """*P charges more for input and less for output of A than Q*."""
    one, two = meter_who(x, who), meter_who(y, who)
    if one is None or two is None or x == y:
        return None
    left = provider_comp(providers, None, first, others, one)
    right = provider_comp(providers, None, second, others, two)
    return left and right and left + right


def provider_has_comp(
    providers: Provs, relation: Relation, price: Terms, who: Terms, meter: Terms | None, others: Provs
) -> Claims | None:
    """*P has a lower output price for A than Q*."""
    merged = price.merged(who)
    merged = merged and merged.merged(meter or Terms())
    return merged and provider_comp(providers, None, relation, others, merged)


def provider_comp_meter(providers: Provs, relation: Relation, meter: str, who: Terms, others: Provs) -> Claims | None:
    """*P charges a lower price for output of A than Q*."""
    merged = meter_who(meter, who)
    return merged and provider_comp(providers, None, relation, others, merged)


def provider_same_as(providers: Provs, terms: Terms, others: Provs) -> Claims | None:
    """*P charges the same for A as Q*."""
    if terms.who is None or set(providers) & set(others):
        return None
    if not terms.measures:
        return same_charges((*providers, *others), terms.who, None)
    right = replace(terms, via=Via(others))
    return compared(None, Relation(0), right, replace(terms, via=Via(providers)))


def comp_turned_at(relation: Relation, where: Terms, who: Who) -> Claims | None:
    """*The cheaper of the two on P is A*."""
    found = best(relation, Terms(among=PAIR), where)
    return found and apply(t_who(who), found)


def cheapest_route_meter(relation: Relation, who: Who, meter: Terms, providers: Provs) -> Claims:
    """*The dearest offer for A on input is P's*."""
    return (RouteBest(replace(meter, who=who), providers, route_sign(relation)),)


def best_output(
    relation: Relation, meter: str, who: Terms, value: Amount, per: Terms | None, providers: Provs
) -> Claims | None:
    """*The cheapest output of A costs X, at P*."""
    measure = meter_who(meter, who)
    return measure and best_value(relation, measure, (value, per or Terms()), providers)


def count_states(amount: Amount, who: Who) -> Claims | None:
    """*Three providers state a price for A*."""
    return (Routes(Terms(who=who), PRICED, amount),) if amount.unit == "number" else None


def count_states_named(amount: Amount, who: Who, providers: Provs) -> Claims | None:
    """*Three providers state a price for A: P, Q and R*."""
    return (Routes(Terms(who=who), PRICED, amount, providers, True),) if amount.value == len(providers) else None


def count_states_turned(who: Who, amount: Amount) -> Claims | None:
    """*Prices for A are stated by three providers*."""
    return count_states(amount, who)


def states_none_turned(who: Who, providers: Provs) -> Claims:
    """*No price for A is stated by P*."""
    return provider_states_none(providers, who)


def routes_recorded(how: str, who: Who) -> Claims:
    """*Free offers are listed for A*."""
    return (Routes(Terms(who=who), how),)


def discount_saves(meter: str, by: Amount, measure: Terms) -> Claims | None:
    """*Caching saves 90 % of A's input price*."""
    return discount_by(meter, measure, by)


def discount_to(meter: str, measure: Terms, value: Item) -> Claims | None:
    """*Caching cuts A's input price to X*."""
    merged = measure.merged(value[1])
    if merged is None or merged.who is None:
        return None
    less = Compared(replace(merged, reduced=meter), replace(merged, who=SELF), Relation(-1))
    return Is(replace(merged, reduced=meter), value[0]), less


def provider_has_price(providers: Provs, price: Terms, who: Who) -> Claims | None:
    """*P lists a cached input price for A*."""
    if price == PRICE:
        return (Routes(Terms(who=who), PRICED, None, providers),)
    return recorded("yes", price, Terms(who=who, via=Via(providers)))


def provider_price_not(providers: Provs, price: Terms, who: Who, other: Who) -> Claims | None:
    """*P lists a cached input price for A but not for B*: it lists both."""
    has = provider_has_price(providers, price, who)
    lacks = recorded("no", price, Terms(who=other, via=Via(providers)))
    return has and lacks and (*has, *provider_lists(providers, other), *lacks)


def limited_to_measure(who: Who, measure: Terms, value: Any) -> Claims | None:
    """*A is limited to a window of X*."""
    plain, terms = value if isinstance(value, tuple) else (value, Terms())
    merged = measure.merged(terms)
    merged = merged and merged.merged(Terms(who=who))
    return merged and limited_measure(merged, ((plain, Terms()),))


def none_open(measure: Terms) -> Claims | None:
    """*No X is documented*, for whom stands in front."""
    return recorded("no", measure) if measure.who is None else None


def lowest_cost_at(relation: Relation, volume: Terms, terms: Terms, value: Amount, providers: Provs) -> Claims | None:
    """*The lowest cost of X input tokens with A is V, on P*."""
    picked = picked_cost(relation, volume, terms)
    if picked is None or picked.who is None or not fits(relation, (Measure("cost"),)):
        return None
    return Is(picked, value), RouteBest(replace(picked, via=None), providers, route_sign(relation))

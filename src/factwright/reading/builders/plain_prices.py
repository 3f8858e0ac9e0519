"""Plain prices: what the constructions of ``english/grammar/plain_prices.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, compared
from factwright.reading.builders.goings_on import provider_states_none
from factwright.reading.builders.predicates import Claims, Item, costs, recorded
from factwright.reading.builders.providers import provider_comp
from factwright.reading.builders.routes import provider_charges, provider_lists
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.bounds import Limit
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.routes import RouteBest, Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
SELF = Who(pronoun="it")
Provs = tuple[str, ...]


def sold_item(who: Who, how: str) -> tuple[Who, str]:
    """*A as a trial*."""
    return who, how


def price_of(price: Terms, value: Amount, terms: Terms | None) -> Item | None:
    """*An input price of X*."""
    merged = price.merged(terms or Terms())
    return merged and (value, merged)


def price_of_tier(tier: Terms, price: Terms, value: Amount, terms: Terms | None) -> Item | None:
    """*A batch input price of X*."""
    merged = tier.merged(price)
    return merged and price_of(merged, value, terms)


def per_bare(scale: str) -> Terms:
    """*Per million*, where the unit stands elsewhere."""
    return Terms(per=Fraction(scale), measures=(Measure("meter"),))


def meter_of(meter: str, unit: tuple[str, Any], terms: Terms | None) -> Terms | None:
    """*Input tokens (of A)*."""
    return Terms(measures=(Measure("meter", meter),), counted=unit[0]).merged(terms or Terms())


def cost_of_volume(volume: Terms, terms: Terms | None) -> Terms | None:
    """*The cost of X input tokens (with A)*."""
    merged = volume.merged(terms or Terms())
    return merged and merged.merged(PRICE)


def picked_cost(relation: Relation, volume: Terms) -> Terms | None:
    """*The lowest cost of X input tokens*: over the routes of each product."""
    if relation.good or relation.sign not in (1, -1):
        return None
    pick = "lowest" if relation.sign == -1 else "highest"
    return replace(volume, via=Via((), pick), measures=PRICE.measures)  # type: ignore[arg-type]


def _charged(value: Amount, via: Terms, who: Terms, meter: Terms | None) -> Terms | None:
    merged = via.merged(who)
    return merged and merged.merged(meter or PRICE)


def charged_sum(value: Amount, via: Terms, who: Terms, meter: Terms | None) -> Terms | None:
    """*The X that P charges for A ...*."""
    merged = _charged(value, via, who, meter)
    return merged and replace(merged, stated=value)


def charged_base(value: Amount, via: Terms, who: Terms, meter: Terms | None) -> Terms | None:
    """*... than the X that P charges for B*."""
    return charged_sum(value, via, who, meter)


def sold_at(providers: Provs, items: tuple[Item, ...]) -> Claims | None:
    """*Is available on P at X*."""
    found = costs(items)
    bound = found and apply(Terms(via=Via(providers)), found)
    return bound and (Routes(Terms(), "", None, providers), *bound)


def sold_with(providers: Provs, objects: tuple[Claims, ...]) -> Claims | None:
    """*Is offered by P with a window of X*."""
    bound = apply(Terms(via=Via(providers)), tuple(c for claims in objects for c in claims))
    return bound and (Routes(Terms(), "", None, providers), *bound)


def same_over(providers: Provs) -> Claims | None:
    """*A's input price is the same on P and Q*."""
    return (Alike(Terms(via=Via(providers))),) if len(providers) > 1 else None


def costs_same_over(terms: Terms | None, providers: Provs) -> Claims | None:
    """*A costs the same on P and Q*."""
    merged = PRICE.merged(terms or Terms())
    merged = merged and merged.merged(Terms(via=Via(providers)))
    return (Alike(merged),) if merged and len(providers) > 1 else None


def alike_for(who: Terms) -> Claims:
    """*The window is the same for both*."""
    return (Alike(who),)


def provider_price_of(providers: Provs, items: tuple[Item, ...], who: Who) -> Claims | None:
    """*P lists an input price of X for A*."""
    return provider_charges(providers, tuple((v, replace(t, who=t.who or who)) for v, t in items))


def provider_no_price(providers: Provs, price: Terms, who: Who) -> Claims | None:
    """*P lists no (batch) price for A*: P lists A, without it."""
    if price == PRICE:
        return provider_states_none(providers, who)
    missing = recorded("no", price, Terms(who=who, via=Via(providers)))
    return missing and provider_lists(providers, who) + missing


def tier_of_price(tier: Terms, price: Terms) -> Terms | None:
    """*A batch input price*."""
    return tier.merged(price)


def provider_lists_each(providers: Provs, items: tuple[tuple[Who, str], ...]) -> Claims:
    """*P lists A as a trial and B as a free offer*."""
    return tuple(Routes(Terms(who=who), how, None, providers) for who, how in items)


def same_price_at(providers: Provs, price: Terms, who: Who, values: Item | None) -> Claims | None:
    """*P and Q list the same input price for A(, X)*."""
    terms = price.merged(Terms(who=who, via=Via(providers)))
    many = len(providers) > 1 or len(who.ids) > 1 or who.group is not None
    return None if terms is None or not many else _alike(terms, values)


def same_charges(providers: Provs, who: Who, values: Item | None) -> Claims | None:
    """*P and Q charge the same prices for A*."""
    return same_price_at(providers, PRICE, who, values)


def meters_same_at(providers: Provs, first: str, second: str, who: Who, values: Item | None) -> Claims | None:
    """*P has the same price for input and output of A*."""
    if len(providers) != 1 or first == second:
        return None
    measures = (Measure("meter", first), Measure("meter", second))
    return _alike(Terms(who=who, via=Via(providers), measures=measures), values)


def _alike(terms: Terms, values: Item | None) -> Claims | None:
    found: Claims = (Alike(terms),)
    if values is None:
        return found
    merged = terms.merged(replace(values[1], measures=())) if terms.measures else None
    return merged and (*found, Is(merged, values[0]))


def provider_comp_turned(
    providers: Provs, by: Amount, relation: Relation, who: Who, meter: Terms | None, others: Provs
) -> Claims | None:
    """*P charges 20 % more for A than Q*."""
    return provider_comp(providers, by, relation, others, replace(meter or Terms(), who=who))


def provider_comp_plain(
    providers: Provs, relation: Relation, who: Who, meter: Terms | None, others: Provs
) -> Claims | None:
    """*P charges more for A than Q*."""
    return provider_comp(providers, None, relation, others, replace(meter or Terms(), who=who))


def dearest_on(who: Who, relation: Relation, meter: Terms | None, providers: Provs) -> Claims | None:
    """*A is most expensive on P*."""
    if not relation.measures or any(m.kind != "meter" for m in relation.measures):
        return None
    return (RouteBest((meter or Terms()).filled(Terms(who=who)), providers, relation.sign or 1),)


def pay_charges(_: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*Users pay X for A on P*."""
    found: list[Claim] = []
    for value, terms in items:
        merged = terms.merged(PRICE) if not terms.volume else terms
        if merged is None or merged.who is None or not isinstance(value, Amount):
            return None
        found.append(Is(merged, value))
    return tuple(found)


def there_is_value(measure: Terms, value: Any, terms: Terms) -> Claims | None:
    """*There is a price of X for A on P*."""
    plain, own = value if isinstance(value, tuple) else (value, Terms())
    merged = measure.merged(own)
    merged = merged and merged.merged(terms)
    return None if merged is None or merged.who is None else (Is(merged, plain),)


def discount_moves(meter: str, measure: Terms, before: Item, after: Item) -> Claims | None:
    """*Caching lowers A's input price from X to Y*."""
    first, second = measure.merged(before[1]), measure.merged(after[1])
    if first is None or second is None or second.who is None:
        return None
    less = _cut(meter, second, None)
    return Is(first, before[0]), Is(replace(second, reduced=meter), after[0]), less


def discount_by(meter: str, measure: Terms, by: Amount) -> Claims | None:
    """*Caching lowers A's input price by 90 %*."""
    return (_cut(meter, measure, by),) if measure.who else None


def _cut(meter: str, measure: Terms, by: Amount | None) -> Claim:
    return Compared(replace(measure, reduced=meter), replace(measure, who=SELF), Relation(-1, by=by))


def provider_limits(providers: Provs, measure: Terms, value: Any) -> Claims | None:
    """*P limits A's window to X*."""
    plain, own = value if isinstance(value, tuple) else (value, Terms())
    merged = measure.merged(own)
    merged = merged and merged.merged(Terms(via=Via(providers)))
    return (Limit(merged, plain),) if merged and merged.who else None


def tail_discount(by: Amount, base: Terms) -> Claims | None:
    """*..., a discount of 90 % on the uncached price*."""
    found = compared(by, Relation(-1), base)
    return found and apply(Terms(who=TOPIC), found)


def period(word: str) -> Terms:
    """*Per month*, of a volume or of what it costs."""
    return Terms(period=word)

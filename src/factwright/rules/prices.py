"""What each route charges, when that was read, and which routes state no price.

Implements R-price (stored prices are shown exactly) and the rule that zero is never a price: free, trial and unpriced
routes have a form of billing instead. Source: offers in the product files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factwright import display, relations, wording
from factwright.catalog import Evidence, Offer, Price, Product
from factwright.facts import Fact, identify, rule
from factwright.quantities import CalendarDate, Quantity, normal
from factwright.scope import Scope, routes


@rule
def prices(scope: Scope) -> Iterator[Fact]:
    """For each route: its prices in force and their date, or its form of billing; for each product: missing prices."""
    for product in scope.products:
        for route, offer in routes(product):
            stated = list(current(scope, offer))
            seen: Counter[str] = Counter()
            for price in stated:
                seen[key := price_key(price)] += 1
                key = key if seen[key] == 1 else f"{key}.{seen[key]}"
                yield priced(scope, product, route, offer, price, key)
            yield as_of(scope, product, route, offer) if stated else billed(scope, product, route, offer)
        yield from missing(scope, product)


def current(scope: Scope, offer: Offer) -> Iterator[Price]:
    """The prices of a priced offer that are not closed; zero is none."""
    billing = scope.domain.billing.get(offer.billing)
    if billing and billing.priced:
        yield from (p for p in offer.prices if p.until is None and p.amount > 0 and p.meter in scope.domain.meter)


def price_key(price: Price) -> str:
    """The meter, with what sets this price apart from its base price: ``input.batch``, ``input.above-200000``."""
    parts = [price.meter]
    parts += [price.tier] if price.tier != relations.STANDARD else []
    parts += [f"above-{price.above}"] if price.above else []
    parts += [price.region] if price.region else []
    return ".".join(parts)


def priced(scope: Scope, product: Product, route: str, offer: Offer, price: Price, key: str) -> Fact:
    """One price of one route."""
    meter = scope.domain.meter[price.meter]
    unit = scope.domain.unit[meter.unit]
    text = display.quantity(price.amount, unit)
    where = f" on {scope.catalog.name(offer.provider)}"
    if price.region:
        where += f" in {price.region}"
    if price.tier != relations.STANDARD:
        tier = scope.domain.tier.get(price.tier)
        where += f" in the {wording.lowered(tier.label if tier else price.tier)} tier"
    if price.above:
        counted = scope.domain.unit.get(unit.of)
        where += f" for requests of more than {price.above:,} {counted.many if counted else ''}".rstrip()
    return Fact(
        id=identify("price", key, product.short, route),
        value=normal(price.amount),
        display=text,
        statement=f"{product.name} costs {text} {wording.per_phrase(scope.domain, meter)}{where}.",
        unit=meter.unit,
        products=(product.short,),
        evidence=(Evidence(Quantity(price.amount, meter.unit), offer.source, price.quote, price.place),),
    )


def as_of(scope: Scope, product: Product, route: str, offer: Offer) -> Fact:
    """The day on which a route's prices were read."""
    day = CalendarDate.of(offer.source.retrieved)
    return Fact(
        id=identify("asof", "price", product.short, route),
        value=day.iso,
        display=display.day(day),
        statement=f"The prices of {product.name} on {scope.catalog.name(offer.provider)} "
        f"were read on {display.day(day)}.",
        products=(product.short,),
        evidence=(Evidence(day, offer.source, "", offer.place),),
    )


def billed(scope: Scope, product: Product, route: str, offer: Offer) -> Fact:
    """How a route without a price is billed: free and trial are forms of billing, not prices."""
    declared = scope.domain.billing.get(offer.billing)
    label = wording.lowered(declared.label if declared else offer.billing)
    return Fact(
        id=identify("billing", offer.billing, product.short, route),
        value=offer.billing,
        display=label,
        statement=f"The route to {product.name} on {scope.catalog.name(offer.provider)} has no price: "
        f"it is listed as “{label}”.",
        products=(product.short,),
        evidence=(Evidence(offer.billing, offer.source, offer.quote, offer.place),),
    )


def missing(scope: Scope, product: Product) -> Iterator[Fact]:
    """The meters without a price at any route: all that a price needs, and those that another product has."""
    for key, meter in scope.domain.meter.items():
        if has_price(scope, product, key):
            continue
        if not meter.core and not any(has_price(scope, other, key) for other in scope.products):
            continue
        why = "no route is listed" if not product.offers else "no listed route states it"
        yield Fact(
            id=identify("missing", key, product.short),
            value="unknown",
            display="not in our data",
            statement=f"The {wording.noun_of(scope.domain, key)} of {product.name} is not in our data: {why}.",
            products=(product.short,),
            derived_from=(identify("routes", "count", product.short),),
            why=why,
        )


def has_price(scope: Scope, product: Product, meter: str) -> bool:
    """Whether any route states a standard price of a meter."""
    return any(
        (price.meter, price.tier) == (meter, relations.STANDARD)
        for offer in product.offers
        for price in current(scope, offer)
    )

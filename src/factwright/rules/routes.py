"""How many routes lead to each product, where, how many of them state a price, and who has more.

Implements R-count (nouns agree with numbers) and R-faq-where (all providers are named). A route is one offer of one
provider. Source: offers in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, relations, wording
from factwright.catalog import Evidence, Product
from factwright.facts import Fact, identify, rule
from factwright.scope import Scope


@rule
def route_counts(scope: Scope) -> Iterator[Fact]:
    """Count, list and priced count for each product; for a pair, who has more routes or that both have as many."""
    for product in scope.products:
        yield count(product)
        if product.offers:
            yield listed(scope, product)
            yield with_price(scope, product)
    if scope.pair:
        yield compared(*scope.pair)


def routes_of(number: int) -> str:
    """``one route``, ``seven routes``."""
    return f"{display.number_word(number)} {display.plural(number, 'route', 'routes')}"


def count(product: Product) -> Fact:
    """How many routes are listed; none is said as such."""
    number = len(product.offers)
    return Fact(
        id=identify("routes", "count", product.short),
        value=str(number),
        display=str(number),
        statement=f"{product.name} is listed on {routes_of(number)}."
        if number
        else f"No route to {product.name} is in our data.",
        products=(product.short,),
        evidence=tuple(Evidence(offer.provider, offer.source, offer.quote, offer.place) for offer in product.offers),
        why="" if number else "no route is listed",
    )


def listed(scope: Scope, product: Product) -> Fact:
    """All providers, by name; one with several routes is named once."""
    by_name = sorted({offer.provider for offer in product.offers}, key=scope.catalog.name)
    named = wording.names([scope.catalog.name(provider) for provider in by_name])
    return Fact(
        id=identify("routes", "list", product.short),
        value=",".join(by_name),
        display=named,
        statement=f"{product.name} is listed on {named}.",
        products=(product.short,),
        evidence=tuple(Evidence(offer.provider, offer.source, offer.quote, offer.place) for offer in product.offers),
    )


def with_price(scope: Scope, product: Product) -> Fact:
    """How many of the routes have a complete price."""
    number, total = len(relations.priced_offers(scope.domain, product)), len(product.offers)
    if total == 1:
        statement = f"The only route to {product.name} has {'a price' if number else 'no price'}."
    else:
        statement = f"{part_of(number, total)} routes to {product.name} {'have' if number > 1 else 'has'} a price."
    return Fact(
        id=identify("routes", "priced", product.short),
        value=str(number),
        display=str(number),
        statement=statement,
        products=(product.short,),
        derived_from=(identify("routes", "count", product.short),),
    )


def part_of(number: int, total: int) -> str:
    """``Two of the three``, ``Both``, ``None of the three``."""
    if number == total:
        return "Both" if total == 2 else f"All {display.number_word(total)}"
    none = "Neither" if total == 2 else "None"
    subject = wording.raised(display.number_word(number)) if number else none
    return f"{subject} of the {display.number_word(total)}"


def compared(a: Product, b: Product) -> Fact:
    """Who is listed on more routes."""
    ids = tuple(identify("routes", "count", p.short) for p in (a, b))
    if len(a.offers) == len(b.offers):
        number = len(a.offers)
        return Fact(
            id=identify("same", "routes"),
            value=str(number),
            display=str(number),
            statement=f"{a.name} and {b.name} are each listed on {routes_of(number)}."
            if number
            else f"No route to {a.name} or {b.name} is in our data.",
            products=(a.short, b.short),
            derived_from=ids,
        )
    more, fewer = (a, b) if len(a.offers) > len(b.offers) else (b, a)
    extra = len(more.offers) - len(fewer.offers)
    extra_routes = f"{display.number_word(extra)} more {display.plural(extra, 'route', 'routes')}"
    return Fact(
        id=identify("difference", "routes", more.short),
        value=str(extra),
        display=str(extra),
        statement=f"{more.name} is listed on {extra_routes} than {fewer.name} "
        f"({len(more.offers)} against {len(fewer.offers)}).",
        products=(more.short, fewer.short),
        derived_from=ids if more is a else ids[::-1],
        recipe=f"{len(more.offers)} - {len(fewer.offers)} = {extra}",
    )

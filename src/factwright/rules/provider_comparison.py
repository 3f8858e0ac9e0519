"""Which providers list both products, and which product has the lower price at each of them.

The order at a shared provider may be the reverse of the order between the cheapest routes. Implements R-switch (overlap
is stated once) and R-none. Source: offers in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factwright import figures, wording
from factwright.catalog import Offer, Product
from factwright.facts import Fact, identify, rule
from factwright.scope import Scope


@rule
def provider_comparison(scope: Scope) -> Iterator[Fact]:
    """For a pair: the shared providers or that there are none; then prices meter by meter at each of them."""
    if not scope.pair:
        return
    a, b = scope.pair
    shared = sorted({o.provider for o in a.offers} & {o.provider for o in b.offers}, key=scope.catalog.name)
    yield overlap(scope, a, b, shared)
    for provider in shared:
        offers = [next((o for o in product.offers if o.provider == provider and o.prices), None) for product in (a, b)]
        if offers[0] and offers[1]:
            yield from at_provider(scope, provider, offers[0], offers[1])


def overlap(scope: Scope, a: Product, b: Product, shared: list[str]) -> Fact:
    """Where both can be had; or that no listed provider has both."""
    names = wording.names([scope.catalog.name(provider) for provider in shared])
    lists = tuple(identify("routes", "list" if p.offers else "count", p.short) for p in (a, b))
    return Fact(
        id=identify("shared", "providers" if shared else "none"),
        value=",".join(shared) if shared else "none",
        display=names or "none",
        statement=f"Both {a.name} and {b.name} are listed on {names}."
        if shared
        else f"No listed provider has both {a.name} and {b.name}.",
        products=(a.short, b.short),
        derived_from=lists,
    )


def at_provider(scope: Scope, provider: str, of_a: Offer, of_b: Offer) -> Iterator[Fact]:
    """Which is cheaper on each meter at one provider, and by how much; or that the price is the same."""
    assert scope.pair
    a, b = scope.pair
    name = scope.catalog.name(provider)
    for meter in scope.domain.meter:
        first = figures.price_figure(scope, a, meter, of_a)
        second = figures.price_figure(scope, b, meter, of_b)
        if not (first and second):
            continue
        if found := figures.compare(first, second):
            fact = figures.difference(scope, found)
            leader = found.leader.product.short
            id_ = identify("at_provider", meter, leader, provider)
        else:
            fact = figures.same(first, second)
            id_ = identify("same_at_provider", meter, provider)
        plain = fact.statement.replace(f", both on {name}", "").replace(f" on {name}", "")
        yield replace(fact, id=id_, statement=f"On {name}, {wording.inside(plain)}")

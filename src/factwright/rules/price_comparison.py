"""Which of two products has the lower price on each meter: difference, ratio and saving, or that the prices are equal.

Each product's prices are all those of the one route that is cheapest for the stated workload. Implements R-pct,
R-price, R-mix and R-cheapest. Source: meters are declared in ``catalog/domain.toml``, prices in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import figures, relations
from factwright.facts import Fact, rule
from factwright.scope import Scope


@rule
def price_comparison(scope: Scope) -> Iterator[Fact]:
    """For each meter that both cheapest routes of a pair have a price for."""
    if not scope.pair:
        return
    volumes = relations.reference_volumes(scope.domain)
    first, second = (relations.cheapest(scope.catalog, product, volumes) for product in scope.pair)
    if first is None or second is None:
        return
    for meter in scope.domain.meter:
        a = figures.price_figure(scope, scope.pair[0], meter, first.offer)
        b = figures.price_figure(scope, scope.pair[1], meter, second.offer)
        if a and b:
            yield from figures.comparisons(scope, a, b)

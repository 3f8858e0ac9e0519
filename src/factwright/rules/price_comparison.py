"""Which of two products has the lower price on each meter: difference, ratio and saving, or that the prices are equal.

Each product's prices are all those of the one route that is cheapest for the stated workload. Implements R-pct,
R-price, R-mix and R-cheapest. Source: meters are declared in ``catalog/domain.toml``, prices in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import figures
from factwright.facts import Fact, rule
from factwright.scope import Scope


@rule
def price_comparison(scope: Scope) -> Iterator[Fact]:
    """For each meter that both cheapest routes of a pair have a price for."""
    if not scope.pair:
        return
    for meter in scope.domain.meter:
        a, b = (figures.reference_price(scope, product, meter) for product in scope.pair)
        if a and b:
            yield from figures.comparisons(scope, a, b)

"""Which product has the better value of each amount, by how much and how many times; or that both have the same.

Unknown values yield no difference: absence of data is not a smaller number. Implements R-ctx and R-same: what differs
by less than the attribute's materiality counts as equal, with both values stated. Source: units, directions and
materiality are declared in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import figures
from factwright.facts import Fact, rule
from factwright.scope import Scope


@rule
def differences(scope: Scope) -> Iterator[Fact]:
    """For each amount known of both products of a pair: difference and ratio, or that they are the same."""
    if not scope.pair:
        return
    for key, _ in scope.compared("quantity"):
        a, b = (figures.attribute_figure(scope, product, key) for product in scope.pair)
        if a and b:
            yield from figures.comparisons(scope, a, b)

"""Every recorded benchmark score, with who measured it and under which conditions.

Source: benchmarks are declared by the product files that have them.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, wording
from factwright.catalog import Evidence, Product, Score
from factwright.facts import Fact, identify, rule
from factwright.quantities import Quantity, normal
from factwright.scope import Scope, scored


@rule
def scores(scope: Scope) -> Iterator[Fact]:
    """One fact for each score; a second one of a product on the same benchmark is numbered."""
    for product in scope.products:
        for id_key, score in scored(product):
            yield fact(scope, product, id_key, score)


def fact(scope: Scope, product: Product, id_key: str, score: Score) -> Fact:
    """The score as stored, and the conditions that are known."""
    text = display.score(score.score, scope.domain.unit.get(score.unit))
    return Fact(
        id=identify("score", id_key, product.short),
        value=normal(score.score),
        display=text,
        statement=f"{product.name} scores {text} on {score.name} ({wording.conditions(score)}).",
        unit=score.unit,
        products=(product.short,),
        evidence=(Evidence(Quantity(score.score, score.unit), score.source, score.quote, score.place),),
    )

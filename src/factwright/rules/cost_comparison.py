"""Which of two products costs less for each stated workload, by how much; or why that cannot be said.

Implements R-cost, R-pct and R-price-bullet (a price that only one side has is a tradeoff). Each cost is that of the
product's cheapest route. Source: ``reference_volumes`` and bills of ``relations.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from factwright import display, figures, relations, wording
from factwright.catalog import Product
from factwright.facts import Fact, identify, rule
from factwright.figures import Compared, Figure
from factwright.quantities import normal
from factwright.scope import Scope


@rule
def cost_comparison(scope: Scope) -> Iterator[Fact]:
    """For a pair and each workload: difference, ratio and saving; the same cost; or that a price is missing."""
    if not scope.pair:
        return
    for key, workload in scope.domain.workload.items():
        costs = [
            figures.cost_figure(scope, product, key, bill) if bill else None
            for product in scope.pair
            for bill in [relations.cheapest(scope.catalog, product, workload.volumes)]
        ]
        a, b = costs
        if a is None or b is None:
            yield from unknown(scope.pair, key, [p for p, c in zip(scope.pair, costs, strict=True) if c is None])
        elif found := figures.compare(a, b):
            yield from differing(scope, key, found)
        elif a.unit == b.unit:
            yield same(scope, key, figures.same(a, b))


def differing(scope: Scope, key: str, found: Compared) -> Iterator[Fact]:
    """How much less the cheaper costs, how many times as much the dearer, and what share is saved."""
    cheap, dear, workload = found.leader, found.other, scope.domain.workload[key]
    volume = f"For {workload.label} {wording.a_period(workload)}"
    yield difference(scope, key, found)
    if times := figures.ratio(found):
        statement = f"{volume}, {dear.product.name} costs {times.display} as much as {cheap.product.name} "
        yield replace(
            times,
            id=identify("cost_ratio", key, cheap.product.short),
            statement=f"{statement}({figures.both(dear, cheap)}).",
        )
    if saved := figures.saving(found):
        statement = f"{volume}, {cheap.product.name} costs {saved.display} less than {dear.product.name} "
        yield replace(
            saved,
            id=identify("cost_saving", key, cheap.product.short),
            statement=f"{statement}({figures.both(cheap, dear)}).",
        )
        return
    yield replace(
        figures.close(found),
        id=identify("cost_close", key, cheap.product.short),
        statement=f"{volume}, {cheap.product.name} and {dear.product.name} cost about the same: "
        f"{figures.both(cheap, dear, 'and')}.",
    )


def same(scope: Scope, key: str, fact: Fact) -> Fact:
    """That both cost exactly the same."""
    workload = scope.domain.workload[key]
    volume = f"{workload.label} {wording.a_period(workload)}"
    a, b = scope.pair or scope.products
    return replace(fact, statement=f"{a.name} and {b.name} cost the same for {volume}: {fact.display}.")


def difference(scope: Scope, key: str, found: Compared) -> Fact:
    """The difference at the precision of the two costs, so that it can be recomputed from what is printed."""
    cheap, dear = found.leader, found.other
    workload = scope.domain.workload[key]
    exact = Fraction(dear.amount) - Fraction(cheap.amount)
    text = printed(exact, dear)
    return Fact(
        id=identify("cost_difference", key, cheap.product.short),
        value=normal(exact),
        display=text,
        statement=f"{cheap.product.name} costs {text} less {wording.a_period(workload)} than {dear.product.name} "
        f"for {workload.label} ({figures.both(cheap, dear)}).",
        unit=cheap.unit,
        products=found.products,
        derived_from=found.derived_from,
        recipe=f"{dear.display} - {cheap.display} = {text}",
    )


def printed(exact: Fraction, dear: Figure) -> str:
    """In cents only where both costs are: $728 - $71.85 is $656, not $656.15."""
    whole = display.rounded_half_up(exact, 0)
    if Fraction(dear.amount) < display.COST_IN_CENTS_BELOW or not whole:
        return display.cost(exact, dear.symbol)
    return f"{dear.symbol}{whole:,f}"


def unknown(pair: tuple[Product, Product], key: str, unpriced: list[Product]) -> Iterator[Fact]:
    """That no difference can be given; and where one side has a price, that it alone has."""
    names = wording.names([p.name for p in unpriced])
    statement = f"No cost difference can be given: no complete price of {names} is in our data."
    if len(unpriced) > 1:
        statement = (
            f"No cost can be compared: our data has no complete price of either {pair[0].name} or {pair[1].name}."
        )
    yield Fact(
        id=identify("cost_unknown", key),
        value="unknown",
        display="not in our data",
        statement=statement,
        products=tuple(p.short for p in pair),
        derived_from=tuple(identify("missing", key, p.short) for p in unpriced),
        why=f"no complete price of {names}",
    )
    if len(unpriced) == 1:
        (priced,) = (p for p in pair if p is not unpriced[0])
        yield Fact(
            id=identify("only_priced", key, priced.short),
            value="yes",
            display=priced.name,
            statement=f"{priced.name} has a published price; for {unpriced[0].name} none is in our data.",
            products=(priced.short, unpriced[0].short),
            derived_from=(identify("cost", key, priced.short), identify("missing", key, unpriced[0].short)),
        )

"""What each stated workload costs: at the cheapest route, at every priced route, and which part each meter makes.

Implements R-cost (the volume stands beside the amount), R-mix (stated workloads only) and R-cheapest (one route for all
prices, ties by name, "only" where there is one). Source: workloads are declared in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factwright import display, figures, relations, wording
from factwright.catalog import Product
from factwright.facts import Fact, identify, rule
from factwright.quantities import decimal_of, normal
from factwright.scope import Scope


@rule
def costs(scope: Scope) -> Iterator[Fact]:
    """For each product and workload: cheapest route, costs and shares; or that there is no price to compute with."""
    for product in scope.products:
        for key, workload in scope.domain.workload.items():
            bills = relations.bills(scope.catalog, product, workload.volumes)
            if not bills:
                yield missing(scope, product, key)
                continue
            yield cheapest(scope, product, key, bills)
            yield at_cheapest(scope, product, key, bills)
            yield from (at_route(scope, product, key, bill) for bill in bills)
            yield from (share(scope, product, key, bills[0], part.price.meter) for part in bills[0].parts)


def price_ids(product: Product, bill: relations.Bill) -> tuple[str, ...]:
    """The prices that a bill is made of."""
    route = figures.route_key(product, bill.offer)
    return tuple(identify("price", part.price.meter, product.short, route) for part in bill.parts)


def cheapest(scope: Scope, product: Product, key: str, bills: tuple[relations.Bill, ...]) -> Fact:
    """Which route is the cheapest for the workload; or that only one has a price."""
    name, workload = scope.catalog.name(bills[0].offer.provider), scope.domain.workload[key]
    level = [scope.catalog.name(b.offer.provider) for b in bills[1:] if b.total == bills[0].total]
    if len(bills) == 1:
        statement = f"{name} is the only priced route to {product.name}."
    else:
        also = f", level with {wording.names(level)}" if level else ""
        statement = (
            f"{name} is the cheapest of the {display.number_word(len(bills))} priced routes to {product.name} "
            f"for {workload.label} {wording.a_period(workload)}{also}."
        )
    return Fact(
        id=identify("cheapest", key, product.short),
        value=bills[0].offer.provider,
        display=name,
        statement=statement,
        products=(product.short,),
        derived_from=tuple(
            identify("cost", key, product.short, figures.route_key(product, bill.offer)) for bill in bills
        ),
        recipe=", ".join(
            f"{scope.catalog.name(b.offer.provider)} {display.cost(b.total, figures.money_symbol(scope, b))}"
            for b in bills
        ),
    )


def at_cheapest(scope: Scope, product: Product, key: str, bills: tuple[relations.Bill, ...]) -> Fact:
    """What the workload costs at the cheapest route, with the volume and the route beside the amount."""
    bill, workload = bills[0], scope.domain.workload[key]
    level = len(bills) > 1 and bills[1].total == bill.total
    which = "its only priced route"
    if len(bills) > 1:
        which = f"{'one of the' if level else 'the'} cheapest of its {display.number_word(len(bills))} priced routes"
    text = display.cost(bill.total, figures.money_symbol(scope, bill))
    return Fact(
        id=identify("cost", key, product.short),
        value=normal(bill.total),
        display=text,
        statement=f"{product.name} costs {text} {wording.a_period(workload)} for {workload.label} "
        f"on {scope.catalog.name(bill.offer.provider)}, {which}.",
        unit=figures.money_unit(scope, bill),
        products=(product.short,),
        derived_from=(identify("cheapest", key, product.short), *price_ids(product, bill)),
        recipe=recipe(scope, bill),
    )


def at_route(scope: Scope, product: Product, key: str, bill: relations.Bill) -> Fact:
    """What the workload costs at one route."""
    workload = scope.domain.workload[key]
    text = display.cost(bill.total, figures.money_symbol(scope, bill))
    return Fact(
        id=identify("cost", key, product.short, figures.route_key(product, bill.offer)),
        value=normal(bill.total),
        display=text,
        statement=f"On {scope.catalog.name(bill.offer.provider)}, {product.name} costs {text} "
        f"{wording.a_period(workload)} for {workload.label}.",
        unit=figures.money_unit(scope, bill),
        products=(product.short,),
        derived_from=price_ids(product, bill),
        recipe=recipe(scope, bill),
    )


def recipe(scope: Scope, bill: relations.Bill) -> str:
    """``800 x $0.10 + 250 x $0.30 = $155.00``: the sum in printed prices, exact."""
    symbol = figures.money_symbol(scope, bill)
    terms = [
        f"{display.plain_number(part.units, 6)} x {display.money(part.price.amount, symbol)}" for part in bill.parts
    ]
    return f"{' + '.join(terms)} = {exact_money(bill.total, symbol)}"


def exact_money(total: Fraction, symbol: str) -> str:
    """The sum with all its digits, where it has finitely many."""
    exact = decimal_of(total)
    return display.cost(total, symbol) if exact is None else display.money(exact, symbol)


def share(scope: Scope, product: Product, key: str, bill: relations.Bill, meter: str) -> Fact:
    """Which part of the bill one meter makes."""
    part = sum((p.amount for p in bill.parts if p.price.meter == meter), Fraction(0))
    exact, symbol = part / bill.total, figures.money_symbol(scope, bill)
    text, workload = display.percent(exact), scope.domain.workload[key]
    amount, whole = (display.cost(sum_, symbol) for sum_ in (part, bill.total))
    return Fact(
        id=identify("share", f"{key}.{meter}", product.short),
        value=normal(exact),
        display=text,
        statement=f"Of the {whole} that {product.name} costs {wording.a_period(workload)} for {workload.label} "
        f"on {scope.catalog.name(bill.offer.provider)}, {scope.domain.meter[meter].noun} makes {amount} ({text}).",
        products=(product.short,),
        derived_from=(identify("cost", key, product.short),),
        recipe=f"{amount} / {whole} = {display.plain_number(exact * 100)}%",
    )


def missing(scope: Scope, product: Product, key: str) -> Fact:
    """That there is no cost, because there is no complete price."""
    why = "no route states a complete price" if product.offers else "no route is listed"
    return Fact(
        id=identify("missing", key, product.short),
        value="unknown",
        display="not in our data",
        statement=f"No complete price of {product.name} is in our data, so no cost can be computed for it.",
        products=(product.short,),
        derived_from=(identify("routes", "count", product.short),),
        why=why,
    )

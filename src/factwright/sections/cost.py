"""Monthly cost: what the stated traffic costs on every priced offer, part by part, and the difference.

All prices of a row are those of one offer (rule R-cheapest); the volume stands beside every amount (rule R-cost).
"""

from __future__ import annotations

from fractions import Fraction

from factwright.catalog import Product
from factwright.display import cost as money
from factwright.display import listing, plain_number, quantity
from factwright.domain import Workload
from factwright.facts import Fact
from factwright.outline import MISSING, Line, Lines, Notes, Part, Prose, Row, Table, section
from factwright.relations import Bill, bill
from factwright.scope import routes
from factwright.sections._desk import Cheapest, Desk, slot, slot_of
from factwright.wording import a_period


@section("Cost")
def cost(desk: Desk) -> tuple[Part, ...]:
    """For each workload a table, a figure where both have a bill, and the difference; nothing without a bill."""
    parts: list[Part] = []
    for key, workload in desk.scope.domain.workload.items():
        bills = [desk.bill(key, product) for product in desk.pair]
        if not any(bills):
            continue
        parts.append(_table(desk, key, workload))
        if bills[0] and bills[1]:
            parts.append(_figure(desk, workload, (bills[0], bills[1])))
        parts += _difference(desk, key)
        parts += _notes(desk, workload, bills)
    return tuple(parts)


def _table(desk: Desk, key: str, workload: Workload) -> Table:
    meters = tuple(workload.volumes)
    rows = []
    for product in desk.pair:
        found = [
            (word, made)
            for word, offer in routes(product)
            if (made := bill(desk.scope.domain, offer, workload.volumes))
        ]
        rows += [_row(desk, key, product, word, made) for word, made in found]
        if not found:
            missing = [desk.missing(meter, product) for meter in meters]
            cells = tuple(desk.cell(fact, text=MISSING, state="missing") for fact in (*missing, None))
            rows.append(Row(head=product.name, cells=cells))
    labels = [desk.scope.domain.meter[meter].noun.capitalize() for meter in meters]
    return Table(
        caption=f"Cost of {workload.label} {a_period(workload)} on each priced offer",
        columns=("Offer", *labels, "Sum"),
        rows=tuple(rows),
    )


def _row(desk: Desk, key: str, product: Product, word: str, made: Bill) -> Row:
    domain = desk.scope.domain
    cells = []
    for part in made.parts:
        unit = domain.unit[domain.meter[part.price.meter].unit]
        how = f"{plain_number(part.units)} x {quantity(part.price.amount, unit)}"
        fact = desk.fact("price", part.price.meter, product.short, word)
        cell = desk.cell(fact, text=money(part.amount, unit.symbol))
        cells.append(cell.model_copy(update={"how": how}))
    symbol = domain.unit[domain.meter[made.parts[0].price.meter].unit].symbol
    total = desk.fact("cost", key, product.short, word) or desk.fact("cost", key, product.short)
    cells.append(desk.cell(total, text=money(made.total, symbol)))
    return Row(head=f"{product.name} on {desk.scope.catalog.name(made.offer.provider)}", cells=tuple(cells))


def _figure(desk: Desk, workload: Workload, bills: tuple[Cheapest, Cheapest]) -> Lines:
    """Cost against traffic, from none to twice the stated volume, on the cheapest offers."""
    highest = max(2 * bill.total for bill in bills)
    symbol = desk.scope.domain.unit[bills[0].fact.unit].symbol if bills[0].fact.unit else ""
    lines = []
    for product, found in zip(desk.pair, bills, strict=True):
        label = f"{product.name} on {desk.scope.catalog.name(found.bill.offer.provider)}"
        value = desk.cell(found.fact, text=f"{found.fact.display} at 1x")
        lines.append(Line(label=label, value=value, end=int(1000 * 2 * found.total / highest)))
    said = listing([f"{line.label} {bill.fact.display}" for line, bill in zip(lines, bills, strict=True)])
    return Lines(
        title=f"Cost against traffic, where {workload.label} is 1x",
        alt=f"Cost {a_period(workload)} rises in proportion to traffic; for {workload.label}: {said}.",
        across=("0", "0.5x", "1x", "1.5x", "2x"),
        up=tuple(money(Fraction(highest) * step / 2, symbol) if step else "0" for step in (0, 1, 2)),
        lines=tuple(lines),
    )


def _difference(desk: Desk, key: str) -> list[Part]:
    for product in desk.pair:
        difference = desk.fact("cost_difference", key, product.short)
        mine, theirs = desk.fact("cost", key, product.short), desk.fact("cost", key, desk.other(product).short)
        if difference and mine and theirs:
            words = {"a": slot(product), "b": slot(desk.other(product)), "difference": slot_of(difference)}
            words["volume"], words["period"] = slot_of(mine, "volume"), a_period(desk.scope.domain.workload[key])
            return [
                Prose(f"difference/{key}", points=(desk.point("cost-difference", (difference, mine, theirs), **words),))
            ]
    return []


def _notes(desk: Desk, workload: Workload, bills: list[Cheapest | None]) -> list[Part]:
    """Where one product has no bill: that the difference is not known."""
    without: list[tuple[Product, list[Fact | None]]] = [
        (product, [desk.missing(meter, product) for meter in workload.volumes])
        for product, found in zip(desk.pair, bills, strict=True)
        if found is None
    ]
    return [
        Notes(
            items=(
                desk.cell(*facts, text=f"No price is documented for {product.name}, so no difference can be stated."),
            )
        )
        for product, facts in without
    ]

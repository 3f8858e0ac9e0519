"""Decision scorecard: for each need whether each product meets it, by which of its facts, and which to choose.

A need is a fit tag of the domain; a winner is named only beside its criterion. Unknown is not no.
"""

from __future__ import annotations

from factwright.catalog import Product
from factwright.display import listing
from factwright.domain import Condition, Tag
from factwright.facts import Fact
from factwright.outline import Cell, Part, Row, Table, section
from factwright.quantities import State
from factwright.scope import Held
from factwright.sections._desk import NO, NOT_DOCUMENTED, YES, Desk
from factwright.wording import a_period

EITHER, NEITHER, NOT_COMPARABLE = "Either", "Neither", "Not comparable"
CHOOSE = "Choose"


@section("Decision scorecard")
def scorecard(desk: Desk) -> tuple[Part, ...]:
    """One row for each need that a product meets, one for each workload; then the counts."""
    a, b = desk.pair
    rows = [row for tag in desk.scope.domain.tag.values() if (row := _need(desk, tag))]
    priced = [key for key in desk.scope.domain.workload if any(desk.bill(key, product) for product in desk.pair)]
    rows += [_lowest_bill(desk, key) for key in priced]
    needs = Table(caption="Which to choose for what", columns=("You need", a.name, b.name, CHOOSE), rows=tuple(rows))
    counts = Table(caption="At a glance", columns=("Count", a.name, b.name), rows=_counts(desk))
    return tuple(table for table in (needs, counts) if table.rows)


def _need(desk: Desk, tag: Tag) -> Row | None:
    """None where neither product is known to meet the need or to miss it."""
    held = [desk.scope.holds(product, tag.when) for product in desk.pair]
    if all(h.state is State.UNKNOWN for h in held):
        return None
    cells = [_met(desk, product, h) for product, h in zip(desk.pair, held, strict=True)]
    label = f"{tag.label} (inferred)" if tag.inferred else tag.label
    return Row(head=label, cells=(*cells, _choice(desk, [h.state for h in held])))


def _choice(desk: Desk, states: list[State]) -> Cell:
    meeting = [product.name for product, state in zip(desk.pair, states, strict=True) if state is State.YES]
    if len(meeting) == 2:
        return Cell(text=EITHER)
    if meeting:
        return Cell(text=meeting[0], state="yes")
    return Cell(text=NEITHER if set(states) == {State.NO} else NOT_DOCUMENTED, state="missing")


def _met(desk: Desk, product: Product, held: Held) -> Cell:
    """Yes or No with the values that decide it, or Not documented."""
    facts = [fact for test in held.tests for fact in _facts(desk, product, test)]
    if held.state is State.UNKNOWN:
        return Cell(text=NOT_DOCUMENTED, state="missing")
    met = held.state is State.YES
    alone = len(held.tests) == 1 or not met
    said = listing([said for test in held.tests if (said := _said(desk, product, test, alone))])
    word = YES if met else NO
    return desk.cell(*facts, text=f"{word}: {said}" if said else word, state="yes" if met else "no")


def _facts(desk: Desk, product: Product, test: Condition) -> list[Fact]:
    if test.capability:
        return [fact] if (fact := desk.fact("capability", test.capability, product.short)) else []
    if test.attribute:
        return [fact] if (fact := desk.value(test.attribute, product)) else []
    return [
        fact for s in product.scores if s.name in test.scored and (fact := desk.fact("score", s.key, product.short))
    ]


def _said(desk: Desk, product: Product, test: Condition, alone: bool) -> str:
    """The value behind a test; a capability is named only among other tests, for alone it is what the row is about."""
    if test.capability:
        return "" if alone else desk.scope.domain.capability[test.capability].noun
    if test.attribute:
        value = desk.value(test.attribute, product)
        return value.display if value else ""
    scores = [f"{s.score} on {s.name}" for s in product.scores if s.name in test.scored]
    return listing(scores)


def _lowest_bill(desk: Desk, workload: str) -> Row:
    declared = desk.scope.domain.workload[workload]
    bills = [desk.bill(workload, product) for product in desk.pair]
    cells = [desk.cell(bill.fact if bill else None) for bill in bills]
    known = [(bill.total, product.name) for bill, product in zip(bills, desk.pair, strict=True) if bill]
    lowest = min(known)[1] if len({total for total, _ in known}) == 2 else EITHER if len(known) == 2 else NOT_COMPARABLE
    choice = Cell(text=lowest, state="missing" if lowest == NOT_COMPARABLE else "yes")
    return Row(head=f"Lowest bill: {declared.label} {a_period(declared)}", cells=(*cells, choice))


def _counts(desk: Desk) -> tuple[Row, ...]:
    routes = [desk.fact("routes", "count", product.short) for product in desk.pair]
    rows = (
        [Row(head="Routes, one for each provider's offer", cells=tuple(desk.cell(fact) for fact in routes))]
        if any(routes)
        else []
    )
    shared = {s.conditions for s in desk.pair[0].scores} & {s.conditions for s in desk.pair[1].scores}
    if any(product.scores for product in desk.pair):
        count = Cell(text=str(len(shared)))
        rows.append(Row(head="Benchmarks shared under equal conditions", cells=(count, count)))
    return tuple(rows)

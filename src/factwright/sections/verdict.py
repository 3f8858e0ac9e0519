"""Verdict: for whom each product is, in two to four sentences, each with its criterion (rules D43, R-none)."""

from __future__ import annotations

from factwright.catalog import Product
from factwright.outline import Cell, Notes, Part, Point, Prose, section
from factwright.sections._desk import Desk, slot
from factwright.sections._reasons import Reason, reasons

MOST = 4
"""Sentences in all; the bill is one of them."""


@section("Verdict")
def verdict(desk: Desk) -> tuple[Part, ...]:
    """The strongest reasons for each product that serve a need, as many for one as for the other, and the bill."""
    bill = [_bill(reason) for product in desk.pair for reason in reasons(desk, product) if reason.kind == "cost"][:1]
    strongest = [_strongest(reasons(desk, product)) for product in desk.pair]
    each = 1 if all(strongest) else MOST - len(bill)
    points = [reason.advice() for found in strongest for reason in found[:each]] + bill
    points = points or _nothing(desk, desk.pair)
    a, b = desk.pair
    apart = Cell(text=f"Nothing in our data tells {a.name} and {b.name} apart.")
    return (Prose("verdict", points=tuple(points)) if points else Notes(items=(apart,)),)


def _strongest(found: tuple[Reason, ...]) -> list[Reason]:
    """Reasons with a need apart from the bill, which is said once for both; the first of each kind come first."""
    serving = [reason for reason in found if reason.need and reason.kind != "cost"]
    first = {reason.kind: reason for reason in reversed(serving)}.values()
    return [r for r in serving if r in first] + [r for r in serving if r not in first]


def _bill(reason: Reason) -> Point:
    return reason.advice() if reason.need else reason.point


def _nothing(desk: Desk, pair: tuple[Product, Product]) -> list[Point]:
    """Where no need and no bill tells the two apart: what they share."""
    return [
        desk.point("both", desk.evidence(folded, *pair), a=slot(pair[0]), b=slot(pair[1]), nouns=folded.noun)
        for folded in desk.scope.capabilities()
        if all(desk.state(folded, p) == "yes" for p in pair)
    ][:1]

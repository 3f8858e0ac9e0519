"""Verdict: for whom each product is, in two to four sentences, each with its criterion (rules D43, R-none)."""

from __future__ import annotations

from factwright.catalog import Product
from factwright.outline import Part, Point, Prose, section
from factwright.sections._desk import Desk, slot
from factwright.sections._reasons import Reason, reasons

MOST_EACH = 1
"""Reasons for each product, besides the bill."""


@section("Verdict")
def verdict(desk: Desk) -> tuple[Part, ...]:
    """The strongest reason for each product that serves a need, and the bill."""
    points: list[Point] = []
    for product in desk.pair:
        points += [reason.advice() for reason in _strongest(reasons(desk, product))]
    points += [_bill(reason) for product in desk.pair for reason in reasons(desk, product) if reason.kind == "cost"][:1]
    points = points or _nothing(desk, desk.pair)
    return (Prose("verdict", points=tuple(points)),) if points else ()


def _strongest(found: tuple[Reason, ...]) -> list[Reason]:
    """The first reasons with a need, apart from the bill, which is said once for both."""
    return [reason for reason in found if reason.need and reason.kind != "cost"][:MOST_EACH]


def _bill(reason: Reason) -> Point:
    return reason.advice() if reason.need else reason.point


def _nothing(desk: Desk, pair: tuple[Product, Product]) -> list[Point]:
    """Where no need and no bill tells the two apart: what they share."""
    return [
        desk.point("both", desk.evidence(folded, *pair), a=slot(pair[0]), b=slot(pair[1]), nouns=folded.noun)
        for folded in desk.scope.capabilities()
        if all(desk.state(folded, p) == "yes" for p in pair)
    ][:1]

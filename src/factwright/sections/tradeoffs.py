"""Tradeoffs: for each product all that speaks for it against the other, each a fact that is false of the other."""

from __future__ import annotations

from itertools import groupby

from factwright.display import listing
from factwright.outline import Part, Point, Prose, section
from factwright.sections._desk import Desk
from factwright.sections._reasons import Reason, agrees, reasons

ALONE = 2
"""Capabilities that get a line of their own; the others share one for each state of the other product."""


@section("Tradeoffs")
def tradeoffs(desk: Desk) -> tuple[Part, ...]:
    """A list for each product that has a reason."""
    lists = []
    for product in desk.pair:
        if points := _points(desk, reasons(desk, product)):
            lists.append(Prose(f"for/{product.short}", "list", f"What speaks for {product.name}", points))
    return tuple(lists)


def _points(desk: Desk, found: tuple[Reason, ...]) -> tuple[Point, ...]:
    capabilities = [reason for reason in found if reason.kind == "capability"]
    alone = capabilities if len(capabilities) == ALONE + 1 else capabilities[:ALONE]
    rest = [reason for reason in capabilities if reason not in alone]
    points = [_need(reason) if reason.need else reason.point for reason in found if reason not in rest]
    return (*points, *_together(desk, rest))


def _need(reason: Reason) -> Point:
    return Point(f"need/{reason.point.frame}", {**reason.point.words, "need": reason.need}, reason.point.facts)


def _together(desk: Desk, rest: list[Reason]) -> list[Point]:
    """One line for each state of the other product."""
    points = []
    for frame, group in groupby(sorted(rest, key=lambda r: r.point.frame), key=lambda r: r.point.frame):
        same = list(group)
        if len(same) == 1:
            points.append(_need(same[0]))
            continue
        nouns = [reason.point.words["noun"] for reason in same]
        words = {
            **same[0].point.words,
            "nouns": listing(nouns),
            "nouns_or": listing(nouns, "or"),
            "plural": agrees("s"),
        }
        points.append(desk.point(f"{frame}-many", [f for r in same for f in r.point.facts], **words))
    return points

"""The tables of a page as single cells, to tell which changed since someone last approved the page.

Tables are computed and not approved; but whoever reviews the prose beside them should see what moved in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factwright.outline import Outline, Table


def cells(outline: Outline) -> dict[str, str]:
    """The text of every table cell by its place: ``pricing: Input price: Acme 2``; a place that repeats is numbered."""
    found: dict[str, str] = {}
    for place, text in _cells(outline):
        key, number = place, 2
        while key in found:
            key, number = f"{place} ({number})", number + 1
        found[key] = text
    return found


def _cells(outline: Outline) -> Iterator[tuple[str, str]]:
    for section in outline.sections:
        for part in (part for part in section.parts if isinstance(part, Table)):
            for row in part.rows:
                for column, cell in zip(part.columns[1:], row.cells, strict=False):
                    yield f"{section.name}: {row.head}: {column}", cell.text


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """One line for each cell that changed, came or went, in order of the page."""
    lines = []
    for place in dict.fromkeys([*after, *before]):
        old, new = before.get(place), after.get(place)
        if old != new:
            lines.append(f"{place}: {old if old is not None else 'nothing'} -> {new if new is not None else 'nothing'}")
    return lines

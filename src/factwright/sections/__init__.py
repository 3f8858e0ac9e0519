"""The shelf of sections: each file says what one section of a page holds; ``outline_of`` puts them in the domain's order.

A section without parts is left out. No prose is written here: prose is blocks of points, for a drafter.
"""

from __future__ import annotations

from collections.abc import Sequence

from factwright.display import listing
from factwright.facts import FactSheet
from factwright.outline import Outline, Section, SectionRule, Sources
from factwright.registry import shelf
from factwright.sections._desk import Desk


def section_rules() -> dict[str, SectionRule]:
    """All section files by name."""
    return {rule.name: rule for rule in shelf(__name__, SectionRule)}


def outline_of(sheet: FactSheet, added: Sequence[Section] = ()) -> Outline:
    """The outline of a page about the two products of a sheet, the same in whichever order they are given.

    ``added`` holds sections that are declared by a prompt alone; each comes after the last section of the domain.
    """
    sources = Sources.of_sheet(sheet)
    desk = Desk(sheet, sources)
    known = section_rules()
    sections = []
    for name in sheet.scope.domain.sections or tuple(known):
        if name in known and (parts := known[name].build(desk)):
            sections.append(Section(name, known[name].heading, parts))
    a, b = desk.pair
    title = f"{a.name} vs {b.name}"
    return Outline(sheet, title, _description(desk), (*sections, *added), sources)


def _description(desk: Desk) -> str:
    a, b = (f"{p.name} ({desk.scope.catalog.name(p.maker)})" for p in desk.pair)
    what = [rule.heading.lower() for name, rule in section_rules().items() if name in ("pricing", "specs", "cost")]
    return f"{a} and {b} compared: {listing(what)}, each figure with its source and date."

"""The shelf of sections: each file says what one section holds; ``outline_of`` puts them in the domain's order.

A section without parts is left out. No prose is written here: prose is blocks of points, for a drafter.
"""

from __future__ import annotations

from collections.abc import Sequence

from factwright.display import listing
from factwright.facts import FactSheet
from factwright.outline import Kind, Outline, Prose, Section, SectionRule, Sources
from factwright.registry import shelf
from factwright.sections._added import point_of
from factwright.sections._desk import Desk

ORDER = (
    "verdict", "scorecard", "tradeoffs", "cost", "switching", "specs", "pricing", "capabilities", "benchmarks",
    "deep_dive", "faq", "related",
)  # fmt: skip
"""Where the domain declares no order."""
DESCRIBED = ("cost", "specs", "pricing", "capabilities")
"""Sections that the description of a page names."""


def section_rules() -> dict[str, SectionRule]:
    """All section files by name."""
    return {rule.name: rule for rule in shelf(__name__, SectionRule)}


def outline_of(sheet: FactSheet) -> Outline:
    """The outline of a page about the two products of a sheet, the same in whichever order they are given."""
    sources = Sources.of_sheet(sheet)
    desk = Desk(sheet, sources)
    known = section_rules()
    sections = []
    for name in sheet.scope.domain.sections or ORDER:
        if name in known and (parts := known[name].build(desk)):
            sections.append(Section(name, known[name].heading, parts))
    a, b = desk.pair
    title = f"{a.name} vs {b.name}"
    return Outline(sheet, title, _description(desk, sections), tuple(sections), sources)


def added_section(
    sheet: FactSheet, name: str, heading: str, form: Kind, must: Sequence[str], may: Sequence[str]
) -> Section:
    """A section that a prompt alone declares: one block with a point for each fact that it must use."""
    desk = Desk(sheet, Sources.of_sheet(sheet))
    points = tuple(point_of(desk, sheet.facts[id_]) for id_ in must)
    return Section(
        name, heading, (Prose(name, form, heading if form == "list" else "", points, tuple(may)),) if points else ()
    )


def _description(desk: Desk, sections: Sequence[Section]) -> str:
    """Names what the page has, and nothing else (rule D49)."""
    a, b = (f"{p.name} ({desk.scope.catalog.name(p.maker)})" for p in desk.pair)
    what = [section.heading.lower() for section in sections if section.name in DESCRIBED]
    tables = f": {listing(what)}, each with its source and date" if what else ""
    return f"{a} and {b} compared{tables}."

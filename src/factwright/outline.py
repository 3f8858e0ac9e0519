"""Outlines: what a page holds before any prose is written. Tables, figures, notes and links are whole here; of prose
there are only blocks, each with the points it makes and the facts it must and may use.

Everything here is computed: no drafter changes a table, a heading or a question. The shelf ``sections/`` fills it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from typing import Literal

from factwright.catalog import Source
from factwright.display import Record
from factwright.facts import Fact, FactSheet

Kind = Literal["paragraph", "list", "answer"]
MISSING = "Not in our data"
"""The one marker of a value that no source gives, in tables (rule R-missing)."""


class Cell(Record):
    """A piece of text that rests on facts: a table cell, a note, a label of a figure, a sentence of a page."""

    text: str
    facts: tuple[str, ...] = ()
    """Ids of the facts it states."""
    refs: tuple[int, ...] = ()
    """Numbers of the sources of these facts."""
    how: str = ""
    """How a computed figure was computed, in figures that are printed."""
    state: Literal["", "yes", "no", "missing"] = ""
    """For styling alone: the text says the same."""
    worked: tuple[str, ...] = ()
    """In sentences: the facts whose computed figures it prints; ``Page.workings`` says how each was computed."""


class Row(Record):
    """One row: its head and a cell for each further column."""

    head: str
    cells: tuple[Cell, ...]


class Table(Record):
    """A table with a head for each column and each row."""

    type: Literal["table"] = "table"
    caption: str
    columns: tuple[str, ...]
    """Heads of all columns; the first is that of the row heads."""
    rows: tuple[Row, ...]


class Bar(Record):
    """One bar of a figure."""

    label: str
    value: Cell
    share: int
    """Length in thousandths of the longest bar."""


class Bars(Record):
    """A figure of bars on one scale that begins at zero."""

    type: Literal["bars"] = "bars"
    title: str
    alt: str
    """What the figure shows, in words, with all its values."""
    bars: tuple[Bar, ...]


class Line(Record):
    """A straight line of a figure, from the origin."""

    label: str
    value: Cell
    """The value at the right end."""
    end: int
    """Height of the right end in thousandths of the highest."""


class Lines(Record):
    """A figure of straight lines from the origin: cost against traffic."""

    type: Literal["lines"] = "lines"
    title: str
    alt: str
    across: tuple[str, ...]
    """Labels along the horizontal axis, evenly spaced, from the origin to the right end."""
    up: tuple[str, ...]
    """Labels along the vertical axis, evenly spaced, from zero to the highest."""
    lines: tuple[Line, ...]


class Notes(Record):
    """Short computed remarks."""

    type: Literal["notes"] = "notes"
    items: tuple[Cell, ...]


class Link(Record):
    """A link to another page of the same site."""

    label: str
    page: str
    """Id of the page."""


class Links(Record):
    """A list of links."""

    type: Literal["links"] = "links"
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to say: the frame that says it, the words and slots that go into the frame, the facts it rests on."""

    frame: str
    words: Mapping[str, str]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """One block of prose to be drafted."""

    key: str
    kind: Kind = "paragraph"
    lead: str = ""
    """The computed line above it: the lead of a list, the question of an answer."""
    points: tuple[Point, ...] = ()
    may: tuple[str, ...] = ()
    """Facts it may use beyond those of its points."""

    @property
    def must(self) -> tuple[str, ...]:
        """Facts of its points, each once, in order."""
        return tuple(dict.fromkeys(fact for point in self.points for fact in point.facts))


Computed = Table | Bars | Lines | Notes | Links
Part = Computed | Prose


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a page, before its prose."""

    name: str
    heading: str
    parts: tuple[Part, ...]

    @property
    def prose(self) -> tuple[Prose, ...]:
        return tuple(part for part in self.parts if isinstance(part, Prose))

    @property
    def open_facts(self) -> frozenset[str]:
        """Every fact that a sentence of this section may cite."""
        return frozenset(fact for block in self.prose for fact in (*block.must, *block.may))


class Reference(Record):
    """A source as it stands at the end of the page."""

    number: int
    title: str
    url: str
    """Only http and https; empty where the source has no address."""
    kind: str
    """Class of the source."""
    retrieved: date
    commit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources behind a fact sheet, numbered in order of product and product file; equal ones have one number."""

    sheet: FactSheet
    references: tuple[Reference, ...]
    numbers: Mapping[tuple[str, str, date, str], int]

    @classmethod
    def of_sheet(cls, sheet: FactSheet) -> Sources:
        first = sheet.scope.pair or sheet.scope.products
        named = [source for product in first for source in product.sources.values()]
        stated = [evidence.source for fact in sheet for evidence in fact.evidence]
        found = {_identity(source): source for source in reversed((*named, *stated))}
        ordered = dict.fromkeys(map(_identity, (*named, *stated)))
        numbers = {identity: number for number, identity in enumerate(ordered, 1)}
        return cls(sheet, tuple(_reference(found[i], n) for i, n in numbers.items()), numbers)

    def number(self, source: Source) -> int | None:
        return self.numbers.get(_identity(source))

    def behind(self, *ids: str) -> tuple[int, ...]:
        """Numbers of the sources that these facts rest on, through all derivations, in ascending order."""
        found = {self.number(e.source) for fact in self._roots(ids) for e in fact.evidence[:1]}
        return tuple(sorted(number for number in found if number))

    def _roots(self, ids: tuple[str, ...]) -> Iterator[Fact]:
        """The atomic facts under these; each once."""
        seen: set[str] = set()
        waiting = list(ids)
        while waiting:
            id_ = waiting.pop()
            fact = self.sheet.get(id_)
            if fact is None or id_ in seen:
                continue
            seen.add(id_)
            waiting += fact.derived_from
            yield fact


@dataclass(frozen=True, slots=True)
class Outline:
    """A page before its prose."""

    sheet: FactSheet
    title: str
    description: str
    sections: tuple[Section, ...]
    sources: Sources

    def section(self, name: str) -> Section | None:
        return next((s for s in self.sections if s.name == name), None)

    @property
    def drafted(self) -> tuple[Section, ...]:
        """The sections that hold prose, in order."""
        return tuple(s for s in self.sections if s.prose)


@dataclass(frozen=True, slots=True)
class SectionRule:
    """One file of ``sections/``: its name, its heading, and what it puts into the section (nothing: no section)."""

    name: str
    heading: str
    build: Callable[..., tuple[Part, ...]]
    doc: str = field(default="", compare=False)


def matching(sheet: FactSheet, patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the sheet that match any of the patterns (``difference/*``), in order of the sheet."""
    return tuple(fact.id for fact in sheet if any(fnmatchcase(fact.id, pattern) for pattern in patterns))


def page_id(sheet: FactSheet) -> str:
    """``acme-2-vs-bolt-1``, in order of the page."""
    return "-vs-".join(product.short for product in sheet.scope.pair or sheet.scope.products)


def _identity(source: Source) -> tuple[str, str, date, str]:
    return (source.title, source.url, source.retrieved, source.commit)


def _reference(source: Source, number: int) -> Reference:
    url = source.url if source.url.startswith(("https://", "http://")) else ""
    return Reference(
        number=number, title=source.title, url=url, kind=source.kind,
        retrieved=source.retrieved, commit=source.commit, note=source.note,
    )  # fmt: skip


def section(heading: str) -> Callable[[Callable[..., tuple[Part, ...]]], SectionRule]:
    """Puts a function on the shelf of sections; the file's name is the section's name."""

    def put(build: Callable[..., tuple[Part, ...]]) -> SectionRule:
        return SectionRule(build.__module__.rpartition(".")[2], heading, build, (build.__doc__ or "").strip())

    return put

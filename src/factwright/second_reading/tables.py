"""Tables read row by row: the caption says what kind of table it is, row and column heads what a cell is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from factwright.readers import Surface
from factwright.second_reading import offers, rows
from factwright.second_reading.eye import NAME, SOURCE, STATE, SURPLUS, TWICE, UNPLACED, VALUE, Bound, Eye, Misread
from factwright.second_reading.rows import Check, Row
from factwright.second_reading.sources import references_are

Read = tuple[Surface, Bound | Misread]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of table: the word over its row heads, its columns, its rows."""

    first: str
    columns: Callable[[Eye, Mapping[str, str]], Sequence[str]]
    rows: Callable[[Eye, str, Mapping[str, str]], Iterator[Row]]


def _names(eye: Eye, _holes: Mapping[str, str]) -> list[str]:
    return [product.name for product in eye.pair]


def _and(*words: str) -> Callable[[Eye, Mapping[str, str]], list[str]]:
    return lambda eye, holes: [*_names(eye, holes), *(eye.word("column", word) for word in words)]


KINDS: Mapping[str, Kind] = {
    "needs": Kind("need", _and("choose"), rows.needs),
    "counts": Kind("count", _names, rows.counts),
    "bills": Kind("offer", offers.bill_columns, offers.bills),
    "specs": Kind("specification", _names, rows.specs),
    "offers": Kind("offer", offers.offer_columns, offers.offers),
    "capabilities": Kind("capability", _names, rows.capabilities),
    "same-scores": Kind("benchmark", _and("by", "conditions"), offers.same_scores),
    "other-scores": Kind("benchmark-product", offers.score_columns, offers.other_scores),
}
"""Every kind of table, by the name of its caption in ``surfaces.toml``."""


def table(eye: Eye, found: Sequence[Surface]) -> Iterator[Read]:
    """Everything that stands in one table."""
    captions = [s for s in found if s.kind == "caption"]
    try:
        if len(captions) != 1:
            raise Misread(UNPLACED, f'a table has {len(captions)} captions: "{found[0].text}"')
        eye.once("caption", captions[0].text)
        name, holes = eye.known("caption", captions[0].text)
    except Misread as misread:
        yield from ((surface, misread) for surface in found)
        return
    yield captions[0], Bound()
    kind = KINDS[name]
    header = min((s.group for s in found if s.kind == "column"), default=0)
    yield from _columns(eye, kind, holes, [s for s in found if s.kind == "column"], header)
    used: set[str] = set()
    inside = [s for s in found if s.kind not in ("caption", "column")]
    for _, group in groupby(inside, key=lambda s: s.group):
        yield from _row(eye, kind, holes, list(group), used)


def _columns(eye: Eye, kind: Kind, holes: Mapping[str, str], found: Sequence[Surface], header: int) -> Iterator[Read]:
    """Heads of columns, each once; where a cell repeats the head of its column, it repeats it rightly."""
    right = {eye.word("column", kind.first), *kind.columns(eye, holes)}
    seen: set[str] = set()
    for surface in found:
        if surface.column and surface.text != surface.column:
            said = f'"{surface.text}" is not the head of its column: {surface.column}'
            yield surface, Misread(NAME, said, surface.column)
        elif surface.text not in right:
            yield surface, Misread(NAME, f'"{surface.text}" is no column of such a table')
        elif surface.group == header and surface.text in seen:
            yield surface, Misread(TWICE, f'the column "{surface.text}" stands twice')
        else:
            seen.add(surface.text)
            yield surface, Bound()


def _row(eye: Eye, kind: Kind, holes: Mapping[str, str], found: Sequence[Surface], used: set[str]) -> Iterator[Read]:
    """One row as what it fits best; each thing that a row may be about has one row."""
    head = next((s for s in found if s.kind == "row"), None)
    try:
        candidates = [r for r in kind.rows(eye, head.text, holes) if r.key not in used] if head else []
    except Misread:
        candidates = []
    if not candidates or head is None:
        said = f'the row "{head.text if head else ""}" is about nothing that has not had its row'
        yield from ((surface, Misread(NAME, said)) for surface in found)
        return
    readings = [(row, list(_cells(eye, row, found))) for row in candidates]
    row, best = min(readings, key=lambda r: sum(isinstance(bound, Misread) for _, bound in r[1]))
    used.add(row.key)
    yield head, Bound()
    yield from best


def _cells(eye: Eye, row: Row, found: Sequence[Surface]) -> Iterator[Read]:
    """The cells of a row with all that belongs to each; a column that stands twice in a row is read twice."""
    for surface in found:
        if surface.kind != "cell":
            continue
        beside = [s for s in found if s is not surface and s.column == surface.column and s.kind not in ("row", "cell")]
        check = row.cells.get(surface.column)
        result = cell(eye, check, surface, next((s.text for s in beside if s.kind == "how"), ""))
        yield surface, result
        yield from _beside(eye, check, surface, result, beside)


def cell(eye: Eye, check: Check | None, surface: Surface, how: str) -> Bound | Misread:
    """A cell read: as a whole, or as a text and the computation in brackets behind it."""
    if check is None:
        return Misread(NAME, f'"{surface.text}" stands in the column "{surface.column}", where this row has nothing')
    try:
        return check(surface.text, "")
    except Misread as misread:
        for at in range(len(surface.text)):
            if not how and surface.text.startswith(" (", at) and surface.text.endswith(")"):
                try:
                    return computed(eye, check, surface.text[:at], surface.text[at + 2 : -1])
                except Misread:
                    continue
        return misread


def computed(eye: Eye, check: Check, text: str, how: str) -> Bound:
    """A text with its computation: one that the check itself recomputes, or the recipe of a fact it states."""
    result = check(text, how)
    recipes = {fact.recipe for id_ in result.facts if (fact := eye.sheet.get(id_))}
    if not result.computed and how not in recipes:
        raise Misread(VALUE, f'"{how}" is not how "{text}" is computed')
    return result


def _beside(
    eye: Eye, check: Check | None, surface: Surface, result: Bound | Misread, beside: Sequence[Surface]
) -> Iterator[Read]:
    """Computation, references, ids and styling of a cell."""
    references = [s for s in beside if s.kind == "ref"]
    wrong = references_are(eye, result, references, surface.text) if isinstance(result, Bound) else result
    if wrong is not None and not references and isinstance(result, Bound):
        yield surface, Misread(SOURCE, wrong.message)
    for one in beside:
        match one.kind:
            case "how":
                yield one, _how(eye, check, surface.text, one.text)
            case "ref":
                yield one, wrong or Bound()
            case "binding":
                right = isinstance(result, Bound) and one.text in result.facts
                surplus = Misread(SURPLUS, f'"{one.text}" is no fact that "{surface.text}" states')
                yield one, Bound() if right else surplus
            case "mark":
                yield one, _state(eye, surface.text, one.text)
            case _:
                yield one, Misread(UNPLACED, f'"{one.text}" is no part of a cell')


def _how(eye: Eye, check: Check | None, text: str, how: str) -> Bound | Misread:
    try:
        return computed(eye, check, text, how) if check else Misread(VALUE, f'"{how}" belongs to nothing')
    except Misread as misread:
        return misread


def _state(eye: Eye, text: str, state: str) -> Bound | Misread:
    """A cell is styled as what its text says."""
    word = text.partition(":")[0]
    markers = {eye.word("cell", name) for name in ("missing", "undocumented", "neither", "incomparable")}
    right = "missing" if word in markers else "no" if word == eye.word("cell", "no") else "yes"
    return Bound() if state == right else Misread(STATE, f'"{text}" is marked as "{state}"')

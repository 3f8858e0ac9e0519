"""One page read again: every surface goes to the check of its kind, and comes back bound or misread."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from factwright.findings import Finding
from factwright.loader.english import load_english
from factwright.outline import page_id
from factwright.readers import Surface, surfaces
from factwright.reading.lexicon import Language
from factwright.reports import Problem
from factwright.rules import fact_sheet
from factwright.scope import Scope
from factwright.second_reading.beside import around, of_computed, of_prose
from factwright.second_reading.data import TEXTS, data, keys
from factwright.second_reading.eye import NAME, UNPLACED, VALUE, WORDS, Bound, Eye, Judge, Misread, each_of
from factwright.second_reading.figures import alternative, drawings, figure_of, labels, ticks
from factwright.second_reading.frames import compile_frames
from factwright.second_reading.leads import lead
from factwright.second_reading.notes import note
from factwright.second_reading.prose import remembering, said
from factwright.second_reading.sources import reference, source
from factwright.second_reading.tables import table

IN_TABLE = {"caption", "column", "row", "cell"}
IN_FIGURE = {"figure", "alt", "label", "tick", "drawing"}
FORMAT_WORDS = {
    "viewport": ("width=device-width, initial-scale=1",), "robots": ("noindex",), "schema": ("1",),
    "type": ("text", "table", "bars", "lines", "notes", "links"), "kind": ("paragraph", "list", "answer"),
}  # fmt: skip
"""What the formats themselves say, by the last key."""


@dataclass(frozen=True, slots=True)
class Reread:
    """One thing on a page that the catalogue does not carry."""

    surface: Surface
    code: str
    message: str
    expected: str = ""
    sentence: str = ""
    """For prose: the sentence that it is about."""

    def problem(self, page: str, format_: str) -> Problem:
        """The same, as ``check`` reports it."""
        message = f"{format_}, line {self.surface.line}, {self.surface.kind}: {self.message}"
        text = self.sentence or self.surface.text
        return Problem(self.code, "error", page, message, text=text, next=f"factwright build {page}")


@dataclass(slots=True)
class Reading:
    """What came of a page: the facts that each surface states, and what was misread."""

    surfaces: tuple[Surface, ...]
    bound: dict[int, Bound] = field(default_factory=dict)
    """By place in ``surfaces``; what is not here has a finding."""
    findings: list[Reread] = field(default_factory=list)


def reread(
    data: bytes,
    format_: str,
    scope: Scope,
    language: Language,
    headings: frozenset[str] = frozenset(),
    judge: Judge | None = None,
) -> Reading:
    """A published page bound to the catalogue; ``headings`` are those that heads of prompts license.

    ``judge`` lets the formats of one page share the verdicts on its sentences.
    """
    frames = compile_frames(load_english()["surfaces"])
    eye = Eye(fact_sheet(scope), language, frames, judge or remembering(scope, language), headings)
    return _Pass(eye, surfaces(data, format_)).all()


class _Pass:
    """One way through a page."""

    def __init__(self, eye: Eye, found: tuple[Surface, ...]) -> None:
        self.eye, self.found = eye, found
        self.reading = Reading(found)
        self.place = {id(surface): at for at, surface in enumerate(found)}
        self.misread: set[int] = set()
        self.page_headings = {s.text for s in found if s.kind == "heading"} | {eye.word("heading", "sources")}
        self.statements = {fact.statement: fact for fact in eye.sheet if fact.recipe}

    def all(self) -> Reading:
        """Whole tables, figures and structured data first, then each surface that is left."""
        for group in self.groups(IN_TABLE):
            self.take(table(self.eye, group))
        for group in self.groups(IN_FIGURE):
            self.take(self.figure(group))
        self.take(data(self.eye, [s for s in self.found if s.kind == "data"]))
        left = [s for s in self.found if s.kind not in ("ref", "binding", "how")]
        for surface in (*left, *(s for s in self.found if s.kind in ("ref", "binding", "how"))):
            if id(surface) not in self.misread and self.place[id(surface)] not in self.reading.bound:
                self.take(self.single(surface))
        return self.reading

    def groups(self, kinds: set[str]) -> Iterator[list[Surface]]:
        """The surfaces of one table or figure after the other, with all that belongs to them."""
        inside = [s for s in self.found if s.head and (s.kind in kinds or s.kind in ("how", "ref", "binding", "mark"))]
        for _, group in groupby(inside, key=lambda s: (s.section, s.head)):
            found = list(group)
            if any(s.kind in kinds for s in found):
                yield [s for s in found if not s.path.endswith((".type", ".kind"))]

    def take(self, results: Iterator[tuple[Surface, Bound | Misread]]) -> None:
        for surface, result in results:
            if isinstance(result, Misread):
                self.misread.add(id(surface))
                self.reading.bound.pop(self.place[id(surface)], None)
                sentence = result.sentence
                self.reading.findings.append(Reread(surface, result.code, result.message, result.expected, sentence))
            elif id(surface) not in self.misread:
                self.reading.bound[self.place[id(surface)]] = result

    # ------------------------------------------------------------------------------------------ single surfaces

    def single(self, surface: Surface) -> Iterator[tuple[Surface, Bound | Misread]]:
        """A surface that stands for itself."""
        check = SINGLES.get(surface.kind)
        try:
            if surface.kind in ("prose", "item", "note", "working"):
                yield from self.text(surface)
            elif surface.kind == "data":
                yield from self.repeated(surface)
            elif check is None:
                raise Misread(UNPLACED, f'"{surface.text}" is nothing that a page has')
            else:
                yield surface, check(self, surface)
        except Misread as misread:
            yield surface, misread

    def text(self, surface: Surface) -> Iterator[tuple[Surface, Bound | Misread]]:
        """A computed remark, the computation of a figure, or prose, with what stands beside it."""
        beside = around(self.found, self.place[id(surface)])
        try:
            is_working = surface.kind == "working" or surface.section == self.eye.word("heading", "workings")
            bound = self.working(surface) if is_working else note(self.eye, surface.text)
            yield surface, bound
            yield from of_computed(self.eye, surface, bound, beside)
        except Misread as misread:
            if misread.code != WORDS:
                raise
            yield from self.sentences(surface, surface.text, surface.head, beside)

    def sentences(
        self, surface: Surface, text: str, question: str, beside: Sequence[Surface] = ()
    ) -> Iterator[tuple[Surface, Bound | Misread]]:
        """Every sentence of a text through grounding, with what stands beside it."""
        found = list(said(self.eye, text, question))
        for one in found:
            yield from ((surface, _ungrounded(finding, one.text)) for finding in one.findings)
        yield surface, Bound(tuple(dict.fromkeys(id_ for one in found for id_ in one.facts)))
        if surface.kind != "data":
            yield from of_prose(self.eye, surface, found, beside)

    def repeated(self, surface: Surface) -> Iterator[tuple[Surface, Bound | Misread]]:
        """Structured data that repeats a text of the page."""
        path = keys(surface)
        if path == "mainEntity.acceptedAnswer.text":
            name = surface.path.replace(".acceptedAnswer.text", ".name")
            question = next((s.text for s in self.found if s.kind == "data" and s.path == name), "")
            yield from self.sentences(surface, surface.text, question)
        elif path == "mainEntity.name":
            on_page = {s.text for s in self.found if s.kind == "lead"}
            right = surface.text in on_page
            yield surface, Bound() if right else Misread(NAME, f'"{surface.text}" is no question of this page')
        elif path in TEXTS:
            yield surface, SINGLES["title" if path == "name" else "description"](self, surface)

    def figure(self, group: Sequence[Surface]) -> Iterator[tuple[Surface, Bound | Misread]]:
        """A figure as a whole."""
        titles = [s for s in group if s.kind == "figure"]
        try:
            if len(titles) != 1:
                raise Misread(UNPLACED, f"a figure has {len(titles)} titles")
            self.eye.once("figure", titles[0].text)
            shown = figure_of(self.eye, titles[0].text)
        except Misread as misread:
            yield from ((surface, misread) for surface in group)
            return
        yield titles[0], Bound(tuple(drawn.fact for drawn in shown.drawn))
        for surface in (s for s in group if s.kind == "alt"):
            try:
                yield surface, alternative(self.eye, shown, surface.text)
            except Misread as misread:
                yield surface, misread
        yield from labels(self.eye, shown, [s for s in group if s.kind == "label"])
        yield from ticks(self.eye, shown, [s for s in group if s.kind == "tick"])
        yield from drawings(shown, [s for s in group if s.kind == "drawing"])
        for number, drawn in enumerate(shown.drawn):
            beside = [s for s in group if re.search(rf"\.(bars|lines)\[{number}\]\.value\.(refs|facts|how)", s.path)]
            bound, fact = Bound((drawn.fact,)), self.eye.sheet.get(drawn.fact)
            if beside:
                yield from of_computed(self.eye, beside[0], bound, [s for s in beside if s.kind != "how"])
            for surface in (s for s in beside if s.kind == "how"):
                right = fact is not None and surface.text == fact.recipe
                yield surface, bound if right else Misread(VALUE, f'"{surface.text}" is no computation of this figure')

    def working(self, surface: Surface) -> Bound:
        """The statement of a computed fact, word for word, with its recipe behind it where the format has it there."""
        for statement, fact in self.statements.items():
            if surface.text in (statement, f"{statement} ({fact.recipe})"):
                return Bound((fact.id,))
        raise Misread(VALUE, f'"{surface.text}" is no computation of today')

    def how(self, surface: Surface) -> Bound:
        """The recipe of the fact whose statement stands beside it."""
        fact = self.statements.get(surface.of)
        if fact is None or surface.text != fact.recipe:
            raise Misread(VALUE, f'"{surface.text}" is not how "{surface.of}" is computed')
        return Bound((fact.id,))

    def description(self, surface: Surface) -> Bound:
        _, holes = self.eye.known("description", surface.text)
        small = {heading.lower() for heading in self.page_headings}
        named = lambda item: item if any(f" {h}".endswith(f" {item}") for h in small) else None  # noqa: E731
        if "headings" in holes and each_of(holes["headings"], named) is None:
            raise Misread(WORDS, f'"{holes["headings"]}" are not sections of this page')
        return Bound()

    def navigation(self, surface: Surface) -> Bound:
        if surface.text not in self.page_headings:
            self.eye.known("navigation", surface.text)
        return Bound()

    def heading(self, surface: Surface) -> Bound:
        self.eye.once("heading", surface.text)
        if surface.text not in self.eye.headings:
            self.eye.known("heading", surface.text)
        return Bound()

    def link(self, surface: Surface) -> Bound:
        """A link to another page of the catalogue, under the names of its two products."""
        for selector in self.eye.scope.catalog.pages:
            for pair in selector.pairs:
                page = "-vs-".join(pair)
                names = [product.name for id_ in pair if (product := self.eye.scope.catalog.product(id_))]
                if surface.text == " vs ".join(names) and re.fullmatch(rf"{re.escape(page)}(\.\w+)?", surface.target):
                    return Bound()
        raise Misread(NAME, f'"{surface.text}" is no page at {surface.target}')

    def subject(self, surface: Surface) -> Bound:
        """A name or maker in the list of products."""
        found = re.fullmatch(r"products\[([01])\]\.(name|maker)", surface.path)
        product = self.eye.pair[int(found[1])] if found else None
        right = "" if product is None else product.name
        if product and found and found[2] == "maker":
            right = self.eye.scope.catalog.name(product.maker)
        if surface.text != right:
            raise Misread(NAME, f'"{surface.text}" is not {right or "a name of this page"}', right)
        return Bound()

    def mark(self, surface: Surface) -> Bound:
        """A word of the format."""
        last = surface.path.rpartition(".")[2]
        ids = {page_id(self.eye.sheet), *(product.short for product in self.eye.pair)}
        pages = {"-vs-".join(pair) for selector in self.eye.scope.catalog.pages for pair in selector.pairs}
        if surface.path == "id":
            right = surface.text == page_id(self.eye.sheet)
        elif surface.path.startswith("products["):
            right = surface.text == self.eye.pair[min(int(surface.path[9]), 1)].short
        elif last == "page":
            right = surface.text in ids | pages
        elif last == "name":
            right = re.fullmatch(r"[a-z0-9_-]+", surface.text) is not None
        else:
            right = surface.text in FORMAT_WORDS.get(last, ())
        if not right:
            raise Misread(WORDS, f'"{surface.text}" is no {last} of this page')
        return Bound()

    def style(self, surface: Surface) -> Bound:
        """Styles put no words on the page but those of its attributes."""
        for quoted in re.findall(r"content\s*:\s*([^;}]*)", surface.text):
            if re.search(r"\w", re.sub(r"attr\([^)]*\)", "", quoted)):
                raise Misread(WORDS, f'"{quoted.strip()}" is put on the page by its style')
        return Bound()

    def draft(self, surface: Surface) -> Bound:
        if not (surface.path and surface.text in ("true", "false")):
            self.eye.known("draft", surface.text)
        return Bound()

    def binding(self, surface: Surface) -> Bound:
        """The id of a fact that the sheet of today has."""
        if self.eye.sheet.get(surface.text) is None:
            raise Misread(WORDS, f'there is no fact "{surface.text}"')
        return Bound((surface.text,))

    def title(self, surface: Surface) -> Bound:
        self.eye.known("title", surface.text)
        return Bound()


SINGLES: Mapping[str, Callable[[_Pass, Surface], Bound]] = {
    "title": _Pass.title,
    "description": _Pass.description,
    "draft": _Pass.draft,
    "navigation": _Pass.navigation,
    "heading": _Pass.heading,
    "lead": lambda self, surface: lead(self.eye, surface.text),
    "link": _Pass.link,
    "label": _Pass.subject,
    "working": _Pass.working,
    "how": _Pass.how,
    "source": lambda self, surface: source(self.eye, surface),
    "ref": lambda self, surface: reference(self.eye, surface),
    "mark": _Pass.mark,
    "style": _Pass.style,
    "binding": _Pass.binding,
}
"""The check of each kind of surface that stands for itself."""


def _ungrounded(finding: Finding, sentence: str) -> Misread:
    return Misread(finding.code, finding.message, finding.expected, sentence)

"""Prompts: the files of ``prompts/``, one for each drafted section, and what they make of an outline.

A file has a head between two lines of ``---`` (heading, place, must, may, form, length) and a Jinja text. A file whose
name is no section of the shelf adds one, without code. Text of the catalogue goes in quoted;
nothing in it can end its quotes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol, get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from factwright.errors import Mistake, Place, UsageError
from factwright.facts import FactSheet
from factwright.findings import Finding
from factwright.forms import forms
from factwright.outline import Kind, Outline, Point, Prose, Section, matching
from factwright.quantities import State
from factwright.sections import added_section, section_rules

SYSTEM, REPAIR = "system", "repair"
HEAD_KEYS = ("heading", "place", "must", "may", "form", "length")
FENCE = "---"


class Rejected(Protocol):
    """A sentence that did not pass."""

    @property
    def block(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def findings(self) -> tuple[Finding, ...]: ...


@dataclass(frozen=True, slots=True)
class Prompt:
    """One file of ``prompts/``: its head and the text below it."""

    name: str
    heading: str = ""
    place: str = ""
    """Name of the section after which an added one stands; empty: at the end."""
    must: tuple[str, ...] = ()
    """Patterns of fact ids that an added section has to use."""
    may: tuple[str, ...] = ()
    """Patterns of fact ids that it may use beyond its points."""
    form: Kind = "paragraph"
    length: str = ""
    text: str = ""


def read_prompts(folder: Path) -> dict[str, Prompt]:
    """All prompts by name, in order of name. Raises UsageError with every mistake of every head."""
    found: dict[str, Prompt] = {}
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.md.j2")):
        name = path.name.removesuffix(".md.j2")
        if not name.startswith("_"):
            found[name] = _read(path, name, mistakes)
    if mistakes:
        raise UsageError("\n".join(map(str, mistakes)))
    return found


def with_prompts(outline: Outline, prompts: Mapping[str, Prompt]) -> Outline:
    """The outline with what the heads say: headings, facts that may be used, sections that a prompt alone declares."""
    known = {section.name for section in outline.sections} | {*section_rules()}
    sections = [_widened(section, prompts.get(section.name), outline.sheet) for section in outline.sections]
    for prompt in prompts.values():
        if prompt.name in known or prompt.name in (SYSTEM, REPAIR):
            continue
        must, may = matching(outline.sheet, prompt.must), matching(outline.sheet, prompt.may)
        added = added_section(outline.sheet, prompt.name, prompt.heading or prompt.name, prompt.form, must, may)
        names = [section.name for section in sections]
        place = names.index(prompt.place) + 1 if prompt.place in names else len(sections)
        if added.prose:
            sections.insert(place, added)
    return replace(outline, sections=tuple(sections))


def written(
    folder: Path, prompts: Mapping[str, Prompt], outline: Outline, section: Section, rejected: Sequence[Rejected] = ()
) -> tuple[str, str]:
    """The system prompt and the request for a section, or for the repair of its rejected sentences.

    Raises UsageError when a file is missing or does not render.
    """
    head = prompts.get(section.name, Prompt(section.name))
    context = _context(outline, section, head)
    name = REPAIR if rejected else section.name
    texts = []
    for file, values in ((SYSTEM, context), (name, context | {"rejected": rejected})):
        if file not in prompts:
            raise UsageError(f'{folder}: there is no prompt "{file}.md.j2"')
        try:
            texts.append(_environment(folder).from_string(prompts[file].text).render(values).strip() + "\n")
        except TemplateError as error:
            raise UsageError(f"{folder / file}.md.j2: {error}") from error
    return texts[0], texts[1]


def quoted(text: str) -> str:
    """The text as a JSON string without angle brackets: it can end neither its quotes nor the block it stands in."""
    return json.dumps(text, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")


# -------------------------------------------------------------------------------------------------- heads


def _read(path: Path, name: str, mistakes: list[Mistake]) -> Prompt:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    if not lines or lines[0].strip() != FENCE:
        return Prompt(name, text="".join(lines))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        mistakes.append(Mistake(Place(str(path), 1), f'the head is not closed; end it with a line "{FENCE}"'))
        return Prompt(name)
    values: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], 2):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or key not in HEAD_KEYS or key in values:
            right = f"write one of {', '.join(HEAD_KEYS)}, once, with a colon"
            mistakes.append(Mistake(Place(str(path), number), f'"{line.strip()}" is no line of a head; {right}'))
        elif key == "form" and value not in get_args(Kind):
            right = f"write {', '.join(get_args(Kind))}"
            mistakes.append(Mistake(Place(str(path), number), f'"{value}" is no form; {right}'))
        values[key] = value
    return _prompt(name, values, "".join(lines[end + 1 :]))


def _prompt(name: str, values: Mapping[str, str], text: str) -> Prompt:
    form: Any = values.get("form", "paragraph")
    place = values.get("place", "").removeprefix("after ").strip()
    return Prompt(
        name, values.get("heading", ""), place, _patterns(values.get("must", "")), _patterns(values.get("may", "")),
        form, values.get("length", ""), text,
    )  # fmt: skip


def _patterns(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _widened(section: Section, prompt: Prompt | None, sheet: FactSheet) -> Section:
    if prompt is None:
        return section
    may = matching(sheet, prompt.may)
    parts = tuple(replace(part, may=may) if isinstance(part, Prose) else part for part in section.parts)
    return replace(section, heading=prompt.heading or section.heading, parts=parts)


# ------------------------------------------------------------------------------------------------ context


def _context(outline: Outline, section: Section, head: Prompt) -> dict[str, Any]:
    """Everything a template may name; what is not here is an error there."""
    sheet = outline.sheet
    must = {id_ for block in section.prose for id_ in block.must}
    shown = [fact for fact in sheet if fact.id in section.open_facts]
    ids = {offer.provider for product in sheet.scope.products for offer in product.offers}
    ids |= {product.maker for product in sheet.scope.products}
    return {
        "title": outline.title,
        "heading": section.heading,
        "length": head.length or "one sentence for each point",
        "items": sheet.scope.domain.item.many,
        "forms": [{"name": form.name, "doc": form.doc} for form in forms().values()],
        "products": [{"id": p.short, "name": p.name} for p in sheet.scope.products],
        "providers": [{"id": id_, "name": sheet.scope.catalog.name(id_)} for id_ in sorted(ids)],
        "needs": _needs(sheet),
        "blocks": [_block(block) for block in section.prose],
        "facts": [_fact(f.id, f.display, f.statement, f.id in must) for f in shown],
    }


def _needs(sheet: FactSheet) -> list[dict[str, str]]:
    """Each declared need beside each product whose facts serve it."""
    return [
        {"need": need, "product": product.short}
        for consequence in sheet.scope.domain.consequence
        for product in sheet.scope.products
        if sheet.scope.holds(product, consequence.when).state is State.YES
        for need in consequence.needs
    ]


def _block(block: Prose) -> dict[str, Any]:
    points = [_point(point) for point in block.points]
    return {"key": block.key, "kind": block.kind, "lead": block.lead, "points": points}


def _point(point: Point) -> dict[str, Any]:
    return {"facts": point.facts, "need": point.words.get("need", "")}


def _fact(id_: str, display: str, statement: str, must: bool) -> dict[str, Any]:
    return {"id": id_, "display": display, "statement": statement, "must": must}


@cache
def _environment(folder: Path) -> Environment:
    made = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,  # prompts are no HTML; catalogue text goes through ``quoted``
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["quoted"] = quoted
    return made

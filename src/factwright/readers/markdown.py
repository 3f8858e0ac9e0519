"""A page in Markdown (GitHub's tables): headings, paragraphs, lists, tables and links, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factwright.readers import Kind, Surface, reader

REFERENCE = re.compile(r" ?\[(\d+)\]")
PLAIN = {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close"}


@dataclass(slots=True)
class Line:
    """The text of an inline token with its links: start, end and address."""

    text: str = ""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    strange: list[str] = field(default_factory=list)
    """What is neither text nor a link: code, images, HTML, struck text."""


@dataclass(slots=True)
class Place:
    """Where reading has come to."""

    section: str = ""
    head: str = ""
    lead: str = ""
    under_title: bool = True
    group: int = 0


@reader(".md")
def markdown(data: bytes) -> Iterator[Surface]:
    """Every block of the page in order; what is no block of a page is unplaced."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode("utf-8", "replace"))
    place, at = Place(), 0
    while at < len(tokens):
        end = _end(tokens, at)
        yield from _block(tokens[at:end], place, tokens[end].type if end < len(tokens) else "")
        at = end


def _end(tokens: Sequence[Token], at: int) -> int:
    """The end of the block that begins at a token."""
    level = 0
    for index in range(at, len(tokens)):
        level += tokens[index].nesting
        if level == 0:
            return index + 1
    return len(tokens)


def _block(tokens: Sequence[Token], place: Place, following: str) -> Iterator[Surface]:
    first = tokens[0]
    line = (first.map or [0])[0] + 1
    match first.type:
        case "heading_open":
            yield from _heading(first.tag, _inline(tokens[1]), line, place)
        case "paragraph_open":
            yield from _paragraph(_inline(tokens[1]), line, place, following)
        case "bullet_list_open" | "ordered_list_open":
            yield from _list(tokens, place)
        case "table_open":
            yield from _table(tokens, place)
            place.head = place.lead
        case "hr":
            return
        case _:
            yield from (Surface("unplaced", t.content.strip(), line) for t in tokens if t.content.strip())


def _heading(tag: str, found: Line, line: int, place: Place) -> Iterator[Surface]:
    kind: Kind = {"h1": "title", "h2": "heading", "h3": "lead"}.get(tag, "unplaced")  # type: ignore[assignment]
    if tag == "h2":
        place.section, place.head, place.lead, place.under_title = found.text, "", "", False
    elif tag == "h3":
        place.head = place.lead = found.text
    yield from _said(kind, found, line, place)


def _paragraph(found: Line, line: int, place: Place, following: str) -> Iterator[Surface]:
    kind: Kind = "description" if place.under_title else "prose"
    if following == "table_open" and found.marks == {"em"}:
        kind, place.head = "caption", found.text
    elif found.marks == {"strong"}:
        kind = "draft"
    yield from _said(kind, found, line, place)


def _list(tokens: Sequence[Token], place: Place) -> Iterator[Surface]:
    """Items with one line each; of an item that holds more, the rest is unplaced."""
    ordered, number, taken = tokens[0].type == "ordered_list_open", "", False
    for token in tokens:
        if token.type == "list_item_open":
            number, taken = token.info, False
        elif token.type == "inline":
            found, line = _inline(token), (token.map or [0])[0] + 1
            whole = len(found.links) == 1 and found.links[0][:2] == (0, len(found.text))
            kind: Kind = "unplaced" if taken else "source" if ordered else "link" if whole else "item"
            yield from _said(kind, found, line, place, number if ordered else "")
            taken = True
        elif token.content.strip():
            yield Surface("unplaced", token.content.strip(), (token.map or [0])[0] + 1)


def _table(tokens: Sequence[Token], place: Place) -> Iterator[Surface]:
    columns: list[str] = []
    row, at, head = "", 0, False
    place.group += 1
    for token in tokens:
        if token.type == "tr_open":
            row, at = "", 0
            place.group += 1
        elif token.type in ("th_open", "td_open"):
            head = token.type == "th_open"
        elif token.type == "inline":
            found, line = _inline(token), (token.map or [0])[0] + 1
            plain, _ = _without_references(found)
            if head:
                columns.append(plain)
            elif not at:
                row = plain
            kind: Kind = "column" if head else "cell" if at else "row"
            column = columns[at] if at < len(columns) else ""
            yield from _said(kind, found, line, place, row=row, column=column)
            at += 1


def _inline(token: Token) -> Line:
    """The text that is seen, and what else stands in it."""
    found = Line()
    opened: list[tuple[int, str]] = []
    bare = False
    depth = 0
    for child in token.children or ():
        if child.type in ("em_open", "strong_open"):
            found.marks.add(child.tag)
        depth += child.nesting if child.type.startswith(("em", "strong")) else 0
        if child.type == "link_open":
            opened.append((len(found.text), str(child.attrGet("href") or "")))
        elif child.type == "link_close" and opened:
            start, address = opened.pop()
            found.links.append((start, len(found.text), address))
        elif child.type == "softbreak":
            found.text += " "
        elif child.type in ("s_open", "s_close"):
            found.strange += [child.markup] if child.nesting > 0 else []
        elif child.type in PLAIN:
            bare = bare or (depth == 0 and bool(child.content.strip()))
            found.text += child.content
        elif child.content.strip() or child.type == "image":
            found.strange.append(child.content)
    if bare:
        found.marks.clear()
    found.marks = {"em" if m == "em" else m for m in found.marks}
    return found


def _without_references(found: Line) -> tuple[str, list[tuple[str, str, str]]]:
    """The text without numbers of sources in brackets, and these with their addresses and the stretch before them."""
    references, start, stretch = [], 0, ""
    for match in REFERENCE.finditer(found.text):
        address = next((a for begin, end, a in found.links if begin <= match.start(1) < end), "")
        stretch = found.text[start : match.start()].strip() or stretch
        references.append((match[1], address, stretch))
        start = match.end()
    return REFERENCE.sub("", found.text).strip(), references


def _said(
    kind: Kind, found: Line, line: int, place: Place, number: str = "", row: str = "", column: str = ""
) -> Iterator[Surface]:
    """The surface of a line, one for each reference in it, and one for each thing in it that is no plain text."""
    text, references = (found.text, []) if kind in ("source", "link") else _without_references(found)
    where = {"section": place.section, "head": place.head, "row": row, "column": column, "group": place.group}
    links = [a for _, _, a in found.links if a not in [address for _, address, _ in references]]
    target = links[0] if links else ""
    if text:
        yield Surface(kind, text, line, **where, target=target, of=number)  # type: ignore[arg-type]
    for reference, address, stretch in references:
        yield Surface("ref", reference, line, **where, target=address, of=stretch)  # type: ignore[arg-type]
    for content in (*found.strange, *links[1:], *(links if kind not in ("source", "link") else ())):
        yield Surface("unplaced", content, line, **where)  # type: ignore[arg-type]

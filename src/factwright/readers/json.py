"""A page in JSON: every value of the file is a surface; its keys say of which kind, and what it stands beside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factwright.readers import Kind, Path, Surface, dotted, leaves, reader, shown

PART = "sections.parts"
CELLS = (f"{PART}.rows.cells", f"{PART}.items", f"{PART}.sentences", f"{PART}.bars.value", f"{PART}.lines.value")
KINDS: dict[str, Kind] = {
    "title": "title",
    "description": "description",
    "draft": "draft",
    "id": "mark",
    "schema": "mark",
    "products.id": "mark",
    "products.maker": "label",
    "products.name": "label",
    "sections.name": "mark",
    "sections.heading": "heading",
    f"{PART}.type": "mark",
    f"{PART}.kind": "mark",
    f"{PART}.lead": "lead",
    f"{PART}.caption": "caption",
    f"{PART}.columns": "column",
    f"{PART}.rows.head": "row",
    f"{PART}.rows.cells.text": "cell",
    f"{PART}.items.text": "note",
    f"{PART}.items.label": "link",
    f"{PART}.items.page": "mark",
    f"{PART}.sentences.text": "prose",
    f"{PART}.title": "figure",
    f"{PART}.alt": "alt",
    f"{PART}.across": "tick",
    f"{PART}.up": "tick",
    f"{PART}.bars.label": "label",
    f"{PART}.bars.share": "drawing",
    f"{PART}.bars.value.text": "label",
    f"{PART}.lines.label": "label",
    f"{PART}.lines.end": "drawing",
    f"{PART}.lines.value.text": "label",
    "workings.fact": "binding",
    "workings.figure": "working",
    "workings.how": "how",
    "workings.refs": "ref",
    **{f"sources.{key}": "source" for key in ("number", "title", "url", "kind", "retrieved", "commit", "note")},
    **{f"{cell}.{key}": "binding" for cell in CELLS for key in ("facts", "worked")},
    **{f"{cell}.refs": "ref" for cell in CELLS},
    **{f"{cell}.how": "how" for cell in CELLS},
    **{f"{cell}.state": "mark" for cell in CELLS},
}
"""The kind of a value by its keys, places in lists left out."""


@reader(".json")
def json(data: bytes) -> Iterator[Surface]:
    """One surface for each value that is not empty; a file that is no JSON is one unplaced surface."""
    text = data.decode("utf-8", "replace")
    try:
        content, found = leaves(text)
    except ValueError:
        yield Surface("unplaced", text.strip(), 1)
        return
    for path, value, line in found:
        if value != "":
            yield _surface(content, path, value, line)


def _surface(content: Any, path: Path, value: Any, line: int) -> Surface:
    if path[:1] == ("structured",):
        return Surface("data", shown(value), line, path=dotted(path[1:]))
    kind = KINDS.get(".".join(step for step in path if isinstance(step, str)), "unplaced")
    beside = _at(content, path[:-1] if isinstance(path[-1], str) else path[:-2])
    part = _at(content, path[:4]) if path[0] == "sections" and len(path) > 4 else {}
    heads = (part.get(key) for key in ("caption", "lead", "title")) if isinstance(part, dict) else ()
    row, column = _cell(part, path)
    return Surface(
        kind,
        shown(value),
        line,
        section=_text(_at(content, path[:2]), "heading") if path[0] == "sections" else "",
        head=next((head for head in heads if head), ""),
        row=row,
        column=column,
        path=dotted(path),
        target=_target(kind, beside, path),
        of=_of(content, path, beside),
        group=_group(content, path),
    )


def _at(content: Any, path: Path) -> Any:
    for step in path:
        content = content[step]
    return content


def _text(content: Any, key: str) -> str:
    return str(content.get(key, "")) if isinstance(content, dict) else ""


def _cell(part: Any, path: Path) -> tuple[str, str]:
    """The heads of row and column of a value that stands in a table."""
    if len(path) < 6 or path[4] != "rows" or not isinstance(path[5], int):
        return "", ""
    columns = part.get("columns", [])
    at = path[7] + 1 if len(path) > 7 and isinstance(path[7], int) else 0
    return _text(part["rows"][path[5]], "head"), str(columns[at]) if at < len(columns) else ""


def _target(kind: Kind, beside: Any, path: Path) -> str:
    return _text(beside, "page") if kind == "link" else str(path[-1]) if kind == "source" else ""


def _of(content: Any, path: Path, beside: Any) -> str:
    """The text that a reference, an id or a computation belongs to; for sources their number."""
    if path[0] == "sources":
        return _text(beside, "number")
    return _text(beside, "figure") if path[0] == "workings" else _text(beside, "text") or _text(beside, "label")


def _group(content: Any, path: Path) -> int:
    """A number for the part that a value stands in."""
    if path[0] == "sections" and len(path) > 3 and isinstance(path[1], int) and isinstance(path[3], int):
        row = path[5] + 1 if len(path) > 5 and path[4] == "rows" and isinstance(path[5], int) else 0
        return (path[1] * 1000 + path[3]) * 1000 + row
    return path[1] if len(path) > 1 and isinstance(path[1], int) else 0

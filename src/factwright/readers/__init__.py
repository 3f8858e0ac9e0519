"""The shelf of readers: each file takes one published format apart into surfaces, as a reader or a machine meets them.

A surface is one piece of text with its place on the page. Readers know the format and nothing else: no slot, no fact,
no renderer. What a reader cannot place is a surface of kind ``unplaced``, never left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from json import dumps, loads
from typing import Any, Literal

from factwright.errors import UsageError
from factwright.registry import shelf

Kind = Literal[
    "title", "description", "draft", "heading", "lead", "navigation", "prose", "item", "note", "caption", "column",
    "row", "cell", "how", "figure", "alt", "label", "tick", "drawing", "link", "working", "source", "ref", "binding",
    "mark", "data", "style", "unplaced",
]  # fmt: skip
"""``lead``: the line above a list or an answer; ``how``: the computation beside a figure; ``mark``: a word or number of
the format itself; ``binding``: the id of a fact; ``drawing``: a length that is drawn."""

Step = str | int
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Surface:
    """One piece of text of a page, and where it stands."""

    kind: Kind
    text: str
    line: int
    section: str = ""
    """The heading of the section it stands in."""
    head: str = ""
    """The caption of its table, the title of its figure, the lead of its list, the question it answers."""
    row: str = ""
    """For cells: the head of the row."""
    column: str = ""
    """For cells: the head of the column."""
    path: str = ""
    """For data and JSON: the keys that lead to it."""
    target: str = ""
    """For links: where they lead."""
    of: str = ""
    """For references, computations and ids: the text they belong to."""
    group: int = 0
    """Tells tables, figures and rows of one name apart: the place of the first piece of the group."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One file of ``readers/``: a format."""

    name: str
    suffix: str
    read: Callable[[bytes], tuple[Surface, ...]]
    doc: str = ""


def reader(suffix: str) -> Callable[[Callable[[bytes], Iterable[Surface]]], Reader]:
    """Puts a function on the shelf of readers; the file's name is the format's name."""

    def put(read: Callable[[bytes], Iterable[Surface]]) -> Reader:
        name = read.__module__.rpartition(".")[2]
        return Reader(name, suffix, lambda data: tuple(read(data)), (read.__doc__ or "").strip())

    return put


def readers() -> tuple[Reader, ...]:
    """All readers, in order of name."""
    return shelf(__name__, Reader)


def surfaces(data: bytes, format_: str) -> tuple[Surface, ...]:
    """The surfaces of a published page, in order. UsageError for a format without a reader."""
    for one in readers():
        if one.name == format_:
            return one.read(data)
    raise UsageError(f'no reader of "{format_}"; there are: {", ".join(r.name for r in readers())}')


# ------------------------------------------------------------------------------------------ JSON, in two formats

_SCALAR = re.compile(r'"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|true|false|null')


def leaves(text: str, line: int = 1) -> tuple[Any, list[tuple[Path, Any, int]]]:
    """The content of a JSON text and its scalars in order, each with its path and line.

    ValueError where it is no JSON, or a key stands twice in one object, so that one value hides another.
    """
    content = loads(text)
    lines = [line + text.count("\n", 0, m.start()) for m in _SCALAR.finditer(text) if not m[1]]
    found = list(_leaves(content, ()))
    if len(lines) != len(found):
        raise ValueError("a key stands twice in one object")
    return content, [(path, value, at) for (path, value), at in zip(found, lines, strict=True)]


def _leaves(content: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _leaves(value, (*path, key))
    elif isinstance(content, list):
        for number, value in enumerate(content):
            yield from _leaves(value, (*path, number))
    else:
        yield path, content


def dotted(path: Path) -> str:
    """``about[0].name``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def shown(value: Any) -> str:
    """A scalar as text: strings as they are, others as JSON writes them."""
    return value if isinstance(value, str) else dumps(value)


def structured(text: str, line: int = 1) -> Iterator[Surface]:
    """One surface for each value of structured data (JSON-LD); the whole is unplaced where it is no JSON."""
    try:
        _, found = leaves(text, line)
    except ValueError:
        yield Surface("unplaced", text.strip(), line)
        return
    yield from (Surface("data", shown(value), at, path=dotted(path)) for path, value, at in found)

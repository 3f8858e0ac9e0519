"""Prose of a Markdown file as blocks with their places: paragraphs, list items, quotations and headings.

Front matter is passed over. A block is the text of the file, character for character, with block marks blanked, so that
a place in it is a place in the file. Whatever is no prose (HTML, code, links) stays in the text and is refused there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FRONT = re.compile(r"(?:---\n.*?\n---[ \t]*(?:\n|\Z)|\+\+\+\n.*?\n\+\+\+[ \t]*(?:\n|\Z))", re.DOTALL)
MARK = re.compile(r"[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)+")
HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+")
RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*|[ \t]{0,3}=+[ \t]*")
TABLE = re.compile(r"[ \t]*\|")


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of prose."""

    kind: str
    """``prose``, ``heading`` or ``table``; a table is not judged here: its figures stand without words."""
    text: str
    start: int
    """Where the text begins in the file, in characters."""


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file."""

    path: str
    text: str

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = self.text.count("\n", 0, offset) + 1
        return line, offset - (self.text.rfind("\n", 0, offset) + 1) + 1

    def blocks(self) -> Iterator[Block]:
        """All blocks in order of the file."""
        front = FRONT.match(self.text)
        at = front.end() if front else 0
        open_: list[tuple[int, str]] = []
        quoted = False
        while at < len(self.text):
            end = self.text.find("\n", at)
            end = len(self.text) if end < 0 else end
            line = re.sub(r"\r\Z", " ", self.text[at:end])
            kind, blanked = marked(line)
            if kind == "quote":
                kind = "more" if quoted else "prose"
                quoted = True
            elif kind != "more":
                quoted = False
            if kind != "more" and open_:
                yield whole("prose", open_)
                open_ = []
            if kind in ("heading", "table"):
                yield Block(kind, blanked, at)
            elif kind in ("prose", "more"):
                open_.append((at, blanked))
            at = end + 1
        if open_:
            yield whole("prose", open_)


def marked(line: str) -> tuple[str, str]:
    """What a line is, with its block marks blanked: a new block, more of the one before, or nothing (``blank``).

    A line of a quotation is a new block where the line before was none of a quotation, else more of it.
    """
    if not line.strip() or RULE.fullmatch(line):
        return "blank", line
    if heading := HEADING.match(line):
        return "heading", " " * heading.end() + line[heading.end() :].rstrip("# \t")
    if TABLE.match(line):
        return "table", line
    if mark := MARK.match(line):
        return "quote" if set(mark[0]) <= set("> \t") else "prose", " " * mark.end() + line[mark.end() :]
    return "more", line


def whole(kind: str, lines: list[tuple[int, str]]) -> Block:
    """The lines as one block; they follow each other in the file."""
    return Block(kind, "\n".join(text for _, text in lines), lines[0][0])

"""The line of every header and key of a TOML text, which ``tomllib`` does not tell.

It never judges: on text that is not TOML it stops early, and ``tomllib`` says why. What it refuses are texts that would
cost ``tomllib`` more than they are worth: nesting and dotted keys without end, numbers of a thousand digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and, inside arrays, positions from 0: ``("offer", 1, "price", 0, "amount")``."""

DEEPEST = 24
"""Levels of arrays and inline tables, and parts of one dotted key; our files need six."""
LONGEST_NUMBER = 100
"""Characters of one number, date or word without quotes."""

_KEY = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_PART = re.compile(_KEY)
_DOTTED = re.compile(rf"{_KEY}(?:[ \t]*+\.[ \t]*+{_KEY})*+")
_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*+'{3,5}"
    r"""|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'""",
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}#\r\n]++")
_ODD_NUMBER = re.compile(r"[+-]?(?:0[xob]\w+|\d[\d.eE+-]*_[\d_.eE+-]*)")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")


class TooMuch(Exception):
    """The text is nested too deep, or a number is too long; carries the line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class Lines:
    """Where things stand: the line of each path, from 1."""

    by_path: dict[Path, int] = field(default_factory=dict)
    odd_numbers: list[tuple[int, str]] = field(default_factory=list)
    """Numbers that are not written as people write them (``0x10``, ``1_000``), with their lines."""
    twice: list[tuple[int, str, int]] = field(default_factory=list)
    """Tables and keys that stand twice, which TOML forbids: line, name, line of the first."""

    def of(self, path: Path) -> int:
        """The line of the path, or of the nearest thing around it; 0 when there is none.

        A position that the text does not have is passed over: one table where several may stand.
        """
        path = self._without_positions(path)
        while path and path not in self.by_path:
            path = path[:-1]
        return self.by_path.get(path, 0)

    def _without_positions(self, path: Path) -> Path:
        kept: Path = ()
        for part in path:
            if isinstance(part, int) and (*kept, part) not in self.by_path:
                continue
            kept = (*kept, part)
        return kept


def locate(text: str) -> Lines:
    """The line of every header and key; raises TooMuch for text that is nested too deep."""
    return _Scanner(text).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.counted = 0
        self.lines = Lines()
        self.arrays: dict[Path, int] = {}
        self.opened: dict[Path, int] = {}
        self.filled: dict[Path, int] = {}

    def run(self) -> Lines:
        table: Path = ()
        while True:
            self.skip(_BLANK)
            if self.at >= len(self.text):
                return self.lines
            header = self.text[self.at] == "["
            found = self.header() if header else self.entry(table)
            if found is None:
                return self.lines
            table = found if header else table

    def header(self) -> Path | None:
        """The table that a header opens; None when it is not one."""
        several = self.text.startswith("[[", self.at)
        line = self.here()
        self.at += 2 if several else 1
        self.skip(_SPACE)
        parts = self.key()
        if parts is None:
            return None
        path = self.resolved(parts[:-1])
        path = (*path, parts[-1])
        if several:
            self.arrays[path] = self.arrays.get(path, -1) + 1
            self.note(path, line)
            path = (*path, self.arrays[path])
        self.once(path, line, self.opened)
        self.note(path, line)
        self.skip(_SPACE)
        closed = self.text.startswith("]]" if several else "]", self.at)
        self.at += 2 if several else 1
        return path if closed else None

    def resolved(self, parts: tuple[str, ...]) -> Path:
        """The path with the last position put in wherever a part is an array of tables."""
        path: Path = ()
        for part in parts:
            path = (*path, part)
            if path in self.arrays:
                path = (*path, self.arrays[path])
        return path

    def entry(self, table: Path, depth: int = 0) -> Path | None:
        """The path of one ``key = value``; None when it is not one."""
        line = self.here()
        parts = self.key()
        if parts is None:
            return None
        path = table
        for part in parts:
            path = (*path, part)
            self.note(path, line)
        self.once(path, line, self.filled)
        self.skip(_SPACE)
        if not self.text.startswith("=", self.at):
            return None
        self.at += 1
        self.skip(_SPACE)
        return path if self.value(path, depth) else None

    def value(self, path: Path, depth: int) -> bool:
        """Passes over one value; whether there was one."""
        opening = self.text[self.at : self.at + 1]
        if opening in ("[", "{") and depth >= DEEPEST:
            raise TooMuch(self.here(), f"nested deeper than {DEEPEST} levels; a catalogue needs six")
        if opening == "[":
            return self.array(path, depth + 1)
        if opening == "{":
            return self.inline_table(path, depth + 1)
        if opening in ('"', "'"):
            return self.skip(_STRING)
        return self.bare()

    def bare(self) -> bool:
        found = _BARE.match(self.text, self.at)
        if not found:
            return False
        word = found[0].strip()
        if len(word) > LONGEST_NUMBER:
            raise TooMuch(
                self.here(), f'"{word[:20]}..." has {len(word)} characters; write a shorter number, or text in quotes'
            )
        if _ODD_NUMBER.fullmatch(word):
            self.lines.odd_numbers.append((self.here(), word))
        self.at = found.end()
        return True

    def array(self, path: Path, depth: int) -> bool:
        self.at += 1
        for position in self.until("]"):
            self.note((*path, position), self.here())
            if not self.value((*path, position), depth):
                return False
        return self.text.startswith("]", self.at - 1)

    def inline_table(self, path: Path, depth: int) -> bool:
        self.at += 1
        return all(self.entry(path, depth) is not None for _ in self.until("}")) and self.text.startswith(
            "}", self.at - 1
        )

    def until(self, closing: str) -> Iterator[int]:
        """Positions of the items up to the closing bracket, which is passed over."""
        position = 0
        while True:
            self.skip(_BLANK)
            if self.text.startswith(closing, self.at) or self.at >= len(self.text):
                self.at += 1
                return
            yield position
            position += 1
            self.skip(_BLANK)
            if self.text.startswith(",", self.at):
                self.at += 1
            elif not self.text.startswith(closing, self.at):
                self.at = len(self.text)

    def key(self) -> tuple[str, ...] | None:
        found = _DOTTED.match(self.text, self.at)
        if not found:
            return None
        parts = _PART.findall(found[0])
        if len(parts) > DEEPEST:
            raise TooMuch(self.here(), f"a key of {len(parts)} parts; a catalogue needs three")
        self.at = found.end()
        return tuple(_plain(part) for part in parts)

    def skip(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found is not None

    def note(self, path: Path, line: int) -> None:
        self.lines.by_path.setdefault(path, line)

    def once(self, path: Path, line: int, seen: dict[Path, int]) -> None:
        """Notes a header or key that was there before."""
        if path in seen:
            self.lines.twice.append((line, ".".join(str(part) for part in path if isinstance(part, str)), seen[path]))
        seen.setdefault(path, line)

    def here(self) -> int:
        """The line of the present position; positions only grow."""
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.line


def _plain(key: str) -> str:
    """A key without its quotes."""
    if key.startswith("'"):
        return key[1:-1]
    return _ESCAPE.sub(_unescaped, key[1:-1]) if key.startswith('"') else key


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number <= 0x10FFFF else ""
    return {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}.get(code, code)

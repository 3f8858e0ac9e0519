"""Catalogue files as text and tables: what is not a plain, small UTF-8 file of TOML is refused; nothing is followed."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factwright.errors import Mistake, Place
from factwright.loader import locator
from factwright.loader.wording import quoted, titled

LARGEST = 1_000_000
"""Bytes of one file; a product with fifty offers takes a twentieth of this."""
BOM = b"\xef\xbb\xbf"
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


@dataclass(slots=True)
class File:
    """One file as it was read, and what is wrong with it; a file with mistakes is not used."""

    shown: str
    """Its path as the user would type it."""
    data: dict[str, Any] = field(default_factory=dict)
    lines: locator.Lines = field(default_factory=locator.Lines)
    mistakes: list[Mistake] = field(default_factory=list)
    warnings: list[Mistake] = field(default_factory=list)

    def place(self, *path: str | int) -> Place:
        return Place(self.shown, self.lines.of(path))

    def wrong(self, path: tuple[str | int, ...], message: str) -> None:
        """Notes a mistake at the line of the path."""
        self.mistakes.append(Mistake(self.place(*path), message))

    def wrong_in(self, table: tuple[str | int, ...], message: str, *key: str | int) -> None:
        """Notes a mistake of a table, by the table's title, at the line of one of its keys."""
        self.wrong((*table, *key), f"{titled(table)}: {message}")


def shown(path: Path) -> str:
    """The path as the user would type it: below the working directory without it, else as it is."""
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return path.as_posix()


def read_toml(path: Path, largest: int = LARGEST) -> File:
    """The file's tables with their lines; a file that cannot be read has no data and one mistake."""
    file = File(shown(path))
    try:
        file.data, file.lines = _parsed(_text(_content(path, largest)))
    except _Refused as refusal:
        file.mistakes.append(Mistake(Place(file.shown, refusal.line), str(refusal)))
    for line, number in file.lines.odd_numbers:
        file.mistakes.append(Mistake(Place(file.shown, line), _in_plain_digits(number)))
    return file


class _Refused(Exception):
    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


def _content(path: Path, largest: int) -> bytes:
    """The bytes of a regular file. Links are not followed, pipes not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if path.is_symlink():
        raise _Refused("is a symbolic link; put the file itself here")
    try:
        handle = os.open(path, flags)
    except OSError as error:
        raise _Refused(f"cannot be read: {error.strerror}") from error
    with os.fdopen(handle, "rb") if stat.S_ISREG(os.fstat(handle).st_mode) else _closed(handle) as opened:
        content = opened.read(largest + 1)
    if len(content) > largest:
        raise _Refused(f"is larger than {largest:,} bytes; keep it in several files")
    return content


def _closed(handle: int) -> Any:
    os.close(handle)
    raise _Refused("is not a regular file; put a TOML file here")


def _text(content: bytes) -> str:
    if content.startswith(BOM):
        raise _Refused("begins with a byte order mark; save it as UTF-8 without one", 1)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _Refused(f'byte "0x{content[error.start]:02x}" is not UTF-8; save the file as UTF-8', line) from error


def _parsed(text: str) -> tuple[dict[str, Any], locator.Lines]:
    text = text.replace("\r\n", "\n")
    try:
        lines = locator.locate(text)
        for line, name, first in lines.twice:
            raise _Refused(f"{quoted(name)} stands twice, first at line {first}; keep one", line)
        return tomllib.loads(text, parse_float=_decimal), lines
    except locator.TooMuch as refusal:
        raise _Refused(str(refusal), refusal.line) from refusal
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
        what = _AT_LINE.sub("", str(error)).removesuffix(" (at end of document)")
        raise _Refused(f"is not TOML here: {what[0].lower()}{what[1:]}", line) from error
    except (RecursionError, ValueError) as error:
        raise _Refused("cannot be read as TOML; a value is nested too deep or too long") from error


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error


def _in_plain_digits(number: str) -> str:
    try:
        plain = str(int(number, 0))
    except ValueError:
        plain = number.replace("_", "")
    return f"{quoted(number)} is a number that people read differently; write {plain}"

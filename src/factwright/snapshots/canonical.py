"""One spelling for every content: sorted keys, indent 1, UTF-8, one final newline. Reading lets nothing else pass.

Python's own reader keeps the last of two equal keys, takes NaN and lone surrogates, and turns figures into binary
floats: each of these is refused here.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from factwright.errors import Mistake, Place, UnreadableError

CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
REMEDY = "snapshots need line feeds and no byte order mark (.gitattributes: snapshots/*.json text eol=lf); accept again"
LONGEST_NUMBER = 9
"""Digits; whatever has more is text."""


def dump(data: object) -> str:
    """The canonical text of ``data``. ValueError for a number that JSON has no exact word for."""
    return json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n"


def compact(data: object) -> bytes:
    """The bytes that a seal is computed over: one spelling, without white space."""
    return json.dumps(data, separators=(",", ":"), sort_keys=True, ensure_ascii=True, allow_nan=False).encode()


def parse(data: bytes, path: str) -> tuple[Any, tuple[Mistake, ...]]:
    """What the bytes say, and a mistake where they are not spelled canonically.

    UnreadableError names the line of what cannot be read at all.
    """
    text = _decode(data, path)
    _refuse_conflict(text, path)
    try:
        found = json.loads(
            text.removeprefix("\ufeff"),
            object_pairs_hook=_each_key_once,
            parse_constant=_no_number,
            parse_float=_no_number,
            parse_int=_small_number,
        )
        spelled = dump(found)
        spelled.encode("utf-8")
    except json.JSONDecodeError as error:
        raise corrupt(path, error.lineno, f"not JSON, or cut off: {error.msg}") from error
    except UnicodeEncodeError as error:
        line = spelled.count("\n", 0, error.start) + 1
        raise corrupt(path, line, "half of a surrogate pair; write the character itself") from error
    except (ValueError, RecursionError) as error:
        raise corrupt(path, 0, str(error) or "nested too deep") from error
    return found, () if spelled == text else (
        Mistake(Place(path, _first_difference(spelled, text)), _misspelled(text)),
    )


def _decode(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise corrupt(path, data.count(b"\n", 0, error.start) + 1, "not UTF-8") from error


def _refuse_conflict(text: str, path: str) -> None:
    """Canonical text has only braces at the start of a line, so a marker there is one of git's."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(CONFLICT):
            raise corrupt(path, number, f'conflict marker "{line[:7]}"; resolve the conflict, then run check')


def _misspelled(text: str) -> str:
    """What keeps the text from being canonical, and the remedy."""
    if text.startswith("\ufeff"):
        return f"not canonical: starts with a byte order mark; {REMEDY}"
    if "\r\n" in text:
        return f"not canonical: lines end with CR LF; {REMEDY}"
    if not text.endswith("\n"):
        return f"not canonical: no final newline; {REMEDY}"
    return f"not canonical: keys or spaces differ from what factwright writes; {REMEDY}"


def _first_difference(a: str, b: str) -> int:
    """The first line, from 1, in which two texts differ."""
    pairs = zip(a.split("\n"), b.split("\n"), strict=False)
    return next((n for n, (x, y) in enumerate(pairs, 1) if x != y), min(a.count("\n"), b.count("\n")) + 1)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f'"{twice}" stands twice in one object')
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is not a whole number; amounts are written as text")


def _small_number(text: str) -> int:
    if len(text) > LONGEST_NUMBER:
        raise ValueError(f"{text[:LONGEST_NUMBER]}... is too long a number; amounts are written as text")
    return int(text)


def corrupt(path: str, line: int, message: str) -> UnreadableError:
    """The error for one thing that is wrong with a file."""
    return UnreadableError([Mistake(Place(path, line), message)])

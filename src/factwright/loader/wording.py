"""How a message shows a value, names a table, and guesses what was meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from rapidfuzz import fuzz, process

LONGEST_SHOWN = 60
CLOSE_ENOUGH = 70
LISTED = 8
LISTS = ("offer", "page", "alias", "benchmark", "distinct", "consequence")
"""Tables that stand in double brackets and have no name but their position."""


def quoted(value: object) -> str:
    """The value in quotes, in one line: control characters escaped, long text cut and marked as cut."""
    text = _as_written(value)
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: LONGEST_SHOWN + 1])
    return f'"{shown[:LONGEST_SHOWN]}..."' if len(shown) > LONGEST_SHOWN else f'"{shown}"'


def _as_written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return "{ " + ", ".join(map(str, value)) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_as_written, value)) + "]"
    if isinstance(value, Decimal) and not value.is_finite():
        return "nan" if value.is_nan() else str(value).lower().removesuffix("inity")
    return str(value)


def listed(words: Iterable[str]) -> str:
    """The words in quotes; a cut list says how many are left out."""
    known = list(words)
    rest = len(known) - LISTED
    return ", ".join(map(quoted, known[:LISTED])) + (f" and {rest} more" if rest > 0 else "")


def meant(word: str, known: Iterable[str]) -> str:
    """``did you mean "x"?``, or what there is to choose from."""
    choices = list(known)
    if not choices:
        return "none is declared"
    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
    return f"did you mean {quoted(best[0])}?" if best else f"there is {listed(choices)}"


def titled(path: Sequence[str | int]) -> str:
    """``offer 2, price 1`` for ``("offer", 1, "price", 0)``; ``fact colour`` for the first or only claim of a fact."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int):
            words[-1] += f" {part + 1}" if part or len(words) != 2 or path[0] in LISTS else ""
        else:
            words.append(part)
    return ", ".join(words) if path and path[0] in LISTS else " ".join(words)


def kind_of(value: object) -> str:
    """What the value is, as one would say of a line of TOML."""
    kinds = (
        (bool, "a boolean"),
        (str, "text"),
        (int | Decimal, "a number"),
        (datetime, "a time"),
        (date, "a date"),
    )
    for kind, name in (*kinds, (dict, "a table"), (list, "a list")):
        if isinstance(value, kind):
            return name
    return "something else"

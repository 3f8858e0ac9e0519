"""Mentions: a text cut into tokens, names first (longest wins), then numbers, dates and words, with their places.

Digits inside a name are part of the name. Hyphens between words are read as spaces; emphasis marks are dropped when
they are in pairs around whole words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from factwright.display import MONTHS
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.numbers import NUMBER, read_digits

Class = tuple[str, Any]


class Names(Protocol):
    """Finds declared names in a text."""

    def iter_long(self, text: str) -> Iterator[tuple[int, tuple[str, tuple[Class, ...]]]]:
        """End (inclusive) and name with its classes, longest first from the left."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a text; ``classes`` is filled for names, numbers and dates."""

    word: str
    """Lower case, typographic marks made plain."""
    start: int
    end: int
    classes: tuple[Class, ...] = ()
    is_name: bool = False


CONTRACTIONS = {"n't": "not"}
_WORD = re.compile(r"[A-Za-z]+(?:n['\u2019]t)?")
_SPACE = re.compile(r"[ \t\u00a0\u2009\u202f]+")
_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2})?(?![\d-])")
_ORDINAL = re.compile(r"(\d+)(st|nd|rd|th)\b")
_GENITIVE = re.compile(r"['\u2019](s\b)?")
_EMPHASIS = re.compile(r"\*{1,3}|_{1,2}")
CURRENCIES = {"US$": "USD", "$": "USD", "€": "EUR", "£": "GBP"}
_CURRENCY = re.compile(r"US\$|[$€£]")
PLAIN = {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2014": "\u2013", "-": "\u2013", "\u00d7": "x"}
MONTH = {name.lower(): number for number, name in enumerate(MONTHS, 1)}


def tokens(text: str, names: Names) -> list[Token]:
    """The tokens of a text in order; what is no word, number or known mark is a token of itself."""
    found: list[Token] = []
    at = 0
    for start, end, classes in [*_names(text, names), (len(text), len(text), ())]:
        found += _between(text, at, start)
        if end > start:
            found.append(Token(text[start:end].lower(), start, end, classes, True))
        at = end
    return found


def _names(text: str, names: Names) -> Iterator[tuple[int, int, tuple[Class, ...]]]:
    """Names that stand by themselves, leftmost and longest; a name inside a longer word or number is none."""
    after = 0
    for last, (name, classes) in names.iter_long(text):
        start, end = last + 1 - len(name), last + 1
        if start >= after and _alone(text, start, end):
            yield start, end, classes
            after = end


def _alone(text: str, start: int, end: int) -> bool:
    before, following = text[max(start - 1, 0) : start], text[end : end + 2]
    if before.isalnum() or (before and before in "-.$€£_"):
        return False
    if following[:1].isalnum() or (following[:1] == "." and following[1:].isdigit()):
        return False
    return not (
        following[:1] == "-" and following[1:].isalnum() and (following[1:].isdigit() or following[1:].isupper())
    )


def _between(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch without names."""
    at = start
    while at < end:
        if space := _SPACE.match(text, at, end):
            at = space.end()
            continue
        token_list = _next(text, at, end)
        yield from token_list
        at = token_list[-1].end if token_list else at + 1


def _next(text: str, at: int, end: int) -> list[Token]:
    character = text[at]
    if character.isdigit() or character in "½¼¾⅓⅔⅕⅛":
        return [_number(text, at, end)]
    if money := _CURRENCY.match(text, at, end):
        return [_money(text, money, end)]
    if word := _WORD.match(text, at, end):
        return _word(word)
    if (genitive := _GENITIVE.match(text, at, end)) and at and (text[at - 1].isalnum() or text[at - 1] in "*_"):
        return [Token("'s" if genitive[1] or text[at - 1] == "s" else "'", at, genitive.end())]
    if emphasis := _EMPHASIS.match(text, at, end):
        return [Token("*", at, emphasis.end())]
    if character == "-" and 0 < at < len(text) - 1 and _edge(text[at - 1]) and _edge(text[at + 1]):
        return [Token("-", at, at + 1)]
    return [Token(PLAIN.get(character, character), at, at + 1)]


def _edge(character: str) -> bool:
    """Whether a hyphen beside it joins words: a letter, a digit, or an emphasis mark."""
    return character.isalnum() or character in "*_"


def _word(word: re.Match[str]) -> list[Token]:
    text = word[0].lower().replace("\u2019", "'")
    if text.endswith("n't"):
        stem = {"can't": "can", "won't": "will"}.get(text, text[:-3])
        middle = word.end() - 3
        return [Token(stem, word.start(), middle), Token("not", middle, word.end())]
    if text == "cannot":
        return [Token("can", word.start(), word.start() + 3), Token("not", word.start() + 3, word.end())]
    return [Token(text, word.start(), word.end())]


def _number(text: str, at: int, end: int) -> Token:
    """A number, percentage, multiple, ordinal or ISO date; an ill-formed one is a token without a class."""
    if iso := _ISO.match(text, at, end):
        try:
            return Token(iso[0], at, iso.end(), (("DATE", CalendarDate.parse(iso[0])),))
        except ValueError:
            return Token(iso[0], at, iso.end())
    if ordinal := _ORDINAL.match(text, at, end):
        return Token(ordinal[0], at, ordinal.end(), (("ORDINAL", int(ordinal[1])),))
    found = NUMBER.match(text, at, end)
    if found is None:
        return Token(text[at], at, at + 1)
    stop = found.end()
    if _malformed(text, stop):
        return Token(text[at:stop], at, stop)
    amount = read_digits(found)
    tail = text[stop : stop + 1]
    if tail == "%":
        return Token(text[at : stop + 1], at, stop + 1, (("PERCENT", amount),))
    if tail in ("x", "\u00d7") and not text[stop + 1 : stop + 2].isalnum():
        return Token(text[at : stop + 1], at, stop + 1, (("MULTIPLE", amount),))
    classes: list[Class] = [("NUMBER", amount)]
    if stop - at == 4 and found[0].isdigit() and 1900 <= amount.value <= 2100:
        classes.append(("YEAR", CalendarDate(int(amount.value))))
    return Token(text[at:stop], at, stop, tuple(classes))


def _malformed(text: str, stop: int) -> bool:
    """Whether digits go on in a way that no notation has, or letters follow that are no unit sign."""
    tail = text[stop : stop + 2]
    if tail[:1] in ".,/" and tail[1:].isdigit():
        return True
    return tail[:1].isalpha() and not (tail[:1] in "x\u00d7" and not tail[1:].isalnum()) and not _unit_sign(text, stop)


def _unit_sign(text: str, stop: int) -> bool:
    found = _WORD.match(text, stop)
    return bool(found and found[0] in ("s", "ms"))


def _money(text: str, sign: re.Match[str], end: int) -> Token:
    found = NUMBER.match(text, sign.end(), end)
    if found is None or _malformed(text, found.end()):
        return Token(sign[0], sign.start(), sign.end())
    amount = read_digits(found)
    return Token(found[0], sign.start(), found.end(), (("MONEY", _in(amount, f"money:{CURRENCIES[sign[0]]}")),))


def _in(amount: Amount, unit: str) -> Amount:
    return Amount(amount.value, amount.step, amount.digits, unit, amount.exactness, amount.per)


def dates(found: Sequence[Token], at: int) -> Iterator[tuple[int, CalendarDate]]:
    """Dates in words from a token on: ``7 August 2025``, ``August 7, 2025``, ``August 2025``."""
    words = found[at : at + 5]
    kinds = [dict(t.classes) for t in words]
    if words[0].word in MONTH and len(words) > 1:
        month = MONTH[words[0].word]
        if "YEAR" in kinds[1]:
            yield at + 2, CalendarDate(kinds[1]["YEAR"].year, month)
        comma = 3 if len(words) > 3 and words[2].word == "," else 2
        if (day := _day(kinds[1])) and len(words) > comma and "YEAR" in kinds[comma]:
            yield from _valid(at + comma + 1, kinds[comma]["YEAR"].year, month, day)
    elif (day := _day(kinds[0])) and len(words) > 2 and words[1].word in MONTH and "YEAR" in kinds[2]:
        yield from _valid(at + 3, kinds[2]["YEAR"].year, MONTH[words[1].word], day)


def _day(kinds: dict[str, Any]) -> int:
    value = kinds.get("ORDINAL") or (kinds["NUMBER"].value if "NUMBER" in kinds else 0)
    return int(value) if 1 <= value <= 31 and value == int(value) else 0


def _valid(end: int, year: int, month: int, day: int) -> Iterator[tuple[int, CalendarDate]]:
    try:
        yield end, CalendarDate.parse(f"{year:04}-{month:02}-{day:02}")
    except ValueError:
        return

"""Numbers in every notation prose uses: digits with separators, decimals, exponents, K M B T, fractions, words.

Numbers only: no units, no names; those are read around them. What is malformed (``1,28,000``) is no number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from factwright.reading.amounts import Amount

SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
NARROW_SPACES = "\u00a0\u2009\u202f"
VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅛": (1, 8)}

NUMBER = re.compile(
    rf"(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:[{NARROW_SPACES}]\d{{3}})+|\d+)(?P<rest>\.\d+)?"
    rf"(?:[eE](?P<power>\d{{1,2}}))?(?P<vulgar>[{''.join(VULGAR)}])?(?P<scale>[KkMBT](?![A-Za-z]))?"
    rf"|(?P<alone>[{''.join(VULGAR)}])"
)

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * (i + 2)
    for i, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
BIG = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
ORDINALS = {"first": 1, "second": 2, **{w: n for w, n in PARTS.items() if w not in ("half", "quarter")}}
WORDS = frozenset({*ONES, *TENS, *BIG, *PARTS, *(f"{w}s" for w in PARTS), "halves", "dozen", "a", "an", "and"})


def read_digits(found: re.Match[str]) -> Amount:
    """The amount that a match of ``NUMBER`` writes."""
    if found["alone"]:
        return _amount(Fraction(*VULGAR[found["alone"]]), Fraction(1, 100), 2)
    digits = re.sub(rf"[,{NARROW_SPACES}]", "", found["whole"])
    decimals = (found["rest"] or "")[1:]
    scale = Fraction(SCALES[found["scale"].lower()] if found["scale"] else 1) * 10 ** int(found["power"] or 0)
    value = Fraction(int(digits + decimals or "0"), 10 ** len(decimals)) * scale
    step = scale / 10 ** len(decimals)
    if found["vulgar"]:
        return _amount(value + Fraction(*VULGAR[found["vulgar"]]), Fraction(1, 100), 3)
    return _amount(value, step, len((digits + decimals).lstrip("0")))


def _amount(value: Fraction, step: Fraction, digits: int) -> Amount:
    return Amount(value, step, max(digits, 1))


def read_words(words: Sequence[str], start: int) -> list[tuple[int, Amount]]:
    """Every reading of the number words from ``start``: end (exclusive) and amount; longest last, empty for none."""
    found: list[tuple[int, Amount]] = []
    end, value = _cardinal(words, start)
    if end > start:
        found.append((end, _spelled(value)))
        found += _with_half(words, end, value)
        if end < len(words) and (parts := _part(words[end])) and value and words[end] not in ("half", "second"):
            found.append((end + 1, _fraction(Fraction(value, parts))))
        if end + 1 < len(words) and value and (parts := _part(words[end + 1])) and words[end] in TENS:
            found.append((end + 2, _fraction(Fraction(value, TENS[words[end]] + parts))))
    elif words[start] in ("a", "an") and start + 1 < len(words):
        found += _after_article(words, start)
    elif words[start] == "half":
        found.append((start + 1, _fraction(Fraction(1, 2))))
        if words[start + 1 : start + 2] in (["a"], ["an"]):
            found += [(e, _spelled(v / 2)) for e, v in [_big(words, start + 2)] if v]
    return found


def _after_article(words: Sequence[str], start: int) -> list[tuple[int, Amount]]:
    word = words[start + 1]
    if word in PARTS:
        return [(start + 2, _fraction(Fraction(1, PARTS[word])))]
    if word in TENS and start + 2 < len(words) and words[start + 2] in PARTS:
        return [(start + 3, _fraction(Fraction(1, TENS[word] + PARTS[words[start + 2]])))]
    if word == "dozen":
        return [(start + 2, _spelled(Fraction(12)))]
    end, value = _big(words, start + 1)
    return [(end, _spelled(value))] if value else []


def _big(words: Sequence[str], start: int) -> tuple[int, Fraction]:
    """``million``, ``hundred thousand``: the product of the scale words from here; 0 when there is none."""
    value, end = Fraction(0), start
    while end < len(words) and words[end] in BIG:
        value, end = (value or Fraction(1)) * BIG[words[end]], end + 1
    return end, Fraction(value)


def _cardinal(words: Sequence[str], start: int) -> tuple[int, Fraction]:
    """``seven hundred and fifty thousand``: end and value; end equals start when there is none."""
    total, group, end = 0, -1, start
    while end < len(words):
        word = words[end]
        if word in ONES and (group < 0 or (group % 100 == 0 and group > 0) or _tens_open(group, ONES[word])):
            group = max(group, 0) + ONES[word]
        elif word in TENS and (group < 0 or (group % 100 == 0 and group > 0)):
            group = max(group, 0) + TENS[word]
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in BIG and group > 0:
            total, group = total + group * BIG[word], 0
        elif not (word == "and" and group > 0 and group % 100 == 0 and _next_is_small(words, end + 1)):
            break
        end += 1
        if word in BIG and word != "hundred" and not _next_is_small(words, end):
            break
    return (end, Fraction(total + max(group, 0))) if end > start else (start, Fraction(0))


def _tens_open(group: int, one: int) -> bool:
    return group % 10 == 0 and group % 100 >= 20 and 0 < one < 10


def _next_is_small(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (words[at] in ONES or words[at] in TENS)


def _with_half(words: Sequence[str], end: int, value: Fraction) -> list[tuple[int, Amount]]:
    """``two and a half``, ``one and three quarters``, ``seven and a half million``."""
    if words[end : end + 2] == ["and", "a"] and words[end + 2 : end + 3] and words[end + 2] in PARTS:
        part, after = Fraction(1, PARTS[words[end + 2]]), end + 3
    elif words[end : end + 1] == ["and"] and words[end + 1 : end + 2] and words[end + 1] in ONES:
        if end + 2 >= len(words) or not (parts := _part(words[end + 2])):
            return []
        part, after = Fraction(ONES[words[end + 1]], parts), end + 3
    else:
        return []
    read = [(after, Amount(value + part, Fraction(1, 2), 2))]
    big_end, scale = _big(words, after)
    return [*read, (big_end, _spelled((value + part) * scale))] if scale else read


def _part(word: str) -> int:
    """The denominator that a fraction word names, singular or plural; 0 for other words."""
    if word == "halves":
        return 2
    return PARTS.get(word) or PARTS.get(word.removesuffix("s"), 0)


def _spelled(value: Fraction) -> Amount:
    """An amount in words: whole numbers show all digits but trailing zeros of round ones."""
    digits = str(value.numerator) if value.denominator == 1 else ""
    kept = digits.rstrip("0")
    return Amount(value, Fraction(10 ** (len(digits) - len(kept))) if kept else Fraction(1), max(len(kept), 1))


def _fraction(value: Fraction) -> Amount:
    """A spoken fraction: ``a third`` is exact, or with "about" near."""
    return Amount(value, Fraction(1, 1000), 1)

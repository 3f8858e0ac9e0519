"""``{ratio-id:times}``: a ratio as a word where there is one: twice, half, a third, 6.5 times."""

from __future__ import annotations

from fractions import Fraction

from factwright.display import number_word, times
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, amount, shown_again

FRACTIONS = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 6: "a sixth", 8: "an eighth", 10: "a tenth"}
"""The unit fractions that have a word of their own, by denominator."""
WORDS = 10
"""Up to this many times the number is a word."""


def show(fact: Fact, _: FactSheet) -> str:
    """The word for an exact ratio; else the rounded figure with *about*, which says that it is rounded."""
    return phrase(amount(fact))


def phrase(ratio: Fraction) -> str:
    """``twice``, ``three times``, ``half``, ``a third``, ``about 64.8 times``."""
    if ratio == 2:
        return "twice"
    if ratio.denominator == 1:
        whole = ratio.numerator
        return f"{number_word(whole) if whole <= WORDS else times(ratio)} times"
    if ratio.numerator == 1 and ratio.denominator in FRACTIONS:
        return FRACTIONS[ratio.denominator]
    written = times(ratio)
    about = "" if Fraction(written.replace(",", "")) == ratio else "about "
    return f"{about}{written} times"


TIMES = Form("times", show, shown_again(show), "a ratio as twice, half, a third or a number of times")

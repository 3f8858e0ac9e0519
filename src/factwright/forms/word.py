"""``{count-id:word}``: a number as a word up to twelve."""

from __future__ import annotations

from factwright.display import number_word
from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, amount, shown_again


def show(fact: Fact, _: FactSheet) -> str:
    """``seven``, ``13``. Raises UsageError for a figure that is not whole."""
    number = amount(fact)
    if number.denominator != 1:
        raise UsageError(f'"{fact.id}" is not a whole number: "{fact.value}"')
    return number_word(number.numerator)


WORD = Form("word", show, shown_again(show), "a whole number as a word, up to twelve")

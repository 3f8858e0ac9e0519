"""``{count-id:count}``: a number as a word with its noun, in agreement."""

from __future__ import annotations

from factwright.display import number_word, plural
from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, amount, shown_again

NOUNS = {"routes": ("route", "routes"), "shared": ("provider", "providers")}
"""What is counted, by kind of fact, where the fact has no unit."""


def show(fact: Fact, sheet: FactSheet) -> str:
    """``one route``, ``seven routes``. Raises UsageError for what is no whole count of things."""
    number = amount(fact)
    unit = sheet.scope.domain.unit.get(fact.unit)
    one, many = (unit.one, unit.many) if unit else NOUNS.get(fact.kind, ("", ""))
    if number.denominator != 1 or not one:
        raise UsageError(f'"{fact.id}" is not a count of things: "{fact.display}"')
    return f"{number_word(number.numerator)} {plural(number, one, many)}"


COUNT = Form("count", show, shown_again(show), "a number word with its noun, in agreement")

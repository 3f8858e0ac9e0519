"""``{fact-id:sized}``: a quantity as an adjective, with its article: *a 131,072-token*."""

from __future__ import annotations

from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, shown_again

VOWEL_SOUNDS = ("8", "11", "18")
"""Numbers that take *an* begin so: eight, eleven (thousand), eighteen (thousand), eighty."""


def show(fact: Fact, sheet: FactSheet) -> str:
    """``a 131,072-token``, ``an 8,192-token``. Raises UsageError for a fact without a countable unit."""
    unit = sheet.scope.domain.unit.get(fact.unit)
    if not unit or not unit.one or unit.symbol or unit.short_counts:
        raise UsageError(f'"{fact.id}" has no unit to be an adjective: "{fact.display}"')
    number = fact.display.split(" ")[0]
    return f"{_article(number)} {number}-{unit.one}"


def _article(number: str) -> str:
    head = number.split(",", maxsplit=1)[0].split(".", maxsplit=1)[0]
    return "an" if head.startswith("8") or head in VOWEL_SOUNDS else "a"


SIZED = Form("sized", show, shown_again(show), "a quantity as an adjective, with its article")

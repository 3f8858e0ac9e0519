"""``{fact-id:about}``: a figure rounded to two digits, marked as such."""

from __future__ import annotations

import re
from fractions import Fraction

from factwright.display import cost, grouped, plural, significant
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, amount

NEAR = Fraction(5, 100)
"""How far *about* may be off (DESIGN, section 6)."""


def show(fact: Fact, sheet: FactSheet) -> str:
    """``about $2,100``, ``about 65``, ``about 130,000 tokens``; the figure itself when two digits say it exactly."""
    exact = amount(fact)
    rounded = significant(exact)
    word = "" if rounded == exact else "about "
    unit = sheet.scope.domain.unit.get(fact.unit)
    if unit and unit.symbol:
        return word + (cost(rounded, unit.symbol) if rounded >= 1 else fact.display)
    noun = plural(rounded, unit.one, unit.many) if unit and not unit.short else ""
    return f"{word}{grouped(rounded)} {noun}".rstrip()


def read(words: str, fact: Fact, sheet: FactSheet) -> bool:
    """A figure within five percent of the fact's."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    if not found:
        return False
    exact = amount(fact)
    return abs(Fraction(found[0].replace(",", "")) - exact) <= NEAR * abs(exact)


ABOUT = Form("about", show, read, "rounded to two digits, with about where that is not exact")

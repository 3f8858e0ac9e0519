"""``{product:short}``: the shortest spelling of a product that is still clear on this page."""

from __future__ import annotations

from factwright.facts import Fact, FactSheet
from factwright.forms import Form


def show(fact: Fact, sheet: FactSheet) -> str:
    """The shortest declared spelling that no name of another product of the page begins with or contains."""
    product = next((p for p in sheet.scope.products if p.short == fact.id), None)
    if product is None:
        return fact.display
    others = [p.name.casefold() for p in sheet.scope.products if p is not product]
    clear = [s for s in product.spellings if not any(s.casefold() in name for name in others)]
    return min(clear or [product.name], key=lambda s: (len(s), s))


def read(words: str, fact: Fact, sheet: FactSheet) -> bool:
    """Any declared spelling of the product."""
    product = next((p for p in sheet.scope.products if p.short == fact.id), None)
    spellings = product.spellings if product else (fact.display,)
    return words.casefold() in {s.casefold() for s in spellings}


SHORT = Form("short", show, read, "the shortest spelling of a product that is clear on this page")

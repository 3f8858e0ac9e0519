"""The fact sheet of the products that a command names."""

from __future__ import annotations

import difflib

from factwright.catalog import Catalog
from factwright.errors import UsageError
from factwright.facts import FactSheet
from factwright.scope import scope_of


def sheet_of(catalog: Catalog, products: list[str]) -> FactSheet:
    """All facts about these products. UsageError names one that the catalogue does not have."""
    from factwright.rules import fact_sheet

    for word in products:
        if catalog.product(word) is None:
            near = difflib.get_close_matches(word, sorted(catalog.products), 3, 0.4)
            hint = f"nearest: {', '.join(near)}" if near else f"there are: {', '.join(sorted(catalog.products))}"
            raise UsageError(f'no product "{word}" in the catalogue; {hint}')
    if len(products) != len(set(products)):
        raise UsageError(f'"{products[0]}" is named twice; a page compares two products')
    return fact_sheet(scope_of(catalog, *products))

"""``{same-id:same}``: that a value is one and the same for the products of the page."""

from __future__ import annotations

from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, shown_again


def show(fact: Fact, sheet: FactSheet) -> str:
    """``the same for both`` (``for all`` beyond two). Raises UsageError for a fact that does not say so."""
    if fact.kind != "same":
        raise UsageError(f'"{fact.id}" does not say that something is the same; use a fact of kind same')
    return "the same for both" if len(sheet.scope.products) == 2 else "the same for all"


SAME = Form("same", show, shown_again(show), "the same for both")

"""``{fact-id:any}``: the members of a listing joined by *or*."""

from __future__ import annotations

from factwright.display import listing
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, shown_again


def show(fact: Fact, sheet: FactSheet) -> str:
    """``a``, ``a or b``, ``a, b, or c``; members are names where the catalogue has one."""
    names = sheet.scope.catalog.names
    return listing([names.get(member, member) for member in fact.value.split(",")], "or")


ANY = Form("any", show, shown_again(show), "a listing joined by or")

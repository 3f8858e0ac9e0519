"""What makes up a bill, whose capabilities another has too, and questions about one of two products."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import Claims
from factwright.reading.claims.bills import HasAllOf, MakesUp, OneIs
from factwright.reading.claims.states import Can, Chosen, Recorded
from factwright.reading.terms import Terms, Who

Part = tuple[Amount, Terms]


def part_of_bill(by: Amount, terms: Terms) -> Part:
    """*71 % of the bill for A on P*."""
    return by, terms


def makes_up(parts: tuple[Part, ...]) -> Claims:
    """*Makes up 71 % of the bill for A and 70 % of the bill for B*."""
    return tuple(MakesUp(terms, by) for by, terms in parts)


def all_of_that(base: Terms, who: Terms) -> Claims:
    """*Every capability that is documented for B is documented for A too*."""
    return (HasAllOf(who, base),)


def ask_one_of(who: Who, options: Any) -> Claims | None:
    """*Is A or B open source?*"""
    if len(who.ids) < 2 or who.mode != "each":
        return None
    return (OneIs(Terms(who=replace(who)), Chosen(Terms(), options)),)


def all_of_that_turned(who: Terms, base: Terms) -> Claims:
    """*A supports every capability that is documented for B*."""
    return all_of_that(base, who)


def check_before(first: Who, second: Who, measures: tuple[Terms, ...], base: Who) -> Claims | None:
    """*Before you move from A to B, check X and Y, which are not documented for B*: A has them."""
    if base != second:
        return None
    had = tuple(Can(replace(measure, who=first)) for measure in measures)
    return had + tuple(Recorded(replace(measure, who=base), yes=False) for measure in measures)

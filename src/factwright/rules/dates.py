"""Which of two dates is the later, and how far apart they are, as precisely as both are known.

Dates of different meaning (announced, api) are told apart, not compared; dates of which one is too vague have no order.
Source: dates and their meanings are declared in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, relations, wording
from factwright.catalog import Known, Product
from factwright.facts import Fact, identify, rule
from factwright.quantities import CalendarDate
from factwright.scope import Scope

DAYS_AS_MONTHS = 60
"""From this many days on, a span is said in months."""


@rule
def dates(scope: Scope) -> Iterator[Fact]:
    """For each date known of both products of a pair: which is later, that they are the same, or stand apart."""
    if not scope.pair:
        return
    for key, _ in scope.compared("date"):
        values = [scope.value(product, key) for product in scope.pair]
        a, b = values
        if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate)):
            continue
        meanings = [meaning(scope, product, key) for product in scope.pair]
        if meanings[0] != meanings[1]:
            yield apart(scope, key, *scope.pair, *meanings)
        elif a.order(b) == 0:
            yield same(scope, key, *scope.pair, a)
        elif a.order(b) == 1:
            yield later(scope, key, *scope.pair)
        elif a.order(b) == -1:
            yield later(scope, key, *reversed(scope.pair))


def meaning(scope: Scope, product: Product, key: str) -> str:
    """What a date means, as its source has it; empty where that is not stated."""
    found = scope.fact(product, key)
    return found.evidence.means if isinstance(found, Known) else ""


def ids(key: str, *products: Product) -> tuple[str, ...]:
    """The facts that state the dates."""
    return tuple(identify("value", key, p.short) for p in products)


def later(scope: Scope, key: str, leader: Product, other: Product) -> Fact:
    """How much later the leader's date is."""
    late, early = scope.value(leader, key), scope.value(other, key)
    assert isinstance(late, CalendarDate)
    assert isinstance(early, CalendarDate)
    value, unit, text = span(early, late)
    noun = wording.noun_of(scope.domain, key)
    return Fact(
        id=identify("later", key, leader.short),
        value=value,
        display=text,
        statement=f"The {noun} of {leader.name} is {text} later than that of {other.name} "
        f"({display.day(late)} against {display.day(early)}).",
        unit=unit,
        products=(leader.short, other.short),
        derived_from=ids(key, leader, other),
        recipe=f"from {display.day(early)} to {display.day(late)}",
    )


def span(early: CalendarDate, late: CalendarDate) -> tuple[str, str, str]:
    """The exact span, what it counts, and how it is said: days up to two months, then months, else years."""
    days, months = relations.days_between(early, late), relations.months_between(early, late)
    if days is not None and months is not None:
        exact = early.day == late.day
        text = said(months, "month", about=not exact) if days >= DAYS_AS_MONTHS else said(days, "day")
        return str(days), "days", text
    if months is not None:
        return str(months), "months", said(months, "month")
    years = late.year - early.year
    return str(years), "years", said(years, "year", about=True)


def said(number: int, one: str, about: bool = False) -> str:
    """``about 17 months``, ``one day``."""
    return f"{'about ' if about else ''}{display.number_word(number)} {display.plural(number, one, f'{one}s')}"


def same(scope: Scope, key: str, a: Product, b: Product, date: CalendarDate) -> Fact:
    """That both dates are the same, at equal precision."""
    return Fact(
        id=identify("same", key),
        value=date.iso,
        display=display.day(date),
        statement=f"{a.name} and {b.name} have the same {wording.noun_of(scope.domain, key)}: {display.day(date)}.",
        products=(a.short, b.short),
        derived_from=ids(key, a, b),
    )


def apart(scope: Scope, key: str, a: Product, b: Product, meant: str, meant_too: str) -> Fact:
    """That the two dates mean different things, so neither is called the later."""
    meanings = [m or "not stated" for m in (meant, meant_too)]
    return Fact(
        id=identify("apart", key),
        value=",".join(meanings),
        display=wording.names(meanings),
        statement=f"The {wording.noun_of(scope.domain, key)} of {a.name} ({meanings[0]}) and that of {b.name} "
        f"({meanings[1]}) mean different things and are not compared.",
        products=(a.short, b.short),
        derived_from=ids(key, a, b),
    )

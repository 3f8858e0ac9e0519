"""Which of two dates is the later, and how far apart they are, as precisely as both are known.

Dates of different meaning (announced, api) are told apart, not compared; dates of which one is too vague have no order.
Source: dates and their meanings are declared in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, relations, wording
from factwright.catalog import Product
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
    a, b = scope.pair
    for key, _ in scope.compared("date"):
        found = scope.comparable_dates(a, b, key)
        if found is None:
            if scope.dates(a, key) and scope.dates(b, key):
                yield apart(scope, key, a, b)
            continue
        of_a, of_b, means = found
        ids = [date_id(scope, key, product, means) for product in (a, b)]
        noun = named(scope, key, means)
        if of_a.order(of_b) == 0:
            yield same(key, noun, a, b, of_a, ids)
        elif of_a.order(of_b) == 1:
            yield later(key, noun, (a, of_a), (b, of_b), ids)
        elif of_a.order(of_b) == -1:
            yield later(key, noun, (b, of_b), (a, of_a), ids[::-1])


def date_id(scope: Scope, key: str, product: Product, means: str) -> str:
    """The fact that states a date; one of another meaning than the date that is shown has its meaning in the key."""
    shown = next(iter(scope.dates(product, key)))
    return identify("value", key if means == shown else f"{key}.{means}", product.short)


def named(scope: Scope, key: str, means: str) -> str:
    """``release date``, with its meaning where both dates have one: ``release date (api)``."""
    noun = wording.noun_of(scope.domain, key)
    return f"{noun} ({means})" if means else noun


def later(
    key: str, noun: str, leader: tuple[Product, CalendarDate], other: tuple[Product, CalendarDate], ids: list[str]
) -> Fact:
    """How much later the leader's date is."""
    (product, late), (product_too, early) = leader, other
    value, unit, text = span(early, late)
    return Fact(
        id=identify("later", key, product.short),
        value=value,
        display=text,
        statement=f"The {noun} of {product.name} is {text} later than that of {product_too.name} "
        f"({display.day(late)} against {display.day(early)}).",
        unit=unit,
        products=(product.short, product_too.short),
        derived_from=tuple(ids),
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


def same(key: str, noun: str, a: Product, b: Product, date: CalendarDate, ids: list[str]) -> Fact:
    """That both dates are the same, at equal precision."""
    return Fact(
        id=identify("same", key),
        value=date.iso,
        display=display.day(date),
        statement=f"{a.name} and {b.name} have the same {noun}: {display.day(date)}.",
        products=(a.short, b.short),
        derived_from=tuple(ids),
    )


def apart(scope: Scope, key: str, a: Product, b: Product) -> Fact:
    """That the two dates mean different things, so neither is called the later."""
    meanings = [next(iter(scope.dates(product, key))) or "not stated" for product in (a, b)]
    return Fact(
        id=identify("apart", key),
        value=",".join(meanings),
        display=wording.names(meanings),
        statement=f"The {wording.noun_of(scope.domain, key)} of {a.name} ({meanings[0]}) and that of {b.name} "
        f"({meanings[1]}) mean different things and are not compared.",
        products=(a.short, b.short),
        derived_from=tuple(identify("value", key, p.short) for p in (a, b)),
    )

"""Intervals between dates, in days, weeks, months and years; months between days are rounded when prose says about."""

from __future__ import annotations

from calendar import monthrange
from fractions import Fraction

from factwright import relations
from factwright.quantities import CalendarDate
from factwright.reading.amounts import CLOSE, Amount

INTERVALS = ("days", "weeks", "months", "years")
NEAR_MONTHS = Fraction(3, 100)
"""How far from whole a number of months between two days may be when no word says about."""


def apart(x: CalendarDate, y: CalendarDate, by: Amount) -> bool | None:
    """Whether two dates lie so far apart; None where they are not precise enough to say."""
    actual = interval(x, y, by.unit)
    if actual is None:
        return None
    if by.unit in ("days", "weeks"):
        return by.of(actual, derived=False)
    return _rounded(actual, by)


def _rounded(actual: Fraction, by: Amount) -> bool:
    half = min(by.step, Fraction(1)) / 2
    match by.exactness:
        case "about":
            return abs(actual - by.value) <= max(half, CLOSE * by.value)
        case "nearly":
            return by.value - half <= actual < by.value
        case "just over":
            return by.value < actual <= by.value + half
        case "":
            return abs(actual - by.value) <= NEAR_MONTHS * by.value
    return by.of(actual)


def interval(x: CalendarDate, y: CalendarDate, unit: str) -> Fraction | None:
    """How far apart two dates lie, in the unit; None where they are not precise enough."""
    first, last = (x, y) if x.iso <= y.iso else (y, x)
    if unit in ("days", "weeks"):
        days = relations.days_between(first, last)
        return None if days is None else Fraction(days, 7 if unit == "weeks" else 1)
    months = _months(first, last)
    return None if months is None else months / (12 if unit == "years" else 1)


def _months(first: CalendarDate, last: CalendarDate) -> Fraction | None:
    if first.months is None or last.months is None:
        return None
    if not (first.whole and last.whole):
        return Fraction(last.months - first.months)
    passed = last.months - first.months
    passed -= relations.month_later(first.whole, passed) > last.whole
    since = relations.month_later(first.whole, passed)
    return passed + Fraction((last.whole - since).days, monthrange(since.year, since.month)[1])

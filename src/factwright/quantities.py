"""Exact values: amounts with a unit, dates with a precision, states. No rounding here; ``display.py`` rounds, once.

Amounts are ``Decimal`` or, where a division made them, ``Fraction``; never a binary float.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

SHORT_SCALES = {"K": 3, "M": 6, "B": 9, "T": 12}
"""Decimal scales of short counts: 196B is 196 * 10**9. K is 1,000, never 1,024 (DESIGN, section 6)."""

_SHORT = re.compile(r"(\d+(?:\.\d+)?)\s?([KMBT])?")


class State(StrEnum):
    """What is known of a capability. Unknown is never counted as no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount in a declared unit; ``amount`` counts whole units: tokens, US dollars per million tokens."""

    amount: Decimal | Fraction
    unit: str

    @property
    def exact(self) -> Fraction:
        """The amount as a fraction, for comparing and dividing."""
        return Fraction(self.amount)


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A day, a month or a year, as precise as its source; ``month`` and ``day`` are None when not stated."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> CalendarDate:
        """The calendar date of a whole day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> CalendarDate:
        """Reads ``2025``, ``2025-03`` or ``2025-03-07``. Raises ValueError for anything else, or an impossible day."""
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
            raise ValueError(f'"{text}" is not a date; write 2025-03-07, "2025-03" or "2025"')
        parts = [int(part) for part in text.split("-")]
        date(*[*parts, 1, 1][:3])
        return cls(*parts)

    @property
    def whole(self) -> date | None:
        """The day, if the source states one."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def iso(self) -> str:
        """``2025``, ``2025-03`` or ``2025-03-07``."""
        return "-".join([f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None])

    @property
    def months(self) -> int | None:
        """Months since year 0, for differences in whole months; None when only the year is known."""
        return self.year * 12 + self.month - 1 if self.month else None

    def order(self, other: CalendarDate) -> int | None:
        """-1, 0 or 1 at the coarser precision of the two; 0 of unequal precision is unknown: None."""
        mine, theirs = self._parts(), other._parts()
        shared = min(len(mine), len(theirs))
        a, b = mine[:shared], theirs[:shared]
        if a != b:
            return -1 if a < b else 1
        return 0 if len(mine) == len(theirs) else None

    def _parts(self) -> tuple[int, ...]:
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)


Value = Quantity | CalendarDate | State | str
"""What an attribute or capability can be: an amount, a date, a state, or a name from a closed or open list."""


def normal(value: Value | Decimal | Fraction | int) -> str:
    """The one text of an exact value: ``400000``, ``0.027``, ``1723/1750``, ``2025-03``, ``yes``."""
    if isinstance(value, Quantity):
        return normal(value.amount)
    if isinstance(value, CalendarDate):
        return value.iso
    if isinstance(value, str):
        return str(value)
    exact = Fraction(value)
    amount = decimal_of(exact)
    if amount is None:
        return f"{exact.numerator}/{exact.denominator}"
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_of(amount: Decimal | Fraction | int) -> Decimal | None:
    """The amount as a decimal, if it has finitely many digits; never rounded."""
    exact = Fraction(amount)
    rest, twos, fives = exact.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    places = max(twos, fives)
    digits = exact.numerator * 10**places // exact.denominator
    return Decimal((digits < 0, tuple(map(int, str(abs(digits)))), -places))


def short_count(text: str) -> Decimal:
    """The exact count that ``196B``, ``1.23B`` or ``4096`` writes. Raises ValueError for anything else."""
    found = _SHORT.fullmatch(text.strip())
    if not found:
        raise ValueError(f'"{text}" is not a count; write digits with K, M, B or T, like 196B')
    return Decimal(found[1]).scaleb(SHORT_SCALES.get(found[2] or "", 0))

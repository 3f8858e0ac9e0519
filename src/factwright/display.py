"""How values are written: the one place where a number is rounded, and the one place where a unit becomes words.

Everything printed can be recomputed from what is printed, so stored figures are written exactly; only derived
figures (costs, percents, ratios) are rounded, half-up.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import BaseModel, ConfigDict

from factwright.quantities import CalendarDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SMALL_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
COST_IN_CENTS_BELOW = 100
"""Costs below this many units of money show cents, others whole units (reference rule R-cost)."""


class Record(BaseModel):
    """Base of all records that come from data files: frozen, unknown keys refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Unit(Record):
    """How one unit is written and read."""

    one: str = ""
    """Singular noun, such as ``token``; empty when the number stands alone."""
    many: str = ""
    """Plural noun, such as ``tokens``."""
    short: str = ""
    """What stands right after the number instead of the noun, such as ``s``."""
    symbol: str = ""
    """Sign before the number, such as ``$``: the unit is money."""
    currency: str = ""
    """ISO 4217 code of a money unit, such as ``USD``."""
    minor: tuple[str, str] | None = None
    """Names of a hundredth of the money unit: (``cent``, ``cents``)."""
    per: Decimal | None = None
    """Denominator of a rate: 1000000 in US dollars per million tokens."""
    of: str = ""
    """Unit of the denominator, such as ``tokens``; the key of another unit."""
    scaled: dict[str, Decimal] = {}
    """Other spellings of the unit and what one of them is in this unit: ``ms = 0.001``."""
    percent: bool = False
    """The scale ends at 100, so that the number may be said in percent."""
    short_counts: bool = False
    """Shown with K, M, B, T (parameters: 196B); data files write it so too."""


def listing(items: Sequence[str], joined_by: Literal["and", "or", "nor"] = "and") -> str:
    """``a``, ``a and b``, ``a, b, and c``; empty for no items."""
    if len(items) < 3:
        return f" {joined_by} ".join(items)
    return ", ".join(items[:-1]) + f", {joined_by} {items[-1]}"


def plural(number: int | Decimal | Fraction, one: str, many: str) -> str:
    """The noun that agrees with the number."""
    return one if number == 1 else many


def number_word(number: int) -> str:
    """``three`` up to twelve, digits beyond."""
    return SMALL_NUMBERS[number] if 0 <= number < len(SMALL_NUMBERS) else grouped(Decimal(number))


def grouped(amount: Decimal) -> str:
    """All digits as stored, thousands separated by commas: ``131,072``, ``61.20``."""
    return f"{amount:,f}"


def plain_number(amount: Decimal | Fraction, digits: int = 2) -> str:
    """Half-up to ``digits`` decimals, trailing zeros dropped: ``64.81``, ``5``."""
    rounded = rounded_half_up(amount, digits)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def rounded_half_up(amount: Decimal | Fraction, digits: int) -> Decimal:
    """The amount at ``digits`` decimals, half away from zero."""
    exact = Fraction(amount)
    whole, rest = divmod(abs(exact.numerator) * int(10**digits), exact.denominator)
    whole += 1 if 2 * rest >= exact.denominator else 0
    return Decimal(whole if exact >= 0 else -whole).scaleb(-digits)


def short_count(amount: Decimal) -> str:
    """``196B``, ``1.23B``, ``70M``: exact, in the largest scale that leaves a whole or short number."""
    scales: tuple[tuple[str, int], ...] = (("T", 12), ("B", 9), ("M", 6), ("K", 3))
    for letter, power in scales:
        if amount >= Decimal(10**power):
            return f"{amount.scaleb(-power).normalize():f}{letter}"
    return f"{amount.normalize():f}"


def money(amount: Decimal, symbol: str) -> str:
    """A stored price, exact: at least two decimals, no zeros beyond them (``$0.027``, ``$14.00``; rule R-price)."""
    text = f"{amount.normalize():,f}"
    whole, _, decimals = text.partition(".")
    return f"{symbol}{whole}.{decimals.ljust(2, '0')}"


def cost(amount: Decimal | Fraction, symbol: str) -> str:
    """A computed sum: cents below 100, else whole units, half-up, with separators (rule R-cost)."""
    digits = 2 if abs(Fraction(amount)) < COST_IN_CENTS_BELOW else 0
    return f"{symbol}{rounded_half_up(amount, digits):,f}"


def percent_floor(ratio: Fraction) -> str:
    """A share 0 to 1 as whole percent, rounded down: a saving is never overstated (rule R-pct)."""
    return f"{ratio * 100 // 1}%"


def percent(ratio: Fraction) -> str:
    """A share 0 to 1 as whole percent, half-up."""
    return f"{rounded_half_up(ratio * 100, 0):f}%"


def times(ratio: Fraction) -> str:
    """A ratio: one decimal below 10 where it has one, else whole, half-up: ``2.1``, ``65``."""
    return plain_number(ratio, 1 if ratio < 10 else 0)


def day(date: CalendarDate) -> str:
    """``12 February 2026``, ``February 2026`` or ``2026``, as precise as stored."""
    parts = [str(date.day)] if date.day else []
    parts += [MONTHS[date.month - 1]] if date.month else []
    return " ".join([*parts, str(date.year)])


def quantity(amount: Decimal, unit: Unit) -> str:
    """A stored amount with its unit, exact: ``131,072 tokens``, ``$0.027``, ``0.62 s``, ``196B``."""
    if unit.symbol:
        return money(amount, unit.symbol)
    number = short_count(amount) if unit.short_counts else grouped(amount)
    if unit.short:
        return f"{number} {unit.short}"
    noun = plural(amount, unit.one, unit.many)
    return f"{number} {noun}" if noun and not unit.short_counts else number


def score(amount: Decimal, unit: Unit | None) -> str:
    """A benchmark score, exact; in percent where its scale ends at 100: ``74.4%``, ``1,312``."""
    return f"{grouped(amount)}%" if unit and unit.percent else grouped(amount)


def points(amount: Decimal, unit: Unit | None) -> str:
    """A difference of scores: ``9.1 points``."""
    one, many = (unit.one, unit.many) if unit and unit.one else ("point", "points")
    return f"{grouped(amount)} {plural(amount, one, many)}"


def significant(amount: Decimal | Fraction, digits: int = 2) -> Decimal:
    """Half-up at ``digits`` significant digits: ``64.8`` of 64.81 at three."""
    exact = Fraction(amount)
    if not exact:
        return Decimal(0)
    exponent = 0
    size = abs(exact)
    while size >= 10:
        size, exponent = size / 10, exponent + 1
    while size < 1:
        size, exponent = size * 10, exponent - 1
    places = digits - 1 - exponent
    if places >= 0:
        return rounded_half_up(exact, places)
    return rounded_half_up(exact / 10**-places, 0).scaleb(-places) + 0

"""Points: one value of one product over one route, with the fact that states it; exact values in their normal form."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from factwright.quantities import CalendarDate, Quantity, Value
from factwright.reading.truth import Use


@dataclass(frozen=True, slots=True)
class Point:
    """One value, and where it stands."""

    value: Fraction | CalendarDate | str
    use: Use
    product: str
    provider: str = ""
    conditions: tuple[str, ...] = ()
    """What must agree for two scores to be compared."""
    uses: tuple[Use, ...] = ()
    """For computed values: the facts below."""

    @property
    def facts(self) -> tuple[Use, ...]:
        return self.uses or (self.use,)


def plain(value: Value) -> Fraction | CalendarDate | str:
    """The bare value: an exact number, a date, or a name."""
    return value.exact if isinstance(value, Quantity) else value if isinstance(value, CalendarDate) else str(value)


def exact(value: Value) -> str:
    """The exact value in the normal form of fact sheets."""
    if isinstance(value, Quantity):
        return exact_number(value.exact)
    return value.iso if isinstance(value, CalendarDate) else str(value)


def exact_number(value: Fraction) -> str:
    """``400000``, ``0.027``; a fraction where no decimal is exact."""
    if value.denominator == 1:
        return str(value.numerator)
    digits = 0
    while digits < 12 and (value * 10**digits).denominator != 1:
        digits += 1
    scaled = value * 10**digits
    if scaled.denominator != 1:
        return str(value)
    text = f"{scaled.numerator:0{digits + 1}d}"
    return f"{text[:-digits]}.{text[-digits:]}"

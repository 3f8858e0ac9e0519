"""Figures: numbers with unit and exactness word into ``Amount``."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factwright.reading.amounts import Amount, Exactness
from factwright.reading.terms import Measure, Terms

Figure = tuple[Amount, Terms]


def exact(exactness: Exactness | None, amount: Amount) -> Amount | None:
    """A figure with the word before it."""
    if exactness is None:
        return amount
    return replace(amount, exactness=exactness) if not amount.exactness else None


def of_unit(amount: Amount, unit: tuple[str, Fraction]) -> Amount:
    """*400,000 tokens*, *210 ms*."""
    key, factor = unit
    return replace(amount, value=amount.value * factor, step=amount.step * factor, unit=key)


def of_money(amount: Amount, word: tuple[str, Fraction]) -> Amount:
    """*Two dollars*, *four cents*."""
    currency, factor = word
    return replace(amount, value=amount.value * factor, step=amount.step * factor, unit=f"money:{currency}")


def dollars_and(whole: Amount, word: tuple[str, Fraction], minor: Amount) -> Amount | None:
    """*Two dollars fifty*."""
    if word[1] != 1 or not 0 < minor.value < 100 or minor.value.denominator != 1:
        return None
    value = whole.value + minor.value / 100
    return Amount(value, Fraction(1, 100), 3, f"money:{word[0]}")


def unit(name: str, amount: Amount) -> Amount:
    """A figure in one of the engine's own units: percent, times."""
    return replace(amount, unit=name)


def of_interval(amount: Amount, name: str) -> Amount:
    """*Six months*."""
    return replace(amount, unit=name)


def inverse(amount: Amount) -> Amount | None:
    """*A third as much* as a ratio."""
    return replace(amount, unit="times") if 0 < amount.value < 1 else None


def ratio(amount: Amount) -> Amount:
    """*Five times*."""
    return replace(amount, unit="times")


def with_measure(amount: Amount, unit_: tuple[str, str]) -> Figure:
    """*85 output tokens per second*: the unit names the measure."""
    return replace(amount, unit=unit_[1]), Terms(measures=(Measure("attribute", unit_[0]),))

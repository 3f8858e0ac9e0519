"""Amounts as prose states them, and whether an exact figure is what the words say.

Exactness follows DESIGN, section 6: catalogue figures without a word are exact; derived ones may be cut or rounded
half-up at the digits shown; ``about`` is within 5 %; ``over`` and its like are bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Exactness = Literal["", "exactly", "about", "over", "under", "at least", "at most", "up to", "nearly", "just over"]

CLOSE = Fraction(5, 100)
"""How far ``about``, ``nearly`` and ``just over`` reach (DESIGN, section 6)."""
DERIVED_DIGITS = 2
"""Fewest significant digits at which a derived figure may be rounded without a word."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its exactness word; ``unit`` is a unit key of the domain or one of the engine's own.

    The engine's own: ``number``, ``money:USD``, ``percent``, ``times``, ``days``, ``weeks``, ``months``, ``years``.
    """

    value: Fraction
    step: Fraction = Fraction(1)
    """Place value of the last digit shown: 1/10 in ``3.1``, 1000 in ``128K``."""
    digits: int = 1
    """Significant digits shown."""
    unit: str = "number"
    exactness: Exactness = ""
    per: Fraction | None = None
    """Stated denominator of a rate: 1000000 in *per million tokens*."""

    def of(self, actual: Fraction, derived: bool = False) -> bool:
        """Whether ``actual`` is what this amount says."""
        match self.exactness:
            case "":
                return actual == self.value or (derived and self._rounds(actual))
            case "exactly" | "up to":
                return actual == self.value
            case "about":
                return abs(actual - self.value) <= CLOSE * abs(self.value) or self._rounds(actual)
            case "over":
                return actual > self.value
            case "under":
                return actual < self.value
            case "at least":
                return actual >= self.value
            case "at most":
                return actual <= self.value
            case "nearly":
                return self.value * (1 - CLOSE) <= actual < self.value
            case "just over":
                return self.value < actual <= self.value * (1 + CLOSE)

    def _rounds(self, actual: Fraction) -> bool:
        """Whether the shown digits are ``actual`` cut or rounded half-up, with enough digits to say so."""
        if self.digits < DERIVED_DIGITS and self.exactness != "about":
            return False
        cut = actual // self.step * self.step
        rounded = (actual + self.step / 2) // self.step * self.step
        if self.exactness == "about":
            return self.value == rounded and abs(actual - self.value) <= 2 * CLOSE * abs(self.value)
        return self.value in (cut, rounded)

"""What a domain may declare beyond its columns: see ``english/grammar/domains.toml``."""

from __future__ import annotations

from fractions import Fraction

from factwright.reading.amounts import Amount
from factwright.reading.terms import Terms

Budget = tuple[Amount, Terms]


def workload(volume: tuple[tuple[str, Fraction], ...]) -> Terms:
    """*With three years of service*: the declared volumes."""
    return Terms(volume=volume)


def budget_work(amount: Amount, volume: tuple[tuple[str, Fraction], ...]) -> Budget | None:
    """*A budget of X with three years of service*."""
    return (amount, Terms(volume=volume)) if amount.unit.startswith("money") else None


def budget_bare(amount: Amount) -> Budget | None:
    """*A budget of X*: for what a price without a meter is of."""
    return (amount, Terms()) if amount.unit.startswith("money") else None

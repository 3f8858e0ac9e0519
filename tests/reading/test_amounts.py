"""Exactness words: what each lets a figure say."""

from fractions import Fraction

import pytest

from factwright.reading.amounts import Amount, Exactness


@pytest.mark.parametrize(
    ("exactness", "said", "actual", "holds"),
    [
        ("", "61.2", "61.2", True),
        ("", "61.24", "61.2", False),
        ("about", "61", "61.2", True),
        ("about", "65", "61.2", False),
        ("over", "61", "61.2", True),
        ("over", "61.2", "61.2", False),
        ("under", "62", "61.2", True),
        ("at least", "61.2", "61.2", True),
        ("at most", "61", "61.2", False),
        ("up to", "100", "61.2", False),
        ("nearly", "28", "27.9", True),
        ("nearly", "30", "27.9", False),
        ("just over", "6", "6.25", True),
        ("just over", "5", "6.25", False),
    ],
)
def test_figure_says(exactness: Exactness, said: str, actual: str, holds: bool) -> None:
    amount = Amount(Fraction(said), Fraction(1, 10), 3, exactness=exactness)
    assert amount.of(Fraction(actual)) is holds


def test_derived_figure_may_be_rounded_at_two_digits() -> None:
    assert Amount(Fraction("3.1"), Fraction(1, 10), 2).of(Fraction("3.125"), derived=True)
    assert not Amount(Fraction(3), Fraction(1), 1).of(Fraction("3.125"), derived=True)
    assert not Amount(Fraction("3.1"), Fraction(1, 10), 2).of(Fraction("3.125"))

"""Numbers in every notation prose uses."""

from fractions import Fraction

import pytest

from factwright.reading.numbers import NUMBER, read_digits, read_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("131,072", 131072),
        ("400\u202f000", 400000),
        ("0.4M", 400000),
        ("128K", 128000),
        ("4e5", 400000),
        ("2\u00bd", Fraction(5, 2)),
        ("86.0", 86),
    ],
)
def test_digits(text: str, value: Fraction) -> None:
    found = NUMBER.fullmatch(text)
    assert found is not None
    assert read_digits(found).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seventy", 70),
        ("three hundred and twenty thousand", 320000),
        ("twenty five", 25),
        ("two and a half", Fraction(5, 2)),
        ("a tenth", Fraction(1, 10)),
        ("one thirty sixth", Fraction(1, 36)),
        ("three quarters", Fraction(3, 4)),
        ("a million", 1000000),
        ("half a million", 500000),
    ],
)
def test_words(text: str, value: Fraction) -> None:
    words = text.split()
    assert value in [a.value for end, a in read_words(words, 0) if end == len(words)]


def test_halves_do_not_run_on() -> None:
    assert read_words(["tokens"], 0) == []

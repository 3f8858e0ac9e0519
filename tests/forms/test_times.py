from fractions import Fraction

import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.facts import Fact
from factwright.forms import forms
from factwright.forms.times import phrase


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        ("2", "twice"), ("3", "three times"), ("75", "75 times"), ("1/2", "half"), ("1/3", "a third"),
        ("13/5", "2.6 times"), ("1723/25", "about 69 times"), ("1/7", "about 0.1 times"),
    ],
)  # fmt: skip
def test_ratio_has_its_word_or_says_that_it_is_rounded(ratio: str, words: str) -> None:
    assert phrase(Fraction(ratio)) == words


def test_what_it_would_write_is_read() -> None:
    sheet = made_sheet(make_product("Aster"))
    assert forms()["times"].read("Twice", Fact("ratio/x/y", "2", "2 times", ""), sheet)

import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms

SHEET = made_sheet(make_product("Aster"))


@pytest.mark.parametrize(("value", "word"), [("0", "zero"), ("7", "seven"), ("13", "13")])
def test_number_is_a_word_up_to_twelve(value: str, word: str) -> None:
    assert forms()["word"].show(Fact("x/y/z", value, value, ""), SHEET) == word


def test_part_is_refused() -> None:
    with pytest.raises(UsageError, match="is not a whole number"):
        forms()["word"].show(Fact("x/y/z", "0.5", "0.5", ""), SHEET)

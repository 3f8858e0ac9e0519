import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms

SHEET = made_sheet(make_product("Aster"))


@pytest.mark.parametrize(("value", "words"), [("1", "one route"), ("7", "seven routes"), ("0", "zero routes")])
def test_noun_agrees_with_the_number(value: str, words: str) -> None:
    assert forms()["count"].show(Fact("routes/count/aster", value, value, ""), SHEET) == words


def test_what_counts_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="is not a count of things"):
        forms()["count"].show(Fact("score/x/y", "7", "7", ""), SHEET)

import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms

PAIR = made_sheet(make_product("Aster"), make_product("Birch"))


def test_same_value_is_said_of_both() -> None:
    assert forms()["same"].show(Fact("same/input", "2", "$2.00", ""), PAIR) == "the same for both"


def test_other_facts_are_refused() -> None:
    with pytest.raises(UsageError, match="use a fact of kind same"):
        forms()["same"].show(Fact("difference/input/aster", "2", "$2.00", ""), PAIR)

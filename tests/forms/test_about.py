import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms

SHEET = made_sheet(make_product("Aster"))


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("131072", "tokens", "about 130,000 tokens"),
        ("128000", "tokens", "about 130,000 tokens"),
        ("400000", "tokens", "400,000 tokens"),
        ("4828.15", "usd", "about $4,800"),
        ("1723/25", "", "about 69"),
        ("65", "", "65"),
    ],
)
def test_figure_is_rounded_to_two_digits_and_marked(value: str, unit: str, shown: str) -> None:
    assert forms()["about"].show(Fact("x/y/z", value, value, "", unit), SHEET) == shown


def test_figure_within_five_percent_is_read() -> None:
    fact = Fact("x/y/z", "131072", "", "", "tokens")
    assert forms()["about"].read("about 128,000 tokens", fact, SHEET)
    assert not forms()["about"].read("about 100,000 tokens", fact, SHEET)
    assert not forms()["about"].read("about the same", fact, SHEET)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(UsageError, match="is not a number"):
        forms()["about"].show(Fact("x/y/z", "yes", "yes", ""), SHEET)

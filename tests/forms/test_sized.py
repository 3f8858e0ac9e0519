import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms

SHEET = made_sheet(make_product("Aster"))


@pytest.mark.parametrize(
    ("display", "words"),
    [
        ("131,072 tokens", "a 131,072-token"), ("8,192 tokens", "an 8,192-token"),
        ("11,000 tokens", "an 11,000-token"), ("110,000 tokens", "a 110,000-token"),
        ("18,000 tokens", "an 18,000-token"), ("80 tokens", "an 80-token"),
    ],
)  # fmt: skip
def test_quantity_is_an_adjective_with_its_article(display: str, words: str) -> None:
    assert forms()["sized"].show(Fact("value/context/aster", "1", display, "", "tokens"), SHEET) == words


def test_price_is_no_adjective() -> None:
    with pytest.raises(UsageError, match="has no unit to be an adjective"):
        forms()["sized"].show(Fact("price/input/aster", "1", "$1.00", "", "usd"), SHEET)

from decimal import Decimal

import pytest
from tests.builders import make_product
from tests.pages_made import SECOND, made_sheet, read_outline

from factwright.errors import UsageError
from factwright.facts import Fact
from factwright.forms import forms
from factwright.forms.volume import scaled

SHEET = made_sheet(make_product("Aster", input="0.10", output="0.30"))


def test_traffic_stands_unit_by_unit() -> None:
    shown = forms()["volume"].show(SHEET.facts["cost/monthly/aster"], SHEET)
    assert shown == "800 million input and 250 million output tokens"


def test_what_is_counted_singly_has_the_words_of_its_label() -> None:
    sheet = read_outline(SECOND, "karo-2", "tripper-3").sheet
    assert (
        forms()["volume"].show(sheet.facts["cost/three_years/karo-2"], sheet) == "one bike and three years of service"
    )


def test_fact_without_a_workload_is_refused() -> None:
    with pytest.raises(UsageError, match="was not computed for a volume"):
        forms()["volume"].show(Fact("value/context/aster", "1", "1", ""), SHEET)


@pytest.mark.parametrize(
    ("number", "text"),
    [("800000000", "800 million"), ("1500000000", "1.5 billion"), ("20000", "20,000"), ("1234567", "1,234,567")],
)
def test_scale_never_rounds(number: str, text: str) -> None:
    assert scaled(Decimal(number)) == text

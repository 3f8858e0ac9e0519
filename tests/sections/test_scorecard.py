from typing import Any

from tests.builders import make_product, make_score
from tests.pages_made import aster, birch, made_outline

from factwright.catalog import Product
from factwright.outline import Table


def needs(*products: Product) -> dict[str, list[str]]:
    section = made_outline(*products).section("scorecard")
    assert section is not None
    table = section.parts[0]
    assert isinstance(table, Table)
    return {row.head: [cell.text for cell in row.cells] for row in table.rows}


def test_need_names_the_product_that_meets_it_and_why() -> None:
    assert needs(aster(), birch()) == {
        "Image input": ["Yes", "No", "Aster"],
        "Long context": ["Yes: 400,000 tokens", "No: 128,000 tokens", "Aster"],
        "Self-hosting": ["No: closed weights", "Yes: open weights", "Birch"],
    }


def test_unknown_is_not_no_and_both_is_either() -> None:
    found = needs(
        aster(),
        birch(vision="yes", openness="Closed weights"),
    )
    assert found["Image input"] == ["Yes", "Yes", "Either"]
    assert found["Self-hosting"] == ["No: closed weights", "No: closed weights", "Neither"]
    assert needs(aster(), make_product("Birch"))["Image input"] == ["Yes", "Not documented", "Aster"]


def test_need_that_is_documented_for_neither_is_left_out() -> None:
    assert needs(make_product("Aster", vision="yes"), make_product("Birch")).keys() == {"Image input"}


def test_bill_of_one_is_not_compared() -> None:
    found = needs(make_product("Aster", input="0.10", output="0.30"), make_product("Birch"))
    assert found == {
        "Lowest bill: 800M input and 250M output tokens a month": ["$155", "Not in our data", "Not comparable"]
    }


def test_equal_bills_have_no_winner() -> None:
    prices: dict[str, Any] = {"input": "0.10", "output": "0.30"}
    (row,) = needs(make_product("Aster", **prices), make_product("Birch", **prices)).values()
    assert row == ["$155", "$155", "Either"]


def test_benchmarks_are_counted_where_conditions_agree() -> None:
    one, other = (
        make_product("Aster", scores=[make_score()]),
        make_product("Birch", scores=[make_score(by="independent")]),
    )
    section = made_outline(one, other).section("scorecard")
    assert section is not None
    (table,) = section.parts
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[-1].cells] == ["0", "0"]

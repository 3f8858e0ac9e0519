from tests.builders import make_product
from tests.pages_made import SHIPPED, aster, birch, made_outline, made_page, pairs, read_outline, texts

from factwright.outline import Notes, Prose


def test_each_product_has_a_reason_with_its_need() -> None:
    assert texts(made_page(aster(), birch()), "verdict") == [
        "Choose Aster for image input: it supports image input, and Birch does not.",
        "Choose Birch for self-hosting: it is listed as open weights, and Aster is listed as closed weights.",
    ]


def test_where_one_has_no_reason_the_other_has_more() -> None:
    said = texts(made_page(aster(openness="Open weights", code="yes"), birch(openness="Open weights")), "verdict")
    assert said == [
        "Choose Aster for code execution: code execution is documented for Aster but not for Birch.",
        "Choose Aster for image input: it supports image input, and Birch does not.",
    ]


def test_only_price_is_told_with_what_is_missing() -> None:
    said = texts(made_page(make_product("Aster", input="0.10", output="0.30"), make_product("Birch")), "verdict")
    volume = "800 million input and 250 million output tokens a month"
    assert said == [f"Aster on Cloud costs $155 for {volume}; no price is documented for Birch."]


def test_products_that_nothing_tells_apart_are_said_to_be_so() -> None:
    verdict = made_outline(make_product("Aster"), make_product("Birch")).section("verdict")
    assert verdict is not None
    (note,) = verdict.parts
    assert isinstance(note, Notes)
    assert note.items[0].text == "Nothing in our data tells Aster and Birch apart."


def test_shipped_verdicts_have_two_to_four_sentences() -> None:
    for pair in pairs(SHIPPED):
        verdict = read_outline(SHIPPED, *pair).section("verdict")
        assert verdict is not None
        (block,) = verdict.parts
        assert isinstance(block, Prose)
        assert 2 <= len(block.points) <= 4

from typing import Any

from tests.builders import make_product
from tests.pages_made import SHIPPED, aster, birch, made_outline, made_page, pairs, read_outline, texts

from factwright.outline import Prose


def test_answers_begin_with_the_answer() -> None:
    page = made_page(aster(input="0.50", output="2.00"), birch(input="0.25", output="2.00"))
    volume = "800 million input and 250 million output tokens a month"
    assert texts(page, "faq") == [
        "Aster has the higher context window: 400,000 tokens, compared with 128,000 tokens for Birch.",
        f"Birch on Cloud is cheaper than Aster on Cloud for {volume}, $700 against $900.",
        "Of the two, only Aster supports image input.",
        "Aster is listed on Cloud.",
        "Birch is listed on Cloud.",
    ]


def test_near_equal_sizes_are_not_asked_about() -> None:
    outline = made_outline(make_product("Aster", context=131072), make_product("Birch", context=128000))
    assert outline.section("faq") is None


def test_capability_of_both_is_not_asked_about() -> None:
    outline = made_outline(*(make_product(name, vision="yes") for name in ("Aster", "Birch")))
    assert outline.section("faq") is None


def test_at_most_six_and_where_is_last() -> None:
    capable: dict[str, Any] = {"vision": "yes", "code": "yes", "functions": "yes", "tools": "yes", "audio": "yes"}
    one = make_product("Aster", context=400000, input="0.50", output="2.00", **capable)
    section = made_outline(one, birch(vision="no", input="0.25", output="2.00")).section("faq")
    assert section is not None
    keys = [block.key for block in section.prose]
    assert keys == [
        "question/context", "question/price", "question/code",
        "question/functions", "question/vision", "question/where",
    ]  # fmt: skip


def test_question_of_the_domain_is_answered_with_yes_or_no() -> None:
    for pair in pairs(SHIPPED):
        section = read_outline(SHIPPED, *pair).section("faq")
        assert section is not None
        (block,) = (part for part in section.parts if isinstance(part, Prose) and part.lead.endswith("open source?"))
        assert block.points[0].frame.startswith(("answer-yes", "answer-no"))

from tests.builders import make_product
from tests.pages_made import aster, birch, made_page, texts

from factwright.page import Text


def test_each_side_lists_what_is_false_of_the_other() -> None:
    assert texts(made_page(aster(), birch()), "tradeoffs") == [
        "If you need image input, choose Aster, since Birch does not support image input.",
        "Aster has the higher context window, 400,000 tokens against 128,000 tokens for Birch.",
        "For self-hosting, consider Birch, which is listed as open weights; Aster is listed as closed weights.",
    ]


def test_leads_name_the_products() -> None:
    (section,) = (s for s in made_page(aster(), birch()).sections if s.name == "tradeoffs")
    assert [part.lead for part in section.parts if isinstance(part, Text)] == [
        "What speaks for Aster",
        "What speaks for Birch",
    ]


def test_immaterial_difference_is_no_tradeoff() -> None:
    page = made_page(make_product("Aster", context=131072), make_product("Birch", context=128000))
    assert texts(page, "tradeoffs") == []


def test_many_capabilities_share_a_line() -> None:
    page = made_page(
        make_product("Aster", code="yes", functions="yes", vision="yes", audio="yes"), make_product("Birch")
    )
    assert texts(page, "tradeoffs")[-1] == "Image input and audio input are documented for Aster but not for Birch."


def test_later_date_counts_from_the_months_that_the_domain_says() -> None:
    near = made_page(make_product("Aster", cutoff="2025-03"), make_product("Birch", cutoff="2025-01"))
    far = made_page(make_product("Aster", cutoff="2025-08"), make_product("Birch", cutoff="2025-01"))
    assert texts(near, "tradeoffs") == []
    assert texts(far, "tradeoffs") == [
        "Aster has the later knowledge cutoff, August 2025 against January 2025 for Birch."
    ]

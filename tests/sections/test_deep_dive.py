from typing import Any

from tests.builders import make_product
from tests.pages_made import made_page, texts

VOLUME = "800 million input and 250 million output tokens a month"


def test_bill_is_explained_by_what_drives_it() -> None:
    one, other = (
        make_product(n, input=i, output=o) for n, i, o in (("Aster", "0.50", "2.00"), ("Birch", "0.25", "1.00"))
    )
    assert texts(made_page(one, other), "deep_dive")[:4] == [
        f"For {VOLUME}, Aster costs twice as much as Birch.",
        (f"For {VOLUME}, output makes up 56% of the bill for Aster on Cloud and 56% of the bill for Birch on Cloud."),
        "Aster on Cloud costs twice as much per million input tokens as Birch on Cloud.",
        "Per million output tokens, Aster on Cloud costs twice as much as Birch on Cloud.",
    ]


def test_what_both_can_and_neither_can_is_told_by_state() -> None:
    known: dict[str, Any] = {"vision": "yes", "functions": "yes", "tools": "yes", "code": "no"}
    assert texts(made_page(make_product("Aster", **known), make_product("Birch", **known)), "deep_dive") == [
        "Aster and Birch both support tool calling and image input.",
        "Neither Aster nor Birch supports code execution.",
        "Audio input is documented for neither Aster nor Birch.",
    ]


def test_gap_is_what_only_the_other_has() -> None:
    page = made_page(make_product("Aster", context=128000, cutoff="2025-03"), make_product("Birch"))
    assert texts(page, "deep_dive")[-1] == "No knowledge cutoff and no context window are documented for Birch."

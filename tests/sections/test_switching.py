from typing import Any

from tests.builders import make_offer, make_product
from tests.pages_made import aster, birch, made_page, texts


def test_both_directions_say_what_is_lost_and_gained() -> None:
    assert texts(made_page(aster(), birch()), "switching") == [
        "Moving from Aster to Birch means giving up image input.",
        "Moving from Aster to Birch lowers the context window from 400,000 tokens to 128,000 tokens.",
        "Moving from Birch to Aster adds image input.",
        "If you need self-hosting, stay with Birch: Aster is listed as closed weights.",
        "Moving from Birch to Aster raises the context window from 128,000 tokens to 400,000 tokens.",
    ]


def test_not_documented_is_to_be_checked_not_lost() -> None:
    page = made_page(make_product("Aster", vision="yes", code="yes"), make_product("Birch"))
    assert texts(page, "switching") == [
        (
            "Before you move from Aster to Birch, check code execution and image input, "
            "which are not documented for Birch."
        ),
        "Code execution and image input are documented for Aster but not for Birch.",
    ]


def test_shared_provider_is_said_once() -> None:
    prices: dict[str, Any] = {"input": "0.10", "output": "0.30"}
    one, other = make_product("Aster", **prices), make_product("Birch", **prices)
    assert texts(made_page(one, other), "switching") == ["The one provider that lists both Aster and Birch is Cloud."]
    hub = make_product("Birch", offers=[make_offer("hub", **prices)])
    assert texts(made_page(one, hub), "switching") == ["Aster and Birch share no provider."]


def test_move_to_a_product_without_a_price_says_so() -> None:
    page = made_page(make_product("Aster", input="0.10", output="0.30"), make_product("Birch"))
    assert texts(page, "switching") == [
        "Before you move from Aster to Birch, ask for a price, since no price is documented for Birch."
    ]

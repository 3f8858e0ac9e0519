from tests.builders import derived, make_offer, make_product

from factwright.rules.price_comparison import price_comparison


def test_saving_is_a_floor_of_the_dearer_price_and_the_ratio_is_said_in_times() -> None:
    facts = derived(
        price_comparison,
        make_product("Aster", input="1.75", output="14"),
        make_product("Borea", input="0.027", output="0.201"),
    )
    assert facts["saving/input/borea"].display == "98%"
    assert facts["saving/input/borea"].value == "1723/1750"
    assert facts["ratio/input/borea"].display == "about 65 times"
    assert facts["difference/input/borea"].display == "$1.723"
    assert facts["saving/input/borea"].statement == (
        "The input price of Borea is 98% lower than that of Aster "
        "($0.027 against $1.75 per million input tokens, both on Cloud)."
    )


def test_saving_is_never_rounded_up_to_everything() -> None:
    facts = derived(
        price_comparison,
        make_product("Aster", input="1000", output="1"),
        make_product("Borea", input="0.001", output="1"),
    )
    assert facts["saving/input/borea"].display == "99%"


def test_prices_below_five_percent_apart_are_about_the_same_yet_one_is_lower() -> None:
    facts = derived(
        price_comparison,
        make_product("Aster", input="1.00", output="1"),
        make_product("Borea", input="1.02", output="1"),
    )
    assert facts["close/input/aster"].statement == (
        "Aster and Borea have about the same input price: $1.00 and $1.02 per million input tokens, both on Cloud."
    )
    assert "saving/input/aster" not in facts
    assert facts["difference/input/aster"].display == "$0.02"
    assert "ratio/input/aster" not in facts


def test_prices_are_those_of_the_route_that_is_cheapest_for_the_workload() -> None:
    offers = [make_offer("alpha", input="0.01", output="9"), make_offer("beta", input="0.10", output="0.30")]
    facts = derived(
        price_comparison, make_product("Aster", offers=offers), make_product("Borea", input="0.10", output="0.50")
    )
    assert facts["same/input"].statement == (
        "Aster and Borea have the same input price: $0.10 per million input tokens on Beta and $0.10 on Cloud."
    )


def test_missing_price_is_not_compared() -> None:
    assert derived(price_comparison, make_product("Aster", input="1", output="1"), make_product("Borea")) == {}

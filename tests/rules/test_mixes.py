from tests.builders import derived, make_offer, make_product

from factwright.rules.mixes import mixes


def test_cheapest_route_that_depends_on_the_mix_says_where_it_turns() -> None:
    offers = [make_offer("flat", input="0.25", output="0.75"), make_offer("steep", input="0.15", output="0.90")]
    fact = derived(mixes, make_product("Aster", offers=offers))["order_turns/input/aster"]
    assert fact.statement == (
        "Which route to Aster is the cheapest depends on the mix: "
        "Flat up to 1.5 input tokens for each output token and Steep beyond that."
    )
    assert fact.value == "1.5"


def test_route_that_is_cheapest_at_every_mix_does_not_turn() -> None:
    offers = [make_offer("a", input="1", output="1"), make_offer("b", input="2", output="2")]
    assert derived(mixes, make_product("Aster", offers=offers)) == {}


def test_third_route_takes_its_stretch() -> None:
    prices = {"a": ("4", "1"), "b": ("2", "4"), "c": ("1", "9"), "d": ("9", "9")}
    offers = [make_offer(provider, input=i, output=o) for provider, (i, o) in prices.items()]
    fact = derived(mixes, make_product("Aster", offers=offers))["order_turns/input/aster"]
    assert fact.value == "1.5,5"


def test_break_even_of_two_products_names_the_routes_and_the_mix() -> None:
    aster, borea = make_product("Aster", input="1", output="10"), make_product("Borea", input="2", output="4")
    facts = derived(mixes, aster, borea)
    assert [fact.statement for fact in facts.values()] == [
        "Aster on Cloud costs less than Borea on Cloud above 6 input tokens for each output token, and more below that."
    ]
    assert facts["break_even/input/aster"].value == "6"


def test_unpriced_product_has_no_break_even() -> None:
    assert derived(mixes, make_product("Aster", input="1", output="10"), make_product("Borea")) == {}

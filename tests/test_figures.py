"""Any two amounts that a sentence may set against each other are compared as those of a page are."""

from tests.builders import make_offer, make_product, make_scope

from factwright import figures

CACHED = make_offer("hub", input="2.50", output="10", cached="0.25")
PLAIN = make_offer("own", input="0.50", output="2")


def test_prices_of_different_meters_name_both() -> None:
    a, b = make_product("Aster", offers=[CACHED]), make_product("Borea", offers=[PLAIN])
    scope = make_scope(a, b)
    cached, plain = figures.price_figure(scope, a, "cached", CACHED), figures.price_figure(scope, b, "input", PLAIN)
    assert cached
    assert plain
    found = figures.compare(cached, plain)
    assert found
    assert figures.difference(scope, found).statement == (
        "The cached input price of Aster is $0.25 lower than the input price of Borea "
        "($0.25 per million cached input tokens on Hub against $0.50 per million input tokens on Own)."
    )
    ratio = figures.ratio(found)
    assert ratio
    assert ratio.display == "2 times"
    assert found.derived_from == ("price/cached/aster/hub", "price/input/borea/own")


def test_amounts_of_different_units_are_not_compared() -> None:
    a, b = make_product("Aster", context=10), make_product("Borea", parameters=5)
    scope = make_scope(a, b)
    context, parameters = (
        figures.attribute_figure(scope, a, "context"),
        figures.attribute_figure(scope, b, "parameters"),
    )
    assert context
    assert parameters
    assert figures.compare(context, parameters) is None


def test_what_has_no_price_has_no_figure() -> None:
    free = make_offer("hub", "free", input="0", output="0")
    product = make_product("Aster", offers=[free])
    scope = make_scope(product)
    assert figures.price_figure(scope, product, "input", free) is None
    assert figures.reference_price(scope, product, "input") is None
    assert figures.attribute_figure(scope, product, "openness") is None


def test_tier_is_part_of_a_price() -> None:
    batch = make_offer("hub", tier="batch", input="1", output="2")
    product = make_product("Aster", offers=[batch])
    scope = make_scope(product)
    found = figures.price_figure(scope, product, "input", batch, tier="batch")
    assert found
    assert found.fact == "price/input.batch/aster/hub"
    assert figures.price_figure(scope, product, "input", batch) is None


def test_what_two_figures_share_is_said_once() -> None:
    a, b = make_product("Aster", offers=[PLAIN]), make_product("Borea", offers=[PLAIN])
    scope = make_scope(a, b)
    first, second = (figures.price_figure(scope, product, "input", PLAIN) for product in (a, b))
    assert first
    assert second
    assert figures.both(first, second) == "$0.50 against $0.50 per million input tokens, both on Own"

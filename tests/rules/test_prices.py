from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import PLACE, derived, make_offer, make_product

from factwright.catalog import Price
from factwright.rules.prices import prices


def test_stored_price_is_shown_exactly_with_its_denominator_and_route() -> None:
    facts = derived(prices, make_product("Aster", input="0.027", output="14"))
    assert facts["price/input/aster/cloud"].display == "$0.027"
    assert facts["price/output/aster/cloud"].display == "$14.00"
    assert facts["price/input/aster/cloud"].statement == "Aster costs $0.027 per million input tokens on Cloud."
    assert facts["asof/price/aster/cloud"].statement == "The prices of Aster on Cloud were read on 30 June 2026."


def test_tier_threshold_and_region_are_part_of_the_price() -> None:
    offer = make_offer("cloud", input="1", output="2")
    more = (
        Price("input", Decimal("0.5"), PLACE, tier="batch"),
        Price("input", Decimal("3"), PLACE, above=200000),
        Price("input", Decimal("4"), PLACE, region="eu"),
    )
    facts = derived(prices, make_product("Aster", offers=[replace(offer, prices=offer.prices + more)]))
    told = [facts[f"price/input.{key}/aster/cloud"].statement for key in ("batch", "above-200000", "eu")]
    assert told == [
        "Aster costs $0.50 per million input tokens on Cloud in the batch tier.",
        "Aster costs $3.00 per million input tokens on Cloud for requests of more than 200,000 tokens.",
        "Aster costs $4.00 per million input tokens on Cloud in eu.",
    ]


def test_closed_price_is_history() -> None:
    old = Price("input", Decimal("9"), PLACE, until=date(2026, 1, 1))
    offer = make_offer("cloud", input="1", output="2")
    facts = derived(prices, make_product("Aster", offers=[replace(offer, prices=(old, *offer.prices))]))
    assert [fact.value for fact in facts.values() if fact.kind == "price"] == ["1", "2"]


def test_free_and_trial_are_forms_of_billing_not_prices() -> None:
    offers = [make_offer("a", "free", input="0", output="0"), make_offer("b", "trial"), make_offer("c", "unpriced")]
    facts = derived(prices, make_product("Aster", offers=offers))
    assert [fact.id for fact in facts.values() if fact.kind in ("price", "asof")] == []
    assert facts["billing/free/aster/a"].statement == "The route to Aster on A has no price: it is listed as “free”."
    assert "billing/trial/aster/b" in facts
    assert facts["missing/input/aster"].statement == (
        "The input price of Aster is not in our data: no listed route states it."
    )


def test_price_without_a_route_is_missing_because_there_is_no_route() -> None:
    assert derived(prices, make_product("Aster"))["missing/input/aster"].why == "no route is listed"


def test_optional_meter_is_missing_only_beside_a_product_that_has_it() -> None:
    plain, cached = (
        make_product("Aster", input="1", output="1"),
        make_product("Borea", input="1", output="1", cached="0.1"),
    )
    assert "missing/cached/aster" not in derived(prices, plain)
    assert "missing/cached/aster" in derived(prices, plain, cached)


def test_two_routes_of_one_provider_have_ids_of_their_own() -> None:
    offers = [make_offer("cloud", route=route, input=price, output="1") for route, price in (("a", "1"), ("b", "2"))]
    facts = derived(prices, make_product("Aster", offers=offers))
    assert (facts["price/input/aster/cloud"].value, facts["price/input/aster/cloud.2"].value) == ("1", "2")

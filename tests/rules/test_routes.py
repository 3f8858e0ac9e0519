import pytest
from tests.builders import derived, make_offer, make_product

from factwright.rules.routes import route_counts


def test_numbers_agree_with_their_nouns() -> None:
    facts = derived(route_counts, make_product("Aster", offers=[make_offer("cloud")]))
    assert facts["routes/count/aster"].statement == "Aster is listed on one route."
    facts = derived(route_counts, make_product("Aster", offers=[make_offer(p) for p in "cab"]))
    assert facts["routes/count/aster"].statement == "Aster is listed on three routes."
    assert facts["routes/list/aster"].statement == "Aster is listed on A, B, and C."
    assert facts["routes/list/aster"].value == "a,b,c"


def test_no_route_is_said_as_such() -> None:
    facts = derived(route_counts, make_product("Aster"))
    assert [(f.id, f.statement) for f in facts.values()] == [
        ("routes/count/aster", "No route to Aster is in our data.")
    ]


@pytest.mark.parametrize(
    ("billing", "statement"),
    [
        (["per-token"], "The only route to Aster has a price."),
        (["free"], "The only route to Aster has no price."),
        (["per-token", "free"], "One of the two routes to Aster has a price."),
        (["free", "trial"], "Neither of the two routes to Aster has a price."),
        (["free", "trial", "unpriced"], "None of the three routes to Aster has a price."),
        (["per-token", "per-token"], "Both routes to Aster have a price."),
        (["per-token", "per-token", "per-token"], "All three routes to Aster have a price."),
        (["free", "per-token", "per-token"], "Two of the three routes to Aster have a price."),
    ],
)
def test_priced_routes_are_counted_apart(billing: list[str], statement: str) -> None:
    offers = [make_offer(f"p{n}", form, input="1", output="1") for n, form in enumerate(billing)]
    assert derived(route_counts, make_product("Aster", offers=offers))["routes/priced/aster"].statement == statement


def test_more_routes_is_a_difference_and_as_many_is_none() -> None:
    one, two = (
        make_product("Aster", offers=[make_offer("a")]),
        make_product("Borea", offers=[make_offer(p) for p in "ab"]),
    )
    fact = derived(route_counts, one, two)["difference/routes/borea"]
    assert fact.statement == "Borea is listed on one more route than Aster (2 against 1)."
    other = make_product("Cinder", offers=[make_offer("z")])
    same = derived(route_counts, one, other)["same/routes"]
    assert same.statement == "Aster and Cinder are each listed on one route."

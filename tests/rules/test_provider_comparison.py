from tests.builders import derived, make_offer, make_product

from factwright.rules.provider_comparison import provider_comparison


def test_shared_providers_are_all_named() -> None:
    facts = derived(
        provider_comparison,
        make_product("Aster", offers=[make_offer(p, "unpriced") for p in "abc"]),
        make_product("Borea", offers=[make_offer(p, "unpriced") for p in "cbz"]),
    )
    assert {fact.id: fact.statement for fact in facts.values()} == {
        "shared/providers": "Both Aster and Borea are listed on B and C."
    }
    assert facts["shared/providers"].value == "b,c"


def test_no_overlap_is_said_as_such() -> None:
    facts = derived(provider_comparison, make_product("Aster", offers=[make_offer("a")]), make_product("Borea"))
    assert facts["shared/none"].statement == "No listed provider has both Aster and Borea."


def test_order_at_a_shared_provider_may_differ_from_that_of_the_cheapest_routes() -> None:
    aster = make_product(
        "Aster", offers=[make_offer("hub", input="2", output="2"), make_offer("own", input="0.5", output="0.5")]
    )
    borea = make_product("Borea", offers=[make_offer("hub", input="1", output="2")])
    facts = derived(provider_comparison, aster, borea)
    assert facts["at_provider/input/borea/hub"].statement == (
        "On Hub, the input price of Borea is $1.00 lower than that of Aster "
        "($1.00 against $2.00 per million input tokens)."
    )
    assert facts["same_at_provider/output/hub"].statement == (
        "On Hub, Aster and Borea have the same output price: $2.00 per million output tokens."
    )

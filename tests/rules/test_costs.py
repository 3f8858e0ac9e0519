from tests.builders import derived, make_offer, make_product

from factwright.rules.costs import costs

VOLUME = "800M input and 250M output tokens"


def test_cost_names_its_volume_its_period_and_its_only_route() -> None:
    fact = derived(costs, make_product("Aster", input="0.10", output="0.30"))["cost/monthly/aster"]
    assert fact.statement == f"Aster costs $155 a month for {VOLUME} on Cloud, its only priced route."
    assert fact.recipe == "800 x $0.10 + 250 x $0.30 = $155.00"
    assert (fact.value, fact.display, fact.unit) == ("155", "$155", "usd")


def test_cents_are_shown_below_a_hundred_and_rounded_half_up_above() -> None:
    small = derived(costs, make_product("Aster", input="0.027", output="0.201"))["cost/monthly/aster"]
    large = derived(costs, make_product("Aster", input="0.20", output="0.27"))["cost/monthly/aster"]
    assert (small.display, large.value, large.display) == ("$71.85", "227.5", "$228")


def test_cheapest_is_one_route_for_all_prices() -> None:
    offers = [make_offer("alpha", input="0.01", output="9"), make_offer("beta", input="0.10", output="0.30")]
    facts = derived(costs, make_product("Aster", offers=offers))
    assert facts["cheapest/monthly/aster"].value == "beta"
    assert facts["cheapest/monthly/aster"].statement == (
        f"Beta is the cheapest of the two priced routes to Aster for {VOLUME} a month."
    )
    assert facts["cost/monthly/aster"].statement.endswith("on Beta, the cheapest of its two priced routes.")
    assert facts["cost/monthly/aster/alpha"].value == "2258"


def test_tie_is_said() -> None:
    offers = [make_offer(provider, input="1", output="1") for provider in ("beta", "alpha")]
    facts = derived(costs, make_product("Aster", offers=offers))
    assert facts["cheapest/monthly/aster"].statement.endswith("a month, level with Beta.")
    assert "one of the cheapest of its two priced routes" in facts["cost/monthly/aster"].statement


def test_free_route_is_never_the_cheapest() -> None:
    offers = [make_offer("alpha", "free", input="0", output="0"), make_offer("beta", input="1", output="1")]
    assert derived(costs, make_product("Aster", offers=offers))["cheapest/monthly/aster"].value == "beta"


def test_shares_make_the_whole_bill() -> None:
    facts = derived(costs, make_product("Aster", input="1.75", output="14"))
    fact = facts["share/monthly.output/aster"]
    assert (fact.value, fact.display) == ("5/7", "71%")
    assert fact.statement == f"Of the $4,900 that Aster costs a month for {VOLUME} on Cloud, output makes $3,500 (71%)."


def test_without_a_complete_price_there_is_no_cost_and_a_fact_says_why() -> None:
    facts = derived(costs, make_product("Aster", offers=[make_offer(input="1")]))
    assert list(facts) == ["missing/monthly/aster"]
    fact = facts["missing/monthly/aster"]
    assert fact.statement == "No complete price of Aster is in our data, so no cost can be computed for it."
    assert fact.why == "no route states a complete price"

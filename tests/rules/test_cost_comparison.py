from tests.builders import derived, make_product

from factwright.rules.cost_comparison import cost_comparison

VOLUME = "800M input and 250M output tokens"
CHEAP = make_product("Aster", input="0.10", output="0.30")
DEAR = make_product("Borea", input="0.26", output="2.08")


def test_difference_ratio_and_saving_name_both_costs() -> None:
    facts = derived(cost_comparison, CHEAP, DEAR)
    assert {id_: fact.display for id_, fact in facts.items()} == {
        "cost_difference/monthly/aster": "$573",
        "cost_ratio/monthly/aster": "about 4.7 times",
        "cost_saving/monthly/aster": "78%",
    }
    assert [fact.statement for fact in facts.values()] == [
        f"Aster costs $573 less a month than Borea for {VOLUME} ($155 against $728, both on Cloud).",
        f"For {VOLUME} a month, Borea costs about 4.7 times as much as Aster ($728 against $155, both on Cloud).",
        f"For {VOLUME} a month, Aster costs 78% less than Borea ($155 against $728, both on Cloud).",
    ]


def test_difference_is_as_coarse_as_the_dearer_cost() -> None:
    fact = derived(cost_comparison, make_product("Aster", input="0.027", output="0.201"), DEAR)[
        "cost_difference/monthly/aster"
    ]
    assert (fact.value, fact.display, fact.recipe) == ("656.15", "$656", "$728 - $71.85 = $656")


def test_costs_below_five_percent_apart_are_about_the_same() -> None:
    near = make_product("Borea", input="0.101", output="0.30")
    fact = derived(cost_comparison, CHEAP, near)["cost_close/monthly/aster"]
    assert fact.display == "about the same"
    assert "cost_saving/monthly/aster" not in derived(cost_comparison, CHEAP, near)


def test_equal_costs_are_the_same() -> None:
    facts = derived(cost_comparison, CHEAP, make_product("Borea", input="0.10", output="0.30"))
    assert [fact.statement for fact in facts.values()] == [f"Aster and Borea cost the same for {VOLUME} a month: $155."]


def test_missing_price_gives_no_difference_and_says_why() -> None:
    facts = derived(cost_comparison, CHEAP, make_product("Borea"))
    assert {fact.id: fact.statement for fact in facts.values()} == {
        "cost_unknown/monthly": "No cost difference can be given: no complete price of Borea is in our data.",
        "only_priced/monthly/aster": "Aster has a published price; for Borea none is in our data.",
    }


def test_two_missing_prices_are_said_in_one_sentence() -> None:
    facts = derived(cost_comparison, make_product("Aster"), make_product("Borea"))
    assert [fact.statement for fact in facts.values()] == [
        "No cost can be compared: our data has no complete price of either Aster or Borea."
    ]

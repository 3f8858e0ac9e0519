from tests.builders import derived, make_offer, make_product

from factwright.rules.switching import switching

THERE, BACK = "Moving from Aster to Borea: ", "Moving from Borea to Aster: "


def told(**facts: object) -> dict[str, str]:
    aster, borea = facts["aster"], facts["borea"]
    return {f.id: f.statement for f in derived(switching, aster, borea).values()}  # type: ignore[arg-type]


def test_capability_is_lost_one_way_and_gained_the_other() -> None:
    assert told(aster=make_product("Aster", vision="yes"), borea=make_product("Borea", vision="no")) == {
        "loss/vision/aster": THERE + "image input is lost.",
        "gain/vision/borea": BACK + "image input is gained.",
    }


def test_what_is_not_documented_is_neither_lost_nor_gained() -> None:
    assert told(aster=make_product("Aster", vision="yes"), borea=make_product("Borea")) == {
        "check/vision/aster": THERE + "check image input, documented for Aster but not for Borea.",
    }


def test_smaller_amount_is_a_loss_only_where_it_matters() -> None:
    small = make_product("Borea", context=131072)
    assert told(aster=make_product("Aster", context=262144), borea=small) == {
        "loss/context/aster": THERE + "the context window goes from 262,144 tokens to 131,072 tokens.",
        "gain/context/borea": BACK + "the context window goes from 131,072 tokens to 262,144 tokens.",
    }
    assert told(aster=make_product("Aster", context=128000), borea=small) == {}
    assert told(aster=make_product("Aster", parameters=9), borea=make_product("Borea", parameters=1)) == {}


def test_date_counts_from_the_declared_distance_on() -> None:
    aster = make_product("Aster", cutoff="2025-08")
    assert list(told(aster=aster, borea=make_product("Borea", cutoff="2024-08"))) == [
        "loss/cutoff/aster",
        "gain/cutoff/borea",
    ]
    assert told(aster=aster, borea=make_product("Borea", cutoff="2025-03")) == {}


def test_choice_with_a_consequence_is_lost() -> None:
    found = told(
        aster=make_product("Aster", openness="Open source"), borea=make_product("Borea", openness="Closed weights")
    )
    assert found == {
        "loss/openness/aster": THERE + "the openness goes from open source to closed weights.",
        "gain/openness/borea": BACK + "the openness goes from closed weights to open source.",
    }
    open_both = told(
        aster=make_product("Aster", openness="Open source"), borea=make_product("Borea", openness="Open weights")
    )
    assert open_both == {}


def test_bill_rises_one_way_and_falls_the_other() -> None:
    found = told(
        aster=make_product("Aster", input="0.10", output="0.30"),
        borea=make_product("Borea", input="0.26", output="2.08"),
    )
    cost = "the cost of 800M input and 250M output tokens a month goes from"
    assert found == {
        "loss/monthly/aster": f"{THERE}{cost} $155 on Cloud to $728 on Cloud.",
        "gain/monthly/borea": f"{BACK}{cost} $728 on Cloud to $155 on Cloud.",
    }


def test_known_price_against_none_is_something_to_check() -> None:
    found = told(
        aster=make_product("Aster", input="1", output="1"),
        borea=make_product("Borea", offers=[make_offer("cloud", "free")]),
    )
    assert found == {
        "check/monthly/aster": THERE + "no complete price of Borea is in our data, so what 800M input and 250M output "
        "tokens a month would cost is not known.",
    }


def test_fewer_routes_and_providers_left_are_losses() -> None:
    aster = make_product("Aster", offers=[make_offer(p, "unpriced") for p in "abc"])
    borea = make_product("Borea", offers=[make_offer("a", "unpriced")])
    assert told(aster=aster, borea=borea) == {
        "loss/routes/aster": THERE + "the number of listed routes goes from 3 to 1.",
        "loss/providers/aster": THERE + "B and C do not list Borea in our data.",
        "gain/routes/borea": BACK + "the number of listed routes goes from 1 to 3.",
    }

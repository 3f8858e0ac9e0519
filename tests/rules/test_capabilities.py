from tests.builders import derived, make_evidence, make_offer, make_product, make_source

from factwright.catalog import Unknown, Why, weigh
from factwright.quantities import State
from factwright.rules.capabilities import capabilities


def test_yes_and_no_are_facts_and_unknown_is_missing() -> None:
    facts = derived(capabilities, make_product("Aster", vision="yes", audio="no"))
    assert facts["capability/vision/aster"].statement == "Aster supports image input."
    assert facts["capability/audio/aster"].statement == "Aster does not support audio input."
    assert facts["missing/code/aster"].statement == "Whether Aster supports code execution is not in our data."
    assert "capability/code/aster" not in facts


def test_no_of_a_source_that_does_not_count_is_missing() -> None:
    claims = [make_evidence(State.NO, make_source("page", "third-party"))]
    found = weigh(claims, no_from=["maker"])
    fact = derived(capabilities, make_product("Aster", vision=found))["missing/vision/aster"]
    assert fact.why == Why.WEAK
    assert fact.statement == "Whether Aster supports image input is not documented: no source that counts says no."
    assert fact.evidence == tuple(claims)


def test_conflict_and_search_in_vain_say_so() -> None:
    facts = derived(capabilities, make_product("Aster", vision=Unknown(Why.CONFLICT), audio=Unknown(Why.LOOKED)))
    assert facts["missing/vision/aster"].statement == (
        "Sources of equal standing disagree on whether Aster supports image input, so we state neither."
    )
    assert (
        facts["missing/audio/aster"].statement == "No source that we looked at says whether Aster supports audio input."
    )


def test_route_states_its_own_capabilities_and_unknown_is_no_statement() -> None:
    offer = make_offer("cloud", capabilities={"vision": "no", "audio": "unknown"})
    facts = derived(capabilities, make_product("Aster", vision="yes", offers=[offer]))
    assert facts["capability/vision/aster/cloud"].statement == "On Cloud, Aster does not support image input."
    assert "capability/audio/aster/cloud" not in facts


def test_count_is_of_what_is_documented() -> None:
    fact = derived(capabilities, make_product("Aster", vision="yes", audio="no"))["count/capabilities/aster"]
    assert fact.value == "1"
    assert fact.statement == "Of the 5 capabilities compared here, 1 is documented for Aster."
    assert fact.recipe == "1 yes, 1 no, 3 not documented"

import pytest
from tests.builders import derived, make_product

from factwright.rules.capability_sets import capability_sets


@pytest.mark.parametrize(
    ("a", "b", "id_", "statement"),
    [
        ("yes", "no", "only/vision/aster", "Aster supports image input; Borea does not."),
        ("no", "yes", "only/vision/borea", "Borea supports image input; Aster does not."),
        ("yes", "yes", "both/vision", "Both Aster and Borea support image input."),
        ("no", "no", "neither/vision", "Neither Aster nor Borea supports image input."),
    ],
)
def test_two_known_states_make_one_relation(a: str, b: str, id_: str, statement: str) -> None:
    facts = derived(capability_sets, make_product("Aster", vision=a), make_product("Borea", vision=b))
    assert facts[id_].statement == statement
    assert [fact.id for fact in facts.values() if fact.key == "vision"] == [id_]


def test_yes_against_unknown_is_documented_for_one() -> None:
    facts = derived(capability_sets, make_product("Aster", vision="yes"), make_product("Borea"))
    assert facts["documented_only/vision/aster"].statement == (
        "Image input is documented for Aster; it is not documented for Borea."
    )
    assert "only/vision/aster" not in facts


def test_no_against_unknown_is_nothing_to_say() -> None:
    facts = derived(capability_sets, make_product("Aster", vision="no"), make_product("Borea"))
    assert [fact.id for fact in facts.values() if fact.key == "vision"] == []
    assert "undocumented/code" in facts


def test_twins_are_folded_where_their_states_are_equal_on_both() -> None:
    a, b = make_product("Aster", functions="yes", tools="yes"), make_product("Borea", functions="no", tools="no")
    facts = derived(capability_sets, a, b)
    assert facts["only/functions/aster"].statement == "Aster supports tool calling; Borea does not."
    assert "only/tools/aster" not in facts
    assert "capability/tools/borea" in facts["only/functions/aster"].derived_from


def test_twins_that_differ_stay_apart() -> None:
    a, b = make_product("Aster", functions="yes", tools="yes"), make_product("Borea", functions="no")
    facts = derived(capability_sets, a, b)
    assert facts["only/functions/aster"].display == "function calling"
    assert facts["documented_only/tools/aster"].display == "tool use"


def test_superset_has_all_that_the_other_has_and_more() -> None:
    facts = derived(
        capability_sets, make_product("Aster", vision="yes", code="yes"), make_product("Borea", vision="yes")
    )
    fact = facts["superset/capabilities/aster"]
    assert fact.statement == "Aster supports everything that is documented for Borea: image input."
    assert fact.derived_from == ("both/vision",)


def test_unknown_breaks_a_superset() -> None:
    facts = derived(
        capability_sets, make_product("Aster", vision="yes", code="yes"), make_product("Borea", audio="yes")
    )
    assert [fact.id for fact in facts.values() if fact.kind == "superset"] == []
    assert (
        facts["shared/no-capability"].statement == "No capability compared here is documented for both Aster and Borea."
    )


def test_equal_sets_are_the_same() -> None:
    facts = derived(capability_sets, make_product("Aster", vision="yes"), make_product("Borea", vision="yes"))
    assert (
        facts["same/capabilities"].statement == "The same capabilities are documented for Aster and Borea: image input."
    )

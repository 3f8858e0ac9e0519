from tests.builders import derived, make_product

from factwright.rules.choices import choices


def test_same_choice_is_said_once() -> None:
    facts = derived(choices, make_product("Aster", maker="Acme"), make_product("Borea", maker="Acme"))
    assert [fact.statement for fact in facts.values()] == ["Aster and Borea have the same maker: Acme."]
    assert facts["same/maker"].value == "Acme"


def test_different_choices_are_both_stated_and_neither_leads() -> None:
    facts = derived(
        choices, make_product("Aster", openness="Closed weights"), make_product("Borea", openness="Open source")
    )
    fact = facts["differs/openness"]
    assert fact.statement == (
        "The openness of Aster is listed as closed weights, while the openness of Borea is listed as open source."
    )
    assert (fact.value, fact.display) == ("Closed weights,Open source", "closed weights and open source")


def test_unknown_choice_is_not_a_different_one() -> None:
    assert derived(choices, make_product("Aster", openness="Open source"), make_product("Borea")) == {}

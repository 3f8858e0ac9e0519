from tests.builders import derived, make_product

from factwright.rules.differences import differences


def test_difference_and_ratio_carry_both_values() -> None:
    facts = derived(differences, make_product("Aster", context=400000), make_product("Borea", context=131072))
    assert facts["difference/context/aster"].statement == (
        "The context window of Aster is 268,928 tokens higher than that of Borea "
        "(400,000 tokens against 131,072 tokens)."
    )
    assert facts["difference/context/aster"].recipe == "400,000 tokens - 131,072 tokens = 268,928 tokens"
    assert facts["ratio/context/aster"].display == "about 3.1 times"


def test_131072_against_128000_tokens_is_no_difference() -> None:
    facts = derived(differences, make_product("Aster", context=131072), make_product("Borea", context=128000))
    assert list(facts) == ["same/context"]
    assert facts["same/context"].statement == (
        "Aster and Borea do not differ materially in context window: 131,072 tokens and 128,000 tokens count as equal."
    )
    assert facts["same/context"].display == "131,072 tokens and 128,000 tokens"


def test_equal_values_are_the_same() -> None:
    facts = derived(differences, make_product("Aster", context=128000), make_product("Borea", context=128000))
    assert facts["same/context"].statement == "Aster and Borea have the same context window: 128,000 tokens."
    assert facts["same/context"].value == "128000"


def test_unknown_yields_no_difference() -> None:
    assert derived(differences, make_product("Aster", context=128000), make_product("Borea")) == {}


def test_less_leads_where_less_is_better() -> None:
    facts = derived(differences, make_product("Aster", delay="0.6"), make_product("Borea", delay="1.5"))
    assert facts["difference/delay/aster"].statement == (
        "The time to first token of Aster is 0.9 s lower than that of Borea (0.6 s against 1.5 s)."
    )
    assert facts["ratio/delay/aster"].statement == (
        "The time to first token of Borea is 2.5 times that of Aster (1.5 s against 0.6 s)."
    )


def test_larger_leads_where_neither_direction_is_better() -> None:
    facts = derived(differences, make_product("Aster", parameters=11), make_product("Borea", parameters=10))
    assert "difference/parameters/aster" in facts


def test_facts_of_a_pair_need_a_pair() -> None:
    product = make_product("Aster", context=1)
    assert derived(differences, product) == {}
    assert derived(differences, product, make_product("Borea", context=2), make_product("Cinder", context=3)) == {}

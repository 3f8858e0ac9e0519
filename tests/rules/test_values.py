from tests.builders import derived, make_evidence, make_offer, make_product, make_source, make_value

from factwright.catalog import Unknown, Why, weigh
from factwright.quantities import Quantity
from factwright.rules.values import values


def test_value_is_exact_with_one_display_and_a_plain_statement() -> None:
    fact = derived(values, make_product("Aster", context=131072))["value/context/aster"]
    assert (fact.value, fact.display, fact.unit) == ("131072", "131,072 tokens", "tokens")
    assert fact.statement == "The context window of Aster is 131,072 tokens."
    assert [e.quote for e in fact.evidence] == [str(fact.evidence[0].value)]


def test_every_kind_of_value_reads_as_english() -> None:
    facts = derived(
        values,
        make_product("Aster", maker="Acme", parameters=196000000000, openness="Open weights", released="2026-02"),
    )
    statements = [fact.statement for fact in facts.values() if fact.kind == "value"]
    assert statements == [
        "The maker of Aster is Acme.",
        "The release date of Aster is February 2026.",
        "The number of parameters of Aster is 196B.",
        "The openness of Aster is listed as open weights.",
    ]


def test_what_a_date_means_is_said() -> None:
    fact = derived(values, make_product("Aster", released="2026-02-05", means="announced"))["value/released/aster"]
    assert fact.statement == "The release date of Aster is 5 February 2026 (announced)."


def test_evidence_that_lost_comes_after_the_evidence_that_won() -> None:
    claims = [
        make_evidence(make_value("context", 256000), make_source("page", "third-party")),
        make_evidence(make_value("context", 262144), make_source("card")),
    ]
    fact = derived(values, make_product("Aster", context=weigh(claims)))["value/context/aster"]
    assert [e.source.id for e in fact.evidence] == ["card", "page"]
    assert fact.value == "262144"


def test_missing_value_is_said_to_be_missing() -> None:
    fact = derived(values, make_product("Aster"))["missing/context/aster"]
    assert fact.statement == "The context window of Aster is not in our data."
    assert (fact.value, fact.display, fact.why) == ("unknown", "not in our data", Why.ABSENT)


def test_value_that_was_looked_for_says_so() -> None:
    fact = derived(values, make_product("Aster", context=Unknown(Why.LOOKED)))["missing/context/aster"]
    assert fact.statement == "No source that we looked at states the context window of Aster."


def test_even_conflict_is_missing_with_both_claims() -> None:
    claims = [make_evidence(make_value("context", n), make_source(f"s{n}")) for n in (128000, 131072)]
    fact = derived(values, make_product("Aster", context=weigh(claims)))["missing/context/aster"]
    assert fact.statement == (
        "Sources of equal standing disagree on the context window of Aster (128,000 tokens and 131,072 tokens), "
        "so we state none."
    )
    assert len(fact.evidence) == 2


def test_route_states_its_own_value() -> None:
    offer = make_offer("cloud", facts={"context": 60000}, input="1", output="1")
    fact = derived(values, make_product("Aster", context=128000, offers=[offer]))["value/context/aster/cloud"]
    assert fact.statement == "On Cloud, the context window of Aster is 60,000 tokens."
    assert isinstance(fact.evidence[0].value, Quantity)

from tests.builders import derived, make_product

from factwright.rules.tags import tags


def test_tag_names_its_reason() -> None:
    facts = derived(tags, make_product("Aster", vision="yes", context=262144))
    assert {fact.id: fact.statement for fact in facts.values()} == {
        "tag/sight/aster": "Aster fits work with images: it supports image input.",
        "tag/long/aster": "Aster fits prompts of 200,000 tokens and more: "
        "its context window of 262,144 tokens is at least 200,000 tokens.",
    }
    assert facts["tag/long/aster"].derived_from == ("value/context/aster",)


def test_inference_is_marked_and_needs_all_its_parts() -> None:
    fact = derived(tags, make_product("Aster", functions="yes", context=131072))["tag/rag/aster"]
    assert fact.statement == (
        "Aster fits retrieval: its context window of 131,072 tokens is at least 128,000 tokens "
        "and it supports function calling. This is an inference."
    )
    assert "tag/rag/aster" not in derived(tags, make_product("Aster", context=131072))


def test_choice_that_implies_another_carries_its_tag() -> None:
    fact = derived(tags, make_product("Aster", openness="Open source"))["tag/hosting/aster"]
    assert fact.statement == "Aster fits running the weights on your own hardware: its openness is open source."


def test_without_a_documented_reason_there_is_no_tag_and_that_is_said() -> None:
    facts = derived(tags, make_product("Aster", vision="no"))
    assert [fact.statement for fact in facts.values()] == [
        "Nothing documented for Aster meets any of the needs that are tagged here."
    ]
    assert "capability/vision/aster" in facts["tag/none/aster"].derived_from
    assert "missing/context/aster" in facts["tag/none/aster"].derived_from

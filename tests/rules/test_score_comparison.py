from tests.builders import derived, make_product, make_score

from factwright.rules.score_comparison import score_comparison


def test_equal_conditions_are_compared_in_points() -> None:
    facts = derived(
        score_comparison,
        make_product("Aster", scores=[make_score(score="74.4")]),
        make_product("Borea", scores=[make_score(score="72")]),
    )
    fact = facts["score_difference/bench/aster"]
    assert fact.statement == (
        "Aster scores 2.4 points higher than Borea on Bench (74.4% against 72%, both reported by the maker)."
    )
    assert (fact.value, fact.recipe) == ("2.4", "74.4% - 72% = 2.4 points")


def test_different_conditions_are_told_apart() -> None:
    facts = derived(
        score_comparison,
        make_product("Aster", scores=[make_score(score="74.4")]),
        make_product("Borea", scores=[make_score(score="72", by="independent")]),
    )
    assert facts["score_apart/bench"].statement == (
        "The scores on Bench are not comparable, because their conditions differ: "
        "Aster 74.4% (reported by its maker) and Borea 72% (measured independently)."
    )
    assert not any(fact.kind == "score_difference" for fact in facts.values())


def test_any_two_scores_that_agree_are_compared() -> None:
    facts = derived(
        score_comparison,
        make_product("Aster", scores=[make_score(score="74"), make_score(score="70", by="independent")]),
        make_product("Borea", scores=[make_score(score="72", by="independent")]),
    )
    fact = facts["score_difference/bench/borea"]
    assert fact.derived_from == ("score/bench/borea", "score/bench.2/aster")


def test_equal_scores_are_level() -> None:
    facts = derived(
        score_comparison, make_product("Aster", scores=[make_score()]), make_product("Borea", scores=[make_score()])
    )
    assert (
        facts["score_same/bench"].statement
        == "Aster and Borea have the same score on Bench: 70% (both reported by the maker)."
    )


def test_score_of_one_alone_says_nothing_of_the_other() -> None:
    facts = derived(score_comparison, make_product("Aster", scores=[make_score()]), make_product("Borea"))
    assert {fact.id: fact.statement for fact in facts.values()} == {
        "shared/no-benchmark": "No benchmark has a recorded score of both Aster and Borea.",
        "score_only/bench/aster": "A score on Bench is recorded for Aster, but not for Borea.",
    }

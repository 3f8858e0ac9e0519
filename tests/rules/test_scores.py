from tests.builders import derived, make_product, make_score

from factwright.rules.scores import scores


def test_score_is_exact_with_its_conditions() -> None:
    product = make_product("Aster", scores=[make_score("SWE Bench", "74.40", setting="one attempt")])
    fact = derived(scores, product)["score/swe-bench/aster"]
    assert fact.statement == "Aster scores 74.40% on SWE Bench (reported by its maker, one attempt)."
    assert (fact.value, fact.unit) == ("74.4", "percent")


def test_scale_without_an_end_is_not_a_percentage() -> None:
    product = make_product("Aster", scores=[make_score("Index", "1312", by="independent", unit="index points")])
    assert (
        derived(scores, product)["score/index/aster"].statement
        == "Aster scores 1,312 on Index (measured independently)."
    )


def test_second_score_on_a_benchmark_is_numbered() -> None:
    product = make_product("Aster", scores=[make_score(by="maker"), make_score(by="independent")])
    assert list(derived(scores, product)) == ["score/bench/aster", "score/bench.2/aster"]

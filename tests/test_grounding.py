"""Grounding as a whole: outcomes, facts, and that it is the same every time."""

from tests.grounding.judge import judge

from factwright.findings import Outcome

PAIR = ("lanternfish/halden-5", "bracken/tessel-8b")


def test_true_sentence_names_the_facts_it_rests_on() -> None:
    verdict = judge("Halden 5 has a context window of 320,000 tokens.", *PAIR)
    assert verdict.outcome is Outcome.GROUNDED
    assert verdict.facts == (("value/context_tokens/halden-5", "320000", True),)


def test_comparison_rests_on_facts_that_it_does_not_state() -> None:
    verdict = judge("Halden 5 has a larger context window than Tessel 8B.", *PAIR)
    assert verdict.facts == (
        ("value/context_tokens/halden-5", "320000", False),
        ("value/context_tokens/tessel-8b", "128000", False),
    )


def test_wrong_figure_is_refuted_with_the_right_one() -> None:
    (finding,) = judge("Halden 5 has a context window of 330,000 tokens.", *PAIR).findings
    assert (finding.code, finding.outcome) == ("wrong-value", Outcome.REFUTED)
    assert finding.message == "data say Halden 5: context window is 320,000 tokens"


def test_unknown_is_not_no() -> None:
    verdict = judge("Marl-3 does not support code execution.", "cobalt-foundry/marl-3", "lanternfish/halden-5")
    assert verdict.outcome is Outcome.SILENT
    assert verdict.findings[0].code == "unknown-as-known"


def test_immaterial_difference_is_no_lead() -> None:
    pair = ("bracken/tessel-8b", "bracken/tessel-84b-a6b")
    assert not judge("Tessel 84B-A6B has a larger context window than Tessel 8B.", *pair).grounded


def test_nothing_is_no_claim() -> None:
    assert judge("", *PAIR).findings[0].code == "no-claim"


def test_verdict_is_the_same_every_time() -> None:
    text = "Halden 5 supports vision, and Tessel 8B does not."
    assert judge(text, *PAIR) == judge(text, *PAIR)


def test_long_text_is_read_in_proportion() -> None:
    text = "Halden 5 supports vision. " * 500
    assert judge(text, *PAIR).grounded

"""What a finding suggests passes when it is put in literally."""

import functools

import pytest
from tests.grounding.judge import Row, catalog, judge, language, rows

from factwright.findings import Finding
from factwright.grounding import Verdict
from factwright.loader.english import load_english
from factwright.scope import scope_of
from factwright.suggestions import Desk, difference, suggested

PAIR = ("lanternfish/halden-5", "bracken/tessel-8b")
TWINS = [row for row in rows("tune.jsonl") if not row["grounded"]]


def suggest(text: str, *products: str) -> Verdict:
    desk = Desk(scope_of(catalog(), *products), language(), load_english())
    return suggested(text, judge(text, *products), desk)


def applied(text: str, finding: Finding) -> str:
    return text[: finding.span[0]] + finding.expected + text[finding.span[1] :]


@functools.cache
def suggestions() -> list[tuple[Row, Finding]]:
    """Every false twin with what is suggested for it."""
    return [(row, f) for row in TWINS for f in suggest(row["text"], *row["products"]).findings if f.expected]


def test_every_suggestion_put_in_literally_is_grounded() -> None:
    wrong = [
        (row["text"], finding.expected)
        for row, finding in suggestions()
        if not judge(applied(row["text"], finding), *row["products"]).grounded
    ]
    assert wrong == []


def test_most_sentences_that_the_data_refute_have_a_suggestion() -> None:
    refuted = [r["id"] for r in TWINS if judge(r["text"], *r["products"]).outcome == "refuted"]
    helped = {row["id"] for row, _ in suggestions()}
    assert len(helped & set(refuted)) > 0.6 * len(refuted)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Halden 5 has a context window of 330,000 tokens.", "330,000", "320,000"),
        ("Halden 5 has a smaller context window than Tessel 8B.", "smaller", "larger"),
        ("Tessel 8B supports vision.", "supports", "does not support"),
        ("Halden 5 was released on 2026-01-21.", "2026-01-21", "20 January 2026"),
        ("Halden 5 has two and a half times as much context as Tessel 8B.", "", ""),
        ("Halden 5 has three times as much context as Tessel 8B.", "three", "2.5"),
        ("Halden 5 is listed by four providers.", "four", "five"),
    ],
)
def test_suggestion_is_the_smallest_change(text: str, old: str, new: str) -> None:
    found = [f for f in suggest(text, *PAIR).findings if f.expected]
    assert [(text[slice(*f.span)], f.expected) for f in found] == ([(old, new)] if old else [])


def test_two_wrong_figures_are_mended_together() -> None:
    text = "Halden 5 has a context window of 330,000 tokens, and Tessel 8B has one of 129,000."
    (finding,) = [f for f in suggest(text, *PAIR).findings if f.expected]
    assert applied(text, finding) == (
        "Halden 5 has a context window of 320,000 tokens, and Tessel 8B has one of 128,000."
    )


def test_finding_without_a_right_wording_suggests_nothing_and_keeps_its_place() -> None:
    text = "Halden 5 scores 82.4 on GPQA Diamond. It is a wonder."
    (finding,) = suggest(text, *PAIR).findings
    assert finding.expected == ""
    assert "wonder" in text[slice(*finding.span)]


def test_grounded_text_is_left_alone() -> None:
    assert suggest("Halden 5 supports vision.", *PAIR) == judge("Halden 5 supports vision.", *PAIR)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A is 1.5 and B 2.", "A is 2.5 and B 2."),
        ("a b", "a c b"),
        ("a c b", "a b"),
        ("b", "a b"),
        ("a b", "b"),
        ("Tessel 8B, x", "Tessel 84B-A6B, x"),
    ],
)
def test_difference_put_in_gives_the_new_text(old: str, new: str) -> None:
    start, end, put = difference(old, new)
    assert old[:start] + put + old[end:] == new

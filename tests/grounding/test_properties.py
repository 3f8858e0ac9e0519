"""What holds for any text: a true sentence with another value, name or word in it is refused; nothing crashes."""

import random
import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.grounding.judge import Row, catalog, grounded_rows, judge, language

FIGURE = re.compile(r"(?<![\w.,-])\$?\d+(?:,\d{3})*(?:\.\d+)?(?![\w%-])")
BOUND = re.compile(r"\b(over|under|above|below|least|most|than|up to|about|nearly|roughly|around|within|almost|just)\b")
KEPT = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
SPELLINGS = {spelling: p.short for p in catalog().products.values() for spelling in p.spellings}
FOREIGN = ("reliably", "officially", "best", "famous", "unlimited", "allegedly", "Acme", "wonderful", "7x", "nicht")


def free_of_names(text: str) -> list[re.Match[str]]:
    """The figures of a sentence that are no part of a name."""
    names = [m.span() for s in SPELLINGS for m in re.finditer(re.escape(s), text)]
    return [m for m in FIGURE.finditer(text) if not any(a < m.end() and m.start() < b for a, b in names)]


PLAIN = [
    row
    for row in grounded_rows()
    if row["style"] != "advice" and "million" not in row["text"] and not BOUND.search(row["text"])
    if free_of_names(row["text"])
]
"""True sentences with an exact figure: no bound, no volume, no need of the reader."""
DIFFERENT = ("330,000", "7", "$3.17", "81.9", "0.013", "1,000,001")


@KEPT
@given(row=st.sampled_from(PLAIN), data=st.data())
def test_another_figure_is_refused(row: Row, data: st.DataObject) -> None:
    text = row["text"]
    found = data.draw(st.sampled_from(free_of_names(text)))
    new = data.draw(st.one_of(st.sampled_from(DIFFERENT), st.integers(0, 10**7).map(str)))
    assume(value(new) != value(found[0]))
    changed = text[: found.start()] + new + text[found.end() :]
    assert not judge(changed, *row["products"]).grounded


def value(figure: str) -> float:
    return float(figure.strip("$").replace(",", ""))


@KEPT
@given(row=st.sampled_from(grounded_rows()), data=st.data())
def test_a_foreign_word_is_refused(row: Row, data: st.DataObject) -> None:
    text = row["text"]
    place = data.draw(st.sampled_from([m.start() for m in re.finditer(" ", text)]))
    word = data.draw(st.sampled_from(FOREIGN))
    assert not judge(f"{text[:place]} {word}{text[place:]}", *row["products"]).grounded


def two_names(row: Row) -> tuple[re.Match[str], re.Match[str]] | None:
    """The two names of a sentence, where it has two of different products."""
    pattern = "|".join(re.escape(s) for s in sorted(SPELLINGS, key=len, reverse=True))
    found = list(re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", row["text"]))
    return (found[0], found[1]) if len(found) == 2 and len({SPELLINGS[m[0]] for m in found}) == 2 else None


SWAPPABLE = [row for row in grounded_rows() if two_names(row) and "and" not in row["text"].split()]


@pytest.mark.parametrize("row", SWAPPABLE, ids=lambda row: row["id"])
def test_subjects_exchanged_are_refused_unless_true_of_both(row: Row) -> None:
    names = two_names(row)
    assert names
    (a, b), (c, d) = names[0].span(), names[1].span()
    text = row["text"]
    swapped = text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]
    verdict = judge(swapped, *row["products"])
    assert not verdict.grounded or same_facts(row, swapped)


def same_facts(row: Row, swapped: str) -> bool:
    """Whether a sentence is the same either way round: it rests on the same facts."""
    return {f[:2] for f in judge(row["text"], *row["products"]).facts} == {
        f[:2] for f in judge(swapped, *row["products"]).facts
    }


@KEPT
@given(text=st.text(max_size=200))
def test_random_text_never_crashes_and_never_passes(text: str) -> None:
    verdict = judge(text)
    assert not verdict.grounded
    assert all(0 <= f.span[0] <= f.span[1] <= len(text) for f in verdict.findings)


WORDS = sorted(
    {w for w in language().lexicon.phrases if w.isalpha()} | {w for w in language().grammar.words if w.isalpha()}
)


@KEPT
@given(words=st.lists(st.sampled_from([*WORDS, *SPELLINGS, "320,000", "$2.00", "82.4", ","]), min_size=6, max_size=30))
def test_words_of_the_language_in_any_order_never_crash(words: list[str]) -> None:
    judge(" ".join(words))


@KEPT
@given(row=st.sampled_from(grounded_rows()), seed=st.integers(0, 10**6))
def test_a_true_sentence_in_another_order_never_crashes(row: Row, seed: int) -> None:
    words = row["text"].split()
    random.Random(seed).shuffle(words)
    judge(" ".join(words), *row["products"])


@KEPT
@given(row=st.sampled_from(grounded_rows()), cut=st.integers(1, 60))
def test_a_sentence_cut_short_never_crashes(row: Row, cut: int) -> None:
    judge(row["text"][:cut], *row["products"])

"""From each true sentence that is let through, small false ones are made by machine: none is let through."""

import re
from collections.abc import Iterator

import pytest
from tests.grounding.judge import Row, grounded_rows, judge, rows

LOOSE = re.compile(
    r"about|over|under|more than|at least|at most|less than|nearly|roughly|around|some |above|below|fewer|\u2248|past"
    r"|prompts of|documents of|run to|run into"
)
"""Sentences whose figures have room: a digit more may still be true."""


def other_digits(text: str) -> Iterator[str]:
    for found in re.finditer(r"\d+", text):
        digit = str((int(found[0][-1]) + 1) % 10)
        yield text[: found.end() - 1] + digit + text[found.end() :]


def foreign_words(text: str) -> Iterator[str]:
    for word in ("allegedly", "famously", "zwar"):
        yield re.sub(r" ", f" {word} ", text, count=1)


EXACT = [r for r in grounded_rows() if not LOOSE.search(r["text"])]
TRUE = {r["text"] for r in rows("tune.jsonl") if r["grounded"]}


@pytest.mark.parametrize("row", EXACT[::3], ids=lambda row: row["id"])
def test_other_digit_is_refused(row: Row) -> None:
    twins = [t for t in other_digits(row["text"]) if t not in TRUE]
    assert [t for t in twins if judge(t, *row["products"]).grounded] == []


@pytest.mark.parametrize("row", EXACT[::9], ids=lambda row: row["id"])
def test_foreign_word_is_refused(row: Row) -> None:
    assert [t for t in foreign_words(row["text"]) if judge(t, *row["products"]).grounded] == []

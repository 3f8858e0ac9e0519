"""The grammar's notation, and that a mistake in it is said."""

import pytest

from factwright.reading.chart import Chart, Chunk
from factwright.reading.grammar import compile_grammar


def pair(first: str, second: str | None = None) -> tuple[str, str | None]:
    return first, second


def chart(rules: dict[str, list[str]], *words: str) -> Chart:
    chunks = [
        Chunk(w, {"NAME": [(i + 1, w)]} if w[0].isupper() else {}, frozenset({f"={w}", "NAME"}))
        for i, w in enumerate(words)
    ]
    return Chart(compile_grammar(rules, {"pair": pair}), chunks)


RULES = {"sentence": ["NAME (likes|sees) NAME? => pair"]}


def test_every_token_is_consumed() -> None:
    assert chart(RULES, "Ann", "likes", "Bob").readings("sentence") == [("Ann", "Bob")]
    assert chart(RULES, "Ann", "likes", "Bob", "Cid").readings("sentence") == []


def test_optional_item_leaves_none() -> None:
    assert chart(RULES, "Ann", "sees").readings("sentence") == [("Ann", None)]


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ({"a": ["<b>"]}, "<b> is no rule"),
        ({"a": ["NAME => nobody"]}, "is no builder"),
        ({"a": ["<a> NAME~"]}, "begins with itself"),
        ({"a": ["NAME NAME NAME => pair"]}, "too many positional arguments"),
        ({"a": ["NAME NAME"]}, "2 values and no builder"),
    ],
)
def test_mistake_is_said(rules: dict[str, list[str]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        compile_grammar(rules, {"pair": pair})

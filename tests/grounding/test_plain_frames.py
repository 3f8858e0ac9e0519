"""Plain sentences, each with a false twin: the ways in which facts are said, one construction a row."""

import pytest
from tests.grounding.judge import Row, judge, rows


@pytest.mark.parametrize("row", [pytest.param(r, id=r["id"]) for r in rows("plain_frames.jsonl")])
def test_plain_sentence_is_judged_by_the_facts(row: Row) -> None:
    assert judge(row["text"], *row["products"]).grounded is row["grounded"], row["text"]

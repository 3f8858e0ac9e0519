"""Shares of a bill, capabilities that another product has too, and questions about one of two products."""

from __future__ import annotations

from pathlib import Path

import pytest

from factwright.findings import Outcome
from factwright.grounding import compile_language, ground
from factwright.loader import load_catalog
from factwright.loader.english import load_vocabulary
from factwright.scope import scope_of

ROOT = Path(__file__).parents[2]
CATALOG = load_catalog(ROOT / "tests/grounding/catalog", borrow=ROOT / "catalog")
LANGUAGE = compile_language(CATALOG, load_vocabulary(ROOT / "tests/grounding/catalog", borrow=ROOT / "catalog"))
SCOPE = scope_of(CATALOG, "halden-5-swift", "marl-3")
VOLUME = "For 800 million input and 250 million output tokens a month, "


@pytest.mark.parametrize(
    "text",
    [
        VOLUME + "output makes up 24% of the bill for Marl-3.",
        VOLUME + "Marl-3 costs $195 less than Halden 5 Swift.",
        "Is Halden 5 Swift or Marl-3 open source? No, Halden 5 Swift has closed weights, and Marl-3 has open weights.",
    ],
)
def test_true_sentence_is_grounded(text: str) -> None:
    verdict = ground(text, SCOPE, LANGUAGE)
    assert verdict.outcome is Outcome.GROUNDED, verdict.findings


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (VOLUME + "output makes up 76% of the bill for Marl-3.", Outcome.REFUTED),
        (VOLUME + "input makes up 24% of the bill for Marl-3.", Outcome.REFUTED),
        ("Output makes up 24% of the bill for Marl-3.", Outcome.SILENT),
        (VOLUME + "Halden 5 Swift costs $195 less than Marl-3.", Outcome.REFUTED),
        ("Every capability that is documented for Halden 5 Swift is documented for Marl-3 too.", Outcome.REFUTED),
        ("Is Halden 5 Swift or Marl-3 open source? Yes, Marl-3 has open weights.", Outcome.REFUTED),
    ],
)
def test_false_twin_is_refused(text: str, outcome: Outcome) -> None:
    verdict = ground(text, SCOPE, LANGUAGE)
    assert verdict.outcome is outcome, verdict.findings

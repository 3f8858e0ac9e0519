"""Natural prose: leads and gaps, events told by each other, asides and short contrasts, each with its twin."""

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
HALDEN = ("halden-5", "halden-5-swift")


@pytest.mark.parametrize(
    ("products", "true", "untrue"),
    [
        (HALDEN, "Halden 5's lead over Halden 5 Swift on GPQA Diamond is 10.5 points.", ("10.5", "11.5")),
        (HALDEN, "The lead of Halden 5 over Halden 5 Swift on GPQA Diamond is 10.5 points.", ("10.5", "9.5")),
        (HALDEN, "Halden 5 has a lead of 10.5 points over Halden 5 Swift on GPQA Diamond.", ("10.5", "10.6")),
        (HALDEN, "The gap between Halden 5 and Halden 5 Swift on GPQA Diamond is 10.5 points.", ("10.5", "10")),
        (HALDEN, "On GPQA Diamond, 10.5 points separate Halden 5 from Halden 5 Swift.", ("10.5", "12.5")),
        (HALDEN, "By more than 10 points, Halden 5 leads Halden 5 Swift on GPQA Diamond.", ("10", "11")),
        (
            HALDEN,
            "GPQA Diamond shows a gap of 10.5 points in favour of Halden 5.",
            ("of Halden 5", "of Halden 5 Swift"),
        ),
        (HALDEN, "Six weeks after Halden 5 was announced, Halden 5 Swift followed, on 3 March 2026.", ("Six", "Five")),
        (HALDEN, "Lanternfish AI's Halden 5 has a window of 320,000 tokens.", ("Lanternfish AI", "Cobalt Foundry")),
        (
            HALDEN,
            "Where Halden 5 can write 96,000 tokens, Halden 5 Swift stops at 32,000, a third of that.",
            ("third", "quarter"),
        ),
        (
            ("tessel-8b", "tessel-84b-a6b"),
            "Tessel 8B was announced on 28 October 2025, seventeen weeks before Tessel 84B-A6B was announced.",
            ("seventeen", "sixteen"),
        ),
    ],
)
def test_true_and_untrue(products: tuple[str, ...], true: str, untrue: tuple[str, str]) -> None:
    scope = scope_of(CATALOG, *products)
    verdict = ground(true, scope, LANGUAGE)
    assert verdict.outcome is Outcome.GROUNDED, verdict.findings
    twin = true.replace(*untrue)
    assert twin != true
    assert not ground(twin, scope, LANGUAGE).grounded


@pytest.mark.parametrize(
    "text",
    [
        "Halden 5 has a window of 320,000 tokens, while Halden 5 Swift has none.",
        "Where Halden 5 takes 320,000 tokens, Halden 5 Swift stops at 32,000, a tenth of that.",
        "Halden 5 Swift trails on GPQA Diamond, as one was measured by the maker and the other independently.",
        "The highest output speed of the six is Tessel 8B's, at 310 tokens per second.",
    ],
)
def test_what_is_not_said_of_the_same_is_refused(text: str) -> None:
    assert not ground(text, scope_of(CATALOG, *HALDEN), LANGUAGE).grounded

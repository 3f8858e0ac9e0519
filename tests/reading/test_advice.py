"""Advice: a need that a fact carries, and no word around it that changes the need or speaks of a product."""

import pytest
from tests.grounding.judge import judge

TRUE = [
    "Scanned forms call for Halden 5, which takes image input.",
    "Halden 5 is enough for prompts of 300,000 tokens.",
    "If your project has to run past November 1, 2026, leave out Marl-3.",
    "Move from Marl-3 to Halden 5 for images.",
    "You cannot send images to Marl-3.",
    "Can I send images to Marl-3? No, Marl-3 does not support vision.",
    "Self-hosting requires open weights, so look at Marl-3 for self-hosting.",
    "Readers who use Marl-3 should check the window.",
]
UNTRUE = [
    "Choose Marl-3 for heavy work.",
    "Scanned forms call for Marl-3.",
    "Most teams choose Halden 5 for images.",
    "Choose Halden 5 for images, as most teams do.",
    "If your prompts run past 320,000 tokens, choose Halden 5.",
    "If your project has to run past November 1, 2026, choose Marl-3.",
    "Move from Halden 5 to Marl-3 for images.",
    "Can I send images to Marl-3? Yes.",
    "Self-hosting requires vision, so choose Marl-3 for self-hosting.",
    "Teams that run Marl-3 must leave it.",
    "Ask Cobalt Foundry about Marl-3, which is late.",
    "Check your prompts and stay with Marl-3.",
    "Compare both on your own prompts and choose Marl-3.",
    "For prompts of 200,000 tokens per second, choose Halden 5.",
    "If your agent lacks tools, choose Halden 5.",
]


@pytest.mark.parametrize("text", TRUE)
def test_true_advice_is_grounded(text: str) -> None:
    named = [p for p in ("halden-5", "marl-3") if p.replace("-", " ") in text.lower().replace("-", " ")]
    assert judge(text, *(named or ["halden-5", "marl-3"])).findings == ()


@pytest.mark.parametrize("text", UNTRUE)
def test_untrue_advice_is_refused(text: str) -> None:
    assert not judge(text, "halden-5", "marl-3").grounded

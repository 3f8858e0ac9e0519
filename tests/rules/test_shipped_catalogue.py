"""Figures of the shipped catalogue, checked by hand: 800M input and 250M output tokens a month."""

import functools
import itertools
from pathlib import Path

import pytest

from factwright.catalog import Catalog
from factwright.facts import FactSheet
from factwright.loader import load_catalog
from factwright.rules import fact_sheet
from factwright.scope import scope_of

CATALOG = Path(__file__).parents[2] / "catalog"
SIX = (
    "gpt-5.3-codex", "gpt-5.3-codex-spark", "llama-3.2-11b-instruct", "llama-3.2-1b-instruct", "qwen3.5-122b-a10b",
    "step-3.5-flash",
)  # fmt: skip


@functools.cache
def catalogue() -> Catalog:
    return load_catalog(CATALOG)


def sheet(*products: str) -> FactSheet:
    return fact_sheet(scope_of(catalogue(), *products))


@pytest.mark.parametrize(
    ("product", "value", "display", "provider", "recipe"),
    [
        ("step-3.5-flash", "155", "$155", "openrouter", "800 x $0.10 + 250 x $0.30 = $155.00"),
        ("qwen3.5-122b-a10b", "728", "$728", "openrouter", "800 x $0.26 + 250 x $2.08 = $728.00"),
        ("llama-3.2-11b-instruct", "227.5", "$228", "amazon-bedrock", "800 x $0.20 + 250 x $0.27 = $227.50"),
        ("llama-3.2-1b-instruct", "71.85", "$71.85", "cloudflare-workers-ai", "800 x $0.027 + 250 x $0.201 = $71.85"),
        ("gpt-5.3-codex", "4900", "$4,900", "openrouter", "800 x $1.75 + 250 x $14.00 = $4,900.00"),
    ],
)
def test_monthly_cost_comes_from_one_route(product: str, value: str, display: str, provider: str, recipe: str) -> None:
    facts = sheet(product).facts
    cost = facts[f"cost/monthly/{product}"]
    assert (cost.value, cost.display, cost.recipe) == (value, display, recipe)
    assert facts[f"cheapest/monthly/{product}"].value == provider
    prices = [facts[id_] for id_ in cost.derived_from if id_.startswith("price/")]
    assert {fact.id.rpartition("/")[2] for fact in prices} == {provider}


def test_cost_is_said_with_its_volume_and_its_only_route() -> None:
    assert sheet("step-3.5-flash").facts["cost/monthly/step-3.5-flash"].statement == (
        "Step 3.5 Flash costs $155 a month for 800M input and 250M output tokens on OpenRouter, its only priced route."
    )


def test_saving_on_input_is_98_percent_or_65_times() -> None:
    facts = sheet("gpt-5.3-codex", "llama-3.2-1b-instruct").facts
    assert facts["saving/input/llama-3.2-1b-instruct"].display == "98%"
    assert facts["ratio/input/llama-3.2-1b-instruct"].display == "about 65 times"


def test_unpriced_product_has_no_cost_difference_and_a_fact_says_why() -> None:
    facts = sheet("gpt-5.3-codex-spark", "llama-3.2-11b-instruct").facts
    assert not [id_ for id_ in facts if id_.startswith(("cost_difference/", "saving/", "difference/input"))]
    assert facts["missing/monthly/gpt-5.3-codex-spark"].why == "no route states a complete price"
    assert facts["cost_unknown/monthly"].statement == (
        "No cost difference can be given: no complete price of GPT-5.3-Codex-Spark is in our data."
    )


@pytest.mark.parametrize("pair", [*itertools.combinations(SIX, 2)])
def test_near_equal_context_windows_never_lead(pair: tuple[str, str]) -> None:
    """128,000 against 131,072 and 256,000 against 262,144 tokens are one size each."""
    facts = sheet(*pair)
    sizes = {p: facts.get(f"value/context_tokens/{p}") for p in pair}
    amounts = [int(fact.value) for fact in sizes.values() if fact]
    if len(amounts) == 2 and abs(amounts[0] - amounts[1]) < 0.05 * max(amounts):
        assert facts.get("same/context_tokens")
        assert not [
            fact for fact in facts if fact.key == "context_tokens" and fact.kind in ("difference", "loss", "gain")
        ]


@pytest.mark.parametrize("pair", [*itertools.combinations(SIX, 2)])
def test_every_pair_has_facts_that_go_back_to_a_source(pair: tuple[str, str]) -> None:
    facts = sheet(*pair)
    for fact in facts:
        assert fact.evidence or fact.derived_from or fact.why, fact.id
        assert all(facts.get(id_) for id_ in fact.derived_from), fact.id
    assert facts.facts == fact_sheet(facts.scope.swapped()).facts

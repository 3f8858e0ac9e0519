"""The same rules in a domain that the engine knows no word of: cargo bikes, in euros, over three years."""

import functools
import itertools
from pathlib import Path

import pytest

from factwright.catalog import Catalog
from factwright.facts import FactSheet
from factwright.loader import load_catalog
from factwright.rules import fact_sheet
from factwright.scope import scope_of

CATALOG = Path(__file__).parents[1] / "second_domain" / "catalog"
BIKES = ("karo-2", "karo-2-long", "mula", "mula-s", "tripper-3")


@functools.cache
def catalogue() -> Catalog:
    return load_catalog(CATALOG)


def sheet(*products: str) -> FactSheet:
    return fact_sheet(scope_of(catalogue(), *products))


@pytest.mark.parametrize("pair", [*itertools.combinations(BIKES, 2)])
def test_every_pair_has_facts_that_go_back_to_a_source(pair: tuple[str, str]) -> None:
    facts = sheet(*pair)
    for fact in facts:
        assert fact.evidence or fact.derived_from or fact.why, fact.id
        assert all(facts.get(id_) for id_ in fact.derived_from), fact.id
    assert facts.facts == fact_sheet(facts.scope.swapped()).facts


def test_statements_are_in_the_words_of_the_domain() -> None:
    facts = sheet("karo-2", "tripper-3").facts
    said = {
        "cost/three_years/karo-2": "Karo 2 costs €6,010 over three years for one bike and three years of service "
        "on Velo Barn, the cheapest of its two priced routes.",
        "cost_difference/three_years/karo-2": "Karo 2 costs €270 less over three years than Tripper 3 "
        "for one bike and three years of service (€6,010 against €6,280, both on Velo Barn).",
        "difference/weight/karo-2": "The weight of Karo 2 is 8.5 kg lighter than that of Tripper 3 "
        "(48.5 kg against 57 kg).",
        "same/range_km": "Karo 2 and Tripper 3 do not differ materially in range: 80 km and 76 km count as equal.",
        "only/phone_lock/karo-2": "Karo 2 supports locking from afar; Tripper 3 does not.",
        "price/purchase.fleet/karo-2/cycle-depot": "Karo 2 costs €5,100.00 per purchase on Cycle Depot "
        "in the fleet tier.",
        "capability/tracking/karo-2/velo-barn": "On Velo Barn, Karo 2 supports theft tracking.",
        "tag/heavy_loads/karo-2": "Karo 2 fits loads of 180 kg and more: its payload of 200 kg is at least 180 kg.",
    }
    assert {id_: facts[id_].statement for id_ in said} == said


def test_less_weight_is_gained_and_a_loan_is_no_price() -> None:
    facts = sheet("karo-2", "tripper-3").facts
    assert facts["gain/weight/tripper-3"].value == "57,48.5"
    assert facts["billing/loan/karo-2/stadtrad"].value == "loan"
    assert "cost/three_years/karo-2/stadtrad" not in facts

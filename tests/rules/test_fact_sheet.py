"""What holds of the facts of any catalogue."""

import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import make_catalog, make_offer, make_product, make_score

from factwright.catalog import Product
from factwright.facts import ID_LENGTH, FactSheet, identify
from factwright.quantities import State
from factwright.rules import fact_sheet, rules
from factwright.scope import Scope

NAMES = ("Aster", "Borea", "Cinder")
COMPARING = {
    "difference", "ratio", "saving", "close", "later", "same", "differs", "only", "both", "neither", "loss", "gain",
    "cost_difference", "cost_ratio", "cost_saving", "cost_close",
}  # fmt: skip

amounts = st.sampled_from(["0.001", "0.027", "0.1", "0.201", "1", "1.02", "1.75", "14"])
states = st.sampled_from(["yes", "no", ""])
offers = st.builds(
    lambda provider, billing, i, o: (
        make_offer(provider, billing, input=i, output=o) if billing == "per-token" else make_offer(provider, billing)
    ),
    st.sampled_from(["hub", "own", "cloud"]),
    st.sampled_from(["per-token", "free", "unpriced"]),
    amounts,
    amounts,
)
values = st.fixed_dictionaries(
    {},
    optional={
        "context": st.sampled_from([8192, 128000, 131072, 262144, 400000]),
        "parameters": st.integers(10**6, 10**12),
        "delay": st.sampled_from(["0.4", "0.41", "2"]),
        "released": st.sampled_from(["2024", "2025-03", "2025-03-07", "2026-02-28"]),
        "cutoff": st.sampled_from(["2024-01", "2024-01-31", "2025"]),
        "openness": st.sampled_from(["Closed weights", "Open weights", "Open source"]),
        "maker": st.sampled_from(["Acme", "Bolt"]),
    },
)


@st.composite
def products(draw: st.DrawFn, name: str) -> Product:
    drawn: dict[str, Any] = {key: draw(states) for key in ("code", "functions", "tools", "vision", "audio")}
    known = {key: state for key, state in drawn.items() if state} | draw(values)
    scored = draw(st.lists(st.tuples(amounts, st.sampled_from(["maker", "lab"])), max_size=2))
    return make_product(
        name,
        offers=draw(st.lists(offers, max_size=4)),
        scores=[make_score(score=score, by=by) for score, by in scored],
        means=draw(st.sampled_from(["", "announced"])),
        **known,
    )


any_catalogue = settings(max_examples=40, deadline=None)
pairs = st.tuples(products(NAMES[0]), products(NAMES[1]))


def sheet_of(*chosen: Product) -> FactSheet:
    return fact_sheet(Scope(make_catalog(*chosen), chosen))


@any_catalogue
@given(pairs)
def test_swapping_the_pair_changes_no_fact(pair: tuple[Product, Product]) -> None:
    sheet = sheet_of(*pair)
    swapped = fact_sheet(sheet.scope.swapped())
    assert sorted(sheet.facts) == sorted(swapped.facts)
    assert all(swapped.get(fact.id) == fact for fact in sheet)


@any_catalogue
@given(pairs)
def test_every_fact_goes_back_to_evidence_or_says_why_there_is_none(pair: tuple[Product, Product]) -> None:
    sheet = sheet_of(*pair)
    for fact in sheet:
        assert fact.evidence or fact.derived_from or fact.why, fact
        assert [id_ for id_ in fact.derived_from if id_ not in sheet.facts] == [], fact


@any_catalogue
@given(pairs)
def test_ids_are_short_and_name_known_products(pair: tuple[Product, Product]) -> None:
    for fact in sheet_of(*pair):
        assert len(fact.id) <= ID_LENGTH
        assert re.fullmatch(r"[a-z_]+/[\w.-]+(/[\w.-]+){0,2}", fact.id), fact.id
        assert fact.products
        assert set(fact.products) <= {p.short for p in pair}


@any_catalogue
@given(pairs)
def test_unknown_never_ranks(pair: tuple[Product, Product]) -> None:
    sheet = sheet_of(*pair)
    for fact in sheet:
        if fact.kind in COMPARING and fact.key not in ("routes", "providers", "capabilities"):
            assert not any(f"missing/{fact.key}/{p.short}" in sheet.facts for p in pair), fact


@any_catalogue
@given(pairs)
def test_comparisons_agree_with_what_they_compare(pair: tuple[Product, Product]) -> None:
    sheet = sheet_of(*pair)
    for fact in sheet:
        if fact.kind == "saving":
            assert 0 < Fraction(fact.value) < 1
            assert int(fact.display.rstrip("%")) <= 99
        if fact.kind in ("difference", "cost_difference") and fact.key != "routes":
            leader, other = (Fraction(sheet.facts[id_].value) for id_ in fact.derived_from)
            assert Fraction(fact.value) == abs(leader - other) > 0
            assert f"difference/{fact.key}/{fact.products[1]}" not in sheet.facts
        if fact.kind == "cost":
            assert Fraction(fact.value) > 0


@any_catalogue
@given(pairs)
def test_statements_are_whole_sentences(pair: tuple[Product, Product]) -> None:
    for fact in sheet_of(*pair):
        assert fact.statement.endswith("."), fact
        assert fact.statement[0].isupper(), fact
        assert "  " not in fact.statement, fact
        assert not re.search(r"\b1 (tokens|routes|points|months|days)\b", fact.statement), fact
        assert any(p.name in fact.statement for p in pair), fact


@any_catalogue
@given(products("Aster"), products("Borea"), products("Cinder"))
def test_scope_of_any_size_has_facts_of_each_product(a: Product, b: Product, c: Product) -> None:
    catalog = make_catalog(a, b, c)
    for chosen in ((a,), (a, b, c)):
        sheet = fact_sheet(Scope(catalog, chosen))
        assert {product for fact in sheet for product in fact.products} == {p.short for p in chosen}


@any_catalogue
@given(pairs)
def test_states_of_products_are_those_of_the_scope(pair: tuple[Product, Product]) -> None:
    sheet = sheet_of(*pair)
    for product in pair:
        for key in sheet.scope.domain.capability:
            state = sheet.scope.state(product, key)
            found = sheet.get(f"capability/{key}/{product.short}")
            assert (found.value if found else State.UNKNOWN) == state


def test_long_ids_are_cut_and_stay_apart() -> None:
    ids = [
        identify("cost", "monthly", "a-product-with-a-very-long-name", f"a-provider-with-a-very-long-name-{n}")
        for n in (1, 2)
    ]
    assert [len(id_) for id_ in ids] == [ID_LENGTH, ID_LENGTH]
    assert ids[0] != ids[1]
    assert ids[0].startswith("cost/monthly/a-product-with-a-very-long-name/a-p")


def test_every_rule_says_what_it_derives() -> None:
    assert [rule.name for rule in rules() if not rule.doc] == []


def test_facts_come_in_the_same_order_each_time() -> None:
    pair = make_product("Aster", vision="yes", input="1", output="1"), make_product("Borea", context=1)
    assert list(sheet_of(*pair).facts) == list(sheet_of(*pair).facts)


@pytest.mark.parametrize("key", ["code", "functions", "vision"])
def test_no_is_never_counted_for_unknown(key: str) -> None:
    known: dict[str, Any] = {key: "yes"}
    sheet = sheet_of(make_product("Aster", **known), make_product("Borea"))
    assert not any(fact.kind in ("only", "loss", "gain", "neither") for fact in sheet if fact.key == key)

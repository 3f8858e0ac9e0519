"""Every leaf of the products of a page is changed once; what a page states cannot change unnoticed."""

from dataclasses import replace
from typing import Any

from tests.builders import make_catalog, make_offer, make_product, make_score
from tests.pages_made import SHIPPED, catalog_of, pairs, read_outline
from tests.second_reading.readings import language_of, printed

from factwright.catalog import Catalog
from factwright.mutation import Line, Mutator, Noticed, changes, lines_of
from factwright.rules import fact_sheet
from factwright.scope import scope_of
from factwright.second_reading import reread
from factwright.sections import outline_of

SENTENCE = ("GPT-5.3-Codex has a context window of 400,000 tokens.", "")
PAIR = pairs(SHIPPED)[0]


def small(**given: Any) -> Catalog:
    aster = make_product("Aster", context=128000, vision="yes", released="2025-03-07", openness="Open weights", **given)
    return make_catalog(aster, make_product("Bolt", context=64000, input="1", output="2"))


def noticed(lines: tuple[Line, ...] = ()) -> list[Noticed]:
    catalog = catalog_of(SHIPPED)
    return list(Mutator(catalog, PAIR, read_outline(SHIPPED, *PAIR), language_of(SHIPPED), lines).all())


def test_every_leaf_is_changed_once() -> None:
    offers = (make_offer("cloud", input="1", output="2", facts={"context": 32000}), make_offer("shed", "free"))
    catalog = small(offers=offers, scores=(make_score(),))
    found = [(c.fact, c.what) for c in changes(catalog, catalog.products["aster"])]
    assert ("value/context/aster", "128000 -> 256000") in found
    assert ("capability/vision/aster", "yes -> no") in found
    assert ("missing/audio/aster", "unknown -> yes") in found
    assert ("value/released/aster", "2025-03-07 -> 2026-03-07") in found
    assert ("value/openness/aster", "Open weights -> Closed weights") in found
    assert ("price/input/aster/cloud", "1 -> 2") in found
    assert ("value/context/aster/cloud", "32000 -> 64000") in found
    assert ("billing/free/aster/shed", "offer dropped") in found
    assert ("score/bench/aster", "70 -> 71") in found
    assert len({fact for fact, _ in found}) == len(found)


def test_no_stated_fact_changes_unnoticed() -> None:
    found = noticed()
    assert [str(n) for n in found if n.defect] == []
    assert all(n.change.reason for n in found if n.unnoticed)


def test_prose_that_states_a_fact_notices_its_change() -> None:
    scope = scope_of(catalog_of(SHIPPED), *PAIR)
    lines = lines_of(fact_sheet(scope), language_of(SHIPPED), [SENTENCE])
    assert [n.change.fact for n in noticed(lines) if n.sentences] == ["value/context_tokens/gpt-5.3-codex"]


def test_prose_that_survives_a_change_of_what_it_states_is_a_defect() -> None:
    vague = Line("GPT-5.3-Codex is made by OpenAI.", "", *(frozenset({"value/context_tokens/gpt-5.3-codex"}),) * 2)
    assert [n.verdict for n in noticed((vague,)) if n.defect] == ["survived by prose"]


def test_second_reader_notices_what_the_tables_notice() -> None:
    """The page of today is refused in every catalogue in which a text of it would read otherwise."""
    catalog, data = catalog_of(SHIPPED), printed(SHIPPED, "json", *PAIR)
    missed = []
    for one in noticed():
        product = one.change.product
        changed = replace(catalog, products={**catalog.products, product.short: product})
        scope = scope_of(changed, *PAIR)
        if one.cells and not [f for f in reread(data, "json", scope, language_of(SHIPPED)).findings if not f.sentence]:
            missed.append(str(one))
    assert missed == []


def test_swapping_the_pair_changes_the_same_leaves() -> None:
    catalog = small()
    outline = outline_of(fact_sheet(scope_of(catalog, "aster", "bolt")))
    both = [
        Mutator(catalog, pair, outline, language_of(SHIPPED), ()) for pair in (("aster", "bolt"), ("bolt", "aster"))
    ]
    first, second = ({n.change.fact for n in mutator.all()} for mutator in both)
    assert first == second

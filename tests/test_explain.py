"""Explanations go down to file, line and quote, and show what lost."""

import json

import pytest
from tests.builders import make_evidence, make_product, make_sheet, make_source, make_value

from factwright.catalog import weigh
from factwright.errors import UsageError
from factwright.explain import as_json, as_text, explain
from factwright.quantities import State


def test_derived_fact_is_explained_down_to_its_sources() -> None:
    sheet = make_sheet(make_product("Aster", context=400000), make_product("Borea", context=128000))
    assert explain(sheet, "difference/context/aster") == (
        "difference/context/aster = 272,000 tokens\n"
        "  The context window of Aster is 272,000 tokens higher than that of Borea "
        "(400,000 tokens against 128,000 tokens).\n"
        "  exact: 272000\n"
        "  computed: 400,000 tokens - 128,000 tokens = 272,000 tokens\n"
        "  from:\n"
        "    value/context/aster = 400,000 tokens\n"
        "      The context window of Aster is 400,000 tokens.\n"
        "      exact: 400000\n"
        "      source: The card (maker, retrieved 2026-06-30)\n"
        "        quote: \"Quantity(amount=Decimal('400000'), unit='tokens')\"\n"
        "        address: https://card.example/\n"
        "        file: catalog/products/made.toml:1\n"
        "    value/context/borea = 128,000 tokens\n"
        "      The context window of Borea is 128,000 tokens.\n"
        "      exact: 128000\n"
        "      source: The card (maker, retrieved 2026-06-30)\n"
        "        quote: \"Quantity(amount=Decimal('128000'), unit='tokens')\"\n"
        "        address: https://card.example/\n"
        "        file: catalog/products/made.toml:1\n"
    )


def test_claim_that_lost_is_shown_as_such() -> None:
    claims = [
        make_evidence(make_value("openness", "Closed weights"), make_source("page", "third-party")),
        make_evidence(make_value("openness", "Open weights"), make_source("card")),
    ]
    text = explain(make_sheet(make_product("Aster", openness=weigh(claims))), "value/openness/aster")
    assert "  source: The card (maker, retrieved 2026-06-30)\n" in text
    assert "  says closed weights, lost: The page (third-party, retrieved 2026-06-30)\n" in text


def test_evidence_that_is_not_enough_is_shown_as_such() -> None:
    found = weigh([make_evidence(State.NO, make_source("page", "third-party"))], no_from=["maker"])
    text = explain(make_sheet(make_product("Aster", vision=found)), "missing/vision/aster")
    assert "  says no, not enough: The page (third-party, retrieved 2026-06-30)\n" in text
    assert "  why: only sources that cannot establish a no say no\n" in text


def test_fact_that_carries_twice_is_written_once() -> None:
    sheet = make_sheet(make_product("Aster", input="1", output="2"))
    text = explain(sheet, "cost/monthly/aster")
    assert text.count("price/input/aster/cloud = $1.00\n") == 1
    assert text.count("price/input/aster/cloud = $1.00 (see above)\n") == 1


def test_unknown_id_names_near_ones() -> None:
    sheet = make_sheet(make_product("Aster", context=1))
    with pytest.raises(UsageError, match='no fact "value/contxt/aster" about Aster; did you mean value/context/aster'):
        explain(sheet, "value/contxt/aster")


def test_json_is_plain_data_with_every_fact() -> None:
    sheet = make_sheet(make_product("Aster", context=128000, vision="yes"), make_product("Borea"))
    rows = as_json(sheet)
    assert [row["id"] for row in rows] == [fact.id for fact in sheet]
    row = next(row for row in json.loads(json.dumps(rows)) if row["id"] == "capability/vision/aster")
    assert row["evidence"] == [
        {
            "value": "yes",
            "display": "yes",
            "source": "card",
            "class": "maker",
            "title": "The card",
            "url": "https://card.example/",
            "retrieved": "2026-06-30",
            "quote": "yes",
            "file": "catalog/products/made.toml",
            "line": 1,
        }
    ]


def test_text_has_a_line_for_each_fact() -> None:
    sheet = make_sheet(make_product("Aster", context=128000))
    lines = as_text(sheet).splitlines()
    assert len(lines) == len(sheet.facts)
    assert any(
        line.split()[0] == "value/context/aster" and line.endswith("The context window of Aster is 128,000 tokens.")
        for line in lines
    )

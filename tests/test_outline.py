from tests.builders import make_offer, make_product
from tests.pages_made import SHIPPED, made_outline, made_sheet, read_outline

from factwright.outline import Outline, Point, Prose, Section, Sources, matching, page_id

PROSE = Prose("first", points=(Point("x", {}, ("a", "b")), Point("y", {}, ("b", "c"))), may=("d",))


def test_block_must_use_each_fact_of_its_points_once() -> None:
    assert PROSE.must == ("a", "b", "c")


def test_section_opens_the_facts_of_its_blocks() -> None:
    section = Section("verdict", "Verdict", (PROSE,))
    assert section.open_facts == {"a", "b", "c", "d"}
    assert section.prose == (PROSE,)


def test_computed_figure_rests_on_the_sources_of_its_parts() -> None:
    outline = read_outline(SHIPPED, "gpt-5.3-codex", "llama-3.2-1b-instruct")
    cost = outline.sheet.facts["cost/monthly/gpt-5.3-codex"]
    assert not cost.evidence
    (number,) = outline.sources.behind(cost.id)
    assert outline.sources.references[number - 1].title.startswith("LLM Reference")


def test_equal_sources_of_both_products_have_one_number() -> None:
    outline = read_outline(SHIPPED, "gpt-5.3-codex-spark", "step-3.5-flash")
    titles = [(r.title, r.url, r.retrieved, r.commit) for r in outline.sources.references]
    assert len(titles) == len(set(titles))
    assert [r.number for r in outline.sources.references] == list(range(1, len(titles) + 1))


def test_patterns_match_in_order_of_the_sheet() -> None:
    sheet = made_sheet(make_product("Aster", context=128000), make_product("Birch", context=400000))
    assert matching(sheet, ("difference/*", "value/context/*")) == (
        "difference/context/birch", "value/context/aster", "value/context/birch",
    )  # fmt: skip


def test_page_is_named_by_its_products() -> None:
    assert page_id(made_sheet(make_product("Aster"), make_product("Birch"))) == "aster-vs-birch"


def test_section_is_found_by_name() -> None:
    outline: Outline = made_outline(make_product("Aster", offers=[make_offer()]), make_product("Birch"))
    assert outline.section("pricing") is not None
    assert outline.section("weather") is None
    assert isinstance(outline.sources, Sources)

from tests.builders import make_product
from tests.pages_made import (
    SECOND,
    SHIPPED,
    aster,
    birch,
    catalog_of,
    drafted,
    made_outline,
    made_sheet,
    page_of,
    pairs,
    read_outline,
)

from factwright.outline import Section
from factwright.scope import scope_of
from factwright.sections import added_section, outline_of, section_rules


def test_sections_stand_in_the_order_of_the_domain() -> None:
    for folder in (SHIPPED, SECOND):
        for pair in pairs(folder):
            outline = read_outline(folder, *pair)
            declared = [name for name in outline.sheet.scope.domain.sections if outline.section(name)]
            assert [section.name for section in outline.sections] == declared


def test_every_section_has_a_heading_and_says_what_it_holds() -> None:
    assert all(rule.heading and rule.doc for rule in section_rules().values())


def test_description_names_only_what_the_page_has() -> None:
    assert made_outline(make_product("Aster"), make_product("Birch")).description == (
        "Aster (Maker) and Birch (Maker) compared: prices of every offer, each with its source and date."
    )


def test_pair_given_the_other_way_round_is_the_same_page() -> None:
    for folder in (SHIPPED, SECOND):
        for a, b in pairs(folder):
            catalog = catalog_of(folder)
            assert page_of(scope_of(catalog, a, b)) == page_of(scope_of(catalog, b, a))


def test_added_section_says_each_fact_that_it_must() -> None:
    sheet = made_sheet(aster(), birch())
    must = ("value/context/aster", "capability/vision/birch", "difference/context/aster")
    section = added_section(sheet, "extra", "Extra", "paragraph", must, ("value/context/birch",))
    assert section.prose[0].must == must
    assert section.prose[0].may == ("value/context/birch",)
    assert [point.frame for point in section.prose[0].points] == ["says", "supports-not", ""]


def test_added_section_without_facts_is_empty() -> None:
    section = added_section(made_sheet(aster(), birch()), "extra", "Extra", "paragraph", (), ())
    assert section == Section("extra", "Extra", ())


def test_outline_is_the_same_each_time() -> None:
    sheet = made_sheet(aster(), birch())
    assert drafted(outline_of(sheet)) == drafted(outline_of(sheet))

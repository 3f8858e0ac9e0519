from tests.builders import make_evidence, make_product, make_source
from tests.pages_made import made_outline

from factwright.catalog import Product, Unknown, Why
from factwright.outline import Notes, Table
from factwright.quantities import State


def rows(*products: Product) -> dict[str, list[str]]:
    section = made_outline(*products).section("capabilities")
    assert section is not None
    table = section.parts[0]
    assert isinstance(table, Table)
    return {row.head: [cell.text for cell in row.cells] for row in table.rows}


def test_values_are_yes_no_or_not_documented() -> None:
    assert rows(make_product("Aster", vision="yes", code="no"), make_product("Birch", code="yes")) == {
        "Code execution": ["No", "Yes"],
        "Vision": ["Yes", "Not documented"],
    }


def test_equal_twins_share_a_row_and_others_do_not() -> None:
    both = make_product("Aster", functions="yes", tools="yes")
    assert list(rows(both, make_product("Birch"))) == ["Tool calling (Function calling and Tool use)"]
    assert list(rows(both, make_product("Birch", tools="no"))) == ["Function calling", "Tool use"]


def test_weak_denial_is_not_no_and_says_why() -> None:
    denial = make_evidence(State.NO, make_source("blog", "third-party"))
    weak = Unknown(Why.WEAK, (denial,))
    section = made_outline(make_product("Aster", vision=weak, code="yes"), make_product("Birch")).section(
        "capabilities"
    )
    assert section is not None
    notes = section.parts[-1]
    assert isinstance(notes, Notes)
    assert notes.items[0].text == (
        "Aster: only a third party says No to vision; that cannot establish a No, so it counts as not documented."
    )


def test_nothing_known_is_no_section() -> None:
    assert made_outline(make_product("Aster"), make_product("Birch")).section("capabilities") is None

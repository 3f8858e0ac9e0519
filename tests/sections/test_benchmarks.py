from tests.builders import make_product, make_score
from tests.pages_made import made_outline

from factwright.outline import Notes, Table


def test_scores_under_equal_conditions_stand_side_by_side() -> None:
    one, other = (
        make_product("Aster", scores=[make_score(score="70")]),
        make_product("Birch", scores=[make_score(score="62")]),
    )
    section = made_outline(one, other).section("benchmarks")
    assert section is not None
    (table,) = section.parts
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0].cells] == ["70%", "62%", "The maker", "Not stated; percent"]


def test_scores_under_other_conditions_stand_apart() -> None:
    one = make_product("Aster", scores=[make_score(setting="with tools")])
    other = make_product("Birch", scores=[make_score(setting="without tools")])
    section = made_outline(one, other).section("benchmarks")
    assert section is not None
    notes, table = section.parts
    assert isinstance(notes, Notes)
    assert notes.items[0].text == "No benchmark score is recorded for both Aster and Birch under the same conditions."
    assert isinstance(table, Table)
    assert [row.head for row in table.rows] == ["Bench, Aster", "Bench, Birch"]

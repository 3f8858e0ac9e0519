from tests.page_builders import make_facts

from factwright.cells import cells, changed
from factwright.outline import Cell, Outline, Row, Section, Sources, Table

SHEET = make_facts()


def outline(*rows: tuple[str, str]) -> Outline:
    table = Table(
        caption="Prices", columns=("", "Aster"), rows=tuple(Row(head=h, cells=(Cell(text=t),)) for h, t in rows)
    )
    return Outline(SHEET, "", "", (Section("pricing", "Pricing", (table,)),), Sources.of_sheet(SHEET))


def test_a_cell_is_named_by_section_row_and_column() -> None:
    assert cells(outline(("Input", "$2.50"))) == {"pricing: Input: Aster": "$2.50"}


def test_places_that_repeat_are_numbered() -> None:
    assert cells(outline(("Input", "$2.50"), ("Input", "$1.00"))) == {
        "pricing: Input: Aster": "$2.50",
        "pricing: Input: Aster (2)": "$1.00",
    }


def test_cells_that_changed_came_and_went_are_listed() -> None:
    before, after = {"a": "1", "b": "2"}, {"a": "1", "b": "3", "c": "4"}
    assert changed(before, after) == ["b: 2 -> 3", "c: nothing -> 4"]
    assert changed(after, before) == ["b: 3 -> 2", "c: 4 -> nothing"]

from tests.builders import make_offer, make_product
from tests.pages_made import SECOND, made_outline, read_outline

from factwright.outline import Bars, Notes, Table


def rows(outline: object) -> list[list[str]]:
    section = outline.section("pricing")  # type: ignore[attr-defined]
    table = section.parts[0]
    assert isinstance(table, Table)
    return [[row.head, *(cell.text for cell in row.cells)] for row in table.rows]


def test_every_offer_and_tier_has_a_row() -> None:
    offers = [
        make_offer("hub", input="0.50", output="2.00"),
        make_offer("hub", tier="batch", input="0.25", output="1.00"),
        make_offer("cloud", "free"),
    ]
    assert rows(made_outline(make_product("Aster", offers=offers), make_product("Birch"))) == [
        ["Aster on Hub", "Per token", "$0.50", "$2.00", "2026-06-30"],
        ["Aster on Hub (Batch)", "Per token", "$0.25", "$1.00", "2026-06-30"],
        ["Aster on Cloud", "Free", "Not in our data", "Not in our data", "2026-06-30"],
        ["Birch", "Not in our data", "Not in our data", "Not in our data", "Not in our data"],
    ]


def test_closed_price_is_not_shown() -> None:
    found = {row[0]: row for row in rows(read_outline(SECOND, "karo-2", "tripper-3"))}
    assert "€5,650.00" in found["Karo 2 on Velo Barn"]
    assert "€5,790.00" not in str(found)


def test_limit_of_a_route_is_its_own() -> None:
    offers = [make_offer("hub", facts={"context": 65536}, input="0.50", output="2.00"), make_offer("cloud", "free")]
    found = rows(made_outline(make_product("Aster", context=128000, offers=offers), make_product("Birch")))
    assert [row[-2] for row in found[:2]] == ["65,536 tokens", "128,000 tokens"]


def test_prices_of_both_are_drawn_side_by_side() -> None:
    one, other = (make_product(n, input=i, output="2.00") for n, i in (("Aster", "0.50"), ("Birch", "0.25")))
    section = made_outline(one, other).section("pricing")
    assert section is not None
    figures = [part for part in section.parts if isinstance(part, Bars)]
    assert [[bar.share for bar in figure.bars] for figure in figures] == [[1000, 500], [1000, 1000]]


def test_no_offer_is_said() -> None:
    section = made_outline(make_product("Aster"), make_product("Birch")).section("pricing")
    assert section is not None
    (notes,) = section.parts
    assert isinstance(notes, Notes)
    assert notes.items[0].text == "No offer of Aster or Birch is in our data."

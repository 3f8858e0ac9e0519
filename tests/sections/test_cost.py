from tests.builders import make_offer, make_product
from tests.pages_made import made_outline, made_page, texts

from factwright.outline import Lines, Notes, Table

ASTER = make_product(
    "Aster", offers=[make_offer("hub", input="0.50", output="2.00"), make_offer("cloud", input="0.25", output="2.00")]
)
BIRCH = make_product("Birch", input="0.10", output="0.30")


def test_every_priced_offer_has_its_sum_and_how_it_came_about() -> None:
    section = made_outline(ASTER, BIRCH).section("cost")
    assert section is not None
    table, figure = section.parts[:2]
    assert isinstance(table, Table)
    assert [(row.head, row.cells[-1].text, row.cells[-1].how) for row in table.rows] == [
        ("Aster on Hub", "$900", "800 x $0.50 + 250 x $2.00 = $900.00"),
        ("Aster on Cloud", "$700", "800 x $0.25 + 250 x $2.00 = $700.00"),
        ("Birch on Cloud", "$155", "800 x $0.10 + 250 x $0.30 = $155.00"),
    ]
    assert isinstance(figure, Lines)
    assert [line.end for line in figure.lines] == [1000, 221]
    assert figure.up == ("0", "$700", "$1,400")


def test_volume_stands_beside_the_difference() -> None:
    volume = "800 million input and 250 million output tokens a month"
    assert texts(made_page(ASTER, BIRCH), "cost") == [f"For {volume}, Birch costs $545 less than Aster."]


def test_missing_price_is_said_and_no_figure_is_drawn() -> None:
    section = made_outline(make_product("Aster"), BIRCH).section("cost")
    assert section is not None
    _, notes = section.parts
    assert isinstance(notes, Notes)
    assert notes.items[0].text == "No price is documented for Aster, so no difference can be stated."


def test_no_price_at_all_is_no_section() -> None:
    assert made_outline(make_product("Aster"), make_product("Birch")).section("cost") is None


def test_free_is_never_a_price() -> None:
    free = make_product("Aster", offers=[make_offer("cloud", "free")])
    assert made_outline(free, make_product("Birch")).section("cost") is None

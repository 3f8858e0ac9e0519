from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.forms import fill, forms


def test_shortest_clear_spelling_is_written() -> None:
    sheet = made_sheet(make_product("Aster 4 Instruct", aliases=["Aster 4"]), make_product("Birch"))
    assert fill("{aster-4-instruct:short}", sheet) == "Aster 4"


def test_spelling_that_another_name_begins_with_is_not_clear() -> None:
    sheet = made_sheet(make_product("Aster 4 Instruct", aliases=["Aster 4"]), make_product("Aster 4 Mini"))
    assert fill("{aster-4-instruct:short}", sheet) == "Aster 4 Instruct"


def test_any_declared_spelling_is_read() -> None:
    sheet = made_sheet(make_product("Aster 4 Instruct", aliases=["Aster 4"]), make_product("Birch"))
    fact = next(f for f in sheet if f.id == "value/context/aster-4-instruct" or f.kind == "missing")
    assert not forms()["short"].read("Aster 5", fact, sheet)

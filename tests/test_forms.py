import pytest
from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.errors import UsageError
from factwright.forms import Slot, fill, forms, slots

SHEET = made_sheet(make_product("Aster", context=128000, input="0.10", output="0.30"), make_product("Birch"))


def test_slots_are_found_in_order() -> None:
    text = "{aster} holds {value/context/aster} on {cloud}; {routes/count/aster:count}."
    assert slots(text) == (
        Slot("aster"), Slot("value/context/aster"), Slot("cloud"), Slot("routes/count/aster", "count"),
    )  # fmt: skip


def test_slots_are_written_out() -> None:
    text = "{aster} is listed on {routes/count/aster:count}, {cloud}, and holds {value/context/aster}."
    assert fill(text, SHEET) == "Aster is listed on one route, Cloud, and holds 128,000 tokens."


def test_unknown_slot_is_named() -> None:
    with pytest.raises(UsageError, match=r'slot "\{value/context/cinder\}" names no fact'):
        fill("{value/context/cinder}", SHEET)


def test_unknown_form_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match='form "loud" is not known; the forms are: about, any, count'):
        fill("{value/context/aster:loud}", SHEET)


def test_every_form_says_what_it_is_for() -> None:
    assert all(form.doc for form in forms().values())

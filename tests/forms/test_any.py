from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.facts import Fact
from factwright.forms import forms


def test_members_are_names_joined_by_or() -> None:
    sheet = made_sheet(make_product("Aster", input="1", output="2"))
    fact = Fact("routes/list/aster", "cloud,other,more", "", "")
    form = forms()["any"]
    assert form.show(fact, sheet) == "Cloud, other, or more"
    assert form.read("cloud, other, or more", fact, sheet)

"""What claims, offers and scores add up to."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.catalog_files import PRODUCT, catalogue, changed

from factwright.catalog import Known, Product, Unknown, Why
from factwright.loader import load_catalog, read_catalog
from factwright.quantities import CalendarDate, Quantity, State

FORUM = """
[source.forum]
kind = "third-party"
title = "A thread of tea drinkers"
retrieved = 2026-07-01
"""


def product_with(folder: Path, *changes: tuple[str, str], more: str = "") -> Product:
    text = changed(PRODUCT, *changes) + more
    return load_catalog(catalogue(folder / "c", steam_1=text)).products["steam-1"]


def claim(table: str, value: str, source: str = "forum", more: str = "") -> str:
    return f'{FORUM if source == "forum" else ""}\n[[{table}]]\n{value}\nsource = "{source}"\nquote = "q"\n{more}\n'


def test_value_is_kept_exactly_with_its_evidence(tmp_path: Path) -> None:
    found = product_with(tmp_path).facts["volume"]
    assert isinstance(found, Known)
    assert found.value == Quantity(Decimal("1.5"), "litres")
    assert (found.evidence.quote, found.evidence.source.retrieved) == ("1.5 litres", date(2026, 6, 30))
    assert (found.evidence.place.line, found.evidence.source.title) == (22, "https://acme.example/steam-1")


def test_parts_of_one_value_go_to_their_attributes(tmp_path: Path) -> None:
    facts = product_with(tmp_path).facts
    values = [found.value for key in ("life", "lid_life") if isinstance(found := facts[key], Known)]
    assert values == [Quantity(Decimal(5000), "uses"), Quantity(Decimal(900), "uses")]


def test_part_that_is_not_stated_is_unknown(tmp_path: Path) -> None:
    facts = product_with(tmp_path, ('{ kettle = "5K", lid = 900 }', "{ lid = 900 }")).facts
    assert facts["life"] == Unknown(Why.ABSENT)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-04-01", CalendarDate(2025, 4, 1)),
        ('"2025-04"', CalendarDate(2025, 4)),
        ('"2025"', CalendarDate(2025)),
    ],
)
def test_date_is_as_precise_as_it_is_written(tmp_path: Path, written: str, read: CalendarDate) -> None:
    found = product_with(tmp_path, ("2025-04-01", written)).facts["launched"]
    assert isinstance(found, Known)
    assert found.value == read


def test_other_spelling_of_a_choice_is_that_choice(tmp_path: Path) -> None:
    found = product_with(tmp_path).facts["colour"]
    assert isinstance(found, Known)
    assert found.value == "red"


def test_higher_class_wins_and_the_loser_is_kept(tmp_path: Path) -> None:
    change = ("[fact.colour]", "[[fact.colour]]")
    found = product_with(tmp_path, change, more=claim("fact.colour", 'value = "blue"')).facts["colour"]
    assert isinstance(found, Known)
    assert (found.value, [other.value for other in found.others]) == ("red", ["blue"])


def test_even_conflict_is_unknown(tmp_path: Path) -> None:
    change = ("[fact.colour]", "[[fact.colour]]")
    more = claim("fact.colour", 'value = "blue"', "leaflet")
    found = product_with(tmp_path, change, more=more).facts["colour"]
    assert isinstance(found, Unknown)
    assert (found.why, len(found.others)) == (Why.CONFLICT, 2)


@pytest.mark.parametrize(
    ("first", "second", "stands", "against"),
    [
        (("navy", "leaflet"), ("blue", "leaflet"), "navy", []),
        (("navy", "leaflet"), ("blue", "forum"), "navy", []),
        (("blue", "leaflet"), ("navy", "forum"), "blue", ["navy"]),
    ],
)
def test_choice_does_not_contradict_one_that_implies_it(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], stands: str, against: list[str]
) -> None:
    old = '[fact.colour]\nvalue = "scarlet"\nsource = "leaflet"\nquote = "scarlet"\n'
    claims = "".join(claim("fact.colour", f'value = "{value}"', source) for value, source in (first, second))
    found = product_with(tmp_path, (old, ""), more=claims).facts["colour"]
    assert isinstance(found, Known)
    assert (found.value, [other.value for other in found.others]) == (stands, against)


def test_two_meanings_of_a_date_do_not_contradict_each_other(tmp_path: Path) -> None:
    change = ("[fact.launched]", "[[fact.launched]]")
    more = claim("fact.launched", "value = 2025-05-02", "leaflet", 'means = "sold"')
    found = product_with(tmp_path, change, more=more).facts["launched"]
    assert isinstance(found, Known)
    assert (found.evidence.means, found.others) == ("shown", ())
    assert [(e.means, e.value) for e in found.also] == [("sold", CalendarDate(2025, 5, 2))]


def test_weak_no_leaves_the_capability_unknown(tmp_path: Path) -> None:
    found = product_with(tmp_path, more=claim("capability.whistle", 'state = "no"')).capabilities["whistle"]
    assert isinstance(found, Unknown)
    assert found.why is Why.WEAK


def test_capability_that_only_an_offer_shows_is_yes(tmp_path: Path) -> None:
    found = product_with(tmp_path, ('whistle = "no"', 'whistle = "yes"')).capabilities["whistle"]
    assert isinstance(found, Known)
    assert (found.value, found.evidence.note) == (State.YES, "shown by the offer of shop")
    assert found.evidence.source.id == "leaflet"


def test_offer_that_lacks_a_capability_says_nothing_of_the_product(tmp_path: Path) -> None:
    assert product_with(tmp_path).capabilities["whistle"] == Unknown(Why.ABSENT)


@pytest.mark.parametrize(
    "spoken",
    [
        '[capability.whistle]\nstate = "unknown"\nlooked = 2026-07-01\n',
        '[capability.whistle]\nstate = "no"\nsource = "leaflet"\nquote = "it does not whistle"\n',
    ],
)
def test_offer_does_not_overrule_what_is_said_of_the_product(tmp_path: Path, spoken: str) -> None:
    change = ('whistle = "no"', 'whistle = "yes"')
    found = product_with(tmp_path, change, more=spoken).capabilities["whistle"]
    assert not (isinstance(found, Known) and found.value is State.YES)


def test_offer_keeps_its_own_prices_and_facts(tmp_path: Path) -> None:
    (offer,) = product_with(tmp_path).offers
    price = offer.price("price")
    assert price is not None
    assert (str(price.amount), price.place.line) == ("29.90", 56)
    assert offer.facts == {"volume": Quantity(Decimal("1.5"), "litres")}
    assert offer.capabilities == {"whistle": State.NO}


def test_closed_price_may_stand_beside_the_open_one(tmp_path: Path) -> None:
    old = 'amount = 29.90\n[[offer.price]]\nmeter = "price"\namount = 35\nuntil = 2026-01-31'
    (offer,) = product_with(tmp_path, ("amount = 29.90", old)).offers
    price = offer.price("price")
    assert price is not None
    assert price.amount == Decimal("29.90")


def test_score_has_a_key_for_ids(tmp_path: Path) -> None:
    (score,) = product_with(tmp_path, ('"Boil Test"', '"Boil-Test: Été 2"')).scores
    assert (score.key, score.score) == ("boil-test-ete-2", Decimal("81.5"))


def test_even_scores_under_the_same_conditions_are_none(tmp_path: Path) -> None:
    second = changed(PRODUCT[PRODUCT.index("[[benchmark]]") :], ("81.5", "80"))
    read = read_catalog(catalogue(tmp_path / "c", steam_1=PRODUCT + second))
    assert read.catalog is not None
    assert read.catalog.products["steam-1"].scores == ()
    assert [m.message for m in read.warnings] == [
        'Boil Test: scored "80" here and "81.5" at line 60, under the same conditions'
    ]


def test_identifiers_of_other_catalogues_are_no_spellings(tmp_path: Path) -> None:
    more = '[[alias]]\nin = "shop-list"\nid = "K-1"\n[[distinct]]\nid = "acme/steam-9"\nwhy = "larger"\n'
    product = product_with(tmp_path, more=more)
    assert product.spellings == ("Steam 1", "Steam One")
    assert product.distinct == {"acme/steam-9": "larger"}

"""A folder becomes a catalogue: what is sound is used beside what is not, the same way every time."""

import locale
import os
import shutil
from pathlib import Path

import pytest
from tests.catalog_files import DOMAIN, PRODUCT, catalogue, changed, renamed

from factwright.catalog import Known, Unknown, Why
from factwright.errors import UnreadableError, UsageError
from factwright.loader import load_catalog, load_domain, read_catalog

BAD = changed(PRODUCT, ("value = 1.5", "value = 0"))


def test_every_declared_attribute_and_capability_is_there(tmp_path: Path) -> None:
    product = load_catalog(catalogue(tmp_path / "c")).products["steam-1"]
    assert list(product.facts) == ["maker", "volume", "life", "lid_life", "launched", "colour"]
    assert {key: type(found) for key, found in product.capabilities.items()} == {"timer": Known, "whistle": Unknown}


def test_broken_product_leaves_the_others_usable(tmp_path: Path) -> None:
    pages = '[[page]]\nproducts = ["steam-1", "steam-2", "acme/steam-3"]\n'
    folder = catalogue(tmp_path / "c", pages=pages, steam_1=BAD, steam_2=renamed("steam-2"), steam_3=renamed("steam-3"))
    read = read_catalog(folder)
    assert read.catalog is not None
    assert list(read.catalog.products) == ["steam-2", "steam-3"]
    assert read.broken == {"steam-1"}
    assert [page.pairs for page in read.catalog.pages] == [(("steam-2", "steam-3"),)]
    assert read.held == (("steam-1", "steam-2"), ("steam-1", "steam-3"))


def test_load_raises_with_every_mistake(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as error:
        load_catalog(catalogue(tmp_path / "c", steam_1=BAD, pages="[[page]]\npair = 3\n"))
    assert error.value.status == 3
    assert len(error.value.mistakes) == 2


@pytest.mark.parametrize("product", ["", "empty.toml"])
def test_no_product_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, product: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("c/products").mkdir(parents=True)
    Path("c/domain.toml").write_text(DOMAIN, encoding="utf-8")
    if product:
        Path("c/products", "." + product).touch()
    with pytest.raises(UsageError, match=r'^c/products: 0 products found; add a file such as "acme-2.toml"$'):
        load_catalog(Path("c"))


def test_folder_that_is_no_catalogue_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="0 products found; a catalogue has a folder"):
        load_catalog(tmp_path / "nowhere")


def test_domain_is_borrowed_when_the_folder_has_none(tmp_path: Path) -> None:
    lender = catalogue(tmp_path / "lender")
    folder = catalogue(tmp_path / "c")
    (folder / "domain.toml").unlink()
    assert load_catalog(folder, borrow=lender).domain == load_domain(lender / "domain.toml") == load_domain(lender)
    with pytest.raises(UnreadableError, match=r"domain\.toml: cannot be read: No such file or directory"):
        load_catalog(folder)


def test_own_domain_is_not_replaced_by_a_borrowed_one(tmp_path: Path) -> None:
    lender = catalogue(tmp_path / "lender", domain=changed(DOMAIN, ("kettles", "pots")))
    assert load_catalog(catalogue(tmp_path / "c"), borrow=lender).domain.name == "kettles"


def test_broken_domain_breaks_every_product(tmp_path: Path) -> None:
    read = read_catalog(catalogue(tmp_path / "c", domain="name = 3\n"))
    assert read.catalog is None
    assert read.broken == {"steam-1"}
    assert all(m.place.path.endswith("domain.toml") for m in read.mistakes)


def test_only_the_products_asked_for_are_read(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c", steam_1=BAD, steam_2=renamed("steam-2"))
    assert list(load_catalog(folder, only=["acme/steam-2"]).products) == ["steam-2"]
    with pytest.raises(UsageError, match=r'no product "steam-22"; did you mean "steam-2"\?'):
        load_catalog(folder, only=["steam-22"])


def test_names_come_from_the_list_and_else_from_the_products(tmp_path: Path) -> None:
    catalog = load_catalog(catalogue(tmp_path / "c"))
    assert catalog.names == {"acme": "Acme Kettles", "shop": "The Shop"}
    named = catalogue(tmp_path / "d", providers='schema = 1\n[name]\nacme = "ACME"\nshop = "The Shop"\n')
    assert load_catalog(named).name("acme") == "ACME"


def test_broken_list_of_names_does_not_break_products(tmp_path: Path) -> None:
    read = read_catalog(catalogue(tmp_path / "c", providers='schema = 1\n[name]\na = "Shop"\nb = "SHOP"\n'))
    assert [str(m).rpartition("toml:")[2] for m in read.mistakes] == [
        '4: name "SHOP" stands for "a" and "b"; give each its own'
    ]
    assert read.broken == frozenset()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('"steam-2 kettle"', '"steam one"'), 'alias "steam one" is also alias "Steam One" of "acme/steam-1"'),
        (('"steam-2 kettle"', '"Steam 1"'), 'alias "Steam 1" is also name "Steam 1" of "acme/steam-1"'),
        (('"steam-2 of Acme"', '"STEAM 1"'), 'name "STEAM 1" is also name "Steam 1" of "acme/steam-1"'),
        (('"steam-2 of Acme"', '"Steam One"'), 'name "Steam One" is also alias "Steam One" of "acme/steam-1"'),
    ],
)
def test_spelling_of_two_products_breaks_both(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    read = read_catalog(catalogue(tmp_path / "c", steam_1=PRODUCT, steam_2=renamed("steam-2", change)))
    assert read.broken == {"steam-1", "steam-2"}
    place = (tmp_path / "c" / "products" / "steam-1.toml").as_posix()
    assert [m.message for m in read.mistakes] == [f"{message} ({place}:2); one spelling names one product"]


def test_files_whose_names_differ_in_case_only_break_both(tmp_path: Path) -> None:
    read = read_catalog(catalogue(tmp_path / "c", steam_1=PRODUCT, Steam_1=PRODUCT))
    if len(list((tmp_path / "c" / "products").iterdir())) == 1:
        pytest.skip("this disk takes the two for one")
    assert read.broken == {"steam-1", "Steam-1"}
    twins = 'file names "Steam-1.toml" and "steam-1.toml" differ in case or accents only; rename one'
    assert [m.message for m in read.mistakes].count(twins) == 2


def test_composed_and_decomposed_file_names_are_twins(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c")
    for name in ("caf\u00e9", "cafe\u0301"):
        (folder / "products" / f"{name}.toml").write_text(PRODUCT, encoding="utf-8")
    read = read_catalog(folder)
    assert any("differ in case or accents only" in m.message for m in read.mistakes)


def test_reading_does_not_depend_on_order_of_files_or_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = catalogue(tmp_path / "c", steam_1=PRODUCT, steam_2=renamed("steam-2"), steam_10=BAD)
    first = read_catalog(folder)
    for name in ("steam-2", "steam-10", "steam-1"):
        shutil.move(folder / "products" / f"{name}.toml", folder / "x")
        shutil.move(folder / "x", folder / "products" / f"{name}.toml")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    locale.setlocale(locale.LC_ALL, "C")
    assert read_catalog(folder) == first
    assert repr(read_catalog(folder)) == repr(first)


def test_place_is_a_path_as_one_would_type_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = catalogue(tmp_path / "c", steam_1=BAD)
    monkeypatch.chdir(tmp_path)
    assert [m.place.path for m in read_catalog(folder).mistakes] == ["c/products/steam-1.toml"]
    monkeypatch.chdir(folder)
    given = Path(os.pardir) / "c"
    assert [m.place.path for m in read_catalog(given).mistakes] == ["../c/products/steam-1.toml"]


def test_unknown_because_looked_for(tmp_path: Path) -> None:
    change = ('value = "scarlet"\nsource = "leaflet"\nquote = "scarlet"', 'value = "unknown"\nlooked = 2026-06-30')
    found = (
        load_catalog(catalogue(tmp_path / "c", steam_1=changed(PRODUCT, change))).products["steam-1"].facts["colour"]
    )
    assert isinstance(found, Unknown)
    assert found.why is Why.LOOKED

"""What may be right and should be looked at is told with place and figures, and stops nothing."""

from pathlib import Path

from tests.catalog_files import PRODUCT, catalogue, changed, renamed
from tests.loader.test_claims import FORUM, claim

from factwright.loader import read_catalog


def warnings(folder: Path, **products: str) -> list[str]:
    read = read_catalog(catalogue(folder / "c", **products))
    assert read.mistakes == ()
    return [f"{m.place.line}: {m.message}" for m in read.warnings]


def offer(provider: str, amount: str, more: str = "") -> str:
    head = f'[[offer]]\nprovider = "{provider}"\nbilling = "sale"\nsource = "leaflet"\n'
    return f'{head}[[offer.price]]\nmeter = "price"\namount = {amount}\n{more}'


def test_sound_product_has_no_warning(tmp_path: Path) -> None:
    assert warnings(tmp_path, steam_1=PRODUCT) == []


def test_resolved_conflict_names_both_sides(tmp_path: Path) -> None:
    text = changed(PRODUCT, ("[fact.colour]", "[[fact.colour]]")) + claim("fact.colour", 'value = "blue"')
    assert warnings(tmp_path, steam_1=text) == [
        '72: colour: "red" of "leaflet" (maker, line 38) stands, though "blue" of "forum" (third-party, line 72)'
    ]


def test_even_conflict_names_all_sides(tmp_path: Path) -> None:
    text = changed(PRODUCT, ("[fact.colour]", "[[fact.colour]]")) + claim("fact.colour", 'value = "blue"', "leaflet")
    assert warnings(tmp_path, steam_1=text) == [
        (
            "38: colour: unknown, since sources of equal standing disagree: "
            '"red" of "leaflet" (maker, line 38); "blue" of "leaflet" (maker, line 67)'
        )
    ]


def test_weak_no_is_told(tmp_path: Path) -> None:
    text = PRODUCT + FORUM + claim("capability.whistle", 'state = "no"', "forum").replace(FORUM, "")
    assert warnings(tmp_path, steam_1=text) == [
        (
            "72: whistle: unknown, since only sources that cannot establish a no say no: "
            '"no" of "forum" (third-party, line 72)'
        )
    ]


def test_reduced_price_above_the_full_one_is_told(tmp_path: Path) -> None:
    more = '[[offer.price]]\nmeter = "outlet"\namount = 30'
    assert warnings(tmp_path, steam_1=changed(PRODUCT, ("amount = 29.90", "amount = 29.90\n" + more))) == [
        '59: outlet at shop: "30" is above price, "29.90", which it should reduce'
    ]


def test_price_far_from_its_siblings_is_told(tmp_path: Path) -> None:
    text = PRODUCT + offer("shop", "28") + offer("shop", "95").replace("[[offer]]", '[[offer]]\nroute = "web"')
    assert warnings(tmp_path, steam_1=text) == [
        '79: price at shop: "95" is out of line; the median of the other 2 offers is 28.95'
    ]


def test_copied_prices_of_a_sibling_are_told(tmp_path: Path) -> None:
    place = (tmp_path / "c" / "products" / "steam-1.toml").as_posix()
    assert warnings(tmp_path, steam_1=PRODUCT, steam_2=renamed("steam-2")) == [
        (
            f'47: "acme/steam-2": same dates, and same prices at shop, as "acme/steam-1" ({place}:47); '
            "one may be a copy of the other"
        )
    ]


def test_sibling_of_another_day_is_not_a_copy(tmp_path: Path) -> None:
    assert warnings(tmp_path, steam_1=PRODUCT, steam_2=renamed("steam-2", ("2025-04-01", "2025-04-02"))) == []


def test_provider_without_a_name_is_told_once(tmp_path: Path) -> None:
    text = changed(PRODUCT, ('provider = "shop"', 'provider = "mart"')) + offer("mart", "28")
    assert warnings(tmp_path, steam_1=text) == ['47: "mart" has no name in providers.toml; readers will see the id']

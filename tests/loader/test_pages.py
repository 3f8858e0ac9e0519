"""pages.toml: what it asks for, pair by pair, and what it may not say."""

from pathlib import Path

import pytest
from tests.catalog_files import PRODUCT, catalogue, changed, renamed

from factwright.loader import load_catalog, read_catalog

BIG = ("value = 1.5", "value = 2")
PRODUCTS = {
    "steam_1": PRODUCT,
    "steam_2": renamed("steam-2", BIG),
    "steam_3": renamed("steam-3", BIG, ('value = "scarlet"', 'value = "blue"')),
}


def pairs(folder: Path, pages: str) -> list[tuple[tuple[str, str], ...]]:
    return [page.pairs for page in load_catalog(catalogue(folder / "c", pages=pages, **PRODUCTS)).pages]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ('pair = ["acme/steam-2", "steam-1"]', ["21"]),
        ('products = ["steam-3", "steam-1", "steam-2"]', ["31", "32", "12"]),
        ('products = ["steam-3", "steam-1", "steam-2"]\nexcept = ["steam-1"]', ["32"]),
        ('products = ["steam-3", "steam-1", "steam-2"]\nexcept = [["steam-1", "steam-3"]]', ["32", "12"]),
        ('where = { tag = "big" }', ["23"]),
        ('where = { maker = "acme", colour = "red" }', ["12"]),
        ('where = { colour = ["red", "blue"], provider = "shop" }', ["12", "13", "23"]),
        ('where = { kind = "electric" }\nexcept = ["steam-2"]', ["13"]),
    ],
)
def test_entry_selects_pairs_in_its_order(tmp_path: Path, pages: str, expected: list[str]) -> None:
    short = tuple((f"steam-{pair[0]}", f"steam-{pair[1]}") for pair in expected)
    assert pairs(tmp_path, f"[[page]]\n{pages}\n") == [short]


def test_selection_leaves_out_what_is_written_out_anywhere(tmp_path: Path) -> None:
    pages = '[[page]]\nwhere = { maker = "acme" }\n[[page]]\npair = ["steam-3", "steam-1"]\n'
    assert pairs(tmp_path, pages) == [
        (("steam-1", "steam-2"), ("steam-2", "steam-3")),
        (("steam-3", "steam-1"),),
    ]


def test_publish_owner_and_place_are_kept(tmp_path: Path) -> None:
    pages = 'schema = 1\n[[page]]\npair = ["steam-1", "steam-2"]\npublish = false\nowner = "ann"\n'
    (page,) = load_catalog(catalogue(tmp_path / "c", pages=pages, **PRODUCTS)).pages
    assert (page.publish, page.owner, page.place.line) == (False, "ann", 2)


@pytest.mark.parametrize(
    ("pages", "says"),
    [
        ("pair = []", "2: page 1: pair has 0 products; write two"),
        ('products = ["steam-1"]', "2: page 1: products has 1; write two or more"),
        ("products = []", "2: page 1: products has 0; write two or more"),
        ("publish = true", "1: page 1: write one of pair, products or where"),
        ('pair = ["steam-1", "steam-11"]', '2: page 1: unknown product "steam-11"; did you mean "steam-1"?'),
        ('pair = ["steam-1", "bolt/steam-2"]', '2: page 1: unknown product "bolt/steam-2"; did you mean "steam-2"?'),
        ('pair = ["steam-1", "steam-1"]', '2: page 1: "steam-1" is compared with itself; name another product'),
        ('pair = ["steam-1", 2]', '2: page 1, pair: "2" is a number, not text'),
        ('pairs = ["steam-1", "steam-2"]', '2: page 1: unknown key "pairs"; did you mean "pair"?'),
        ('where = { tag = "bigg" }', '2: page 1: unknown tag "bigg"; did you mean "big"?'),
        ('where = { makers = "acme" }', '2: page 1: unknown selection "makers"; did you mean "maker"?'),
        ('where = { colour = "green" }', "2: page 1: where selects 0 products and no pair; widen it"),
        ('where = { maker = "acme" }\nexcept = [[]]', "3: page 1: except: 0 products; write one, or a pair"),
        (
            'pair = ["steam-1", "steam-2"]\n[[page]]\npair = ["steam-2", "acme/steam-1"]',
            '4: page 2: "steam-2" and "steam-1" are asked for in page 1, line 1 already; keep one',
        ),
        (
            'pair = ["steam-1", "steam-2"]\n[[page]]\nproducts = ["steam-1", "steam-2"]',
            '4: page 2: "steam-1" and "steam-2" are asked for in page 1, line 1 already; keep one',
        ),
    ],
)
def test_mistake_names_line_value_and_remedy(tmp_path: Path, pages: str, says: str) -> None:
    read = read_catalog(catalogue(tmp_path / "c", pages=f"[[page]]\n{pages}\n", **PRODUCTS))
    assert says in [f"{m.place.line}: {m.message}" for m in read.mistakes]
    assert {m.place.path for m in read.mistakes} == {(tmp_path / "c" / "pages.toml").as_posix()}
    assert read.broken == frozenset()


def test_selection_holds_the_pairs_of_a_product_that_cannot_be_read(tmp_path: Path) -> None:
    products = PRODUCTS | {"steam_2": changed(PRODUCTS["steam_2"], ("value = 2", "value = 0"))}
    read = read_catalog(catalogue(tmp_path / "c", pages='[[page]]\nwhere = { colour = "blue" }\n', **products))
    assert read.held == (("steam-3", "steam-2"),)

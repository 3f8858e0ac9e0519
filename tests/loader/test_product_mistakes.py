"""One mistake in a product file each: its line, the value in quotes, and what would be right."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.catalog_files import PRODUCT, catalogue, changed

from factwright.loader import read_catalog

CASES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("product_mistakes.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_mistake_names_line_value_and_remedy(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    old, new, says = (CASES[case][key] for key in ("old", "new", "says"))
    read = read_catalog(catalogue(Path("catalog"), steam_1=changed(PRODUCT, (old, new))))
    assert [f"{m.place.line}: {m.message}" for m in read.mistakes] == says
    assert {m.place.path for m in read.mistakes} == {"catalog/products/steam-1.toml"}
    assert read.broken == {"steam-1"}


def test_all_mistakes_of_all_files_come_at_once_in_order_of_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one = changed(PRODUCT, ("value = 1.5", "value = 0"), ('state = "yes"', 'state = "No"'), ("29.90", '"29.90"'))
    two = changed(PRODUCT.replace("steam-1", "steam-2"), ("Steam 1", "Steam 2"), ("Steam One", "Steam Two"), ("0", "x"))
    folder = catalogue(Path("catalog"), pages="[[page]]\npair = [1]\n", steam_1=one, steam_2=two)
    assert [str(m.place) for m in read_catalog(folder).mistakes] == [
        "catalog/pages.toml:2",
        "catalog/products/steam-1.toml:22",
        "catalog/products/steam-1.toml:43",
        "catalog/products/steam-1.toml:56",
        "catalog/products/steam-2.toml:14",
    ]

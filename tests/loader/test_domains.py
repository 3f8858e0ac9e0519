"""domain.toml: every name in it is declared in it, and every declaration fits its kind."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.catalog_files import DOMAIN, catalogue, changed

from factwright.loader import load_domain, read_catalog

CASES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("domain_mistakes.toml").read_text("utf-8"))
SHIPPED = Path(__file__).parents[2] / "catalog"


@pytest.mark.parametrize("case", CASES)
def test_mistake_names_line_value_and_remedy(tmp_path: Path, case: str) -> None:
    old, new, says = (CASES[case][key] for key in ("old", "new", "says"))
    read = read_catalog(catalogue(tmp_path / "c", domain=changed(DOMAIN, (old, new))))
    assert [f"{m.place.line}: {m.message}" for m in read.mistakes] == says
    assert read.catalog is None


def test_shipped_domain_has_no_mistake() -> None:
    assert load_domain(SHIPPED).schema_ == 1

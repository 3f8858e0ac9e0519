"""The catalogue of this folder with its language, compiled once, and its rows."""

import functools
import json
from pathlib import Path
from typing import Any

from factwright.catalog import Catalog
from factwright.grounding import Language, Verdict, compile_language, ground
from factwright.loader import load_catalog
from factwright.loader.english import load_vocabulary
from factwright.scope import scope_of

FOLDER = Path(__file__).parent
SHIPPED = FOLDER.parent.parent / "catalog"
Row = dict[str, Any]


@functools.cache
def catalog() -> Catalog:
    """The small catalogue."""
    return load_catalog(FOLDER / "catalog", borrow=SHIPPED)


@functools.cache
def language() -> Language:
    """Its language."""
    return compile_language(catalog(), load_vocabulary(FOLDER / "catalog", borrow=SHIPPED))


def judge(text: str, *products: str) -> Verdict:
    """The verdict on a text about these products; about all when none is named."""
    return ground(text, scope_of(catalog(), *(products or [p.id for p in catalog().products.values()])), language())


@functools.cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of a file of this folder."""
    return tuple(json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines())


@functools.cache
def grounded_rows() -> tuple[Row, ...]:
    """The true sentences of ``tune.jsonl`` that are let through today."""
    return tuple(r for r in rows("tune.jsonl") if r["grounded"] and judge(r["text"], *r["products"]).grounded)

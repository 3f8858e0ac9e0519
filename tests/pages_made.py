"""Pages for tests: those of the shipped catalogue, those of the second domain, and small ones of made products."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from tests.builders import make_product, make_scope

from factwright.catalog import Catalog, Product
from factwright.draft import Draft
from factwright.drafters import Ask, Tools, drafter
from factwright.facts import FactSheet
from factwright.loader import load_catalog
from factwright.loader.english import load_english
from factwright.outline import Outline
from factwright.page import Page, Text, assemble
from factwright.rules import fact_sheet
from factwright.scope import Scope, scope_of
from factwright.sections import outline_of

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "catalog"
SECOND = ROOT / "tests" / "second_domain" / "catalog"


@cache
def catalog_of(folder: Path) -> Catalog:
    return load_catalog(folder)


def pairs(folder: Path) -> list[tuple[str, str]]:
    """The pairs that the catalogue has pages for."""
    return [pair for selector in catalog_of(folder).pages for pair in selector.pairs]


def drafted(outline: Outline) -> Draft:
    """What the built-in drafter writes for an outline."""
    plain = drafter("plain", Tools(frames=load_english()["frames"]))
    return Draft(sections=tuple(plain.draft(Ask(section, outline.sheet)) for section in outline.drafted))


def page_of(scope: Scope) -> Page:
    outline = outline_of(fact_sheet(scope))
    return assemble(outline, drafted(outline))


@cache
def read_page(folder: Path, *pair: str) -> Page:
    return page_of(scope_of(catalog_of(folder), *pair))


@cache
def read_outline(folder: Path, *pair: str) -> Outline:
    return outline_of(fact_sheet(scope_of(catalog_of(folder), *pair)))


def made_outline(*products: Product) -> Outline:
    return outline_of(fact_sheet(make_scope(*products)))


def made_page(*products: Product) -> Page:
    return page_of(make_scope(*products))


def made_sheet(*products: Product) -> FactSheet:
    return fact_sheet(make_scope(*products))


def aster(**given: Any) -> Product:
    """A product that is known well enough to have reasons; fields may be given or overridden."""
    known: dict[str, Any] = {"context": 400000, "vision": "yes", "openness": "Closed weights"}
    return make_product("Aster", **(known | given))


def birch(**given: Any) -> Product:
    """One that differs from ``aster`` in each of these."""
    known: dict[str, Any] = {"context": 128000, "vision": "no", "openness": "Open weights"}
    return make_product("Birch", **(known | given))


def texts(page: Page, *names: str) -> list[str]:
    """The sentences of the drafted prose of some sections, or of all, in order."""
    return [
        sentence.text
        for section in page.sections
        if not names or section.name in names
        for part in section.parts
        if isinstance(part, Text)
        for sentence in part.sentences
    ]

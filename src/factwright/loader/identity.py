"""What only all products together show: a shared id, name or spelling; and the names of makers and providers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from factwright.catalog import Known, Product
from factwright.errors import Mistake
from factwright.loader.files import File
from factwright.loader.records import ProvidersTable
from factwright.loader.structure import read_table
from factwright.loader.wording import quoted

MAKER = "maker"


def folded(text: str) -> str:
    """The text as a careless reader sees it: one form of each character, no case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())


def clashes(products: Iterable[Product]) -> Iterator[tuple[Product, Mistake]]:
    """Every spelling that two products share, reported at the second, with the product it makes unusable."""
    first: dict[tuple[str, str], tuple[Product, str]] = {}
    for product in products:
        for catalogue, text, what in _spellings(product):
            other, other_what = first.setdefault((catalogue, text), (product, what))
            if other is not product:
                message = (
                    f"{what} is also {other_what} of {quoted(other.id)} ({other.place}); one spelling names one product"
                )
                yield product, Mistake(product.place, message)
                yield other, Mistake(product.place, message)


def _spellings(product: Product) -> Iterator[tuple[str, str, str]]:
    """Catalogue, folded spelling, and what to call it; each spelling of a product once."""
    seen: set[tuple[str, str]] = set()
    own = [("id", product.short, f"id {quoted(product.id)}"), ("text", product.name, f"name {quoted(product.name)}")]
    for catalogue, text, what in [*own, *((a.catalogue, a.id, f"alias {quoted(a.id)}") for a in product.aliases)]:
        key = (catalogue, folded(text) if catalogue in ("id", "text") else text)
        if key not in seen:
            seen.add(key)
            yield *key, what


def file_twins(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of file names that some disks and readers take for one."""
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(folded(name), name)
        if other != name:
            yield other, name


def read_names(file: File) -> dict[str, str]:
    """The names of providers.toml; two ids with one name are a mistake."""
    table = read_table(file, ProvidersTable, file.data) if file.data else None
    names = dict(table.name) if table else {}
    first: dict[str, str] = {}
    for id_, name in names.items():
        other = first.setdefault(folded(name), id_)
        if other != id_:
            file.wrong(
                ("name", id_), f"name {quoted(name)} stands for {quoted(other)} and {quoted(id_)}; give each its own"
            )
    return names


def with_makers(names: Mapping[str, str], products: Iterable[Product]) -> dict[str, str]:
    """The names, and for makers without one what their products say."""
    found = dict(names)
    for product in products:
        said = product.facts.get(MAKER)
        if isinstance(said, Known) and isinstance(said.value, str):
            found.setdefault(product.maker, said.value)
    return dict(sorted(found.items()))

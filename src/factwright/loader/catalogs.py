"""A catalogue read from its folder: what is sound, what is wrong, and what is odd."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from factwright.catalog import Catalog, Product
from factwright.domain import Domain
from factwright.errors import Mistake, Place, UnreadableError, UsageError
from factwright.loader import domains, identity, oddities
from factwright.loader.files import LARGEST, File, read_toml, shown
from factwright.loader.pages import Pages, read_pages
from factwright.loader.products import read_product
from factwright.loader.wording import meant, quoted

PRODUCTS = "products"
SUFFIX = ".toml"
LARGEST_LIST = 20 * LARGEST
"""Bytes of pages.toml, which may name ten thousand pairs one by one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a catalogue."""

    catalog: Catalog | None
    """The sound products; None when the domain itself cannot be read."""
    mistakes: tuple[Mistake, ...] = ()
    """All mistakes of all files, in order of place."""
    warnings: tuple[Mistake, ...] = ()
    """What may be right and should be looked at, in order of place."""
    broken: frozenset[str] = frozenset()
    """Short ids of the products whose files cannot be used: nothing is known of them, and none of them is gone."""
    held: tuple[tuple[str, str], ...] = ()
    """Pairs that pages.toml asks for and that have a broken product."""


def load_catalog(folder: Path, borrow: Path | None = None, only: Collection[str] | None = None) -> Catalog:
    """The catalogue of a folder. Raises UnreadableError with every mistake, UsageError when there is no product.

    ``borrow`` is the folder whose domain.toml is used when ``folder`` has none; ``only`` names the products to read.
    """
    reading = _read(folder, borrow, only)
    if reading.mistakes or reading.catalog is None:
        raise UnreadableError(reading.mistakes)
    return reading.catalog


def read_catalog(folder: Path, borrow: Path | None = None, only: Collection[str] | None = None) -> Reading:
    """As ``load_catalog``, but mistakes are values: the sound products can be used beside them. Warnings come too."""
    reading = _read(folder, borrow, only)
    odd = oddities.find(reading.catalog) if reading.catalog else ()
    return replace(reading, warnings=_sorted([*reading.warnings, *odd]))


def _read(folder: Path, borrow: Path | None, only: Collection[str] | None) -> Reading:
    """The reading with the warnings of single files alone."""
    paths, refused = _product_paths(folder, only)
    domain, domain_file = domains.read_domain(_domain_path(folder, borrow))
    if domain is None:
        return Reading(None, _sorted([*refused, *domain_file.mistakes]), (), frozenset(p.stem for p in paths))
    files = {path: read_toml(path) for path in paths}
    read = {path: _product(file, path, domain) for path, file in files.items()}
    _compare(files, read)
    sound = {path.stem: product for path, product in read.items() if product and not files[path].mistakes}
    broken = frozenset(path.stem for path in paths if path.stem not in sound)
    products = dict(sorted(sound.items(), key=lambda item: item[1].id))
    names_file = _optional(folder / "providers.toml")
    names = identity.with_makers(identity.read_names(names_file), products.values())
    pages_file = _optional(folder / "pages.toml", LARGEST_LIST)
    pages = read_pages(pages_file, domain, products, broken) if only is None else Pages()
    catalog = Catalog(domain, products, names, pages.selectors)
    every = [*files.values(), names_file, pages_file]
    mistakes = [*refused, *(mistake for file in every for mistake in file.mistakes)]
    warnings = [warning for file in every for warning in file.warnings]
    return Reading(catalog, _sorted(mistakes), _sorted(warnings), broken, pages.held)


def _sorted(mistakes: Collection[Mistake]) -> tuple[Mistake, ...]:
    return tuple(sorted(set(mistakes)))


def _domain_path(folder: Path, borrow: Path | None) -> Path:
    own = folder / domains.NAME
    if own.exists() or own.is_symlink() or borrow is None:
        return own
    return borrow / domains.NAME if borrow.is_dir() else borrow


def _product_paths(folder: Path, only: Collection[str] | None) -> tuple[list[Path], list[Mistake]]:
    """The product files in order of name. UsageError when there is none, or none of those asked for."""
    products = folder / PRODUCTS
    if products.is_symlink():
        return [], [Mistake(Place(shown(products)), "is a symbolic link; put the folder itself here")]
    if not products.is_dir():
        raise UsageError(
            f"{shown(folder)}: 0 products found; a catalogue has a folder {quoted(PRODUCTS)} with one file for each"
        )
    paths = sorted(path for path in products.iterdir() if path.suffix == SUFFIX and not path.name.startswith("."))
    if not paths:
        raise UsageError(f"{shown(products)}: 0 products found; add a file such as {quoted('acme-2.toml')}")
    if only is not None:
        stems = [path.stem for path in paths]
        wanted = {name.rpartition("/")[2] for name in only}
        for name in sorted(wanted - set(stems)):
            raise UsageError(f"{shown(products)}: no product {quoted(name)}; {meant(name, stems)}")
        paths = [path for path in paths if path.stem in wanted]
    return paths, []


def _product(file: File, path: Path, domain: Domain) -> Product | None:
    return read_product(file, path, domain) if file.data or not file.mistakes else None


def _compare(files: dict[Path, File], read: dict[Path, Product | None]) -> None:
    """Notes what is wrong with products beside each other, in each file concerned, so that it counts as broken."""
    by_name = {path.name: file for path, file in files.items()}
    for a, b in identity.file_twins(by_name):
        for name in (a, b):
            by_name[name].wrong(
                (), f"file names {quoted(a)} and {quoted(b)} differ in case or accents only; rename one"
            )
    by_place = {product.place: files[path] for path, product in read.items() if product}
    for product, mistake in identity.clashes(product for product in read.values() if product):
        by_place[product.place].mistakes.append(mistake)


def _optional(path: Path, largest: int = LARGEST) -> File:
    """A file that may be absent."""
    return read_toml(path, largest) if path.exists() or path.is_symlink() else File(shown(path))

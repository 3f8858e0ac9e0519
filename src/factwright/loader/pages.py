"""pages.toml read: every entry resolved to pairs of products, each pair once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factwright.catalog import Catalog, Known, PageSelector, Product
from factwright.domain import Domain
from factwright.loader.files import File
from factwright.loader.records import PagesTable, PageTable
from factwright.loader.structure import read_table
from factwright.loader.wording import meant, quoted, titled
from factwright.quantities import State
from factwright.scope import Scope

Pair = tuple[str, str]
BY_HEAD = ("maker", "kind", "provider", "tag")


@dataclass(frozen=True, slots=True)
class Pages:
    """The entries, and the pairs that were asked for but have a product that cannot be read."""

    selectors: tuple[PageSelector, ...] = ()
    held: tuple[Pair, ...] = ()


def read_pages(file: File, domain: Domain, products: Mapping[str, Product], broken: Iterable[str]) -> Pages:
    """The entries of the file. Pairs that are written out come before pairs that a selection finds."""
    unreadable = frozenset(broken)
    head = read_table(file, PagesTable, file.data)
    if head is None:
        return Pages()
    tables = [(i, read_table(file, PageTable, raw, "page", i)) for i, raw in enumerate(head.page)]
    desk = _Desk(file, domain, products, unreadable)
    sound = [(i, table) for i, table in tables if table is not None and desk.has_one_form(i, table)]
    written = {i: desk.written_pairs(i, table) for i, table in sound if table.where is None}
    selectors: list[PageSelector] = []
    held: list[Pair] = []
    for i, table in sound:
        pairs = written[i] if i in written else desk.selected_pairs(i, table, table.where or {})
        held += [pair for pair in pairs if unreadable & set(pair)]
        whole = tuple(pair for pair in pairs if not unreadable & set(pair))
        selectors.append(PageSelector(whole, file.place("page", i), table.publish, table.owner))
    return Pages(tuple(selectors), tuple(held))


class _Desk:
    """What the entries of one file share: the products there are, and the pairs asked for so far."""

    def __init__(self, file: File, domain: Domain, products: Mapping[str, Product], broken: frozenset[str]) -> None:
        self.file = file
        self.domain = domain
        self.scope = Scope(Catalog(domain, products), tuple(products.values()))
        self.products = products
        self.broken = broken
        self.asked: dict[frozenset[str], int] = {}

    def has_one_form(self, i: int, table: PageTable) -> bool:
        here = ("page", i)
        forms = [form for form in (table.pair, table.products, table.where) if form is not None]
        if len(forms) != 1:
            self.file.wrong_in(here, "write one of pair, products or where")
        elif table.pair is not None and len(table.pair) != 2:
            self.file.wrong_in(here, f"pair has {len(table.pair)} products; write two", "pair")
        elif table.products is not None and len(table.products) < 2:
            found = f"products has {len(table.products)}"
            self.file.wrong_in(here, f"{found}; write two or more", "products")
        else:
            return True
        return False

    def written_pairs(self, i: int, table: PageTable) -> tuple[Pair, ...]:
        """Every pair of the products written out, in their order; each a mistake that was asked for before."""
        here = ("page", i)
        key = "pair" if table.pair is not None else "products"
        names = table.pair or table.products or []
        ids = [self.known(name, ("page", i, key)) for name in names]
        pairs = self.without_excepted(i, table, combinations([id_ for id_ in ids if id_], 2))
        for pair in pairs:
            before = self.asked.setdefault(frozenset(pair), i)
            both = f"{quoted(pair[0])} and {quoted(pair[1])}"
            if pair[0] == pair[1]:
                self.file.wrong_in(here, f"{quoted(pair[0])} is compared with itself; name another product", key)
            elif before != i:
                where = f"{titled(('page', before))}, line {self.file.lines.of(('page', before))}"
                self.file.wrong_in(here, f"{both} are asked for in {where} already; keep one", key)
        return tuple(pairs)

    def selected_pairs(self, i: int, table: PageTable, where: Mapping[str, list[str]]) -> tuple[Pair, ...]:
        """Every pair of the products for which all of ``where`` holds, in order of id, less those asked for before.

        A product that cannot be read may be one of them, so its pairs are held.
        """
        here = ("page", i)
        before = len(self.file.mistakes)
        found = [p.short for p in self.products.values() if all(self.selects(i, p, k, v) for k, v in where.items())]
        for key, names in where.items():
            self.check_selection(i, key, names)
        pairs = self.without_excepted(i, table, combinations([*found, *sorted(self.broken)], 2))
        if not pairs and len(self.file.mistakes) == before:
            self.file.wrong_in(here, f"where selects {len(found)} products and no pair; widen it", "where")
        return tuple(pair for pair in pairs if self.asked.setdefault(frozenset(pair), i) == i)

    def selects(self, i: int, product: Product, key: str, names: list[str]) -> bool:
        if key == "provider":
            return any(offer.provider in names for offer in product.offers)
        if key == "tag":
            tags = (self.domain.tag.get(name) for name in names)
            return all(tag is not None and self.scope.holds(product, tag.when).state is State.YES for tag in tags)
        if key in BY_HEAD:
            return {"maker": product.maker, "kind": product.kind}[key] in names
        value = product.facts.get(key)
        return isinstance(value, Known) and value.value in names

    def check_selection(self, i: int, key: str, names: list[str]) -> None:
        """Notes a selection, or a tag, that the domain does not declare."""
        here = ("page", i)
        attributes = [k for k, a in self.domain.attribute.items() if a.kind in ("choice", "name")]
        if key not in (*BY_HEAD, *attributes):
            right = meant(key, [*BY_HEAD, *attributes])
            self.file.wrong_in(here, f"unknown selection {quoted(key)}; {right}", "where", key)
        for name in names if key == "tag" else ():
            if name not in self.domain.tag:
                right = meant(name, self.domain.tag)
                self.file.wrong_in(here, f"unknown tag {quoted(name)}; {right}", "where", key)

    def without_excepted(self, i: int, table: PageTable, pairs: Iterable[Pair]) -> list[Pair]:
        """Each pair once, less the products and pairs under ``except``."""
        excepted = [frozenset(self.known(name, ("page", i, "except")) for name in names) for names in table.except_]
        for names in excepted:
            if len(names) not in (1, 2):
                self.file.wrong_in(("page", i), f"except: {len(names)} products; write one, or a pair", "except")
        return [pair for pair in dict.fromkeys(pairs) if not any(names <= set(pair) for names in excepted)]

    def known(self, name: str, path: Sequence[str | int]) -> str:
        """The short id of a product that is there; empty, and a mistake, when there is none."""
        short = name.rpartition("/")[2]
        product = self.products.get(short)
        if short in self.broken or (product and name in (product.id, product.short)):
            return short
        right = meant(name, [*self.products, *sorted(self.broken)])
        self.file.wrong_in(tuple(path[:2]), f"unknown product {quoted(name)}; {right}", *path[2:])
        return ""

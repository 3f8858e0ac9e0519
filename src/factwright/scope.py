"""What a page, or a sentence, may speak of: a catalogue and one or more of its products.

"The two", "both" and "here" range over the products of the scope; the catalogue is the set behind "of the four".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factwright.catalog import Catalog, Known, Product, Unknown
from factwright.domain import Attribute, Domain
from factwright.quantities import State


@dataclass(frozen=True, slots=True)
class Scope:
    """A catalogue and the products in view, in order of the page; pages have two."""

    catalog: Catalog
    products: tuple[Product, ...]

    @property
    def domain(self) -> Domain:
        return self.catalog.domain

    def swapped(self) -> Scope:
        """The same products in reverse order: every fact of a pair is mirrored, none is different."""
        return Scope(self.catalog, tuple(reversed(self.products)))

    def attributes(self, kind: str = "") -> Iterator[tuple[str, Attribute]]:
        """Declared attributes in order of declaration, of one kind or all."""
        return ((key, a) for key, a in self.domain.attribute.items() if not kind or a.kind == kind)

    def fact(self, product: Product, attribute: str) -> Known | Unknown:
        return product.facts.get(attribute, Unknown())

    def state(self, product: Product, capability: str) -> State:
        """Yes or no where established, else unknown."""
        found = product.capabilities.get(capability, Unknown())
        return State(str(found.value)) if isinstance(found, Known) else State.UNKNOWN


def scope_of(catalog: Catalog, *ids: str) -> Scope:
    """The scope of these products; KeyError names the first id that is not in the catalogue."""
    products = []
    for id_ in ids:
        product = catalog.product(id_)
        if product is None:
            raise KeyError(id_)
        products.append(product)
    return Scope(catalog, tuple(products))

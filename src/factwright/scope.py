"""What a page, or a sentence, may speak of: a catalogue and one or more of its products.

"The two", "both" and "here" range over the products of the scope; the catalogue is the set behind "of the four".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factwright.catalog import Catalog, Known, Offer, Product, Score, Unknown
from factwright.domain import Attribute, Condition, Domain
from factwright.quantities import CalendarDate, Quantity, State, Value

HIDDEN = "hidden"
"""Group of the attributes that no table shows."""


@dataclass(frozen=True, slots=True)
class Held:
    """Whether a condition holds of a product, and the plain tests that decide it: none where it is unknown."""

    state: State
    tests: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """A capability as it is compared: with its twin where both have equal states on all products of the scope."""

    key: str
    noun: str
    keys: tuple[str, ...]
    """The capability and, where folded, its twin."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A catalogue and the products in view, in order of the page; pages have two."""

    catalog: Catalog
    products: tuple[Product, ...]

    @property
    def domain(self) -> Domain:
        return self.catalog.domain

    @property
    def pair(self) -> tuple[Product, Product] | None:
        """The two products in order of name, so that both orders of a page state one thing; None unless there are two.

        Facts that need a pair are the same whichever product comes first (reference rule R-order).
        """
        if len(self.products) != 2:
            return None
        first, second = sorted(self.products, key=lambda p: (p.name, p.id))
        return first, second

    def swapped(self) -> Scope:
        """The same products in reverse order: every fact of a pair is mirrored, none is different."""
        return Scope(self.catalog, tuple(reversed(self.products)))

    def attributes(self, kind: str = "") -> Iterator[tuple[str, Attribute]]:
        """Declared attributes in order of declaration, of one kind or all."""
        return ((key, a) for key, a in self.domain.attribute.items() if not kind or a.kind == kind)

    def compared(self, kind: str = "") -> Iterator[tuple[str, Attribute]]:
        """The attributes that may be compared: those that a reader is shown."""
        return ((key, a) for key, a in self.attributes(kind) if a.group != HIDDEN)

    def fact(self, product: Product, attribute: str) -> Known | Unknown:
        return product.facts.get(attribute, Unknown())

    def value(self, product: Product, attribute: str) -> Value | None:
        """The value of an attribute where it is known."""
        found = self.fact(product, attribute)
        return found.value if isinstance(found, Known) else None

    def dates(self, product: Product, attribute: str) -> dict[str, CalendarDate]:
        """What is known of a date, by what it means: the one that is shown first, then those of other meanings."""
        found = self.fact(product, attribute)
        claims = (found.evidence, *found.also) if isinstance(found, Known) else ()
        return {e.means: e.value for e in claims if isinstance(e.value, CalendarDate)}

    def comparable_dates(self, a: Product, b: Product, attribute: str) -> tuple[CalendarDate, CalendarDate, str] | None:
        """The dates of both products that mean the same, and what: the first declared meaning that both state."""
        of_a, of_b = self.dates(a, attribute), self.dates(b, attribute)
        meanings = (*self.domain.attribute[attribute].means, "")
        return next(((of_a[means], of_b[means], means) for means in meanings if means in of_a and means in of_b), None)

    def state(self, product: Product, capability: str) -> State:
        """Yes or no where established, else unknown."""
        found = product.capabilities.get(capability, Unknown())
        return State(str(found.value)) if isinstance(found, Known) else State.UNKNOWN

    def capabilities(self) -> Iterator[Folded]:
        """The capabilities to compare, by importance; twins with equal states throughout are one (rule R-twin)."""
        declared = self.domain.capability
        done: set[str] = set()
        for key in sorted(declared, key=lambda k: declared[k].rank):
            if key in done:
                continue
            twin = declared[key].twin
            folds = twin in declared.keys() - done and all(
                self.state(p, key) == self.state(p, twin) for p in self.products
            )
            keys = (key, twin) if folds else (key,)
            noun = next((declared[k].folded for k in keys if folds and declared[k].folded), declared[key].noun)
            done.update(keys)
            yield Folded(key, noun, keys)

    def holds(self, product: Product, condition: Condition) -> Held:
        """Whether a declared condition holds of a product: what is unknown makes it unknown, never no."""
        if condition.any:
            return _any(self.holds(product, part) for part in condition.any)
        if condition.all:
            return _all(self.holds(product, part) for part in condition.all)
        state = self._test(product, condition)
        return Held(state, () if state is State.UNKNOWN else (condition,))

    def _test(self, product: Product, condition: Condition) -> State:
        if condition.capability:
            return self.state(product, condition.capability)
        if condition.scored:
            return State.YES if any(s.name in condition.scored for s in product.scores) else State.UNKNOWN
        value = self.value(product, condition.attribute)
        if value is None:
            return State.UNKNOWN
        if isinstance(value, Quantity):
            above = condition.at_least is None or value.amount >= condition.at_least
            below = condition.at_most is None or value.amount <= condition.at_most
            return State.YES if above and below else State.NO
        return State.YES if self.values_meant(condition.attribute, str(value)) & {*condition.is_} else State.NO

    def values_meant(self, attribute: str, value: str) -> set[str]:
        """A choice's value and those it implies: open source weights are open weights."""
        choice = self.domain.attribute[attribute].choices.get(value)
        return {value, *(choice.implies if choice else ())}


def _any(parts: Iterable[Held]) -> Held:
    """Yes where one part is; its tests are those of the parts that hold."""
    held = list(parts)
    for state in (State.YES, State.UNKNOWN):
        if found := [h for h in held if h.state is state]:
            return Held(state, tuple(test for h in found for test in h.tests))
    return Held(State.NO, tuple(test for h in held for test in h.tests))


def _all(parts: Iterable[Held]) -> Held:
    """No where one part is; its tests are those of the parts that fail."""
    held = list(parts)
    for state in (State.NO, State.UNKNOWN):
        if found := [h for h in held if h.state is state]:
            return Held(state, tuple(test for h in found for test in h.tests))
    return Held(State.YES, tuple(test for h in held for test in h.tests))


def routes(product: Product) -> tuple[tuple[str, Offer], ...]:
    """The offers of a product with the word that names each in ids: its provider, numbered from the second on."""
    seen: dict[str, int] = {}
    named = []
    for offer in product.offers:
        number = seen[offer.provider] = seen.get(offer.provider, 0) + 1
        named.append((offer.provider if number == 1 else f"{offer.provider}.{number}", offer))
    return tuple(named)


def scored(product: Product) -> tuple[tuple[str, Score], ...]:
    """The scores of a product with the word that names each in ids: the benchmark's, numbered from the second on."""
    seen: dict[str, int] = {}
    named = []
    for score in product.scores:
        number = seen[score.key] = seen.get(score.key, 0) + 1
        named.append((score.key if number == 1 else f"{score.key}.{number}", score))
    return tuple(named)


def scope_of(catalog: Catalog, *ids: str) -> Scope:
    """The scope of these products; KeyError names the first id that is not in the catalogue."""
    products = []
    for id_ in ids:
        product = catalog.product(id_)
        if product is None:
            raise KeyError(id_)
        products.append(product)
    return Scope(catalog, tuple(products))

"""What every section needs at hand: the two products in order of the page, cells with their sources, words for keys."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from factwright.catalog import Product
from factwright.domain import Attribute, Domain, Words
from factwright.facts import Fact, FactSheet, identify
from factwright.outline import MISSING, Cell, Point, Sources
from factwright.quantities import State
from factwright.relations import Bill, cheapest
from factwright.scope import Folded, Scope
from factwright.wording import article, noun_of

BEFORE_NOUN = frozenset(
    {"larger", "longer", "higher", "greater", "smaller", "shorter", "lower", "wider", "later", "earlier"}
)
"""Comparatives that fit any measure; others (*lighter*, *fewer*) belong to the product."""
YES, NO, NOT_DOCUMENTED = "Yes", "No", "Not documented"


@dataclass(frozen=True, slots=True)
class Desk:
    """A fact sheet of two products and the numbers of its sources."""

    sheet: FactSheet
    sources: Sources

    @property
    def scope(self) -> Scope:
        return self.sheet.scope

    @property
    def pair(self) -> tuple[Product, Product]:
        """The two products in order of the page, which is that of their names."""
        pair = self.scope.pair
        if pair is None:
            raise ValueError("a page compares two products")
        return pair

    def other(self, product: Product) -> Product:
        return next(p for p in self.pair if p is not product)

    # -------------------------------------------------------------------------------------------- facts

    def fact(self, *parts: str) -> Fact | None:
        return self.sheet.get(identify(*parts))

    def known(self, *ids: str) -> tuple[str, ...]:
        """Those of the ids that are facts of this sheet."""
        return tuple(id_ for id_ in ids if self.sheet.get(id_))

    def value(self, key: str, product: Product) -> Fact | None:
        """The value of an attribute, where it is known."""
        return self.fact("value", key, product.short)

    def missing(self, key: str, product: Product) -> Fact | None:
        return self.fact("missing", key, product.short)

    def state(self, folded: Folded, product: Product) -> State:
        return self.scope.state(product, folded.key)

    def evidence(self, folded: Folded, *products: Product) -> tuple[str, ...]:
        """The facts that say what is known of a capability, its twin included."""
        return self.known(
            *(
                identify(kind, key, p.short)
                for p in products
                for key in folded.keys
                for kind in ("capability", "missing")
            )
        )

    # -------------------------------------------------------------------------------------------- cells

    def cell(self, *facts: Fact | None, text: str = "", state: Literal["", "yes", "no", "missing"] = "") -> Cell:
        """A cell that states these facts: the display of the first unless a text is given; the marker for no facts."""
        found = [fact for fact in facts if fact]
        if not found:
            return Cell(text=text or MISSING, state=state or ("" if text else "missing"))
        ids = tuple(fact.id for fact in found)
        how = next((fact.recipe for fact in found if fact.recipe), "")
        return Cell(text=text or found[0].display, facts=ids, refs=self.sources.behind(*ids), how=how, state=state)

    def attribute(self, key: str, product: Product) -> Cell:
        """A value, or the marker."""
        value = self.value(key, product)
        if value:
            choice = self.scope.domain.attribute[key].choices.get(value.value)
            return self.cell(value, text=(choice.label or value.value) if choice else "")
        missing = self.missing(key, product)
        return self.cell(missing, text=MISSING, state="missing")

    def capability(self, folded: Folded, product: Product) -> Cell:
        """Yes, No or Not documented."""
        facts = [self.sheet.facts[id_] for id_ in self.evidence(folded, product)]
        state = self.state(folded, product)
        if state is State.UNKNOWN:
            return self.cell(*facts, text=NOT_DOCUMENTED, state="missing")
        return self.cell(*facts, text=YES if state is State.YES else NO, state="yes" if state is State.YES else "no")

    # -------------------------------------------------------------------------------------------- words

    def noun(self, key: str) -> str:
        """What an attribute or capability, or the price of a meter, is called inside a sentence."""
        attribute = self.scope.domain.attribute.get(key)
        if attribute and attribute.kind == "quantity" and attribute.words.nouns:
            unit = self.scope.domain.unit[attribute.unit]
            return next(
                (noun for noun in attribute.words.nouns if noun not in (unit.one, unit.many)), attribute.words.nouns[0]
            )
        return noun_of(self.scope.domain, key)

    def label(self, key: str) -> str:
        domain = self.scope.domain
        declared = domain.attribute.get(key) or domain.capability.get(key) or domain.meter.get(key)
        return declared.label if declared else key

    def comparative(self, key: str, more: bool) -> str:
        """The comparative that goes before the noun of a quantity: *the larger window*, but *the lower weight*."""
        words = self.scope.domain.attribute[key].words
        before_noun = (word for word in (words.more if more else words.less) if word in BEFORE_NOUN)
        return next(before_noun, "higher" if more else "lower")

    def needs(self, key: str, product: Product) -> tuple[str, ...]:
        """The needs that a declared consequence of this key serves, where it holds of the product."""
        found: list[str] = []
        for consequence in self.scope.domain.consequence:
            held = self.scope.holds(product, consequence.when)
            if held.state is State.YES and any(key in (test.attribute, test.capability) for test in held.tests):
                found += consequence.needs
        return tuple(dict.fromkeys(found))

    def scale(self, key: str) -> tuple[str, ...]:
        """The needs that the better value of an attribute serves, whatever its size."""
        return tuple(need for scale in self.scope.domain.scale if scale.attribute == key for need in scale.needs)

    def says(self, key: str, product: Product) -> str:
        """What is predicated of a product: ``is licensed under {value/licence/acme-2}``; empty where unknown."""
        attribute, value = self.scope.domain.attribute[key], self.value(key, product)
        if value is None:
            return ""
        if attribute.kind == "choice":
            return said_of_choice(self.scope.domain, attribute, value)
        verbs = attribute.words.verbs
        if attribute.kind == "date":
            verbs = verbs if attribute.words.events else ()
            verbs = tuple(v for v in verbs if v.endswith(" on" if value.value.count("-") == 2 else " in"))
        if attribute.kind == "quantity" or not verbs:
            noun = self.noun(key)
            return f"has {article(noun)} {noun} of {slot_of(value)}"
        named_so = any(noun in value.display.casefold() for noun in attribute.words.nouns)
        article_too = "the " if attribute.kind == "name" and named_so else ""
        return f"{third_person(verbs[0], past=attribute.past)} {article_too}{slot_of(value)}"

    def bill(self, workload: str, product: Product) -> Cheapest | None:
        """The cheapest bill of a product at a declared workload."""
        volumes = self.scope.domain.workload[workload].volumes
        best, fact = cheapest(self.scope.catalog, product, volumes), self.fact("cost", workload, product.short)
        return Cheapest(fact, best) if best and fact else None

    def point(self, frame: str, facts: Iterable[str | Fact | None], **words: str) -> Point:
        """A point; facts may be given as ids or as facts, absent ones are left out."""
        ids = (fact.id if isinstance(fact, Fact) else fact for fact in facts if fact)
        return Point(frame, words, self.known(*dict.fromkeys(ids)))


@dataclass(frozen=True, slots=True)
class Cheapest:
    """The cheapest bill of a product at a workload, and the fact that states it."""

    fact: Fact
    bill: Bill

    @property
    def total(self) -> Fraction:
        return self.bill.total

    def words(self, suffix: str) -> dict[str, str]:
        """Slots for the sum, the provider and the traffic, under names that end in ``suffix``."""
        provider = "{" + self.bill.offer.provider + "}"
        return {
            f"cost{suffix}": slot_of(self.fact),
            f"on{suffix}": provider,
            f"volume{suffix}": slot_of(self.fact, "volume"),
        }


def said_of_choice(domain: Domain, attribute: Attribute, value: Fact) -> str:
    """``has open weights``, ``is a standalone API model``; ``is listed as`` where no words are declared."""
    choice = attribute.choices.get(value.value)
    words = choice.words if choice else Words()
    if words.phrases:
        return words.phrases[0]
    if words.nouns:
        noun = words.nouns[0]
        return f"has {noun}" if noun.endswith("s") else f"is {article(noun)} {noun}"
    if words.verbs:
        return third_person(words.verbs[0])
    if value.display.endswith(domain.item.one):
        return f"is {article(value.display)} {value.display}"
    return f"is {words.adjectives[0]}" if words.adjectives else f"is listed as {value.display}"


def third_person(verb: str, *, past: bool = False) -> str:
    """``is licensed under`` of *be licensed under*, ``allows`` of *allow*; *was* for what has happened."""
    first, _, rest = verb.partition(" ")
    if first == "be":
        return f"{'was' if past else 'is'} {rest}"
    return f"{first}{'es' if first.endswith(('s', 'sh', 'ch', 'x')) else 's'} {rest}".rstrip()


def slot(product: Product) -> str:
    """The slot of a product's name."""
    return "{" + product.short + "}"


def slot_of(fact: Fact, form: str = "") -> str:
    """The slot of a fact, in a form if given."""
    return "{" + fact.id + (f":{form}" if form else "") + "}"

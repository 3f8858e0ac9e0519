"""What the second reader sees with: a scope, its language, the licensed words of pages, and what values read as.

It knows the catalogue and no slot. A value is read by the number, date and name machinery of ``reading`` and is then
compared with the catalogue exactly; ``Misread`` says what does not agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from factwright.catalog import Offer, Product
from factwright.display import Unit
from factwright.domain import Attribute, Domain
from factwright.facts import FactSheet
from factwright.grounding import Verdict
from factwright.outline import Sources
from factwright.quantities import CalendarDate, Quantity, State, Value
from factwright.reading.amounts import Amount
from factwright.reading.lexicon import Language
from factwright.reading.mentions import dates, tokens
from factwright.reading.numbers import NUMBER, read_digits
from factwright.scope import Scope
from factwright.second_reading.frames import Frames, Pattern
from factwright.wording import a_period

T = TypeVar("T")
Judge = Callable[[str], Verdict]
"""The verdict on a sentence over the products of a page."""

VALUE, NAME, STATE, WORDS, SOURCE = "surface-value", "surface-name", "surface-state", "surface-words", "surface-source"
TWICE, UNPLACED, MISSING, SURPLUS = "surface-twice", "surface-unplaced", "binding-missing", "binding-surplus"
CODES = (VALUE, NAME, STATE, WORDS, SOURCE, TWICE, UNPLACED, MISSING, SURPLUS)
"""What a misreading may be called, apart from what grounding finds in prose."""


class Misread(Exception):
    """A piece of text that the catalogue does not carry: a code, what is wrong, what would be right."""

    def __init__(self, code: str, message: str, expected: str = "", sentence: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.expected, self.sentence = code, message, expected, sentence


@dataclass(slots=True, frozen=True)
class Bound:
    """What a piece of text rests on."""

    facts: tuple[str, ...] = ()
    """Ids of the facts that it states."""
    sources: tuple[int, ...] | None = None
    """Numbers of its sources, where they are not simply those behind the facts."""
    computed: bool = False
    """Whether the computation beside it was recomputed from prices and volumes."""


@dataclass
class Eye:
    """One page's worth of knowledge."""

    sheet: FactSheet
    language: Language
    frames: Frames
    judge: Judge
    headings: frozenset[str] = frozenset()
    """Headings that a person licensed beside those of the package: the heads of prompts."""
    seen: dict[str, set[str]] = field(default_factory=dict)
    """What stood on the page already, by kind, where each may stand once."""

    @property
    def scope(self) -> Scope:
        return self.sheet.scope

    @property
    def domain(self) -> Domain:
        return self.sheet.scope.domain

    @cached_property
    def pair(self) -> tuple[Product, Product]:
        pair = self.scope.pair
        if pair is None:
            raise ValueError("a page compares two products")
        return pair

    @cached_property
    def sources(self) -> Sources:
        return Sources.of_sheet(self.sheet)

    # ------------------------------------------------------------------------------------------- words

    def word(self, kind: str, name: str) -> str:
        """A licensed text without holes."""
        return self.frames[kind][name].text

    def frames_texts(self, kind: str) -> set[str]:
        """All licensed texts of a kind."""
        return {pattern.text for pattern in self.frames[kind].values()}

    def known(self, kind: str, text: str, **holes: Iterable[str]) -> tuple[str, Mapping[str, str]]:
        """Which licensed text of a kind this is, and what stands in its holes. Misread where it is none."""
        for name, pattern in self.frames[kind].items():
            found = self.match(pattern, text, **holes)
            if found is not None:
                return name, found
        raise Misread(WORDS, f'"{text}" is no {kind} that surfaces.toml licenses for these products')

    def match(self, pattern: Pattern, text: str, **holes: Iterable[str]) -> Mapping[str, str] | None:
        """What stands in the holes of a pattern; None where the text does not fit it."""
        return pattern.match(text, {**self._holes, **holes})

    @cached_property
    def _holes(self) -> dict[str, Iterable[str]]:
        a, b = self.pair
        both = (a.name, b.name)
        return {
            "a": (a.name,),
            "b": (b.name,),
            "maker_a": (self.scope.catalog.name(a.maker),),
            "maker_b": (self.scope.catalog.name(b.maker),),
            "product": both,
            "from": both,
            "to": both,
            "workload": tuple(f"{w.label} {a_period(w)}" for w in self.domain.workload.values()),
            "volume": tuple(w.label for w in self.domain.workload.values()),
            "period": tuple(a_period(w) for w in self.domain.workload.values()),
            "need": tuple(tag.label for tag in self.domain.tag.values()),
            "offer": tuple(label for p in self.pair for o in p.offers for label in (self.label(p, o),)),
        }

    def label(self, product: Product, offer: Offer) -> str:
        """``Acme 2 on Cloud One``."""
        return f"{product.name} on {self.scope.catalog.name(offer.provider)}"

    def product(self, name: str) -> Product:
        """The product of the page that bears a name. Misread for another."""
        found = next((p for p in self.pair if p.name == name), None)
        if found is None:
            raise Misread(NAME, f'"{name}" is neither of the two products of this page')
        return found

    def once(self, kind: str, text: str) -> None:
        """Misread where the text stood on the page already."""
        if text in self.seen.setdefault(kind, set()):
            raise Misread(TWICE, f'"{text}" stands twice')
        self.seen[kind].add(text)

    # ------------------------------------------------------------------------------------------ values

    def reads(self, key: str, text: str) -> Value | None:
        """The value of an attribute that a text writes; None where it writes none."""
        attribute = self.domain.attribute[key]
        if attribute.kind == "quantity":
            exact = amount_in(text, self.domain.unit[attribute.unit])
            return None if exact is None else Quantity(exact, attribute.unit)
        if attribute.kind == "date":
            return self.date(text)
        return choice_in(attribute, text) if attribute.kind == "choice" else text

    def date(self, text: str) -> CalendarDate | None:
        """A date in words or digits that is the whole text."""
        found = tokens(text, self.language.names)
        if len(found) == 1:
            iso = dict(found[0].classes)
            return iso.get("DATE") or iso.get("YEAR")
        return next((date for end, date in dates(found, 0) if end == len(found)), None) if found else None

    def equals(self, key: str, text: str, actual: Value) -> bool:
        """Whether a text writes exactly this value."""
        read = self.reads(key, text)
        if isinstance(read, Quantity) and isinstance(actual, Quantity):
            return read.exact == actual.exact
        return read == actual

    def state(self, text: str) -> State:
        """The state that a marker writes. Misread for any other text."""
        words = {"yes": State.YES, "no": State.NO, "undocumented": State.UNKNOWN}
        for name, state in words.items():
            if text == self.word("cell", name):
                return state
        raise Misread(STATE, f'"{text}" is neither yes nor no nor not documented')


def number_in(text: str) -> Amount | None:
    """The number that is the whole text."""
    found = NUMBER.fullmatch(text)
    return read_digits(found) if found else None


def amount_in(text: str, unit: Unit) -> Fraction | None:
    """The exact amount that a text writes in a unit; None where it writes another unit, or none."""
    found = money_in(text, unit) if unit.symbol else None
    if unit.symbol:
        return found.value if found else None
    number, _, noun = text.partition(" ")
    read = number_in(number)
    if read is None:
        return None
    counted = unit.short or (unit.one if read.value == 1 else unit.many)
    return read.value if noun == ("" if unit.short_counts else counted) else None


def money_in(text: str, unit: Unit) -> Amount | None:
    """An amount of money with the sign of its currency."""
    return number_in(text[len(unit.symbol) :]) if text.startswith(unit.symbol) else None


def rounds(read: Amount, exact: Fraction) -> bool:
    """Whether an amount is what is left of an exact one that is rounded half-up at the digits shown."""
    return (exact + read.step / 2) // read.step * read.step == read.value


def choice_in(attribute: Attribute, text: str) -> str | None:
    """The value of a choice that a text names."""
    wanted = text.casefold()
    for value, choice in attribute.choices.items():
        if wanted in {value.casefold(), choice.label.casefold()}:
            return value
    return None if attribute.choices else text


def each_of(text: str, read: Callable[[str], T | None], words: Sequence[str] = ("and", "or")) -> list[T] | None:
    """The items of a list (``a``, ``a and b``, ``a, b, and c``) as they are read; None where they cannot all be."""
    whole = read(text)
    if whole is not None:
        return [whole]
    marks = sorted((*(f", {w} " for w in words), *(f" {w} " for w in words), ", "), key=len, reverse=True)
    for at in range(1, len(text)):
        mark = next((m for m in marks if text.startswith(m, at)), None)
        if mark is None or (first := read(text[:at])) is None:
            continue
        rest = each_of(text[at + len(mark) :], read, words)
        if rest is not None:
            return [first, *rest]
    return None

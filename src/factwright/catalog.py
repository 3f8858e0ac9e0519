"""The catalogue in memory: products, their evidence, offers and scores, and what the evidence adds up to.

A value is known, with the evidence that won, or unknown, with the reason; never None. Files never come in here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from factwright.domain import Domain
from factwright.errors import Place
from factwright.quantities import CalendarDate, State, Value

SourceClass = Literal["maker", "host", "catalogue", "third-party"]
CLASSES: tuple[SourceClass, ...] = ("maker", "host", "catalogue", "third-party")
"""From the class that wins a conflict to the one that loses it (DESIGN, section 3)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where evidence was read."""

    id: str
    kind: SourceClass
    retrieved: date
    title: str
    """Title, or the address where there is no title."""
    url: str = ""
    commit: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source's word for one value."""

    value: Value
    source: Source
    quote: str
    place: Place
    means: str = ""
    """What a date means: announced, weights, api."""
    note: str = ""

    @property
    def rank(self) -> tuple[int, int]:
        """Sorts the evidence that wins first: higher class, then later retrieval."""
        return (CLASSES.index(self.source.kind), -self.source.retrieved.toordinal())


class Why(StrEnum):
    """Why a value is unknown."""

    ABSENT = "not in our data"
    LOOKED = "looked for and not found"
    CONFLICT = "sources of equal standing disagree"
    WEAK = "only sources that cannot establish a no say no"


@dataclass(frozen=True, slots=True)
class Known:
    """A value with the evidence that won, and the evidence that lost to it."""

    value: Value
    evidence: Evidence
    others: tuple[Evidence, ...] = ()
    """Evidence of other values, strongest first: shown as a conflict that was resolved."""
    also: tuple[Evidence, ...] = ()
    """For dates: what is known under the attribute's other meanings (the weights' release beside the announcement)."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """No value, and why; evidence that did not suffice is kept."""

    why: Why = Why.ABSENT
    others: tuple[Evidence, ...] = ()
    looked: date | None = None
    note: str = ""
    place: Place | None = None


def weigh(evidence: Iterable[Evidence], no_from: Iterable[str] = CLASSES) -> Known | Unknown:
    """What the evidence adds up to: higher class wins, then the later; an even conflict is unknown.

    A *no* counts only from the classes in ``no_from``.
    """
    by_rank = sorted(evidence, key=lambda e: e.rank)
    counting = [e for e in by_rank if e.value is not State.NO or e.source.kind in tuple(no_from)]
    if not by_rank:
        return Unknown()
    if not counting:
        return Unknown(Why.WEAK, tuple(by_rank), place=by_rank[0].place)
    best = counting[0]
    rivals = [e for e in counting if e.rank == best.rank and not same(e.value, best.value)]
    if rivals:
        return Unknown(Why.CONFLICT, tuple(by_rank), place=best.place)
    return Known(best.value, best, tuple(e for e in by_rank if not same(e.value, best.value)))


def same(a: Value, b: Value) -> bool:
    """Whether two pieces of evidence state one value (exactly; dates at equal precision)."""
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        return a.order(b) in (0, None)
    return a == b


@dataclass(frozen=True, slots=True)
class Price:
    """What one meter of an offer costs, in the meter's unit; past ``above`` units the whole request costs this."""

    meter: str
    amount: Decimal
    place: Place
    tier: str = "standard"
    above: int = 0
    region: str = ""
    from_: date | None = None
    until: date | None = None
    quote: str = ""
    """The source's words for it; those of the offer where it has none of its own."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One provider's route to a product, with its own prices, limits and date."""

    provider: str
    """Provider id; ``Catalog.name`` gives the name a reader sees."""
    billing: str
    source: Source
    place: Place
    route: str = ""
    prices: tuple[Price, ...] = ()
    facts: Mapping[str, Value] = field(default_factory=dict)
    """What this route restates of the product, by attribute."""
    capabilities: Mapping[str, State] = field(default_factory=dict)
    note: str = ""
    quote: str = ""

    def price(self, meter: str, tier: str = "standard") -> Price | None:
        """The current base price of a meter (no threshold, not closed), if this offer states one."""
        found = [p for p in self.prices if (p.meter, p.tier, p.above, p.until) == (meter, tier, 0, None)]
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Score:
    """One result on one benchmark; two are compared only when all of ``conditions`` agree."""

    name: str
    key: str
    """The name as a word for ids: ``swe-bench-verified``."""
    score: Decimal
    unit: str
    by: str
    source: Source
    quote: str
    place: Place
    harness: str = ""
    setting: str = ""
    version: str = ""

    @property
    def conditions(self) -> tuple[str, ...]:
        return (self.key, self.version, self.by, self.harness, self.setting, self.unit)


@dataclass(frozen=True, slots=True)
class Alias:
    """A spelling of a product: in prose (``text``) or in a named catalogue."""

    catalogue: str
    id: str


@dataclass(frozen=True, slots=True)
class Product:
    """One thing that is compared."""

    id: str
    """``maker/name``."""
    name: str
    maker: str
    """Maker id."""
    kind: str
    place: Place
    sources: Mapping[str, Source] = field(default_factory=dict)
    facts: Mapping[str, Known | Unknown] = field(default_factory=dict)
    """By attribute key; every declared attribute is there."""
    capabilities: Mapping[str, Known | Unknown] = field(default_factory=dict)
    """By capability key; every declared capability is there; values are ``State``."""
    offers: tuple[Offer, ...] = ()
    scores: tuple[Score, ...] = ()
    aliases: tuple[Alias, ...] = ()
    distinct: Mapping[str, str] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """The part of the id after the slash: unique, names the file, used in commands, slots and snapshots."""
        return self.id.rpartition("/")[2]

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that prose may use, the name first."""
        return tuple(dict.fromkeys([self.name, *(a.id for a in self.aliases if a.catalogue == "text")]))


@dataclass(frozen=True, slots=True)
class PageSelector:
    """One entry of ``pages.toml``, resolved to pairs of short ids in the order of the page."""

    pairs: tuple[tuple[str, str], ...]
    place: Place
    publish: bool = True
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """All products of one domain, by short id in order of id; the names of providers and makers; the pages to write."""

    domain: Domain
    products: Mapping[str, Product]
    names: Mapping[str, str] = field(default_factory=dict)
    """The name a reader sees, by provider or maker id."""
    pages: tuple[PageSelector, ...] = ()

    def name(self, provider: str) -> str:
        """The name a reader sees for a provider or maker id; the id itself when none is declared."""
        return self.names.get(provider, provider)

    def product(self, id_: str) -> Product | None:
        """By short id or whole id; None when there is none."""
        found = self.products.get(id_.rpartition("/")[2])
        return found if found and id_ in (found.short, found.id) else None

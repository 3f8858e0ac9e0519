"""Mutation: each leaf fact of the catalogue changed in turn, in memory, to see what on a page would notice.

A change is noticed by a computed text that reads otherwise or by a sentence that no longer holds. What moved nothing
has a reason; a leaf that a page states and whose change nobody notices is a defect. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from factwright.catalog import Catalog, Evidence, Known, Offer, Price, Product, Source, Unknown
from factwright.facts import FactSheet, identify
from factwright.grounding import Language, ground
from factwright.outline import Bars, Cell, Computed, Lines, Links, Notes, Outline, Table
from factwright.quantities import CalendarDate, Quantity, State, Value
from factwright.rules import fact_sheet
from factwright.scope import HIDDEN, routes, scope_of
from factwright.sections import outline_of

NUDGE = 2
"""Amounts are doubled: no rounding and no materiality hides that."""
OF_OFFERS = ("price", "route", "routes", "billing", "asof", "cost", "missing")
"""Kinds of facts that a change of an offer may move."""
SOMEONE = Source("changed", "maker", date(2000, 1, 1), "A changed catalogue")
"""The source of what a product without sources is said to have."""
ELSEWHERE = "Anders Elsewhere"
"""The name that names are exchanged for."""


@dataclass(frozen=True, slots=True)
class Change:
    """One leaf of a product, changed."""

    fact: str
    """Id of the fact that states the leaf, or that it is not known."""
    what: str
    """What was changed into what."""
    product: Product
    """The product as it would be."""
    reason: str
    """Why a change that moves nothing moves nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One approved or proposed sentence, with the facts that it states."""

    text: str
    question: str
    """The question that it answers, where it does."""
    states: frozenset[str]
    """Facts whose value it says itself."""
    uses: frozenset[str]
    """All facts that it rests on."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What noticed one change on one page."""

    page: str
    change: Change
    cells: int
    """Computed texts that would read otherwise."""
    sentences: int
    """Sentences that would no longer be true."""
    stated: bool
    """Whether the page states the leaf, in a cell or in a sentence."""
    survivors: tuple[str, ...] = ()
    """Sentences that state the leaf and would still count as true."""

    @property
    def unnoticed(self) -> bool:
        return not self.cells and not self.sentences

    @property
    def verdict(self) -> str:
        """Who noticed, in a word or two."""
        if self.survivors:
            return "survived by prose"
        by = [name for name, number in (("tables", self.cells), ("prose", self.sentences)) if number]
        return f"noticed by {' and '.join(by)}" if by else "stated and unnoticed" if self.stated else "printed nowhere"

    def __str__(self) -> str:
        """One line: the leaf, the change, who noticed, and why where nobody did."""
        why = f": {self.change.reason}" if self.unnoticed else ""
        counts = f" ({self.cells} texts, {self.sentences} sentences)" if not self.unnoticed else ""
        return f"{self.change.fact}: {self.change.what}: {self.verdict}{counts}{why}"

    @property
    def defect(self) -> bool:
        """A stated fact that may change unnoticed, or prose that survives a change of what it states."""
        return bool(self.survivors) or (self.stated and self.unnoticed)


# -------------------------------------------------------------------------------------------------- leaves


def changes(catalog: Catalog, product: Product) -> Iterator[Change]:
    """Every leaf of a product, changed: values, states, offers with their prices, scores."""
    for key, found in product.facts.items():
        if isinstance(found, Known):
            yield _value(catalog, product, key, found)
    for key, found in product.capabilities.items():
        yield _state(product, key, found)
    for route, offer in routes(product):
        yield from _offer(product, route, offer)
    for score in product.scores:
        other = replace(score, score=score.score + 1)
        changed = tuple(other if s is score else s for s in product.scores)
        id_ = identify("score", score.key, product.short)
        yield Change(id_, f"{score.score} -> {other.score}", replace(product, scores=changed), "no table shows it")


def _value(catalog: Catalog, product: Product, key: str, found: Known) -> Change:
    """An amount doubled, a date a year later, a choice or name exchanged."""
    attribute = catalog.domain.attribute.get(key)
    other = _other(found.value, [*attribute.choices] if attribute else [])
    changed = replace(found, value=other, evidence=replace(found.evidence, value=other))
    hidden = attribute is not None and attribute.group == HIDDEN
    return Change(
        identify("value", key, product.short),
        f"{_shown(found.value)} -> {_shown(other)}",
        replace(product, facts={**product.facts, key: changed}),
        f'the domain declares the attribute "{key}" as hidden' if hidden else "no section shows its group",
    )


def _other(value: Value, choices: Sequence[str]) -> Value:
    if isinstance(value, Quantity):
        return replace(value, amount=value.amount * NUDGE if value.amount else Decimal(NUDGE))
    if isinstance(value, CalendarDate):
        return CalendarDate(value.year + 1, value.month, min(value.day, 28) if value.day else None)
    return next((choice for choice in choices if choice != str(value)), f"{ELSEWHERE} {value}"[:60])


def _state(product: Product, key: str, found: Known | Unknown) -> Change:
    """Yes to no, no to yes, unknown to yes: with evidence of the product's own, as a new source would bring it."""
    before = State(str(found.value)) if isinstance(found, Known) else State.UNKNOWN
    after = State.NO if before is State.YES else State.YES
    new = Evidence(after, next(iter(product.sources.values()), SOMEONE), "", product.place)
    known = Known(after, replace(found.evidence, value=after) if isinstance(found, Known) else new)
    return Change(
        identify("missing" if before is State.UNKNOWN else "capability", key, product.short),
        f"{before} -> {after}",
        replace(product, capabilities={**product.capabilities, key: known}),
        "neither product is known to have it",
    )


def _offer(product: Product, route: str, offer: Offer) -> Iterator[Change]:
    """Each price doubled, each restated value changed, its date a day later, the whole offer dropped."""

    def with_offer(other: Offer | None) -> Product:
        offers = (other if one is offer else one for one in product.offers)
        return replace(product, offers=tuple(one for one in offers if one is not None))

    for price in offer.prices:
        other = replace(price, amount=price.amount * NUDGE)
        prices = tuple(other if one is price else one for one in offer.prices)
        closed = "the price is closed" if price.until else "no table shows this meter"
        what = f"{price.amount} -> {other.amount}"
        yield Change(_price_id(product, route, price), what, with_offer(replace(offer, prices=prices)), closed)
    for key, value in offer.facts.items():
        restated = {**offer.facts, key: _other(value, [])}
        id_ = identify("value", key, product.short, route)
        yield Change(id_, f"{_shown(value)} -> {_shown(restated[key])}", with_offer(replace(offer, facts=restated)), "")
    for key, state in offer.capabilities.items():
        flipped = State.NO if state is State.YES else State.YES
        said = {**offer.capabilities, key: flipped}
        id_ = identify("capability", key, product.short, route)
        reason = "no section shows what single routes say of capabilities"
        yield Change(id_, f"{state} -> {flipped}", with_offer(replace(offer, capabilities=said)), reason)
    later = replace(offer.source, retrieved=offer.source.retrieved + timedelta(days=1))
    id_ = identify("asof", "price", product.short, route)
    yield Change(id_, f"{offer.source.retrieved} -> {later.retrieved}", with_offer(replace(offer, source=later)), "")
    yield Change(identify("billing", offer.billing, product.short, route), "offer dropped", with_offer(None), "")


def _price_id(product: Product, route: str, price: Price) -> str:
    parts = [price.meter]
    parts += [price.tier] if price.tier != "standard" else []
    parts += [f"above-{price.above}"] if price.above else []
    return identify("price", ".".join([*parts, price.region] if price.region else parts), product.short, route)


def _shown(value: Value) -> str:
    return str(value.amount) if isinstance(value, Quantity) else value.iso if isinstance(value, CalendarDate) else value


# ------------------------------------------------------------------------------------------------- noticing


@dataclass(frozen=True, slots=True)
class Mutator:
    """One page, and the sentences that are read on it in each changed catalogue."""

    catalog: Catalog
    pair: tuple[str, str]
    outline: Outline
    language: Language
    lines: tuple[Line, ...]

    def all(self) -> Iterator[Noticed]:
        """Every change of both products, and what on this page notices it."""
        before = texts(self.outline)
        for id_ in self.pair:
            for change in changes(self.catalog, self.catalog.products[id_]):
                yield self.noticed(change, before)

    def noticed(self, change: Change, before: Mapping[str, str]) -> Noticed:
        """What one change moves: computed texts, and sentences that are no longer true."""
        catalog = replace(self.catalog, products={**self.catalog.products, change.product.short: change.product})
        scope = scope_of(catalog, *self.pair)
        after = texts(outline_of(fact_sheet(scope)))
        moved = sum(before.get(place) != after.get(place) for place in {*before, *after})
        refused, survivors = 0, []
        for line in self.lines:
            if not self.concerns(line, change):
                continue
            if self.holds(line, catalog):
                survivors += [line.text] if change.fact in line.states else []
            else:
                refused += 1
        page = "-vs-".join(self.pair)
        stated = change.fact in stated_in(self.outline) or any(change.fact in line.states for line in self.lines)
        return Noticed(page, change, moved, refused, stated, tuple(survivors))

    def concerns(self, line: Line, change: Change) -> bool:
        """Whether a sentence rests on the leaf: on its key for this product, or on routes where an offer changes."""
        kind, key, *_ = parts = change.fact.split("/")
        at_offer = kind in OF_OFFERS or len(parts) > len(("kind", "key", "product"))
        used = (id_.split("/") for id_ in line.uses if change.product.short in id_.split("/"))
        return any(key.partition(".")[0] == one[1] or (at_offer and one[0] in OF_OFFERS) for one in used)

    def holds(self, line: Line, catalog: Catalog) -> bool:
        """Whether a sentence counts as true in a changed catalogue."""
        scope = scope_of(catalog, *self.pair)
        if ground(line.text, scope, self.language).grounded:
            return True
        return bool(line.question) and ground(f"{line.question} {line.text}", scope, self.language).grounded


def texts(outline: Outline) -> dict[str, str]:
    """Every computed text of a page by its place: titles, cells, notes, labels, questions."""
    found = {"title": outline.title, "description": outline.description}
    for section in outline.sections:
        for number, part in enumerate(section.parts):
            place = f"{section.name}[{number}]"
            if isinstance(part, Computed):
                found |= {f"{place}{at}": text for at, text in enumerate(_texts(part))}
    found |= {f"source[{r.number}]": f"{r.title} {r.url} {r.retrieved}" for r in outline.sources.references}
    return found


def _texts(part: Computed) -> Iterator[str]:
    match part:
        case Table():
            yield part.caption
            yield from part.columns
            for row in part.rows:
                yield row.head
                yield from (f"{cell.text}|{cell.how}" for cell in row.cells)
        case Bars() | Lines():
            yield part.alt
        case Notes():
            yield from (cell.text for cell in part.items)
        case Links():
            yield from (link.label for link in part.items)


def cells_of(outline: Outline) -> Iterator[Cell]:
    """Every cell of every table, note and figure."""
    for section in outline.sections:
        for part in section.parts:
            match part:
                case Table():
                    yield from (cell for row in part.rows for cell in row.cells)
                case Notes():
                    yield from part.items
                case Bars():
                    yield from (bar.value for bar in part.bars)
                case Lines():
                    yield from (line.value for line in part.lines)


def stated_in(outline: Outline) -> frozenset[str]:
    """The facts that computed texts state."""
    return frozenset(id_ for cell in cells_of(outline) for id_ in cell.facts)


def lines_of(sheet: FactSheet, language: Language, sentences: Sequence[tuple[str, str]]) -> tuple[Line, ...]:
    """Sentences (with the question each answers) that are true today, with the facts each states."""
    found = []
    for text, question in sentences:
        verdict = ground(text, sheet.scope, language)
        if not verdict.grounded and question:
            verdict = ground(f"{question} {text}", sheet.scope, language)
        if verdict.grounded:
            used = frozenset(id_ for id_, _, _ in verdict.facts)
            said = (_of_sheet(sheet, id_) for id_, _, stated in verdict.facts if stated)
            states = frozenset(id_ for id_ in said if _named(sheet, id_, text))
            found.append(Line(text, question, states, used | states))
    return tuple(found)


def _named(sheet: FactSheet, id_: str, text: str) -> bool:
    """Whether a sentence names what the fact is a state of: *every capability* rests on all of them and names none."""
    capability = sheet.scope.domain.capability.get(id_.split("/")[1])
    if capability is None:
        return True
    words = capability.words
    phrases = (capability.label, capability.noun, capability.folded, *words.nouns, *words.verbs, *words.adjectives)
    known = {word for phrase in phrases for word in phrase.lower().split() if len(word) > len("the")}
    return any(word in text.lower() for word in known)


def _of_sheet(sheet: FactSheet, id_: str) -> str:
    """The id of the sheet for a fact that a sentence used: what is not documented is a fact of its own."""
    kind, _, rest = id_.partition("/")
    unknown = f"missing/{rest}"
    return unknown if kind == "capability" and not sheet.get(id_) and sheet.get(unknown) else id_

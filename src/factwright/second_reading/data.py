"""Structured data (schema.org) of a page: names, prices and addresses by their keys, against the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from factwright.catalog import Offer, Price, Product
from factwright.readers import Surface
from factwright.relations import STANDARD
from factwright.scope import routes
from factwright.second_reading.eye import NAME, SOURCE, UNPLACED, VALUE, WORDS, Bound, Eye, Misread, number_in

Read = tuple[Surface, Bound | Misread]
CONSTANT: Mapping[str, tuple[str, ...]] = {
    "@context": ("https://schema.org",),
    "@type": ("WebPage", "FAQPage"),
    "inLanguage": ("en",),
    "about.@type": ("Product",),
    "about.manufacturer.@type": ("Organization",),
    "about.offers.@type": ("Offer",),
    "about.offers.seller.@type": ("Organization",),
    "about.offers.priceSpecification.@type": ("UnitPriceSpecification",),
    "mainEntity.@type": ("Question",),
    "mainEntity.acceptedAnswer.@type": ("Answer",),
    "citation.@type": ("CreativeWork",),
}
"""What the format itself says, by keys."""
TEXTS = ("name", "description", "mainEntity.name", "mainEntity.acceptedAnswer.text")
"""Values that are read as the texts of the page they repeat."""


def keys(surface: Surface) -> str:
    """The keys that lead to a value, without places in lists."""
    return re.sub(r"\[\d+\]", "", surface.path)


def data(eye: Eye, found: Sequence[Surface]) -> Iterator[Read]:
    """Every value but those that repeat a text of the page."""
    offers: dict[str, list[Surface]] = {}
    for surface in found:
        path = keys(surface)
        if path in CONSTANT:
            right = surface.text in CONSTANT[path]
            yield surface, Bound() if right else Misread(WORDS, f'"{surface.text}" is no value of {path}')
        elif path.startswith("about.offers."):
            offers.setdefault(re.match(r"about\[\d+\]\.offers\[\d+\]", surface.path)[0], []).append(surface)  # type: ignore[index]
        elif path in ("about.name", "about.manufacturer.name"):
            yield surface, _named(eye, surface)
        elif path.startswith("citation."):
            yield surface, _cited(eye, surface)
        elif path not in TEXTS:
            yield surface, Misread(UNPLACED, f'"{surface.path}" is nothing that a page has')
    taken: set[int] = set()
    for group in offers.values():
        yield from _offer(eye, group, taken)


def _place(path: str) -> int:
    """The first place in a list on the way to a value."""
    return int(re.search(r"\[(\d+)\]", path)[1])  # type: ignore[index]


def _product(eye: Eye, surface: Surface) -> Product | None:
    at = _place(surface.path)
    return eye.pair[at] if at < len(eye.pair) else None


def _named(eye: Eye, surface: Surface) -> Bound | Misread:
    product = _product(eye, surface)
    right = "" if product is None else product.name
    if product and keys(surface) == "about.manufacturer.name":
        right = eye.scope.catalog.name(product.maker)
    return Bound() if surface.text == right else Misread(NAME, f'"{surface.text}" is not {right}', right)


def _cited(eye: Eye, surface: Surface) -> Bound | Misread:
    """Sources stand in the order of their numbers."""
    at = _place(surface.path)
    references = eye.sources.references
    right = ""
    if at < len(references):
        right = references[at].title if surface.path.endswith(".name") else references[at].url
    return Bound() if right and surface.text == right else Misread(SOURCE, f'"{surface.text}" is not {right}', right)


def _offer(eye: Eye, group: Sequence[Surface], taken: set[int]) -> Iterator[Read]:
    """An offer: that of its seller to which most of its prices belong; each offer once."""
    product = _product(eye, group[0])
    readings = [
        (offer, [(s, _of_offer(eye, product, offer, s, group)) for s in group])
        for _, offer in (routes(product) if product else ())
        if id(offer) not in taken
    ]
    if not readings:
        yield from ((surface, Misread(NAME, f'"{surface.text}": there is no such offer')) for surface in group)
        return
    offer, best = min(readings, key=lambda r: sum(isinstance(bound, Misread) for _, bound in r[1]))
    taken.add(id(offer))
    yield from best


def _of_offer(
    eye: Eye, product: Product | None, offer: Offer, surface: Surface, group: Sequence[Surface]
) -> Bound | Misread:
    """One value of an offer: its seller, or the name, price, currency or denominator of a meter."""
    name = surface.path.rpartition(".")[2]
    if ".seller." in surface.path:
        right = eye.scope.catalog.name(offer.provider)
        return Bound() if surface.text == right else Misread(NAME, f'"{surface.text}" is not {right}', right)
    prefix = surface.path.rpartition(".")[0] + "."
    label = next((s.text for s in group if s.path == f"{prefix}name"), "")
    price = next((p for p in plain_prices(eye, offer) if eye.domain.meter[p.meter].label == label), None)
    if price is None or product is None:
        return Misread(NAME, f'"{label}" is no price of {eye.scope.catalog.name(offer.provider)}')
    unit = eye.domain.unit[eye.domain.meter[price.meter].unit]
    counted = eye.domain.unit.get(unit.of)
    match name:
        case "name":
            fits = True
        case "price":
            fits = _exact(surface.text) == price.amount
        case "priceCurrency":
            fits = surface.text == unit.currency
        case "unitText":
            number, _, noun = surface.text.partition(" ")
            read = number_in(number)
            fits = read is not None and read.value == (unit.per or 1) and noun == (counted.many if counted else "")
        case _:
            return Misread(UNPLACED, f'"{surface.path}" is nothing that an offer has')
    return Bound() if fits else Misread(VALUE, f'"{surface.text}" is not the {name} of {label}: {price.amount}')


def plain_prices(eye: Eye, offer: Offer) -> list[Price]:
    """Current prices of the standard tier without a threshold."""
    known = (price for price in offer.prices if price.meter in eye.domain.meter)
    return [price for price in known if (price.tier, price.above, price.until) == (STANDARD, 0, None)]


def _exact(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None

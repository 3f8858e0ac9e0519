"""The offers of a product file: routes of providers, each with its own prices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from factwright.catalog import Offer, Price, Source
from factwright.domain import Domain
from factwright.loader.cells import id_mistake
from factwright.loader.claims import named_source, read_value
from factwright.loader.files import File
from factwright.loader.records import OfferTable, PriceTable
from factwright.loader.structure import read_table
from factwright.loader.wording import listed, meant, quoted, titled
from factwright.quantities import State, Value


def read_offers(file: File, domain: Domain, sources: Mapping[str, Source]) -> tuple[Offer, ...]:
    """The offers in order of the file, less those with mistakes."""
    offers: list[Offer] = []
    seen: dict[tuple[str, str], int] = {}
    for position, raw in enumerate(file.data.get("offer", ())):
        path = ("offer", position)
        table = read_table(file, OfferTable, raw, *path)
        if table is None:
            continue
        first = seen.setdefault((table.provider, table.route), position)
        if first != position:
            route = f"route {quoted(table.route)}" if table.route else "no route"
            message = f"same provider {quoted(table.provider)} and {route} as {titled(('offer', first))}; keep one"
            file.wrong_in(path, message)
        if offer := _offer(file, domain, sources, table, path):
            offers.append(offer)
    return tuple(offers)


def _offer(
    file: File, domain: Domain, sources: Mapping[str, Source], table: OfferTable, path: tuple[str | int, ...]
) -> Offer | None:
    source = named_source(file, sources, table.source, *path)
    if refusal := id_mistake(table.provider):
        file.wrong_in(path, f"provider {quoted(table.provider)} {refusal}", "provider")
    prices = _prices(file, domain, table, path)
    facts = _restated_facts(file, domain, table.fact, path)
    capabilities = _restated_states(file, domain, table.capability, path)
    if source is None:
        return None
    place = file.place(*path)
    return Offer(
        table.provider, table.billing, source, place,
        table.route, prices, facts, capabilities, table.note, table.quote or "",
    )  # fmt: skip


def _restated_facts(file: File, domain: Domain, table: dict[str, Any], path: tuple[str | int, ...]) -> dict[str, Value]:
    facts: dict[str, Value] = {}
    allowed = [key for key, a in domain.attribute.items() if a.at_offer]
    for key, raw in table.items():
        here = ("fact", key)
        if key not in domain.attribute:
            file.wrong_in(path, f"unknown attribute {quoted(key)}; {meant(key, allowed)}", *here)
        elif key not in allowed:
            right = f"an offer may restate {listed(allowed)}"
            file.wrong_in(path, f"{quoted(key)} is a fact of the product, not of an offer; {right}", *here)
        else:
            try:
                facts[key] = read_value(domain.attribute[key], domain, raw)
            except ValueError as error:
                file.wrong_in(path, f"{key}: {error}", *here)
    return facts


def _restated_states(
    file: File, domain: Domain, table: dict[str, Any], path: tuple[str | int, ...]
) -> dict[str, State]:
    states: dict[str, State] = {}
    for key, raw in table.items():
        here = ("capability", key)
        if key not in domain.capability:
            file.wrong_in(path, f"unknown capability {quoted(key)}; {meant(key, domain.capability)}", *here)
        elif raw not in tuple(State):
            file.wrong_in(path, f'{key}: {quoted(raw)} is not a state; write "yes", "no" or "unknown"', *here)
        else:
            states[key] = State(raw)
    return states


def _prices(file: File, domain: Domain, offer: OfferTable, path: tuple[str | int, ...]) -> tuple[Price, ...]:
    prices: list[Price] = []
    sound = True
    seen: dict[tuple[str, str, int, str, date | None], int] = {}
    for position, raw in enumerate(offer.price):
        here = (*path, "price", position)
        table = read_table(file, PriceTable, raw, *here)
        if table is None or not _sound_price(file, domain, table, here):
            sound = False
            continue
        price = Price(
            table.meter, table.amount, file.place(*here, "amount"),
            table.tier, table.above, table.region, table.from_, table.until, table.quote or offer.quote or "",
        )  # fmt: skip
        prices.append(price)
        slot = (price.meter, price.tier, price.above, price.region, price.until)
        if seen.setdefault(slot, position) != position:
            first = titled((*path, "price", seen[slot]))
            file.wrong_in(here, f"prices {quoted(table.meter)} again, after {first}; close one with until, or keep one")
    _complete(file, domain, offer, path, prices if sound else None)
    return tuple(prices)


def _sound_price(file: File, domain: Domain, table: PriceTable, path: tuple[str | int, ...]) -> bool:
    before = len(file.mistakes)
    if table.meter not in domain.meter:
        file.wrong_in(path, f"unknown meter {quoted(table.meter)}; {meant(table.meter, domain.meter)}", "meter")
    if table.tier not in domain.tier:
        file.wrong_in(path, f"unknown tier {quoted(table.tier)}; {meant(table.tier, domain.tier)}", "tier")
    if table.amount <= 0:
        right = f"zero is a form of billing: {listed(k for k, b in domain.billing.items() if not b.priced)}"
        file.wrong_in(path, f"amount {quoted(table.amount)} is not a price; {right}", "amount")
    if table.from_ and table.until and table.until < table.from_:
        file.wrong_in(path, f"until {quoted(table.until)} is before from {quoted(table.from_)}", "until")
    return len(file.mistakes) == before


def _complete(
    file: File, domain: Domain, offer: OfferTable, path: tuple[str | int, ...], prices: list[Price] | None
) -> None:
    """A priced form of billing has every core meter in one tier at least; the others have no prices."""
    billing = domain.billing.get(offer.billing)
    if billing is None:
        file.wrong_in(
            path, f"unknown billing {quoted(offer.billing)}; {meant(offer.billing, domain.billing)}", "billing"
        )
    elif not billing.priced and offer.price:
        right = listed(key for key, b in domain.billing.items() if b.priced)
        file.wrong_in(
            path, f"billing {quoted(offer.billing)} has no prices; write billing {right}, or drop them", "price"
        )
    elif billing.priced and prices is not None:
        core = [key for key, meter in domain.meter.items() if meter.core]
        tiers = {p.tier: {q.meter for q in prices if q.tier == p.tier and not q.above} for p in prices}
        fullest = max(tiers.values(), key=lambda meters: len(meters & set(core)), default=set())
        if missing := [key for key in core if key not in fullest]:
            message = f"billing {quoted(offer.billing)} and no price for {listed(missing)}"
            file.wrong_in(path, f"{message}; add it, or write another billing")

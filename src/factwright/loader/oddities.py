"""What may be right and should be looked at: conflicts, prices out of line, one product's prices under another's name.

Source: a check of public catalogues, where each of these was found: reads above input, offers at three times the median
of their siblings, a sibling's prices and dates copied whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from statistics import median

from factwright.catalog import Catalog, Evidence, Known, Offer, Price, Product, Unknown, Why
from factwright.domain import Domain
from factwright.errors import Mistake
from factwright.loader.wording import quoted
from factwright.quantities import CalendarDate, Quantity, Value

FACTOR = 3
"""How far from the median of its siblings a price may lie."""
SIBLINGS = 2
"""Fewer other offers than this are no measure."""


def find(catalog: Catalog) -> Iterator[Mistake]:
    """Every oddity of the sound products, in no order."""
    for product in catalog.products.values():
        yield from conflicts(product)
        yield from discounts_that_are_none(product, catalog.domain)
        yield from prices_out_of_line(product, catalog.domain)
    for maker in sorted({product.maker for product in catalog.products.values()}):
        for first, second in combinations([p for p in catalog.products.values() if p.maker == maker], 2):
            yield from twin_prices(first, second)
    yield from ids_without_names(catalog)


def conflicts(product: Product) -> Iterator[Mistake]:
    """Values that other claims contradict, and values that the claims leave unknown; one line each."""
    for key, found in (*product.facts.items(), *product.capabilities.items()):
        match found:
            case Known(evidence=best, others=(first, *_) as others):
                message = f"{key}: {said(best)} stands, though {listed(others)}"
                yield Mistake(first.place, message)
            case Unknown(why=Why.CONFLICT | Why.WEAK, others=(first, *_) as others):
                yield Mistake(first.place, f"{key}: unknown, since {found.why.value}: {listed(others)}")


def listed(evidence: Iterable[Evidence]) -> str:
    """Every claim, those of one value together: ``"no" of "a" and "b" (third-party)``."""
    claims = list(evidence)
    values = dict.fromkeys(written(claim.value) for claim in claims)
    return "; ".join(
        f"{quoted(value)} of " + ", ".join(origin(claim) for claim in claims if written(claim.value) == value)
        for value in values
    )


def said(claim: Evidence) -> str:
    """``"128000" of "announcement" (maker, line 12)``."""
    return f"{quoted(written(claim.value))} of {origin(claim)}"


def origin(claim: Evidence) -> str:
    """``"announcement" (maker, line 12)``."""
    return f"{quoted(claim.source.id)} ({claim.source.kind}, line {claim.place.line})"


def written(value: Value) -> str:
    """The value as data files write it."""
    match value:
        case Quantity():
            return f"{value.amount:f}" if isinstance(value.amount, Decimal) else str(value.amount)
        case CalendarDate():
            return value.iso
        case _:
            return str(value)


def open_prices(offer: Offer) -> dict[tuple[str, str, int, str], Price]:
    """The prices in force, by meter, tier, threshold and region."""
    return {(p.meter, p.tier, p.above, p.region): p for p in offer.prices if p.until is None}


def discounts_that_are_none(product: Product, domain: Domain) -> Iterator[Mistake]:
    """A reduced rate above the rate that it reduces."""
    for offer in product.offers:
        prices = open_prices(offer)
        for price in prices.values():
            full = prices.get((domain.meter[price.meter].discount_of, price.tier, price.above, price.region))
            if full and price.amount > full.amount:
                message = f"{price.meter} at {offer.provider}: {quoted(price.amount)} is above {full.meter}"
                yield Mistake(price.place, f"{message}, {quoted(full.amount)}, which it should reduce")


def prices_out_of_line(product: Product, domain: Domain) -> Iterator[Mistake]:
    """A price above three times or below a third of the median of the product's other offers."""
    for meter in (key for key, m in domain.meter.items() if m.core):
        priced = [(offer, price) for offer in product.offers if (price := offer.price(meter))]
        for offer, price in priced:
            others = [p.amount for o, p in priced if o is not offer]
            if len(others) < SIBLINGS:
                continue
            middle = median(others)
            if not middle / FACTOR <= price.amount <= middle * FACTOR:
                message = f"{meter} at {offer.provider}: {quoted(price.amount)} is out of line"
                yield Mistake(price.place, f"{message}; the median of the other {len(others)} offers is {middle}")


def twin_prices(first: Product, second: Product) -> Iterator[Mistake]:
    """Products of one maker with the same prices at one provider and the same dates: one may be a copy."""
    if not same_dates(first, second):
        return
    for a in first.offers:
        for b in second.offers:
            amounts = {slot: p.amount for slot, p in open_prices(a).items()}
            if a.provider == b.provider and amounts and amounts == {s: p.amount for s, p in open_prices(b).items()}:
                message = f"same dates, and same prices at {a.provider}, as {quoted(first.id)} ({a.place})"
                yield Mistake(b.place, f"{quoted(second.id)}: {message}; one may be a copy of the other")


def same_dates(first: Product, second: Product) -> bool:
    """Whether both know a date, and no date tells them apart."""
    dates = [
        (mine.value, theirs.value)
        for key, mine in first.facts.items()
        if isinstance(mine, Known) and isinstance(mine.value, CalendarDate)
        if isinstance(theirs := second.facts.get(key), Known)
    ]
    return bool(dates) and all(mine == theirs for mine, theirs in dates)


def ids_without_names(catalog: Catalog) -> Iterator[Mistake]:
    """Providers and makers that readers will see by their id; each once."""
    seen = set(catalog.names)
    for product in catalog.products.values():
        for id_, place in [(product.maker, product.place), *((o.provider, o.place) for o in product.offers)]:
            if id_ not in seen:
                seen.add(id_)
                yield Mistake(place, f"{quoted(id_)} has no name in providers.toml; readers will see the id")

"""Pricing: every offer of both products with provider, form of billing, prices, own limits, date and source.

A price stands with its tier and, where it applies only to longer requests, from where on (rules R-price, D89).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from factwright.catalog import Offer, Price, Product
from factwright.display import listing
from factwright.facts import Fact
from factwright.outline import MISSING, Bar, Bars, Cell, Notes, Part, Row, Table, section
from factwright.relations import STANDARD, cheapest, core_meters, reference_volumes
from factwright.scope import routes
from factwright.sections._desk import Desk
from factwright.wording import per_phrase, value_text


@section("Prices of every offer")
def pricing(desk: Desk) -> tuple[Part, ...]:
    """One row for each offer, tier and threshold; then the prices of the cheapest offers side by side."""
    a, b = desk.pair
    if not a.offers and not b.offers:
        routes_facts = [desk.fact("routes", "count", product.short) for product in desk.pair]
        return (Notes(items=(desk.cell(*routes_facts, text=f"No offer of {a.name} or {b.name} is in our data."),)),)
    meters = [key for key in desk.scope.domain.meter if any(_facts(desk, product, key) for product in desk.pair)]
    limits = [key for key, a in desk.scope.attributes() if a.at_offer and _restated(desk, key)]
    rows = [row for product in desk.pair for row in _rows(desk, product, meters, limits)]
    labels = [
        f"{desk.scope.domain.meter[m].label} ({per_phrase(desk.scope.domain, desk.scope.domain.meter[m])})"
        for m in meters
    ]
    columns = ("Offer", "Billing", *labels, *(desk.label(key) for key in limits), "Retrieved")
    table = Table(caption=f"All offers of {a.name} and {b.name} in our data", columns=columns, rows=tuple(rows))
    return (table, *_figures(desk))


def _facts(desk: Desk, product: Product, meter: str) -> list[Fact]:
    prefix = f"price/{meter}"
    return [
        f
        for f in desk.sheet.of_kind("price")
        if f.products == (product.short,) and f.id.startswith((f"{prefix}/", f"{prefix}."))
    ]


def _restated(desk: Desk, key: str) -> bool:
    return any(key in offer.facts for product in desk.pair for offer in product.offers)


def _rows(desk: Desk, product: Product, meters: list[str], limits: list[str]) -> Iterator[Row]:
    if not product.offers:
        width = len(meters) + len(limits) + 2
        yield Row(head=product.name, cells=tuple(Cell(text=MISSING, state="missing") for _ in range(width)))
    for word, offer in routes(product):
        seen: Counter[str] = Counter()
        groups: dict[tuple[str, int, str], dict[str, Fact]] = {}
        for price in (
            p for p in offer.prices if p.until is None and p.amount > 0 and p.meter in desk.scope.domain.meter
        ):
            key = _key(price)
            seen[key] += 1
            fact = desk.fact("price", key if seen[key] == 1 else f"{key}.{seen[key]}", product.short, word)
            if fact:
                groups.setdefault((price.tier, price.above, price.region), {})[price.meter] = fact
        for group, found in (groups or {(STANDARD, 0, ""): {}}).items():
            yield _row(desk, product, word, offer, group, found, meters, limits)


def _key(price: Price) -> str:
    """The domain key of a price's fact, as the rule of prices makes it."""
    parts = [price.meter]
    parts += [price.tier] if price.tier != STANDARD else []
    parts += [f"above-{price.above}"] if price.above else []
    return ".".join([*parts, price.region] if price.region else parts)


def _row(
    desk: Desk, product: Product, word: str, offer: Offer, group: tuple[str, int, str], found: dict[str, Fact],
    meters: list[str], limits: list[str],
) -> Row:  # fmt: skip
    domain = desk.scope.domain
    tier, above, region = group
    marks = [domain.tier[tier].label if tier in domain.tier else tier] if tier != STANDARD else []
    marks += [f"requests above {above:,}"] if above else []
    marks += [region] if region else []
    provider = desk.scope.catalog.name(offer.provider)
    head = f"{product.name} on {provider}" + (f" ({listing(marks)})" if marks else "")
    billing = domain.billing[offer.billing].label if offer.billing in domain.billing else offer.billing
    number = desk.sources.number(offer.source)
    refs = (number,) if number else ()
    cells = [
        desk.cell(desk.fact("billing", offer.billing, product.short, word), text=billing).model_copy(
            update={"refs": refs}
        )
    ]
    cells += [desk.cell(found.get(meter)) for meter in meters]
    cells += [_limit(desk, product, word, offer, key) for key in limits]
    asof = desk.cell(desk.fact("asof", "price", product.short, word), text=offer.source.retrieved.isoformat())
    return Row(head=head, cells=(*cells, asof.model_copy(update={"refs": refs})))


def _limit(desk: Desk, product: Product, word: str, offer: Offer, key: str) -> Cell:
    """What the route restates of the product; the product's own value where it is silent."""
    if key in offer.facts:
        return desk.cell(
            desk.fact("value", key, product.short, word), text=value_text(desk.scope.domain, key, offer.facts[key])
        )
    return desk.attribute(key, product)


def _figures(desk: Desk) -> list[Bars]:
    """Prices of the cheapest offers, where both products have one."""
    volumes = reference_volumes(desk.scope.domain)
    bills = [cheapest(desk.scope.catalog, product, volumes) for product in desk.pair]
    figures = []
    for meter in core_meters(desk.scope.domain):
        drawn = []
        prices = [b.offer.price(meter) for b in bills if b]
        if len(prices) < 2 or not all(prices):
            continue
        longest = max(Fraction(price.amount) for price in prices if price)
        for product, bill, price in zip(desk.pair, bills, prices, strict=True):
            if bill and price:
                word = next(w for w, offer in routes(product) if offer is bill.offer)
                label = f"{product.name} on {desk.scope.catalog.name(bill.offer.provider)}"
                value = desk.cell(desk.fact("price", meter, product.short, word))
                drawn.append(Bar(label=label, value=value, share=int(1000 * Fraction(price.amount) / longest)))
        declared = desk.scope.domain.meter[meter]
        title = f"{declared.label} {per_phrase(desk.scope.domain, declared)}, cheapest offer"
        said = listing([f"{bar.label} {bar.value.text}" for bar in drawn])
        figures.append(Bars(title=title, alt=f"{title}: {said}.", bars=tuple(drawn)))
    return figures

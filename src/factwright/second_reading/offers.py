"""Rows of the tables about offers and scores: a row head names a product on a provider, or a benchmark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from factwright import relations
from factwright.catalog import Offer, Price, Product, Score
from factwright.display import listing
from factwright.facts import identify
from factwright.scope import routes
from factwright.second_reading.bills import bound_bill, markers, missing, part_check
from factwright.second_reading.eye import NAME, VALUE, Bound, Eye, Misread, amount_in, number_in
from factwright.second_reading.rows import Check, Row, bound, value_check
from factwright.wording import a_period, per_phrase

Tier = tuple[str, int, str]
"""Tier, threshold and region that a price stands for."""


def bills(eye: Eye, head: str, holes: Mapping[str, str]) -> Iterator[Row]:
    """What a workload costs on each priced offer; a product without one has a row of markers."""
    for key, workload in eye.domain.workload.items():
        if f"{workload.label} {a_period(workload)}" != holes.get("workload"):
            continue
        nouns = {meter: eye.domain.meter[meter].noun.capitalize() for meter in workload.volumes}
        total = eye.word("column", "sum")
        for product in eye.pair:
            made = [(r, o, b) for r, o in routes(product) if (b := relations.bill(eye.domain, o, workload.volumes))]
            for route, offer, bill in made:
                if eye.label(product, offer) == head:
                    cells = {
                        nouns[p.price.meter]: part_check(eye, p, identify("price", p.price.meter, product.short, route))
                        for p in bill.parts
                    }
                    whole = bound_bill(eye, key, product, bill, route)
                    yield Row(f"{product.short}/{route}", cells | {total: whole})
            if not made and head == product.name:
                ids = {noun: identify("missing", meter, product.short) for meter, noun in nouns.items()}
                yield Row(product.short, markers(eye, ids | {total: ""}))


def bill_columns(eye: Eye, holes: Mapping[str, str]) -> list[str]:
    """Heads of the columns of a table of bills."""
    found = [w for w in eye.domain.workload.values() if f"{w.label} {a_period(w)}" == holes.get("workload")]
    nouns = [eye.domain.meter[meter].noun.capitalize() for workload in found for meter in workload.volumes]
    return [*nouns, eye.word("column", "sum")]


# ---------------------------------------------------------------------------------------------------- offers


def offer_columns(eye: Eye, _holes: Mapping[str, str]) -> list[str]:
    """Heads of all columns that a table of offers may have."""
    meters = [meter_column(eye, meter) for meter in eye.domain.meter]
    limits = [a.label for _, a in eye.scope.attributes() if a.at_offer]
    return [eye.word("column", "billing"), *meters, *limits, eye.word("column", "retrieved")]


def meter_column(eye: Eye, meter: str) -> str:
    """The head of the column of a meter: its label and what it is a price of."""
    declared = eye.domain.meter[meter]
    text = eye.frames["column"]["price"].text
    return text.replace("{meter}", declared.label).replace("{per}", per_phrase(eye.domain, declared))


def offers(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """One row for each offer, tier, threshold and region; a product without offers has a row of markers."""
    for product in eye.pair:
        if not product.offers and head == product.name:
            yield Row(product.short, markers(eye, dict.fromkeys(offer_columns(eye, {}), "")))
        for route, offer in routes(product):
            for tier, prices in groups(eye, offer).items():
                if head == eye.label(product, offer) + marks(eye, tier):
                    key = "/".join(map(str, (product.short, route, *tier)))
                    yield Row(key, _offer_cells(eye, product, route, offer, prices))


def groups(eye: Eye, offer: Offer) -> dict[Tier, list[Price]]:
    """The current prices of an offer by tier, threshold and region; the standard tier where it has none."""
    found: dict[Tier, list[Price]] = {}
    for price in offer.prices:
        if price.until is None and price.amount > 0 and price.meter in eye.domain.meter:
            found.setdefault((price.tier, price.above, price.region), []).append(price)
    return found or {(relations.STANDARD, 0, ""): []}


def marks(eye: Eye, tier: Tier) -> str:
    """What stands in brackets after the name of an offer."""
    name, above, region = tier
    found = [eye.domain.tier[name].label if name in eye.domain.tier else name] if name != relations.STANDARD else []
    found += [eye.frames["row"]["above"].text.replace("{number}", f"{above:,}")] if above else []
    found += [region] if region else []
    return f" ({listing(found)})" if found else ""


def _offer_cells(eye: Eye, product: Product, route: str, offer: Offer, prices: list[Price]) -> dict[str, Check]:
    number = eye.sources.number(offer.source)
    own = (number,) if number else ()
    billing = eye.domain.billing[offer.billing].label if offer.billing in eye.domain.billing else offer.billing

    def billed(text: str, _how: str) -> Bound:
        if text != billing:
            raise Misread(VALUE, f'"{text}" is not how {eye.label(product, offer)} is billed: {billing}', billing)
        return bound(eye, identify("billing", offer.billing, product.short, route), sources=own)

    def retrieved(text: str, _how: str) -> Bound:
        day = offer.source.retrieved.isoformat()
        if text != day:
            raise Misread(VALUE, f'"{text}" is not when this was read: {day}', day)
        return bound(eye, identify("asof", "price", product.short, route), sources=own)

    cells: dict[str, Check] = {eye.word("column", "billing"): billed, eye.word("column", "retrieved"): retrieved}
    for meter in eye.domain.meter:
        cells[meter_column(eye, meter)] = _price_check(eye, product, route, [p for p in prices if p.meter == meter])
    for key, attribute in eye.scope.attributes():
        if attribute.at_offer:
            cells[attribute.label] = _limit_check(eye, product, route, offer, key)
    return cells


def _price_check(eye: Eye, product: Product, route: str, prices: list[Price]) -> Check:
    def check(text: str, _how: str) -> Bound:
        if missing(eye, text, not prices, f"this price of {product.name}"):
            return Bound()
        price = prices[-1]
        unit = eye.domain.unit[eye.domain.meter[price.meter].unit]
        if amount_in(text, unit) != Fraction(price.amount):
            raise Misread(VALUE, f'"{text}" is not this price of {product.name}: {price.amount}')
        return bound(eye, _price_id(eye, product, route, price, len(prices)))

    return check


def _price_id(eye: Eye, product: Product, route: str, price: Price, number: int) -> str:
    """The fact that states a price: tier, threshold and region stand in its key, and its number where it has rivals."""
    parts = [price.meter]
    parts += [price.tier] if price.tier != relations.STANDARD else []
    parts += [f"above-{price.above}"] if price.above else []
    parts += [price.region] if price.region else []
    parts += [str(number)] if number > 1 else []
    return identify("price", ".".join(parts), product.short, route)


def _limit_check(eye: Eye, product: Product, route: str, offer: Offer, key: str) -> Check:
    """Reads what a route restates of the product, or the product's own value where it restates nothing."""
    if key not in offer.facts:
        return value_check(eye, product, key)

    def check(text: str, _how: str) -> Bound:
        if not eye.equals(key, text, offer.facts[key]):
            raise Misread(VALUE, f'"{text}" is not the {key} of {eye.label(product, offer)}')
        return bound(eye, identify("value", key, product.short, route))

    return check


# ---------------------------------------------------------------------------------------------------- scores


def score_columns(eye: Eye, _holes: Mapping[str, str]) -> list[str]:
    """Heads of the columns of scores that are apart."""
    return [eye.word("column", name) for name in ("score", "by", "conditions")]


def same_scores(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """Scores of both products under the same conditions, by benchmark."""
    a, b = eye.pair
    for number, (mine, theirs) in enumerate((s, t) for s in a.scores for t in b.scores if s.conditions == t.conditions):
        if mine.name == head:
            cells: dict[str, Check] = {a.name: _score_check(eye, a, mine), b.name: _score_check(eye, b, theirs)}
            yield Row(f"{mine.key}/{number}", cells | _conditions(eye, mine))


def other_scores(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """Scores that have no counterpart, by benchmark and product."""
    a, b = eye.pair
    shared = {s.conditions for s in a.scores} & {s.conditions for s in b.scores}
    for product in eye.pair:
        for number, score in enumerate(product.scores):
            if f"{score.name}, {product.name}" == head and score.conditions not in shared:
                cells: dict[str, Check] = {eye.word("column", "score"): _score_check(eye, product, score)}
                yield Row(f"{product.short}/{score.key}/{number}", cells | _conditions(eye, score))


def _score_check(eye: Eye, product: Product, score: Score) -> Check:
    unit = eye.domain.unit.get(score.unit)

    def check(text: str, _how: str) -> Bound:
        tail = "%" if unit and unit.percent else f" {score.unit}"
        read = number_in(text.removesuffix(tail)) if text.endswith(tail) else None
        if read is None or read.value != Fraction(score.score):
            raise Misread(VALUE, f'"{text}" is not the score of {product.name} on {score.name}: {score.score}{tail}')
        number = eye.sources.number(score.source)
        return bound(eye, identify("score", score.key, product.short), sources=(number,) if number else ())

    return check


def _conditions(eye: Eye, score: Score) -> dict[str, Check]:
    """Who measured a score, and how, as far as is stated."""
    words = {"maker": "maker", "independent": "independent"}
    by = eye.word("cell", words[score.by]) if score.by in words else score.by
    stated = [text for text in (score.version, score.harness, score.setting) if text]
    none = eye.frames["cell"]["not-stated-unit"].text.replace("{unit}", score.unit)
    how = ", ".join([*stated, score.unit]) if stated else none

    def named(right: str) -> Check:
        def check(text: str, _how: str) -> Bound:
            if text != right:
                code = NAME if right == by else VALUE
                raise Misread(code, f'"{text}" is not how {score.name} was measured: {right}', right)
            return Bound()

        return check

    return {eye.word("column", "by"): named(by), eye.word("column", "conditions"): named(how)}

"""Amounts of products, and the facts of comparing any two of them.

A rule makes the figures a page needs; grounding makes those of a sentence (the cached input price of one product
against the input price of another). Both get the same facts. What has no amount has no figure: unknown is never
compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from factwright import display, relations, wording
from factwright.catalog import Offer, Product
from factwright.domain import Better
from factwright.facts import Fact, identify
from factwright.quantities import Quantity, decimal_of, normal
from factwright.scope import Scope, routes

ABOUT_THE_SAME = Fraction(5, 100)
"""A saving below this share is said as "about the same" (rule R-pct)."""
ALREADY_TIMES = Fraction(11, 10)
"""From this ratio on "1.1 times" says something."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One amount of one product, ready to be compared."""

    fact: str
    """Id of the fact that states it."""
    product: Product
    key: str
    """Attribute, meter or workload."""
    noun: str
    """What the amount is called: ``context window``, ``input price``."""
    amount: Decimal | Fraction
    display: str
    """The amount alone: ``$0.027``."""
    unit: str
    per: str = ""
    """Its denominator: ``per million input tokens``."""
    where: str = ""
    """Name of the provider it is a figure of."""
    better: Better = ""
    materiality: Decimal = Decimal(0)
    symbol: str = ""
    """Sign of the currency, where the amount is money."""

    @property
    def at(self) -> str:
        """The amount and where: ``$155 on Cloudflare``."""
        return f"{self.display} on {self.where}" if self.where else self.display

    @property
    def in_full(self) -> str:
        """The amount with all that belongs to it: ``$0.027 per million input tokens on Cloudflare``."""
        return " ".join(part for part in (self.display, self.per, f"on {self.where}" if self.where else "") if part)


# --------------------------------------------------------------------------------------------- making them


def attribute_figure(scope: Scope, product: Product, key: str) -> Figure | None:
    """The amount of an attribute; None where it is unknown or not an amount."""
    value, attribute = scope.value(product, key), scope.domain.attribute[key]
    if not isinstance(value, Quantity):
        return None
    text = wording.value_text(scope.domain, key, value)
    return Figure(
        identify("value", key, product.short),
        product,
        key,
        wording.noun_of(scope.domain, key),
        value.amount,
        text,
        attribute.unit,
        wording.counted_noun(scope.domain, key, value),
        better=attribute.better,
        materiality=attribute.materiality,
        symbol=scope.domain.unit[attribute.unit].symbol,
    )


def price_figure(scope: Scope, product: Product, meter: str, offer: Offer, tier: str = "") -> Figure | None:
    """What a meter costs at one offer; None where this offer states no price, or is not a priced one."""
    tier = tier or relations.STANDARD
    price, billing = offer.price(meter, tier), scope.domain.billing.get(offer.billing)
    if price is None or price.amount <= 0 or billing is None or not billing.priced:
        return None
    declared, route = scope.domain.meter[meter], route_key(product, offer)
    key = meter if tier == relations.STANDARD else f"{meter}.{tier}"
    text = display.quantity(price.amount, scope.domain.unit[declared.unit])
    return Figure(
        identify("price", key, product.short, route),
        product,
        meter,
        wording.noun_of(scope.domain, meter),
        price.amount,
        text,
        declared.unit,
        wording.per_phrase(scope.domain, declared),
        scope.catalog.name(offer.provider),
        declared.better,
        symbol=scope.domain.unit[declared.unit].symbol,
    )


def reference_price(scope: Scope, product: Product, meter: str) -> Figure | None:
    """What a meter costs at the offer that is cheapest for the stated workload: all prices are that one offer's."""
    best = relations.cheapest(scope.catalog, product, relations.reference_volumes(scope.domain))
    return price_figure(scope, product, meter, best.offer) if best else None


def cost_figure(scope: Scope, product: Product, workload: str, bill: relations.Bill) -> Figure:
    """What a declared workload costs at the offer of a bill."""
    symbol = money_symbol(scope, bill)
    text = display.cost(bill.total, symbol)
    return Figure(
        identify("cost", workload, product.short),
        product,
        workload,
        "cost",
        bill.total,
        text,
        money_unit(scope, bill),
        where=scope.catalog.name(bill.offer.provider),
        better="lower",
        symbol=symbol,
    )


def route_key(product: Product, offer: Offer) -> str:
    """The word that names an offer of a product in ids."""
    return next(key for key, other in routes(product) if other is offer)


def money_symbol(scope: Scope, bill: relations.Bill) -> str:
    """The sign of the currency a bill is in."""
    return scope.domain.unit[scope.domain.meter[bill.parts[0].price.meter].unit].symbol


def money_unit(scope: Scope, bill: relations.Bill) -> str:
    """Key of the unit that counts the money of a bill, without a denominator; empty where none is declared."""
    currency = scope.domain.unit[scope.domain.meter[bill.parts[0].price.meter].unit].currency
    plain = (key for key, unit in scope.domain.unit.items() if unit.currency == currency and not unit.per)
    return next(plain, "") if currency else ""


# ------------------------------------------------------------------------------------------ comparing two


@dataclass(frozen=True, slots=True)
class Compared:
    """Two figures that differ materially: ``leader`` is the better, or the larger where neither direction is better."""

    leader: Figure
    other: Figure

    @property
    def larger(self) -> Figure:
        return self.leader if self.leader.amount > self.other.amount else self.other

    @property
    def smaller(self) -> Figure:
        return self.other if self.larger is self.leader else self.leader

    @property
    def products(self) -> tuple[str, ...]:
        return (self.leader.product.short, self.other.product.short)

    @property
    def derived_from(self) -> tuple[str, ...]:
        return (self.leader.fact, self.other.fact)


def both(a: Figure, b: Figure, joined_by: str = "against") -> str:
    """Two figures beside each other, what they share said once: ``$0.10 against $0.26 per million, both on X``."""
    if a.per != b.per:
        return f"{a.in_full} {joined_by} {b.in_full}"
    per = f" {a.per}" if a.per else ""
    if a.where == b.where:
        return f"{a.display} {joined_by} {b.display}{per}" + (f", both on {a.where}" if a.where else "")
    return f"{a.display}{per}{a.at.removeprefix(a.display)} {joined_by} {b.at}"


def compare(a: Figure, b: Figure) -> Compared | None:
    """The two in order, the better first; None where they are of different units, equal, or not materially apart."""
    if a.unit != b.unit or not relations.material(a.amount, b.amount, max(a.materiality, b.materiality)):
        return None
    a_leads = (Fraction(a.amount) > Fraction(b.amount)) is (a.better != "lower")
    return Compared(a, b) if a_leads else Compared(b, a)


def comparisons(scope: Scope, a: Figure, b: Figure) -> Iterator[Fact]:
    """All that two figures of one key give: how far apart, how many times one is the other, or that they agree."""
    found = compare(a, b)
    if found is None:
        yield same(a, b)
        return
    yield difference(scope, found)
    if times := ratio(found):
        yield times
    if a.symbol and found.leader is found.smaller:
        yield saving(found) or close(found)


def difference(scope: Scope, found: Compared) -> Fact:
    """By how much the leader differs from the other, in their unit; always above zero."""
    apart = abs(relations.difference(found.larger.amount, found.smaller.amount))
    text = display.quantity(decimal_of(apart) or Decimal(0), scope.domain.unit[found.leader.unit])
    leader, other = found.leader, found.other
    word = wording.comparative(scope.domain, leader.key, more=leader is found.larger)
    than = "that" if leader.noun == other.noun else f"the {other.noun}"
    return Fact(
        id=identify("difference", leader.key, leader.product.short),
        value=normal(apart),
        display=text,
        statement=f"The {leader.noun} of {leader.product.name} is {text} {word} than {than} of {other.product.name} "
        f"({both(leader, other)}).",
        unit=leader.unit,
        products=found.products,
        derived_from=found.derived_from,
        recipe=f"{found.larger.display} - {found.smaller.display} = {text}",
    )


def ratio(found: Compared) -> Fact | None:
    """How many times the smaller the larger is; None where that is not worth saying."""
    exact = relations.ratio(found.larger.amount, found.smaller.amount)
    if exact is None or exact < ALREADY_TIMES:
        return None
    text = about_times(exact)
    large, small = found.larger, found.smaller
    that = "that" if large.noun == small.noun else f"the {small.noun}"
    return Fact(
        id=identify("ratio", found.leader.key, found.leader.product.short),
        value=normal(exact),
        display=text,
        statement=f"The {large.noun} of {large.product.name} is {text} {that} of {small.product.name} "
        f"({both(large, small)}).",
        products=found.products,
        derived_from=found.derived_from,
        recipe=f"{large.display} / {small.display} = {display.plain_number(exact)}",
    )


def saving(found: Compared) -> Fact | None:
    """What the cheaper saves, as a part of the dearer (rule R-pct); None below five percent."""
    share = relations.saving(found.smaller.amount, found.larger.amount)
    if share is None or share < ABOUT_THE_SAME:
        return None
    text = display.percent_floor(share)
    cheap, dear = found.smaller, found.larger
    return Fact(
        id=identify("saving", cheap.key, cheap.product.short),
        value=normal(share),
        display=text,
        statement=f"The {cheap.noun} of {cheap.product.name} is {text} lower than that of {dear.product.name} "
        f"({both(cheap, dear)}).",
        products=(cheap.product.short, dear.product.short),
        derived_from=(cheap.fact, dear.fact),
        recipe=f"1 - {cheap.display} / {dear.display} = {display.plain_number(share * 100)}%, rounded down",
    )


def close(found: Compared) -> Fact:
    """That two prices are about the same: they differ, by less than five percent of the dearer."""
    cheap, dear = found.smaller, found.larger
    return Fact(
        id=identify("close", cheap.key, cheap.product.short),
        value=normal(relations.saving(cheap.amount, dear.amount) or 0),
        display="about the same",
        statement=f"{cheap.product.name} and {dear.product.name} have about the same {cheap.noun}: "
        f"{both(cheap, dear, 'and')}.",
        products=(cheap.product.short, dear.product.short),
        derived_from=(cheap.fact, dear.fact),
        recipe=f"1 - {cheap.display} / {dear.display} is below 5%",
    )


def same(a: Figure, b: Figure) -> Fact:
    """That two figures are equal, or too near for either to lead; states both where they are not equal."""
    first, second = sorted((a, b), key=lambda f: (f.product.name, f.product.id))
    equal, pair = Fraction(a.amount) == Fraction(b.amount), f"{first.product.name} and {second.product.name}"
    if equal and first.in_full == second.in_full:
        statement = f"{pair} have the same {first.noun}: {first.in_full}."
    elif equal:
        statement = f"{pair} have the same {first.noun}: {first.in_full} and {second.at}."
    else:
        statement = f"{pair} do not differ materially in {first.noun}: {both(first, second, 'and')} count as equal."
    return Fact(
        id=identify("same", first.key),
        value=normal(first.amount) if equal else f"{normal(first.amount)},{normal(second.amount)}",
        display=first.display if equal else f"{first.display} and {second.display}",
        statement=statement,
        unit=first.unit,
        products=(first.product.short, second.product.short),
        derived_from=(first.fact, second.fact),
        recipe="" if equal else f"the two differ by less than {display.percent(Fraction(first.materiality))}",
    )


def about_times(exact: Fraction) -> str:
    """``3 times``, or ``about 65 times`` where the figure is rounded."""
    text = display.times(exact)
    return f"{text} times" if normal(exact) == text.replace(",", "") else f"about {text} times"

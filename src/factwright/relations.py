"""Exact arithmetic between quantities: the one place where anything is compared, added up, divided or ranked.

Rules state the instances a page needs; grounding computes whatever instance a sentence states, with the same functions.
No rounding, no words, no binary floats: ``display.py`` rounds, once. Unknown operands give None, never a number.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from factwright.catalog import Catalog, Offer, Price, Product
from factwright.domain import Better, Domain
from factwright.quantities import CalendarDate, Quantity, State, Value

STANDARD = "standard"
"""The tier that prices are compared in."""

Exact = Decimal | Fraction | int

# ------------------------------------------------------------------------------------------- two amounts


def difference(a: Exact, b: Exact) -> Fraction:
    """``a - b``: positive where ``a`` is larger."""
    return Fraction(a) - Fraction(b)


def ratio(a: Exact, b: Exact) -> Fraction | None:
    """``a / b``; None where ``b`` is zero."""
    return Fraction(a) / Fraction(b) if b else None


def saving(cheaper: Exact, dearer: Exact) -> Fraction | None:
    """The part of the dearer that is saved, 0 to 1, never 1 (rule R-pct); None where an amount is not above zero."""
    if not 0 < Fraction(cheaper) <= Fraction(dearer):
        return None
    return 1 - Fraction(cheaper) / Fraction(dearer)


def excess(dearer: Exact, cheaper: Exact) -> Fraction | None:
    """How much more the dearer costs, as a part of the cheaper: 0.25 for 25 % more; may exceed 1."""
    if not 0 < Fraction(cheaper) <= Fraction(dearer):
        return None
    return Fraction(dearer) / Fraction(cheaper) - 1


def material(a: Exact, b: Exact, materiality: Exact = 0) -> bool:
    """Whether two amounts differ by at least ``materiality`` of the larger; equal amounts never do."""
    a, b = Fraction(a), Fraction(b)
    return a != b and abs(a - b) >= Fraction(materiality) * max(abs(a), abs(b))


def order(a: Value, b: Value, materiality: Exact = 0) -> int | None:
    """1 where ``a`` is larger or later, -1 where ``b`` is, 0 where equal or immaterial; None where nothing orders them.

    Amounts of different units, dates of unequal precision within one year or month, and names have no order.
    """
    if isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit:
        if not material(a.amount, b.amount, materiality):
            return 0
        return 1 if a.exact > b.exact else -1
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        return a.order(b)
    return None


def better(a: Value, b: Value, direction: Better, materiality: Exact = 0) -> int | None:
    """1 where ``a`` is the better, -1 where ``b`` is, 0 where neither; None without a direction or an order."""
    found = order(a, b, materiality)
    if found is None or not direction:
        return None
    return found if direction in ("higher", "later") else -found


# ------------------------------------------------------------------------------------------ many amounts


def mean(amounts: Sequence[Exact]) -> Fraction | None:
    """The arithmetic mean; None for no amounts."""
    return sum((Fraction(a) for a in amounts), Fraction(0)) / len(amounts) if amounts else None


def rank(amount: Exact, among: Iterable[Exact], direction: Better, materiality: Exact = 0) -> int:
    """1 for the best: one more than the amounts in ``among`` that are materially better."""
    up = direction in ("higher", "later")
    mine = Fraction(amount)
    return 1 + sum(
        material(mine, other, materiality) and (Fraction(other) > mine if up else Fraction(other) < mine)
        for other in among
    )


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a set are yes, no and unknown; a count of yes is only certain up to the unknown ones."""

    yes: int
    no: int
    unknown: int

    @property
    def total(self) -> int:
        return self.yes + self.no + self.unknown

    def is_exactly(self, number: int) -> State:
        """Whether exactly ``number`` are yes, as far as is known."""
        if not self.yes <= number <= self.yes + self.unknown:
            return State.NO
        return State.UNKNOWN if self.unknown else State.YES


def count(states: Iterable[State]) -> Count:
    """Counts a set of states."""
    found = list(states)
    return Count(*(found.count(state) for state in (State.YES, State.NO, State.UNKNOWN)))


# ------------------------------------------------------------------------------------------------ offers


@dataclass(frozen=True, slots=True)
class Part:
    """What one meter adds to a bill: ``units`` times the price, in units of its denominator (800 for 800M tokens)."""

    price: Price
    units: Fraction

    @property
    def amount(self) -> Fraction:
        return self.units * Fraction(self.price.amount)


@dataclass(frozen=True, slots=True)
class Bill:
    """What one offer charges for given volumes, meter by meter; all prices are this one offer's."""

    offer: Offer
    parts: tuple[Part, ...]

    @property
    def total(self) -> Fraction:
        return sum((part.amount for part in self.parts), Fraction(0))

    def share(self, meter: str) -> Fraction | None:
        """The part of the bill that one meter makes, 0 to 1."""
        return ratio(sum((p.amount for p in self.parts if p.price.meter == meter), Fraction(0)), self.total)


def core_meters(domain: Domain) -> tuple[str, ...]:
    """The meters that a complete price needs, in order of declaration."""
    return tuple(key for key, meter in domain.meter.items() if meter.core)


def priced(domain: Domain, offer: Offer, tier: str = STANDARD) -> bool:
    """Whether an offer has a complete price: a priced form of billing and every core meter above zero."""
    billing = domain.billing.get(offer.billing)
    if billing is None or not billing.priced or not core_meters(domain):
        return False
    return all((found := offer.price(meter, tier)) and found.amount > 0 for meter in core_meters(domain))


def priced_offers(domain: Domain, product: Product, tier: str = STANDARD) -> tuple[Offer, ...]:
    """The offers of a product that have a complete price, in the order of the catalogue."""
    return tuple(offer for offer in product.offers if priced(domain, offer, tier))


def bill(domain: Domain, offer: Offer, volumes: Mapping[str, Exact], tier: str = STANDARD) -> Bill | None:
    """What ``volumes`` (units by meter) cost at this offer; None where it is not priced or a meter has no price."""
    if not volumes or not priced(domain, offer, tier):
        return None
    parts = []
    for meter, volume in volumes.items():
        price = offer.price(meter, tier)
        if price is None:
            return None
        parts.append(Part(price, Fraction(volume) / per(domain, meter)))
    currencies = {domain.unit[domain.meter[meter].unit].currency for meter in volumes}
    return Bill(offer, tuple(parts)) if len(currencies) == 1 else None


def per(domain: Domain, meter: str) -> Fraction:
    """The denominator of a meter's price: 1,000,000 for a price per million tokens, else 1."""
    return Fraction(domain.unit[domain.meter[meter].unit].per or 1)


def bills(catalog: Catalog, product: Product, volumes: Mapping[str, Exact], tier: str = STANDARD) -> tuple[Bill, ...]:
    """Every bill that can be computed, cheapest first, ties by the provider's name (rule R-cheapest)."""
    found = (bill(catalog.domain, offer, volumes, tier) for offer in product.offers)
    by_cost = sorted((b for b in found if b), key=lambda b: (b.total, catalog.name(b.offer.provider), b.offer.route))
    return tuple(by_cost)


def cheapest(catalog: Catalog, product: Product, volumes: Mapping[str, Exact], tier: str = STANDARD) -> Bill | None:
    """The cheapest bill: one offer for all meters; None where no offer has the prices."""
    return next(iter(bills(catalog, product, volumes, tier)), None)


def reference_volumes(domain: Domain) -> dict[str, Decimal]:
    """The volumes that decide which offer is the cheapest: the first workload, or one unit of each core meter."""
    for workload in domain.workload.values():
        return dict(workload.volumes)
    return {meter: domain.unit[domain.meter[meter].unit].per or Decimal(1) for meter in core_meters(domain)}


def blend(offer: Offer, weights: Mapping[str, Exact], tier: str = STANDARD) -> Fraction | None:
    """The mean price at a mix of meters (weights of any sum); None where a price is missing or the weights are zero."""
    prices = {meter: offer.price(meter, tier) for meter in weights}
    total = sum((Fraction(w) for w in weights.values()), Fraction(0))
    if not total or not all(prices.values()):
        return None
    return sum((Fraction(weights[m]) * Fraction(p.amount) for m, p in prices.items() if p), Fraction(0)) / total


def break_even(domain: Domain, a: Offer, b: Offer, more: str, less: str) -> Fraction | None:
    """Units of ``more`` for each unit of ``less`` at which two offers cost the same; beyond it their order is reversed.

    None where a price is missing or one of the two is never dearer at any mix.
    """
    slopes, bases = ([offer.price(meter) for offer in (a, b)] for meter in (more, less))
    if not (slopes[0] and slopes[1] and bases[0] and bases[1]):
        return None
    slope = (Fraction(slopes[0].amount) - Fraction(slopes[1].amount)) / per(domain, more)
    base = (Fraction(bases[1].amount) - Fraction(bases[0].amount)) / per(domain, less)
    return base / slope if slope and base / slope > 0 else None


@dataclass(frozen=True, slots=True)
class Turn:
    """One stretch of mixes over which an offer is the cheapest; None: without an upper end."""

    offer: Offer
    up_to: Fraction | None


def turns(catalog: Catalog, product: Product, more: str, less: str) -> tuple[Turn, ...]:
    """Which offer is cheapest from no ``more`` at all upwards, in units of ``more`` for each unit of ``less``.

    One turn where one offer is the cheapest at every mix; none without priced offers. Ties by the provider's name.
    """
    domain = catalog.domain
    left = sorted(priced_offers(domain, product), key=lambda o: catalog.name(o.provider))
    found: list[Turn] = []
    at = Fraction(0)
    while left:
        best = min(left, key=lambda o: (_at_mix(domain, o, more, less, at), _slope(domain, o, more)))
        flatter = [o for o in left if _slope(domain, o, more) < _slope(domain, best, more)]
        marks = [(break_even(domain, best, o, more, less) or at, _slope(domain, o, more)) for o in flatter]
        found.append(Turn(best, min(marks)[0] if marks else None))
        at, left = found[-1].up_to or at, flatter
    return tuple(found)


def _slope(domain: Domain, offer: Offer, meter: str) -> Fraction:
    price = offer.price(meter)
    return Fraction(price.amount) / per(domain, meter) if price else Fraction(0)


def _at_mix(domain: Domain, offer: Offer, more: str, less: str, mix: Fraction) -> Fraction:
    return _slope(domain, offer, more) * mix + _slope(domain, offer, less)


# ------------------------------------------------------------------------------------------------- dates


def days_between(a: CalendarDate, b: CalendarDate) -> int | None:
    """Days from ``a`` to ``b``, negative where ``b`` is earlier; None unless both are whole days."""
    return (b.whole - a.whole).days if a.whole and b.whole else None


def months_between(a: CalendarDate, b: CalendarDate) -> int | None:
    """Months from ``a`` to ``b``, to the nearest month where both are whole days; None where a month is unknown."""
    if a.months is None or b.months is None:
        return None
    if not (a.whole and b.whole):
        return b.months - a.months
    if a.whole > b.whole:
        back = months_between(b, a)
        return None if back is None else -back
    passed = b.months - a.months
    passed -= month_later(a.whole, passed) > b.whole
    since, until = month_later(a.whole, passed), month_later(a.whole, passed + 1)
    return passed + (2 * (b.whole - since).days >= (until - since).days)


def month_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

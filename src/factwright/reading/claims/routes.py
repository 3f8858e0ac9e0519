"""Routes: who lists a product and how it is billed there; counts, shared providers, and the cheapest route."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from factwright import relations
from factwright.catalog import Offer
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, bare, over
from factwright.reading.claims.values import fitting
from factwright.reading.points import Point
from factwright.reading.terms import Measure, Terms, Via, Who
from factwright.reading.truth import NoSense, Note, Truth, Use, all_of, unknown
from factwright.reading.wording import measured, shown
from factwright.reading.world import World

PRICED = "priced"
"""Stands for every form of billing that has prices, where they are stated."""


def offers_billed(world: World, short: str, billing: str) -> list[Offer]:
    """The offers of a product with a form of billing; all of them for an empty one."""
    product = world.product(short)
    if billing == PRICED:
        return list(relations.priced_offers(world.domain, product))
    return [o for o in product.offers if not billing or o.billing == billing]


def uses_of(world: World, short: str, stated: bool = True) -> tuple[Use, ...]:
    """The facts that list a product's routes."""
    return tuple(Use(f"route/{short}/{o.provider}", o.billing, stated) for o in world.product(short).offers)


@dataclass(frozen=True, slots=True)
class Routes(Claim):
    """That a product has so many routes of a form of billing, or is listed by these providers, or by these alone."""

    billing: str = ""
    number: Amount | None = None
    """None where no number is said: at least one."""
    providers: tuple[str, ...] = ()
    alone: bool = False
    yes: bool = True
    again: bool = False
    """Whether it only makes sense after routes were counted: *and B has four*."""

    def judge(self, world: World) -> Truth:
        """Per product; what is listed is known."""
        if self.again and not isinstance(world.said, Routes):
            raise NoSense("it is not said four of what")
        terms = world.placed(self.terms)
        bare(terms, "via")
        if terms.via is not None:
            told = replace(self, terms=replace(terms, via=None), providers=terms.via.providers)
            return told.judge(world)
        world.place = self.providers or world.place
        truth = over(world, self.terms, lambda short: self._one(world, short))
        world.last, world.said = replace(world.last, who=self.terms.who), self
        return truth if self.yes else truth.inverted(Note("wrong-routes", "the data say that it is so listed"))

    def _one(self, world: World, short: str) -> Truth:
        offers = offers_billed(world, short, self.billing)
        listed = {o.provider for o in offers}
        holds = bool(offers)
        if self.number is not None:
            holds = self.number.of(Fraction(len(offers)))
        if self.providers:
            holds = holds and set(self.providers) <= listed and (not self.alone or listed == set(self.providers))
        names = ", ".join(sorted(world.catalog.name(p) for p in listed)) or "none"
        said = f"data say {len(offers)} {self.billing} routes of {world.name(short)}: {names}"
        return Truth(holds, uses_of(world, short)).said("wrong-routes", said.replace("  ", " "))

    def opposite(self) -> Claim:
        """That it is not so listed."""
        return replace(self, yes=not self.yes)


@dataclass(frozen=True, slots=True)
class Shared(Claim):
    """That several products are listed by so many, or by just these, of the same providers."""

    number: Amount | None = None
    providers: tuple[str, ...] = ()
    complete: bool = True
    """Whether the providers named are all."""

    def judge(self, world: World) -> Truth:
        """The providers that list every one of them."""
        who = world.who(self.terms)
        if len(who.ids) < 2 or who.mode != "each":
            raise NoSense("shared by whom is not said")
        world.mention(who)
        common = set.intersection(*({o.provider for o in world.product(s).offers} for s in who.ids))
        holds = self.number is None or self.number.of(Fraction(len(common)))
        if self.providers:
            named = set(self.providers)
            holds = holds and (named == common if self.complete else named <= common)
        names = ", ".join(sorted(world.catalog.name(p) for p in common)) or "none"
        uses = tuple(u for s in who.ids for u in uses_of(world, s))
        world.said = self
        return Truth(holds, uses).said("wrong-routes", f"data say they share: {names}")


@dataclass(frozen=True, slots=True)
class RouteBest(Claim):
    """That these providers have the lowest (or highest) price of a product, on each measure or on every core meter."""

    providers: tuple[str, ...]
    sign: int

    def judge(self, world: World) -> Truth:
        """No other priced route is as low; ties have to be named."""
        terms = replace(self.terms, via=None)
        measures = terms.measures
        if terms.volume:
            measures = (Measure("cost"),)
        if not measures or any(not m.key and m.kind == "meter" for m in measures):
            measures = tuple(Measure("meter", m) for m in relations.core_meters(world.domain))
        truth = over(world, terms, lambda s: all_of(self._one(world, s, m, terms) for m in measures))
        world.last = replace(terms, measures=measures, via=Via(self.providers))
        world.said = self
        return truth

    def _one(self, world: World, short: str, measure: Measure, terms: Terms) -> Truth:
        points = [p for p in world.points(short, measure, terms) if isinstance(p.value, Fraction)]
        if len(points) < 1:
            return unknown("not-recorded", f"data do not say: {world.name(short)}: {measured(world, measure)}")
        best = _extreme(points, self.sign)
        winners = {p.provider for p in points if p.value == best}
        uses = tuple(dict.fromkeys(replace(u, stated=False) for p in points for u in p.facts))
        said = "data say " + "; ".join(shown(world, p, measure) for p in points)
        return Truth(winners == set(self.providers), uses).said("wrong-route", said)


@dataclass(frozen=True, slots=True)
class Range(Claim):
    """That the values of a measure, over the products and routes spoken of, run from one figure to another."""

    low: Amount
    high: Amount

    def judge(self, world: World) -> Truth:
        """Both ends are values, and none lies beyond them."""
        terms = self.terms
        if len(terms.measures) != 1 or not terms.measures[0].key:
            raise NoSense("it is not said what runs from one to the other")
        measure = terms.measures[0]
        who = world.who(terms)
        world.mention(who)
        points = [p for s in who.ids for p in world.points(s, measure, terms)]
        empty = [s for s in who.ids if not world.points(s, measure, terms)]
        if empty or not points:
            return unknown("not-recorded", f"data do not say: {measured(world, measure)} of each")
        uses = tuple(dict.fromkeys(u for p in points for u in p.facts))
        world.last, world.said = terms, self
        ends = [(_extreme(points, -1), self.low), (_extreme(points, 1), self.high)]
        for value, said in ends:
            point = next(p for p in points if p.value == value)
            fitted = fitting(world, point, measure, terms, said)
            if isinstance(fitted, Truth):
                return fitted
            if not fitted.of(value):
                text = f"data say {measured(world, measure)}: " + ", ".join(shown(world, p, measure) for p in points)
                return Truth(False, uses).said("wrong-range", text)
        return Truth(len({v for v, _ in ends}) == 2, uses).said("wrong-range", "data say one value, not a range")


def _extreme(points: Sequence[Point], sign: int) -> Fraction:
    """The largest value for sign 1, the smallest for -1."""
    values = [p.value for p in points if isinstance(p.value, Fraction)]
    return max(values) if sign > 0 else min(values)


@dataclass(frozen=True, slots=True)
class EveryProvider(Claim):
    """That every provider of one product lists another one too."""

    other: Who

    def judge(self, world: World) -> Truth:
        """The providers of the first are among those of the second."""
        who, other = world.who(self.terms), self.other
        if len(who.ids) != 1 or len(other.ids) != 1:
            raise NoSense("two products are needed")
        first, second = ({o.provider for o in world.product(w.ids[0]).offers} for w in (who, other))
        uses = uses_of(world, who.ids[0]) + uses_of(world, other.ids[0])
        return Truth(bool(first) and first <= second, uses).said("wrong-routes", "data say otherwise")


@dataclass(frozen=True, slots=True)
class Billed(Claim):
    """That every route to a product has a form of billing."""

    billing: str

    def judge(self, world: World) -> Truth:
        """All of its offers; a product without one has none."""
        return over(world, self.terms, lambda short: self._one(world, short))

    def _one(self, world: World, short: str) -> Truth:
        found = len(offers_billed(world, short, self.billing))
        every = len(world.product(short).offers)
        return Truth(0 < every == found, uses_of(world, short)).said("wrong-routes", f"data say {found} of {every}")


@dataclass(frozen=True, slots=True)
class OnRoutes(Claim):
    """That a price is a figure on so many of the priced routes of a product."""

    value: Amount
    number: Amount

    def judge(self, world: World) -> Truth:
        """Counts the routes with the price."""
        who = world.who(self.terms)
        if len(who.ids) != 1 or len(self.terms.measures) != 1 or not self.terms.measures[0].key:
            raise NoSense("one product and one price are needed")
        world.mention(who)
        measure = self.terms.measures[0]
        points = world.points(who.ids[0], measure, self.terms)
        hits = 0
        for point in points:
            fitted = fitting(world, point, measure, self.terms, self.value)
            if isinstance(fitted, Truth):
                return fitted
            hits += isinstance(point.value, Fraction) and fitted.of(point.value)
        uses = tuple(u for p in points for u in p.facts)
        return Truth(self.number.of(Fraction(hits)), uses).said("wrong-count", f"data say on {hits} of {len(points)}")

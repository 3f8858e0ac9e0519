"""Bounds: values beyond a figure, limits, what fits into a limit, and the extreme value of a set."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, measures_of, over
from factwright.reading.claims.comparing import Relation, fits
from factwright.reading.claims.values import Is, fitting
from factwright.reading.points import Point
from factwright.reading.terms import Measure, Terms
from factwright.reading.truth import NoSense, Truth, all_of, unknown
from factwright.reading.wording import measured, shown
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Beyond(Claim):
    """That a measure is larger (smaller, later ...) than a figure or date."""

    value: Amount | CalendarDate | str
    relation: Relation

    def judge(self, world: World) -> Truth:
        """Every value of every product."""
        measures = measures_of(world, self.terms)
        if not fits(self.relation, measures):
            raise NoSense("the comparing word does not fit the measure")
        terms = replace(self.terms, measures=measures)
        truth = over(world, terms, lambda short: all_of(self._one(world, short, m, terms) for m in measures))
        world.last, world.said = terms.filled(world.last), replace(self, terms=terms)
        return truth

    def _one(self, world: World, short: str, measure: Measure, terms: Terms) -> Truth:
        points = world.points(short, measure, terms)
        if not points:
            return unknown("not-recorded", f"data do not say: {world.name(short)}: {measured(world, measure)}")
        return all_of(self._beyond(world, p, measure, terms) for p in points)

    def _beyond(self, world: World, point: Point, measure: Measure, terms: Terms) -> Truth:
        said = f"data say {world.name(point.product)}: {measured(world, measure)} is {shown(world, point, measure)}"
        if isinstance(self.value, CalendarDate) and isinstance(point.value, CalendarDate):
            order = point.value.order(self.value)
            return Truth(None if order is None else order == self.relation.sign, point.facts).said("wrong-bound", said)
        if not isinstance(self.value, Amount) or not isinstance(point.value, Fraction):
            raise NoSense("not a value of this kind")
        fitted = fitting(world, point, measure, terms, self.value)
        if isinstance(fitted, Truth):
            return fitted
        exactness = "over" if self.relation.sign == 1 else "under"
        holds = replace(fitted, exactness=exactness).of(point.value)  # type: ignore[arg-type]
        return Truth(holds, point.facts).said("wrong-bound", said)


@dataclass(frozen=True, slots=True)
class Limit(Is):
    """That a measure which is a limit has a value: *is limited to X*."""

    def _measures(self, world: World, own: Terms) -> tuple[Measure, ...]:
        measures = measures_of(world, own)
        known = world.domain.attribute
        if not all(m.kind == "attribute" and known[m.key].words.limited for m in measures):
            raise NoSense("this is no limit")
        return measures


@dataclass(frozen=True, slots=True)
class Fits(Claim):
    """That so much fits into a limit (or not)."""

    amount: Amount
    yes: bool = True

    def judge(self, world: World) -> Truth:
        """The limit is at least as large, on every route that the terms speak of."""
        truth = over(world, self.terms, lambda s: all_of(self._one(world, s, m) for m in self.terms.measures))
        world.last, world.said = self.terms, self
        return truth

    def _one(self, world: World, short: str, measure: Measure) -> Truth:
        points = world.points(short, measure, self.terms)
        if not points:
            return unknown("not-recorded", f"data do not say: {world.name(short)}: {measured(world, measure)}")
        return all_of(self._holds(world, p, measure) for p in points)

    def _holds(self, world: World, point: Point, measure: Measure) -> Truth:
        fitted = fitting(world, point, measure, self.terms, self.amount)
        if isinstance(fitted, Truth):
            return fitted
        enough = isinstance(point.value, Fraction) and point.value >= fitted.value
        said = f"data say {world.name(point.product)}: {measured(world, measure)} is {shown(world, point, measure)}"
        return Truth(enough is self.yes, point.facts).said("wrong-bound", said)

    def opposite(self) -> Claim:
        """That it does not fit, or does."""
        return replace(self, yes=not self.yes)


@dataclass(frozen=True, slots=True)
class Extreme(Claim):
    """That the largest (or smallest) value of a measure in a set is a figure, over all products and priced routes."""

    value: Amount
    relation: Relation

    def judge(self, world: World) -> Truth:
        """Every member has to be recorded."""
        measures = self.terms.measures
        if self.terms.among is None or len(measures) != 1 or not measures[0].key or not fits(self.relation, measures):
            raise NoSense("it is not said of which set")
        among, measure = world.members(self.terms.among), measures[0]
        points = [world.points(short, measure, self.terms) for short in among]
        if len(among) < 2 or not all(points):
            return unknown("not-recorded", f"data do not say {measured(world, measure)} of each")
        every = [p for ps in points for p in ps if isinstance(p.value, Fraction)]
        if not every or len({p.conditions for p in every}) > 1:
            return unknown("not-comparable", "the figures were not obtained alike: they are not compared")
        top = max(every, key=lambda p: (p.value if isinstance(p.value, Fraction) else 0) * (self.relation.sign or 1))
        world.last = replace(self.terms, among=None)
        fitted = fitting(world, top, measure, self.terms, self.value)
        if isinstance(fitted, Truth) or not isinstance(top.value, Fraction):
            return fitted if isinstance(fitted, Truth) else Truth(None)
        uses = tuple(dict.fromkeys(replace(u, stated=False) for p in every for u in p.facts))
        said = f"data say {measured(world, measure)}: {shown(world, top, measure)}"
        return Truth(fitted.of(top.value), uses).said("wrong-value", said)

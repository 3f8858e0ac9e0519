"""Values: what an attribute, price, score or cost is, stated as an amount, a date or a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright.display import Unit
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, measures_of, over
from factwright.reading.points import Point
from factwright.reading.terms import Measure, Terms
from factwright.reading.truth import NoSense, Truth, all_of, unknown
from factwright.reading.wording import measured, shown
from factwright.reading.world import World

SAME = "same"
"""Stands for an amount in *and the same for output*."""


@dataclass(frozen=True, slots=True)
class Is(Claim):
    """That a measure has a value, on every route that the terms speak of."""

    value: Amount | CalendarDate | str
    """An amount, a date, or ``same`` for the amount before."""

    def judge(self, world: World) -> Truth:
        """True when every point has the value; unknown when nothing is recorded."""
        own = world.placed(self.terms)
        if own.who is not None and own.who.pronoun == "topic":
            own = own.filled(replace(world.last, measures=()), who=False)
        measures = self._measures(world, own)
        if own.via is not None and own.via.pick == "other" and not own.via.providers and world.last.via is not None:
            own = replace(own, via=replace(own.via, providers=world.last.via.providers))
        terms = replace(own, measures=measures)
        value = self.value
        if value == SAME:
            value = world.said.value if isinstance(world.said, Is) else SAME
            if value == SAME:
                raise NoSense('"the same" as what is not said')
        truth = over(world, terms, lambda short: all_of(_is(world, short, m, terms, value) for m in measures))
        world.last = terms.filled(world.last)
        world.said = replace(self, value=value, terms=terms)
        return truth

    def _measures(self, world: World, own: Terms) -> tuple[Measure, ...]:
        """As the terms say; a unit that only one attribute has names it by itself."""
        try:
            return measures_of(world, own)
        except NoSense:
            unit = self.value.unit if isinstance(self.value, Amount) else ""
            found = [k for k, a in world.domain.attribute.items() if a.unit and a.unit == unit and a.group != "hidden"]
            if own.measures or len(found) != 1:
                raise
            return (Measure("attribute", found[0]),)


def _is(world: World, short: str, measure: Measure, terms: Terms, value: Amount | CalendarDate | str) -> Truth:
    points = world.points(short, measure, terms)
    where = f"{world.name(short)}: {measured(world, measure)}"
    if not points:
        return unknown("not-recorded", f"data do not say: {where}")
    if terms.via is not None and terms.via.pick == "any":
        raise NoSense("a value has to name its route")
    return all_of(_agrees(world, p, measure, terms, value, where) for p in points)


def _agrees(
    world: World, point: Point, measure: Measure, terms: Terms, value: Amount | CalendarDate | str, where: str
) -> Truth:
    actual = shown(world, point, measure)
    if isinstance(value, Amount) and isinstance(point.value, Fraction):
        fitted = fitting(world, point, measure, terms, value)
        if isinstance(fitted, Truth):
            return fitted
        if fitted.exactness == "at least" and measure.kind == "attribute" and world.better(measure) == "higher":
            raise NoSense("a limit is said exactly, or with up to")
        if fitted.exactness == "at most" and world.better(measure) == "higher":
            fitted = replace(fitted, exactness="exactly")
        holds = fitted.of(point.value, derived=measure.kind == "cost")
    elif isinstance(value, CalendarDate) and isinstance(point.value, CalendarDate):
        holds = point.value.iso == value.iso or point.value.iso.startswith(value.iso + "-")
    elif isinstance(value, str) and isinstance(point.value, str):
        holds = value == point.value
    else:
        raise NoSense("not a value of this kind")
    return Truth(holds, point.facts).said("wrong-value", f"data say {where} is {actual}", actual)


def fitting(world: World, point: Point, measure: Measure, terms: Terms, amount: Amount) -> Amount | Truth:
    """The amount in the unit of the measure; a truth (unknown or false) where it is in another."""
    unit_key, unit = unit_of(world, measure, point)
    other = unknown(
        "wrong-unit", f"data record {measured(world, measure)} in another unit: {shown(world, point, measure)}"
    )
    if unit.symbol:
        if amount.unit == "number" and world.unit.startswith("money"):
            return amount
        if amount.unit != f"money:{unit.currency}":
            return other
        per = amount.per or terms.per
        if measure.kind == "meter" and per is not None and per != Fraction(unit.per or 1):
            return Truth(False, point.facts).said("wrong-unit", f"data say {shown(world, point, measure)}")
        world.unit = amount.unit
        return amount
    if amount.per is not None:
        return other
    if amount.unit == "number":
        if unit.short_counts or measure.kind == "score" or world.unit == unit_key:
            return amount
        raise NoSense("the number has no unit")
    if amount.unit in (unit_key, "points" if measure.kind == "score" else ""):
        world.unit = unit_key
        return amount
    if amount.unit == "percent" and measure.kind == "score":
        if unit.percent:
            return amount
        return Truth(False, point.facts).said("wrong-unit", f"data say {shown(world, point, measure)}, not percent")
    return other


def unit_of(world: World, measure: Measure, point: Point | None = None) -> tuple[str, Unit]:
    """Key and record of the unit that a measure is recorded in."""
    match measure.kind:
        case "attribute":
            key = world.domain.attribute[measure.key].unit
        case "meter":
            key = world.domain.meter[measure.key].unit
        case "score":
            key = point.conditions[-1] if point else ""
        case _:
            key = next(m.unit for m in world.domain.meter.values() if m.core)
    return key, world.domain.unit.get(key, Unit())

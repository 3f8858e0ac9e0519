"""How findings name what the catalogue says: measures and values in the words of a reader."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from factwright import display
from factwright.quantities import CalendarDate
from factwright.reading.points import Point
from factwright.reading.terms import Measure
from factwright.reading.world import World


def measured(world: World, measure: Measure) -> str:
    """``context window``, ``input price``, ``a score on ...``."""
    domain = world.domain
    match measure.kind:
        case "attribute":
            return domain.attribute[measure.key].label.lower()
        case "meter":
            return domain.meter[measure.key].label.lower() if measure.key in domain.meter else "price"
        case "capability":
            first = measure.key.split("+")[0]
            return (domain.capability[first].folded if "+" in measure.key else "") or domain.capability[first].noun
        case "score":
            return f"score on {benchmark(world, measure.key)}" if measure.key else "score"
        case "cost":
            return "cost at this volume"


def benchmark(world: World, key: str) -> str:
    """The name of a benchmark as the catalogue writes it."""
    names = (s.name for p in world.catalog.products.values() for s in p.scores if s.key == key)
    return next(names, key)


def shown(world: World, point: Point, measure: Measure) -> str:
    """The value of a point as a page would show it."""
    if isinstance(point.value, CalendarDate):
        return display.day(point.value)
    if isinstance(point.value, str):
        return point.value
    where = f" on {world.catalog.name(point.provider)}" if point.provider and measure.kind in ("meter", "cost") else ""
    if measure.kind == "cost":
        symbol = next(m.unit for m in world.domain.meter.values() if m.core)
        return display.cost(point.value, world.domain.unit[symbol].symbol) + where
    unit = _unit(world, measure, point)
    return display.quantity(_decimal(point.value), world.domain.unit[unit]) + where if unit else str(point.value)


def _unit(world: World, measure: Measure, point: Point) -> str:
    if measure.kind == "meter":
        return world.domain.meter[measure.key].unit
    if measure.kind == "attribute":
        return world.domain.attribute[measure.key].unit
    return point.conditions[-1] if point.conditions and point.conditions[-1] in world.domain.unit else ""


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)

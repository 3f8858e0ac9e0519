"""Needs: what the reader's work asks of a product, and whether the data say that a product has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright.catalog import Known
from factwright.domain import Condition
from factwright.quantities import CalendarDate, Quantity, State
from factwright.reading.amounts import Amount
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.points import exact
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Truth, Use, all_of, any_of, unknown
from factwright.reading.wording import measured
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Need:
    """What the reader's work asks of a product."""

    words: str
    condition: Condition | None = None
    """Holds of a product or not."""
    measures: tuple[Measure, ...] = ()
    """For needs of more or less."""
    size: Amount | CalendarDate | None = None
    """The stated size; without one the better value of the pair is meant."""
    dated: bool = False
    """Whether the size is a day that the product has to outlast."""
    otherwise: Condition | None = None
    """For a day: what has to hold where no day is recorded."""
    budget: Terms | None = None
    """For a budget at a volume: the terms whose cost has to be at most ``size``."""


def subject_of(need: Need) -> tuple[Measure, ...]:
    """What a need is about: a capability (twins as one) or what it is measured on."""
    condition = need.condition
    if condition is None:
        return need.measures
    every = condition.any or (condition,)
    if all(c.capability for c in every):
        return (Measure("capability", "+".join(c.capability for c in every)),)
    return tuple(Measure("attribute", c.attribute) for c in every if c.attribute)


def meets(world: World, short: str, need: Need, terms: Terms) -> Truth:
    """Whether a product has what a need asks for."""
    if need.condition is not None:
        return holds(world, short, need.condition, need.words)
    if need.budget is not None and need.size is not None:
        return _affords(world, short, need, terms)
    if need.size is None:
        pair = replace(terms, who=Who((short,)), measures=need.measures)
        saved = world.last, world.said, world.topic, world.named
        try:
            return Compared(pair, Terms(), Relation(1, True)).judge(world)
        finally:
            world.last, world.said, world.topic, world.named = saved
    if need.dated:
        return all_of(_outlasts(world, short, need, m) for m in need.measures)
    return all_of(_large_enough(world, short, need, m, terms) for m in need.measures)


def _large_enough(world: World, short: str, need: Need, measure: Measure, terms: Terms) -> Truth:
    points = world.points(short, measure, Terms(via=terms.via))
    where = f"{world.name(short)}: {measured(world, measure)}"
    if measure.kind != "attribute" or not isinstance(need.size, Amount):
        raise NoSense("this need takes no size")
    if not points:
        return unknown("not-recorded", f"data do not say: {where}")
    if need.size.unit != world.domain.attribute[measure.key].unit:
        raise NoSense("the size is in another unit")
    sign = -1 if world.better(measure) == "lower" else 1
    gaps = [sign * (p.value - need.size.value) for p in points if isinstance(p.value, Fraction)]
    enough = all(gap > 0 if need.size.exactness == "over" else gap >= 0 for gap in gaps)
    uses = tuple(replace(u, stated=False) for p in points for u in p.facts)
    return Truth(enough, uses).said("need-not-met", f"data say {where} does not do for that")


def _outlasts(world: World, short: str, need: Need, measure: Measure) -> Truth:
    """Whether nothing ends on the day that is named, or before it."""
    points = world.points(short, measure, Terms())
    where = f"{world.name(short)}: {measured(world, measure)}"
    if not isinstance(need.size, CalendarDate):
        raise NoSense("this need takes a day")
    if not points:
        if need.otherwise is None:
            return unknown("not-recorded", f"data do not say: {where}")
        return holds(world, short, need.otherwise, need.words)
    orders = [p.value.order(need.size) for p in points if isinstance(p.value, CalendarDate)]
    lasts = None if None in orders else all(o == 1 for o in orders)
    uses = tuple(replace(u, stated=False) for p in points for u in p.facts)
    note = f"data say {where} is no later than that"
    return Truth(lasts, uses).said("need-not-met", note)


def _affords(world: World, short: str, need: Need, terms: Terms) -> Truth:
    assert need.budget is not None
    assert isinstance(need.size, Amount)
    budget = need.size.value
    if {f"money:{world.domain.unit[m.unit].currency}" for m in world.domain.meter.values() if m.core} != {
        need.size.unit
    }:
        raise NoSense("the budget is in another currency")
    points = world.points(short, Measure("cost"), replace(need.budget, via=terms.via, tier=terms.tier))
    if not points:
        return unknown("not-recorded", f"data do not say what {world.name(short)} costs at this volume")
    fits = all(isinstance(p.value, Fraction) and p.value <= budget for p in points)
    uses = tuple(dict.fromkeys(u for p in points for u in p.facts))
    return Truth(fits, uses).said("need-not-met", "data say that it costs more than the budget")


def holds(world: World, short: str, condition: Condition, words: str) -> Truth:
    """A declared condition of a product, in three values."""
    if condition.any:
        return any_of(holds(world, short, c, words) for c in condition.any)
    if condition.all:
        return all_of(holds(world, short, c, words) for c in condition.all)
    name = world.name(short)
    if condition.capability:
        state, uses = world.state(short, condition.capability)
        noun = world.domain.capability[condition.capability].noun
        if state is State.UNKNOWN:
            return unknown("need-not-known", f'"{words}" asks for {noun}; the data do not say of {name}', *uses)
        return Truth(state is State.YES, tuple(replace(u, stated=False) for u in uses)).said(
            "need-not-met", f'"{words}" asks for {noun}; data say {name}: {state}'
        )
    found = world.scope.fact(world.product(short), condition.attribute)
    label = world.domain.attribute[condition.attribute].label.lower()
    if isinstance(found, Known) and isinstance(found.value, Quantity):
        return _bounded(
            found.value, condition, Use(f"value/{condition.attribute}/{short}", exact(found.value), False), words
        )
    if not isinstance(found, Known) or not condition.is_:
        return unknown("need-not-known", f'"{words}" asks for {label}; the data do not say of {name}')
    use = Use(f"value/{condition.attribute}/{short}", str(found.value), False)
    choice = world.domain.attribute[condition.attribute].choices.get(str(found.value))
    met = {str(found.value), *(choice.implies if choice else ())} & set(condition.is_)
    return Truth(bool(met), (use,)).said(
        "need-not-met", f'"{words}" asks for {label} {condition.is_[0]}; data say {name}: {found.value}'
    )


def _bounded(value: Quantity, condition: Condition, use: Use, words: str) -> Truth:
    low, high = condition.at_least, condition.at_most
    if low is None and high is None:
        raise NoSense("nothing is asked of it")
    met = (low is None or value.exact >= Fraction(low)) and (high is None or value.exact <= Fraction(high))
    return Truth(met, (use,)).said("need-not-met", f'"{words}" asks for more than the data say')

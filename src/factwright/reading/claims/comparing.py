"""Comparisons: two measures against each other, by direction, difference, ratio, percent or interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Self

from factwright import relations
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, measures_of, quantified, within_set
from factwright.reading.claims.intervals import INTERVALS, apart
from factwright.reading.claims.values import fitting
from factwright.reading.points import Point
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, all_of, unknown
from factwright.reading.wording import measured, shown
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Relation:
    """How the left side stands to the right one."""

    sign: int | None = None
    """1 larger or later, -1 smaller or earlier, 0 the same, 2 apart in either direction, None where ``by`` says it."""
    good: bool = False
    """Whether ``sign`` speaks of better and worse instead of larger and smaller."""
    by: Amount | None = None
    """By how much: a difference, a percentage of the right side, or (unit ``times``) the ratio of left to right."""
    measures: tuple[Measure, ...] = ()
    """What the comparing word can be about: prices for ``cheaper``; empty for anything that has an order."""
    default: tuple[Measure, ...] = ()
    """What it is about when nothing else is said."""
    dated: bool = False
    """Whether the words are of time: *after*, *before*."""
    negated: bool = False
    close: bool = False
    """For sign 0: whether nearly the same will do."""


SHARED = ("tier", "volume", "by", "per", "counted", "unit")
"""What one side says for both, unless the other says something else."""


@dataclass(frozen=True, slots=True)
class Compared(Claim):
    """That the left side (``terms``) stands in a relation to the right side."""

    right: Terms
    relation: Relation

    def within(self, terms: Terms) -> Self:
        """Both sides take what they do not say: an adjunct in front holds for both."""
        shared = replace(terms, who=None)
        return replace(self, terms=self.terms.filled(terms), right=self.right.filled(shared))

    def judge(self, world: World) -> Truth:
        """Every value on the left against every value on the right."""
        left, right = self._sides(world)
        if any(side.via is not None and side.via.pick == "any" for side in (left, right)):
            raise NoSense("a comparison has to name its route")
        if right.who is not None and right.who.mode != "each":
            raise NoSense("a comparison names what it is with")
        who = world.who(left)
        within_set(world, who, left)
        each_other = right.who is not None and right.who.pronoun == "other" and len(who.ids) == 2
        base = who if each_other else _base(world, who, right, left)
        world.mention(who)
        world.named = tuple(dict.fromkeys([*world.named, *base.ids]))
        truth = quantified(
            world,
            who,
            lambda short: all_of(
                self._one(world, short, other, left, right) for other in base.ids if not each_other or other != short
            ),
        )
        if right.stated is not None:
            truth = all_of([truth, *(self._stated(world, other, right) for other in base.ids)])
        if self.relation.negated:
            truth = truth.inverted(Note("wrong-comparison", "the data say that it does hold"))
        world.last = replace(left, who=who)
        world.said = replace(self, terms=left, right=replace(right, who=base))
        return truth

    def _sides(self, world: World) -> tuple[Terms, Terms]:
        """Both sides complete: the right takes measure, tier and volume from the left, and the left from the right."""
        left, right = world.placed(self.terms), world.placed(self.right)
        if left.who is None and right.who is not None:
            left = replace(left, who=right.who, via=left.via or right.via)
        found = _closed(left.measures, right.measures) or self.relation.default
        if not found or any(not m.key and m.kind != "cost" for m in found):
            found = _opened(world, replace(left, measures=found), self.relation)
        if (left.volume or right.volume) and all(m.kind == "meter" for m in found):
            found = (Measure("cost"),)
        kinds = {m.kind for m in (*found, *right.measures)} - {"cost"}
        if len(kinds) > 1:
            raise NoSense("two measures of different kinds")
        if not fits(self.relation, found):
            raise NoSense("the comparing word does not fit the measure")
        shared = {n: getattr(left, n) or getattr(right, n) for n in SHARED}
        if right.who is not None and right.who != left.who and not left.via:
            shared["via"] = right.via
        left = replace(left, **{**shared, "measures": found})
        filled = {n: getattr(right, n) or getattr(left, n) for n in SHARED}
        if not right.measures or any(not m.key and m.kind != "cost" for m in right.measures) or left.volume:
            filled["measures"] = found
        return left, replace(right, **filled)

    def _one(self, world: World, short: str, other: str, left: Terms, right: Terms) -> Truth:
        pairs = zip(left.measures, right.measures, strict=False)
        if len(left.measures) != len(right.measures):
            raise NoSense("two lists of measures")
        return all_of(self._measure(world, (short, m, left), (other, n, right)) for m, n in pairs)

    def _stated(self, world: World, other: str, right: Terms) -> Truth:
        """Whether the figure that the text gives for the right side is its value."""
        assert right.stated is not None
        points = [(m, p) for m in right.measures for p in world.points(other, m, right)]
        if not points:
            return unknown("not-recorded", f"data do not say: {world.name(other)}")
        truths = []
        for measure, point in points:
            fitted = fitting(world, point, measure, right, right.stated)
            same = fitted if isinstance(fitted, Truth) else Truth(fitted.of(_number(point)), point.facts)
            truths.append(same.said("wrong-value", f"data say {world.name(other)}: {shown(world, point, measure)}"))
        return all_of(truths)

    def _measure(self, world: World, a: tuple[str, Measure, Terms], b: tuple[str, Measure, Terms]) -> Truth:
        lefts, rights = world.points(a[0], a[1], a[2]), world.points(b[0], b[1], b[2])
        for (short, measure, _), points in ((a, lefts), (b, rights)):
            if not points:
                message = f"data do not say: {world.name(short)}: {measured(world, measure)}"
                return unknown("not-recorded", message)
        if a == b:
            raise NoSense("compared with itself")
        return all_of(self._pair(world, a[1], x, y) for x, y in _pairs(lefts, rights, a, b))

    def _pair(self, world: World, measure: Measure, x: Point, y: Point) -> Truth:
        uses = tuple(dict.fromkeys([*(replace(u, stated=False) for u in (*x.facts, *y.facts))]))
        if x.conditions != y.conditions and (measure.kind == "score" or all((*x.conditions, *y.conditions))):
            names = f"{world.name(x.product)} and {world.name(y.product)}"
            return unknown(
                "not-comparable", f"the figures of {names} were not obtained alike: they are not compared", *uses
            )
        holds = self._holds(world, measure, x, y)
        if isinstance(holds, Truth):
            return replace(holds, uses=uses)
        said = f"data say {measured(world, measure)}: {world.name(x.product)} {shown(world, x, measure)}, "
        said += f"{world.name(y.product)} {shown(world, y, measure)}"
        return Truth(holds, uses, () if holds is not None else (Note("not-comparable", said),)).said(
            "wrong-comparison", said
        )

    def _holds(self, world: World, measure: Measure, x: Point, y: Point) -> bool | Truth | None:
        sign = self.relation.sign
        if sign in (1, -1) and self.relation.good:
            better = world.better(measure)
            if not better:
                raise NoSense("neither direction is better")
            sign = sign if better in ("higher", "later") else -sign
        if isinstance(x.value, CalendarDate) and isinstance(y.value, CalendarDate):
            if sign in (1, -1) and not (self.relation.measures or self.relation.dated or self.relation.good):
                raise NoSense("a date is earlier or later")
            return _dates(x.value, y.value, sign, self.relation.by)
        if isinstance(x.value, Fraction) and isinstance(y.value, Fraction):
            return self._amounts(world, measure, x, y, sign)
        if sign == 0:
            return x.value == y.value
        raise NoSense("these have no order")

    def _amounts(self, world: World, measure: Measure, x: Point, y: Point, sign: int | None) -> bool | Truth | None:
        assert isinstance(x.value, Fraction)
        assert isinstance(y.value, Fraction)
        mine, theirs, by = x.value, y.value, self.relation.by
        materiality = world.materiality(measure)
        if sign == 0 and self.relation.negated and mine != theirs and not relations.material(mine, theirs, materiality):
            return None
        if sign == 0:
            return mine == theirs or (self.relation.close and abs(mine - theirs) <= Fraction(1, 20) * max(mine, theirs))
        if sign in (1, -1) and not (relations.material(mine, theirs, materiality) and (mine > theirs) == (sign == 1)):
            return False
        if by is None:
            return True
        if by.unit == "times":
            found = relations.ratio(mine, theirs)
            return found is not None and sign is None and by.of(found, derived=True)
        gap = abs(mine - theirs)
        if by.unit == "percent":
            return bool(theirs) and sign in (1, -1) and by.of(gap / theirs * 100, derived=True)
        fitted = fitting(world, x, measure, replace(self.terms, per=self.terms.per), by)
        return fitted if isinstance(fitted, Truth) else fitted.of(gap, derived=measure.kind == "cost")


def _closed(mine: tuple[Measure, ...], theirs: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """What is compared: as the left side says, or where that is open, as the right side does."""
    if mine and theirs and any(not m.key for m in mine) and all(m.key and m.kind == mine[0].kind for m in theirs):
        return theirs
    return mine or theirs


def _number(point: Point) -> Fraction:
    if not isinstance(point.value, Fraction):
        raise NoSense("not a figure")
    return point.value


def of_prices(relation: Relation) -> bool:
    """Whether a comparing word can be said of prices: *cheapest*, *lowest*; not *largest* or *oldest*."""
    if relation.good or relation.sign not in (1, -1):
        return False
    return not relation.measures or any(m.kind == "meter" for m in relation.measures)


def route_sign(relation: Relation) -> int:
    """Which end of the prices a superlative of routes names. Raises NoSense for a word that is not said of prices."""
    if not of_prices(relation):
        raise NoSense("a route is cheap or dear")
    return relation.sign or 1


def fits(relation: Relation, measures: tuple[Measure, ...]) -> bool:
    """Whether a comparing word can be said of these measures: *cheaper* of prices and costs, *newer* of dates."""
    allowed = relation.measures
    return not allowed or all(m in allowed or (m.kind == "cost" and allowed[0].kind == "meter") for m in measures)


def _pairs(
    lefts: list[Point], rights: list[Point], a: tuple[str, Measure, Terms], b: tuple[str, Measure, Terms]
) -> Iterator[tuple[Point, Point]]:
    """Every left with every right; two measures of one product are compared route by route."""
    for x in lefts:
        for y in rights:
            same_route = a[0] == b[0] and a[1] != b[1] and not (a[2].via and b[2].via and a[2].via != b[2].via)
            if not same_route or not x.provider or x.provider == y.provider:
                yield x, y


def _base(world: World, who: Who, right: Terms, left: Terms) -> Who:
    """Whom the left side is compared with: as named, itself over another route or measure, or the other of a pair."""
    if right.who is not None:
        if right.who.pronoun == "other":
            return _other(world, who)
        return world.who(right) if not right.who.pronoun else Who(who.ids if len(who.ids) == 1 else ())
    if right.via is not None and right.via != left.via:
        return Who(who.ids)
    if (
        right.measures
        and all(m.key for m in right.measures)
        and (right.measures, right.reduced) != (left.measures, left.reduced)
    ):
        return Who(who.ids)
    return _other(world, who)


def _other(world: World, who: Who) -> Who:
    rest = tuple(s for s in world.pair if s not in who.ids)
    if len(world.pair) != 2 or len(rest) != 1:
        raise NoSense("it is not said what it is compared with")
    return Who(rest)


def _opened(world: World, terms: Terms, relation: Relation) -> tuple[Measure, ...]:
    """The measures of an open comparison: every core meter for prices, else what the clause before was about."""
    core = tuple(Measure("meter", m) for m in relations.core_meters(world.domain))
    if terms.measures and terms.measures[0].kind == "meter":
        return (Measure("cost"),) if terms.volume else core
    if (
        not terms.measures
        and relation.measures
        and world.last.measures
        and world.last.measures[0] not in relation.measures
    ):
        raise NoSense("it is not said by which measure")
    return measures_of(world, terms)


def _dates(x: CalendarDate, y: CalendarDate, sign: int | None, by: Amount | None) -> bool | None:
    order = x.order(y)
    if sign == 0:
        return None if order is None else order == 0
    if sign in (1, -1) and order is not None and order != sign:
        return False
    if order is None:
        return None
    if by is None:
        return True
    if by.unit not in INTERVALS:
        raise NoSense("not an interval")
    return apart(x, y, by)

"""Superlatives and ranks, with the set they range over; who is unknown on the measure has no rank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright import relations
from factwright.quantities import CalendarDate
from factwright.reading.claims.base import Claim, measures_of
from factwright.reading.claims.comparing import Relation, fits
from factwright.reading.points import Point
from factwright.reading.terms import Measure, Terms
from factwright.reading.truth import NoSense, Truth, all_of, unknown
from factwright.reading.wording import measured, shown
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Best(Claim):
    """That a product has the largest (or smallest, best, k-th) value of the set ``among``."""

    relation: Relation
    rank: int = 1
    recorded: bool = False
    """Whether only members for which the measure is recorded are meant: *the highest recorded*."""
    strict: bool = True
    """Whether a tie is false; *among the newest* allows one."""

    def judge(self, world: World) -> Truth:
        """True when exactly ``rank`` - 1 members are materially ahead, and none is level."""
        measures = self.terms.measures or self.relation.default or measures_of(world, self.terms)
        if any(not m.key and m.kind == "meter" for m in measures):
            measures = tuple(Measure("meter", m) for m in relations.core_meters(world.domain))
        if self.terms.volume and all(m.kind == "meter" for m in measures):
            measures = (Measure("cost"),)
        if not fits(self.relation, measures):
            raise NoSense("the superlative does not fit the measure")
        terms = replace(self.terms, measures=measures)
        who = world.who(terms)
        among = self._among(world, terms)
        if not set(who.ids) <= set(among) or len(among) < 2 or who.mode not in ("each",):
            raise NoSense("it is not said of which set")
        world.mention(who)
        truth = all_of(self._one(world, short, among, m, terms, who.ids) for short in who.ids for m in measures)
        world.last, world.said = terms, self
        return truth

    def _among(self, world: World, terms: Terms) -> tuple[str, ...]:
        """The set; *of those recorded* means: on the measure itself."""
        if terms.among is None:
            return ()
        group = terms.among.group
        if (
            group is not None
            and group.kind == "recorded"
            and group.measure is not None
            and terms.measures != (group.measure,)
        ):
            raise NoSense("the set is of another measure")
        return world.members(terms.among)

    def _one(
        self, world: World, short: str, among: tuple[str, ...], measure: Measure, terms: Terms, ids: tuple[str, ...]
    ) -> Truth:
        points = {other: world.points(other, measure, terms) for other in among}
        if self.recorded and points.get(short):
            points = {other: found for other, found in points.items() if found}
        missing = [other for other in points if not points[other]]
        if missing:
            names = ", ".join(world.name(m) for m in missing)
            return unknown("not-recorded", f"data do not say: {measured(world, measure)} of {names}")
        if len({p.conditions for ps in points.values() for p in ps}) > 1:
            return unknown("not-comparable", "the figures of the set were not obtained alike: they are not compared")
        uses = tuple(dict.fromkeys(replace(u, stated=False) for ps in points.values() for p in ps for u in p.facts))
        holds = all(self._ranked(world, measure, p, points, ids) for p in points[short])
        said = "; ".join(f"{world.name(o)} {shown(world, ps[0], measure)}" for o, ps in points.items())
        return Truth(holds, uses).said("wrong-rank", f"data say {measured(world, measure)}: {said}")

    def _ranked(
        self, world: World, measure: Measure, mine: Point, points: dict[str, list[Point]], ids: tuple[str, ...]
    ) -> bool:
        sign = self.relation.sign or 1
        if self.relation.good and world.better(measure) in ("lower", "earlier"):
            sign = -sign
        ahead = level = 0
        for other, theirs in points.items():
            if other == mine.product or (other in ids and {p.value for p in theirs} == {mine.value}):
                continue
            orders = {_order(p, mine, world.materiality(measure)) * sign for p in theirs}
            if len(orders) > 1:
                return False
            ahead += orders == {1}
            level += orders == {0}
        return ahead == self.rank - 1 and (not self.strict or not level)


def _order(a: Point, b: Point, materiality: Fraction) -> int:
    """1 where ``a`` is larger or later, 0 where level."""
    if isinstance(a.value, CalendarDate) and isinstance(b.value, CalendarDate):
        return a.value.order(b.value) or 0
    if isinstance(a.value, Fraction) and isinstance(b.value, Fraction):
        if not relations.material(a.value, b.value, materiality):
            return 0
        return 1 if a.value > b.value else -1
    raise NoSense("these have no order")

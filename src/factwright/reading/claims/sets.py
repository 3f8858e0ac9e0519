"""Claims over whole sets: means, what is shared on every benchmark, and what cannot be compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright import relations
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.values import fitting
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Truth, all_of, unknown
from factwright.reading.wording import measured
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Mean(Claim):
    """That the mean of a measure over a set is a figure; every member has to be recorded."""

    value: Amount

    def judge(self, world: World) -> Truth:
        """The arithmetic mean, exact, or rounded at the digits shown."""
        who = world.who(self.terms)
        if len(self.terms.measures) != 1 or len(who.ids) < 2 or who.mode != "each":
            raise NoSense("it is not said of what the mean is")
        measure = self.terms.measures[0]
        points = [world.points(short, measure, self.terms) for short in who.ids]
        if any(len(p) != 1 for p in points):
            return unknown("not-recorded", f"data do not say one {measured(world, measure)} of each")
        values = [p[0].value for p in points if isinstance(p[0].value, Fraction)]
        if len({p[0].conditions for p in points}) > 1:
            return unknown("not-comparable", "the figures were not obtained alike: they have no mean")
        mean = relations.mean(values)
        uses = tuple(replace(p[0].use, stated=False) for p in points)
        fitted = fitting(world, points[0][0], measure, self.terms, self.value)
        if isinstance(fitted, Truth) or mean is None:
            return fitted if isinstance(fitted, Truth) else Truth(None)
        return Truth(fitted.of(mean, derived=True), uses).said("wrong-value", f"data say the mean is {float(mean):g}")


@dataclass(frozen=True, slots=True)
class OnAll(Claim):
    """That one product stands in a relation to another on every benchmark that both have a comparable score on."""

    right: Terms
    relation: Relation
    number: int = 0
    """How many benchmarks there are, where the text says so."""

    def judge(self, world: World) -> Truth:
        """Each shared benchmark on its own; none at all is not a claim."""
        who, base = world.who(self.terms), world.who(self.right)
        if len(who.ids) != 1 or len(base.ids) != 1:
            raise NoSense("two products are needed")
        a, b = world.product(who.ids[0]), world.product(base.ids[0])
        shared = [s.key for s in a.scores if s.key in {t.key for t in b.scores}]
        if not shared or (self.number and self.number != len(shared)):
            raise NoSense("they do not share so many benchmarks")
        world.mention(who)
        truths = []
        for key in shared:
            terms = replace(self.terms, measures=(Measure("score", key),))
            truths.append(Compared(terms, self.right, self.relation).judge(world))
        return all_of(truths)


@dataclass(frozen=True, slots=True)
class Incomparable(Claim):
    """That the scores of two products on a benchmark were obtained in different ways."""

    def judge(self, world: World) -> Truth:
        """True when both are recorded and their conditions differ."""
        who = world.who(replace(self.terms, who=self.terms.who or world.last.who))
        measures = self.terms.measures or world.last.measures
        measures = tuple(n for m in measures for n in ((m,) if m.key else world.last.measures))
        if len(who.ids) != 2 or not measures or any(m.kind != "score" or not m.key for m in measures):
            raise NoSense("it is not said what is compared")
        truths = []
        for measure in measures:
            lefts, rights = (world.points(s, measure, Terms()) for s in who.ids)
            if not lefts or not rights:
                return unknown("not-recorded", f"data do not say: {measured(world, measure)} of both")
            differ = all(x.conditions != y.conditions for x in lefts for y in rights)
            uses = tuple(replace(p.use, stated=False) for p in (*lefts, *rights))
            truths.append(Truth(differ, uses).said("wrong-comparison", "data say they were obtained alike"))
        world.mention(who)
        world.last = replace(self.terms, who=who, measures=measures)
        world.said = self
        return all_of(truths)


@dataclass(frozen=True, slots=True)
class AsOf(Claim):
    """That what follows was read on a day; the sentence is of no other day."""

    day: str

    def judge(self, world: World) -> Truth:
        """True when every source of the products in view was retrieved on that day."""
        days = {s.retrieved.isoformat() for p in world.scope.products for s in p.sources.values()}
        days |= {o.source.retrieved.isoformat() for p in world.scope.products for o in p.offers}
        return Truth(days == {self.day}).said("wrong-date", f"data were read on {', '.join(sorted(days))}")


@dataclass(frozen=True, slots=True)
class Factor(Claim):
    """That two products lie a factor apart on a meter, whichever is the dearer."""

    by: Amount

    def judge(self, world: World) -> Truth:
        """The larger over the smaller."""
        who = world.who(self.terms)
        if len(who.ids) != 2 or len(self.terms.measures) != 1:
            raise NoSense("two products and one measure are needed")
        world.mention(who)
        measure = self.terms.measures[0]
        found = [[p.value for p in world.points(s, measure, self.terms)] for s in who.ids]
        if not all(found):
            return unknown("not-recorded", f"data do not say {measured(world, measure)} of both")
        ratios = {
            max(a, b) / min(a, b)
            for a in found[0]
            for b in found[1]
            if isinstance(a, Fraction) and isinstance(b, Fraction)
        }
        uses = tuple(
            replace(u, stated=False) for s in who.ids for p in world.points(s, measure, self.terms) for u in p.facts
        )
        holds = len(ratios) == 1 and self.by.of(ratios.pop(), derived=True)
        world.last = replace(self.terms, who=who)
        return Truth(holds, uses).said("wrong-comparison", "data say another factor")


@dataclass(frozen=True, slots=True)
class OnlyDifference(Claim):
    """That two products differ in no other documented capability."""

    def judge(self, world: World) -> Truth:
        """All capabilities that are known of both, but the one named and its twins, are equal."""
        who = world.who(self.terms)
        named = {k for m in self.terms.measures for k in m.key.split("+")}
        others = [k for k in world.domain.capability if k not in named and not _twin(world, k, named)]
        differ = [k for k in others if len({world.state(s, k)[0].value for s in who.ids} - {"unknown"}) == 2]
        uses = tuple(u for k in world.domain.capability for s in who.ids for u in world.state(s, k)[1])
        said = ", ".join(differ)
        return Truth(not differ, tuple(replace(u, stated=False) for u in uses)).said(
            "not-only", f"data differ too in: {said}"
        )


def _twin(world: World, key: str, named: set[str]) -> bool:
    return world.domain.capability[key].twin in named


@dataclass(frozen=True, slots=True)
class OnlyShared(Claim):
    """That the benchmark spoken of is the only one recorded for both products."""

    def judge(self, world: World) -> Truth:
        """The benchmarks of both, in common."""
        who = world.who(self.terms)
        measures = world.last.measures
        if len(measures) != 1 or measures[0].kind != "score":
            raise NoSense("no benchmark is named")
        common = set.intersection(*({s.key for s in world.product(i).scores} for i in who.ids))
        return Truth(common == {measures[0].key}).said("not-only", "data have more benchmarks of both")


@dataclass(frozen=True, slots=True)
class Unpaired(Claim):
    """That two products cannot be compared on the benchmark spoken of, since one has no score."""

    def judge(self, world: World) -> Truth:
        """Not both are recorded."""
        who = world.who(self.terms)
        measures = world.last.measures
        if len(measures) != 1 or measures[0].kind != "score":
            raise NoSense("no benchmark is named")
        found = [bool(world.points(s, measures[0], Terms())) for s in who.ids]
        return Truth(not all(found)).said("wrong-comparison", "data have a score of each")


@dataclass(frozen=True, slots=True)
class NeitherAll(Claim):
    """That neither of two products leads on every meter."""

    relation: Relation

    def judge(self, world: World) -> Truth:
        """Each is ahead on some meter."""
        who = world.who(self.terms)
        core = relations.core_meters(world.domain)
        first, second = who.ids
        found = [
            Compared(
                Terms(who=Who((first,)), measures=(Measure("meter", m),)), Terms(who=Who((second,))), self.relation
            )
            for m in core
        ]
        truths = [claim.judge(world) for claim in found]
        values = {t.value for t in truths}
        uses = tuple(u for t in truths for u in t.uses)
        if None in values:
            return unknown("not-recorded", "data do not say the prices of both")
        return Truth(values == {True, False}, uses).said("wrong-comparison", "data say that one is ahead on all")

"""Sameness: products that agree on a measure, and the two figures that a comparison just made rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright import relations
from factwright.catalog import Known
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, measures_of
from factwright.reading.claims.comparing import Compared, Relation, _opened
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, Use, all_of, unknown
from factwright.reading.wording import measured
from factwright.reading.world import World

NEAR = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Alike(Claim):
    """That several products have the same value of each measure."""

    close: bool = False
    """Whether values within 5 % of each other will do."""
    yes: bool = True

    def judge(self, world: World) -> Truth:
        """True when all values over all routes are equal; unknown when one is not recorded."""
        measures = self._measures(world)
        who = world.who(self.terms)
        over_routes = len(who.ids) == 1 and self.terms.via is not None and len(self.terms.via.providers) > 1
        if (
            len(who.ids) == 1
            and not over_routes
            and len(self.terms.measures)
            and len(measures) == 2
            and all(m.kind == "meter" for m in measures)
        ):
            first, second = measures
            world.mention(who)
            world.last = replace(self.terms, measures=measures)
            one, other = replace(self.terms, measures=(first,)), replace(self.terms, measures=(second,))
            return Compared(one, replace(other, who=Who(pronoun="it")), Relation(0)).judge(world)
        if len(who.ids) < 2 and not over_routes:
            raise NoSense("the same as what is not said")
        if who.mode not in ("each", "none"):
            raise NoSense("the same as what is not said")
        world.mention(who)
        terms = replace(self.terms, measures=measures)
        truth = all_of(self._one(world, who, m, terms) for m in measures)
        world.last, world.said = terms, self
        return truth if self.yes else truth.inverted(Note("wrong-comparison", "the data say that they are the same"))

    def opposite(self) -> Claim:
        """That they differ."""
        return replace(self, yes=not self.yes)

    def _measures(self, world: World) -> tuple[Measure, ...]:
        if self.terms.measures and self.terms.measures[0].key == "*":
            return measures_of(world, self.terms)
        if not self.terms.measures or any(not m.key for m in self.terms.measures):
            return _opened(world, self.terms, Relation(0))
        return self.terms.measures

    def _one(self, world: World, who: Who, measure: Measure, terms: Terms) -> Truth:
        if measure.kind == "attribute" and world.domain.attribute[measure.key].kind in ("choice", "name"):
            return _same_names(world, who, measure)
        if measure.kind == "capability":
            raise NoSense("a capability is had or not")
        points = {short: world.points(short, measure, terms) for short in who.ids}
        missing = [s for s, p in points.items() if not p]
        if missing:
            return unknown("not-recorded", f"data do not say: {world.name(missing[0])}: {measured(world, measure)}")
        every = [p for ps in points.values() for p in ps]
        if len({p.conditions for p in every}) > 1:
            return unknown("not-comparable", "the figures were not obtained alike: they are not compared")
        values = [p.value for p in every]
        uses = tuple(dict.fromkeys(replace(u, stated=False) for p in every for u in p.facts))
        same = all(v == values[0] for v in values)
        if self.close and not same and all(isinstance(v, Fraction) for v in values):
            amounts = [v for v in values if isinstance(v, Fraction)]
            same = max(amounts) - min(amounts) <= NEAR * max(amounts)
        if not same and not self.yes and not _material(world, measure, values):
            return unknown("not-comparable", f"{measured(world, measure)}: the values are too close to differ")
        return Truth(same, uses).said("wrong-comparison", f"data say {measured(world, measure)} differs")


def _material(world: World, measure: Measure, values: list[Fraction | CalendarDate | str]) -> bool:
    """Whether values that are not equal differ by enough to say so."""
    amounts = [v for v in values if isinstance(v, Fraction)]
    return not amounts or relations.material(max(amounts), min(amounts), world.materiality(measure))


@dataclass(frozen=True, slots=True)
class AlikeSized(Alike):
    """That several products agree on a quantity: *windows of the same size*."""

    def _measures(self, world: World) -> tuple[Measure, ...]:
        measures = Alike._measures(self, world)
        declared = world.domain.attribute
        if not all(m.kind == "attribute" and declared[m.key].kind == "quantity" for m in measures):
            raise NoSense("this has no size")
        return measures


def _same_names(world: World, who: Who, measure: Measure) -> Truth:
    found = [(s, world.scope.fact(world.product(s), measure.key)) for s in who.ids]
    if any(not isinstance(f, Known) for _, f in found):
        return unknown("not-recorded", f"data do not say {measured(world, measure)} of each")
    values = {str(f.value) for _, f in found if isinstance(f, Known)}
    uses = tuple(Use(f"value/{measure.key}/{s}", str(f.value), False) for s, f in found if isinstance(f, Known))
    return Truth(len(values) == 1, uses).said("wrong-comparison", f"data say {measured(world, measure)} differs")


@dataclass(frozen=True, slots=True)
class Pair(Claim):
    """The figures of the comparison just made: the left side's, then the right side's."""

    left: Amount | CalendarDate | str
    right: Amount | CalendarDate | str
    named: Who | None = None
    """Whom the second figure is said to be of, where it is said."""

    def judge(self, world: World) -> Truth:
        """Both figures are the values of the two sides."""
        said = world.said
        if not isinstance(said, Compared) or len(said.terms.measures) != 1:
            raise NoSense("there is no comparison that the figures belong to")
        who, base = world.last.who, said.right.who
        if who is None or base is None or (self.named is not None and self.named != base):
            raise NoSense("the figures are of others than the comparison")
        first = Is(replace(said.terms, who=who), self.left).judge(world)
        second = Is(replace(said.right, who=base), self.right).judge(world)
        world.said = said
        return all_of([first, second])


@dataclass(frozen=True, slots=True)
class Apart(Claim):
    """That two products lie so far apart on a measure, in either direction."""

    by: Amount

    def judge(self, world: World) -> Truth:
        """The second against the first, without a direction."""
        who = world.who(self.terms)
        if len(who.ids) != 2 or who.mode != "each":
            raise NoSense("two products are needed")
        left, right = (Who((short,)) for short in who.ids)
        truth = Compared(replace(self.terms, who=left), Terms(who=right), Relation(2, by=self.by)).judge(world)
        world.mention(who)
        return truth

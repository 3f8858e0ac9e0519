"""States: capabilities, choices and names that a product has or has not, and what is recorded at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright import relations
from factwright.catalog import Known
from factwright.quantities import State
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, bare, over
from factwright.reading.terms import Measure, Terms
from factwright.reading.truth import NoSense, Note, Truth, Use, all_of, any_of, unknown
from factwright.reading.wording import measured
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Can(Claim):
    """That a capability of the terms is a yes (or, where ``yes`` is false, a no). Unknown is neither."""

    yes: bool = True
    number: Amount | None = None
    """How many capabilities were named before, where the text says so."""

    def judge(self, world: World) -> Truth:
        """Each capability of the terms on its own."""
        bare(self.terms, "measures")
        measures = self.terms.measures or world.last.measures
        if self.number is not None and not self.number.of(Fraction(len(measures))):
            raise NoSense("not so many were named")
        if not measures or any(m.kind != "capability" for m in measures):
            raise NoSense("no capability is named")
        truth = over(world, self.terms, lambda short: all_of(self._one(world, short, m) for m in measures))
        terms = replace(self.terms, measures=measures)
        world.last, world.said = terms.filled(world.last), replace(self, terms=terms)
        return truth

    def _one(self, world: World, short: str, measure: Measure) -> Truth:
        state, uses = world.state(short, measure.key)
        where = f"{world.name(short)}: {measured(world, measure)}"
        if state is State.UNKNOWN:
            expected = f"{measured(world, measure)} is not documented for {world.name(short)}"
            return Truth(None, uses, (Note("unknown-as-known", f"data do not say: {where}", expected),))
        return Truth((state is State.YES) is self.yes, uses).said("wrong-polarity", f"data say {where}: {state}")

    def opposite(self) -> Claim:
        """The other polarity; unknown stays unknown."""
        return replace(self, yes=not self.yes)


@dataclass(frozen=True, slots=True)
class Chosen(Claim):
    """That a product's value is one of these ``(attribute, value)``; any may be meant by a word of two columns."""

    options: tuple[tuple[str, str], ...]
    yes: bool = True

    def judge(self, world: World) -> Truth:
        """True when the recorded value is the one, or implies it."""
        bare(self.terms, "measures")
        named = {Measure("attribute", a) for a, _ in self.options}
        if not set(self.terms.measures) <= named:
            raise NoSense("this is not said of such a measure")
        truth = over(world, self.terms, lambda short: any_of(self._one(world, short, *o) for o in self.options))
        world.last, world.said = replace(world.last, who=self.terms.who), self
        return truth

    def _one(self, world: World, short: str, attribute: str, value: str) -> Truth:
        found = world.scope.fact(world.product(short), attribute)
        label = world.domain.attribute[attribute].label.lower()
        if not isinstance(found, Known):
            use = Use(f"missing/{attribute}/{short}", "unknown")
            return unknown("not-recorded", f"data do not say: {world.name(short)}: {label}", use)
        use = Use(f"value/{attribute}/{short}", str(found.value))
        choice = world.domain.attribute[attribute].choices.get(str(found.value))
        same = str(found.value) == value or (choice is not None and value in choice.implies)
        truth = Truth(same is self.yes, (use,))
        return truth.said("wrong-value", f"data say {world.name(short)}: {label} is {found.value}", str(found.value))

    def opposite(self) -> Claim:
        """The other polarity; unknown stays unknown."""
        return replace(self, yes=not self.yes)


@dataclass(frozen=True, slots=True)
class Recorded(Claim):
    """That the catalogue has a value for a measure (or, where ``yes`` is false, that it has none)."""

    yes: bool = True

    def judge(self, world: World) -> Truth:
        """Always true or false: what is recorded is known."""
        measures = self.terms.measures or world.last.measures
        if not measures:
            raise NoSense("it is not said what is recorded")
        if self.terms.per is not None:
            raise NoSense("a record has no denominator")
        if self.yes and any(not m.key for m in measures):
            measures = tuple(m for m in world.last.measures if m.key and m.kind == measures[0].kind) or measures
        terms = replace(world.placed(self.terms), measures=measures)
        truth = over(world, terms, lambda short: all_of(self._one(world, short, m, terms) for m in measures))
        world.last, world.said = terms.filled(world.last), replace(self, terms=terms)
        return truth

    def _one(self, world: World, short: str, measure: Measure, terms: Terms) -> Truth:
        points = [p for m in opened(world, measure) for p in world.points(short, m, terms)]
        where = f"{world.name(short)}: {measured(world, measure)}"
        if measure.kind == "capability":
            _, uses = world.state(short, measure.key)
        else:
            uses = tuple(p.use for p in points) or (Use(f"missing/{measure.key}/{short}", "unknown"),)
        if self.yes and not all(_has(world, short, m, terms) for m in opened(world, measure)):
            points = []
        holds = bool(points) is self.yes
        said = f"data have {where}" if points else f"data do not have {where}"
        return Truth(holds, tuple(replace(u, stated=False) for u in uses)).said("wrong-record", said)

    def opposite(self) -> Claim:
        """That it is not recorded, or that it is."""
        return replace(self, yes=not self.yes)


def _has(world: World, short: str, measure: Measure, terms: Terms) -> bool:
    """Whether an affirmed record is one: a capability that is documented is one that it has."""
    if measure.kind != "capability":
        return True
    return world.state(short, measure.key)[0] is not State.NO


def opened(world: World, measure: Measure) -> tuple[Measure, ...]:
    """An open measure stands for all of its kind: *no price* is none on any core meter."""
    if measure.kind == "meter" and measure.key == "*":
        return tuple(Measure("meter", m) for m in relations.core_meters(world.domain))
    if measure.key or measure.kind == "cost":
        return (measure,)
    if measure.kind == "meter":
        return tuple(Measure("meter", m) for m in relations.core_meters(world.domain))
    if measure.kind == "score":
        keys = dict.fromkeys(s.key for p in world.catalog.products.values() for s in p.scores)
        return tuple(Measure("score", key) for key in keys)
    raise NoSense("it is not said which")


@dataclass(frozen=True, slots=True)
class Made(Claim):
    """That a product is of a maker."""

    attribute: str
    maker: str

    def judge(self, world: World) -> Truth:
        """By the maker's id."""
        bare(self.terms)
        truth = over(world, self.terms, lambda short: self._one(world, short))
        world.said = self
        return truth

    def _one(self, world: World, short: str) -> Truth:
        maker = world.catalog.name(world.product(short).maker)
        use = Use(f"value/{self.attribute}/{short}", maker)
        truth = Truth(world.product(short).maker == self.maker, (use,))
        return truth.said("wrong-value", f"data say {world.name(short)} is from {maker}", maker)


@dataclass(frozen=True, slots=True)
class Measured(Claim):
    """That the scores spoken of were measured independently, or by the makers."""

    by: str

    def judge(self, world: World) -> Truth:
        """Every score of the products on the benchmark."""
        measures = self.terms.measures or world.last.measures
        if not measures or any(m.kind != "score" for m in measures):
            raise NoSense("it is not said what was measured")
        measures = tuple(n for m in measures for n in ((m,) if m.key else world.last.measures))
        terms = replace(self.terms, measures=measures, by="")
        return over(world, terms, lambda short: all_of(self._one(world, short, m, terms) for m in measures))

    def _one(self, world: World, short: str, measure: Measure, terms: Terms) -> Truth:
        points = world.points(short, measure, terms)
        if not points:
            return unknown("not-recorded", f"data do not say: {world.name(short)}: {measured(world, measure)}")
        holds = all(p.conditions[2] == self.by for p in points)
        return Truth(holds, tuple(p.use for p in points)).said(
            "wrong-measurer", f"data say by: {points[0].conditions[2]}"
        )


@dataclass(frozen=True, slots=True)
class Scores(Claim):
    """That so many benchmark scores are recorded for each product."""

    number: Amount

    def judge(self, world: World) -> Truth:
        """Counts benchmarks, not measurements."""
        truth = over(world, self.terms, lambda short: self._one(world, short))
        world.said = self
        return truth

    def _one(self, world: World, short: str) -> Truth:
        keys = {s.key for s in world.product(short).scores}
        uses = tuple(Use(f"score/{key}/{short}", "recorded", False) for key in sorted(keys))
        return Truth(self.number.of(Fraction(len(keys))), uses).said("wrong-count", f"data say {len(keys)}")

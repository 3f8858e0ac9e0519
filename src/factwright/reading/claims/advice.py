"""Advice: a recommendation claims that the product has what the need asks for, by a declared consequence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from factwright.catalog import Known
from factwright.domain import Condition
from factwright.quantities import CalendarDate, State
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, Use, all_of, any_of, unknown
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
    size: Amount | None = None
    """The stated size; without one the better value of the pair is meant."""
    budget: Terms | None = None
    """For a budget at a volume: the terms whose cost has to be at most ``size``."""


@dataclass(frozen=True, slots=True)
class Advice(Claim):
    """That the products of the terms are advised for needs, over others or not; or advised against."""

    needs: tuple[Need, ...]
    yes: bool = True
    over: Who | None = None
    """Products that the advice passes over: they must not meet every need as well."""
    measured: bool = True

    def judge(self, world: World) -> Truth:
        """Every need is met by each product; where others are passed over, at least one need is not met by them."""
        if not self.needs:
            raise NoSense("advice has to name a need that a fact carries")
        who = world.who(self.terms)
        if who.mode != "each":
            raise NoSense("advice names the products that it advises")
        world.mention(who)
        named = tuple(
            Measure("capability", n.condition.capability) for n in self.needs if n.condition and n.condition.capability
        )
        world.last = Terms(measures=named or tuple(m for n in self.needs for m in n.measures), via=self.terms.via)
        absent = [s for s in who.ids if not _listed(world, s, self.terms)]
        if absent:
            name = world.name(absent[0])
            return Truth(False, (), (Note("wrong-routes", f"data say {name} is not listed there"),))
        met = [all_of(meets(world, s, n, self.terms) for n in self.needs) for s in who.ids]
        if not self.yes:
            return all_of(t.inverted(Note("advice-against", "the data say that it has what is needed")) for t in met)
        found = all_of(met)
        if self.over is None:
            return found
        others = self._others(world, who)
        world.named = tuple(dict.fromkeys([*world.named, *others.ids]))
        lacks = Note("advice-over", "the data say that the other has what is needed too")
        short = [
            all_of(meets(world, s, n, replace(self.terms, via=None)) for n in self.needs).inverted(lacks)
            for s in others.ids
        ]
        return all_of([found, *short])

    def _others(self, world: World, who: Who) -> Who:
        if self.over is not None and self.over.pronoun == "other":
            rest = tuple(s for s in world.pair if s not in who.ids)
            if not rest:
                raise NoSense("there is no other product in view")
            return Who(rest)
        return world.who(Terms(who=self.over))


def _listed(world: World, short: str, terms: Terms) -> bool:
    """Whether the providers that advice names list the product."""
    wanted = set(terms.via.providers) if terms.via is not None else set()
    return wanted <= {o.provider for o in world.product(short).offers}


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
    return all_of(_large_enough(world, short, need, m, terms) for m in need.measures)


def _large_enough(world: World, short: str, need: Need, measure: Measure, terms: Terms) -> Truth:
    points = world.points(short, measure, Terms(via=terms.via))
    where = f"{world.name(short)}: {measured(world, measure)}"
    if not points or need.size is None:
        return unknown("not-recorded", f"data do not say: {where}")
    unit = world.domain.attribute[measure.key].unit
    if need.size.unit != unit:
        raise NoSense("the size is in another unit")
    enough = all(isinstance(p.value, Fraction) and p.value >= need.size.value for p in points)
    uses = tuple(replace(u, stated=False) for p in points for u in p.facts)
    return Truth(enough, uses).said("need-not-met", f"data say {where} is smaller than that")


def _affords(world: World, short: str, need: Need, terms: Terms) -> Truth:
    assert need.budget is not None
    assert need.size is not None
    currencies = {world.domain.unit[m.unit].currency for m in world.domain.meter.values() if m.core}
    if need.size.unit not in {f"money:{c}" for c in currencies}:
        raise NoSense("the budget is in another currency than prices")
    points = world.points(short, Measure("cost"), replace(need.budget, via=terms.via, tier=terms.tier))
    if not points:
        return unknown("not-recorded", f"data do not say what {world.name(short)} costs at this volume")
    fits = all(isinstance(p.value, Fraction) and p.value <= need.size.value for p in points)
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
    if not isinstance(found, Known) or not condition.is_:
        return unknown("need-not-known", f'"{words}" asks for {label}; the data do not say of {name}')
    use = Use(f"value/{condition.attribute}/{short}", str(found.value), False)
    choice = world.domain.attribute[condition.attribute].choices.get(str(found.value))
    met = {str(found.value), *(choice.implies if choice else ())} & set(condition.is_)
    return Truth(bool(met), (use,)).said(
        "need-not-met", f'"{words}" asks for {label} {condition.is_[0]}; data say {name}: {found.value}'
    )


@dataclass(frozen=True, slots=True)
class Method(Claim):
    """Advice on how to work: it claims nothing of a product, but a size it states is one of the products named."""

    sizes: tuple[Amount | CalendarDate, ...] = ()
    measures: tuple[Measure, ...] = ()

    def judge(self, world: World) -> Truth:
        """True; a size has to be a limit of a product that is named."""
        ids: tuple[str, ...] = ()
        if self.terms.who is not None:
            who = world.who(self.terms)
            world.mention(who)
            ids = who.ids
        if not self.sizes:
            return Truth(True)
        if not ids:
            raise NoSense("a size has to belong to a product that is named")
        return all_of(any_of(self._is_limit(world, s, size) for s in ids) for size in self.sizes)

    def _is_limit(self, world: World, short: str, size: Amount | CalendarDate) -> Truth:
        attributes = world.domain.attribute.items()
        if isinstance(size, CalendarDate):
            measures = tuple(Measure("attribute", k) for k, a in attributes if a.kind == "date")
        else:
            measures = self.measures or tuple(Measure("attribute", k) for k, a in attributes if a.unit == size.unit)
        points = [p for m in measures for p in world.points(short, m, Terms())]
        uses = tuple(p.use for p in points if p.value == (size if isinstance(size, CalendarDate) else size.value))
        return Truth(bool(uses), uses).said("wrong-value", f"data have no such limit of {world.name(short)}")

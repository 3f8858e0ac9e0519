"""Advice: a recommendation claims that the product has what the need asks for, by a declared consequence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, quantified
from factwright.reading.claims.needs import Need, meets, subject_of
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, all_of, any_of
from factwright.reading.world import World


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
        absent = [s for s in who.ids if not _listed(world, s, self.terms)]
        if absent:
            name = world.name(absent[0])
            return Truth(False, (), (Note("wrong-routes", f"data say {name} is not listed there"),))
        world.mention(who)
        world.last = Terms(
            measures=tuple(dict.fromkeys(m for n in self.needs for m in subject_of(n))), via=self.terms.via
        )
        world.unit = next((n.size.unit for n in self.needs if isinstance(n.size, Amount)), world.unit)
        found = quantified(world, who, lambda short: self._one(world, short), self.terms.among)
        world.said = self
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

    def _one(self, world: World, short: str) -> Truth:
        met = all_of(meets(world, short, n, self.terms) for n in self.needs)
        return met if self.yes else met.inverted(Note("advice-against", "the data say that it has what is needed"))

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


@dataclass(frozen=True, slots=True)
class Unfit(Claim):
    """That other products do not do for what was just advised."""

    def judge(self, world: World) -> Truth:
        """The needs of the advice before, turned."""
        said = world.said
        if not isinstance(said, Advice):
            raise NoSense("it is not said what is needed")
        terms = replace(said.terms, who=self.terms.who, via=self.terms.via)
        return replace(said, terms=terms, yes=not said.yes, over=None).judge(world)


@dataclass(frozen=True, slots=True)
class Method(Claim):
    """Advice on how to work: it claims nothing of a product, but a size it states is one of the products named."""

    sizes: tuple[Amount | CalendarDate, ...] = ()
    measures: tuple[Measure, ...] = ()
    asked: tuple[Measure, ...] = ()
    """What it asks about, for *which is not documented for A*."""

    def judge(self, world: World) -> Truth:
        """True; a size has to be a limit of a product that is named."""
        ids: tuple[str, ...] = ()
        if self.terms.who is not None:
            who = world.who(self.terms)
            world.mention(who)
            ids = who.ids
        if self.asked:
            world.last = Terms(measures=self.asked)
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

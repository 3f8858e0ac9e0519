"""Echoes: clauses that take their predicate from the one before. *So does B*, *B does not*, *but not on C*."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, Not
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.states import Can
from factwright.reading.claims.values import Is
from factwright.reading.terms import Terms, Who
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Echo(Claim):
    """That the predicate of the claim before holds (or not) for these products or routes instead."""

    yes: bool | None = True
    """None: as the claim before had it."""
    contrast: bool = False
    """Whether it is said as a contrast: *but not for B*."""

    def judge(self, world: World) -> Truth:
        """The claim before, said of whom the echo names."""
        said = world.said
        if (
            not isinstance(said, Claim)
            or isinstance(said, Echo | Compared)
            or world.who(said.terms).mode in ("none", "only")
        ):
            raise NoSense("there is nothing that is repeated")
        if self.contrast and not positive(said):
            raise NoSense("a contrast needs something that holds")
        if not (self.terms.who or self.terms.via):
            raise NoSense("it is not said of whom")
        terms = replace(said.terms, who=self.terms.who or said.terms.who, via=self.terms.via or said.terms.via)
        again = replace(said.claim, terms=terms) if isinstance(said, Not) else replace(said, terms=terms)
        if isinstance(said, Not):
            again = Not(terms, again)
        if self.yes is not None and self.yes != positive(said):
            again = again.opposite()
        truth = again.judge(world)
        world.said = said
        return truth


def positive(claim: Claim) -> bool:
    """Whether a claim affirms."""
    return not isinstance(claim, Not) and bool(getattr(claim, "yes", True))


@dataclass(frozen=True, slots=True)
class Again(Claim):
    """The claim before, with another value for other products (*compared with X for B*), or on these measures too."""

    value: Amount | CalendarDate | str | None
    cut: bool = False
    """Whether it only says that a list of capabilities goes on: *among other things*."""

    def judge(self, world: World) -> Truth:
        """A value claim with what is new; a comparison with other measures."""
        said = world.said
        if self.cut:
            if not isinstance(said, Can):
                raise NoSense("there is no list that goes on")
            return said.judge(world)
        if isinstance(self.value, Amount) and isinstance(said, Compared | Best):
            return self._by(world, said, self.value)
        if isinstance(self.value, Amount) and self.value.unit == "times" and isinstance(said, Is):
            return self._ratio(world, said, self.value)
        if self.value is not None and isinstance(said, Is):
            return replace(said, terms=self.terms.filled(said.terms), value=self.value).judge(world)
        if self.value is None and isinstance(said, Compared):
            terms = replace(said.terms, measures=self.terms.measures)
            return replace(said, terms=terms, right=replace(said.right, measures=())).judge(world)
        raise NoSense("there is nothing that goes on")

    def _by(self, world: World, said: Compared | Best, by: Amount) -> Truth:
        """*Is the newer of the two, by 132 days*: how far it is from the other of a pair."""
        right = said.right if isinstance(said, Compared) else Terms()
        relation = replace(said.relation, by=by)
        if said.relation.by is not None or (isinstance(said, Best) and said.rank != 1):
            raise NoSense("there is no comparison without a figure")
        terms = replace(said.terms, among=None)
        return Compared(terms, right, relation).judge(world)

    def _ratio(self, world: World, said: Is, by: Amount) -> Truth:
        """*..., half as many*: as the last other product, or the same one over no route."""
        who = world.who(said.terms)
        others = tuple(s for s in world.named if s not in who.ids)
        base = Terms(who=Who(others)) if len(others) == 1 else Terms(who=who)
        if not others and said.terms.via is None:
            raise NoSense("it is not said as many as what")
        return Compared(said.terms, base, Relation(None, by=by)).judge(world)

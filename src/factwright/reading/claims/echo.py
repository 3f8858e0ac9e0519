"""Echoes: clauses that take their predicate from the one before. *So does B*, *B does not*, *but not on C*."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factwright.reading.claims.base import Claim, Not
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.claims.comparing import Compared
from factwright.reading.claims.values import Is
from factwright.reading.terms import Terms
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Echo(Claim):
    """That the predicate of the claim before holds (or not) for these products or routes instead."""

    yes: bool | None = True
    """None: as the claim before had it."""

    def judge(self, world: World) -> Truth:
        """The claim before, said of whom the echo names."""
        said = world.said
        if not isinstance(said, Claim) or isinstance(said, Echo | Compared) or world.who(said.terms).mode != "each":
            raise NoSense("there is nothing that is repeated")
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

    def judge(self, world: World) -> Truth:
        """A value claim with what is new; a comparison with other measures."""
        said = world.said
        if self.value is not None and isinstance(said, Is):
            return replace(said, terms=self.terms.filled(said.terms), value=self.value).judge(world)
        if self.value is None and isinstance(said, Compared):
            terms = replace(said.terms, measures=self.terms.measures)
            return replace(said, terms=terms, right=replace(said.right, measures=())).judge(world)
        raise NoSense("there is nothing that goes on")

"""Echoes: clauses that take their predicate from the one before. *So does B*, *B does not*, *but not on C*."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factwright.reading.claims.base import Claim, Not
from factwright.reading.claims.comparing import Compared
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

"""What is said beside another claim: that one has none of it, and how far two lists of routes overlap."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.echo import Echo
from factwright.reading.claims.routes import uses_of
from factwright.reading.claims.states import Can, Chosen
from factwright.reading.terms import Who
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Lacks(Claim):
    """That these products do not have the capability or kind that the claim before says another has: *B has none*."""

    def judge(self, world: World) -> Truth:
        """Only after what is had or not; a value is not what one has none of."""
        if not isinstance(world.said, Can | Chosen) or not world.said.yes:
            raise NoSense("it is not said none of what")
        return Echo(self.terms, False).judge(world)


@dataclass(frozen=True, slots=True)
class Overlap(Claim):
    """That so many of the so many providers of one product list another one too."""

    other: Who
    part: Amount
    total: Amount

    def judge(self, world: World) -> Truth:
        """The providers of the first, and those of them that list the second."""
        who, other = world.who(self.terms), self.other
        if len(who.ids) != 1 or len(other.ids) != 1 or who.ids == other.ids:
            raise NoSense("two products are needed")
        world.mention(who)
        first, second = ({o.provider for o in world.product(w.ids[0]).offers} for w in (who, other))
        both = first & second
        holds = self.total.of(Fraction(len(first))) and self.part.of(Fraction(len(both)))
        uses = uses_of(world, who.ids[0]) + uses_of(world, other.ids[0])
        return Truth(holds, uses).said("wrong-routes", f"data say {len(both)} of {len(first)}")

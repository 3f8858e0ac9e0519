"""Counting routes: who has more of them, and who has the most."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, bare, over
from factwright.reading.claims.routes import offers_billed, uses_of
from factwright.reading.terms import Terms, Who
from factwright.reading.truth import NoSense, Truth, all_of
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class RoutesCompared(Claim):
    """That each product has more routes than others (1), fewer (-1) or as many (0)."""

    other: Who
    sign: int
    by: Amount | None = None
    billing: str = ""

    def judge(self, world: World) -> Truth:
        """Every one against every other one."""
        bare(self.terms)
        others = world.who(Terms(who=self.other))
        truth = over(world, self.terms, lambda s: all_of(self._one(world, s, o) for o in others.ids))
        world.said = self
        return truth

    def _one(self, world: World, short: str, other: str) -> Truth:
        if short == other:
            raise NoSense("compared with itself")
        mine, theirs = (len(offers_billed(world, s, self.billing)) for s in (short, other))
        holds = (mine > theirs) - (mine < theirs) == self.sign
        if self.by is not None:
            holds = holds and self.by.of(Fraction(abs(mine - theirs)))
        uses = uses_of(world, short, False) + uses_of(world, other, False)
        return Truth(holds, uses).said("wrong-count", f"data say {mine} and {theirs}")


@dataclass(frozen=True, slots=True)
class RoutesBest(Claim):
    """That products have the most (1) or the fewest (-1) routes of a set, and no other has as many."""

    sign: int
    billing: str = ""

    def judge(self, world: World) -> Truth:
        """Ties have to be named."""
        bare(self.terms)
        who = world.who(self.terms)
        among = world.members(self.terms.among) if self.terms.among else ()
        if not set(who.ids) <= set(among) or len(among) < 2 or who.mode != "each":
            raise NoSense("it is not said of which set")
        world.mention(who)
        counts = {s: len(offers_billed(world, s, self.billing)) for s in among}
        best = max(counts.values(), key=lambda n: n * self.sign)
        world.said = self
        said = "data say " + ", ".join(f"{world.name(s)}: {n}" for s, n in counts.items())
        uses = tuple(u for s in among for u in uses_of(world, s, False))
        return Truth({s for s, n in counts.items() if n == best} == set(who.ids), uses).said("wrong-count", said)

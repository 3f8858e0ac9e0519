"""Plural: that a predicate is said of several products, where *both* or *each* stands with it."""

from __future__ import annotations

from dataclasses import dataclass

from factwright.reading.claims.base import Claim
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Several(Claim):
    """That the subject names several products, or just so many; it says nothing else."""

    number: int = 0

    def judge(self, world: World) -> Truth:
        """True, or no sense."""
        who = world.who(self.terms)
        if who.mode != "each" or len(who.ids) < 2 or (self.number and len(who.ids) != self.number):
            raise NoSense('"both" and "each" stand with several products')
        return Truth(True)

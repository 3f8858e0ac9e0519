"""Discounts: that the price just stated lies so far below another price of the same route."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.values import Is
from factwright.reading.terms import Who
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Discount(Claim):
    """*..., a discount of 90 % on the uncached price*: of the price stated before."""

    by: Amount
    """A percentage."""

    def judge(self, world: World) -> Truth:
        """The price before against the one named, on the same route."""
        said = world.said
        if not isinstance(said, Is) or any(m.kind != "meter" for m in said.terms.measures) or self.by.unit != "percent":
            raise NoSense("there is no price that is reduced")
        if self.terms.who is not None or any(m.kind != "meter" for m in self.terms.measures):
            raise NoSense("it is not said on what")
        measures = self.terms.measures if all(m.key for m in self.terms.measures) else said.terms.measures
        right = replace(self.terms, who=Who(pronoun="it"), measures=measures, via=said.terms.via, tier="standard")
        left = replace(said.terms, per=None)
        return Compared(left, right, Relation(-1, by=self.by)).judge(world)

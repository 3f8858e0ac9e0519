"""Bills: which part of a bill a meter makes; and capabilities of one product that another has too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Self

from factwright import relations
from factwright.quantities import State
from factwright.reading.amounts import Amount
from factwright.reading.claims.base import Claim, bare, over
from factwright.reading.points import exact_number
from factwright.reading.terms import Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, Use, all_of, any_of, unknown
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class MakesUp(Claim):
    """That a meter makes up a share (``by``, in percent) of what a volume costs, at each offer that the terms name."""

    by: Amount

    def judge(self, world: World) -> Truth:
        """By the bill of each offer at the stated volume."""
        terms = world.placed(self.terms)
        bare(terms, "measures", "via", "tier", "volume", "counted", "period")
        if len(terms.measures) != 1 or terms.measures[0].kind != "meter" or not terms.measures[0].key:
            raise NoSense("it is not said what makes up a share of the bill")
        if not terms.volume:
            raise NoSense("no volume is named")
        truth = over(world, terms, lambda short: self._one(world, short, terms))
        world.last, world.said = terms, replace(self, terms=terms)
        return truth

    def _one(self, world: World, short: str, terms: Terms) -> Truth:
        meter, tier = terms.measures[0].key, terms.tier or relations.STANDARD
        product = world.product(short)
        found = []
        for offer in world.offers(product, terms.via, priced=True, tier=tier):
            bill = relations.bill(world.domain, offer, world.volumes(terms), tier)
            share = bill.share(meter) if bill else None
            if bill is None or share is None:
                continue
            uses = tuple(
                Use(world.price_id(product, offer, p.price.meter, tier), exact_number(Fraction(p.price.amount)), False)
                for p in bill.parts
            )
            truth = Truth(self.by.of(share * 100, derived=True), uses)
            found.append(truth.said("wrong-value", f"data say {float(share * 100):.1f}% of the bill"))
        return all_of(found) if found else unknown("not-recorded", f"data do not say: {world.name(short)}: price")


@dataclass(frozen=True, slots=True)
class HasAllOf(Claim):
    """That every capability which is documented for ``right`` is documented for the product too."""

    right: Terms

    def within(self, terms: Terms) -> Self:
        """Nothing in front adds to it."""
        return self if terms == Terms() else replace(self, terms=self.terms.filled(terms, who=False))

    def judge(self, world: World) -> Truth:
        """Every yes on the right is a yes on the left; without a yes on the right nothing is said."""
        bare(self.terms)
        bare(self.right)
        base = world.who(self.right)
        if len(base.ids) != 1 or base.mode != "each":
            raise NoSense("it is not said whose capabilities")
        keys = [k for k in world.domain.capability if world.state(base.ids[0], k)[0] is State.YES]
        if not keys:
            raise NoSense("no capability is documented there")
        return over(world, self.terms, lambda short: all_of(self._one(world, short, base.ids[0], k) for k in keys))

    def _one(self, world: World, short: str, other: str, key: str) -> Truth:
        state, uses = world.state(short, key)
        label = world.domain.capability[key].noun
        truth = Truth(state is State.YES, (*world.state(other, key)[1], *uses))
        return truth.said("wrong-record", f"data do not have {world.name(short)}: {label}")


@dataclass(frozen=True, slots=True)
class OneIs(Claim):
    """That at least one of the products is what ``claim`` says (or, where ``yes`` is false, that none is)."""

    claim: Claim
    yes: bool = True

    def judge(self, world: World) -> Truth:
        """Any of them, each on its own."""
        who = world.who(self.terms)
        named = [replace(self.claim, terms=replace(self.claim.terms, who=Who((short,)))) for short in who.ids]
        if self.yes:
            truth = any_of([claim.judge(world) for claim in named])
        else:
            holds = Note("wrong-polarity", "the data say that it does hold")
            truth = all_of([claim.judge(world).inverted(holds) for claim in named])
        world.mention(who)
        return truth

    def opposite(self) -> Claim:
        """That none is, or that one is."""
        return replace(self, yes=not self.yes)

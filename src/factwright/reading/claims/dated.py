"""Dates of events: what has happened by its date, and what is planned for it."""

from __future__ import annotations

from dataclasses import dataclass

from factwright.quantities import CalendarDate
from factwright.reading.claims.base import Claim
from factwright.reading.claims.states import Recorded
from factwright.reading.claims.values import Is
from factwright.reading.truth import NoSense, Truth
from factwright.reading.world import World


def _planned(world: World, claim: Claim) -> bool:
    """Whether the dates that a claim is about are of what is planned. Raises NoSense for what is no date."""
    declared = [world.domain.attribute[m.key] for m in claim.terms.measures if m.kind == "attribute"]
    if not declared or any(a.kind != "date" for a in declared):
        raise NoSense("this has no date")
    return any(a.words.planned for a in declared)


@dataclass(frozen=True, slots=True)
class Happened(Claim):
    """That something came to pass, on a day where one is named."""

    day: CalendarDate | None

    def judge(self, world: World) -> Truth:
        """The date is recorded, and is this one."""
        if _planned(world, self):
            raise NoSense("what is planned has not come to pass")
        if self.day is None:
            return Recorded(self.terms).judge(world)
        return Is(self.terms, self.day).judge(world)


@dataclass(frozen=True, slots=True)
class Planned(Claim):
    """That something is planned for a day."""

    day: CalendarDate

    def judge(self, world: World) -> Truth:
        """The date is this one, and the event is one that is planned."""
        if not _planned(world, self):
            raise NoSense("this is not planned")
        return Is(self.terms, self.day).judge(world)

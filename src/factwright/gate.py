"""What ``check`` says of one page: how each approved sentence stands today, as problems with their places.

Nothing is drafted, written or printed here, and no clock is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from factwright.errors import Mistake, Place, UsageError
from factwright.facts import Fact, FactSheet
from factwright.reports import Level, Problem
from factwright.snapshots.states import MEANINGS, Change, State, disorders
from factwright.snapshots.store import Read
from factwright.standing import Standing, Today, standings

UNGROUNDED = "ungrounded"
UNSAID = "unsaid"
UNPLACED = "unplaced"
EXPIRED = "waiver-expired"
TRACKED = "pending-tracked"
LEVELS: Mapping[str, Level] = {
    **{state.value: "error" for state in State if state is not State.FRESH},
    State.SHIFTED.value: "warn",
    UNGROUNDED: "error",
    EXPIRED: "error",
    UNSAID: "warn",
    UNPLACED: "warn",
    TRACKED: "warn",
}
"""How much each kind of problem weighs unless ``factwright.toml`` says otherwise."""


@dataclass(frozen=True, slots=True)
class Gate:
    """The levels of a project, and the day that waivers are compared with (``YYYY-MM-DD``)."""

    levels: Mapping[str, str]
    day: str

    @classmethod
    def of(cls, configured: Mapping[str, str], day: str) -> Gate:
        """UsageError for a level of something that is never reported."""
        for name in configured:
            if name not in LEVELS:
                raise UsageError(f'factwright.toml: check.levels has "{name}"; there are: {", ".join(sorted(LEVELS))}')
        return cls({**LEVELS, **configured}, day)

    def page(self, today: Today, read: Read) -> Iterator[Problem]:
        """Everything to report of one page, in its order; what has the level ``off`` is left out."""
        for kind, problem in self._page(today, read):
            yield from self.weighed(kind, [problem])

    def weighed(self, kind: str, problems: Iterable[Problem]) -> Iterator[Problem]:
        """The problems with the level of their kind; none when it is off."""
        level = self.levels[kind]
        if level != "off":
            yield from (replace(problem, level="warn" if level == "warn" else "error") for problem in problems)

    def _page(self, today: Today, read: Read) -> Iterator[tuple[str, Problem]]:
        """Each problem with the kind that decides its level."""
        yield from ((State.CORRUPT, corrupt(today.page, mistake)) for mistake in read.mistakes)
        if read.snapshot is None:
            if not read.mistakes:
                yield State.MISSING, missing(today.page)
            return
        for section, wrong in disorders(read.snapshot):
            message = f"{f'section {section}: ' if section else ''}{wrong}"
            yield (
                State.EDITED,
                Problem("edited", "error", today.page, message, section=section, snapshot=Place(read.path)),
            )
        stands = list(standings(today, read.snapshot))
        for old in stands:
            yield from self._sentence(today, read, old)
        yield from ((UNSAID, p) for p in unsaid(today, stands, read))
        yield from ((UNPLACED, p) for p in unplaced(today, stands, read))

    def _sentence(self, today: Today, read: Read, old: Standing) -> Iterator[tuple[str, Problem]]:
        if old.moved and old.state in (State.GONE, State.STALE, State.SHIFTED):
            yield from ((old.state, moved(today, read, old, change)) for change in old.moved)
        elif old.state is not State.FRESH:
            message = MEANINGS[old.state]
            yield old.state, about(today, read, old, old.state.value, message, f"factwright confirm {today.page}")
        if old.state in (State.GONE, State.STALE):
            return  # that the text no longer agrees with the facts is what these two say already
        waived = {waiver.code: waiver.expires for waiver in old.sentence.waivers}
        for finding in old.verdict.findings:
            if finding.code in waived and waived[finding.code] >= self.day:
                continue
            following = f"factwright build {today.page}"
            problem = about(today, read, old, finding.code, finding.message, following)
            if finding.code in waived:
                message = f"the waiver ended on {waived[finding.code]}: {finding.message}"
                yield EXPIRED, replace(problem, code=EXPIRED, message=message)
            else:
                yield UNGROUNDED, problem


def about(today: Today, read: Read, old: Standing, code: str, message: str, following: str) -> Problem:
    """A problem of one sentence, at its line."""
    return Problem(
        code=code,
        level="error",
        page=today.page,
        message=message,
        sentence=old.sentence.id,
        section=old.section,
        text=old.sentence.text,
        snapshot=Place(read.path, read.line(old.sentence.id)),
        next=following,
    )


def moved(today: Today, read: Read, old: Standing, change: Change) -> Problem:
    """A fact under a sentence is not what it was: old and new value, and where the catalogue says so."""
    problem = about(today, read, old, old.state.value, str(change), f"factwright build {today.page}")
    fact = today.sheet.get(change.fact)
    place = where(today.sheet, fact) if fact else None
    return replace(problem, fact=change.fact, old=change.old, new=change.new or "", catalog=place)


def where(sheet: FactSheet, fact: Fact) -> Place | None:
    """Where the catalogue states the fact, or the first of those it was computed from."""
    waiting, seen = [fact], {fact.id}
    while waiting:
        one = waiting.pop(0)
        if one.evidence:
            return one.evidence[0].place
        below = [found for id_ in one.derived_from if (found := sheet.get(id_)) and found.id not in seen]
        seen |= {found.id for found in below}
        waiting += below
    return None


def corrupt(page: str, mistake: Mistake) -> Problem:
    """The file of a page is not what factwright writes."""
    following = (
        f"git checkout -- {mistake.place.path}, or mend it; if only its spelling differs, factwright confirm {page}"
    )
    return Problem("corrupt", "error", page, mistake.message, snapshot=mistake.place, next=following)


def missing(page: str) -> Problem:
    """A page that pages.toml asks for has no snapshot."""
    return Problem("missing", "error", page, MEANINGS[State.MISSING], next=f"factwright build {page}")


def orphan(page: str, path: str) -> Problem:
    """A snapshot that pages.toml does not ask for."""
    return Problem("orphan", "error", page, MEANINGS[State.ORPHAN], snapshot=Place(path), next="factwright prune")


def unsaid(today: Today, stands: Iterable[Standing], read: Read) -> Iterator[Problem]:
    """Facts that a section must use and that no approved sentence of it rests on: one problem a section."""
    said: dict[str, set[str]] = {}
    for old in stands:
        said.setdefault(old.section, set()).update(old.sentence.facts)
    for section in today.outline.drafted:
        must = {fact for block in section.prose for fact in block.must}
        left = sorted(must - said.get(section.name, set()))
        if left:
            more = f" and {len(left) - 1} more" if len(left) > 1 else ""
            message = f'section {section.name}: no sentence says "{left[0]}"{more}'
            problem = Problem(UNSAID, "warn", today.page, message, section=section.name, fact=left[0])
            yield replace(problem, snapshot=Place(read.path), next=f"factwright build {today.page}")


def unplaced(today: Today, stands: Iterable[Standing], read: Read) -> Iterator[Problem]:
    """Approved sentences that are not printed, since the page of today has no place for them."""
    places = {(section.name, block.key) for section in today.outline.drafted for block in section.prose}
    for old in stands:
        if (old.section, old.sentence.block) not in places:
            message = f'section {old.section}: the page has no place "{old.sentence.block}" today; not printed'
            yield about(today, read, old, UNPLACED, message, f"factwright build {today.page}")

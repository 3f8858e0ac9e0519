"""In which state a sentence is: whether what it rested on still holds today, and whether people said yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from factwright.snapshots.records import Section, Sentence, Snapshot
from factwright.snapshots.seals import seal, sealed_order


class State(StrEnum):
    """Of a sentence, or of a page (missing, orphan, corrupt), in order of what is said first."""

    CORRUPT = "corrupt"
    MISSING = "missing"
    ORPHAN = "orphan"
    EDITED = "edited"
    GONE = "gone"
    STALE = "stale"
    SHIFTED = "shifted"
    UNAPPROVED = "unapproved"
    FRESH = "fresh"


MEANINGS = {
    State.CORRUPT: "the snapshot cannot be read, or is not what factwright writes",
    State.MISSING: "pages.toml asks for a page that has no snapshot",
    State.ORPHAN: "a snapshot without its page in pages.toml",
    State.EDITED: "the text, its facts or the order do not match what was approved",
    State.GONE: "a fact it used no longer exists",
    State.STALE: "a fact it states has another value today",
    State.SHIFTED: "a fact it rests on without stating it has another value today",
    State.UNAPPROVED: "not approved by enough people",
    State.FRESH: "approved, and every fact is as it was",
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Whose approvals count, and how many are needed."""

    approvals: int = 1
    agents_count: bool = False
    auto_count: bool = False

    def counts(self, mode: str) -> bool:
        kind = mode.partition(":")[0]
        return {"human": True, "agent": self.agents_count, "auto": self.auto_count}.get(kind, False)


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is not what it was when the sentence was approved."""

    fact: str
    old: str
    new: str | None
    """None when the fact is gone."""
    stated: bool

    def __str__(self) -> str:
        return f"{self.fact} {self.old} -> {self.new}" if self.new is not None else f"{self.fact} {self.old} -> gone"


Today = Callable[[str], str | None]
"""The value of a fact today, as snapshots write it; None when there is no such fact."""


def changes(sentence: Sentence, today: Today) -> tuple[Change, ...]:
    """What moved since the approval: facts that the text states first, each in order of id."""
    stated = [Change(id_, old, today(id_), True) for id_, old in sorted(sentence.states.items())]
    cited = [Change(id_, old, today(id_), False) for id_, old in sorted(sentence.cites.items())]
    return tuple(change for change in (*stated, *cited) if change.new != change.old)


def state_by_facts(moved: tuple[Change, ...]) -> State:
    """fresh, shifted, stale or gone."""
    if any(change.new is None for change in moved):
        return State.GONE
    if moved:
        return State.STALE if any(change.stated for change in moved) else State.SHIFTED
    return State.FRESH


def is_edited(page: str, section: str, sentence: Sentence) -> bool:
    """Whether anything in it differs from what one of its seals covers, or one person approved it twice."""
    names = [approval.by for approval in sentence.approvals]
    seals = [(one.seal, seal(page, section, sentence, one)) for one in sentence.approvals]
    seals += [(one.seal, seal(page, section, sentence, one)) for one in sentence.waivers]
    return any(found != right for found, right in seals) or len(set(names)) != len(names)


def is_approved(sentence: Sentence, policy: Policy) -> bool:
    """Whether enough different people said yes; where two are needed, neither wrote the text."""
    names = {a.by for a in sentence.approvals if policy.counts(a.mode)}
    author = sentence.drafter.removeprefix("hand:")
    return len(names - {author} if policy.approvals > 1 else names) >= policy.approvals


def state_of(page: str, section: str, sentence: Sentence, moved: tuple[Change, ...], policy: Policy) -> State:
    """The state of one sentence of a page that can be read."""
    if is_edited(page, section, sentence):
        return State.EDITED
    by_facts = state_by_facts(moved)
    if by_facts in (State.FRESH, State.SHIFTED) and not is_approved(sentence, policy):
        return State.UNAPPROVED
    return by_facts


def disorders(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Section (empty: the page) and what is wrong with its order: a sentence dropped, doubled, moved or exchanged."""
    names = tuple(section.name for section in snapshot.sections)
    if snapshot.order != sealed_order(snapshot.page, "", snapshot.order.ids):
        yield "", "the list of sections does not match its seal"
    if snapshot.order.ids != names:
        yield "", f"the sections are {', '.join(names) or 'none'}; approved: {', '.join(snapshot.order.ids) or 'none'}"
    for section in snapshot.sections:
        yield from ((section.name, wrong) for wrong in disorder(snapshot.page, section))
    ids = [s.id for section in snapshot.sections for s in section.sentences]
    yield from (("", f"sentence {id_} stands twice") for id_ in sorted({i for i in ids if ids.count(i) > 1}))


def disorder(page: str, section: Section) -> Iterator[str]:
    """What is wrong with the order of one section."""
    ids = tuple(sentence.id for sentence in section.sentences)
    if section.order != sealed_order(page, section.name, section.order.ids):
        yield "the list of sentences does not match its seal"
    if section.order.ids != ids:
        yield f"the sentences are {', '.join(ids) or 'none'}; approved: {', '.join(section.order.ids) or 'none'}"

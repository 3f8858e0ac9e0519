"""Proposals: what ``build`` would put on a page, waiting for someone's decision. Never committed.

Each is tied to the digest of what it replaces, so that a decision about something else than what was shown is refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from factwright.snapshots import files, store
from factwright.snapshots.records import Name, Sentence, Stored, page_name
from factwright.snapshots.seals import digest

Kind = Literal["new", "refresh", "same", "redraft", "edit", "drop"]
KINDS: dict[Kind, str] = {
    "new": "nothing stood there",
    "refresh": "the same sentence with the values of today",
    "same": "same text, new value",
    "redraft": "what it said is no longer true, so it was drafted anew",
    "edit": "written by a person",
    "drop": "the page has no place for it any more",
}


class Cause(Stored):
    """One fact that made the proposal necessary."""

    fact: Name
    old: str = ""
    new: str = ""
    """Empty when the fact is gone."""


class Proposal(Stored):
    """One sentence as it would be, and why."""

    kind: Kind
    sentence: Sentence
    """Without approvals; for ``drop`` the sentence that would go."""
    base: str = ""
    """Digest of the sentence it replaces; empty where there is none."""
    causes: tuple[Cause, ...] = ()
    fallback: bool = False
    """Whether ``plain`` wrote it because another drafter could not."""
    decision: Literal["", "skipped", "rejected"] = ""
    note: str = ""

    @property
    def digest(self) -> str:
        """What ``--expect`` compares: the first twelve characters stand for what was shown."""
        return digest([self.kind, self.base, self.sentence.model_dump(mode="json")])[:12]


class PendingSection(Stored):
    """The proposals for one section."""

    name: Name
    order: tuple[str, ...]
    """Ids of all sentences as the section would be."""
    proposals: tuple[Proposal, ...] = ()


class Pending(Stored):
    """All proposals for one page."""

    format: Literal[1] = 1
    pair: tuple[Name, Name]
    order: tuple[str, ...]
    """Names of the sections that the page would have, in order."""
    sections: tuple[PendingSection, ...] = ()

    @property
    def page(self) -> str:
        return page_name(self.pair)

    @property
    def open(self) -> tuple[tuple[PendingSection, Proposal], ...]:
        """What still waits for a decision, skipped ones too, in order of the page."""
        return tuple((s, p) for s in self.sections for p in s.proposals if p.decision != "rejected")

    def without(self, ids: frozenset[str]) -> Pending:
        """The same, less the proposals for these sentences; sections without any are left out."""
        kept = [s.model_copy(update={"proposals": tuple(p for p in s.proposals if p.sentence.id not in ids)})
                for s in self.sections]  # fmt: skip
        return self.model_copy(update={"sections": tuple(s for s in kept if s.proposals)})

    def deciding(self, ids: frozenset[str], decision: Literal["skipped", "rejected"], note: str) -> Pending:
        """The same, with this decision on the proposals for these sentences."""
        change = {"decision": decision, "note": note}
        return self.model_copy(
            update={
                "sections": tuple(
                    s.model_copy(
                        update={
                            "proposals": tuple(
                                p.model_copy(update=change) if p.sentence.id in ids else p for p in s.proposals
                            )
                        }
                    )
                    for s in self.sections
                )
            }
        )


def read(folder: Path, page: str) -> Pending | None:
    """The proposals for a page; None when there are none. UnreadableError when they cannot be read."""
    path = store.path_of(folder, page)
    data = files.read(path)
    return None if data is None else store.parsed(data, str(path), Pending)[0]


def write(folder: Path, pending: Pending) -> None:
    """Keep the proposals for a page; none takes the file away."""
    path = store.path_of(folder, pending.page)
    if pending.sections:
        files.write(path, store.encoded(pending))
    else:
        files.remove(path)

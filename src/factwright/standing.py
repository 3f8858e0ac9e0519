"""How the approved sentences of a page stand today: state, facts that moved, and the verdict on the text as it is.

No drafter, no proposal and no file comes in: what follows from the standing is said in ``refresh`` and ``gate``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factwright.facts import Fact, FactSheet
from factwright.findings import Outcome
from factwright.forms import slots
from factwright.grounding import Language, Verdict, ground
from factwright.outline import Outline, page_id
from factwright.snapshots.records import Section as Approved
from factwright.snapshots.records import Sentence, Snapshot
from factwright.snapshots.states import Change, Policy, State, changes, state_of


@dataclass(frozen=True, slots=True)
class Today:
    """One page as the facts of today have it."""

    outline: Outline
    language: Language
    policy: Policy

    @property
    def page(self) -> str:
        return page_id(self.outline.sheet)

    @property
    def sheet(self) -> FactSheet:
        return self.outline.sheet

    @property
    def pair(self) -> tuple[str, str]:
        first, second = self.sheet.scope.products
        return first.short, second.short

    def judge(self, text: str) -> Verdict:
        """The verdict on a text as a reader sees it."""
        return ground(text, self.sheet.scope, self.language)

    def judge_in(self, section: str, block: str, text: str) -> Verdict:
        """The verdict on a sentence in its place: what does not stand alone may stand as the answer to its question."""
        alone = self.judge(text)
        question = "" if alone.outcome is Outcome.GROUNDED else self.question(section, block)
        answered = self.judge(f"{question} {text}") if question else alone
        return answered if answered.outcome is Outcome.GROUNDED else alone

    def question(self, section: str, block: str) -> str:
        """The question that a block answers; empty for other blocks."""
        found = self.outline.section(section)
        asked = [part.lead for part in (found.prose if found else ()) if part.key == block and part.kind == "answer"]
        return asked[0] if asked else ""

    def value(self, id_: str) -> str | None:
        """The value of a fact as snapshots write it; None when the sheet has no such fact."""
        fact = self.sheet.get(id_)
        return stored(fact) if fact else None


def stored(fact: Fact) -> str:
    """``2.50 usd_per_mtok``: value and unit, as a snapshot keeps them; a change of unit is a change too."""
    return f"{fact.value} {fact.unit}".strip()


@dataclass(frozen=True, slots=True)
class Standing:
    """How an approved sentence stands today."""

    section: str
    sentence: Sentence
    state: State
    moved: tuple[Change, ...]
    verdict: Verdict

    @property
    def grounded(self) -> bool:
        return self.verdict.outcome is Outcome.GROUNDED

    @property
    def stands(self) -> bool:
        """Whether it may stay as it is: true, and nothing it used has moved. An edited one is a person's to settle."""
        return self.state is State.EDITED or (self.state in (State.FRESH, State.UNAPPROVED) and self.passes)

    @property
    def passes(self) -> bool:
        """Whether it is true today, or a person waived everything that is wrong with it."""
        waived = {waiver.code for waiver in self.sentence.waivers}
        return self.grounded or all(finding.code in waived for finding in self.verdict.findings)


def standings(today: Today, snapshot: Snapshot) -> Iterator[Standing]:
    """Every approved sentence with its state and today's verdict on it, in order of the page."""
    for section in snapshot.sections:
        for sentence in section.sentences:
            yield standing(today, section, sentence)


def standing(today: Today, section: Approved, sentence: Sentence) -> Standing:
    """How one sentence stands. Facts that only its verdict computes are compared where the verdict names them."""
    verdict = today.judge_in(section.name, sentence.block, sentence.text)
    computed = {id_: value for id_, value, _ in verdict.facts}
    moved = changes(sentence, lambda id_: today.value(id_) or computed.get(id_))
    state = state_of(today.page, section.name, sentence, moved, today.policy)
    return Standing(section.name, sentence, state, moved, verdict)


def with_facts(today: Today, sentence: Sentence, verdict: Verdict, cites: Iterable[str]) -> Sentence:
    """The sentence with the values of today: facts its text states, and apart from them those it only rests on."""
    read = {id_: today.value(id_) or value for id_, value, _ in verdict.facts}
    slotted = {slot.id: today.value(slot.id) for slot in slots(sentence.draft)}
    states = {id_: value for id_, value in slotted.items() if value is not None}
    states |= {id_: read[id_] for id_, _, stated in verdict.facts if stated}
    rests = {id_: read.get(id_) or today.value(id_) for id_ in (*read, *cites)}
    kept: Mapping[str, str] = {id_: value for id_, value in rests.items() if value is not None and id_ not in states}
    return sentence.model_copy(update={"states": states, "cites": kept})

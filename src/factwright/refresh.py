"""What a page needs today: which approved sentences stand, which only need new values, which must be drafted anew.

A sentence whose facts did not move is never touched. One whose values moved and that is still true with the new ones is
proposed again without a drafter. Nothing is written here, and no drafter is known: one is handed in as a function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from factwright.draft import Sentence as Drafted
from factwright.errors import UsageError
from factwright.findings import Outcome
from factwright.forms import fill
from factwright.outline import Prose, Section
from factwright.snapshots.pending import Cause, Kind, Pending, PendingSection, Proposal
from factwright.snapshots.records import Sentence, Snapshot
from factwright.snapshots.seals import base, new_id
from factwright.standing import Standing, Today, standings, with_facts


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence that a drafter wrote and grounding passed."""

    block: str
    sentence: Drafted
    drafter: str
    fallback: bool = False


Draft = Callable[[Section], Iterable[Written]]
"""Drafts one section of an outline: grounded sentences only, in order."""


def propose(today: Today, snapshot: Snapshot | None, draft: Draft) -> Pending:
    """What would have to be decided so that the page is whole and true today. No proposals: nothing to do."""
    stands = list(standings(today, snapshot)) if snapshot else []
    names = [section.name for section in today.outline.drafted]
    sections = [_Desk(today, section, [s for s in stands if s.section == section.name]).propose(draft)
                for section in today.outline.drafted]  # fmt: skip
    left = list(dict.fromkeys(s.section for s in stands if s.section not in names))
    sections += [_dropped(today, name, [s for s in stands if s.section == name]) for name in left]
    return Pending(pair=today.pair, order=tuple(names), sections=tuple(s for s in sections if s.proposals))


def _dropped(today: Today, name: str, stands: list[Standing]) -> PendingSection:
    """The proposals to take away a section for which the page has no place any more."""
    proposals = tuple(replacement(today, s, "drop", s.sentence) for s in stands)
    return PendingSection(name=name, order=(), proposals=proposals)


def replacement(today: Today, old: Standing, kind: Kind, sentence: Sentence, fallback: bool = False) -> Proposal:
    """The proposal to put a sentence in place of one that stands, tied to it."""
    return Proposal(
        kind=kind,
        sentence=sentence.model_copy(update={"approvals": (), "waivers": ()}),
        base=base(today.page, old.section, old.sentence),
        causes=tuple(Cause(fact=c.fact, old=c.old, new=c.new or "") for c in old.moved),
        fallback=fallback,
    )


@dataclass(slots=True)
class _Desk:
    """One section of a page while its proposals are made."""

    today: Today
    section: Section
    stands: list[Standing]
    order: list[str] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    covered: set[str] = field(default_factory=set)
    """Facts that sentences which stay or are refreshed rest on."""

    def propose(self, draft: Draft) -> PendingSection:
        kept, broken = self.refreshed()
        keys = [block.key for block in self.section.prose]
        needy = {b.key for b in self.section.prose if self.needs_draft(b, kept, broken)}
        written = [w for w in draft(self.section) if w.block in needy] if needy else []
        for key in keys:
            self.block(key, kept, broken, [w for w in written if w.block == key])
        for old in broken:
            if old.sentence.id not in {p.sentence.id for p in self.proposals}:
                self.proposals.append(replacement(self.today, old, "drop", old.sentence))
        return PendingSection(name=self.section.name, order=tuple(self.order), proposals=tuple(self.proposals))

    def refreshed(self) -> tuple[list[Sentence], list[Standing]]:
        """Sentences that stay, with the values of today where these moved; and what is true no more or has no place."""
        kept: list[Sentence] = []
        broken: list[Standing] = []
        keys = {block.key for block in self.section.prose}
        for old in self.stands:
            anew = old.sentence if old.stands else refresh(self.today, old)
            if anew is None or old.sentence.block not in keys:
                broken.append(old)
                continue
            kept.append(anew)
            self.covered |= anew.facts.keys()
            if anew is not old.sentence:
                kind: Kind = "same" if anew.text == old.sentence.text else "refresh"
                self.proposals.append(replacement(self.today, old, kind, anew))
        return kept, broken

    def needs_draft(self, block: Prose, kept: list[Sentence], broken: list[Standing]) -> bool:
        """Whether a sentence of the block broke, the block is empty, or a fact it must use is not used."""
        return (
            any(old.sentence.block == block.key for old in broken)
            or not any(s.block == block.key for s in kept)
            or not self.covered.issuperset(block.must)
        )

    def block(self, key: str, kept: list[Sentence], broken: list[Standing], written: list[Written]) -> None:
        """Put the sentences of one block in order: those kept, those drafted in place of broken ones, new ones."""
        stay = [s for s in kept if s.block == key]
        gone = [s for s in broken if s.sentence.block == key]
        ids = [s.id for s in stay]
        at = 0
        for one in written:
            anew = rested(self.today, self.section.name, one)
            same = next((s for s in stay if says_the_same(s, anew)), None)
            if same:
                at = ids.index(same.id) + 1
            elif gone or self.says_more(anew, stay):
                id_ = self.put(anew, one, gone)
                ids.insert(at, id_)
                at += 1
        self.order += ids

    def says_more(self, anew: Sentence, stay: list[Sentence]) -> bool:
        """Whether it uses a fact that no kept sentence uses, or the block has no sentence yet."""
        return not stay or not self.covered.issuperset(anew.facts)

    def put(self, anew: Sentence, one: Written, gone: list[Standing]) -> str:
        """Propose the sentence: in place of the broken one it shares most facts with, else as a new one."""
        self.covered |= anew.facts.keys()
        if gone:
            old = max(gone, key=lambda s: len(s.sentence.facts.keys() & anew.facts.keys()))
            gone.remove(old)
            anew = anew.model_copy(update={"id": old.sentence.id})
            self.proposals.append(replacement(self.today, old, "redraft", anew, one.fallback))
            return anew.id
        taken = [*self.order, *(s.sentence.id for s in self.stands), *(p.sentence.id for p in self.proposals)]
        anew = anew.model_copy(update={"id": new_id(self.today.page, self.section.name, anew.text, taken)})
        self.proposals.append(Proposal(kind="new", sentence=anew, fallback=one.fallback))
        return anew.id


def says_the_same(a: Sentence, b: Sentence) -> bool:
    """Whether two sentences have one text, or state the same facts and no others."""
    return a.text == b.text or (bool(a.states) and a.states.keys() == b.states.keys())


def refresh(today: Today, old: Standing) -> Sentence | None:
    """The same sentence with the values of today; None when it is no longer true with them."""
    sentence = old.sentence
    try:
        text = fill(sentence.draft, today.sheet) if sentence.draft else sentence.text
    except UsageError:
        return None
    verdict = today.judge_in(old.section, sentence.block, text)
    if verdict.outcome is not Outcome.GROUNDED:
        return None
    return with_facts(today, sentence.model_copy(update={"text": text}), verdict, sentence.cites)


def rested(today: Today, section: str, one: Written) -> Sentence:
    """The drafted sentence as a snapshot keeps it, with the facts that the reading of its text rests on."""
    text = one.sentence.filled(today.sheet)
    bare = Sentence(
        id=new_id(today.page, section, text, ()),
        text=text,
        draft=one.sentence.text,
        block=one.block,
        drafter=one.drafter,
    )
    return with_facts(today, bare, today.judge_in(section, one.block, text), one.sentence.cites)

"""Decisions: accept, reject, skip, edit, confirm. Each is one person's, on the facts of today, and in the journal.

What is decided is what was shown: a proposal whose base, facts or verdict moved is refused, and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from factwright.cells import cells
from factwright.errors import FactwrightError, UnreadableError, UsageError
from factwright.findings import Outcome
from factwright.forms import fill
from factwright.grounding import Verdict
from factwright.pipeline import Workshop, today
from factwright.snapshots import pending
from factwright.snapshots.books import Books
from factwright.snapshots.decide import ChangedError, accepted, approved_again, resealed, waived
from factwright.snapshots.pending import Pending, PendingSection, Proposal
from factwright.snapshots.records import LONGEST_TEXT, Approval, Snapshot, Waiver
from factwright.snapshots.seals import base
from factwright.snapshots.selection import Selection, Subject
from factwright.standing import Standing, Today, standings, with_facts


class RefusedError(FactwrightError):
    """The facts do not carry what was to be approved (status 1)."""

    status = 1


@dataclass(frozen=True, slots=True)
class Decided:
    """What one decision did, sentence by sentence, and what it refused."""

    done: tuple[str, ...] = ()
    """Keys of the sentences."""
    refused: tuple[str, ...] = ()
    """One line each."""


@dataclass(slots=True)
class Desk:
    """One person at work."""

    shop: Workshop
    approval: Approval
    """Who, when and how; without a seal."""
    books: Books

    # ---------------------------------------------------------------------------------------------- proposals

    def accept(self, selection: Selection, expect: str = "") -> Decided:
        """Put the selected proposals into the snapshots, approved; what moved since it was shown is refused."""
        done, refused = [], []
        for waiting, chosen in self.chosen(selection):
            now = today(self.shop, waiting.pair)
            snapshot, left = self.snapshot(waiting.page), waiting
            for section, proposal in chosen:
                key = f"{waiting.page}#{proposal.sentence.id}"
                try:
                    if not already(snapshot, section, proposal):
                        must_be_shown(key, proposal, expect)
                        must_hold(key, now, section.name, proposal)
                        snapshot = accepted(snapshot, waiting, section, proposal, self.approval)
                except (ChangedError, RefusedError) as error:
                    refused.append(str(error))
                    continue
                left = left.without(frozenset({proposal.sentence.id}))
                done.append(key)
            if left != waiting:
                gone = {p.sentence.id for _, p in chosen} - {p.sentence.id for _, p in left.open}
                self.books.put(self.approval, "accept", waiting.page, snapshot, left, sorted(gone), cells(now.outline))
        return Decided(tuple(done), tuple(refused))

    def decide(self, selection: Selection, decision: Literal["skipped", "rejected"]) -> Decided:
        """Note the decision on the selected proposals; snapshots stay as they are."""
        done = []
        for waiting, chosen in self.chosen(selection):
            ids = [proposal.sentence.id for _, proposal in chosen]
            left = waiting.deciding(frozenset(ids), decision, self.approval.note)
            self.books.put(self.approval, decision, waiting.page, None, left, ids)
            done += [f"{waiting.page}#{id_}" for id_ in ids]
        return Decided(tuple(done))

    def chosen(self, selection: Selection) -> list[tuple[Pending, list[tuple[PendingSection, Proposal]]]]:
        """The selected open proposals, page by page. UsageError when a word selects nothing."""
        everything = list(waiting_pages(self.shop))
        selection.must_match([subject(w, s, p) for w in everything for s, p in w.open])
        found = [(w, [(s, p) for s, p in w.open if selection.takes(subject(w, s, p))]) for w in everything]
        return [(waiting, chosen) for waiting, chosen in found if chosen]

    # ---------------------------------------------------------------------------------------------- sentences

    def edit(self, page: str, id_: str, text: str) -> Decided:
        """Put a person's own words in place of a proposal or a sentence. RefusedError names the findings."""
        if page not in self.shop.pages:
            raise UsageError(f'no page "{page}"')
        if not text.strip() or len(text) > LONGEST_TEXT:
            raise UsageError(f"{len(text):,} characters are no sentence; write between 1 and {LONGEST_TEXT:,}")
        if "\n" in text or "\r" in text:
            raise UsageError("a sentence stands on one line; take the line break out")
        waiting = pending.read(self.shop.project.pending, page) or Pending(pair=self.shop.pages[page], order=())
        snapshot, now = self.snapshot(page), today(self.shop, self.shop.pages[page])
        section, proposal = to_edit(page, id_, waiting, snapshot)
        verdict = must_be_grounded(f"{page}#{id_}", now, section.name, proposal.sentence.block, text)
        words = proposal.sentence.model_copy(
            update={"text": text, "draft": slotted(now, text, verdict), "drafter": f"hand:{self.approval.by}"}
        )
        edited = proposal.model_copy(update={"kind": "edit", "sentence": with_facts(now, words, verdict, ())})
        after = accepted(snapshot, waiting, section, edited, self.approval)
        self.books.put(self.approval, "edit", page, after, waiting.without(frozenset({id_})), [id_], cells(now.outline))
        return Decided((f"{page}#{id_}",))

    def confirm(self, selection: Selection) -> Decided:
        """Approve sentences of the snapshots as they stand, with the values of today; what is not true is refused."""
        done, refused, subjects = [], [], []
        for page, pair in self.shop.pages.items():
            before = self.snapshot(page) if selection.takes_page(page, pair) else None
            if before is None:
                continue
            now = today(self.shop, pair)
            seen = [(old, standing_subject(now, old)) for old in standings(now, before)]
            chosen = [old for old, about in seen if selection.takes(about)]
            subjects += [about for _, about in seen]
            refused += [f"{page}#{old.sentence.id}: {f.message}" for old in chosen for f in old.verdict.findings[:1]]
            true = [old for old in chosen if old.grounded]
            after = self.confirmed(now, before, true)
            after = resealed(after) if true and selection.by_page_alone else after
            ids = [old.sentence.id for old in true]
            if ids and (after != before or self.shop.snapshot(page).mistakes):
                self.books.put(self.approval, "confirm", page, after, None, ids, cells(now.outline))
            done += [f"{page}#{id_}" for id_ in ids]
        selection.must_match(subjects)
        return Decided(tuple(done), tuple(refused))

    def confirmed(self, now: Today, snapshot: Snapshot, stands: list[Standing]) -> Snapshot:
        """The snapshot with these sentences approved as they stand, at the values of today."""
        for old in stands:
            section = next(s for s in snapshot.sections if s.name == old.section)
            fresh = with_facts(now, old.sentence, old.verdict, old.sentence.cites)
            snapshot = approved_again(snapshot, section, fresh, self.approval)
        return snapshot

    def waive(self, page: str, id_: str, code: str, reason: str, expires: str) -> Decided:
        """Let one finding on an approved sentence pass until a day. UsageError when it has no such finding."""
        if page not in self.shop.pages:
            raise UsageError(f'no page "{page}"')
        before, now = self.snapshot(page), today(self.shop, self.shop.pages[page])
        stands = [old for old in standings(now, before) if old.sentence.id == id_] if before else []
        if before is None or not stands:
            raise UsageError(f'no sentence "{page}#{id_}" in the snapshot')
        (old,) = stands
        codes = sorted({finding.code for finding in old.verdict.findings})
        if code not in codes:
            raise UsageError(f'"{page}#{id_}" has no finding "{code}"; it has {", ".join(codes) or "none"}')
        waiver = Waiver(code=code, by=self.approval.by, date=self.approval.date, reason=reason, expires=expires)
        after = waived(before, old.section, old.sentence, waiver)
        self.books.put(self.approval, "waive", page, after, None, [id_])
        return Decided((f"{page}#{id_}",))

    def snapshot(self, page: str) -> Snapshot | None:
        """The snapshot of a page. UnreadableError when it is corrupt; one that is only spelled otherwise is taken."""
        read = self.shop.snapshot(page)
        if read.snapshot is None and read.mistakes:
            raise UnreadableError(read.mistakes)
        return read.snapshot


def waiting_pages(shop: Workshop) -> Iterator[Pending]:
    """The proposals of every page that has some, in order of pages.toml."""
    for page in shop.pages:
        found = pending.read(shop.project.pending, page)
        if found:
            yield found


def subject(waiting: Pending, section: PendingSection, proposal: Proposal) -> Subject:
    """What a selector sees of a proposal: its facts are those that caused it, or all where nothing stood before."""
    facts = frozenset(cause.fact for cause in proposal.causes) or frozenset(proposal.sentence.facts)
    return Subject(
        waiting.page, waiting.pair, proposal.sentence.id, section.name, facts, proposal.kind, proposal.sentence.drafter
    )


def standing_subject(now: Today, old: Standing) -> Subject:
    """What a selector sees of an approved sentence."""
    sentence = old.sentence
    approvers = frozenset(approval.by for approval in sentence.approvals)
    facts = frozenset(sentence.facts)
    return Subject(now.page, now.pair, sentence.id, old.section, facts, old.state.value, sentence.drafter, approvers)


def already(snapshot: Snapshot | None, section: PendingSection, proposal: Proposal) -> bool:
    """Whether a run that was cut off has put it there: the sentence stands, in these words and with these facts."""
    found = snapshot.sentence(proposal.sentence.id) if snapshot else None
    if proposal.kind == "drop" or found is None:
        return proposal.kind == "drop" and found is None
    bare = found[1].model_copy(update={"approvals": ()})
    return found[0].name == section.name and bool(found[1].approvals) and bare == proposal.sentence


def must_be_shown(key: str, proposal: Proposal, expect: str) -> None:
    """ChangedError when another digest was expected."""
    if expect and not proposal.digest.startswith(expect):
        raise ChangedError(f'{key}: changed since you looked: its digest is "{proposal.digest}", not "{expect}"')


def must_hold(key: str, now: Today, section: str, proposal: Proposal) -> None:
    """ChangedError when a fact moved since the proposal; RefusedError when the facts no longer carry it."""
    if proposal.kind == "drop":
        return
    facts = [*sorted(proposal.sentence.states.items()), *sorted(proposal.sentence.cites.items())]
    for id_, made_for in facts:
        value = now.value(id_)
        if value is not None and value != made_for:
            raise ChangedError(f"{key}: the proposal was made for {id_} {made_for}, the catalogue says {value}")
    must_be_grounded(key, now, section, proposal.sentence.block, proposal.sentence.text)


def must_be_grounded(key: str, now: Today, section: str, block: str, text: str) -> Verdict:
    """The verdict, if it is good; RefusedError with every finding, one line each."""
    verdict = now.judge_in(section, block, text)
    if verdict.outcome is not Outcome.GROUNDED:
        raise RefusedError("\n".join(f"{key}: {f.code}: {f.message}" for f in verdict.findings))
    return verdict


def to_edit(page: str, id_: str, waiting: Pending, snapshot: Snapshot | None) -> tuple[PendingSection, Proposal]:
    """What a person's words would replace: an open proposal, or else the approved sentence."""
    for section, proposal in waiting.open:
        if proposal.sentence.id == id_:
            return section, proposal
    found = snapshot.sentence(id_) if snapshot else None
    if found is None:
        raise UsageError(f'no sentence "{page}#{id_}"')
    where, sentence = found
    bare = sentence.model_copy(update={"approvals": (), "waivers": ()})
    return PendingSection(name=where.name, order=where.order.ids), Proposal(
        kind="edit", sentence=bare, base=base(page, where.name, sentence)
    )


def slotted(now: Today, text: str, verdict: Verdict) -> str:
    """A person's words with slots where they write a fact as the page would, so that new values can be put in later."""
    draft = text
    for id_, _, stated in verdict.facts:
        fact = now.sheet.get(id_)
        if stated and fact and any(c.isdigit() for c in fact.display) and draft.count(fact.display) == 1:
            draft = draft.replace(fact.display, f"{{{id_}}}")
    try:
        return draft if fill(draft, now.sheet) == text else ""
    except UsageError:
        return ""

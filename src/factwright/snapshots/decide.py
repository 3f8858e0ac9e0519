"""Decisions as pure functions: a snapshot and a proposal in, the snapshot with the decision out.

Whoever calls has looked at the facts; here only the base is compared, so that nothing is decided but what was shown.
"""

from __future__ import annotations

from factwright.errors import FactwrightError
from factwright.snapshots.pending import Pending, PendingSection, Proposal
from factwright.snapshots.records import Approval, Section, Sentence, Snapshot, Waiver
from factwright.snapshots.seals import base, sealed, sealed_order


class ChangedError(FactwrightError):
    """What was to be decided is not what was shown (status 1)."""

    status = 1


def accepted(
    snapshot: Snapshot | None, pending: Pending, section: PendingSection, proposal: Proposal, approval: Approval
) -> Snapshot:
    """The snapshot with this proposal in it, approved. ChangedError when what it replaces has moved."""
    snapshot = snapshot or empty(pending.pair)
    must_be_base(snapshot, proposal)
    if proposal.kind == "drop":
        return without(snapshot, proposal.sentence.id)
    signed = sealed(snapshot.page, section.name, proposal.sentence, approval)
    sentence = proposal.sentence.model_copy(update={"approvals": (signed,)})
    return with_sentence(snapshot, pending.order, section, sentence)


def empty(pair: tuple[str, str]) -> Snapshot:
    """A snapshot of a page on which nothing is approved yet."""
    page = f"{pair[0]}-vs-{pair[1]}"
    return Snapshot(format=1, pair=pair, order=sealed_order(page, "", ()))


def must_be_base(snapshot: Snapshot, proposal: Proposal) -> None:
    """ChangedError unless the sentence that stands there is the one the proposal was made for."""
    found = snapshot.sentence(proposal.sentence.id)
    now = base(snapshot.page, found[0].name, found[1]) if found else ""
    if now != proposal.base:
        key = f"{snapshot.page}#{proposal.sentence.id}"
        raise ChangedError(f"{key}: changed since you looked; run factwright build and look again")


def approved_again(snapshot: Snapshot, section: Section, sentence: Sentence, approval: Approval) -> Snapshot:
    """The snapshot with one more approval of a sentence as it stands. Seals that no longer hold give way."""
    bare = sentence.model_copy(update={"approvals": (), "waivers": ()})
    kept = tuple(
        a for a in sentence.approvals if a.by != approval.by and a == sealed(snapshot.page, section.name, bare, a)
    )
    signed = sealed(snapshot.page, section.name, sentence, approval)
    waivers = tuple(w for w in sentence.waivers if w == sealed(snapshot.page, section.name, bare, w))
    whole = sentence.model_copy(update={"approvals": (*kept, signed), "waivers": waivers})
    sentences = tuple(whole if s.id == sentence.id else s for s in section.sentences)
    return replaced(snapshot, section.model_copy(update={"sentences": sentences}))


def waived(snapshot: Snapshot, section: str, sentence: Sentence, waiver: Waiver) -> Snapshot:
    """The snapshot with a waiver on one sentence; an earlier one of the same code gives way."""
    kept = tuple(w for w in sentence.waivers if w.code != waiver.code)
    bare = sentence.model_copy(update={"approvals": (), "waivers": ()})
    whole = sentence.model_copy(update={"waivers": (*kept, sealed(snapshot.page, section, bare, waiver))})
    found = next(s for s in snapshot.sections if s.name == section)
    sentences = tuple(whole if s.id == sentence.id else s for s in found.sentences)
    return replaced(snapshot, found.model_copy(update={"sentences": sentences}))


def with_sentence(
    snapshot: Snapshot, sections: tuple[str, ...], target: PendingSection, sentence: Sentence
) -> Snapshot:
    """The snapshot with the sentence in place of the one with its id, or in the place that the order gives it."""
    section = snapshot.section(target.name)
    if section is None:
        snapshot, section = with_section(snapshot, sections, target.name)
    kept = list(section.sentences)
    ids = [s.id for s in kept]
    if sentence.id in ids:
        kept[ids.index(sentence.id)] = sentence
    else:
        kept.insert(place(sentence.id, target.order, ids), sentence)
    return replaced(snapshot, sealed_section(snapshot.page, section, tuple(kept)))


def with_section(snapshot: Snapshot, order: tuple[str, ...], name: str) -> tuple[Snapshot, Section]:
    """The snapshot with an empty section of this name in its place."""
    made = Section(name=name, order=sealed_order(snapshot.page, name, ()))
    kept = list(snapshot.sections)
    kept.insert(place(name, order, [s.name for s in kept]), made)
    names = [s.name for s in kept]
    update = {"sections": tuple(kept), "order": sealed_order(snapshot.page, "", names)}
    return snapshot.model_copy(update=update), made


def place(name: str, order: tuple[str, ...], present: list[str]) -> int:
    """Where a newcomer goes: right after the nearest one before it in ``order`` that is present, else first."""
    before = order[: order.index(name)] if name in order else order
    return next((present.index(other) + 1 for other in reversed(before) if other in present), 0)


def without(snapshot: Snapshot, id_: str) -> Snapshot:
    """The snapshot without this sentence, and without its section if that is left empty."""
    found = snapshot.sentence(id_)
    if found is None:
        return snapshot
    kept = tuple(s for s in found[0].sentences if s.id != id_)
    if kept:
        return replaced(snapshot, sealed_section(snapshot.page, found[0], kept))
    sections = tuple(s for s in snapshot.sections if s.name != found[0].name)
    order = sealed_order(snapshot.page, "", [s.name for s in sections])
    return snapshot.model_copy(update={"sections": sections, "order": order})


def sealed_section(page: str, section: Section, sentences: tuple[Sentence, ...]) -> Section:
    """The section with these sentences; the seal of its order changes only when the order does."""
    order = sealed_order(page, section.name, [s.id for s in sentences])
    return section.model_copy(update={"sentences": sentences, "order": order})


def replaced(snapshot: Snapshot, section: Section) -> Snapshot:
    """The snapshot with this section in place of the one of its name."""
    sections = tuple(section if s.name == section.name else s for s in snapshot.sections)
    return snapshot.model_copy(update={"sections": sections})


def resealed(snapshot: Snapshot) -> Snapshot:
    """The snapshot with the order that it has, sealed: what a person confirms after a merge."""
    sections = tuple(sealed_section(snapshot.page, section, section.sentences) for section in snapshot.sections)
    order = sealed_order(snapshot.page, "", [section.name for section in sections])
    return snapshot.model_copy(update={"sections": sections, "order": order})

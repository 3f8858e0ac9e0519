import pytest
from tests.snapshot_builders import PAGE, PAIR, example, make_section, make_sentence, make_snapshot

from factwright.snapshots.decide import ChangedError, accepted, approved_again, without
from factwright.snapshots.pending import Kind, Pending, PendingSection, Proposal
from factwright.snapshots.records import Approval, Sentence, Snapshot
from factwright.snapshots.seals import base, sealed
from factwright.snapshots.states import Policy, State, disorders, state_of

APPROVAL = Approval(by="ann", date="2026-11-24", mode="human")


def bare(text: str, section: str = "verdict") -> Sentence:
    return make_sentence(text, section, by="")


def accept(
    snapshot: Snapshot | None, *proposals: Proposal, section: str = "verdict", order: tuple[str, ...] = ()
) -> Snapshot:
    waiting = PendingSection(name=section, order=order or tuple(p.sentence.id for p in proposals), proposals=proposals)
    pending = Pending(pair=PAIR, order=("verdict", "cost", "faq"), sections=(waiting,))
    for proposal in proposals:
        snapshot = accepted(snapshot, pending, waiting, proposal, APPROVAL)
    assert snapshot is not None
    return snapshot


def texts(snapshot: Snapshot) -> dict[str, list[str]]:
    """The texts by section, after looking that every seal holds."""
    assert list(disorders(snapshot)) == []
    for section in snapshot.sections:
        for sentence in section.sentences:
            assert state_of(PAGE, section.name, sentence, (), Policy()) == State.FRESH
    return {section.name: [s.text for s in section.sentences] for section in snapshot.sections}


def replacing(old: Sentence, text: str, kind: Kind = "refresh") -> Proposal:
    anew = old.model_copy(update={"text": text, "approvals": ()})
    return Proposal(kind=kind, sentence=anew, base=base(PAGE, "verdict", old))


def test_a_new_page_begins_with_the_first_accepted_sentence() -> None:
    assert texts(accept(None, Proposal(kind="new", sentence=bare("One.")))) == {"verdict": ["One."]}


def test_sentences_take_their_place_in_whatever_order_they_are_accepted() -> None:
    one, two, three = bare("One."), bare("Two."), bare("Three.")
    proposals = [Proposal(kind="new", sentence=s) for s in (three, one, two)]
    assert texts(accept(None, *proposals, order=(one.id, two.id, three.id))) == {"verdict": ["One.", "Two.", "Three."]}


def test_sections_take_their_place_too() -> None:
    snapshot = accept(None, Proposal(kind="new", sentence=bare("Asked.", "faq")), section="faq")
    snapshot = accept(snapshot, Proposal(kind="new", sentence=bare("Cheap.", "cost")), section="cost")
    assert list(texts(accept(snapshot, Proposal(kind="new", sentence=bare("One."))))) == ["verdict", "cost", "faq"]


def test_a_sentence_is_replaced_where_it_stands() -> None:
    one, two = make_sentence("One."), make_sentence("Two.")
    snapshot = make_snapshot(make_section("verdict", one, two))
    assert texts(accept(snapshot, replacing(one, "Uno."))) == {"verdict": ["Uno.", "Two."]}


def test_a_dropped_sentence_takes_an_empty_section_with_it() -> None:
    only = make_sentence("One.")
    other = make_sentence("Asked.", "faq")
    snapshot = make_snapshot(make_section("verdict", only), make_section("faq", other))
    assert texts(accept(snapshot, replacing(only, "One.", "drop"))) == {"faq": ["Asked."]}
    assert without(snapshot, "ffffff") == snapshot


def test_what_moved_since_it_was_shown_is_not_decided() -> None:
    one = make_sentence("One.")
    proposal = replacing(one, "Uno.")
    moved = make_snapshot(make_section("verdict", make_sentence("One.", by="bob")))
    with pytest.raises(ChangedError, match=f"{PAGE}#{one.id}: changed since you looked"):
        accept(moved, proposal)
    with pytest.raises(ChangedError):
        accept(accept(None, Proposal(kind="new", sentence=bare("One."))), Proposal(kind="new", sentence=bare("One.")))


def test_a_second_approval_keeps_the_first() -> None:
    snapshot = example()
    section = snapshot.sections[0]
    again = approved_again(snapshot, section, section.sentences[0], APPROVAL.model_copy(update={"by": "bob"}))
    assert [a.by for a in again.sections[0].sentences[0].approvals] == ["ann", "bob"]
    texts(again)


def test_confirming_what_was_edited_drops_approvals_of_other_words() -> None:
    one = make_sentence("One.")
    tampered = one.model_copy(update={"text": "Won."})
    snapshot = make_snapshot(make_section("verdict", tampered))
    again = approved_again(snapshot, snapshot.sections[0], tampered, APPROVAL.model_copy(update={"by": "bob"}))
    assert [a.by for a in again.sections[0].sentences[0].approvals] == ["bob"]
    texts(again)


def test_the_order_keeps_its_seal_when_a_fact_changes() -> None:
    snapshot = example()
    old = snapshot.sections[0].sentences[0]
    assert accept(snapshot, replacing(old, "Other.")).sections[0].order == snapshot.sections[0].order
    assert sealed(PAGE, "verdict", old, APPROVAL).seal != old.approvals[0].model_copy(update={"seal": ""}).seal

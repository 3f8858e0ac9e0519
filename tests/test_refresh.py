from tests.page_builders import (
    ASTER,
    BOLT,
    CONTEXT,
    PRICE_LINE,
    PRICES,
    make_facts,
    make_snapshot,
    make_today,
    prose,
    stored,
    written,
)

from factwright.facts import FactSheet
from factwright.outline import Section
from factwright.refresh import Draft, Written, propose
from factwright.snapshots.pending import Cause, Pending
from factwright.snapshots.records import Snapshot
from factwright.snapshots.states import State
from factwright.standing import Today, standings

Seen = list[tuple[str, str, str]]


def drafting(*lines: Written) -> Draft:
    return lambda section: lines


def no_drafter(section: Section) -> list[Written]:
    raise AssertionError(f"{section.name} needs no drafter")


def approved(*lines: Written, sheet: FactSheet | None = None, section: str = "cost") -> Snapshot:
    then = make_today(sheet)
    return make_snapshot(then, stored(then, section, *lines))


def seen(pending: Pending) -> Seen:
    """Kind, section and text of every proposal."""
    return [(p.kind, s.name, p.sentence.text) for s in pending.sections for p in s.proposals]


def states(today: Today, snapshot: Snapshot) -> list[State]:
    return [old.state for old in standings(today, snapshot)]


def test_nothing_is_proposed_while_nothing_moves() -> None:
    assert propose(make_today(), approved(PRICE_LINE), no_drafter).sections == ()


def test_a_moved_value_is_proposed_without_a_drafter() -> None:
    snapshot, today = approved(PRICE_LINE), make_today(make_facts(aster="2.20"))
    (section,) = propose(today, snapshot, no_drafter).sections
    (proposal,) = section.proposals
    assert (proposal.kind, proposal.sentence.text) == ("refresh", "Aster costs $2.20 and Bolt costs $4.00.")
    assert proposal.causes == (Cause(fact=ASTER, old="2.5 usd_per_mtok", new="2.2 usd_per_mtok"),)
    assert proposal.sentence.id == snapshot.sections[0].sentences[0].id
    assert proposal.sentence.states == {ASTER: "2.2 usd_per_mtok", BOLT: "4 usd_per_mtok"}


def test_sentences_whose_facts_did_not_move_are_left_alone() -> None:
    other = written(f"Bolt is listed at {{{BOLT}}}.")
    snapshot = approved(PRICE_LINE, other)
    pending = propose(make_today(make_facts(aster="2.20")), snapshot, no_drafter)
    assert seen(pending) == [("refresh", "cost", "Aster costs $2.20 and Bolt costs $4.00.")]


def test_a_fact_that_is_only_cited_gives_the_same_text_with_a_new_value() -> None:
    line = written(f"Both have a price, Aster {{{ASTER}}}.", "cost", *PRICES)
    today, snapshot = make_today(make_facts(bolt="3.00")), approved(line)
    assert states(today, snapshot) == [State.SHIFTED]
    pending = propose(today, snapshot, no_drafter)
    assert seen(pending) == [("same", "cost", "Both have a price, Aster $2.50.")]


def test_only_the_sentence_whose_claim_broke_is_drafted_anew() -> None:
    cheap = written("Aster is cheaper than Bolt.", "cost", *PRICES)
    listed = written(f"Bolt is listed at {{{BOLT}}}.")
    snapshot = approved(listed, cheap)
    today = make_today(make_facts(aster="5.00"), lies=("Aster is cheaper than Bolt.",))
    anew = written("Bolt is cheaper than Aster.", "cost", *PRICES)
    pending = propose(today, snapshot, drafting(listed, anew))
    assert seen(pending) == [("redraft", "cost", "Bolt is cheaper than Aster.")]
    (proposal,) = pending.sections[0].proposals
    assert proposal.sentence.id == snapshot.sections[0].sentences[1].id
    assert proposal.causes == (Cause(fact=ASTER, old="2.5 usd_per_mtok", new="5 usd_per_mtok"),)


def test_a_sentence_whose_fact_is_gone_is_dropped_when_nothing_takes_its_place() -> None:
    line = written(f"Aster takes {{{CONTEXT}}}.", "context")
    sections = {"cost": (prose("cost", *PRICES),)}
    then = make_today(sections={**sections, "context": (prose("context", CONTEXT),)})
    snapshot = make_snapshot(then, stored(then, "cost", PRICE_LINE), stored(then, "context", line))
    today = make_today(make_facts(context=None), sections)
    assert states(today, snapshot) == [State.FRESH, State.GONE]
    assert seen(propose(today, snapshot, no_drafter)) == [("drop", "context", "Aster takes 128,000 tokens.")]


def test_a_new_page_is_drafted_whole() -> None:
    pending = propose(make_today(), None, drafting(PRICE_LINE))
    assert seen(pending) == [("new", "cost", "Aster costs $2.50 and Bolt costs $4.00.")]
    assert pending.sections[0].proposals[0].base == ""


def test_a_fact_that_must_be_said_is_drafted_and_nothing_else() -> None:
    line = written(f"Aster takes {{{CONTEXT}}}.")
    sections = {"cost": (prose("cost", *PRICES, CONTEXT),)}
    pending = propose(make_today(sections=sections), approved(PRICE_LINE), drafting(PRICE_LINE, line))
    assert seen(pending) == [("new", "cost", "Aster takes 128,000 tokens.")]
    first = approved(PRICE_LINE).sections[0].sentences[0].id
    assert pending.sections[0].order == (first, pending.sections[0].proposals[0].sentence.id)


def test_a_persons_sentence_gets_new_values_too() -> None:
    then = make_today()
    hand = written(f"You pay {{{ASTER}}} for Aster, {{{BOLT}}} for Bolt.", drafter="hand:ann")
    snapshot = make_snapshot(then, stored(then, "cost", hand))
    pending = propose(make_today(make_facts(aster="2.20")), snapshot, no_drafter)
    assert seen(pending) == [("refresh", "cost", "You pay $2.20 for Aster, $4.00 for Bolt.")]
    assert pending.sections[0].proposals[0].sentence.drafter == "hand:ann"


def test_an_edited_sentence_is_left_to_people() -> None:
    snapshot = approved(PRICE_LINE)
    section = snapshot.sections[0]
    changed = section.sentences[0].model_copy(update={"text": "Aster costs $2.50, and Bolt costs $4.00."})
    tampered = snapshot.model_copy(update={"sections": (section.model_copy(update={"sentences": (changed,)}),)})
    assert states(make_today(), tampered) == [State.EDITED]
    assert propose(make_today(), tampered, no_drafter).sections == ()


def test_what_the_fallback_wrote_is_marked() -> None:
    line = written(PRICE_LINE.sentence.text, drafter="plain", fallback=True)
    assert propose(make_today(), None, drafting(line)).sections[0].proposals[0].fallback


def test_ids_differ_even_for_equal_sentences() -> None:
    sections = {"cost": (prose("cost", ASTER), prose("again", BOLT))}
    lines = (written(f"It is {{{ASTER}}}."), written(f"It is {{{ASTER}}}.", "again"))
    pending = propose(make_today(sections=sections), None, drafting(*lines))
    assert len(set(pending.sections[0].order)) == 2

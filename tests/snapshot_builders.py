"""Snapshots for tests: one page of two sections, sealed as approved."""

from __future__ import annotations

from factwright.snapshots.records import Approval, Section, Sentence, Snapshot, page_name
from factwright.snapshots.seals import new_id, sealed, sealed_order

PAIR = ("acme-2", "bolt-1")
PAGE = page_name(PAIR)


def make_sentence(
    text: str = "Acme 2 costs $2.50.",
    section: str = "verdict",
    *,
    by: str = "ann",
    mode: str = "human",
    states: dict[str, str] | None = None,
    cites: dict[str, str] | None = None,
    taken: tuple[str, ...] = (),
    drafter: str = "plain",
) -> Sentence:
    sentence = Sentence(
        id=new_id(PAGE, section, text, taken),
        text=text,
        draft=text,
        block="cost",
        drafter=drafter,
        states={"price/input/acme-2": "2.50 usd"} if states is None else states,
        cites=cites or {},
    )
    return approve(sentence, section, by, mode) if by else sentence


def approve(sentence: Sentence, section: str, by: str, mode: str = "human", note: str = "") -> Sentence:
    approval = sealed(PAGE, section, sentence, Approval(by=by, date="2026-11-24", mode=mode, note=note))
    return sentence.model_copy(update={"approvals": (*sentence.approvals, approval)})


def make_section(name: str, *sentences: Sentence) -> Section:
    return Section(name=name, order=sealed_order(PAGE, name, [s.id for s in sentences]), sentences=sentences)


def make_snapshot(*sections: Section) -> Snapshot:
    order = sealed_order(PAGE, "", [section.name for section in sections])
    return Snapshot(format=1, pair=PAIR, order=order, sections=sections)


def example() -> Snapshot:
    """A page with every kind of field: two sections, a note, two approvals, cited and stated facts."""
    first = make_sentence(cites={"difference/price/acme-2": "-1.50 usd"})
    second = make_sentence('Bolt 1 costs "more" — $4.00 \\ ======= <<<<<<<.', states={"price/input/bolt-1": "4.00 usd"})
    third = approve(make_sentence("Both support code execution.", "faq"), "faq", "bob", "agent:review", "looks right")
    return make_snapshot(make_section("verdict", first, second), make_section("faq", third))

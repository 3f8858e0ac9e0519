import pytest
from tests.page_builders import (
    ASTER,
    BOLT,
    CONTEXT,
    PRICE_LINE,
    PRICES,
    Figures,
    make_facts,
    make_snapshot,
    make_today,
    prose,
    stored,
    written,
)

from factwright.errors import Mistake, Place, UsageError
from factwright.gate import Gate
from factwright.reports import Problem
from factwright.snapshots.records import Snapshot, Waiver
from factwright.snapshots.seals import sealed
from factwright.snapshots.states import Policy
from factwright.snapshots.store import Read

PATH = "snapshots/aster-vs-bolt.json"


def gate(day: str = "2026-11-24", **levels: str) -> Gate:
    return Gate.of(levels, day)


def found(today: Figures, snapshot: Snapshot | None, using: Gate | None = None, *mistakes: Mistake) -> list[Problem]:
    lines = {s.id: 7 for section in (snapshot.sections if snapshot else ()) for s in section.sentences}
    return list((using or gate()).page(today, Read(PATH, snapshot, mistakes, lines)))


def approved(today: Figures | None = None) -> Snapshot:
    then = today or make_today()
    return make_snapshot(then, stored(then, "cost", PRICE_LINE))


def codes(problems: list[Problem]) -> list[tuple[str, str, str]]:
    return [(problem.code, problem.level, problem.fact) for problem in problems]


def test_a_page_that_is_true_has_nothing_to_report() -> None:
    assert found(make_today(), approved()) == []


def test_a_stale_sentence_is_named_with_fact_values_and_places() -> None:
    snapshot = approved()
    (problem,) = found(make_today(make_facts(aster="2.20")), snapshot)
    sentence = snapshot.sections[0].sentences[0]
    assert problem == Problem(
        code="stale",
        level="error",
        page="aster-vs-bolt",
        message=f"{ASTER} 2.5 usd_per_mtok -> 2.2 usd_per_mtok",
        sentence=sentence.id,
        section="cost",
        text="Aster costs $2.50 and Bolt costs $4.00.",
        fact=ASTER,
        old="2.5 usd_per_mtok",
        new="2.2 usd_per_mtok",
        snapshot=Place(PATH, 7),
        catalog=Place("catalog/products/made.toml", 1),
        next="factwright build aster-vs-bolt",
    )


def test_a_missing_page_and_a_corrupt_one_are_told_apart() -> None:
    assert codes(found(make_today(), None)) == [("missing", "error", "")]
    mistake = Mistake(Place(PATH, 3), "conflict marker")
    assert codes(found(make_today(), None, None, mistake)) == [("corrupt", "error", "")]


def test_a_true_sentence_that_nobody_approved_is_reported() -> None:
    today = make_today(policy=Policy(approvals=2))
    assert codes(found(today, approved())) == [("unapproved", "error", "")]


def test_a_sentence_that_is_no_longer_grounded_is_reported_with_the_finding() -> None:
    text = "Aster costs $2.50 and Bolt costs $4.00."
    assert codes(found(make_today(lies=(text,)), approved())) == [("wrong-value", "error", "")]


def test_a_fact_that_must_be_said_and_is_not_is_a_warning() -> None:
    sections = {"cost": (prose("cost", *PRICES, CONTEXT),)}
    (problem,) = found(make_today(sections=sections), approved())
    assert (problem.code, problem.level, problem.fact) == ("unsaid", "warn", CONTEXT)
    assert problem.message == f'section cost: no sentence says "{CONTEXT}"'


def test_a_sentence_without_a_place_is_a_warning() -> None:
    today = make_today(sections={"faq": (prose("cost", *PRICES),)})
    assert codes(found(today, approved())) == [("unsaid", "warn", ASTER), ("unplaced", "warn", "")]


def test_levels_can_be_set_and_unknown_ones_are_refused() -> None:
    today = make_today(make_facts(aster="2.20"))
    assert codes(found(today, approved(), gate(stale="warn"))) == [("stale", "warn", ASTER)]
    assert found(today, approved(), gate(stale="off")) == []
    with pytest.raises(UsageError, match=r'check\.levels has "stail"; there are: corrupt, edited'):
        gate(stail="off")


@pytest.mark.parametrize(("expires", "expected"), [("2026-11-24", []), ("2026-11-23", ["waiver-expired"])])
def test_a_waiver_holds_until_its_day(expires: str, expected: list[str]) -> None:
    snapshot = approved()
    section = snapshot.sections[0]
    bare = section.sentences[0]
    waiver = Waiver(code="wrong-value", by="ann", date="2026-11-01", reason="the source is late", expires=expires)
    waived = bare.model_copy(update={"waivers": (sealed(snapshot.page, "cost", bare, waiver),)})
    changed = snapshot.model_copy(update={"sections": (section.model_copy(update={"sentences": (waived,)}),)})
    today = make_today(lies=(bare.text,))
    assert [problem.code for problem in found(today, changed)] == expected


def test_a_cited_fact_that_moved_is_a_warning() -> None:
    line = written(f"Both have a price, Aster {{{ASTER}}}.", "cost", *PRICES)
    then = make_today()
    snapshot = make_snapshot(then, stored(then, "cost", line))
    assert codes(found(make_today(make_facts(bolt="3.00")), snapshot)) == [("shifted", "warn", BOLT)]

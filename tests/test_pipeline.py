from pathlib import Path

import pytest
from tests.catalog_files import DOMAIN, PRODUCT, catalogue, renamed
from tests.cli.conftest import PAGES, VOCABULARY
from tests.snapshot_builders import PAIR, make_sentence

from factwright.draft import Sentence as Drafted
from factwright.errors import UnreadableError
from factwright.gate import Gate
from factwright.outline import Section
from factwright.pipeline import build, open_workshop, publish, remembered, today
from factwright.project import find_project
from factwright.refresh import Written
from factwright.snapshots.pending import Pending, PendingSection, Proposal
from factwright.standing import Today

PAGE = "steam-1-vs-puff-2"
GATE = Gate.of({}, "2026-11-24")


@pytest.fixture
def kettles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    catalogue(tmp_path / "catalog", DOMAIN, PAGES, steam_1=PRODUCT, puff_2=renamed("puff-2", ("29.90", "34.50")))
    (tmp_path / "catalog" / "vocabulary.toml").write_text(VOCABULARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_sentence(now: Today, section: Section) -> list[Written]:
    """A drafter that says one thing in the first block of each section, and has it accepted unread."""
    return [Written(section.prose[0].key, Drafted(text=f"This is {section.name}."), "one")]


def test_a_page_is_made_from_the_catalogue_alone(kettles: Path) -> None:
    shop = open_workshop(find_project(kettles))
    now = today(shop, shop.pages[PAGE])
    assert (now.page, now.pair) == (PAGE, ("steam-1", "puff-2"))
    assert now.value("price/price/steam-1/shop") == "29.9 eur"


def test_a_build_writes_nothing_and_previews_what_it_proposes(kettles: Path) -> None:
    before = sorted(kettles.rglob("*"))
    built = build(open_workshop(find_project(kettles)), PAGE, one_sentence)
    assert built.pending is not None
    assert built.preview is not None
    assert built.preview.draft
    texts = {p.sentence.text for s in built.pending.sections for p in s.proposals}
    printed = built.preview.model_dump_json()
    assert texts
    assert all(text in printed for text in texts)
    assert sorted(kettles.rglob("*")) == before


def test_a_page_without_approvals_is_not_published(kettles: Path) -> None:
    published = publish(open_workshop(find_project(kettles)), PAGE, GATE, ("html",))
    assert (published.files, [p.code for p in published.problems]) == ({}, ["missing"])


def test_a_broken_catalogue_opens_no_workshop(kettles: Path) -> None:
    (kettles / "catalog" / "products" / "puff-2.toml").write_text("x")
    with pytest.raises(UnreadableError, match=r"products/puff-2\.toml:1"):
        open_workshop(find_project(kettles))


def waiting(*proposals: Proposal) -> Pending:
    order = tuple(p.sentence.id for p in proposals)
    section = PendingSection(name="verdict", order=order, proposals=proposals)
    return Pending(pair=PAIR, order=("verdict",), sections=(section,))


def test_a_decision_holds_for_the_very_same_proposal_only() -> None:
    one, two = (Proposal(kind="new", sentence=make_sentence(text, by="")) for text in ("One.", "Two."))
    before = waiting(one, two).deciding(frozenset({one.sentence.id}), "rejected", "dry")
    before = before.deciding(frozenset({two.sentence.id}), "skipped", "later")
    assert remembered(waiting(one, two), before) == before
    other = one.model_copy(update={"base": "moved"})
    assert [p.decision for _, p in remembered(waiting(other, two), before).open] == ["", "skipped"]
    assert remembered(waiting(one), None) == waiting(one)

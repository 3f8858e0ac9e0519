"""A waiver: one finding on one sentence, by a person, with a reason, until a day; sealed, and never a verdict."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import PAGE, Run
from tests.cli.test_flow import LIGHTER, approve_as

IDIOM = "Karo 2 is a flyweight."


@pytest.fixture
def waived(fw: Run, bikes: Path) -> str:
    """The key of an approved sentence that today's facts do not carry, with a waiver until the end of the year."""
    approve_as(bikes, LIGHTER, IDIOM)
    findings = json.loads(fw("check", "--report", "json=-").out)["findings"]
    (found,) = [f for f in findings if f["text"] == IDIOM]
    ran = fw("waive", found["key"], found["code"], "--by", "ann", "--reason", "an idiom", "--until", "2026-12-31")
    assert ran.status == 0
    return str(found["key"])


def test_check_honours_a_waiver_until_its_day(fw: Run, waived: str) -> None:
    assert waived not in fw("check", "--today", "2026-12-31").out
    assert f"waiver-expired {waived}" in fw("check", "--today", "2027-01-01").out


def test_a_waiver_never_makes_a_sentence_grounded(fw: Run, bikes: Path, waived: str) -> None:
    (bikes / "line.txt").write_text(IDIOM + "\n")
    ran = fw("ground", *PAGE.split("-vs-"), "line.txt", "--json")
    assert (ran.status, json.loads(ran.out)["grounded"]) == (1, False)


@pytest.mark.parametrize(
    ("old", "new"), [("2026-12-31", "2029-12-31"), ("an idiom", "all fine"), ('"by": "ann"', '"by": "bob"')]
)
def test_a_waiver_that_was_changed_by_hand_shows(fw: Run, bikes: Path, waived: str, old: str, new: str) -> None:
    path = bikes / "snapshots" / f"{PAGE}.json"
    text = path.read_text()
    start = text.index('"waivers"')
    path.write_text(text[:start] + re.sub(re.escape(old), new, text[start:], count=1))
    assert f"edited {waived}" in fw("check", "--today", "2026-12-01").out


def test_a_waiver_is_of_one_code(fw: Run, bikes: Path, waived: str) -> None:
    ran = fw("waive", waived, "not-only", "--by", "ann", "--reason", "x", "--until", "2026-12-31")
    assert ran.status == 2
    assert "has no finding" in ran.err


def test_a_waiver_needs_a_reason_and_a_day(fw: Run, bikes: Path, waived: str) -> None:
    code = "unlicensed-word"
    assert fw("waive", waived, code, "--by", "ann", "--reason", " ", "--until", "2026-12-31").status == 2
    assert fw("waive", waived, code, "--by", "ann", "--reason", "x").status == 2


def test_undo_takes_a_waiver_back(fw: Run, bikes: Path, waived: str) -> None:
    assert fw("undo", "--by", "ann").status == 0
    assert waived in fw("check", "--today", "2026-12-01").out

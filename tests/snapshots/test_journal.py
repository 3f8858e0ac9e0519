from pathlib import Path

import pytest

from factwright.errors import UnreadableError
from factwright.snapshots.journal import Entry, Journal


def entry(run: int, action: str = "accept", undone: int = 0) -> Entry:
    return Entry(run=run, date="2026-11-24", by="ann", action=action, page="acme-2-vs-bolt-1", undone=undone)


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "undo.jsonl")


def test_entries_are_read_back_in_order(journal: Journal) -> None:
    entries = (entry(1), entry(1), entry(2))
    for one in entries:
        journal.add(one)
    assert (journal.entries(), journal.next_run()) == (entries, 3)


def test_an_empty_journal_has_nothing_to_take_back(journal: Journal) -> None:
    assert (journal.entries(), journal.next_run(), journal.last_runs(1)) == ((), 1, ())


def test_what_was_taken_back_is_not_taken_back_twice(journal: Journal) -> None:
    for one in (entry(1), entry(1), entry(2), entry(3, "undo", undone=2)):
        journal.add(one)
    assert journal.last_runs(2) == ((entry(1), entry(1)),)


def test_a_line_that_a_crash_cut_off_is_passed_over(journal: Journal) -> None:
    journal.add(entry(1))
    with journal.path.open("a") as opened:
        opened.write('{"run": 2, "da')
    assert journal.entries() == (entry(1),)


def test_a_line_that_is_no_entry_is_refused(journal: Journal) -> None:
    journal.path.write_text("x\n")
    with pytest.raises(UnreadableError, match=r"undo.jsonl:1: is no entry of the journal"):
        journal.entries()

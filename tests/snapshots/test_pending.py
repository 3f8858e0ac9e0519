from pathlib import Path

import pytest
from tests.snapshot_builders import PAGE, PAIR, make_sentence

from factwright.errors import UnreadableError
from factwright.snapshots import pending
from factwright.snapshots.pending import Cause, Pending, PendingSection, Proposal

ONE = Proposal(
    kind="refresh",
    sentence=make_sentence("One.", by=""),
    base="abc",
    causes=(Cause(fact="price/input/acme-2", old="2.50 usd", new="2.20 usd"),),
)
TWO = Proposal(kind="new", sentence=make_sentence("Two.", by=""))
WAITING = Pending(
    pair=PAIR,
    order=("verdict",),
    sections=(PendingSection(name="verdict", order=(ONE.sentence.id, TWO.sentence.id), proposals=(ONE, TWO)),),
)


def test_proposals_are_read_back(tmp_path: Path) -> None:
    pending.write(tmp_path, WAITING)
    assert pending.read(tmp_path, PAGE) == WAITING


def test_no_proposals_leave_no_file(tmp_path: Path) -> None:
    pending.write(tmp_path, WAITING)
    pending.write(tmp_path, WAITING.without(frozenset({ONE.sentence.id, TWO.sentence.id})))
    assert list(tmp_path.iterdir()) == []
    assert pending.read(tmp_path, PAGE) is None


def test_a_rejected_proposal_is_not_open_and_a_skipped_one_is() -> None:
    decided = WAITING.deciding(frozenset({ONE.sentence.id}), "rejected", "too dry")
    assert [p.sentence.text for _, p in decided.open] == ["Two."]
    assert len(decided.deciding(frozenset({ONE.sentence.id}), "skipped", "").open) == 2


def test_the_digest_tells_what_was_shown_whatever_was_decided() -> None:
    skipped = ONE.model_copy(update={"decision": "skipped"})
    assert skipped.digest == ONE.digest
    assert ONE.model_copy(update={"base": "abd"}).digest != ONE.digest


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / f"{PAGE}.json").write_text("{")
    with pytest.raises(UnreadableError, match="cut off"):
        pending.read(tmp_path, PAGE)

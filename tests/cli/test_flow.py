"""The life of a page: approved, made stale by a change of the catalogue, refreshed, approved again, printed."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import PAGE, Run, change

from factwright.snapshots import store
from factwright.snapshots.decide import approved_again, replaced
from factwright.snapshots.records import Approval

TRIPPER = Path("catalog/products/tripper-3.toml")
WEIGHT = "value  = 57\n"
LIGHTER = "Karo 2 has the lower weight, 48.5 kg against 57 kg for Tripper 3."


def sentences(root: Path) -> dict[str, dict[str, Any]]:
    """The approved sentences by text."""
    data = json.loads((root / "snapshots" / f"{PAGE}.json").read_text("utf-8"))
    return {s["text"]: s for section in data["sections"] for s in section["sentences"]}


def approve_as(root: Path, text: str, words: str) -> None:
    """Put other words in place of a sentence, approved, as a version that judged otherwise would have."""
    snapshot = store.read(root / "snapshots", PAGE).snapshot
    assert snapshot
    found = snapshot.sentence(sentences(root)[text]["id"])
    assert found
    section, sentence = found
    said = sentence.model_copy(update={"text": words, "draft": "", "states": {}, "cites": {}, "approvals": ()})
    approval = Approval(by="ann", date="2026-11-24", mode="human")
    section = section.model_copy(update={"sentences": tuple(said if s is sentence else s for s in section.sentences)})
    store.write(root / "snapshots", approved_again(replaced(snapshot, section), section, said, approval))


def heavier(root: Path, weight: str) -> int:
    return change(root / TRIPPER, WEIGHT, f"value  = {weight}\n")


def test_an_approved_page_is_true(fw: Run, bikes: Path) -> None:
    ran = fw("check")
    assert (ran.status, "0 stale" in ran.out or "stale" not in ran.out, ran.err) == (0, True, "")


def test_a_changed_value_is_named_with_its_sentence_and_its_line(fw: Run, bikes: Path) -> None:
    line = heavier(bikes, "59")
    key = f"{PAGE}#{sentences(bikes)[LIGHTER]['id']}"
    ran = fw("check", "--report", "json=-")
    stale = [f for f in json.loads(ran.out)["findings"] if f["key"] == key and f["fact"] == "value/weight/tripper-3"]
    assert (ran.status, len(stale)) == (1, 1)
    (found,) = stale
    assert (found["code"], found["old"], found["new"], found["text"]) == ("stale", "57 kg", "59 kg", LIGHTER)
    assert found["catalog"] == {"path": str(TRIPPER), "line": line}
    assert found["snapshot"]["path"] == f"snapshots/{PAGE}.json"
    assert "value/weight/tripper-3 57 kg -> 59 kg" in fw("check").out


def test_a_changed_value_is_refreshed_accepted_and_passes(fw: Run, bikes: Path) -> None:
    before = sentences(bikes)
    heavier(bikes, "59")
    assert fw("build").status == 0
    shown = fw("diff").out
    assert "Karo 2 has the lower weight, 48.5 kg against [-57-]{+59+} kg for Tripper 3." in shown
    assert "redraft" not in shown
    assert fw("accept", "--all", "--by", "bob").status == 0
    assert fw("check").status == 0
    after = sentences(bikes)
    anew = after.pop("Karo 2 has the lower weight, 48.5 kg against 59 kg for Tripper 3.")
    old = before.pop(LIGHTER)
    assert (anew["id"], anew["approvals"][0]["by"]) == (old["id"], "bob")
    untouched = {
        text: s
        for text, s in before.items()
        if "value/weight/tripper-3" not in {**s.get("states", {}), **s.get("cites", {})}
    }
    assert {text: after[text] for text in untouched} == untouched


def test_a_claim_that_broke_is_drafted_anew_and_the_others_stay(fw: Run, bikes: Path) -> None:
    before = sentences(bikes)
    heavier(bikes, "40")
    assert fw("check").status == 1
    fw("build")
    proposals = json.loads(fw("diff", "--json").out)
    broken = next(p for p in proposals if p["was"] == LIGHTER)
    assert broken["kind"] in ("redraft", "drop")
    assert all("weight" in str(p["causes"]) or p["kind"] == "new" for p in proposals)
    fw("accept", "--all", "--by", "bob")
    assert fw("check").status == 0
    after = sentences(bikes)
    assert LIGHTER not in after
    assert [t for t in before if t not in after and "kg" not in t] == []


def test_a_page_that_is_not_true_is_not_printed_and_the_old_file_stays(fw: Run, bikes: Path) -> None:
    assert fw("render").status == 0
    before = (bikes / "site" / f"{PAGE}.html").read_bytes()
    heavier(bikes, "59")
    ran = fw("render")
    assert (ran.status, f"not printed: {PAGE}: stale" in ran.err) == (1, True)
    assert (bikes / "site" / f"{PAGE}.html").read_bytes() == before


def test_the_site_has_every_page_its_audit_and_an_index(fw: Run, bikes: Path) -> None:
    assert fw("site").status == 0
    names = {path.name for path in (bikes / "site").iterdir()}
    assert {f"{PAGE}.html", f"{PAGE}.md", f"{PAGE}.json", f"{PAGE}.audit.json", "index.html"} <= names
    audit = json.loads((bikes / "site" / f"{PAGE}.audit.json").read_text("utf-8"))
    line = next(s for s in audit["sentences"] if s["text"] == LIGHTER)
    assert (line["verdict"], line["approvals"][0]["by"]) == ("grounded", "ann")
    assert audit["facts"]["value/weight/tripper-3"]["sources"][0]["place"].startswith(str(TRIPPER))


def test_table_cells_that_moved_since_the_approval_are_listed(fw: Run, bikes: Path) -> None:
    assert json.loads(fw("status", "--json").out)["pages"][0]["cells"] == []
    heavier(bikes, "59")
    (row,) = json.loads(fw("status", "--json").out)["pages"]
    assert "specs: Weight: Tripper 3: 57 kg -> 59 kg" in row["cells"]
    assert f"{PAGE}: table cell specs: Weight: Tripper 3: 57 kg -> 59 kg" in fw("diff").out


def test_building_twice_gives_the_same_bytes(fw: Run, bikes: Path) -> None:
    def files() -> dict[str, bytes]:
        return {str(p): p.read_bytes() for p in sorted((bikes / ".factwright").rglob("*.*")) if p.name != "lock"}

    heavier(bikes, "59")
    fw("build")
    first = files()
    fw("build")
    assert files() == first


def test_undo_puts_the_page_back(fw: Run, bikes: Path) -> None:
    before = (bikes / "snapshots" / f"{PAGE}.json").read_bytes()
    heavier(bikes, "59")
    fw("build")
    proposed = fw("diff", "--json").out
    fw("accept", "--all", "--by", "bob", "--note", "new leaflet")
    assert "bob  accept" in fw("log").out
    assert fw("undo", "--by", "bob").status == 0
    assert (bikes / "snapshots" / f"{PAGE}.json").read_bytes() == before
    assert fw("diff", "--json").out == proposed


def test_undo_does_not_lose_what_someone_else_changed(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    fw("accept", "--all", "--by", "bob")
    path = bikes / "snapshots" / f"{PAGE}.json"
    path.write_bytes(path.read_bytes() + b"\n")
    ran = fw("undo", "--by", "bob")
    assert (ran.status, "undo would lose that change" in ran.err) == (1, True)


def test_a_rejected_proposal_is_not_proposed_again(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    fw("reject", "--all", "--by", "bob", "--note", "wait for the leaflet")
    fw("build")
    assert json.loads(fw("diff", "--json").out) == []
    assert fw("check").status == 1


def test_a_skipped_proposal_stays_open(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    fw("skip", "--all", "--by", "bob")
    fw("build")
    assert {p["decision"] for p in json.loads(fw("diff", "--json").out)} == {"skipped"}


def test_only_the_selected_sentence_is_accepted(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    key = f"{PAGE}#{sentences(bikes)[LIGHTER]['id']}"
    assert fw("accept", key, "--by", "bob").out == f"accepted {key}\n"
    assert key not in fw("diff").out


def test_a_fact_that_moved_after_the_proposal_is_not_accepted(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    before = (bikes / "snapshots" / f"{PAGE}.json").read_bytes()
    change(bikes / TRIPPER, "value  = 59\n", "value  = 60\n")
    ran = fw("accept", "--all", "--by", "bob")
    assert ran.status == 1
    assert "the proposal was made for value/weight/tripper-3 59 kg, the catalogue says 60 kg" in ran.err
    assert (bikes / "snapshots" / f"{PAGE}.json").read_bytes() == before
    assert fw("diff").status == 0


def test_what_was_shown_is_what_is_accepted(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    (proposal, *_) = json.loads(fw("diff", "--json").out)
    assert fw("accept", proposal["key"], "--by", "bob", "--expect", "aaaa").status == 1
    assert fw("accept", proposal["key"], "--by", "bob", "--expect", proposal["digest"]).status == 0


def test_a_persons_words_pass_the_same_judge(fw: Run, bikes: Path) -> None:
    key = f"{PAGE}#{sentences(bikes)[LIGHTER]['id']}"
    ran = fw("edit", key, "Karo 2 weighs 4 kg.", "--by", "bob")
    assert (ran.status, key in ran.err) == (1, True)
    words = "Tripper 3 has a weight of 57 kg."
    assert fw("edit", key, words, "--by", "bob").status == 0
    edited = sentences(bikes)[words]
    assert (edited["drafter"], edited["approvals"][0]["by"]) == ("hand:bob", "bob")
    assert fw("check").status == 0
    heavier(bikes, "59")
    fw("build")
    assert "Tripper 3 has a weight of [-57-]{+59+} kg." in fw("diff").out


def test_a_second_person_confirms(fw: Run, bikes: Path) -> None:
    (bikes / "factwright.toml").write_text("[review]\napprovals = 2\n")
    assert "unapproved" in fw("check").out
    assert fw("confirm", PAGE, "--by", "bob").status == 0
    assert fw("check").status == 0


@pytest.mark.parametrize(("settings", "status"), [("", 1), ("[review]\nagents_count = true\n", 0)])
def test_an_agent_counts_only_where_the_settings_say_so(fw: Run, bikes: Path, settings: str, status: int) -> None:
    (bikes / "factwright.toml").write_text(settings)
    heavier(bikes, "59")
    fw("build")
    fw("accept", "--all", "--by", "maintainers", "--mode", "agent:review")
    assert fw("check").status == status


def test_a_finding_is_waived_for_a_time(fw: Run, bikes: Path) -> None:
    approve_as(bikes, LIGHTER, "Karo 2 is a flyweight.")
    findings = json.loads(fw("check", "--report", "json=-").out)["findings"]
    (found,) = [f for f in findings if f["text"] == "Karo 2 is a flyweight."]
    waive = ["waive", found["key"], found["code"], "--reason", "an idiom", "--by", "ann", "--today", "2026-11-24"]
    assert fw(*waive, "--expires", "2026-12-31").status == 0
    assert found["key"] not in fw("check", "--today", "2026-12-31").out
    assert f"waiver-expired {found['key']}" in fw("check", "--today", "2027-01-01").out
    fw("build")
    assert found["key"] not in [p["key"] for p in json.loads(fw("diff", "--json").out)]
    assert fw("waive", found["key"], "no-such", "--reason", "x", "--expires", "2026-12-31", "--by", "ann").status == 2


def test_since_reports_only_what_moved_since(fw: Run, bikes: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    heavier(bikes, "59")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "heavier"]):
        subprocess.run([*git, *command], cwd=bikes, check=True)
    assert fw("check").status == 1
    assert fw("check", "--since", "HEAD").status == 0
    change(bikes / TRIPPER, "value  = 6\n", "value  = 7\n")
    ran = fw("check", "--since", "HEAD")
    assert (ran.status, "value/charge_hours/tripper-3 6 h" in ran.out, "value/weight" in ran.out) == (1, True, False)
    ran = fw("check", "--since", "nowhere")
    assert (ran.status, '--since: git does not give "catalog" at "nowhere"' in ran.err) == (2, True)


def test_proposals_in_git_are_warned_of(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    for command in (["init", "-q"], ["add", "-f", ".factwright/pending"]):
        subprocess.run(["git", *command], cwd=bikes, check=True)
    assert f"pending-tracked {PAGE}" in fw("check").out


def test_impact_lists_the_sentences_above_a_fact(fw: Run, bikes: Path) -> None:
    ran = fw("impact", "value/weight/tripper-3", "--json")
    assert LIGHTER in [row["text"] for row in json.loads(ran.out)]
    assert fw("impact", "value/wait/tripper-3").status == 2


def test_explain_shows_a_sentence_then_and_now(fw: Run, bikes: Path) -> None:
    key = f"{PAGE}#{sentences(bikes)[LIGHTER]['id']}"
    heavier(bikes, "59")
    ran = fw("explain", key)
    assert f"{key}: stale, drafted by plain" in ran.out
    assert "states value/weight/tripper-3: 57 kg; today 59 kg" in ran.out


def test_status_says_what_to_type_next(fw: Run, bikes: Path) -> None:
    assert "everything is approved and true today" in fw("status").out
    heavier(bikes, "59")
    ran = fw("status")
    assert (ran.status, ran.out.splitlines()[-1]) == (0, f"next: factwright build {PAGE}")
    fw("build")
    assert json.loads(fw("status", "--json").out)["next"] == "factwright diff, then factwright accept or reject"

"""Bad input and bad luck: each a clear error with its place, the right exit status, no traceback, nothing lost."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import BIKES, PAGE, Run, change
from tests.cli.test_flow import LIGHTER, heavier, sentences

ROOT = Path(__file__).parents[2]
SNAPSHOT = Path("snapshots") / f"{PAGE}.json"


def tree(root: Path) -> dict[str, bytes]:
    """Everything that a person has in the project."""
    found = [p for p in sorted(root.rglob("*")) if p.is_file() and ".factwright" not in p.parts]
    return {str(p.relative_to(root)): p.read_bytes() for p in found}


# --- snapshots


def test_a_conflict_marker_is_named_with_its_line(fw: Run, bikes: Path) -> None:
    line = change(bikes / SNAPSHOT, f'     "text": "{LIGHTER}"', f'<<<<<<< ours\n     "text": "{LIGHTER}"')
    before = tree(bikes)
    for command in ("check", "build", "render"):
        ran = fw(command)
        assert 'conflict marker "<<<<<<<"; resolve the conflict, then run check' in ran.out + ran.err, command
    assert f"{SNAPSHOT}:{line}: corrupt" in fw("check").out
    assert f"next: git checkout -- {SNAPSHOT}" in fw("status").out
    assert fw("check").status == 3
    assert fw("build").status == 3
    assert fw("render").status == 1
    assert tree(bikes) == before


def test_a_half_written_snapshot_is_corrupt_and_left_alone(fw: Run, bikes: Path) -> None:
    data = (bikes / SNAPSHOT).read_bytes()
    (bikes / SNAPSHOT).write_bytes(data[: len(data) // 2])
    before = tree(bikes)
    ran = fw("check")
    assert (ran.status, "corrupt" in ran.out, "not JSON, or cut off" in ran.out) == (3, True, True)
    assert fw("accept", "--all", "--by", "bob").out == "nothing waits\n"
    assert fw("confirm", PAGE, "--by", "bob").status == 3
    assert tree(bikes) == before


def test_other_pages_are_checked_beside_a_corrupt_one(fw: Run, bikes: Path) -> None:
    with (bikes / "catalog" / "pages.toml").open("a") as opened:
        opened.write('[[page]]\npair = ["mula", "tripper-3"]\n')
    (bikes / "snapshots" / "mula-vs-tripper-3.json").write_text("{")
    heavier(bikes, "59")
    codes = {(f["page"], f["code"]) for f in json.loads(fw("check", "--report", "json=-").out)["findings"]}
    assert {("mula-vs-tripper-3", "corrupt"), (PAGE, "stale")} <= codes


@pytest.mark.parametrize(
    ("change_", "reason"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), "lines end with CR LF"),
        (lambda data: b"\xef\xbb\xbf" + data, "starts with a byte order mark"),
        (lambda data: data.rstrip(b"\n"), "no final newline"),
        (lambda data: data.replace(b'"format": 1', b'"format": 2'), "format 2 needs a newer factwright"),
        (lambda data: data.replace(b'"format": 1,', b'"format": 1,\n "format": 1,'), "stands twice"),
    ],
)  # fmt: skip
def test_what_is_not_canonical_is_corrupt(fw: Run, bikes: Path, change_: "object", reason: str) -> None:
    path = bikes / SNAPSHOT
    path.write_bytes(change_(path.read_bytes()))  # type: ignore[operator]
    ran = fw("check")
    assert (ran.status, reason in ran.out) == (3, True)


def test_line_ends_that_git_changed_are_mended_by_confirming(fw: Run, bikes: Path) -> None:
    path = bikes / SNAPSHOT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert fw("confirm", PAGE, "--by", "ann", "--today", "2026-11-24").status == 0
    assert fw("check").status == 0


def test_an_edited_text_is_reported_and_can_be_confirmed(fw: Run, bikes: Path) -> None:
    change(bikes / SNAPSHOT, LIGHTER, LIGHTER.replace("has the lower", "has a lower"))
    assert "edited" in fw("check").out
    ran = fw("confirm", PAGE, "--by", "bob")
    if ran.status == 0:
        assert fw("check").status == 0
    assert "Traceback" not in ran.err


def test_a_false_sentence_is_caught_whatever_its_seal_says(fw: Run, bikes: Path) -> None:
    change(bikes / SNAPSHOT, "48.5 kg against 57 kg", "8.5 kg against 57 kg")
    out = fw("check").out
    assert "edited" in out
    assert "8.5" in out
    ran = fw("confirm", PAGE, "--by", "bob")
    assert ran.status == 1


def test_a_link_in_place_of_a_snapshot_is_not_followed(fw: Run, bikes: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    (bikes / SNAPSHOT).rename(outside)
    before = outside.read_bytes()
    (bikes / SNAPSHOT).symlink_to(outside)
    ran = fw("check")
    assert (ran.status, "is a symbolic link" in ran.out) == (3, True)
    fw("confirm", PAGE, "--by", "bob")
    assert outside.read_bytes() == before


# --- pages and selections


@pytest.mark.parametrize("command", ["check", "build", "status", "diff", "render"])
@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("karo-2-vs-tripper-4", f'"karo-2-vs-tripper-4" matches nothing; nearest: {PAGE}'),
        ("karo-2-vs-nobody", '"karo-2-vs-nobody" matches nothing'),
        ("product:nobody", '"product:nobody" matches nothing'),
        ("../../etc/passwd", '"../../etc/passwd" matches nothing'),
        ("colour:red", '"colour:red": no selector "colour:"'),
    ],
)
def test_a_selection_that_matches_nothing_is_wrong_use(
    fw: Run, bikes: Path, command: str, word: str, message: str
) -> None:
    ran = fw(command, word)
    assert (ran.status, ran.out, ran.err.startswith(message)) == (2, "", True), ran.err


def test_a_state_that_no_sentence_has_is_wrong_use(fw: Run, bikes: Path) -> None:
    assert fw("check", "state:stale").status == 2
    heavier(bikes, "59")
    assert fw("check", "state:stale").status == 1


def test_accepting_nothing_in_particular_is_wrong_use(fw: Run, bikes: Path) -> None:
    ran = fw("accept", "--by", "bob")
    assert (ran.status, ran.err) == (2, "nothing is selected; name pages or sentences, or say --all\n")


@pytest.mark.parametrize("key", ["../x#3f2a1c", f"{PAGE}#zzz", f"{PAGE}#", PAGE])
def test_editing_what_is_not_there_is_wrong_use(fw: Run, bikes: Path, key: str) -> None:
    before = tree(bikes)
    assert fw("edit", key, "Karo 2 has a weight of 48.5 kg.", "--by", "bob").status == 2
    assert tree(bikes) == before


@pytest.mark.parametrize(
    "text", ["", " ", "x" * 5000, "Karo 2 has a weight\nof 48.5 kg.", "\x1b[31mKaro 2", "<b>Karo 2</b>"]
)
def test_words_that_are_no_sentence_are_refused(fw: Run, bikes: Path, text: str) -> None:
    before = tree(bikes)
    key = f"{PAGE}#{sentences(bikes)[LIGHTER]['id']}"
    ran = fw("edit", key, text, "--by", "bob")
    assert (ran.status in (1, 2), "\x1b" in ran.err, "Traceback" in ran.err) == (True, False, False)
    assert tree(bikes) == before


@pytest.mark.parametrize("mode", ["robot", "agent", "agent:", "human:x"])
def test_an_unknown_mode_is_wrong_use(fw: Run, bikes: Path, mode: str) -> None:
    assert fw("accept", "--all", "--by", "bob", "--mode", mode).status == 2


def test_a_page_that_is_no_longer_asked_for_is_an_orphan(fw: Run, bikes: Path) -> None:
    (bikes / "catalog" / "pages.toml").write_text('schema = 1\n[[page]]\npair = ["mula", "tripper-3"]\n')
    ran = fw("check")
    assert (ran.status, f"orphan {PAGE}" in ran.out, "missing mula-vs-tripper-3" in ran.out) == (1, True, True)
    assert fw("prune").out == f"would remove {PAGE}\n"
    assert (bikes / SNAPSHOT).exists()
    assert fw("prune", "--yes").status == 2
    assert fw("prune", "--yes", "--many").out == f"removed {PAGE}\n"
    assert not (bikes / SNAPSHOT).exists()
    fw("undo", "--by", "bob")
    assert (bikes / SNAPSHOT).exists()


def test_no_pages_at_all_is_wrong_use_and_nothing_is_an_orphan(fw: Run, bikes: Path) -> None:
    (bikes / "catalog" / "pages.toml").write_text("schema = 1\n")
    for command in (["check"], ["prune", "--yes", "--many"]):
        ran = fw(*command)
        assert (ran.status, "0 pages" in ran.err, ran.out) == (2, True, "")
    assert (bikes / SNAPSHOT).exists()


# --- the catalogue


def test_a_broken_product_makes_no_page_stale(fw: Run, bikes: Path) -> None:
    path = bikes / "catalog" / "products" / "tripper-3.toml"
    path.write_bytes(path.read_bytes()[:700])
    ran = fw("check", "--report", "json=report.json")
    assert (ran.status, "stale" in ran.out, "orphan" in ran.out) == (3, False, False)
    assert ran.err.startswith("catalog/products/tripper-3.toml:")
    assert not (bikes / "report.json").exists()


def test_a_broken_product_refuses_only_the_rows_that_name_it(
    fw: Run, bikes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = bikes / "catalog" / "products" / "mula.toml"
    path.write_text(path.read_text().replace("[fact.weight]", "[fact.wait]"))
    rows = [
        {"id": "a", "products": ["mula"], "text": "Mula has a weight of 1 kg."},
        {"id": "b", "products": ["tripper-3"], "text": "Tripper 3 has a weight of 57 kg.", "why": "ignored"},
        {"id": "c", "products": ["nobody"], "text": "x"},
        {"id": "d", "text": "x"},
        {"id": "e", "products": ["tripper-3"], "text": "Tripper 3 has a weight of 58 kg."},
    ]
    (bikes / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + '{"id"\n')
    ran = fw("ground", "--json", "rows.jsonl")
    verdicts = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 3
    assert [(v["id"], v["grounded"]) for v in verdicts] == [
        ("a", False), ("b", True), ("c", False), ("d", False), ("e", False), ("6", False),
    ]  # fmt: skip
    assert [v["findings"][0]["code"] for v in verdicts if v["findings"]][:3] == ["catalogue", "products", "row"]
    assert set(verdicts[0]["findings"][0]) == {"code", "span", "message", "expected"}


def test_plain_lines_are_judged_about_the_products_named(fw: Run, bikes: Path) -> None:
    (bikes / "lines.txt").write_text("Tripper 3 has a weight of 57 kg.\n\nTripper 3 has a weight of 58 kg.\n")
    ran = fw("ground", "karo-2", "tripper-3", "lines.txt")
    lines = ran.out.splitlines()
    assert ran.status == 1
    assert lines[0] == "1: grounded: Tripper 3 has a weight of 57 kg."
    assert lines[1].startswith("3: refuted: Tripper 3 has a weight of 58 kg.")
    assert fw("ground", "lines.txt").status == 2
    assert fw("ground", "karo-2", "nofile").status == 2


# --- the disk


def test_a_folder_that_cannot_be_written_keeps_everything(
    fw: Run, bikes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavier(bikes, "59")
    fw("build")
    before, waiting = tree(bikes), fw("diff", "--json").out
    real = os.open

    def refusing(path: str, flags: int, *rest: int, **more: int) -> int:
        if "snapshots" in str(path) and flags & os.O_CREAT:
            raise OSError(errno.EACCES, "Permission denied", path)
        return real(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", refusing)
    ran = fw("accept", "--all", "--by", "bob")
    monkeypatch.undo()
    os.chdir(bikes)
    assert (ran.status, ran.err) == (5, f"{SNAPSHOT}: cannot be written: Permission denied; it is as it was\n")
    assert tree(bikes) == before
    assert fw("diff", "--json").out == waiting
    assert fw("accept", "--all", "--by", "bob").status == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_read_only_folder_keeps_everything(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    before = tree(bikes)
    (bikes / "snapshots").chmod(0o500)
    ran = fw("accept", "--all", "--by", "bob")
    (bikes / "snapshots").chmod(0o700)
    assert (ran.status, tree(bikes)) == (5, before)


@pytest.mark.parametrize("step", [1, 2, 3, 5, 8])
def test_a_killed_accept_leaves_old_or_new_and_can_be_run_again(fw: Run, bikes: Path, step: int) -> None:
    heavier(bikes, "59")
    fw("build")
    script = (
        "import os, sys\n"
        "from factwright.cli import main\n"
        "left = [int(sys.argv[1])]\n"
        "def hook(event, args):\n"
        "    names = ('undo.jsonl', 'snapshots/', 'pending/')\n"
        "    writing = event in ('os.rename', 'os.remove') or event == 'open' and args[2] & (os.O_WRONLY | os.O_RDWR)\n"
        "    if writing and any(name in str(args[0]) for name in names):\n"
        "        left[0] -= 1\n"
        "        if not left[0]: os.kill(os.getpid(), 9)\n"
        "sys.addaudithook(hook)\n"
        "main(['accept', '--all', '--by', 'bob', '--today', '2026-11-24'])\n"
    )
    old = (bikes / SNAPSHOT).read_bytes()
    subprocess.run([sys.executable, "-c", script, str(step)], cwd=bikes, check=False, capture_output=True)
    now = (bikes / SNAPSHOT).read_bytes()
    assert now == old or "59 kg" in now.decode()
    fw("build")
    if json.loads(fw("diff", "--json").out):
        assert fw("accept", "--all", "--by", "bob", "--today", "2026-11-24").status == 0
    assert fw("check").status == 0


def test_decisions_at_once_are_all_made_or_refused(fw: Run, bikes: Path) -> None:
    heavier(bikes, "59")
    fw("build")
    keys = [proposal["key"] for proposal in json.loads(fw("diff", "--json").out)]
    command = [sys.executable, "-m", "factwright", "accept", "--by", "bob", "--today", "2026-11-24"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    runs = [subprocess.Popen([*command, key], cwd=bikes, env=environment) for key in [*keys, keys[0]]]
    statuses = sorted(run.wait() for run in runs)
    assert statuses[:-1] == [0] * len(keys)
    assert statuses[-1] in (1, 2)
    assert fw("check").status == 0


def test_a_second_build_waits_for_nobody(fw: Run, bikes: Path) -> None:
    from factwright.snapshots.files import one_at_a_time

    with one_at_a_time(bikes / ".factwright"):
        ran = fw("build")
    assert (ran.status, f"another run is active (process {os.getpid()}" in ran.err) == (2, True)


def test_every_command_leaves_the_catalogue_alone(fw: Run, bikes: Path) -> None:
    before = tree(bikes / "catalog")
    for command in (["build"], ["check"], ["status"], ["diff"], ["render"], ["site"], ["prune"], ["log"]):
        fw(*command)
    assert tree(bikes / "catalog") == before
    assert sentences(bikes)
    assert BIKES.is_dir()

import os
from pathlib import Path

import pytest
from tests.snapshot_builders import PAGE, example

from factwright.errors import UsageError
from factwright.snapshots import store
from factwright.snapshots.states import Policy, State, disorders, state_of


def faults(folder: Path) -> list[str]:
    """Everything that reading reports about the page: mistakes, disorder, and sentences that are not fresh."""
    read = store.read(folder, PAGE)
    if read.snapshot is None:
        return [str(m) for m in read.mistakes]
    found = [str(m) for m in read.mistakes] + [wrong for _, wrong in disorders(read.snapshot)]
    for section in read.snapshot.sections:
        for sentence in section.sentences:
            state = state_of(PAGE, section.name, sentence, (), Policy())
            found += [] if state is State.FRESH else [f"{sentence.id}: {state}"]
    return found


def test_a_written_snapshot_is_read_back(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    assert store.read(tmp_path, PAGE).snapshot == example()
    assert faults(tmp_path) == []


def test_every_truncation_is_reported(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    path = tmp_path / f"{PAGE}.json"
    whole = path.read_bytes()
    unseen = []
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        if not faults(tmp_path):
            unseen.append(length)
    assert unseen == []


def test_every_changed_character_is_reported(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    path = tmp_path / f"{PAGE}.json"
    whole = path.read_text("utf-8")
    unseen = []
    for at, character in enumerate(whole):
        for other in {
            "0" if character != "0" else "1",
            "x" if character != "x" else "y",
            " " if character != " " else "",
        }:
            path.write_text(whole[:at] + other + whole[at + 1 :], "utf-8")
            if not faults(tmp_path):
                unseen.append((at, character, other))
    assert unseen == []


def test_every_removed_line_is_reported(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    path = tmp_path / f"{PAGE}.json"
    lines = path.read_text("utf-8").split("\n")
    unseen = []
    for at in range(len(lines) - 1):
        path.write_text("\n".join(lines[:at] + lines[at + 1 :]), "utf-8")
        if not faults(tmp_path):
            unseen.append(at)
    assert unseen == []


def test_sentences_dropped_exchanged_or_moved_are_reported() -> None:
    whole = example()
    verdict, faq = whole.sections
    for sentences in [verdict.sentences[:1], verdict.sentences[::-1], (*verdict.sentences, *faq.sentences)]:
        changed = whole.model_copy(update={"sections": (verdict.model_copy(update={"sentences": sentences}), faq)})
        assert list(disorders(changed)) != []
    for sections in [(verdict,), (faq, verdict), (verdict, faq, faq)]:
        assert list(disorders(whole.model_copy(update={"sections": sections}))) != []


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    path = tmp_path / f"{PAGE}.json"
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))
    before = path.read_bytes()
    assert faults(tmp_path) == [f"{path}: format 2 needs a newer factwright; this one knows 1"]
    assert path.read_bytes() == before


def test_a_page_under_another_name_is_reported(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    path = (tmp_path / f"{PAGE}.json").rename(tmp_path / "acme-2-vs-core-3.json")
    assert [str(m) for m in store.read(tmp_path, path.stem).mistakes] == [
        f'{path}: is the page "acme-2-vs-bolt-1"; its file is acme-2-vs-bolt-1.json'
    ]


@pytest.mark.parametrize("name", ["../x", "/etc/x", "a/../../b", "", ".hidden", "a" * 300, "A-vs-B"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name of a page"):
        store.read(tmp_path, name)


def test_links_pipes_and_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text("{}")
    (tmp_path / "a-vs-b.json").symlink_to(tmp_path / "outside")
    os.mkfifo(tmp_path / "a-vs-c.json")
    (tmp_path / "a-vs-d.json").mkdir()
    found = [
        str(m).removeprefix(f"{tmp_path}/")
        for page in store.pages(tmp_path)
        for m in store.read(tmp_path, page).mistakes
    ]
    assert found == [
        "a-vs-b.json: is a symbolic link; put the file itself here",
        "a-vs-c.json: is not a regular file; put the file itself here",
        "a-vs-d.json: is not a regular file; put the file itself here",
    ]


def test_the_line_of_each_sentence_is_known(tmp_path: Path) -> None:
    store.write(tmp_path, example())
    lines = (tmp_path / f"{PAGE}.json").read_text("utf-8").split("\n")
    read = store.read(tmp_path, PAGE)
    ids = [sentence.id for section in example().sections for sentence in section.sentences]
    assert [lines[read.line(id_) - 1].strip() for id_ in ids] == [f'"id": "{id_}",' for id_ in ids]

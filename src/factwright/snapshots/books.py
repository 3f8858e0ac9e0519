"""Writing decisions: the journal first, then the snapshot, then the proposals that are left; and taking them back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factwright.snapshots import files, pending, store
from factwright.snapshots.canonical import dump, parse
from factwright.snapshots.decide import ChangedError
from factwright.snapshots.journal import NAME, Entry, Journal, digest_of
from factwright.snapshots.pending import Pending
from factwright.snapshots.records import Approval, Snapshot

CELLS = "cells"


@dataclass(frozen=True, slots=True)
class Books:
    """The files of one project while one command runs; everything it decides is one run of the journal."""

    snapshots: Path
    proposals: Path
    cells: Path
    """Table cells by page as they stood at the last approval: of this folder alone, to show what moved since."""
    journal: Journal
    run: int

    @classmethod
    def of(cls, snapshots: Path, proposals: Path, state: Path) -> Books:
        journal = Journal(state / NAME)
        return cls(snapshots, proposals, state / CELLS, journal, journal.next_run())

    def put(
        self,
        approval: Approval,
        action: str,
        page: str,
        snapshot: Snapshot | None,
        left: Pending | None,
        ids: Iterable[str],
        cells: Mapping[str, str] | None = None,
    ) -> None:
        """Keep what was decided on one page, and its table cells as they stood; ``None`` leaves a file as it is."""
        paths = (store.path_of(self.snapshots, page), store.path_of(self.proposals, page))
        before = [_text(files.read(path)) for path in paths]
        after = store.encoded(snapshot).decode() if snapshot else before[0]
        self.journal.add(
            Entry(
                run=self.run,
                date=approval.date,
                by=approval.by,
                action=action,
                page=page,
                ids=tuple(ids),
                note=approval.note,
                snapshot=before[0],
                pending=before[1],
                after=digest_of(after),
            )
        )
        if snapshot and after != before[0]:
            store.write(self.snapshots, snapshot)
        if cells is not None:
            files.write(store.path_of(self.cells, page), dump(dict(cells)).encode())
        if left:
            pending.write(self.proposals, left)

    def remove(self, approval: Approval, page: str) -> None:
        """Take a snapshot away."""
        path = store.path_of(self.snapshots, page)
        entry = Entry(run=self.run, date=approval.date, by=approval.by, action="prune", page=page)
        self.journal.add(entry.model_copy(update={"snapshot": _text(files.read(path))}))
        files.remove(path)

    def undo(self, approval: Approval, count: int) -> tuple[Entry, ...]:
        """Take back the last runs, newest first; ChangedError when something else changed a snapshot since."""
        runs = self.journal.last_runs(count)
        undone: list[Entry] = []
        for run in runs:
            for entry in run:
                self._must_be_after(entry)
            for entry in reversed(run):
                self._restore(approval, entry)
                undone.append(entry)
        return tuple(undone)

    def _must_be_after(self, entry: Entry) -> None:
        """ChangedError unless the snapshot is what the decision made of it, or what it was before."""
        path = store.path_of(self.snapshots, entry.page)
        if digest_of(_text(files.read(path))) not in (entry.after, digest_of(entry.snapshot)):
            raise ChangedError(f"{path}: changed since {entry.action} by {entry.by}; undo would lose that change")

    def _restore(self, approval: Approval, entry: Entry) -> None:
        """Put back both files as they were before the entry."""
        about = {"run": self.run, "date": approval.date, "by": approval.by, "action": "undo", "undone": entry.run}
        self.journal.add(Entry.model_validate({**about, "page": entry.page, "ids": entry.ids}))
        _put_back(store.path_of(self.snapshots, entry.page), entry.snapshot)
        if entry.action != "prune":
            _put_back(store.path_of(self.proposals, entry.page), entry.pending)


def cells_then(state: Path, page: str) -> dict[str, str] | None:
    """The table cells of a page at its last approval in this folder; None where there was none."""
    path = store.path_of(state / CELLS, page)
    data = files.read(path)
    found = parse(data, str(path))[0] if data is not None else None
    return {str(place): str(text) for place, text in found.items()} if isinstance(found, dict) else None


def _put_back(path: Path, text: str | None) -> None:
    """Write a file as it was; take it away where there was none."""
    if text is None:
        files.remove(path)
    else:
        files.write(path, text.encode())


def _text(data: bytes | None) -> str | None:
    """The text of a file; what is not UTF-8 was refused when it was read."""
    return None if data is None else data.decode("utf-8", "surrogateescape")

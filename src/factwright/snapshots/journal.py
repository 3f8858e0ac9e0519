"""The journal of decisions: who decided what and when, and what stood there before, so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from factwright.errors import Mistake, Place, UnreadableError
from factwright.snapshots import files
from factwright.snapshots.records import Stored
from factwright.snapshots.seals import digest

NAME = "undo.jsonl"


class Entry(Stored):
    """One decision on one page."""

    run: int
    """Decisions of one command have one number; undo takes them back together."""
    date: str
    by: str
    action: str
    page: str
    ids: tuple[str, ...] = ()
    note: str = ""
    undone: int = 0
    """For ``undo``: the run that was taken back."""
    snapshot: str | None = None
    """The file before the decision; None when there was none."""
    pending: str | None = None
    after: str = ""
    """Digest of the snapshot file after the decision."""


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of one project."""

    path: Path

    def entries(self) -> tuple[Entry, ...]:
        """All entries, oldest first. A last line that a crash cut off is passed over."""
        data = files.read(self.path) or b""
        lines = data.decode("utf-8").split("\n")
        found = []
        for number, line in enumerate(lines[:-1], 1):
            try:
                found.append(Entry.model_validate_json(line))
            except ValidationError as error:
                message = "is no entry of the journal; take the line out"
                raise UnreadableError([Mistake(Place(str(self.path), number), message)]) from error
        return tuple(found)

    def next_run(self) -> int:
        return max((entry.run for entry in self.entries()), default=0) + 1

    def add(self, entry: Entry) -> None:
        """Write the entry before what it describes is done."""
        line = TypeAdapter(Entry).dump_json(entry, exclude_defaults=True)
        files.append(self.path, line + b"\n")

    def last_runs(self, count: int) -> tuple[tuple[Entry, ...], ...]:
        """The last runs that can still be taken back, newest first, each with its entries."""
        entries = self.entries()
        gone = {entry.undone for entry in entries if entry.undone}
        runs = [tuple(group) for _, group in groupby(entries, lambda entry: entry.run)]
        open_ = [run for run in reversed(runs) if run[0].run not in gone and not run[0].undone]
        return tuple(open_[:count])


def digest_of(text: str | None) -> str:
    """The digest of a file's content; empty when there is no file."""
    return "" if text is None else digest(text)


def as_json(entries: Iterable[Entry]) -> str:
    """One JSON object a line, without the texts that undo needs."""
    kept = ("run", "date", "by", "action", "page", "ids", "note")
    return "\n".join(json.dumps({name: getattr(entry, name) for name in kept}) for entry in entries)

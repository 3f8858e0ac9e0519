"""Snapshots on the disk: which there are, what they say, and writing one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from factwright.errors import Mistake, Place, UnreadableError, UsageError
from factwright.snapshots import files
from factwright.snapshots.canonical import corrupt, dump, parse
from factwright.snapshots.records import FORMAT, Snapshot, Stored, plain_data

SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,200}")
Kept = TypeVar("Kept", bound=Stored)


@dataclass(frozen=True, slots=True)
class Read:
    """One file as it was found."""

    path: str
    """As the user would type it."""
    snapshot: Snapshot | None = None
    """None when there is no such file, or it cannot be read."""
    mistakes: tuple[Mistake, ...] = ()
    lines: Mapping[str, int] | None = None
    """The line of each sentence, by its id."""

    def line(self, id_: str) -> int:
        return (self.lines or {}).get(id_, 0)


def path_of(folder: Path, page: str) -> Path:
    """The file of a page; UsageError for a name that would lead elsewhere."""
    if not SAFE.fullmatch(page):
        raise UsageError(f'"{page}" cannot be the name of a page; names look like acme-2-vs-bolt-1')
    return folder / f"{page}.json"


def pages(folder: Path) -> tuple[str, ...]:
    """Names of all pages that have a file, in order. What is not named like a page is passed over."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(p.stem for p in folder.iterdir() if p.suffix == ".json" and SAFE.fullmatch(p.stem)))


def read(folder: Path, page: str) -> Read:
    """The snapshot of a page; mistakes are reported, not raised."""
    path = path_of(folder, page)
    try:
        data = files.read(path)
        if data is None:
            return Read(str(path))
        snapshot, mistakes = parsed(data, str(path), Snapshot)
    except UnreadableError as error:
        return Read(str(path), None, error.mistakes)
    if snapshot.page != page:
        wrong = Mistake(Place(str(path)), f'is the page "{snapshot.page}"; its file is {snapshot.page}.json')
        return Read(str(path), None, (*mistakes, wrong))
    return Read(str(path), snapshot, mistakes, lines_of_ids(data))


def parsed(data: bytes, path: str, kind: type[Kept]) -> tuple[Kept, tuple[Mistake, ...]]:
    """The record in the bytes, and a mistake where they are not canonical. UnreadableError when there is no record."""
    found, mistakes = parse(data, path)
    if isinstance(found, dict) and isinstance(found.get("format"), int) and found["format"] > FORMAT:
        raise corrupt(path, 0, f"format {found['format']} needs a newer factwright; this one knows {FORMAT}")
    try:
        # Sequences are lists in JSON and tuples in records, which strict reading tells apart outside of JSON mode.
        record = kind.model_validate_json(dump(found) if mistakes else data)
    except ValidationError as error:
        raise UnreadableError(
            Mistake(Place(path), f'"{".".join(map(str, e["loc"]))}": {e["msg"]}') for e in error.errors()
        ) from error
    if not mistakes and plain_data(record) != found:
        mistakes = (Mistake(Place(path), "not canonical: a default value is written out; accept again"),)
    return record, mistakes


def encoded(record: Stored) -> bytes:
    """The canonical bytes of a record."""
    return dump(plain_data(record)).encode()


def write(folder: Path, snapshot: Snapshot) -> None:
    """Put a snapshot in place of the one there is, whole or not at all."""
    files.write(path_of(folder, snapshot.page), encoded(snapshot))


def lines_of_ids(data: bytes) -> dict[str, int]:
    """The line on which each sentence's own id stands."""
    found = {}
    for number, line in enumerate(data.decode().split("\n"), 1):
        matched = re.fullmatch(r' +"id": "([0-9a-f]+)",?', line)
        if matched:
            found[matched[1]] = number
    return found

"""``factwright log``: who decided what, and when."""

from __future__ import annotations

from collections.abc import Sequence

from factwright.cli._options import AsJson, CatalogFolder
from factwright.cli._run import open_project

FEW = 3


def log(as_json: AsJson = False, catalog: CatalogFolder = None) -> int:
    """Print the journal of decisions made in this folder, oldest first.

    \b
    Example:
      factwright log

    Reads the journal; writes nothing. What people approved elsewhere stands in the snapshots, with name and date.
    """
    from factwright.snapshots.journal import NAME, Journal
    from factwright.snapshots.journal import as_json as lines_of_json

    entries = Journal(open_project(catalog).state / NAME).entries()
    if as_json:
        print(lines_of_json(entries))
        return 0
    for entry in entries:
        note = f': "{entry.note}"' if entry.note else ""
        print(f"{entry.run:>4}  {entry.date}  {entry.by}  {entry.action}  {entry.page}  {said(entry.ids)}{note}")
    return 0


def said(ids: Sequence[str]) -> str:
    """The ids of a few sentences, the number of many."""
    return " ".join(ids) if len(ids) <= FEW else f"{len(ids):,} sentences"

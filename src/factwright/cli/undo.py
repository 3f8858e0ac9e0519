"""``factwright undo``: take decisions back."""

from __future__ import annotations

from typing import Annotated

import typer

from factwright.cli._decisions import By, desk
from factwright.cli._options import CatalogFolder, Today


def undo(
    count: Annotated[int, typer.Argument(min=1, help="How many commands to take back.")] = 1,
    by: By = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Take back the last decisions: everything that one command decided is one step.

    \b
    Example:
      factwright undo

    Reads the journal; writes snapshots and proposals. Exit status: 1 when something else changed a snapshot since.
    """
    with desk(catalog, by, "", "human", today) as someone:
        entries = someone.books.undo(someone.approval, count)
    for entry in entries:
        print(f"took back: {entry.action} by {entry.by} on {entry.date}: {entry.page} ({len(entry.ids)} sentences)")
    if not entries:
        print("nothing to take back")
    return 0

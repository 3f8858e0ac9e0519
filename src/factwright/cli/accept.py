"""``factwright accept``: put proposals into the snapshots."""

from __future__ import annotations

from typing import Annotated

import typer

from factwright.cli._decisions import By, Everything, Mode, Note, chosen, desk, tell
from factwright.cli._options import CatalogFolder, Pairs, Today


def accept(
    pairs: Pairs = None,
    everything: Everything = False,
    by: By = "",
    note: Note = "",
    mode: Mode = "human",
    expect: Annotated[
        str, typer.Option("--expect", metavar="DIGEST", help="Refuse unless the proposal has this digest (see diff).")
    ] = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Approve proposals as they were shown.

    \b
    Example:
      factwright accept acme-2-vs-bolt-1#3f2a1c --by ann
      factwright accept "fact:price/*" --by ann --note "price list of July"

    Reads the catalogue and the proposals; writes snapshots. Exit status: 1 when something moved since it was shown, or
    is not true today.
    """
    selection = chosen(pairs, everything)
    with desk(catalog, by, note, mode, today) as someone:
        return tell(someone.accept(selection, expect), "accepted")

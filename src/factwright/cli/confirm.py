"""``factwright confirm``: approve what stands in the snapshots as it is."""

from __future__ import annotations

from factwright.cli._decisions import By, Everything, Mode, Note, chosen, desk, tell
from factwright.cli._options import CatalogFolder, Pairs, Today


def confirm(
    pairs: Pairs = None,
    everything: Everything = False,
    by: By = "",
    note: Note = "",
    mode: Mode = "human",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Approve sentences as they stand, with the values of today: a second approval, or after a merge or a hand edit.

    \b
    Example:
      factwright confirm acme-2-vs-bolt-1 --by bob

    Reads the catalogue; writes snapshots. Exit status: 1 when a sentence is not true today.
    """
    selection = chosen(pairs, everything)
    with desk(catalog, by, note, mode, today) as someone:
        return tell(someone.confirm(selection), "confirmed")

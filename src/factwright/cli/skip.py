"""``factwright skip``: a decision about proposals that leaves the snapshots as they are."""

from __future__ import annotations

from factwright.cli._decisions import By, Everything, Note, chosen, desk, tell
from factwright.cli._options import CatalogFolder, Pairs, Today


def skip(
    pairs: Pairs = None,
    everything: Everything = False,
    by: By = "",
    note: Note = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Put proposals off; they stay open.

    \b
    Example:
      factwright skip acme-2-vs-bolt-1#3f2a1c --by ann --note "too dry"

    Reads and writes the proposals.
    """
    selection = chosen(pairs, everything)
    with desk(catalog, by, note, "human", today) as someone:
        return tell(someone.decide(selection, "skipped"), "skipped")

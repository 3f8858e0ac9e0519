"""``factwright prune``: take away snapshots that no page asks for."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factwright.cli._decisions import By, desk
from factwright.cli._options import CatalogFolder, Today
from factwright.errors import UsageError

MOST = 5
"""One page in this many may go without being asked again."""


def prune(
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this, only say what would go.")] = False,
    many: Annotated[bool, typer.Option("--many", help="Even if more than a fifth of all snapshots would go.")] = False,
    by: By = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Remove the snapshots of pages that pages.toml does not ask for.

    \b
    Example:
      factwright prune
      factwright prune --yes

    Reads the catalogue; removes snapshots only with --yes. factwright undo brings them back.
    """
    from factwright.cli._pages import orphans
    from factwright.snapshots import store

    with desk(catalog, by or "prune", "", "human", today) as someone:
        if not someone.shop.pages:
            raise UsageError("0 pages: pages.toml asks for none, so every snapshot would be an orphan")
        lost = [subject.page for subject in orphans(someone.shop)]
        total = len(store.pages(someone.shop.project.snapshots))
        if yes and len(lost) * MOST > total and not many:
            raise UsageError(f"{len(lost)} of {total} snapshots would go; say --many if that is meant")
        for page in lost:
            if yes:
                someone.books.remove(someone.approval, page)
            print(f"{'removed' if yes else 'would remove'} {page}")
    if lost and not yes:
        print("nothing was removed; say --yes", file=sys.stderr)
    return 0

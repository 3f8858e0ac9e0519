"""``factwright mutate``: which facts could change unnoticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._options import CatalogFolder, Jobs, Pairs
from factwright.cli._run import open_project

if TYPE_CHECKING:
    from factwright.mutation import Noticed


def mutate(
    pairs: Pairs = None,
    every: Annotated[bool, typer.Option("--all", help="List every change, not only those that moved nothing.")] = False,
    jobs: Jobs = 0,
    catalog: CatalogFolder = None,
) -> int:
    """Change each fact of the catalogue in turn, in memory, and report which changes no check, page or table notices.

    \b
    Example:
      factwright mutate
      factwright mutate acme-2-vs-bolt-1 --all

    Amounts are doubled, dates put off by a year, states flipped, names exchanged, prices changed, offers dropped. Reads
    the catalogue, the snapshots and open proposals; writes nothing. Exit status: 1 when a fact that a page states
    could change unnoticed.
    """
    from functools import partial

    from factwright.cli._pages import pages_of
    from factwright.cli._workers import each
    from factwright.pipeline import mutations, open_workshop
    from factwright.snapshots.selection import select

    shop = open_workshop(open_project(catalog))
    pages = pages_of(shop, select(pairs or []))
    defects = 0
    for page, found in zip(pages, each(shop, partial(mutations), pages, jobs), strict=True):
        tell(page, found, every)
        defects += sum(noticed.defect for noticed in found)
    print(f"{len(pages)} {'page' if len(pages) == 1 else 'pages'}: {defects} stated facts could change unnoticed")
    return int(bool(defects))


def tell(page: str, found: Iterable[Noticed], every: bool) -> None:
    """Print what noticed the changes of one page: totals, defects, then what moved nothing and why."""
    found = list(found)
    kinds = Counter(noticed.verdict for noticed in found)
    print(f"{page}: {len(found)} leaves changed: {', '.join(f'{n} {kind}' for kind, n in sorted(kinds.items()))}")
    for noticed in found:
        if every or noticed.unnoticed or noticed.defect:
            print(f"  {noticed}")
        for text in noticed.survivors:
            print(f"    still counts as true: {text}")

"""``factwright render``: print approved pages in one format."""

from __future__ import annotations

from typing import Annotated

import typer

from factwright.cli._options import CatalogFolder, Pairs, Today


def render(
    pairs: Pairs = None,
    formats: Annotated[
        list[str] | None, typer.Option("--format", metavar="NAME", help="html, markdown or json. Repeatable.")
    ] = None,
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Print the pages whose sentences are all approved and true today into site/.

    \b
    Example:
      factwright render
      factwright render acme-2-vs-bolt-1 --format markdown

    Reads the catalogue and the snapshots; writes site/. A page with a problem is named, and its old file stays: exit
    status 1.
    """
    from factwright.cli._publishing import publish_all, status

    _, done = publish_all(pairs or [], tuple(formats or ()), today, catalog)
    return status(done)

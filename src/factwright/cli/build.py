"""``factwright build``: proposals for what is missing or stale, and previews."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._options import CatalogFolder, Jobs, Pairs
from factwright.cli._run import open_project
from factwright.reports import visible

if TYPE_CHECKING:
    from factwright.pipeline import Built
    from factwright.project import Project


def build(
    pairs: Pairs = None,
    drafter: Annotated[str, typer.Option("--drafter", metavar="NAME", help="Who drafts; plain needs no key.")] = "",
    model: Annotated[str, typer.Option("--model", metavar="NAME", help="Model of a network drafter.")] = "",
    jobs: Jobs = 0,
    catalog: CatalogFolder = None,
) -> int:
    """Draft what is missing or no longer true, and propose it; sentences that still stand are left alone.

    \b
    Example:
      factwright build
      factwright build acme-2-vs-bolt-1

    Reads the catalogue and the snapshots; writes proposals and previews under .factwright/. Uses the network only with
    a network drafter. Exit status: 0 also with proposals open, 3 when a snapshot cannot be read, 4 when
    the drafter failed for good, 5 when a page was given up.
    """
    from factwright.cli._pages import pages_of
    from factwright.cli._studio import build_all
    from factwright.pipeline import open_workshop
    from factwright.snapshots.files import one_at_a_time
    from factwright.snapshots.selection import select

    project = open_project(catalog)
    shop = open_workshop(project)
    pages = pages_of(shop, select(pairs or []))
    statuses = {0}
    with one_at_a_time(project.state):
        for built, failed in build_all(shop, pages, drafter, model, jobs):
            keep(project, built)
            tell(built)
            for line in failed:
                print(f"not grounded: {visible(line)}", file=sys.stderr)
            statuses.add(3 if built.mistakes else 5 if built.pending is None else 0)
    return 3 if 3 in statuses else max(statuses)


def keep(project: Project, built: Built) -> None:
    """Write the proposals and the preview of one page."""
    from factwright.pipeline import renderers
    from factwright.snapshots import files, pending

    if built.pending is None or built.preview is None:
        return
    pending.write(project.pending, built.pending)
    for renderer in renderers():
        files.write(project.preview / f"{built.page}{renderer.suffix}", renderer.render(built.preview))


def tell(built: Built) -> None:
    """Print what is proposed for one page, by kind."""
    for mistake in built.mistakes:
        print(mistake, file=sys.stderr)
    if built.pending is None:
        print(f"{built.page}: left as it was", file=sys.stderr)
        return
    kinds = [proposal.kind for _, proposal in built.pending.open]
    counts = ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
    print(f"{built.page}: {counts or 'nothing to propose'}")
    for problem in built.misread:
        print(f"read again: {built.page}: {visible(problem.message)}", file=sys.stderr)

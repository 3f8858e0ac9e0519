"""Printing pages into the site: what may be printed is written, what may not is named and its old file stays."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from factwright.cli._pages import pages_of
from factwright.cli._run import open_project, today_or
from factwright.cli._workers import each
from factwright.errors import UsageError
from factwright.gate import Gate
from factwright.pipeline import Published, Workshop, open_workshop, publish, renderers
from factwright.snapshots import files
from factwright.snapshots.selection import select


def publish_all(
    words: Sequence[str], formats: tuple[str, ...], today: datetime | None, catalog: Path | None
) -> tuple[Workshop, list[Published]]:
    """Write every selected page that may be printed; name the others on standard error, with the first reason."""
    project = open_project(catalog)
    shop = open_workshop(project)
    formats = known(formats or project.settings.site.formats)
    gate = Gate.of(project.settings.check.levels, today_or(today).isoformat())
    pages = [page for page in pages_of(shop, select(words)) if page not in shop.hidden]
    done = []
    for published in each(shop, partial(publish, gate=gate, formats=formats), pages):
        for name, data in published.files.items():
            files.write(project.site / name, data)
        tell(published, project.site)
        done.append(published)
    return shop, done


def known(formats: tuple[str, ...]) -> tuple[str, ...]:
    """The formats, if all of them are on the shelf; else UsageError names those that are."""
    names = [renderer.name for renderer in renderers()]
    for name in formats:
        if name not in names:
            raise UsageError(f'no format "{name}"; there are: {", ".join(names)}')
    return formats


def tell(published: Published, site: Path) -> None:
    """Say what was printed, or what keeps the page from being printed."""
    if published.files:
        endings = ", ".join(name.removeprefix(f"{published.page}.") for name in sorted(published.files))
        print(f"printed {site / published.page} ({endings})")
        return
    problems = published.problems
    more = f" and {len(problems) - 1} more" if len(problems) > 1 else ""
    reason = f"{problems[0].code} {problems[0].key}: {problems[0].message}{more}" if problems else "nothing is approved"
    print(f"not printed: {published.page}: {reason}; the old file stays", file=sys.stderr)


def status(done: Sequence[Published]) -> int:
    """1 when a page was not printed."""
    return int(any(not published.files for published in done))

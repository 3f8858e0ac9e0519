"""``factwright status``: where every page stands, and what to type next."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from factwright.cli._options import AsJson, CatalogFolder, Pairs, Today
from factwright.cli._run import open_project, today_or

if TYPE_CHECKING:
    from factwright.pipeline import Workshop
    from factwright.reports import Report


def status(pairs: Pairs = None, as_json: AsJson = False, today: Today = None, catalog: CatalogFolder = None) -> int:
    """Print counts of sentences by state for each page, the proposals that wait, and what to type next.

    \b
    Example:
      factwright status

    Reads the catalogue, the snapshots and the proposals; writes nothing. Exit status: 0, also with proposals open.
    """
    from factwright.cli._checking import checked
    from factwright.cli._pages import pages_of
    from factwright.pipeline import open_workshop
    from factwright.reports import visible
    from factwright.snapshots.selection import select

    shop = open_workshop(open_project(catalog))
    report = checked(shop, pairs or [], today_or(today), "error")
    rows = [row(shop, page, report) for page in pages_of(shop, select(pairs or []))]
    following = next_step(rows, report)
    if as_json:
        print(json.dumps({"pages": rows, "problems": report.counts, "next": following}, indent=1))
        return 0
    for one in rows:
        states = ", ".join(f"{number} {state}" for state, number in one["states"].items()) or "nothing approved"
        waiting = ", ".join(f"{number} {kind}" for kind, number in one["proposals"].items())
        print(f"{one['page']}: {states}" + (f"; proposed: {waiting}" if waiting else ""))
        for cell in one["cells"][:MOST_CELLS]:
            print(f"    table cell {visible(cell)}")
        if len(one["cells"]) > MOST_CELLS:
            print(f"    and {len(one['cells']) - MOST_CELLS} more table cells; see status --json")
    print(f"next: {following}" if following else "everything is approved and true today")
    return 0


MOST_CELLS = 20


def row(shop: Workshop, page: str, report: Report) -> dict[str, Any]:
    """What is known of one page: sentences by state, proposals by kind."""
    from factwright.snapshots import pending

    snapshot = shop.snapshot(page).snapshot
    of_page = [p for p in report.problems if p.page == page]
    states = {p.sentence: p.code for p in reversed(of_page) if p.sentence}
    ids = [s.id for section in (snapshot.sections if snapshot else ()) for s in section.sentences]
    whole = [p.code for p in of_page if not p.sentence]
    waiting = pending.read(shop.project.pending, page)
    return {
        "page": page,
        "states": dict(sorted(Counter([*whole, *(states.get(id_, "fresh") for id_ in ids)]).items())),
        "proposals": dict(sorted(Counter(p.kind for _, p in (waiting.open if waiting else ())).items())),
        "cells": changed_cells(shop, page),
    }


def next_step(rows: list[dict[str, Any]], report: Report) -> str:
    """The command to type next; empty when there is nothing to do."""
    if any(row["proposals"] for row in rows):
        return "factwright diff, then factwright accept or reject"
    return next((problem.next for problem in report.problems if problem.level == "error" and problem.next), "")


def changed_cells(shop: Workshop, page: str) -> list[str]:
    """Table cells that changed since the page was last approved in this folder; none where it never was."""
    from factwright.cells import cells, changed
    from factwright.pipeline import today
    from factwright.snapshots.books import cells_then

    before = cells_then(shop.project.state, page)
    return [] if before is None else changed(before, cells(today(shop, shop.pages[page]).outline))

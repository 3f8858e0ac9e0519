"""``factwright impact``: which sentences rest on a fact."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._options import AsJson, CatalogFolder
from factwright.cli._run import open_project
from factwright.errors import UsageError

if TYPE_CHECKING:
    from factwright.facts import Fact


def impact(
    fact: Annotated[str, typer.Argument(metavar="FACT", help="A fact id; * stands for anything.")],
    as_json: AsJson = False,
    catalog: CatalogFolder = None,
) -> int:
    """List the approved sentences that would have to change if a fact did, through everything computed from it.

    \b
    Example:
      factwright impact price/input/acme-2/cloud
      factwright impact "price/*/acme-2/*"

    Reads the catalogue and the snapshots; writes nothing.
    """
    from factwright.cli._sheet import sheet_of
    from factwright.pipeline import open_workshop

    shop = open_workshop(open_project(catalog))
    found: list[tuple[str, str, list[str]]] = []
    known = False
    for page, pair in shop.pages.items():
        resting = rests_on(sheet_of(shop.catalog, list(pair)).facts, fact)
        known = known or bool(resting)
        snapshot = shop.snapshot(page).snapshot
        for section in snapshot.sections if snapshot else ():
            for sentence in section.sentences:
                used = sorted(sentence.facts.keys() & resting)
                if used:
                    found.append((f"{page}#{sentence.id}", sentence.text, used))
    if not known:
        raise UsageError(f'no page has a fact "{fact}"; factwright facts A B lists those that there are')
    if as_json:
        rows = [dict(zip(("key", "text", "facts"), row, strict=True)) for row in found]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for key, text, used in found:
            print(f"{key}: {text}\n    through {', '.join(used)}")
        print(f"{len(found):,} sentences rest on {fact}")
    return 0


def rests_on(facts: Mapping[str, Fact], pattern: str) -> set[str]:
    """Ids of the facts that match, and of all that were computed from them, however indirectly."""
    found = {id_ for id_ in facts if fnmatchcase(id_, pattern)}
    grown = True
    while grown:
        above = {id_ for id_, fact in facts.items() if id_ not in found and found.intersection(fact.derived_from)}
        found |= above
        grown = bool(above)
    return found

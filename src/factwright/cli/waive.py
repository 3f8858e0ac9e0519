"""``factwright waive``: let one finding on one sentence pass for a time."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from factwright.cli._decisions import By, desk, tell
from factwright.cli._options import CatalogFolder, Today
from factwright.errors import UsageError


def waive(
    sentence: Annotated[str, typer.Argument(metavar="PAIR#ID", help="An approved sentence.")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code of the finding.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why it may stand.")],
    expires: Annotated[
        datetime, typer.Option("--until", "--expires", metavar="DATE", formats=["%Y-%m-%d"], help="Last day.")
    ],
    by: By = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Let a finding of the validator on an approved sentence pass until a day; whoever does it stands by it.

    \b
    Example:
      factwright waive acme-2-vs-bolt-1#3f2a1c not-understood --reason "an idiom" --until 2027-01-31 --by ann

    Reads the catalogue; writes the snapshot. check reports the finding again after that day.
    """
    page, _, id_ = sentence.partition("#")
    if not reason.strip():
        raise UsageError("--reason is empty; say why the finding may stand")
    with desk(catalog, by, "", "human", today) as someone:
        return tell(someone.waive(page, id_, code, reason, expires.date().isoformat()), f"waived {code} on")

"""What all commands that decide share: who decides, the lock, and what is printed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._run import open_project, today_or
from factwright.errors import UsageError
from factwright.reports import visible

if TYPE_CHECKING:
    from factwright.review import Decided, Desk
    from factwright.snapshots.selection import Selection

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Your name; by default the one that git knows.")]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; kept with the decision.")]
Mode = Annotated[str, typer.Option("--mode", metavar="MODE", help="human, agent:NAME or auto:RULE.")]
Everything = Annotated[bool, typer.Option("--all", help="Everything that waits.")]


PATIENCE = 100
"""Tenths of a second that a decision waits for another run to end."""


@contextmanager
def desk(catalog: Path | None, by: str, note: str, mode: str, today: datetime | None) -> Iterator[Desk]:
    """Someone at work on the snapshots, alone until the block ends."""
    from pydantic import ValidationError

    from factwright.pipeline import open_workshop
    from factwright.review import Desk
    from factwright.snapshots.books import Books
    from factwright.snapshots.files import one_at_a_time
    from factwright.snapshots.records import Approval

    project = open_project(catalog)
    try:
        approval = Approval(by=by or name_in_git(), date=today_or(today).isoformat(), mode=mode, note=note)
    except ValidationError as error:
        raise UsageError(f'"{mode}" is no mode; write human, agent:NAME or auto:RULE') from error
    shop = open_workshop(project)
    with one_at_a_time(project.state, PATIENCE):
        yield Desk(shop, approval, Books.of(project.snapshots, project.pending, project.state))


def name_in_git() -> str:
    """The name that git's configuration has. UsageError when it has none."""
    try:
        run = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
    except OSError:
        run = None
    name = run.stdout.strip() if run else ""
    if not name:
        raise UsageError("who decides? give --by NAME, or tell git: git config user.name NAME")
    return name


def chosen(words: list[str] | None, everything: bool) -> Selection:
    """The selection of a command that changes things: nothing named is not everything."""
    from factwright.snapshots.selection import select

    if not words and not everything:
        raise UsageError("nothing is selected; name pages or sentences, or say --all")
    return select(words or [])


def tell(decided: Decided, did: str) -> int:
    """Print what was decided and what was refused; the exit status."""
    for key in decided.done:
        print(f"{did} {key}")
    if not decided.done and not decided.refused:
        print("nothing waits")
    for line in decided.refused:
        print("\n".join(map(visible, line.split("\n"))), file=sys.stderr)
    return 1 if decided.refused else 0

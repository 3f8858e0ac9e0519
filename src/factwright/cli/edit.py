"""``factwright edit``: a person's own words, through the same validator."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factwright.cli._decisions import By, Note, desk, tell
from factwright.cli._options import CatalogFolder, Today
from factwright.errors import UsageError


def edit(
    sentence: Annotated[str, typer.Argument(metavar="PAIR#ID", help="The proposal or the approved sentence.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The new words; - reads standard input.")],
    by: By = "",
    note: Note = "",
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Put your own words in place of a sentence; they must be as true as a drafter's, and count as approved by you.

    \b
    Example:
      factwright edit acme-2-vs-bolt-1#3f2a1c "Acme 2 costs $2.20 per million input tokens." --by ann

    Reads the catalogue; writes the snapshot. Exit status: 1 when the facts do not carry the words.
    """
    page, mark, id_ = sentence.partition("#")
    if not mark or not id_:
        raise UsageError(f'"{sentence}" is no sentence; write PAIR#ID, such as acme-2-vs-bolt-1#3f2a1c')
    words = sys.stdin.read().strip() if text == "-" else text
    with desk(catalog, by, note, "human", today) as someone:
        return tell(someone.edit(page, id_, words), "edited")

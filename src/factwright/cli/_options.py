"""Options that several commands take, each declared once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

CatalogFolder = Annotated[
    Path | None, typer.Option("--catalog", metavar="DIR", help="Use this catalogue instead of the project's.")
]
"""Stands before or after the command."""

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

Pairs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PAIR]...",
        help="Pages (a-vs-b, a-vs-*), one sentence (a-vs-b#3f2a1c), or product:ID, fact:ID, state:NAME, section:NAME, "
        "drafter:NAME. All pages when none is named.",
        show_default=False,
    ),
]

Jobs = Annotated[
    int, typer.Option("--jobs", min=0, help="Processes for many pages; 0 takes one for each core.", show_default=False)
]

Today = Annotated[
    datetime | None,
    typer.Option("--today", metavar="DATE", formats=["%Y-%m-%d"], help="The date to take for today: 2026-11-24."),
]

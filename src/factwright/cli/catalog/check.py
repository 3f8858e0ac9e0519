"""``factwright catalog check``: all mistakes of all files at once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factwright.cli._options import CatalogFolder
from factwright.cli._run import open_project


def check(
    catalog: CatalogFolder = None,
    fail_on: Annotated[
        Literal["error", "warn"], typer.Option("--fail-on", help="What ends with a status other than 0.")
    ] = "error",
) -> int:
    """Print every mistake of every catalogue file, each with file and line.

    \b
    Example:
      factwright catalog check

    Reads the catalogue; writes nothing. Exit status: 3 for any error, 1 for warnings alone with --fail-on warn, else 0.
    """
    from factwright.loader import read_catalog

    project = open_project(catalog)
    read = read_catalog(project.catalog, borrow=project.borrow)
    for mistake in read.mistakes:
        print(mistake)
    for warning in read.warnings:
        print(f"{warning.place}: warning: {warning.message}")
    found = f"{len(read.mistakes):,} mistakes, {len(read.warnings):,} warnings"
    print(f"{len(read.catalog.products) if read.catalog else 0:,} products can be read: {found}")
    return 3 if read.mistakes else int(bool(read.warnings) and fail_on == "warn")

"""What surrounds every command: its project, its errors as one line each, its exit status."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

import typer

from factwright.errors import FactwrightError
from factwright.reports import visible

if TYPE_CHECKING:
    from factwright.project import Project

P = ParamSpec("P")

catalog_before_command: ContextVar[Path | None] = ContextVar("catalog_before_command", default=None)
"""What ``--catalog`` said where it stood before the command."""


def running(command: Callable[P, int]) -> Callable[P, None]:
    """The command as typer runs it: ends with its status; our errors are printed without a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            status = command(*args, **kwargs)
        except FactwrightError as error:
            complain(error)
            status = error.status
        except BrokenPipeError:
            close_quietly()
            status = 0
        raise typer.Exit(status)

    return run


def complain(error: FactwrightError) -> None:
    """Print one of our errors, one line for each mistake it carries."""
    sys.stdout.flush()
    for line in str(error).split("\n"):
        print(visible(line), file=sys.stderr)


def close_quietly() -> None:
    """Nobody reads the output any more: drop what is left of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def open_project(catalog: Path | None) -> Project:
    """The project around the working directory, with the catalogue that was named before or after the command."""
    from factwright.project import find_project

    return find_project(Path.cwd(), catalog or catalog_before_command.get())


def today_or(given: datetime | None) -> date:
    """The date named with ``--today``, else the one of this machine."""
    return given.date() if given else date.today()

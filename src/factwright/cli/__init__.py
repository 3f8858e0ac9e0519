"""The command line: one command a file, found by looking at this folder; ``main`` is what ``factwright`` runs.

Only what prints and reads the clock comes in here. Heavy imports stand inside the commands, so that ``--help`` and
``check`` stay fast and never import an SDK.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Sequence

import typer

from factwright import __version__, registry
from factwright.cli._options import CatalogFolder
from factwright.cli._run import catalog_before_command, close_quietly, running

NO_RICH = None
"""Plain help: it can be pasted, and needs no import of rich."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its status (DESIGN, section 8)."""
    stdout = sys.stdout
    try:
        app()(arguments, prog_name="factwright")
    except SystemExit as end:
        nobody_reads = sys.stdout is not stdout  # typer puts a muffler there when the help meets a closed pipe
        sys.exit(0 if nobody_reads else end.code)
    finally:
        try:
            stdout.flush()
        except BrokenPipeError:
            close_quietly()


def app() -> typer.Typer:
    """All commands: a file is a command, a folder is a group of commands."""
    return group("factwright.cli", "factwright", before_command)


def group(package: str, name: str, callback: Callable[..., None] | None = None) -> typer.Typer:
    """The commands of one folder; its docstring is the help of the group."""
    doc = (callback or importlib.import_module(package)).__doc__
    made = typer.Typer(
        name=name,
        help=inspect.cleandoc(doc or ""),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=NO_RICH,
        pretty_exceptions_enable=False,
    )
    if callback:
        made.callback()(callback)
    for module in registry.modules(package):
        word = module.__name__.rpartition(".")[2]
        command = word.strip("_").replace("_", "-")
        if hasattr(module, "__path__"):
            made.add_typer(group(module.__name__, command), name=command)
        else:
            made.command(command)(running(getattr(module, word)))
    return made


def show_version(wanted: bool) -> None:
    """Print the version and end."""
    if wanted:
        print(f"factwright {__version__}")
        raise typer.Exit


def before_command(
    catalog: CatalogFolder = None,
    version: bool = typer.Option(False, "--version", callback=show_version, is_eager=True, help="Print the version."),
) -> None:
    """Write comparison pages that cannot say more than the data does.

    \b
    Example:
      factwright build && factwright status && factwright check

    Exit status: 0 nothing to report, 1 findings, 2 wrong call or settings, 3 unreadable catalogue or snapshot,
    4 the drafter failed, 5 stopped part-way, 130 interrupted.
    """
    catalog_before_command.set(catalog)

"""``factwright check``: the gate of CI."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factwright.cli._options import CatalogFolder, Jobs, Pairs, Today
from factwright.cli._run import open_project, today_or
from factwright.errors import StoppedError, UsageError

if TYPE_CHECKING:
    from factwright.reports import Report, Reporter


def check(
    pairs: Pairs = None,
    report: Annotated[
        list[str] | None,
        typer.Option("--report", metavar="FORMAT=PATH", help="Write a report too; - is standard output. Repeatable."),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warn"] | None, typer.Option("--fail-on", help="What ends with a status other than 0.")
    ] = None,
    since: Annotated[
        str,
        typer.Option("--since", metavar="REF", help="Of facts that moved, report those that moved since this commit."),
    ] = "",
    jobs: Jobs = 0,
    today: Today = None,
    catalog: CatalogFolder = None,
) -> int:
    """Prove that every approved sentence is still true of today's data; name each that is not, and the fact behind it.

    \b
    Example:
      factwright check
      factwright check --report json=check.json --report github=-

    Reads the catalogue and the snapshots, needs no network and no key, and writes nothing but the reports asked for.
    Exit status: 0 nothing to report, 1 findings, 3 a catalogue or snapshot that cannot be read.
    """
    from factwright.cli._checking import checked
    from factwright.pipeline import open_workshop

    reports = [wanted(word) for word in report or []]
    project = open_project(catalog)
    shop = open_workshop(project)
    found = checked(shop, pairs or [], today_or(today), fail_on or project.settings.check.fail_on, jobs, since)
    if not any(path == "-" for _, path in reports):
        print(text_of("text", found), end="")
    for reporter, path in reports:
        put(path, reporter.write(found))
    return found.status


def wanted(word: str) -> tuple[Reporter, str]:
    """The reporter and the path of ``FORMAT=PATH``."""
    name, equals, path = word.partition("=")
    if not equals or not path:
        raise UsageError(f'"{word}": write FORMAT=PATH, such as json=check.json')
    return reporter_named(name), path


def reporter_named(name: str) -> Reporter:
    """The report of this name. UsageError names those that there are."""
    from factwright.registry import shelf
    from factwright.reports import Reporter

    known = {reporter.name: reporter for reporter in shelf("factwright.reports", Reporter)}
    if name not in known:
        raise UsageError(f'no report "{name}"; there are: {", ".join(known)}')
    return known[name]


def text_of(name: str, found: Report) -> str:
    """The report in the form of this name."""
    return reporter_named(name).write(found)


def put(path: str, text: str) -> None:
    """Write a report; StoppedError when that cannot be done."""
    if path == "-":
        sys.stdout.write(text)
        return
    try:
        Path(path).write_text(text, "utf-8")
    except OSError as error:
        raise StoppedError(f"{path}: cannot be written: {error.strerror}") from error

"""For GitHub Actions: annotations on the lines of the snapshots.

A step may show ten of each level (actions/toolkit), so the tenth says how many there are beyond nine. Escaping is the
toolkit's own ``escapeData`` and ``escapeProperty``, so that no text of a catalogue becomes a command.
"""

from __future__ import annotations

from factwright.errors import Place
from factwright.reports import Level, Problem, Report, reporter, visible

COMMANDS: dict[Level, str] = {"error": "error", "warn": "warning", "note": "notice"}
SHOWN = 9


@reporter
def github(report: Report) -> str:
    """Workflow commands, one a line, at most ten of each level."""
    lines: list[str] = []
    for level, command in COMMANDS.items():
        problems = [problem for problem in report.problems if problem.level == level]
        lines += [_annotation(command, problem) for problem in problems[:SHOWN]]
        if len(problems) > SHOWN:
            lines.append(f"::{command}::and {len(problems) - SHOWN:,} more; see the whole report")
    return "".join(f"{line}\n" for line in lines)


def _annotation(command: str, problem: Problem) -> str:
    place = problem.snapshot or problem.catalog or Place("")
    properties = {"file": place.path, "line": str(place.line or 1), "title": f"{problem.code} {problem.key}"}
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    message = f"{problem.message}\n{problem.text}" if problem.text else problem.message
    return f"::{command} {said}::{_data(message)}"


def _data(text: str) -> str:
    lines = "\n".join(visible(line) for line in text.split("\n"))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""For people: one line for each problem with its place, the sentence under it, what to type next, then the totals."""

from __future__ import annotations

from itertools import groupby

from factwright.reports import Problem, Report, reporter, visible


@reporter
def text(report: Report) -> str:
    """Lines of text, for a terminal or a log."""
    lines: list[str] = []
    for _, group in groupby(report.problems, lambda p: p.key):
        problems = list(group)
        lines += [_line(problem) for problem in problems]
        lines += [f"    {visible(said)}" for said in dict.fromkeys(p.text for p in problems) if said]
        lines += [f"    next: {following}" for following in dict.fromkeys(p.next for p in problems) if following]
    return "\n".join([*lines, report.summary]) + "\n"


def _line(problem: Problem) -> str:
    place = f"{problem.snapshot}: " if problem.snapshot else ""
    where = f" ({problem.catalog})" if problem.catalog else ""
    return f"{place}{problem.code} {problem.key}: {visible(problem.message)}{where}"

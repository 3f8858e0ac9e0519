"""JUnit XML, for test reports: a case for each page with problems, one failure that lists its sentences.

Warnings stand in ``system-out`` and fail nothing. Characters that XML cannot hold are written as escapes.
"""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from factwright.reports import Problem, Report, reporter, visible


@reporter
def junit(report: Report) -> str:
    """One test suite."""
    pages = [(page, list(group)) for page, group in groupby(sorted(report.problems, key=_page), key=_page)]
    failed = sum(any(problem.level == "error" for problem in problems) for _, problems in pages)
    suite = Element(
        "testsuite", name="factwright check", tests=str(max(report.pages, len(pages))), failures=str(failed)
    )
    for page, problems in pages:
        case = SubElement(suite, "testcase", classname="factwright", name=visible(page))
        errors = [problem for problem in problems if problem.level == "error"]
        if errors:
            message = f"{len(errors):,} problems" if len(errors) > 1 else visible(errors[0].message)
            SubElement(case, "failure", type=errors[0].code, message=message).text = _lines(errors)
        others = [problem for problem in problems if problem.level != "error"]
        if others:
            SubElement(case, "system-out").text = _lines(others)
    indent(suite, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(suite, encoding="unicode")}\n'


def _page(problem: Problem) -> str:
    return problem.page


def _lines(problems: list[Problem]) -> str:
    lines = []
    for problem in problems:
        place = f"{problem.snapshot}: " if problem.snapshot else ""
        lines.append(visible(f"{place}{problem.code} {problem.key}: {problem.message}"))
        if problem.text:
            lines.append(f"    {visible(problem.text)}")
    return "\n".join(lines)

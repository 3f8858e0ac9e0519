"""GitLab code quality: a list of issues, each with a fingerprint that outlives a moved line.

Source: docs.gitlab.com, code quality report format. Equal fingerprints are collapsed there, so a repeated one is
numbered.
"""

from __future__ import annotations

import json
from collections import Counter

from factwright.errors import Place
from factwright.reports import Level, Problem, Report, reporter, visible

SEVERITIES: dict[Level, str] = {"error": "major", "warn": "minor", "note": "info"}


@reporter
def gitlab(report: Report) -> str:
    """A JSON list of issues."""
    seen: Counter[str] = Counter()
    issues = []
    for problem in report.problems:
        seen[problem.fingerprint] += 1
        again = f"-{seen[problem.fingerprint]}" if seen[problem.fingerprint] > 1 else ""
        issues.append(_issue(problem, problem.fingerprint + again))
    return json.dumps(issues, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _issue(problem: Problem, fingerprint: str) -> dict[str, object]:
    place = problem.snapshot or problem.catalog or Place("catalog/pages.toml")
    return {
        "check_name": problem.code,
        "description": visible(f"{problem.key}: {problem.message}"),
        "fingerprint": fingerprint,
        "location": {"path": place.path, "lines": {"begin": max(place.line, 1)}},
        "severity": SEVERITIES[problem.level],
    }

"""For programs: every problem with names and values, not counts alone."""

from __future__ import annotations

import json
from typing import Any

from factwright.errors import Place
from factwright.reports import Problem, Report, reporter

SCHEMA = "factwright-report/1"


@reporter
def as_json(report: Report) -> str:
    """One JSON object, keys sorted."""
    summary = {"counts": report.counts, "pages": report.pages, "sentences": report.sentences, "status": report.status}
    data = {"schema": SCHEMA, "summary": summary, "findings": [_finding(problem) for problem in report.problems]}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _finding(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "level": problem.level,
        "page": problem.page,
        "sentence": problem.sentence,
        "section": problem.section,
        "key": problem.key,
        "message": problem.message,
        "text": problem.text,
        "fact": problem.fact,
        "old": problem.old,
        "new": problem.new,
        "snapshot": _place(problem.snapshot),
        "catalog": _place(problem.catalog),
        "fingerprint": problem.fingerprint,
        "next": problem.next,
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"path": place.path, "line": place.line} if place else None

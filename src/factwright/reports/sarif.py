"""SARIF 2.1.0, for code scanning: one run, one rule a code, places of snapshot and catalogue.

Source: OASIS SARIF 2.1.0. GitHub refuses more than 25,000 results (docs.github.com, SARIF support), so the rest is
counted in a notification. Fingerprints hold no line: a moved line is the same result.
"""

from __future__ import annotations

import json
from typing import Any

from factwright import __version__
from factwright.errors import Place
from factwright.reports import Level, Problem, Report, reporter, visible

MOST = 25_000
LEVELS: dict[Level, str] = {"error": "error", "warn": "warning", "note": "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


@reporter
def sarif(report: Report) -> str:
    """One SARIF log."""
    shown = report.problems[:MOST]
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "factwright",
                "version": __version__,
                "rules": [{"id": code} for code in sorted({problem.code for problem in shown})],
            }
        },
        "results": [_result(problem) for problem in shown],
        "invocations": [{"executionSuccessful": report.status in (0, 1), "exitCode": report.status}],
    }
    if len(report.problems) > MOST:
        said = f"{len(report.problems) - MOST:,} results are left out"
        run["invocations"][0]["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": said}}]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _result(problem: Problem) -> dict[str, Any]:
    text = f"{problem.key}: {problem.message}" + (f"\n{problem.text}" if problem.text else "")
    place = problem.snapshot or problem.catalog or Place("catalog/pages.toml")
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": LEVELS[problem.level],
        "message": {"text": "\n".join(map(visible, text.split("\n")))},
        "locations": [_location(place)],
        "partialFingerprints": {"factwright/v1": problem.fingerprint, "primaryLocationLineHash": problem.fingerprint},
    }
    if problem.catalog and problem.snapshot:
        result["relatedLocations"] = [{**_location(problem.catalog), "message": {"text": "the catalogue says so here"}}]
    return result


def _location(place: Place) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": place.path}, "region": {"startLine": max(place.line, 1)}}}

import json
from dataclasses import replace

from tests.report_builders import HOSTILE, ORPHAN, STALE, make_report

from factwright.reports.sarif import MOST, sarif


def test_a_problem_has_its_rule_places_and_fingerprint() -> None:
    (run,) = json.loads(sarif.write(make_report(STALE, ORPHAN)))["runs"]
    stale, orphan = run["results"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["orphan", "stale"]
    assert stale["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "snapshots/acme-2-vs-bolt-1.json"},
        "region": {"startLine": 31},
    }
    assert stale["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 88}
    assert stale["partialFingerprints"]["factwright/v1"] == STALE.fingerprint
    assert orphan["level"] == "error"


def test_warnings_are_warnings() -> None:
    (run,) = json.loads(sarif.write(make_report(HOSTILE)))["runs"]
    assert run["results"][0]["level"] == "warning"


def test_what_is_left_out_is_counted() -> None:
    report = make_report(*(replace(ORPHAN, page=f"p{n}") for n in range(MOST + 2)))
    (run,) = json.loads(sarif.write(report))["runs"]
    assert len(run["results"]) == MOST
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "2 results are left out"

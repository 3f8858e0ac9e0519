import json

from tests.report_builders import ORPHAN, STALE, make_report

from factwright.reports.gitlab import gitlab


def test_an_issue_has_path_line_and_severity() -> None:
    stale, orphan = json.loads(gitlab.write(make_report(STALE, ORPHAN)))
    assert stale == {
        "check_name": "stale",
        "description": "acme-2-vs-bolt-1#3f2a1c: price/input/acme-2 2.50 usd -> 2.20 usd",
        "fingerprint": STALE.fingerprint,
        "location": {"path": "snapshots/acme-2-vs-bolt-1.json", "lines": {"begin": 31}},
        "severity": "major",
    }
    assert orphan["location"]["lines"] == {"begin": 1}


def test_equal_fingerprints_are_numbered() -> None:
    issues = json.loads(gitlab.write(make_report(STALE, STALE)))
    assert [issue["fingerprint"] for issue in issues] == [STALE.fingerprint, f"{STALE.fingerprint}-2"]

import json

from tests.report_builders import ORPHAN, STALE, make_report

from factwright.reports.json import as_json


def test_a_problem_has_names_and_values() -> None:
    found = json.loads(as_json.write(make_report(STALE, ORPHAN)))
    assert found["schema"] == "factwright-report/1"
    assert found["summary"] == {"counts": {"orphan": 1, "stale": 1}, "pages": 1204, "sentences": 18411, "status": 1}
    stale, orphan = found["findings"]
    assert (stale["key"], stale["fact"], stale["old"], stale["new"], stale["catalog"]) == (
        "acme-2-vs-bolt-1#3f2a1c",
        "price/input/acme-2",
        "2.50 usd",
        "2.20 usd",
        {"path": "catalog/products/acme-2.toml", "line": 88},
    )
    assert orphan["snapshot"] is None


def test_the_fingerprint_outlives_a_moved_line() -> None:
    from dataclasses import replace

    moved = replace(STALE, snapshot=None, catalog=None, next="")
    assert moved.fingerprint == STALE.fingerprint
    assert replace(STALE, fact="price/output/acme-2").fingerprint != STALE.fingerprint

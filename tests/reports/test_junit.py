from xml.etree.ElementTree import fromstring

from tests.report_builders import HOSTILE, ORPHAN, STALE, make_report

from factwright.reports.junit import junit


def test_a_page_is_a_case_and_its_problems_are_one_failure() -> None:
    suite = fromstring(junit.write(make_report(STALE, ORPHAN)))
    assert (suite.get("tests"), suite.get("failures")) == ("1204", "2")
    stale, orphan = suite.findall("testcase")
    assert stale.get("name") == "acme-2-vs-bolt-1"
    failure = stale.find("failure")
    assert failure is not None
    assert failure.text == (
        "snapshots/acme-2-vs-bolt-1.json:31: stale acme-2-vs-bolt-1#3f2a1c: price/input/acme-2 2.50 usd -> 2.20 usd\n"
        "    Acme 2 costs $2.50."
    )
    assert orphan.find("failure") is not None


def test_warnings_fail_nothing_and_any_text_can_be_read() -> None:
    suite = fromstring(junit.write(make_report(HOSTILE, status=0)))
    assert suite.get("failures") == "0"
    out = suite.find("testcase/system-out")
    assert out is not None
    assert "\\u001b" in (out.text or "")

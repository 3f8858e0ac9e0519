from tests.report_builders import HOSTILE, ORPHAN, STALE, make_report

from factwright.reports.text import text


def test_a_problem_has_its_place_its_sentence_and_what_to_do() -> None:
    assert text.write(make_report(STALE, ORPHAN)) == (
        "snapshots/acme-2-vs-bolt-1.json:31: stale acme-2-vs-bolt-1#3f2a1c: price/input/acme-2 2.50 usd -> 2.20 usd"
        " (catalog/products/acme-2.toml:88)\n"
        "    Acme 2 costs $2.50.\n"
        "    next: factwright build acme-2-vs-bolt-1\n"
        "orphan acme-2-vs-core-3: pages.toml does not ask for this page\n"
        "1,204 pages, 18,411 sentences checked: 1 orphan, 1 stale. Exit 1.\n"
    )


def test_nothing_found_is_said() -> None:
    report = text.write(make_report(status=0))
    assert report == "1,204 pages, 18,411 sentences checked: nothing to report. Exit 0.\n"


def test_what_a_terminal_would_obey_is_shown() -> None:
    assert "\\u001b]8;;http://evil\\u0007 \\u202e" in text.write(make_report(HOSTILE))

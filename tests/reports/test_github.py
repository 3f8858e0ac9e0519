from tests.report_builders import HOSTILE, STALE, make_report

from factwright.reports.github import github


def test_a_problem_annotates_its_line() -> None:
    assert github.write(make_report(STALE)) == (
        "::error file=snapshots/acme-2-vs-bolt-1.json,line=31,title=stale acme-2-vs-bolt-1#3f2a1c"
        "::price/input/acme-2 2.50 usd -> 2.20 usd%0AAcme 2 costs $2.50.\n"
    )


def test_no_text_becomes_a_command() -> None:
    (line,) = github.write(make_report(HOSTILE)).splitlines()
    assert line == (
        "::warning line=1,title=edited acme-2-vs-bolt-1#9d11e0"
        "::a, b: 50%25%0A::error::forged%0A\\u001b]8;;http://evil\\u0007 \\u202e"
    )


def test_the_tenth_says_how_many_there_are() -> None:
    lines = github.write(make_report(*[STALE] * 143)).splitlines()
    assert (len(lines), lines[-1]) == (10, "::error::and 134 more; see the whole report")

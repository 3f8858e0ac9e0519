from dataclasses import replace

from tests.report_builders import HOSTILE, ORPHAN, STALE, make_report

from factwright.reports.markdown import LONGEST, MARKER, markdown


def test_facts_come_first_then_pages() -> None:
    assert markdown.write(make_report(STALE, ORPHAN)) == (
        f"{MARKER}\n## factwright check\n\n"
        "1,204 pages, 18,411 sentences checked: 1 orphan, 1 stale. Exit 1.\n\n"
        "| fact | was | is | pages |\n|---|---|---|---|\n"
        "| `price/input/acme-2` | `2.50 usd` | `2.20 usd` | 1 |\n\n"
        "<details><summary><code>acme-2-vs-bolt-1</code>: 1</summary>\n\n"
        "- **stale** `acme-2-vs-bolt-1#3f2a1c`: `price/input/acme-2 2.50 usd -> 2.20 usd` `Acme 2 costs $2.50.`\n\n"
        "</details>\n\n"
        "<details><summary><code>acme-2-vs-core-3</code>: 1</summary>\n\n"
        "- **orphan** `acme-2-vs-core-3`: `pages.toml does not ask for this page`\n\n"
        "</details>\n\n"
    )


def test_no_text_mentions_links_or_ends_its_span() -> None:
    evil = replace(HOSTILE, message="@team ` ![x](http://tracker) #1", text="``a``")
    written = markdown.write(make_report(evil))
    assert "`` @team ` ![x](http://tracker) #1 ``" in written
    assert "``` ``a`` ```" in written


def test_a_long_report_is_cut_and_says_so() -> None:
    problems = [replace(STALE, page=f"page-{n}", text="x" * 500) for n in range(500)]
    written = markdown.write(make_report(*problems))
    assert len(written) < LONGEST + 100
    assert "more entries are left out" in written
    assert "500 stale" in written.splitlines()[3]

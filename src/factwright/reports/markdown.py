"""Markdown, for job summaries and comments: facts that moved with the pages under them, then each page's sentences.

A comment holds 65,536 characters, so the text is cut below that with the number left out. Text of a catalogue stands in
code spans: it mentions nobody, links nowhere and loads nothing. The first line lets a bot find its own comment.
"""

from __future__ import annotations

from itertools import groupby

from factwright.reports import Problem, Report, reporter, visible

MARKER = "<!-- factwright-check -->"
LONGEST = 60_000


@reporter
def markdown(report: Report) -> str:
    """A table of facts, then the sentences page by page."""
    head = [MARKER, "## factwright check", "", report.summary, ""]
    blocks = [*_facts(report), *_pages(report)]
    lines, length = list(head), sum(map(len, head))
    for number, block in enumerate(blocks):
        length += len(block) + 1
        if length > LONGEST:
            lines.append(f"\n{len(blocks) - number:,} more entries are left out; see the whole report.")
            break
        lines.append(block)
    return "\n".join(lines) + "\n"


def _facts(report: Report) -> list[str]:
    """One row for each fact that moved."""
    moved: dict[tuple[str, str, str], set[str]] = {}
    for problem in report.problems:
        if problem.old:
            moved.setdefault((problem.fact, problem.old, problem.new), set()).add(problem.page)
    rows = [
        f"| {_code(fact)} | {_code(old)} | {_code(new) if new else 'gone'} | {len(pages):,} |"
        for (fact, old, new), pages in sorted(moved.items())
    ]
    return ["| fact | was | is | pages |\n|---|---|---|---|", *rows, ""] if rows else []


def _pages(report: Report) -> list[str]:
    """One block for each page, closed until someone opens it."""
    blocks = []
    for page, group in groupby(report.problems, key=lambda problem: problem.page):
        problems = list(group)
        lines = [f"<details><summary><code>{_html(page)}</code>: {len(problems):,}</summary>", ""]
        lines += [_line(problem) for problem in problems]
        blocks.append("\n".join([*lines, "", "</details>", ""]))
    return blocks


def _line(problem: Problem) -> str:
    said = f" {_code(problem.text)}" if problem.text else ""
    return f"- **{problem.code}** {_code(problem.key)}: {_code(problem.message)}{said}"


def _code(text: str) -> str:
    """A code span that holds any text on one line."""
    text = visible(text).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in _runs(text)), default=0) + 1)
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def _runs(text: str) -> list[str]:
    return ["".join(run) for mark, run in groupby(text) if mark == "`"]


def _html(text: str) -> str:
    return visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

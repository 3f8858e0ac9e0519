"""One run of the gate over the selected pages, as a report."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from factwright.cli._pages import must_take, orphans, pages_of
from factwright.cli._since import moved_since
from factwright.cli._workers import each
from factwright.errors import Place
from factwright.gate import TRACKED, Gate
from factwright.pipeline import Workshop, check
from factwright.pipeline import orphans as orphan_problems
from factwright.reports import Problem, Report
from factwright.snapshots.selection import Subject, select


def checked(shop: Workshop, words: Sequence[str], day: date, fail_on: str, jobs: int = 0, since: str = "") -> Report:
    """The report on the pages and sentences that the words select; with ``since``, of facts that moved only those
    that moved since that commit."""
    selection = select(words)
    gate = Gate.of(shop.project.settings.check.levels, day.isoformat())
    pages = pages_of(shop, selection)
    problems: list[Problem] = []
    subjects: list[Subject] = []
    sentences = 0
    moved = moved_since(shop, since) if since else None
    for page, found in zip(pages, each(shop, partial(check, gate=gate), pages, jobs), strict=True):
        if moved is not None:
            found = tuple(p for p in found if not p.old or p.fact in moved[page])
        seen = subjects_of(shop, page, found)
        subjects += seen
        taken = {subject.id for subject in seen if subject.id and selection.takes(subject)}
        sentences += len(taken)
        whole = selection.by_page_alone or any(not s.id and selection.takes(s) for s in seen)
        problems += [p for p in found if (p.sentence in taken if p.sentence else whole)]
    lost = {subject.page for subject in orphans(shop) if selection.takes(subject)}
    problems += [p for p in gate.weighed("orphan", orphan_problems(shop)) if p.page in lost]
    problems += gate.weighed(TRACKED, tracked(shop))
    must_take(selection, [*subjects, *orphans(shop)])
    return Report(tuple(problems), len(pages), sentences, status(problems, fail_on))


def tracked(shop: Workshop) -> list[Problem]:
    """Proposals that someone committed: they belong to one folder, and merge into nonsense."""
    project = shop.project
    if not (project.root / ".git").exists():
        return []
    command = ["git", "-C", str(project.root), "ls-files", "--", str(project.pending.relative_to(project.root))]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    except OSError:
        return []
    message = "is in git; git rm --cached it"
    return [Problem(TRACKED, "warn", Path(name).stem, message, snapshot=Place(name)) for name in found]


def subjects_of(shop: Workshop, page: str, problems: Sequence[Problem]) -> list[Subject]:
    """What selectors see of a page: each sentence with its state, or the page alone where there is no snapshot."""
    pair = shop.pages[page]
    snapshot = shop.snapshot(page).snapshot
    if snapshot is None:
        return [Subject(page, pair, state=problem.code) for problem in problems]
    states = {p.sentence: p.code for p in reversed(problems) if p.sentence}
    return [
        Subject(
            page,
            pair,
            sentence.id,
            section.name,
            frozenset(sentence.facts),
            states.get(sentence.id, "fresh"),
            sentence.drafter,
            frozenset(approval.by for approval in sentence.approvals),
        )
        for section in snapshot.sections
        for sentence in section.sentences
    ]


def status(problems: Sequence[Problem], fail_on: str) -> int:
    """3 when something cannot be read, 1 when something weighs enough, else 0."""
    if any(problem.code == "corrupt" for problem in problems):
        return 3
    weighty = {"error"} if fail_on == "error" else {"error", "warn"}
    return int(any(problem.level in weighty for problem in problems))

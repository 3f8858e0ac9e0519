"""The shelf of reports: each file writes what ``check`` found in one form. Equal findings give equal bytes."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from factwright.errors import Place

Level = Literal["error", "warn", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that ``check`` found, about a page, a sentence, or a fact under a sentence."""

    code: str
    """A state such as ``stale``, or the code of a finding of the validator."""
    level: Level
    page: str
    message: str
    """What is wrong, on one line."""
    sentence: str = ""
    """Id of the sentence."""
    section: str = ""
    text: str = ""
    fact: str = ""
    old: str = ""
    new: str = ""
    snapshot: Place | None = None
    catalog: Place | None = None
    """Where the catalogue states the fact, or what it was computed from."""
    next: str = ""
    """The command to type next."""

    @property
    def key(self) -> str:
        """``acme-2-vs-bolt-1#3f2a1c``."""
        return f"{self.page}#{self.sentence}" if self.sentence else self.page

    @property
    def fingerprint(self) -> str:
        """Tells the problem from all others, whatever line it moves to."""
        parts = "\0".join((self.code, self.page, self.sentence, self.fact, "" if self.fact else self.message))
        return hashlib.sha256(parts.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Report:
    """What one run of ``check`` found."""

    problems: tuple[Problem, ...]
    """In order of page, then of the sentences on it."""
    pages: int
    sentences: int
    status: int
    """The exit status of the run."""

    @property
    def counts(self) -> dict[str, int]:
        """Sentences (or pages) by code, in order of the code."""
        keys = {(problem.code, problem.key) for problem in self.problems}
        return dict(sorted(Counter(code for code, _ in keys).items()))

    @property
    def summary(self) -> str:
        """One line with totals that are exact whatever was cut."""
        counted = ", ".join(f"{number:,} {code}" for code, number in self.counts.items()) or "nothing to report"
        pages = "page" if self.pages == 1 else "pages"
        sentences = "sentence" if self.sentences == 1 else "sentences"
        return f"{self.pages:,} {pages}, {self.sentences:,} {sentences} checked: {counted}. Exit {self.status}."


@dataclass(frozen=True, slots=True)
class Reporter:
    """One file of ``reports/``: a form of report."""

    name: str
    write: Callable[[Report], str]
    doc: str


def reporter(write: Callable[[Report], str]) -> Reporter:
    """Puts a function on the shelf of reports; the file's name is the report's name."""
    return Reporter(write.__module__.rpartition(".")[2], write, (write.__doc__ or "").strip())


def visible(text: str) -> str:
    """The text with every character that a terminal would obey, or not show, written as ``\\u001b``."""
    return "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp", "Cs") else f"\\u{ord(c):04x}" for c in text
    )

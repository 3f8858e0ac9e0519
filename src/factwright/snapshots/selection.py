"""One language for choosing pages and sentences, wherever a command takes ``[PAIR]...``.

``acme-2-vs-*`` pages; ``acme-2-vs-bolt-1#3f2a1c`` one sentence; ``product:``, ``fact:``, ``state:``, ``section:``,
``drafter:``, ``approver:`` as named. What stands alone adds, ``+`` in front narrows, ``-`` in front takes away.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from factwright.errors import UsageError

NEAREST = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a selector looks at: one sentence, or a whole page where ``id`` is empty."""

    page: str
    pair: tuple[str, str]
    id: str = ""
    section: str = ""
    facts: frozenset[str] = frozenset()
    state: str = ""
    drafter: str = ""
    approvers: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """``acme-2-vs-bolt-1#3f2a1c``: the name that every output prints."""
        return f"{self.page}#{self.id}" if self.id else self.page


Values = Callable[[Subject], Iterable[str]]
FIELDS: Mapping[str, Values] = {
    "product": lambda s: s.pair,
    "fact": lambda s: s.facts,
    "state": lambda s: [s.state],
    "section": lambda s: [s.section],
    "drafter": lambda s: [s.drafter],
    "approver": lambda s: s.approvers,
}


@dataclass(frozen=True, slots=True)
class Selector:
    """One word of a selection."""

    word: str
    sign: str
    field: str
    """A key of ``FIELDS``; empty for the name of a page."""
    pattern: str
    id: str = ""
    """Beginning of the id of one sentence."""

    def matches(self, subject: Subject) -> bool:
        if self.field:
            return any(fnmatchcase(value, self.pattern) for value in FIELDS[self.field](subject))
        named = fnmatchcase(subject.page, self.pattern) or fnmatchcase("-vs-".join(subject.pair[::-1]), self.pattern)
        return named and (not self.id or subject.id.startswith(self.id))


@dataclass(frozen=True, slots=True)
class Selection:
    """Which subjects the words take; all when there are none."""

    selectors: tuple[Selector, ...] = ()

    def takes(self, subject: Subject) -> bool:
        """Whether any plain word, every narrowing word and no excluding word matches."""
        plain = [s for s in self.selectors if not s.sign]
        return (
            (not plain or any(s.matches(subject) for s in plain))
            and all(s.matches(subject) for s in self.selectors if s.sign == "+")
            and not any(s.matches(subject) for s in self.selectors if s.sign == "-")
        )

    def takes_page(self, page: str, pair: tuple[str, str]) -> bool:
        """Whether something on the page may be taken: judged by what is known of the page before reading it."""
        known = [s for s in self.selectors if s.field in ("", "product")]
        whole = Subject(page, pair)
        pages = Selection(
            tuple(Selector(s.word, s.sign, s.field, s.pattern) for s in known if s.sign != "-" or not s.id)
        )
        return pages.takes(whole) or any(not s.sign and s not in known for s in self.selectors)

    @property
    def by_page_alone(self) -> bool:
        """Whether whole pages are taken, so that it does not matter what is on them."""
        return all(s.field in ("", "product") and not s.id for s in self.selectors)

    def must_match(self, subjects: Iterable[Subject]) -> None:
        """UsageError names the first word that matches nothing, with the nearest names."""
        subjects = tuple(subjects)
        for selector in self.selectors:
            if not selector.sign and not any(selector.matches(subject) for subject in subjects):
                raise UsageError(f'"{selector.word}" matches nothing{self._nearest(selector, subjects)}')
        if self.selectors and not any(self.takes(subject) for subject in subjects):
            raise UsageError(f'"{" ".join(s.word for s in self.selectors)}" matches nothing together')

    @staticmethod
    def _nearest(selector: Selector, subjects: tuple[Subject, ...]) -> str:
        if selector.field:
            names = {value for subject in subjects for value in FIELDS[selector.field](subject) if value}
        else:
            names = {subject.key if selector.id else subject.page for subject in subjects}
        wanted = f"{selector.pattern}#{selector.id}" if selector.id else selector.pattern
        near = difflib.get_close_matches(wanted, sorted(names), NEAREST, 0.4)
        return f"; nearest: {', '.join(near)}" if near else ""


def select(words: Iterable[str]) -> Selection:
    """The selection that the words make. UsageError for a word that no selector starts with."""
    return Selection(tuple(_selector(word) for word in words))


def _selector(word: str) -> Selector:
    sign = word[0] if word[:1] in ("+", "-") else ""
    rest = word.removeprefix(sign)
    field, colon, pattern = rest.partition(":")
    if colon:
        if field not in FIELDS:
            raise UsageError(f'"{word}": no selector "{field}:"; there are {", ".join(f"{f}:" for f in FIELDS)}')
        return Selector(word, sign, field, pattern)
    page, _, id_ = rest.partition("#")
    return Selector(word, sign, "", page, id_)

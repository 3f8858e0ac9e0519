"""drafts <-> grounding: a drafter writes a section, every sentence is judged, what failed goes back a few times.

What stays ungrounded is written by ``plain`` and marked, or the page fails, by choice. The drafter never sees a verdict
but as findings; the judge never sees the drafter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from factwright.draft import SectionDraft, Sentence
from factwright.drafters import Ask, Drafter, Rejected
from factwright.errors import StoppedError, UsageError
from factwright.findings import Finding, Outcome
from factwright.forms import SLOT, slots
from factwright.outline import Section
from factwright.refresh import Written
from factwright.standing import Today

FALLBACK = "plain"
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
Prompts = Callable[[Today, Section, tuple[Rejected, ...]], tuple[str, str]]
"""The system prompt, and the prompt of a section or of a repair."""


class PageFailedError(StoppedError):
    """A page was given up, by choice of the settings; other pages are not concerned (status 5)."""


def no_prompts(today: Today, section: Section, rejected: tuple[Rejected, ...]) -> tuple[str, str]:
    """For drafters that read none."""
    return "", ""


@dataclass(slots=True)
class Studio:
    """A drafter at work: called with a section, it gives grounded sentences only, in order."""

    name: str
    drafter: Drafter
    fallback: Drafter
    attempts: int = 2
    on_failure: Literal["plain", "fail"] = "plain"
    prompts: Prompts = no_prompts
    failed: list[str] = field(default_factory=list)
    """What was left out or written by the fallback, one line each, for the person who runs it."""

    def __call__(self, today: Today, section: Section) -> list[Written]:
        written, rejected = self.attempt(today, section, self.drafter, self.name)
        for _ in range(self.attempts if self.name != FALLBACK else 0):
            if not rejected:
                break
            repaired, rejected = self.attempt(today, section, self.drafter, self.name, tuple(rejected))
            written += repaired
        if rejected:
            written += self.give_up(today, section, rejected)
        keys = [block.key for block in section.prose]
        return sorted(written, key=lambda w: keys.index(w.block))

    def attempt(
        self, today: Today, section: Section, drafter: Drafter, name: str, rejected: tuple[Rejected, ...] = ()
    ) -> tuple[list[Written], list[Rejected]]:
        """One request: the sentences that pass, and those that do not with what is wrong with them."""
        system, prompt = self.prompts(today, section, rejected)
        draft = drafter.draft(Ask(section, today.sheet, system, prompt, rejected))
        written, failed = [], []
        for block, sentence in sentences(draft, section):
            findings = judged(today, section, block, sentence)
            if findings:
                failed.append(Rejected(block, sentence.text, findings))
            else:
                written.append(Written(block, sentence, name))
        return written, failed

    def give_up(self, today: Today, section: Section, rejected: list[Rejected]) -> list[Written]:
        """What ``plain`` writes for blocks with sentences that stayed ungrounded. PageFailedError if pages may fail."""
        lines = [f"{today.page}, section {section.name}: {line(one)}" for one in rejected]
        self.failed += lines
        if self.on_failure == "fail" and self.name != FALLBACK:
            raise PageFailedError("\n".join(lines))
        if self.name == FALLBACK:
            return []
        blocks = {one.block for one in rejected}
        written, left = self.attempt(today, section, self.fallback, FALLBACK)
        self.failed += [f"{today.page}, section {section.name}: {line(one)}" for one in left]
        return [Written(w.block, w.sentence, FALLBACK, fallback=True) for w in written if w.block in blocks]


def sentences(draft: SectionDraft, section: Section) -> list[tuple[str, Sentence]]:
    """Each sentence with the key of its block, in order of the outline; other blocks are not of this section."""
    return [(part.key, sentence) for part in section.prose for sentence in draft.block(part.key).sentences]


def judged(today: Today, section: Section, block: str, sentence: Sentence) -> tuple[Finding, ...]:
    """What is wrong with a drafted sentence: with what it cites and types, and with the text as a reader sees it."""
    closed = [id_ for id_ in cited(sentence) if id_ not in section.open_facts]
    if closed:
        wrong = f'"{closed[0]}" is not a fact of this section; cite one of those that are listed'
        return (Finding((0, len(sentence.text)), "closed-fact", wrong),)
    if typed := typed_in(today, sentence.text):
        return typed
    try:
        verdict = today.judge_in(section.name, block, sentence.filled(today.sheet))
    except UsageError as error:
        return (Finding((0, len(sentence.text)), "slot", str(error)),)
    return verdict.findings if verdict.outcome is not Outcome.GROUNDED else ()


def typed_in(today: Today, text: str) -> tuple[Finding, ...]:
    """Figures and names of products that stand outside of slots: the program writes these."""
    bare = SLOT.sub(lambda found: "\0" * len(found[0]), text)
    figure = FIGURE.search(bare)
    if figure:
        return (Finding(figure.span(), "typed-number", f'"{figure[0]}" is typed; put the fact in a slot, {{fact-id}}'),)
    for product in today.sheet.scope.catalog.products.values():
        for name in product.spellings:
            at = bare.find(name)
            if at >= 0:
                wrong = f'"{name}" is typed; write {{{product.short}}}'
                return (Finding((at, at + len(name)), "typed-name", wrong, f"{{{product.short}}}"),)
    return ()


def cited(sentence: Sentence) -> tuple[str, ...]:
    """Ids of the facts that it cites or has in slots; names of products and providers are no facts."""
    return tuple(dict.fromkeys((*sentence.cites, *(slot.id for slot in slots(sentence.text) if "/" in slot.id))))


def line(rejected: Rejected) -> str:
    """The sentence and the first thing that is wrong with it, on one line."""
    first = rejected.findings[0]
    return f'"{rejected.text}": {first.code}: {first.message}'

"""Drafts: what a drafter writes. Sentences with slots and the facts they cite, block by block; no values, no verdicts.

A block answers one block of the outline by its key: a paragraph, a list under its lead, or the answer to a question.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from factwright.display import Record
from factwright.facts import FactSheet
from factwright.forms import fill


class Sentence(Record):
    """One drafted sentence."""

    text: Annotated[str, Field(min_length=1)]
    """The sentence with slots for every number, date, price and name: ``{acme-2} supports image input.``"""
    cites: tuple[str, ...] = ()
    """Ids of the facts that it rests on, those in its slots included."""

    def filled(self, sheet: FactSheet) -> str:
        """The sentence as a reader sees it. Raises UsageError for a slot that names nothing."""
        return fill(self.text, sheet)


class Block(Record):
    """The sentences of one block of a section."""

    key: str
    """Key of the block in the outline: ``cost``, ``choose/acme-2``, ``question/price``."""
    sentences: tuple[Sentence, ...] = ()


class SectionDraft(Record):
    """All blocks of one drafted section, and who wrote them."""

    section: str
    blocks: tuple[Block, ...] = ()
    drafter: str = ""
    """Name of the drafter, such as ``plain``."""

    def __iter__(self) -> Iterator[Sentence]:  # type: ignore[override]
        """Every sentence in order."""
        return (sentence for block in self.blocks for sentence in block.sentences)

    def block(self, key: str) -> Block:
        """The block of this key; an empty one when the drafter left it out."""
        return next((b for b in self.blocks if b.key == key), Block(key=key))


class Draft(Record):
    """The drafted sections of one page."""

    sections: tuple[SectionDraft, ...] = ()

    def section(self, name: str) -> SectionDraft:
        """The draft of one section; an empty one when it was not drafted."""
        return next((s for s in self.sections if s.section == name), SectionDraft(section=name))

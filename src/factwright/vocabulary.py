"""Editorial licence: words that prose may use of the reader and the reader's work, and words that it may not use."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from factwright.display import Record


class Vocabulary(Record):
    """What ``vocabulary.toml`` declares: words for phrases about the reader, never for a product's predicate."""

    schema_: Annotated[int, Field(alias="schema")] = 1
    reader: dict[str, tuple[str, ...]] = {}
    """Open words by group (people, work, verbs, small words): each word in every form that is wanted."""
    work: dict[str, tuple[str, ...]] = {}
    """Words of the reader's work in their first form, by group: ``nouns``, ``verbs``, ``adjectives``; forms follow."""
    advice: dict[str, tuple[str, ...]] = {}
    """Verbs of advice by family: ``choose``, ``avoid``, ``suit``, ``call``."""
    method: dict[str, tuple[str, ...]] = {}
    """Imperatives that tell the reader how to work; they claim nothing of a product."""
    banned: dict[str, tuple[str, ...]] = {}
    """Words that no fact licenses, by reason: quality, popularity, cause, trend, endorsement."""

    @property
    def reader_words(self) -> frozenset[str]:
        """Every open word, but those that point, compare or deny."""
        return frozenset(
            word for group, words in self.reader.items() if group not in ("pointing", "making") for word in words
        )

    def reason(self, word: str) -> str:
        """Why a word is banned; empty for any other word."""
        return next((reason for reason, words in self.banned.items() if word in words), "")

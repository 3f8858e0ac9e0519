"""Grounding: what the catalogue says of a text. No file, network, clock or chance once the language is compiled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factwright.catalog import Catalog
from factwright.checks.clean import unclean
from factwright.checks.wording import wording
from factwright.findings import Finding, Outcome
from factwright.loader.english import load_english
from factwright.reading import language as _language
from factwright.reading.grammar import Grammar
from factwright.reading.lexicon import Language
from factwright.reading.mentions import tokens
from factwright.reading.reader import read_text
from factwright.scope import Scope
from factwright.vocabulary import Vocabulary

__all__ = ["Language", "Verdict", "compile_language", "ground"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the catalogue says of a text, why, and on which facts that rests."""

    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    facts: tuple[tuple[str, str, bool], ...] = ()
    """Id, exact value, and whether the text states the value itself; what a snapshot stores and staleness compares."""

    @property
    def grounded(self) -> bool:
        return self.outcome is Outcome.GROUNDED


def compile_language(catalog: Catalog, vocabulary: Vocabulary) -> Language:
    """The language of a catalogue: its names, the words of its domain, English; compiled once."""
    return _language.compile_language(catalog, vocabulary, load_english(), _grammar())


@cache
def _grammar() -> Grammar:
    """The grammar of English: the same for every catalogue."""
    return _language.grammar_of(load_english())


def ground(text: str, scope: Scope, language: Language) -> Verdict:
    """Whether the data carry every part of a text."""
    dirty = unclean(text)
    if dirty:
        return Verdict(Outcome.SILENT, dirty)
    read = read_text(text, scope, language)
    findings = read.findings
    if read.outcome is not Outcome.GROUNDED:
        said = tuple(wording(tokens(text, language.names), language))
        forms = {f.span for f in said if f.code == "refused-form"}
        findings = tuple(f for f in findings if f.span not in forms)
        known = {f.span for f in findings}
        findings = tuple(sorted({*findings, *(f for f in said if f.span not in known)}))
    return Verdict(read.outcome, findings, tuple((u.id, u.value, u.stated) for u in read.uses))

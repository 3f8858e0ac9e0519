"""Prose of a page through grounding: each sentence alone, or as the answer to its question; nothing of slots is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factwright.facts import FactSheet
from factwright.findings import Finding
from factwright.grounding import ground
from factwright.reading.mentions import tokens
from factwright.reading.reader import sentences
from factwright.second_reading.eye import Eye


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, what is wrong with it, and the facts it rests on."""

    text: str
    findings: tuple[Finding, ...]
    facts: tuple[str, ...]
    stated: frozenset[str]
    """Those of the facts whose value the sentence itself says."""


def said(eye: Eye, text: str, question: str = "") -> Iterator[Said]:
    """Every sentence of a text with its verdict."""
    for sentence in split(eye, text):
        verdict = ground(sentence, eye.scope, eye.language)
        if not verdict.grounded and question.endswith("?"):
            answered = ground(f"{question} {sentence}", eye.scope, eye.language)
            verdict = answered if answered.grounded else verdict
        ids = [(known(eye.sheet, id_), stated) for id_, _, stated in verdict.facts]
        stated = frozenset(id_ for id_, state in ids if state)
        findings = verdict.findings or ((Finding((0, len(sentence)), "not-carried", "the data do not carry this"),))
        yield Said(sentence, () if verdict.grounded else findings, tuple(id_ for id_, _ in ids), stated)


def split(eye: Eye, text: str) -> list[str]:
    """The sentences of a text, as grounding tells them apart."""
    found = list(sentences(tokens(text, eye.language.names)))
    starts = [sentence.span[0] for sentence in found]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)] or [text]


def known(sheet: FactSheet, id_: str) -> str:
    """The id under which the sheet has a fact that a sentence used: what is not documented is a fact of its own."""
    kind, _, rest = id_.partition("/")
    unknown = f"missing/{rest}"
    return unknown if kind in ("capability", "value", "price") and not sheet.get(id_) and sheet.get(unknown) else id_

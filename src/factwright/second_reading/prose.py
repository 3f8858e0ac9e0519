"""Prose of a page through grounding: each sentence alone, or as the answer to its question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factwright.facts import FactSheet, identify
from factwright.findings import Finding
from factwright.grounding import Language, ground
from factwright.reading.mentions import tokens
from factwright.reading.reader import sentences
from factwright.relations import core_meters
from factwright.scope import Scope
from factwright.second_reading.eye import Eye, Judge


def remembering(scope: Scope, language: Language) -> Judge:
    """Grounding that judges each sentence once, however often it stands on the pages of one pair."""
    return cache(lambda text: ground(text, scope, language))


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
        verdict = eye.judge(sentence)
        if not verdict.grounded and question.endswith("?"):
            answered = eye.judge(f"{question} {sentence}")
            verdict = answered if answered.grounded else verdict
        stated = frozenset(id_ for used, _, state in verdict.facts if state for id_ in known(eye.sheet, used))
        facts = tuple(dict.fromkeys(id_ for used, _, _ in verdict.facts for id_ in known(eye.sheet, used)))
        findings = verdict.findings or ((Finding((0, len(sentence)), "not-carried", "the data do not carry this"),))
        yield Said(sentence, () if verdict.grounded else findings, facts, stated)


def split(eye: Eye, text: str) -> list[str]:
    """The sentences of a text, as grounding tells them apart."""
    found = list(sentences(tokens(text, eye.language.names)))
    starts = [sentence.span[0] for sentence in found]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)] or [text]


def known(sheet: FactSheet, id_: str) -> tuple[str, ...]:
    """The facts of the sheet behind one that a sentence used: routes are a list, no price is one for each meter."""
    kind, _, rest = id_.partition("/")
    key, _, product = rest.partition("/")
    if kind == "route":
        return (identify("routes", "list", key), identify("routes", "count", key))
    if kind == "missing" and not key:
        meters = core_meters(sheet.scope.domain)
        return tuple(found for meter in meters if sheet.get(found := identify("missing", meter, product)))
    unknown = f"missing/{rest}"
    return (unknown if kind in ("capability", "value", "price") and not sheet.get(id_) and sheet.get(unknown) else id_,)

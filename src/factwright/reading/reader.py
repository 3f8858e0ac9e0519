"""The reader: a text into sentences, chunks and claims, and claims into a verdict of the catalogue. Fails closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factwright.findings import Finding, Outcome
from factwright.reading.blocks import blocks
from factwright.reading.chart import Chart, Chunk, TooManyReadings
from factwright.reading.claims.base import Claim
from factwright.reading.lexicon import Language
from factwright.reading.mentions import Token, dates, tokens
from factwright.reading.numbers import BIG, WORDS, read_words
from factwright.reading.truth import NoSense, Truth, Use, all_of
from factwright.reading.world import World
from factwright.scope import Scope

LONGEST_SENTENCE = 160
"""Tokens of one sentence; a longer one is not read."""

PUNCTUATION = {"(": "lparen", ")": "rparen", "?": "qmark", '"': "quote", ".": "stop", "!": "stop"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens without the mark that ends it; a question has its answer in the same sentence."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> tuple[int, int]:
        return self.tokens[0].start, self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one sentence."""

    claims: tuple[Claim, ...]
    truth: Truth | None
    """None when nothing was understood."""
    findings: tuple[Finding, ...]


def sentences(found: Sequence[Token]) -> Iterator[Sentence]:
    """The sentences of a text; a question goes with the sentence after it."""
    current: list[Token] = []
    for index, token in enumerate(found):
        last = index + 1 == len(found)
        if token.word == "." and not _abbreviated(found, index):
            if current:
                yield Sentence(tuple(current))
            current = []
        elif token.word not in ("-", "\n"):
            current.append(token)
        if last and current:
            yield Sentence(tuple(current))


def _abbreviated(found: Sequence[Token], index: int) -> bool:
    """Whether a full stop ends no sentence: the next word goes on in small letters."""
    return index > 0 and found[index - 1].word == "vs"


def chunks(sentence: Sentence, language: Language) -> list[Chunk]:
    """The sentence as places with all typed chunks that begin at each."""
    found = sentence.tokens
    words = [PUNCTUATION.get(t.word, t.word) for t in found]
    result = []
    for at, token in enumerate(found):
        classes: dict[str, list[tuple[int, Any]]] = defaultdict(list)
        for class_, meaning in token.classes:
            _add(classes, class_, at + 1, meaning)
        for end, amount in scaled(token, words, at):
            classes["NUM"].append((end, amount))
        if not token.classes:
            if token.word in WORDS:
                for end, amount in read_words(words, at):
                    classes["NUM"].append((end, amount))
            for end, class_, meaning in language.lexicon.matches(words, at):
                classes[class_].append((end, meaning))
        for end, date in dates(found, at):
            classes["DATE"].append((end, date))
        result.append(Chunk(words[at] if not token.is_name else "\0", classes, frozenset([*classes, f"={words[at]}"])))
    return result


def scaled(token: Token, words: Sequence[str], at: int) -> Iterator[tuple[int, Any]]:
    """A number in digits with its scale in words: *10 million*, *70 billion*."""
    amount = dict(token.classes).get("NUMBER") or dict(token.classes).get("MONEY")
    if amount is not None and at + 1 < len(words) and (scale := BIG.get(words[at + 1])):
        yield at + 2, replace(amount, value=amount.value * scale, step=amount.step * scale)


def _add(classes: dict[str, list[tuple[int, Any]]], class_: str, end: int, meaning: Any) -> None:
    match class_:
        case "NUMBER":
            classes["NUM"].append((end, meaning))
        case "YEAR":
            classes["DATE"].append((end, meaning))
        case _:
            classes[class_].append((end, meaning))


def read_sentence(sentence: Sentence, scope: Scope, language: Language) -> Read:
    """One sentence read and judged: every reading that makes sense must be true."""
    sentence = Sentence(tuple(without_fillers(sentence.tokens, language.fillers)))
    if not sentence.tokens:
        return Read((), None, ())
    if len(sentence.tokens) > LONGEST_SENTENCE:
        return _refused(sentence.span, "too-long", "the sentence is too long to be read; write shorter ones")
    places = chunks(sentence, language)
    if (at := past_tense(sentence.tokens, language)) is not None:
        token = sentence.tokens[at]
        message = f'"{token.word}" is of the past here; the data are of today: write "{token.word}s"'
        return _refused((token.start, token.end), "past-tense", message)
    strange = [t for t, c in zip(sentence.tokens, places, strict=True) if _strange(t, c, language)]
    chart = Chart(language.grammar, places)
    try:
        readings = chart.readings("sentence") if not strange else []
    except TooManyReadings:
        return _refused(sentence.span, "ambiguous", "the sentence can be read in too many ways")
    if not readings:
        return _leftover(sentence, strange, chart, language)
    return _judged(sentence, readings, scope)


def past_tense(found: Sequence[Token], language: Language) -> int | None:
    """Where a verb whose past looks like its base follows one product: *A cost X* says that it no longer does."""
    for at, token in enumerate(found[1:], 1):
        one = any(class_ in ("PRODUCT", "MAKER", "PROVIDER") for class_, _ in found[at - 1].classes)
        if token.word not in language.past_like_base or not one or token.is_name:
            continue
        before = {t.word for t in found[max(at - 5, 0) : at - 1]}
        if not before & {"and", "or", "nor", "does", "do", "did", "can", "not", "both", "neither", "tokens"}:
            return at
    return None


def without_fillers(found: Sequence[Token], fillers: Sequence[tuple[str, ...]]) -> list[Token]:
    """The tokens without phrases that say nothing, and without the commas that set these off."""
    kept: list[Token] = []
    at = 0
    while at < len(found):
        size = next((len(f) for f in fillers if tuple(t.word for t in found[at : at + len(f)]) == f), 0)
        if not size:
            kept.append(found[at])
            at += 1
            continue
        at += size
        if kept and kept[-1].word == "," and at < len(found) and found[at].word == ",":
            kept.pop()
            at += 1
        elif not kept and at < len(found) and found[at].word == ",":
            at += 1
    return kept


def _strange(token: Token, chunk: Chunk, language: Language) -> bool:
    """Whether a token is in no chunk, no rule and no lexicon."""
    if chunk.classes or chunk.word in language.grammar.words or token.is_name:
        return False
    return not language.lexicon.knows(chunk.word) and chunk.word not in WORDS and not token.classes


def _judged(sentence: Sentence, readings: Sequence[tuple[Claim, ...]], scope: Scope) -> Read:
    judged: list[tuple[tuple[Claim, ...], Truth]] = []
    reason = "it says nothing definite"
    for claims in readings:
        try:
            world = World(scope, coming=_coming(claims))
            judged.append((claims, all_of([claim.judge(world) for claim in claims])))
        except NoSense as nonsense:
            reason = str(nonsense)
    if not judged:
        return _refused(sentence.span, "not-definite", f"not understood: {reason}")
    claims, truth = min(judged, key=lambda j: {False: 0, None: 1, True: 2}[j[1].value])
    if truth.value:
        return Read(claims, truth, ())
    if any(t.value for _, t in judged):
        return _refused(sentence.span, "ambiguous", "the sentence can be read in two ways, and one of them is not true")
    outcome = Outcome.REFUTED if truth.value is False else Outcome.SILENT
    notes = truth.notes or ()
    findings = tuple(Finding(sentence.span, n.code, n.message, n.expected, outcome) for n in notes)
    return Read(
        claims, truth, findings or _refused(sentence.span, "not-carried", "the data do not carry this").findings
    )


def _coming(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The product that the sentence goes on to name first: what a pronoun in front of it stands for."""
    named = [c.terms.who.ids for c in claims if c.terms.who is not None and c.terms.who.ids]
    return named[0] if named and len(named[0]) == 1 else ()


def _leftover(sentence: Sentence, strange: Sequence[Token], chart: Chart, language: Language) -> Read:
    """What is left over is the finding: words without a licence, else the place where reading came to an end."""
    if strange:
        found = tuple(
            Finding(
                (t.start, t.end), "unlicensed-word", f'"{t.word}" is no word that a fact or the vocabulary licenses'
            )
            for t in strange
        )
        return Read((), None, found)
    token = sentence.tokens[min(chart.furthest, len(sentence.tokens) - 1)]
    message = f'not understood from "{token.word}" on; say it in a plain sentence'
    return _refused((token.start, sentence.span[1]), "not-understood", message)


def _refused(span: tuple[int, int], code: str, message: str) -> Read:
    return Read((), None, (Finding(span, code, message),))


@dataclass(frozen=True, slots=True)
class TextRead:
    """What came of a text."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    uses: tuple[Use, ...]


def read_text(text: str, scope: Scope, language: Language) -> TextRead:
    """Every sentence of a text, each on its own."""
    reads = [read_sentence(s, scope, language) for b in blocks(tokens(text, language.names)) for s in sentences(b)]
    if not reads:
        return TextRead(Outcome.SILENT, (Finding((0, len(text)), "no-claim", "nothing is said"),), ())
    findings = tuple(sorted({f for r in reads for f in r.findings}))
    uses: dict[str, Use] = {}
    for use in (u for r in reads if r.truth for u in r.truth.uses):
        known = uses.get(use.id)
        uses[use.id] = replace(use, stated=use.stated or bool(known and known.stated))
    outcome = Outcome.GROUNDED
    if findings or any(r.truth is None or not r.truth.value for r in reads):
        refuted = any(f.outcome is Outcome.REFUTED for f in findings)
        outcome = Outcome.REFUTED if refuted else Outcome.SILENT
    return TextRead(outcome, findings, tuple(uses.values()))

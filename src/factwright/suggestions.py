"""Suggestions: the nearest right wording of a refused sentence, found by trying small changes until one is grounded.

What a finding suggests can be put in literally, at its span: the whole text was judged with it. Nothing is guessed: a
sentence that no small change makes true has no suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain, islice
from typing import Any

from factwright.findings import Finding, Outcome
from factwright.grounding import Language, Verdict, ground
from factwright.reading.mentions import tokens
from factwright.reading.numbers import PARTS, WORDS, read_words
from factwright.reading.reader import sentences
from factwright.scope import Scope

MOST_CHANGES = 2
MOST_TRIALS = 40
"""Changes of one sentence that are tried before it is given up."""
FIGURE_CLASSES = frozenset({"NUMBER", "MONEY", "PERCENT", "MULTIPLE", "DATE"})
NAME_CLASSES = frozenset({"MAKER", "PROVIDER", "VALUE", "BENCHNAME"})
HOPELESS = frozenset({"not-understood", "too-long", "no-claim"})
"""Codes of sentences of which too little is understood to look for a right wording."""
ARTICLES = frozenset({"a", "an", "and"})
_DATE = re.compile(r"(\d{1,2} )?([A-Z][a-z]+ )?\d{4}(-\d\d){0,2}")
_PLAIN = re.compile(r"[$€£]?\d[\d,]*(?:\.\d+)?")
COUNTS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_PIECES = re.compile(r"\s+|\d+(?:[.,:-]\d+)*|[^\W\d]+|\S")


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to try a change."""

    scope: Scope
    language: Language
    english: Mapping[str, Any]

    def judge(self, text: str) -> Verdict:
        """The verdict of the data."""
        return ground(text, self.scope, self.language)


def suggested(text: str, verdict: Verdict, desk: Desk) -> Verdict:
    """The verdict with the nearest right wording in one finding of each sentence that has one, at its own span.

    A finding whose sentence has none keeps its span and suggests nothing.
    """
    if verdict.grounded:
        return verdict
    found: list[Finding] = []
    for start, end in spans(text, desk):
        own = [f for f in verdict.findings if start <= f.span[0] and f.span[1] <= end]
        found += in_sentence(text, (start, end), own, desk)
    rest = [replace(f, expected="") for f in verdict.findings if not any(f.code == g.code and _at(f, g) for g in found)]
    return replace(verdict, findings=tuple(sorted({*found, *rest})))


def _at(a: Finding, b: Finding) -> bool:
    return a.message == b.message and a.span[0] <= b.span[0] and b.span[1] <= a.span[1]


def spans(text: str, desk: Desk) -> Iterator[tuple[int, int]]:
    """Where each sentence stands, with the mark that ends it."""
    for sentence in sentences(tokens(text, desk.language.names)):
        start, end = sentence.span
        yield start, end + (text[end : end + 1] in ".!?" and end < len(text))


def in_sentence(text: str, span: tuple[int, int], own: Sequence[Finding], desk: Desk) -> list[Finding]:
    """The findings of one sentence, the first with the right wording if there is one."""
    bare = [replace(f, expected="") for f in own]
    if not own or any(f.code in HOPELESS for f in own):
        return bare
    sentence = text[span[0] : span[1]]
    right = right_wording(sentence, own, desk)
    if right is None:
        return bare
    start, end, new = difference(sentence, right)
    first = replace(own[0], span=(span[0] + start, span[0] + end), expected=new)
    return [first, *bare[1:]]


def right_wording(sentence: str, own: Sequence[Finding], desk: Desk) -> str | None:
    """The first change that makes the sentence true, or a second one on top of the first that takes a finding away."""
    for _ in range(MOST_CHANGES):
        nearer: tuple[str, Sequence[Finding]] | None = None
        for text in islice(changes(sentence, own, desk), MOST_TRIALS):
            verdict = desk.judge(text)
            if verdict.grounded:
                return text
            if nearer is None and verdict.outcome is Outcome.REFUTED and len(verdict.findings) < len(own):
                nearer = text, verdict.findings
        if nearer is None:
            return None
        sentence, own = nearer
    return None


def difference(old: str, new: str) -> tuple[int, int, str]:
    """The smallest run of whole words in ``old`` that has to be replaced, and by what."""
    a, b = _PIECES.findall(old), _PIECES.findall(new)
    shorter = min(len(a), len(b))
    front = next((n for n in range(shorter) if a[n] != b[n]), shorter)
    back = next((n for n in range(shorter - front) if a[-1 - n] != b[-1 - n]), shorter - front)
    if front + back >= shorter and front:  # words only came or went: the word before goes along
        front -= 1
        front -= front > 0 and a[front].isspace()
    start, end = sum(map(len, a[:front])), len(old) - sum(map(len, a[len(a) - back :]))
    return start, end, new[start : len(new) - (len(old) - end)]


def changes(sentence: str, own: Sequence[Finding], desk: Desk) -> Iterator[str]:
    """Other wordings of a sentence, the likeliest first; each once."""
    directions, polarity, exactness = (swapped(sentence, groups) for groups in desk.english["repairs"]["swap"].values())
    values: Iterator[str] = chain(figures(sentence, own, desk), names(sentence, own, desk))
    likely: tuple[Iterator[str], ...]
    match own[0].code:
        case "wrong-comparison" | "wrong-rank" | "wrong-route":
            likely = (directions, values, exchanged(sentence, desk), polarity)
        case "wrong-polarity" | "wrong-record" | "wrong-measurer":
            likely = (exchanged(sentence, desk), polarity, values, directions)
        case _:
            likely = (values, exchanged(sentence, desk), polarity, directions)
    seen = {sentence}
    for text in chain(statements(own), without(sentence, own), *likely, exactness, dropped(sentence, desk)):
        if text not in seen:
            seen.add(text)
            yield text


def statements(own: Iterable[Finding]) -> Iterator[str]:
    """A whole sentence that a finding gives."""
    for finding in own:
        if finding.code == "unknown-as-known" and finding.expected:
            yield finding.expected[:1].upper() + finding.expected[1:] + "."


def without(sentence: str, own: Sequence[Finding]) -> Iterator[str]:
    """Without the words that nothing licenses."""
    words = [re.search(r'"([^"]+)"', f.message) for f in own if f.code == "unlicensed-word"]
    text = sentence
    for word in filter(None, words):
        text = tidy(re.sub(rf"\b{re.escape(word[1])}\b", "", text, flags=re.IGNORECASE))
    if words:
        yield text


def figures(sentence: str, own: Sequence[Finding], desk: Desk) -> Iterator[str]:
    """Each figure of the sentence replaced by each figure that the findings give, or that follows from two of them."""
    shown: list[str] = []
    for finding in own:
        exact = [f[0] for f in _figures(finding.expected, desk)]
        message = [f[0] for f in _figures(finding.message, desk)]
        whole = [finding.expected] if finding.expected and _DATE.fullmatch(finding.expected) else []
        shown += [*whole, *exact, *(computed(message) if finding.code == "wrong-comparison" else message)]
    for old, start, end in _figures(sentence, desk):
        for figure in dict.fromkeys(shown):
            yield sentence[:start] + like(old, figure) + sentence[end:]


def _figures(text: str, desk: Desk) -> list[tuple[str, int, int]]:
    """Every figure of a text, in digits or in words, with its place."""
    found = tokens(text, desk.language.names)
    words = [t.word for t in found]
    result, after = [], 0
    for at, token in enumerate(found):
        end = at
        if {c for c, _ in token.classes} & FIGURE_CLASSES:
            end = at + 1
        elif (token.word in WORDS and token.word not in ("a", "an", "and")) or (
            words[at + 1 : at + 2] and words[at + 1] in PARTS
        ):
            end = max((e for e, _ in read_words(words, at)), default=at)
        if end > at >= after:
            start, stop = token.start, found[end - 1].end
            result.append((text[start:stop], start, stop))
            after = end
    return result


def computed(given: list[str]) -> list[str]:
    """What two figures make: difference, ratio both ways, percentages; then the figures themselves."""
    values = [Fraction(g.strip("$€£").replace(",", "")) for g in given if _PLAIN.fullmatch(g)]
    if len(values) != 2 or 0 in values:
        return given
    a, b = values
    made = [abs(a - b), a / b, b / a, abs(a / b - 1) * 100, abs(b / a - 1) * 100, a / b * 100, b / a * 100]
    return [*(shorter for value in made for shorter in _written(value)), *given]


def _written(value: Fraction) -> Iterator[str]:
    """A figure as prose has it: whole, or with as few decimals as are exact, or with one."""
    for decimals in (0, 1, 2):
        if (value * 10**decimals).denominator == 1 or decimals == 1:
            text = f"{float(value):,.{decimals}f}"
            yield text
            if (value * 10**decimals).denominator == 1:
                return


def like(old: str, new: str) -> str:
    """The new figure, in words or with the sign that the old one has."""
    if old[:1].isalpha() and new.isdigit() and int(new) < len(COUNTS):
        return COUNTS[int(new)].capitalize() if old[0].isupper() else COUNTS[int(new)]
    if old.endswith("%") and new[-1:].isdigit():
        return new + "%"
    return old[0] + new if old[:1] in "$€£" and new[:1].isdigit() else new


def names(sentence: str, own: Sequence[Finding], desk: Desk) -> Iterator[str]:
    """Each name replaced by a name of its kind that the findings give; each product by the others of the page."""
    given = [name for f in own for name in _names(f"{f.expected} {f.message}", desk)]
    others = [(p.name, frozenset({"PRODUCT"})) for p in desk.scope.products]
    for names_in in ([(n, k) for n, _, _, k in given if k & NAME_CLASSES], others):
        for _, start, end, kinds in _names(sentence, desk):
            for name in (n for n, of in names_in if kinds & of):
                yield sentence[:start] + name + sentence[end:]


def _names(text: str, desk: Desk) -> list[tuple[str, int, int, frozenset[str]]]:
    found = [t for t in tokens(text, desk.language.names) if t.is_name]
    return [(text[t.start : t.end], t.start, t.end, frozenset(c for c, _ in t.classes)) for t in found]


def swapped(sentence: str, groups: Sequence[Sequence[str]]) -> Iterator[str]:
    """Each word of a group replaced by the others of it."""
    for group in groups:
        for old in sorted(group, key=len, reverse=True):
            for m in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", sentence, re.IGNORECASE):
                for new in group:
                    if new != old:
                        put = new[:1].upper() + new[1:] if m[0][:1].isupper() else new
                        yield sentence[: m.start()] + put + sentence[m.end() :]


def exchanged(sentence: str, desk: Desk) -> Iterator[str]:
    """Two products in each other's place."""
    found = [(a, b) for _, a, b, kinds in _names(sentence, desk) if "PRODUCT" in kinds]
    if len(found) == 2:
        (a, b), (c, d) = found
        yield sentence[:a] + sentence[c:d] + sentence[b:c] + sentence[a:b] + sentence[d:]


def dropped(sentence: str, desk: Desk) -> Iterator[str]:
    """Each word left out that a sentence may do without."""
    for word in desk.english["repairs"]["drop"]["words"]:
        for m in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", sentence, re.IGNORECASE):
            rest = tidy(sentence[: m.start()] + sentence[m.end() :])
            yield rest[:1].upper() + rest[1:] if m.start() == 0 else rest


def tidy(text: str) -> str:
    """Without double spaces, and without one before a mark."""
    return re.sub(r"\s+([,.;:])", r"\1", re.sub(r"  +", " ", text)).strip()

"""Editorial words compiled into the lexicon: the reader's work, advice and method, and what the work needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factwright.catalog import Catalog
from factwright.domain import Domain
from factwright.reading.claims.needs import Need
from factwright.reading.inflect import forms
from factwright.reading.lexicon import English, Lexicon
from factwright.reading.terms import Measure
from factwright.reading.words import add_all, add_verb, plural_of
from factwright.vocabulary import Vocabulary

FAMILIES = {"choose": ("ADVISE", "yes"), "avoid": ("AVOID", "no"), "suit": ("SUITS", "yes"), "fail": ("UNFIT", "no")}
"""Verbs with a product as object (choose, avoid) or subject (suit, fail), with the class of their chunks."""
NO_ACTS = frozenset({"be", "look", "work", "want", "try", "plan"})
"""First words of verbs of advice that advise nothing by themselves."""
OF_NEEDS = {"call": ("CALLS", "yes"), "exclude": ("EXCLUDES", "no")}
"""Verbs whose subject is a need and whose object is a product."""


def editorial_words(lexicon: Lexicon, catalog: Catalog, vocabulary: Vocabulary, english: English) -> None:
    """The reader's work: open words, verbs of advice, method, and the needs that consequences and scales declare."""
    irregular = english["verbs"]["irregular"]
    marks = {word for words in english["words"]["marks"].values() for word in words}
    shut = {word for words in vocabulary.banned.values() for word in words} | marks
    pointing = set(vocabulary.reader.get("pointing", ())) - marks
    add_all(lexicon, sorted(pointing), "POINTING", "")
    add_all(lexicon, sorted(vocabulary.reader.get("making", ())), "MAKING", "")
    turns = {forms(verb, irregular).third for verb in vocabulary.work.get("verbs", ())} - shut - _plurals(vocabulary)
    others = _other_acts(catalog.domain, irregular)
    for word, keys in others.items():
        lexicon.add(word, "OTHERWISE", frozenset(keys))
    denying = {w for verb in vocabulary.work.get("denying", ()) for w in every_form(verb, irregular)}
    add_all(lexicon, sorted(denying), "DENY", "")
    acts = {verb.split()[0] for family in ("choose", "avoid") for verb in vocabulary.advice.get(family, ())} - NO_ACTS
    add_all(lexicon, sorted(acts - set(others)), "ADVISING", "")
    add_all(lexicon, sorted(turns), "TURN", "")
    nouns = vocabulary.work.get("people", ())
    crowd = {*nouns, *(plural_of(noun) for noun in nouns)}
    open_words = {*vocabulary.reader_words, *work_words(vocabulary, irregular)}
    open_words -= shut | pointing | turns | acts | set(others) | denying | crowd
    add_all(lexicon, sorted(open_words), "READ", "")
    add_all(lexicon, sorted(crowd), "CROWD", "")
    things = {*vocabulary.work.get("nouns", ()), *vocabulary.reader.get("work", ())} - crowd - shut
    add_all(lexicon, sorted({*things, *(plural_of(noun) for noun in things)}), "WORKNOUN", "")
    add_all(lexicon, sorted({*vocabulary.reader.get("people", ()), *crowd}), "PERSON", "")
    for family, (class_, polarity) in (FAMILIES | OF_NEEDS).items():
        for verb in vocabulary.advice.get(family, ()):
            add_verb(lexicon, forms(verb, irregular), class_, polarity)
    add_all(lexicon, vocabulary.method.get("inquiry", ()), "INQUIRY", "")
    add_all(lexicon, vocabulary.method.get("work", ()), "WORK", "")
    add_all(lexicon, sorted(set(vocabulary.work.get("verbs", ())) - acts - shut - pointing), "WORK", "")
    _needs(lexicon, catalog.domain)


def every_form(verb: str, irregular: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """All forms of a verb."""
    found = forms(verb, irregular)
    return found.base, found.third, found.gerund, found.past, found.participle


def work_words(vocabulary: Vocabulary, irregular: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every form of the words of the reader's work: singular and plural, all forms of a verb."""
    for noun in (*vocabulary.work.get("people", ()), *vocabulary.work.get("nouns", ())):
        yield noun
        yield plural_of(noun)
    for verb in vocabulary.work.get("verbs", ()):
        yield from every_form(verb, irregular)
    yield from vocabulary.work.get("adjectives", ())


def _plurals(vocabulary: Vocabulary) -> set[str]:
    """Plurals of the nouns of the reader's work, and open words as they stand: these are no verbs."""
    nouns = (*vocabulary.work.get("people", ()), *vocabulary.work.get("nouns", ()))
    return {plural_of(noun) for noun in nouns} | set(vocabulary.reader.get("work", ()))


def _other_acts(domain: Domain, irregular: Mapping[str, Sequence[str]]) -> dict[str, set[str]]:
    """Verbs that make another need of a thing, in every form, with the keys of what that thing would need."""
    found: dict[str, set[str]] = {}
    for consequence in domain.consequence:
        conditions = (consequence.when, *consequence.when.any, *consequence.when.all)
        for word in (w for verb in consequence.not_with for w in every_form(verb, irregular)):
            found.setdefault(word, set()).update(c.capability or c.attribute for c in conditions)
    return found


def _needs(lexicon: Lexicon, domain: Domain) -> None:
    for consequence in domain.consequence:
        for words in consequence.needs:
            lexicon.add(words, "NEED", Need(words, consequence.when))
    for scale in domain.scale:
        measures = tuple(Measure("meter", m) for m in scale.meters) or (Measure("attribute", scale.attribute),)
        dated = bool(scale.attribute) and domain.attribute[scale.attribute].kind == "date"
        for words in scale.needs:
            need = Need(words, None, measures, dated=dated, otherwise=scale.otherwise)
            lexicon.add(words, "NEED", need)

"""The lexicon: every word and name that prose may use, with what it means; compiled once for a catalogue.

Words come from three places: English (package data), the domain (its ``words`` tables) and the vocabulary; names from
the catalogue. A word that none of them declares is never understood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import ahocorasick

from factwright.catalog import Catalog
from factwright.reading.grammar import Grammar
from factwright.reading.mentions import Class, Names
from factwright.vocabulary import Vocabulary

English = Mapping[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class Language:
    """All that is needed to read prose about one catalogue."""

    names: Names
    lexicon: Lexicon
    grammar: Grammar
    vocabulary: Vocabulary
    past_like_base: frozenset[str] = frozenset()
    """Verbs whose past tense looks like their base: *cost*, *cut*."""
    fillers: tuple[tuple[str, ...], ...] = ()
    """Phrases that may stand anywhere and say nothing."""


@dataclass(slots=True, repr=False)
class Lexicon:
    """Phrases by their first word, each with the class of its chunk and what it means there."""

    phrases: dict[str, list[tuple[tuple[str, ...], str, Any]]] = field(default_factory=lambda: defaultdict(list))
    seen: set[tuple[tuple[str, ...], str, Any]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add(self, phrase: str, class_: str, meaning: Any) -> None:
        """One phrase; hyphens count as spaces; adding it twice is adding it once."""
        words = tuple(phrase.lower().replace("-", " ").replace("\u2019", "'").replace("'s", " 's").split())
        if words and (words, class_, meaning) not in self.seen:
            self.seen.add((words, class_, meaning))
            self.phrases[words[0]].append((words, class_, meaning))
            self.words.update(words)

    def matches(self, words: Sequence[str], at: int) -> Iterable[tuple[int, str, Any]]:
        """Every phrase that begins at a word: end, class and meaning."""
        for phrase, class_, meaning in self.phrases.get(words[at], ()):
            end = at + len(phrase)
            if len(phrase) == 1 or tuple(words[at:end]) == phrase:
                yield end, class_, meaning

    def knows(self, word: str) -> bool:
        """Whether any phrase holds the word."""
        return word in self.words


def names_of(catalog: Catalog) -> Names:
    """Every name of the catalogue with the classes it can have: product, maker, family, provider, benchmark, value."""
    found: dict[str, dict[Class, None]] = defaultdict(dict)
    for product in catalog.products.values():
        for spelling in product.spellings:
            found[spelling][("PRODUCT", product.short)] = None
        found[catalog.name(product.maker)][("MAKER", product.maker)] = None
        for offer in product.offers:
            found[catalog.name(offer.provider)][("PROVIDER", offer.provider)] = None
        for score in product.scores:
            found[score.name][("BENCHNAME", score.key)] = None
        for attribute, value in named_values(catalog, product.short):
            found[value][("VALUE", (attribute, value))] = None
    for name, makers in short_makers(catalog, found).items():
        found[name][("MAKERWORD", makers)] = None
    automaton: Names = _compiled(found) if found else _NoNames()
    return automaton


def _compiled(found: Mapping[str, Iterable[Class]]) -> Names:
    automaton = ahocorasick.Automaton()
    for name, classes in found.items():
        automaton.add_word(name, (name, tuple(classes)))
    automaton.make_automaton()
    names: Names = automaton
    return names


class _NoNames:
    """A catalogue without a name."""

    def iter_long(self, text: str) -> Iterator[tuple[int, tuple[str, tuple[Class, ...]]]]:
        """Nothing."""
        return iter(())


def named_values(catalog: Catalog, short: str) -> Iterable[tuple[str, str]]:
    """Attribute and value of everything about a product that is a name."""
    product = catalog.products[short]
    for key, attribute in catalog.domain.attribute.items():
        found = product.facts.get(key)
        value = getattr(found, "value", None)
        if attribute.kind == "name" and value is not None:
            yield key, str(value)


def short_makers(catalog: Catalog, taken: Mapping[str, Any]) -> dict[str, str]:
    """The first word of a maker's name, where it names that maker alone: *the Acme model* for Acme Research."""
    found: dict[str, set[str]] = defaultdict(set)
    for product in catalog.products.values():
        found[catalog.name(product.maker).split()[0]].add(product.maker)
    return {
        w: makers.pop() for w, makers in found.items() if len(makers) == 1 and (w not in taken or _is_maker(taken[w]))
    }


def _is_maker(classes: Iterable[Class]) -> bool:
    return any(c[0] == "MAKER" for c in classes)

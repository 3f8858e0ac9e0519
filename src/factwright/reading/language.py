"""A language compiled: English, the domain's words, the catalogue's names and the grammar, once for a catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from factwright.catalog import Catalog
from factwright.reading.builders import builders
from factwright.reading.editorial import editorial_words
from factwright.reading.grammar import Grammar, compile_grammar
from factwright.reading.lexicon import English, Language, Lexicon, names_of
from factwright.reading.words import domain_words, english_words
from factwright.vocabulary import Vocabulary


def compile_language(catalog: Catalog, vocabulary: Vocabulary, english: English, grammar: Grammar) -> Language:
    """Everything that is needed to read prose about one catalogue."""
    lexicon = Lexicon()
    english_words(lexicon, english)
    domain_words(lexicon, catalog, english)
    editorial_words(lexicon, catalog, vocabulary, english)
    past = frozenset(verb for verb, forms in english["verbs"]["irregular"].items() if forms[0] == verb)
    fillers = tuple(tuple(p.split()) for p in english["words"]["filler"]["words"])
    return Language(names_of(catalog), lexicon, grammar, vocabulary, past, fillers)


def grammar_of(english: English) -> Grammar:
    """The rules of all grammar files together; a rule of two files has the alternatives of both."""
    rules: dict[str, list[str]] = {}
    for file in english["grammar"].values():
        for name, alternatives in [*file.get("rules", {}).items(), *_lists(file.get("lists", {}))]:
            rules.setdefault(name, []).extend(alternatives)
    return compile_grammar(rules, builders())


def _lists(lists: dict[str, dict[str, object]]) -> Iterator[tuple[str, list[str]]]:
    """The rules of a list: *a*, *a and b*, *a, b and c*, *a, b, and c*."""
    for name, spec in lists.items():
        item, words = f"<{spec['item']}>", "|".join(map(str, spec["words"]))  # type: ignore[call-overload]
        last = [f"{item} ({words}) {item} => listed", f"{item} , ({words}) {item} => listed"]
        yield name, [f"{item} => listed", last[0], f"{item} , <{name}_more> => cons"]
        yield f"{name}_more", [*last, f"{item} , <{name}_more> => cons"]

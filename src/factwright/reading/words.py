"""Words compiled into the lexicon: English families with their forms, and the domain's own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from factwright.catalog import Catalog
from factwright.domain import Domain, Words
from factwright.reading.amounts import Amount
from factwright.reading.claims.comparing import Relation
from factwright.reading.inflect import Forms, forms
from factwright.reading.lexicon import English, Lexicon
from factwright.reading.terms import Measure


def english_words(lexicon: Lexicon, english: English) -> None:
    """Verb families, exactness words, multiples, ordinals, intervals and closed classes."""
    irregular = english["verbs"]["irregular"]
    for family, verbs in english["verbs"]["families"].items():
        for verb in verbs:
            add_verb(lexicon, forms(verb, irregular), f"V_{family.upper()}", family)
    words = english["words"]
    for exactness, phrases in words["exactness"].items():
        add_all(lexicon, phrases, "EXACT", exactness)
    for number, phrases in words["multiples"].items():
        add_all(lexicon, phrases, "MULTIPLE", times(int(number)))
    for number, phrases in words["ordinals"].items():
        add_all(lexicon, phrases, "ORDINAL", int(number))
    for unit, phrases in words["intervals"].items():
        add_all(lexicon, phrases, "INTERVAL", unit)
    for class_, phrases in words["classes"].items():
        add_all(lexicon, phrases, class_, class_)


def times(number: int | Fraction) -> Amount:
    """A ratio."""
    return Amount(Fraction(number), Fraction(1, 1000), 1, "times")


def add_all(lexicon: Lexicon, phrases: Sequence[str], class_: str, meaning: Any) -> None:
    """Every phrase with one meaning."""
    for phrase in phrases:
        lexicon.add(phrase, class_, meaning)


def add_verb(lexicon: Lexicon, verb: Forms, class_: str, meaning: Any, *, past: bool = False) -> None:
    """A verb's forms: finite in the class itself, others with ``_B`` (base), ``_G`` (gerund), ``_P`` (participle)."""
    lexicon.add(verb.third, class_, meaning)
    lexicon.add(verb.base, class_ + "_B", meaning)
    lexicon.add(verb.gerund, class_ + "_G", meaning)
    lexicon.add(verb.participle, class_ + "_P", meaning)
    if not verb.base.startswith("be "):
        lexicon.add(verb.base, class_, meaning)
        if past:
            lexicon.add(verb.past, class_, meaning)
        return
    rest = verb.base.removeprefix("be")
    for form in ("are", "are both", "is also", "are also", "are each"):
        lexicon.add(form + rest, class_, meaning)
    lexicon.add(rest, class_ + "_P", meaning)
    if past:
        for form in ("was", "were", "has been", "have been", "were both", "was also", "were also", "have both been"):
            lexicon.add(form + rest, class_, meaning)
        lexicon.add("having been" + rest, class_ + "_G", meaning)


def plural_of(noun: str) -> str:
    """The regular plural of a noun phrase."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def domain_words(lexicon: Lexicon, catalog: Catalog, english: English) -> None:
    """Attributes, capabilities, meters, tiers, billing forms, units and the item's own name."""
    domain = catalog.domain
    irregular = english["verbs"]["irregular"]
    lexicon.add(domain.item.one, "ITEM", domain.item.one)
    lexicon.add(domain.item.many, "ITEMS", domain.item.many)
    _units(lexicon, domain)
    _attributes(lexicon, domain, irregular)
    _choices(lexicon, catalog, irregular)
    _capabilities(lexicon, domain, irregular)
    for key, meter in domain.meter.items():
        add_all(lexicon, [meter.noun, *meter.words.nouns], "METER", key)
        add_all(lexicon, meter.words.phrases, "DISCOUNT", key)
        add_all(lexicon, meter.words.acts, "DISCOUNTER", key)
    for key, tier in domain.tier.items():
        add_all(lexicon, [tier.label, *tier.words.nouns], "TIER", key)
    for key, billing in domain.billing.items():
        add_all(lexicon, [billing.label, *billing.words.adjectives], "BILLING", "priced" if billing.priced else key)
    _directions(lexicon, domain, english)


def _units(lexicon: Lexicon, domain: Domain) -> None:
    for key, unit in domain.unit.items():
        if unit.symbol:
            add_all(lexicon, [w for w in (unit.one, unit.many) if w], "MONEYWORD", (unit.currency, Fraction(1)))
            add_all(lexicon, unit.minor or (), "MONEYWORD", (unit.currency, Fraction(1, 100)))
            continue
        singular = "points" if unit.many == "points" else key
        add_all(lexicon, [w for w in (unit.one, unit.many, unit.short) if w], "UNIT", (singular, Fraction(1)))
        for word, factor in unit.scaled.items():
            lexicon.add(word, "UNIT", (key, Fraction(factor)))


def _attributes(lexicon: Lexicon, domain: Domain, irregular: Mapping[str, Sequence[str]]) -> None:
    for key, attribute in domain.attribute.items():
        for noun in (attribute.label, *attribute.words.nouns):
            lexicon.add(noun, "ATTR", key)
            lexicon.add(plural_of(noun.lower()), "ATTRS", key)
        dated = attribute.kind == "date" and not attribute.words.planned
        for verb in attribute.words.verbs:
            add_verb(lexicon, forms(verb, irregular), "VATTR", key, past=dated)
        add_all(lexicon, attribute.words.units, "AUNIT", (key, attribute.unit))
        add_all(lexicon, attribute.words.asides, "ASIDE", key)
        add_all(lexicon, attribute.words.limited, "LIMITED", key)
        add_all(lexicon, attribute.words.things, "THING", key)
        add_all(lexicon, attribute.words.parts, "PARTWORD", key)
        add_all(lexicon, attribute.words.fits, "FITS", key)
        for act in attribute.words.acts:
            add_verb(lexicon, forms(act, irregular), "ACT", key)
        for event in attribute.words.events:
            add_verb(lexicon, forms(event, irregular), "EVENT", key, past=True)


def _choices(lexicon: Lexicon, catalog: Catalog, irregular: Mapping[str, Sequence[str]]) -> None:
    """Words for values of choices; a word of two columns (proprietary weights, proprietary licence) means either."""
    adjectives: dict[str, list[tuple[str, str]]] = {}
    nouns: dict[str, list[tuple[str, str]]] = {}
    for key, attribute in catalog.domain.attribute.items():
        for value, choice in attribute.choices.items():
            words: Words = choice.words
            for phrase in (choice.label or value, value, *choice.reads, *words.adjectives):
                adjectives.setdefault(phrase.lower().replace("-", " "), []).append((key, value))
            for phrase in (choice.label or value, value, *words.nouns):
                nouns.setdefault(phrase.lower().replace("-", " "), []).append((key, value))
            add_all(lexicon, words.values, "CHOICEVALUE", (key, value))
            for verb in words.verbs:
                add_verb(lexicon, forms(verb, irregular), "SAYS", (key, value))
            for verb in words.predicates:
                add_verb(lexicon, forms(verb, irregular), "PREDICATE", (key, value))
                lexicon.add(verb, "PREDICATE", (key, value))
    for product in catalog.products.values():
        for key, attribute in catalog.domain.attribute.items():
            named = getattr(product.facts.get(key), "value", None)
            if attribute.kind == "name" and isinstance(named, str) and named.lower() in adjectives:
                adjectives[named.lower()].append((key, named))
    for phrase, options in adjectives.items():
        lexicon.add(phrase, "CHOICE", tuple(dict.fromkeys(options)))
    for phrase, options in nouns.items():
        lexicon.add(phrase, "CHOICENOUN", tuple(dict.fromkeys(options)))


def _capabilities(lexicon: Lexicon, domain: Domain, irregular: Mapping[str, Sequence[str]]) -> None:
    for key, capability in domain.capability.items():
        for noun in (capability.noun, capability.label, *capability.words.nouns):
            bare = noun.removeprefix("a ").removeprefix("an ")
            add_all(lexicon, [noun, bare, plural_of(bare.lower())], "CAP", key)
        if capability.folded and capability.folded.lower() not in _nouns(domain, key):
            lexicon.add(capability.folded, "CAP", f"{key}+{capability.twin}")
        add_all(lexicon, capability.words.adjectives, "CAPADJ", key)
        for verb in capability.words.verbs:
            add_verb(lexicon, forms(verb, irregular), "VCAP", key)


def _nouns(domain: Domain, key: str) -> list[str]:
    return [noun.lower() for noun in domain.capability[key].words.nouns]


SIGNS = {
    "more": (1, False),
    "less": (-1, False),
    "good": (1, True),
    "bad": (-1, True),
    "late": (1, False),
    "early": (-1, False),
}


def _directions(lexicon: Lexicon, domain: Domain, english: English) -> None:
    """Comparatives and superlatives: a word of the domain is about its measures, a word of English about any."""
    dates = tuple(Measure("attribute", k) for k, a in domain.attribute.items() if a.kind == "date")
    meters = tuple(Measure("meter", m) for m in domain.meter)
    for class_, table, more, less in (
        ("COMP", "comparatives", "more", "less"),
        ("SUP", "superlatives", "most", "least"),
    ):
        owners: dict[tuple[str, int], list[Measure]] = {}
        for key, attribute in domain.attribute.items():
            for sign, name in ((1, more), (-1, less)):
                for word in getattr(attribute.words, name):
                    owners.setdefault((word, sign), []).append(Measure("attribute", key))
        for (word, sign), measures in owners.items():
            lone = measures if len(measures) == 1 and not _generic(english, table, word) else []
            if all(domain.attribute[m.key].kind == "date" for m in measures):
                lone = [m for m in measures if domain.attribute[m.key].words.events][:1]
            lexicon.add(word, class_, Relation(sign, measures=tuple(measures), default=tuple(lone)))
        for sign, name in ((1, more), (-1, less)):
            for word in getattr(domain.price.words, name):
                lexicon.add(word, class_, Relation(sign, measures=meters, default=(Measure("meter"),)))
        for kind, phrases in english["words"][table].items():
            sign, good = SIGNS[kind]
            limited = dates if kind in ("late", "early") else ()
            add_all(lexicon, phrases, class_, Relation(sign, good, measures=limited))
    for word in domain.price.words.positive:
        lexicon.add(word, "POS", Relation(-1, measures=meters, default=(Measure("meter"),)))
    for kind, phrases in english["words"]["positives"].items():
        sign, good = SIGNS[kind]
        add_all(lexicon, phrases, "POS", Relation(sign, good, measures=dates if kind in ("late", "early") else ()))
    _beats(lexicon, domain, english, meters)


def _generic(english: English, table: str, word: str) -> bool:
    return any(word in phrases for phrases in english["words"][table].values())


def _beats(lexicon: Lexicon, domain: Domain, english: English, meters: tuple[Measure, ...]) -> None:
    """Transitive verbs of comparison with what they can be about."""
    irregular = english["verbs"]["irregular"]
    scores = (Measure("score"),)
    for verb in domain.benchmark.words.beats:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(1, True, default=scores))
    for verb in domain.price.words.beats:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(-1, measures=meters, default=(Measure("meter"),)))
    families = english["verbs"]["families"]
    for verb in families["lead"]:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(1, True))
    for verb in families["trail"]:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(-1, True))
    for verb in families["exceed"]:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(1))
    dates = tuple(Measure("attribute", k) for k, a in domain.attribute.items() if a.kind == "date" and a.words.most)
    first = dates[:1]
    for verb in families["precede"]:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(-1, measures=dates, default=first), past=True)
    for verb in families["follow"]:
        add_verb(lexicon, forms(verb, irregular), "BEATS", Relation(1, measures=dates, default=first), past=True)

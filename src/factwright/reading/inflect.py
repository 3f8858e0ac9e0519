"""Inflection of English verbs: the forms of a verb phrase whose first word is the verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of one verb phrase."""

    base: str
    third: str
    gerund: str
    past: str
    participle: str


def forms(phrase: str, irregular: Mapping[str, Sequence[str]]) -> Forms:
    """The forms of ``return up to``; ``irregular`` gives past and participle of verbs that do not take -ed."""
    verb, _, rest = phrase.partition(" ")
    rest = f" {rest}" if rest else ""
    past = irregular.get(verb, (_past(verb), _past(verb)))
    return Forms(verb + rest, _third(verb) + rest, _gerund(verb) + rest, past[0] + rest, past[1] + rest)


def _third(verb: str) -> str:
    if verb in ("be", "have", "do"):
        return {"be": "is", "have": "has", "do": "does"}[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in VOWELS else verb + "s"


def _gerund(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) else "") + "ing"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) else "") + "ed"


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter: stop, top, run, not return."""
    short = sum(letter in VOWELS for letter in verb) == 1
    return short and len(verb) > 2 and verb[-1] not in VOWELS + "wxy" and verb[-2] in VOWELS

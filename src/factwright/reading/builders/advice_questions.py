"""Questions of a reader: what the constructions of ``english/grammar/advice_questions.toml`` mean."""

from __future__ import annotations

from factwright.reading.builders.advice import Aim, advise
from factwright.reading.builders.phrases import Phrase
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.reasons import carries

Asked = tuple[Phrase, Aim]


def asked_can(found: Phrase, aim: Aim) -> Asked:
    """*Can I send scans to A?*"""
    return found, aim


def asked_use(aim: Aim, found: Phrase) -> Asked:
    """*Can I use A for scans?*"""
    return found, aim


def can_answered(yes: str, asked: Asked) -> Claims | None:
    """*... ? Yes*: A has what is needed; *no*: it has not."""
    return advise(yes, asked[1], asked[0])


def can_answered_as(yes: str, asked: Asked, claims: Claims) -> Claims | None:
    """*... ? No, A does not support images*: the fact is about what is needed."""
    said = can_answered(yes, asked)
    return said + claims if said and carries(said[-1], claims) else None

"""Plain capabilities and sets: what the constructions of ``english/grammar/plain_capabilities.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import Subject, like, unlike
from factwright.reading.builders.predicates import Claims, can_all
from factwright.reading.builders.products import each
from factwright.reading.claims.base import apply
from factwright.reading.claims.plural import Several
from factwright.reading.claims.states import Can, Chosen, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

Whos = tuple[Who, ...]
Options = tuple[tuple[str, str], ...]


def subject_two_caps(first: Terms, second: Terms) -> Subject:
    """*Both X and Y are supported by A*."""
    return Terms(measures=first.measures + second.measures), ()


def each_do(claims: Claims) -> Claims:
    """*A and B each ...*: there are several."""
    return (Several(Terms()), *claims)


def both_do(claims: Claims) -> Claims:
    """*A and B are both ...*: there are two."""
    return (Several(Terms(), 2), *claims)


def can_but(having: tuple[Terms, ...], lacking: tuple[Terms, ...]) -> Claims:
    """*Supports X but not Y*."""
    return can_all("yes", having) + can_all("no", lacking)


def only_these(whos: Whos) -> Claims | None:
    """*X is supported only by A*."""
    who = each(whos)
    return who and (Can(Terms(who=replace(who, mode="only"))),)


def like_aside(about: Subject, who: Who, claims: Claims) -> Claims | None:
    """*A, like B, ...*."""
    return like(who, about, claims)


def unlike_aside(about: Subject, who: Who, claims: Claims) -> Claims | None:
    """*A, unlike B, ...*."""
    return unlike(who, about, claims)


def capability_none(measure: Terms, who: Who) -> Claims | None:
    """*There is no X in A*."""
    return (Can(replace(measure, who=who), False),) if who.mode == "each" else None


def _only(whos: Whos, among: Terms | None, claims: Claims) -> Claims | None:
    who = each(whos)
    if who is None or len(claims) != 1:
        return None
    return apply(Terms(who=replace(who, mode="only"), among=among.among if among else None), claims)


def only_one_that(whos: Whos, claims: Claims) -> Claims | None:
    """*A is the only model that ...*: of those in view."""
    return _only(whos, None, claims)


def only_one_among(whos: Whos, among: Terms, claims: Claims) -> Claims | None:
    """*A is the only one of the six that ...*."""
    return _only(whos, among, claims)


def only_one_with(whos: Whos, among: Terms | None, objects: tuple[Claims, ...]) -> Claims | None:
    """*A is the only model (of the six) with X*."""
    return _only(whos, among, tuple(c for claims in objects for c in claims))


def only_one_without(whos: Whos, among: Terms | None, measures: tuple[Terms, ...]) -> Claims | None:
    """*A is the only model without X*."""
    return _only(whos, among, can_all("no", measures)) if len(measures) == 1 else None


def only_choice(whos: Whos, options: Options, among: Terms | None) -> Claims | None:
    """*A is the only open model (of the six)*."""
    return _only(whos, among, (Chosen(Terms(), options),))


def only_capable(whos: Whos, capability: str, among: Terms | None) -> Claims | None:
    """*A is the only multimodal model*."""
    return _only(whos, among, (Can(Terms(measures=(Measure("capability", capability),))),))


def only_turned(among: Terms | None, claims: Claims, who: Who) -> Claims | None:
    """*The only model that ... is A*."""
    return _only((who,), among, claims)


def only_turned_with(among: Terms | None, objects: tuple[Claims, ...], who: Who) -> Claims | None:
    """*The only model with X is A*."""
    return only_one_with((who,), among, objects)


def only_turned_choice(options: Options, among: Terms | None, who: Who) -> Claims | None:
    """*The only open model is A*."""
    return only_choice((who,), options, among)


def value_recorded_for(measure: Terms, value: Any, who: Who) -> Claims | None:
    """*A window of X is documented for two of the six*."""
    plain, terms = value if isinstance(value, tuple) else (value, Terms())
    merged = measure.merged(terms)
    return None if merged is None or merged.who else (Is(replace(merged, who=who), plain),)


def recorded_for_only(measure: Terms, amount: Amount, whos: Whos) -> Claims | None:
    """*X is documented for only two models, A and B*."""
    who = each(whos)
    if who is None or measure.who or amount.unit != "number" or amount.value != len(who.ids):
        return None
    return (Recorded(replace(measure, who=replace(who, mode="only"))),)


def recorded_for_many(measure: Terms, count: Who, whos: Whos) -> Claims | None:
    """*X is documented for two of the six models, A and B*."""
    if count.number is None or count.group is None:
        return None
    named = recorded_for_only(measure, count.number, whos)
    return named and (Recorded(replace(measure, who=count)), *named)

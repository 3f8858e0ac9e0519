"""Advice, method and facts joined: what the constructions of ``english/grammar/advice_joined.toml`` mean."""

from __future__ import annotations

from dataclasses import replace

from factwright.reading.builders.advice_frames import CROWD
from factwright.reading.builders.phrases import Phrase, straight
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.reasons import measures_of_need
from factwright.reading.claims.advice import Advice, Method
from factwright.reading.claims.base import apply
from factwright.reading.claims.needs import Need
from factwright.reading.claims.states import Can, Recorded
from factwright.reading.terms import Group, Terms, Who

LAST = Who(pronoun="last")
PAIR = Who(group=Group("pair"))


def joined_units(first: Claims, second: Claims) -> Claims | None:
    """*..., so choose A*; a need by itself only leads to what follows."""
    return first + second


def advice_said(claims: Claims) -> Claims | None:
    """A sentence of advice: somebody is advised, or told how to work."""
    return claims if any(isinstance(c, Advice | Method) for c in claims) else None


def muse(first: Phrase, second: Phrase) -> Claims | None:
    """*Self-hosting requires open weights*: what is needed, and nothing of a product; two needs have to be the same."""
    if not straight((*first, *second)):
        return None
    needs = [t for t in (*first, *second) if isinstance(t, Need)]
    measures = {measures_of_need(n) for n in needs}
    if not any(isinstance(t, Need) or t == CROWD for t in first):
        return None
    if len(measures) != 1 or any(not isinstance(t, Need | str) for t in (*first, *second)):
        return None
    return (Method(Terms(), asked=measures.pop()),)


def which_recorded(yes: str, measures: tuple[Terms, ...]) -> Claims:
    """*..., for which X is not documented*; *documented* alone is a yes for what may be supported."""
    found = tuple(m for t in measures for m in t.measures)
    if yes == "yes" and all(m.kind == "capability" for m in found):
        return (Can(Terms(who=LAST, measures=found)),)
    return (Recorded(Terms(who=LAST, measures=found), yes == "yes"),)


def which_none(measure: Terms) -> Claims | None:
    """*..., for which no price is documented*."""
    return apply(Terms(who=LAST), (Recorded(measure, False),))


def which_without(measure: Terms) -> Claims:
    """*..., which has no X*."""
    return (Can(replace(measure, who=LAST), False),)


def tail_whose(measure: Terms, claims: Claims) -> Claims | None:
    """*..., whose window is X*."""
    bound = apply(measure, claims) if measure.who is None else None
    return bound and apply(Terms(who=LAST), bound)


def _only(among: Who, claims: Claims) -> Claims | None:
    if len(claims) != 1 or among.mode != "each":
        return None
    return apply(Terms(who=replace(LAST, mode="only"), among=among), claims)


def tail_only_with(among: Who, objects: tuple[Claims, ...]) -> Claims | None:
    """*..., the only one of the two with X*."""
    return _only(among, tuple(c for claims in objects for c in claims))


def tail_only(among: Who, claims: Claims) -> Claims | None:
    """*..., the only one of the six that ...*."""
    return _only(among, claims)


def tail_only_pair(claims: Claims) -> Claims | None:
    """*..., the only one that ...*: of the two."""
    return _only(PAIR, claims)


def tail_with(claims: Claims) -> Claims | None:
    """*..., with its X*."""
    return apply(Terms(who=LAST), claims)


def asked_undocumented(claims: Claims, who: Who | None = None) -> Claims | None:
    """*Ask about X before you build on A, which is not documented*: what was asked about, for A."""
    last = claims[-1]
    about = who or last.terms.who
    if not isinstance(last, Method) or not last.asked or about is None:
        return None
    return (*claims, Recorded(Terms(who=about, measures=last.asked), False))

"""Clauses: subjects with their predicates, echoes, and clauses joined into sentences."""

from __future__ import annotations

from dataclasses import replace

from factwright.reading.builders.predicates import Item, costs, recorded
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.echo import Echo
from factwright.reading.claims.states import Can, Chosen, Made, Recorded
from factwright.reading.terms import Terms, Via, Who

Claims = tuple[Claim, ...]
Subject = tuple[Terms, Claims]


def subject(terms: Terms, *sides: Claims | None) -> Subject | None:
    """Whom or what a clause is about, and what is said of it in passing."""
    side: Claims = ()
    for claims in sides:
        if claims is not None:
            bound = apply(Terms(who=terms.who), claims) if terms.who else None
            if bound is None:
                return None
            side += bound
    return terms, side


def subject_who(who: Who, *sides: Claims | None) -> Subject | None:
    """Products as a subject."""
    return subject(Terms(who=who), *sides)


def subject_both(who: Who) -> Subject | None:
    """*A and B both ...*: of two products."""
    two = len(who.ids) == 2 or (who.group is not None and who.group.size == 2)
    return subject_who(who) if two and who.mode == "each" else None


def clause(about: Subject, claims: Claims) -> Claims | None:
    """What a predicate says of a subject; side claims first."""
    terms, side = about
    named = any(m.kind == "capability" for m in terms.measures)
    if named and any(isinstance(c, Can | Chosen) and c.terms.measures for c in claims):
        return None
    bound = apply(terms, claims)
    return None if bound is None else side + bound


def clause_of(claims: Claims, about: Subject) -> Claims | None:
    """As ``clause``, the predicate first."""
    return clause(about, claims)


def clauses(*parts: Claims | None) -> Claims:
    """Clauses in a row."""
    return tuple(c for part in parts if part for c in part)


def fronted(terms: Terms, claims: Claims) -> Claims | None:
    """*On B, ...*: what stands in front holds for every clause."""
    if terms.who is not None and any(c.terms.who is not None and c.terms.who != terms.who for c in claims):
        return None
    if any(contradicts(terms, c.terms) for c in claims):
        return None
    return tuple(c.within(terms) for c in claims)


def contradicts(front: Terms, terms: Terms) -> bool:
    """Whether what stands in front names another measure than a clause does."""
    if front.among is not None and terms.among is not None and front.among != terms.among:
        return True
    if front.period and terms.period and front.period != terms.period:
        return True
    if not front.measures:
        return False
    closed = tuple(m for m in terms.measures if m.key)
    return bool(closed) and closed != front.measures and not set(closed) <= set(front.measures)


def echo(yes: str, who: Who) -> Claims:
    """*So does A*, *A does not*."""
    return (Echo(Terms(who=who), {"yes": True, "no": False}.get(yes)),)


def echo_terms(yes: str, terms: Terms) -> Claims | None:
    """*But not on A*, *but not by B*."""
    if not (terms.who or terms.via):
        return None
    return (Echo(terms, {"yes": True, "no": False}.get(yes), yes == "no"),)


def unlike(who: Who, about: Subject, claims: Claims) -> Claims | None:
    """*Unlike A, B ...*: it holds for B and not for A."""
    said = clause(about, claims)
    if said is None or len(said) != 1 or who.mode != "each":
        return None
    return (*said, Echo(Terms(who=who), False))


def like(who: Who, about: Subject, claims: Claims) -> Claims | None:
    """*Like A, B ...*: it holds for both."""
    said = clause(about, claims)
    if said is None or len(said) != 1:
        return None
    return (*said, Echo(Terms(who=who), True))


def open_terms(terms: Terms) -> Terms:
    """Terms without a product."""
    return replace(terms, who=None)


def subject_caps(measures: tuple[Terms, ...]) -> Subject:
    """*X, Y and Z are supported by A*."""
    return Terms(measures=tuple(m for t in measures for m in t.measures)), ()


def subject_from(who: Who, maker: str) -> Subject | None:
    """*A, from M, ...*."""
    return subject_who(who, (Made(Terms(), "maker", maker),))


def subject_aside(who: Who, claims: Claims) -> Subject | None:
    """*A, which ..., ...*."""
    return subject_who(who, claims)


def none_recorded(measure: Terms, terms: Terms | None) -> Claims | None:
    """*No X is recorded for A*."""
    return recorded("no", measure, terms)


def whether(who: Who, measures: tuple[Terms, ...]) -> Claims | None:
    """*Whether A supports X is not documented*."""
    return tuple(Recorded(replace(m, who=who), False) for m in measures) if who.mode == "each" else None


def lists_at(maker: str, who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*M lists A at X*: the maker's own price."""
    found = costs(items)
    return found and apply(Terms(who=who, via=Via((maker,))), found)


def makes(maker: str, who: Who) -> Claims | None:
    """*M makes A*."""
    return apply(Terms(who=who), (Made(Terms(), "maker", maker),))


def but_not(claims: Claims, terms: Terms) -> Claims | None:
    """*..., but not by B*; *is recorded for A, at X, but not for B* is of the record, and read elsewhere."""
    if isinstance(claims[0], Recorded) and not isinstance(claims[-1], Recorded):
        return None
    found = echo_terms("no", terms)
    return found and claims + found

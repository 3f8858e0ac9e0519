"""Labels: headings, verdict lines and announced reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import compared
from factwright.reading.builders.predicates import Claims
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.states import Can, Chosen
from factwright.reading.claims.values import Is
from factwright.reading.terms import Terms, Who


def label_best(relation: Relation, measure: Terms, among: Terms, who: Who) -> Claims | None:
    """*Cheapest input of the four: A*."""
    terms = measure.merged(replace(among, who=who))
    return None if terms is None else (Best(terms, relation),)


def win(who: Terms, measure: Terms) -> Claims | None:
    """*A on input price*: A has the better value."""
    found = compared(None, Relation(1, True), None, measure)
    return None if found is None else apply(who, found)


def label_is(who: Terms, measure: Terms, exactness: Any, amount: Amount) -> Claims | None:
    """*A M \u2248 X*."""
    terms = who.merged(measure)
    return None if terms is None else (Is(terms, replace(amount, exactness=exactness)),)


def reason_measure(measure: Terms) -> Terms | None:
    """A measure as a reason."""
    return measure if len(measure.measures) == 1 else None


def reason_choice(options: Any) -> tuple[Any, ...]:
    """A value as a reason."""
    return ("choice", options)


def reasons(amount: Amount, who: Who, other: Who, found: tuple[Any, ...]) -> Claims | None:
    """*Two reasons to pick A over B: X and Y*: as many as announced, each in favour of A."""
    if amount.value != len(found):
        return None
    claims: list[Claim] = []
    for reason in found:
        if isinstance(reason, tuple):
            claims += [Chosen(Terms(who=who), reason[1]), Chosen(Terms(who=other), reason[1], False)]
        elif reason.measures[0].kind == "capability":
            claims += [Can(replace(reason, who=who)), Can(replace(reason, who=other), False)]
        else:
            claims.append(Compared(replace(reason, who=who), Terms(who=other), Relation(1, True)))
    return tuple(claims)


def higher_of(among: Who, who: Who, relation: Relation) -> Claims | None:
    """*Of the two models with a recorded X, A is higher*: on X."""
    if among.group is None or among.group.measure is None:
        return None
    return (Best(Terms(who=who, measures=(among.group.measure,), among=among), relation),)

"""Passing remarks: relative clauses, figures beside a comparison, the one that."""

from __future__ import annotations

from dataclasses import replace

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims, Item, recorded
from factwright.reading.builders.products import each
from factwright.reading.builders.routes import ONE
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Compared
from factwright.reading.claims.echo import Echo
from factwright.reading.claims.routes import Routes
from factwright.reading.claims.same import Alike, Apart
from factwright.reading.claims.states import Can, Made, Recorded, Scores
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
PAIR = Who(group=Group("pair", (), 2))
Subject = tuple[Terms, Claims]


def other_routes() -> Terms:
    """*On its other routes*: than those just named."""
    return Terms(via=Via((), "other"))


def one_and_other(who: Who, total: Amount, how: str, other: str) -> Claims | None:
    """*One of its two routes is a trial and the other is unpriced*."""
    if total.value != 2 or how == other:
        return None
    return Routes(Terms(who=who), "", total), Routes(Terms(who=who), how, ONE), Routes(Terms(who=who), other, ONE)


def one_and_other_of(total: Amount, who: Who, how: str, other: str) -> Claims | None:
    """*One of the two routes to A is a trial and the other is unpriced*."""
    return one_and_other(who, total, how, other)


def tail_which(claims: Claims) -> Claims | None:
    """*..., which holds X*: of the product named last."""
    return apply(Terms(who=Who(pronoun="last")), claims)


def tail_which_not() -> Claims:
    """*..., which does not*."""
    return (Echo(Terms(who=Who(pronoun="last")), False),)


def at_each(first: Who, x: Item, second: Who, y: Item) -> tuple[tuple[Who, Item], ...]:
    """*A at X and B at Y*."""
    return (first, x), (second, y)


def tail_at_each(pairs: tuple[tuple[Who, Item], ...]) -> Claims | None:
    """*..., with A at X and B at Y*: on the measure before."""
    return tuple(Is(replace(value[1], who=who), value[0]) for who, value in pairs)


def only_agent(who: Who) -> Terms:
    """*By A alone*, *only on A*."""
    return Terms(who=replace(who, mode="only"))


def supported_only(who: Who) -> Claims:
    """*Is available only on A*."""
    return (Can(only_agent(who)),)


def gap(by: Amount, bench: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*X points on M*."""
    return ((by, bench),)


def two_gaps(by: Amount, bench: Terms, other: Amount, second: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*X points on M and Y points on N*."""
    return (by, bench), (other, second)


def gap_is(first: Who, second: Who, gaps: tuple[tuple[Amount, Terms], ...]) -> Claims | None:
    """*The gap between A and B is X points on M*."""
    who = each((first, second))
    if who is None:
        return None
    return tuple(Apart(replace(bench, who=who), by) for by, bench in gaps)


def gap_group(by: Amount, who: Who, bench: Terms) -> Claims:
    """*X points separate the two on M*."""
    return (Apart(replace(bench, who=who), by),)


def gap_figures(by: Amount, first: Who, x: Amount, second: Who, y: Amount, bench: Terms) -> Claims | None:
    """*X points lie between A's N and B's O on M*."""
    gaps = gap_is(first, second, ((by, bench),))
    return gaps and (*gaps, Is(replace(bench, who=first), x), Is(replace(bench, who=second), y))


def valued_front(value: Item, measure: Terms, claims: Claims) -> Claims | None:
    """*At X, A's window is ...*: X is its value."""
    merged = measure.merged(value[1])
    bound = merged and apply(measure, claims)
    if merged is None or merged.who is None or bound is None:
        return None
    return (Is(merged, value[0]), *bound)


def valued_subject(who: Who, value: Item, claims: Claims) -> Claims | None:
    """*A, at X, is ... ahead of B on M*: X is its value there."""
    bound = apply(Terms(who=who), claims)
    if bound is None or len(bound) != 1 or not isinstance(bound[0], Compared):
        return None
    measures = bound[0].terms.measures or bound[0].right.measures
    if len(measures) != 1 or not measures[0].key:
        return None
    return (Is(replace(value[1], who=who, measures=measures), value[0]), *bound)


def the_one_with(whos: tuple[Who, ...], objects: tuple[Claims, ...]) -> Claims | None:
    """*A is the (only) one with X*: of the two."""
    return the_one_that(whos, tuple(c for claims in objects for c in claims))


def the_one_that(whos: tuple[Who, ...], claims: Claims) -> Claims | None:
    """*A is the (only) one that ...*."""
    if len(whos) != 1:
        return None
    return apply(Terms(who=replace(whos[0], mode="only"), among=PAIR), claims)


def scores_count(amount: Amount, terms: Terms) -> Claims | None:
    """*Three benchmark results are on record for A*."""
    return (Scores(terms, amount),) if terms.who else None


def there_is_none(measure: Terms, terms: Terms) -> Claims | None:
    """*There is no X on record for A*."""
    return recorded("no", measure, terms)


def differ_in(first: Who, second: Who, attribute: str) -> Claims | None:
    """*A and B differ in X*."""
    who = each((first, second))
    return who and differ_one(who, attribute)


def differ_one(who: Who, attribute: str) -> Claims:
    """*The two differ in X*."""
    return (Alike(Terms(who=who, measures=(Measure("attribute", attribute),)), yes=False),)


def governs(value: tuple[str, str], who: Who) -> Claims:
    """*L governs A*."""
    return (Is(Terms(who=who, measures=(Measure("attribute", value[0]),)), value[1]),)


def makes_available(maker: str, attribute: str, who: Who, value: tuple[str, str]) -> Claims:
    """*M makes the weights of A available under L*."""
    return (
        Made(Terms(who=who), "maker", maker),
        *governs(value, who),
        Recorded(Terms(who=who, measures=(Measure("attribute", attribute),))),
    )


def is_recorded_bare() -> Claims:
    """*Is undocumented*; of whom is in the subject."""
    return (Recorded(Terms(), False),)

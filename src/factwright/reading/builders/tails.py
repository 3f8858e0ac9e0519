"""Tails: what goes on about the last measure of a clause; questions with answers; switching."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import contradicts
from factwright.reading.builders.comparisons import compared
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.echo import Again
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import Routes, Shared
from factwright.reading.claims.states import Can, Chosen, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

TOPIC = Who(pronoun="topic")


def tailed(claims: Claims, tail: Claims) -> Claims:
    """A clause with its tail."""
    return claims + tail


def tailed_twice(claims: Claims, tail: Claims, more: Claims) -> Claims:
    """A clause with two tails."""
    return claims + tail + more


def tail_value(value: Item, who: Terms) -> Claims | None:
    """*..., compared with X for B*."""
    terms = value[1].merged(who)
    return None if terms is None else (Again(terms, value[0]),)


def tail_items(items: tuple[Item, ...]) -> Claims | None:
    """*..., X for A and Y for B*, *...: X for input and Y for output*: of whom the clause speaks, where not said."""
    if all(terms == Terms() for _, terms in items) and len(items) > 1:
        return None
    if any(isinstance(value, CalendarDate) and terms == Terms() for value, terms in items):
        return None
    return tuple(Is(terms if terms.who else replace(terms, who=TOPIC), value) for value, terms in items)


def _topic(claims: Claims | None) -> Claims | None:
    return claims and apply(Terms(who=TOPIC), claims)


def tail_ratio(by: Amount, base: Terms) -> Claims | None:
    """*..., eight times as many as B*."""
    return _topic((Compared(Terms(), base, Relation(None, by=by)),)) if by.unit == "times" else None


def tail_ratio_who(by: Amount, base: Terms) -> Claims | None:
    """*..., twice that of B*."""
    return tail_ratio(by, base)


def tail_comp_by(by: Amount, relation: Relation, base: Terms) -> Claims | None:
    """*..., $1.10 less than B*."""
    return _topic(compared(by, relation, base))


def tail_comp(relation: Relation, base: Terms) -> Claims | None:
    """*..., later than that of B*."""
    return _topic(compared(None, relation, base))


def tail_part(value: Item, attribute: str) -> Claims | None:
    """*..., of which X are active*."""
    merged = value[1].merged(Terms(measures=(Measure("attribute", attribute),), who=TOPIC))
    return None if merged is None else (Is(merged, value[0]),)


def tail_best(relation: Relation, among: Terms) -> Claims:
    """*..., the highest of the four*."""
    return (Best(replace(among, who=TOPIC), relation),)


def tail_meters(measures: Terms) -> Claims:
    """*..., on input and on output*: of the comparison before."""
    return (Again(measures, None),)


def answered(yes: str, asked: Claims, claims: Claims | None = None) -> Claims | None:
    """A question with its answer: yes affirms what is asked, no denies it."""
    if len(asked) != 1:
        return None
    either = asked[0].terms.who is not None and asked[0].terms.who.group is not None
    if yes == "yes":
        said: Claims = () if either and claims else asked
    else:
        said = (asked[0].opposite(),)
    return said + (claims or ())


def ask_can(who: Who, measures: tuple[Terms, ...]) -> Claims | None:
    """*Does A support X?*"""
    if len(measures) != 1:
        return None
    return (Can(replace(measures[0], who=who)),)


def ask_do(who: Who, capability: str) -> Claims:
    """*Does A read images?*"""
    return (Can(Terms(who=who, measures=(Measure("capability", capability),))),)


def ask_chosen(who: Who, options: tuple[tuple[str, str], ...]) -> Claims:
    """*Is A proprietary?*"""
    return (Chosen(Terms(who=who), options),)


def ask_has(who: Who, claims: Claims) -> Claims | None:
    """*Does A have open weights?*"""
    return apply(Terms(who=who), claims) if len(claims) == 1 else None


def ask_billed(who: Who, how: str) -> Claims:
    """*Is A free?*"""
    return (Routes(Terms(who=who), how),)


def switch(left: Who, right: Who) -> tuple[Who, Who]:
    """From one product to another."""
    return left, right


def _opposite(claims: Claims) -> Claims:
    return tuple(c.opposite() for c in claims)


def switch_loses(pair: tuple[Who, Who], having: Claims) -> Claims | None:
    """*... means giving up X*: the first has it, the second has not."""
    first, second = apply(Terms(who=pair[0]), having), apply(Terms(who=pair[1]), _opposite(having))
    return None if first is None or second is None else first + second


def switch_gains(pair: tuple[Who, Who], having: Claims) -> Claims | None:
    """*... brings X*."""
    return switch_loses((pair[1], pair[0]), having)


def switch_keeps(pair: tuple[Who, Who], having: Claims) -> Claims | None:
    """*... does not mean giving up X*: both have it."""
    first, second = apply(Terms(who=pair[0]), having), apply(Terms(who=pair[1]), having)
    return None if first is None or second is None else first + second


def switch_moves(sign: str, pair: tuple[Who, Who], measure: Terms, low: Item, high: Item) -> Claims | None:
    """*... raises the window from X to Y*."""
    if measure.who is not None:
        return None
    first, second = low[1].merged(replace(measure, who=pair[0])), high[1].merged(replace(measure, who=pair[1]))
    if first is None or second is None:
        return None
    change = Compared(replace(measure, who=pair[1]), Terms(who=pair[0]), Relation(int(sign)))
    return Is(second, high[0]), Is(first, low[0]), change


def switch_stays(pair: tuple[Who, Who], providers: tuple[str, ...]) -> Claims:
    """*... does not mean leaving P*: it lists both."""
    return tuple(Routes(Terms(who=w), "", None, providers) for w in pair)


def switch_leaves(pair: tuple[Who, Who]) -> Claims:
    """*... means changing provider*: none lists both."""
    return (Shared(Terms(who=Who(pair[0].ids + pair[1].ids)), Amount(Fraction(0))),)


def none_of_these(first: Terms, rest: tuple[Terms, ...], terms: Terms) -> Claims | None:
    """*No X, no Y and no Z are documented for A*."""
    found: list[Claim] = []
    for measure in (first, *rest):
        merged = measure.merged(terms)
        if merged is None:
            return None
        found.append(Recorded(merged, False))
    return tuple(found)


def none_of_two(first: Terms, second: Terms, terms: Terms) -> Claims | None:
    """*No X and no Y are documented for A*."""
    return none_of_these(first, (second,), terms)


def none_now(terms: Terms | None) -> Claims | None:
    """*None is documented for B*: of what the clause before was about."""
    return (Recorded(terms, False),) if terms is not None and terms.who is not None else None


def no_priced_route() -> Claims:
    """*Neither of them has a price*: of two routes just counted."""
    return (Routes(Terms(who=TOPIC), "", Amount(Fraction(2))), Routes(Terms(who=TOPIC), "priced", Amount(Fraction(0))))


def clauses_fronted(claims: Claims, front: Terms, more: Claims) -> Claims | None:
    """*A ..., and for B, ...*: what stands in front of the second clause holds for it alone."""
    if front.who is not None and any(c.terms.who is not None and c.terms.who != front.who for c in more):
        return None
    if any(contradicts(front, c.terms) for c in more):
        return None
    return claims + tuple(c.within(front) for c in more)


def subject_valued(measure: Terms, value: Item, terms: Terms | None) -> Any:
    """*A's window of X ...*: the value is said in passing."""
    merged = measure.merged(value[1])
    merged = merged and (merged.merged(terms) if terms else merged)
    if merged is None or merged.who is None:
        return None
    return merged, (Is(merged, value[0]),)


def subject_figure(amount: Amount, who: Who, terms: Terms | None) -> Any:
    """*The 66.0 of A on M ...*."""
    merged = Terms(who=who, measures=(Measure("score"),)).merged(terms or Terms())
    return merged and (merged, (Is(merged, amount),))


def tail_before(by: Amount, base: Terms) -> Claims | None:
    """*..., five months before that of B*."""
    return _topic(compared(by, Relation(-1, dated=True), base))


def tail_after(by: Amount, base: Terms) -> Claims | None:
    """*..., five months after that of B*."""
    return _topic(compared(by, Relation(1, dated=True), base))

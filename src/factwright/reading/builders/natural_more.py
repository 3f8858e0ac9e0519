"""More natural prose: providers with asides, two fronts, and what is said in short of the other product."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import fronted
from factwright.reading.builders.events import event_after_event, event_before_event
from factwright.reading.builders.measures import Volume, volume_part
from factwright.reading.builders.passing import gap_is
from factwright.reading.builders.plain import maker_event
from factwright.reading.builders.predicates import Claims, Item, scores
from factwright.reading.builders.routes import ONE
from factwright.reading.claims.base import apply
from factwright.reading.claims.beside import Lacks
from factwright.reading.claims.echo import Echo
from factwright.reading.claims.routes import Routes, Shared
from factwright.reading.claims.states import Made, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Terms, Via, Who


def volume_each_of(amount: Amount, unit: tuple[str, Fraction] | None, first: str, second: str) -> Volume | None:
    """*10 million tokens each of input and output*."""
    one, two = volume_part(amount, first, unit), volume_part(amount, second, unit)
    return None if one is None or two is None or first == second else one + two


def has_none(who: Who) -> Claims:
    """*B has none*: of what the clause before says that A has."""
    return (Lacks(Terms(who=who)),)


def needs(value: Item) -> Claims:
    """*Needs X seconds*: the unit names the measure."""
    return (Is(value[1], value[0]),)


def tail_which_other_not(who: Who) -> Claims:
    """*..., which B does not*."""
    return (Echo(Terms(who=who), False),)


def tail_which_makers_not(maker: str, short: str) -> Claims:
    """*..., which M's B does not*."""
    who = Who((short,))
    return Echo(Terms(who=who), False), Made(Terms(who=who), "maker", maker)


def measured_front(who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*In an independent measurement A scores X on M*."""
    found = scores(items)
    return found and apply(Terms(who=who, by="independent"), found)


def shared_lists(provider: str, both: Who, who: Who, how: str) -> Claims:
    """*P, the one provider that lists both, offers each of them free*."""
    return Shared(Terms(who=both), ONE, (provider,)), Routes(Terms(who=who), how, None, (provider,))


def shared_front(provider: str, both: Who, claims: Claims) -> Claims | None:
    """*On P, the only provider that the two share, ...*."""
    found = fronted(Terms(via=Via((provider,))), claims)
    return found and (Shared(Terms(who=both), ONE, (provider,)), *found)


def two_fronts(front: Terms, said: Claims, second: Terms, more: Claims) -> Claims | None:
    """*For output, A ..., and for input, it ...*: each front holds for its own clause."""
    one, two = fronted(front, said), fronted(second, more)
    if one is None or two is None or not front.measures or not second.measures:
        return None
    return one + two


def maker_event_after(
    maker: str, attribute: str, who: Who, day: CalendarDate, by: Amount, base: Who, other: str
) -> Claims | None:
    """*M announced A on D, one week after B arrived*."""
    more = event_after_event(attribute, by, Terms(who=base), other)
    bound = more and apply(Terms(who=who), more)
    return bound and maker_event(maker, attribute, who, day) + bound


def maker_event_before(
    maker: str, attribute: str, who: Who, day: CalendarDate, by: Amount, base: Who, other: str
) -> Claims | None:
    """*M announced A on D, one week before B arrived*."""
    more = event_before_event(attribute, by, Terms(who=base), other)
    bound = more and apply(Terms(who=who), more)
    return bound and maker_event(maker, attribute, who, day) + bound


def lists_made(providers: tuple[str, ...], who: Who, maker: str) -> Claims:
    """*P lists A, a model by M*."""
    return Routes(Terms(who=who), "", None, providers), Made(Terms(who=who), "maker", maker)


def provider_value(providers: tuple[str, ...], value: Item, who: Who) -> Claims | None:
    """*P offers X tokens of context for A*."""
    terms = value[1].merged(Terms(who=who, via=Via(providers)))
    if terms is None or not any(m.kind == "attribute" and m.key for m in terms.measures):
        return None
    return (Is(terms, value[0]),)


def neither_bare(first: Terms, second: Terms) -> Claims | None:
    """*Neither an X nor a Y is on record*, for the one in front."""
    return Recorded(replace(first, per=None), False), Recorded(replace(second, per=None), False)


def volume_of(amount: Amount, meter: str) -> Volume | None:
    """*250 million of output*, after the unit was said."""
    return volume_part(amount, meter, None)


def gap_on(first: Who, second: Who, bench: Terms, by: Amount) -> Claims | None:
    """*The gap between A and B on M is X*."""
    return gap_is(first, second, ((by, bench),))


def gap_from(by: Amount, first: Who, second: Who, bench: Terms) -> Claims | None:
    """*X points separate A from B on M*."""
    return gap_on(first, second, bench, by)


def gap_front(bench: Terms, by: Amount, first: Who, second: Who) -> Claims | None:
    """*On M, X points separate A from B*."""
    return gap_on(first, second, bench, by)

"""Plain dates: what the constructions of ``english/grammar/plain_dates.toml`` mean."""

from __future__ import annotations

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import after, before, compared
from factwright.reading.builders.predicates import Claims
from factwright.reading.claims.base import apply
from factwright.reading.claims.bounds import Beyond
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.dated import Happened, Planned
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.states import Made
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

SELF = Who(pronoun="it")


def _date(attribute: str) -> Terms:
    return Terms(measures=(Measure("attribute", attribute),))


def happened_made(attribute: str, maker: str) -> Claims:
    """*Was announced by M*."""
    return Happened(_date(attribute), None), Made(Terms(), "maker", maker)


def happened_by(attribute: str, maker: str, day: CalendarDate) -> Claims:
    """*Was announced by M on D*."""
    return Made(Terms(), "maker", maker), Happened(_date(attribute), day)


def maker_did(maker: str, attribute: str, who: Who) -> Claims | None:
    """*M announced A*."""
    return apply(Terms(who=who), happened_made(attribute, maker))


def maker_happened(maker: str, attribute: str, who: Who, day: CalendarDate) -> Claims | None:
    """*M announced A on D*."""
    return apply(Terms(who=who), happened_by(attribute, maker, day))


def event_comp(attribute: str, relation: Relation, base: Terms) -> Claims | None:
    """*Was released later than B*."""
    return event_comp_by(attribute, None, relation, base)


def event_comp_by(attribute: str, by: Amount | None, relation: Relation, base: Terms) -> Claims | None:
    """*Was released five months later than B*."""
    if not relation.measures:
        return None
    return compared(by, relation, base, _date(attribute))


def event_beyond(sign: str, attribute: str, day: CalendarDate) -> Claims:
    """*Was released before D*."""
    return (Beyond(_date(attribute), day, Relation(int(sign))),)


def event_own(sign: str, attribute: str, by: Amount, other: str) -> Claims | None:
    """*Retires six months after its deprecation*."""
    if attribute == other:
        return None
    right = Terms(who=SELF, measures=(Measure("attribute", other),))
    return (Compared(_date(attribute), right, Relation(int(sign), by=by, dated=True)),)


def interval_after(by: Amount | None, base: Terms) -> Claims | None:
    """*A's release came X after B's*."""
    return after(by, base)


def interval_before(by: Amount | None, base: Terms) -> Claims | None:
    """*A's release came X before B's*."""
    return before(by, base)


def dated_is(day: CalendarDate) -> Claims:
    """*The release of A was on D*."""
    return (Is(Terms(), day),)


def first_to(sign: str, among: Terms | None, attribute: str) -> Claims | None:
    """*Was the first of the six to be released*."""
    merged = _date(attribute).merged(among or Terms())
    return merged and (Best(merged, Relation(int(sign))),)


def planned_for(attribute: str, who: Who, day: CalendarDate) -> Claims:
    """*The retirement of A is scheduled for D*."""
    return (Planned(Terms(who=who, measures=(Measure("attribute", attribute),)), day),)

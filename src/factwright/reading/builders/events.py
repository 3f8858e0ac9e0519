"""Events told by each other: *six weeks after A was released, B came out*, *one day before B was deprecated*."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import compared
from factwright.reading.builders.predicates import Claims, Item, has_attribute
from factwright.reading.builders.products import each
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.same import Apart
from factwright.reading.claims.states import Chosen
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

PAIR = Who(group=Group("pair", (), 2))


def _of(attribute: str, who: Who | None = None) -> Terms:
    return Terms(who=who, measures=(Measure("attribute", attribute),))


def _from(sign: int, attribute: str, by: Amount | None, base: Terms, other: str) -> Claims | None:
    right = base.merged(_of(other))
    return right and compared(by, Relation(sign, dated=True), right, _of(attribute))


def event_apart(attribute: str, by: Amount) -> Claims:
    """*Were released five weeks apart*."""
    return (Apart(_of(attribute), by),)


def event_after_event(attribute: str, by: Amount | None, base: Terms, other: str) -> Claims | None:
    """*Came out six weeks after B was deprecated*."""
    return _from(1, attribute, by, base, other)


def event_before_event(attribute: str, by: Amount | None, base: Terms, other: str) -> Claims | None:
    """*Came out six weeks before B was deprecated*."""
    return _from(-1, attribute, by, base, other)


def _dated(sign: int, attribute: str, items: tuple[Any, ...], by: Amount, base: Terms, other: str) -> Claims | None:
    found, more = has_attribute(attribute, items), _from(sign, attribute, by, base, other)
    return found + more if found and more and len(found) == 1 else None


def dated_after_event(attribute: str, items: tuple[Any, ...], by: Amount, base: Terms, other: str) -> Claims | None:
    """*Retires on D, six months after it was deprecated*."""
    return _dated(1, attribute, items, by, base, other)


def dated_before_event(attribute: str, items: tuple[Any, ...], by: Amount, base: Terms, other: str) -> Claims | None:
    """*Was announced on D, one week before B arrived*."""
    return _dated(-1, attribute, items, by, base, other)


def after_front(by: Amount, base: Who, other: str, who: Who, attribute: str, day: CalendarDate | None) -> Claims | None:
    """*Six weeks after A was announced, B came out(, on D)*."""
    return _front(1, by, (base, other), (who, attribute), day)


def before_front(
    by: Amount, base: Who, other: str, who: Who, attribute: str, day: CalendarDate | None
) -> Claims | None:
    """*Eight days before A was deprecated, B was announced(, on D)*."""
    return _front(-1, by, (base, other), (who, attribute), day)


def _front(
    sign: int, by: Amount, base: tuple[Who, str], event: tuple[Who, str], day: CalendarDate | None
) -> Claims | None:
    left, right = _of(event[1], event[0]), _of(base[1], base[0])
    if left == right:
        return None
    found: Claims = (Compared(left, right, Relation(sign, by=by, dated=True)),)
    return found if day is None else (*found, Is(left, day))


def followed(by: Amount, base: Who, attribute: str, who: Who, day: CalendarDate) -> Claims | None:
    """*Six weeks after A was announced, B followed, on D*."""
    return after_front(by, base, attribute, who, attribute, day)


def came_after(by: Amount, base: Who, who: Who, attribute: str, items: tuple[Item, ...]) -> Claims | None:
    """*Six weeks after A came B, announced on D*."""
    found = has_attribute(attribute, items)
    said = found and apply(Terms(who=who), found)
    more = after_front(by, base, attribute, who, attribute, None)
    return said + more if said and more and len(said) == 1 else None


def between_pair(by: Amount, attribute: str) -> Claims:
    """*Six weeks lie between the two announcements*."""
    return (Apart(_of(attribute, PAIR), by),)


def between_own(by: Amount, first: str, who: Who, second: str) -> Claims | None:
    """*Six months lie between the deprecation of A and its retirement*."""
    if first == second:
        return None
    return (Compared(_of(second, who), _of(first, who), Relation(2, by=by)),)


def between_events(
    by: Amount, day: CalendarDate, first: Who, event: str, later: CalendarDate, second: Who, other: str
) -> Claims | None:
    """*Five weeks lie between D, when A was announced, and E, when B was announced*."""
    left, right = _of(event, first), _of(other, second)
    if left == right:
        return None
    return Is(left, day), Is(right, later), Compared(right, left, Relation(2, by=by))


def tail_dates(first: Who, day: CalendarDate, second: Who, later: CalendarDate) -> Claims | None:
    """*..., that of A on D and that of B on E*: the dates of the two spoken of."""
    if each((first, second)) is None:
        return None
    return Is(Terms(who=first), day), Is(Terms(who=second), later)


def act_value(*parts: Any) -> Claims | None:
    """*Takes X seconds to return its first token*."""
    value, attribute = parts
    terms = value[1].merged(_of(attribute))
    return None if terms is None else (Is(replace(terms), value[0]),)


def value_for(attribute: str, option: tuple[str, str], who: Who) -> Claims | None:
    """*Commercial use comes with conditions for both*."""
    return (Chosen(Terms(who=who), (option,)),) if option[0] == attribute else None

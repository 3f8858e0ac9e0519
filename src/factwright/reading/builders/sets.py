"""Sets: counts, none, and the members named beside a count."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.products import each, number_of
from factwright.reading.claims.base import apply
from factwright.reading.claims.states import Chosen
from factwright.reading.terms import Group, Terms, Who

ONE = Amount(Fraction(1))


def number_exactly(amount: Amount, who: Who) -> Who | None:
    """*Only two of the six*: so many and no more."""
    return number_of(amount, who)


def one_of(who: Who) -> Who | None:
    """*One of the two*."""
    return number_of(ONE, who)


def number_about(exactness: Any, amount: Amount, who: Who) -> Who | None:
    """*At least five of the six*."""
    found = number_of(amount, who)
    return found and replace(found, number=replace(amount, exactness=exactness))


def none_at_all() -> Who:
    """*No model*: none of the catalogue."""
    return Who(group=Group("all"), mode="none")


def front_count(group: Who, amount: Amount, claims: Claims) -> Claims | None:
    """*Of the six, two ...*."""
    who = number_of(amount, group)
    return who and apply(Terms(who=who), claims)


def front_none(group: Who, claims: Claims) -> Claims | None:
    """*Of the six, none ...*."""
    return apply(Terms(who=replace(group, mode="none")), claims) if group.mode == "each" else None


def front_except(group: Who, whos: tuple[Who, ...], claims: Claims) -> Claims | None:
    """*Of the six, all but A ...*."""
    found = each(whos)
    return found and apply(Terms(who=replace(group, without=found.ids)), claims)


def _named(who: Who, whos: tuple[Who, ...], claims: Claims) -> Claims | None:
    """So many of a set, and these are they: they, and no others of it."""
    found = each(whos)
    if found is None or not found.ids or who.mode != "count" or who.number is None or len(claims) != 1:
        return None
    if who.number.value != len(found.ids) or who.number.exactness:
        return None
    members = replace(who, mode="each", number=None)
    return apply(Terms(who=replace(found, mode="only"), among=members), claims)


def counted_named(who: Who, claims: Claims, whos: tuple[Who, ...]) -> Claims | None:
    """*Two of the six ...: A and B*."""
    return _named(who, whos, claims)


def counted_aside(who: Who, whos: tuple[Who, ...], claims: Claims) -> Claims | None:
    """*Only one of the two, A, ...*."""
    return _named(who, whos, claims)


def only_many(whos: tuple[Who, ...], group: Who, claims: Claims) -> Claims | None:
    """*A and B are the only models of the six that ...*."""
    found = each(whos)
    return found and apply(Terms(who=replace(found, mode="only"), among=group), claims)


def only_many_counted(whos: tuple[Who, ...], amount: Amount, group: Who, claims: Claims) -> Claims | None:
    """*A and B are the only two of the six that ...*."""
    return only_many(whos, group, claims) if amount.value == len(whos) else None


def only_many_chosen(whos: tuple[Who, ...], options: Any, group: Who) -> Claims | None:
    """*A and B are the only open models of the six*."""
    return only_many(whos, group, (Chosen(Terms(), options),))


def one_of_those(whos: tuple[Who, ...], amount: Amount, claims: Claims) -> Claims | None:
    """*A is one of two models that ...*: of those in view."""
    found = each(whos)
    count = number_of(amount, Who(group=Group("pair")))
    if found is None or count is None or len(whos) != 1:
        return None
    first, second = apply(Terms(who=found), claims), apply(Terms(who=count), claims)
    return None if first is None or second is None else first + second


def one_of_chosen(whos: tuple[Who, ...], amount: Amount, options: Any, among: Terms | None) -> Claims | None:
    """*A is one of two open models here*."""
    if among is not None and among.among is None:
        return None
    return one_of_those(whos, amount, (Chosen(Terms(), options),))

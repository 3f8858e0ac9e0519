"""Plain shares and counts: percentages of a value, parts of a whole, bare numbers more, what holds so many."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import ratio_to
from factwright.reading.builders.plain_capabilities import each_do
from factwright.reading.builders.plain_values import limited_measure
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.bounds import Limit
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

TOPIC = Who(pronoun="topic")
SELF = Who(pronoun="it")


def _attribute(key: str) -> Terms:
    return Terms(measures=(Measure("attribute", key),))


def _times(share: Amount) -> Amount:
    """A percentage as a ratio."""
    return replace(share, value=share.value / 100, step=share.step / 100, unit="times")


def share_of(share: Amount, base: Terms) -> Claims | None:
    """*A's window is 40 % of B's*."""
    return ratio_to(_times(share), base)


def share_has(share: Amount, measure: Terms, base: Terms) -> Claims | None:
    """*A has 40 % of the window of B*."""
    return ratio_to(_times(share), base, measure)


def limited_each(who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*A and B are each limited to X*."""
    found = limited_measure(Terms(who=who), items)
    return found and apply(Terms(who=who), each_do(found))


def things_fit(attribute: str, amount: Amount, terms: Terms) -> Claims | None:
    """*Prompts of up to X fit into A's window*."""
    merged = terms.merged(_attribute(attribute))
    return (Limit(merged, replace(amount, exactness="up to")),) if merged and merged.who else None


def thing_holds(attribute: str, who: Terms, amount: Amount) -> Claims | None:
    """*A reply of A has at most X*."""
    return things_fit(attribute, amount, who)


def part_share(share: Amount, whole: str, who: Who, part: str) -> Claims | None:
    """*About 7 % of the parameters of A are active*."""
    return part_ratio(_times(share), whole, who, part)


def part_ratio(by: Amount, whole: str, who: Who, part: str) -> Claims | None:
    """*A tenth of the parameters of A are active*."""
    if whole == part or by.unit != "times":
        return None
    return (Compared(replace(_attribute(part), who=who), replace(_attribute(whole), who=SELF), Relation(None, by=by)),)


def part_of_whole(amount: Amount, total: Amount, whole: str, who: Who, part: str) -> Claims | None:
    """*6 of the 84 billion parameters of A are active*."""
    if whole == part:
        return None
    return Is(replace(_attribute(whole), who=who), total), Is(replace(_attribute(part), who=who), amount)


def part_of_whole_turned(amount: Amount, who: Terms, total: Amount, whole: str, part: str) -> Claims | None:
    """*6 of A's 84 billion parameters are active*."""
    return part_of_whole(amount, total, whole, who.who, part) if who.who else None


def part_of_own(part: str, amount: Amount, total: Amount, whole: str) -> Claims | None:
    """*Activates 6 of its 84 billion parameters*."""
    return (Is(_attribute(whole), total), Is(_attribute(part), amount)) if whole != part else None


def comp_number(amount: Amount, relation: Relation, base: Terms) -> Claims | None:
    """*Is 26 billion higher than B's*: where the number needs no unit."""
    if relation.sign not in (1, -1) or relation.good:
        return None
    return (Compared(Terms(), base, replace(relation, by=amount)),)


def two_objects(first: Claims, second: Claims) -> Claims:
    """*Is offered with X on P and with Y on Q*."""
    return first + second


def tail_ratio_np(by: Amount, base: Terms) -> Claims | None:
    """*..., three times the output limit of B*."""
    if base.who is None or not base.measures:
        return None
    found: Claim = Compared(Terms(who=TOPIC), base, Relation(None, by=by))
    return (found,) if by.unit == "times" else None


def tail_number(sign: str, amount: Amount, base: Terms) -> Claims | None:
    """*..., 23 more than B*: in the unit of the value before."""
    if amount.unit != "number" or amount.value == Fraction(0):
        return None
    return (Compared(Terms(who=TOPIC), base, Relation(int(sign), by=amount)),)

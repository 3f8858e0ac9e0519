"""Fluent prose: what the constructions of ``english/grammar/fluent.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import compared
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.builders.tails import switch_gains, switch_loses
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.same import Alike
from factwright.reading.claims.sets import Factor, NeitherAll, OnlyDifference, OnlyShared, Unpaired
from factwright.reading.claims.states import Can, Chosen, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

PAIR = Who(group=Group("pair", (), 2))
TOPIC = Who(pronoun="topic")
Options = tuple[tuple[str, str], ...]
Switch = tuple[Who, Who]


def factor(number: Amount, meter: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*A factor of ten on input*."""
    return ((replace(number, unit="times"), meter),)


def two_factors(a: Amount, m: Terms, b: Amount, n: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*A factor of ten on input and of five on output*."""
    return (*factor(a, m), *factor(b, n))


def _factors(who: Who, where: Terms | None, found: tuple[tuple[Amount, Terms], ...]) -> Claims | None:
    claims: list[Claim] = []
    for by, meter in found:
        terms = Terms(who=who).merged(where or Terms())
        merged = terms and terms.merged(meter)
        if merged is None:
            return None
        claims.append(Factor(merged, by))
    return tuple(claims)


def factors_are(first: Who, second: Who, where: Terms | None, found: Any) -> Claims | None:
    """*What separates A from B is a factor of ten on input*."""
    who = each((first, second))
    return None if who is None else _factors(who, where, found)


def factors_group(who: Who, where: Terms | None, found: Any) -> Claims | None:
    """*What separates the two on P is ...*."""
    return _factors(who, where, found)


def factors_plain(who: Who, found: Any) -> Claims | None:
    """*What separates the two on the price list is ...*."""
    return _factors(who, None, found)


def leaving_gains(pair: Switch, change: Any) -> Claims | None:
    """*Those who leave A for B gain X and lose Y*."""
    kind, *parts = change
    match kind:
        case "gain":
            return switch_gains(pair, parts[0])
        case "lose":
            return switch_loses(pair, parts[0])
        case "both":
            won, gone = switch_gains(pair, parts[0]), switch_loses(pair, parts[1])
            return None if won is None or gone is None else won + gone
    less, by, more = parts
    first = Compared(_meter(pair[1], less), Terms(who=pair[0]), Relation(-1))
    return first, Compared(_meter(pair[1], more), Terms(who=pair[0]), Relation(None, by=by))


def _meter(who: Who, meter: str) -> Terms:
    return Terms(who=who, measures=(Measure("meter", meter),))


def gained(having: Claims) -> tuple[Any, ...]:
    """*Gain X*."""
    return "gain", having


def lost(having: Claims) -> tuple[Any, ...]:
    """*Lose X*."""
    return "lose", having


def gained_lost(having: Claims, missing: Claims) -> tuple[Any, ...]:
    """*Gain X, and lose Y*."""
    return "both", having, missing


def pays(less: str, by: Amount, more: str) -> tuple[Any, ...] | None:
    """*Pays less for input but twice as much for output*."""
    return ("pays", less, by, more) if by.unit == "times" else None


def share_but(who: Who, objects: tuple[Claims, ...], without: Terms) -> Claims | None:
    """*The two share X, Y and Z, but not a price*: a measure alone says that it is the same."""
    claims: list[Claim] = []
    for claim in (c for o in objects for c in o):
        if isinstance(claim, Recorded):
            claims.append(Alike(replace(claim.terms, who=who)))
        else:
            claims.append(replace(claim, terms=replace(claim.terms, who=who)))
    return (*claims, Alike(replace(without, who=who), yes=False))


def difference_is(measure: Terms, first: Who, second: Who) -> Claims:
    """*The only documented difference in capabilities is X, which A supports and B does not*."""
    claims: tuple[Claim, ...] = (Can(replace(measure, who=first)), Can(replace(measure, who=second), False))
    who = each((first, second))
    return (*claims, OnlyDifference(replace(measure, who=who)))


def common_to(measures: tuple[Terms, ...], who: Who) -> Claims:
    """*X is common to both*."""
    return (Can(Terms(who=who, measures=tuple(m for t in measures for m in t.measures))),)


def belongs(measures: tuple[Terms, ...], who: Who) -> Claims:
    """*X belongs to A alone*, *X sets A apart*."""
    return tuple(Can(replace(t, who=replace(who, mode="only"), among=PAIR)) for t in measures)


def sets_apart(options: Options, who: Who) -> Claims:
    """*Open weights set B apart*."""
    return (Chosen(Terms(who=replace(who, mode="only"), among=PAIR), options),)


def common_have(measure: Terms, who: Who) -> Claims:
    """*X is something that both have*."""
    return (Can(replace(measure, who=who)),)


def confirmed_only(measure: Terms, who: Who) -> Claims:
    """*X is confirmed only for A*: documented as supported there, and nowhere else in view."""
    return Can(replace(measure, who=who)), Recorded(replace(measure, who=replace(who, mode="only"), among=PAIR))


def none_of_caps(measures: tuple[Terms, ...], who: Who) -> Claims:
    """*None of X, Y and Z is supported by A*."""
    return tuple(Can(replace(t, who=who), False) for t in measures)


def all_those(amount: Amount, who: Who) -> Claims:
    """*All three are supported by B*: the capabilities just named, so many of them."""
    return (Can(Terms(who=who), number=amount),)


def has_to_offer(who: Who, measure: Terms) -> Claims:
    """*A has X to offer*."""
    return (Can(replace(measure, who=who)),)


def neither_documented(measure: Terms) -> Claims:
    """*For neither is X documented*."""
    return (Recorded(replace(measure, who=PAIR), False),)


def how_many(who: Who, attribute: str) -> Claims:
    """*How many A generates is not on record*."""
    return (Recorded(Terms(who=who, measures=(Measure("attribute", attribute),)), False),)


def value_on_record(measure: Terms, value: Item, who: Who) -> Claims | None:
    """*A score of X is on record for A*."""
    merged = measure.merged(value[1])
    merged = merged and merged.merged(Terms(who=who))
    return None if merged is None else (Is(merged, value[0]),)


def neither_across(relation: Relation) -> Claims:
    """*Neither model is cheaper across the board*: each is cheaper on something."""
    return (NeitherAll(Terms(who=PAIR, measures=(Measure("meter", "*"),)), relation),)


def both_and(who: Who, relation: Relation, among: Terms, meter: Terms | None, claims: Claims) -> Claims | None:
    """*A is both the cheaper of the two on input and the only one that ...*."""
    terms = among.merged(meter or Terms())
    only = apply(Terms(who=replace(who, mode="only"), among=PAIR), claims)
    if terms is None or only is None:
        return None
    return (Best(replace(terms, who=who), relation), *only)


def one_other(first: Options, second: Options) -> Claims:
    """*One of these models is active and the other is deprecated*."""
    one = replace(PAIR, mode="count", number=Amount(Fraction(1)))
    return Chosen(Terms(who=one), first), Chosen(Terms(who=one), second)


def nothing_between(who: Who) -> Claims:
    """*On output price there is nothing to choose between A and B*."""
    return (Alike(Terms(who=who)),)


def subject_value(attribute: str, who: Who, option: tuple[str, str]) -> Claims | None:
    """*The weights of both can be downloaded*."""
    return (Chosen(Terms(who=who), (option,)),) if option[0] == attribute else None


def tail_open_pair(_: Terms) -> Claims:
    """*..., so the pair cannot be compared on that benchmark*: one of the two has no score."""
    return (Unpaired(Terms(who=PAIR)),)


def tail_only_benchmark() -> Claims:
    """*..., the only benchmark recorded for both*."""
    return (OnlyShared(Terms(who=PAIR)),)


def tail_below(value: Item, who: Who, meter: Terms) -> Claims | None:
    """*..., which is below the X that B lists for input*."""
    merged = value[1].merged(meter)
    merged = merged and merged.merged(Terms(who=who))
    if merged is None:
        return None
    return Compared(Terms(who=TOPIC), merged, Relation(-1)), Is(merged, value[0])


def tail_ratio_value(by: Amount, value: Item | None, who: Terms, attribute: str) -> Claims | None:
    """*..., an eighth of the X that B can return*."""
    base = who.merged(Terms(measures=(Measure("attribute", attribute),)))
    if base is None or by.unit != "times":
        return None
    claims: Claims = (Compared(Terms(who=TOPIC), base, Relation(None, by=by)),)
    if value is None:
        return claims
    merged = base.merged(value[1])
    return None if merged is None else (*claims, Is(merged, value[0]))


def ahead_all(measures: Terms) -> Claims | None:
    """*Is ahead on X, Y and Z*."""
    return compared(None, Relation(1, True), None, measures)


def all_two(first: Terms, second: Terms) -> Terms:
    """Two measures."""
    return Terms(measures=first.measures + second.measures)


def all_three(first: Terms, second: Terms, third: Terms) -> Terms:
    """Three measures."""
    return Terms(measures=first.measures + second.measures + third.measures)


def base_valued(value: Item, who: Terms) -> Terms | None:
    """*The 85 recorded for B*: the value is checked by the comparison's own figures."""
    merged = value[1].merged(who)
    if merged is None or not isinstance(value[0], Amount):
        return None
    return replace(merged, stated=value[0])


def base_figure(who: Terms, amount: Amount) -> Terms:
    """*B's 34.0*."""
    return replace(who, stated=amount)

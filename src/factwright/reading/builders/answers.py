"""Answers: what a short answer says of what was asked, and other clauses turned round."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, compared, compared_plain, ratio_to
from factwright.reading.builders.predicates import Claims, Item, costs, recorded
from factwright.reading.builders.tails import answered
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.echo import Echo
from factwright.reading.claims.same import Alike
from factwright.reading.claims.states import Chosen
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

PAIR = Who(group=Group("pair", (), 2))
Asked = tuple[Relation, Terms]
Change = tuple[Terms, Terms]


def ask_which(relation: Relation, measure: Terms | None) -> Asked | None:
    """*Which of the two has the larger window?*"""
    return None if relation.good else (relation, measure or Terms())


def who_first(who: Who) -> Who:
    """Whom a short answer names."""
    return who


def which_is(asked: Asked, who: Who) -> Claims | None:
    """*... ? A.*"""
    found = compared_plain(asked[0], None, asked[1])
    return found and apply(Terms(who=who), found)


def which_is_with(asked: Asked, who: Who, value: Item) -> Claims | None:
    """*... ? A, with X.*"""
    found = which_is(asked, who)
    return found and (*found, Is(replace(value[1], who=Who(pronoun="topic")), value[0]))


def which_is_which(asked: Asked, who: Who, claims: Claims) -> Claims | None:
    """*... ? A, which ....*"""
    found, said = which_is(asked, who), apply(Terms(who=who), claims)
    return None if found is None or said is None else found + said


def which_clauses(asked: Asked, claims: Claims) -> Claims | None:
    """*... ? A was ....*: whom the answer speaks of first is the one that was asked for."""
    who = claims[0].terms.who
    if who is None or len(who.ids) != 1 or who.mode != "each":
        return None
    found = which_is(asked, Who(who.ids))
    return None if found is None else found + claims


def ask_more(first: Who, second: Who) -> Claims:
    """*How much more does A cost than B?*: that it costs more."""
    return (Compared(Terms(who=first, measures=(Measure("meter", "*"),)), Terms(who=second), Relation(1)),)


def answered_under(asked: Claims, value: tuple[str, str]) -> Claims | None:
    """*Is A open source? Yes, under L.*"""
    said = answered("yes", asked)
    who = asked[0].terms.who
    return said and (*said, Is(Terms(who=who, measures=(Measure("attribute", value[0]),)), value[1]))


def compared_front(who: Who, about: tuple[Terms, Claims], claims: Claims) -> Claims | None:
    """*Compared with B, A has a larger window*."""
    bound = apply(about[0], claims)
    if bound is None or len(bound) != 1 or not isinstance(bound[0], Compared) or bound[0].right.who is not None:
        return None
    return (*about[1], replace(bound[0], right=replace(bound[0].right, who=who)))


def unlike_after(about: tuple[Terms, Claims], claims: Claims, who: Who) -> Claims | None:
    """*A supports X, unlike B*."""
    bound = apply(about[0], claims)
    if bound is None or len(bound) != 1:
        return None
    return (*about[1], *bound, Echo(Terms(who=who), False))


def with_pay(who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*With A, you pay X*."""
    found = costs(items)
    return found and apply(Terms(who=who), found)


def pay_for(items: tuple[Item, ...], who: Who, where: Terms | None) -> Claims | None:
    """*You pay X for A on P*."""
    terms = Terms(who=who).merged(where or Terms())
    found = costs(items)
    return None if found is None or terms is None else apply(terms, found)


def turned_comp(relation: Relation, who: Who) -> Claims | None:
    """*The newer of the two is A*."""
    found = compared_plain(relation, None, None)
    return found and apply(Terms(who=who), found)


def _only(whos: tuple[Who, ...], among: Who, claims: Claims) -> Claims | None:
    if len(whos) != 1:
        return None
    return apply(Terms(who=replace(whos[0], mode="only"), among=among), claims)


def only_chosen(whos: tuple[Who, ...], options: Any, among: Who) -> Claims | None:
    """*A is the only deprecated model of the six*."""
    return _only(whos, among, (Chosen(Terms(), options),))


def only_of_group(whos: tuple[Who, ...], among: Who, claims: Claims) -> Claims | None:
    """*A is the only one of the six that ...*."""
    return _only(whos, among, claims)


def only_of_group_with(whos: tuple[Who, ...], among: Who, objects: tuple[Claims, ...]) -> Claims | None:
    """*A is the only one of the six with X*: one object, since each would be the only one by itself."""
    return _only(whos, among, objects[0]) if len(objects) == 1 and len(objects[0]) == 1 else None


def nothing_about(measure: Terms, who: Who) -> Claims | None:
    """*Nothing is recorded about X for A*."""
    return recorded("no", measure, Terms(who=who))


def switch_at(first: Who, second: Who, where: Terms | None) -> Change | None:
    """*Switching from A to B (on P)*."""
    shared = where or Terms()
    one, two = shared.merged(Terms(who=first)), shared.merged(Terms(who=second))
    return None if one is None or two is None else (one, two)


def switch_route(chosen: str, left: str) -> Change:
    """*Taking P instead of Q*."""
    return Terms(via=Via((left,))), Terms(via=Via((chosen,)))


def saved(by: Amount, measure: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*50 % on A's input*."""
    return ((by, measure),)


def saved_two(by: Amount, measure: Terms, other: Amount, meter: str) -> tuple[tuple[Amount, Terms], ...]:
    """*50 % on A's input and 25 % on its output*."""
    return (by, measure), (other, replace(measure, measures=(Measure("meter", meter),)))


def switch_saves(change: Change, parts: tuple[tuple[Amount, Terms], ...]) -> Claims | None:
    """*... saves 50 % on A's input*."""
    claims: list[Claim] = []
    for by, measure in parts:
        before, after = change[0].merged(measure), change[1].merged(measure)
        if before is None or after is None or after.who is None or before.who is None:
            return None
        if not all(m.kind == "meter" for m in measure.measures):
            return None
        claims.append(Compared(after, before, Relation(-1, by=by)))
    return tuple(claims)


def differ_two(attribute: str) -> Claims:
    """*The two have different licences*."""
    return (Alike(Terms(who=PAIR, measures=(Measure("attribute", attribute),)), yes=False),)


def has_more_by(by: Amount, measure: Terms, base: Terms) -> Claims | None:
    """*Has 5 billion more parameters than B*."""
    return compared(by, Relation(1), base, measure)


def more_of_unit(amount: Amount, unit: tuple[str, str]) -> tuple[Amount, Terms]:
    """*57,856 more tokens of context*."""
    return replace(amount, unit=unit[1]), Terms(measures=(Measure("attribute", unit[0]),))


def has_more_unit(figure: tuple[Amount, Terms], base: Terms) -> Claims | None:
    """*Has 57,856 more tokens of context than B*."""
    return compared(figure[0], Relation(1), base, figure[1])


def comp_by(relation: Relation, by: Amount) -> Claims | None:
    """*A's window is larger by X*."""
    return compared(by, relation, None)


def ratio_price(by: Amount, base: Terms, shared: Terms | None) -> Claims | None:
    """*Is six times as expensive as B on output*."""
    return ratio_to(by, base, PRICE, shared)


def tied(bench: Terms, value: Item) -> Claims | None:
    """*Are tied on M at X*."""
    terms = bench.merged(value[1])
    return terms and (Is(terms, value[0]),)


def tied_here(value: Item) -> Claims | None:
    """*Are tied at X*, on the benchmark in front."""
    terms = Terms(measures=(Measure("score"),)).merged(value[1])
    return terms and (Is(terms, value[0]),)

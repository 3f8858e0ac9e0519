"""Recommending: the forms that advice takes, each with its own order of parts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.advice import Advised, Aim, _method, advise, with_relative, with_whose
from factwright.reading.builders.phrases import needs_of
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.builders.reasons import carries
from factwright.reading.claims.advice import Advice, Method
from factwright.reading.claims.base import apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.routes import RouteBest
from factwright.reading.claims.same import Alike
from factwright.reading.claims.sets import Incomparable
from factwright.reading.claims.states import Can
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

Phrase = tuple[Any, ...]
"""What a phrase about the reader's work holds: needs, sizes and products; plain words are left out."""


def aim_or(whos: tuple[Who, ...]) -> Aim | None:
    """*A or B*: each of them will do."""
    found = each(whos)
    return (Terms(who=found), None) if found and len(whos) > 1 else None


def advise_plain(yes: str, aim: Aim) -> Advised:
    """*Choose A*, *avoid A*."""
    return yes, aim


def advise_not(_: str, aim: Aim) -> Advised:
    """*Do not send them to A*."""
    return "no", aim


def adviced_front(found: Phrase, advised: Advised) -> Claims | None:
    """*For images, choose A*."""
    return advise(advised[0], advised[1], found)


def adviced_after(advised: Advised, found: Phrase) -> Claims | None:
    """*Choose A for images*."""
    return advise(advised[0], advised[1], found)


def adviced_reader(found: Phrase, yes: str, aim: Aim) -> Claims | None:
    """*Teams that send images should start with A*."""
    return advise(yes, aim, found)


def adviced_reader_not(found: Phrase, _: str, aim: Aim) -> Claims | None:
    """*Teams that need images should avoid A*."""
    return advise("no", aim, found)


def adviced_reader_against(found: Phrase, _: str, aim: Aim) -> Claims | None:
    """*Teams that need images should not choose A*."""
    return advise("no", aim, found)


def word_claims(found: Phrase) -> Claims | None:
    """*For images you will need another model*: than those in view."""
    needs = needs_of(found)
    return (Advice(Terms(who=Who(group=Group("pair"))), needs, False),) if needs else None


def adviced_one(found: Phrase, aim: Aim) -> Claims | None:
    """*For agents, A is the one to use*."""
    return advise("yes", aim, found)


def adviced_one_turned(aim: Aim, found: Phrase) -> Claims | None:
    """*A is the one to use for agents*."""
    return advise("yes", aim, found)


def with_relative_more(claims: Claims, said: Claims, more: Claims) -> Claims | None:
    """*Choose A, which ...; B ...*."""
    found = with_relative(claims, said)
    return found and found + more


def with_whose_more(claims: Claims, measure: Terms, said: Claims, more: Claims) -> Claims | None:
    """*Choose A, whose ...; B ...*."""
    found = with_whose(claims, measure, said)
    return found and found + more


def should_not(found: Phrase, aim: Aim, claims: Claims) -> Claims | None:
    """*Should I send scans to A? No: ...*."""
    said = advise("no", aim, found)
    return said and said + claims


def needed(found: Phrase, claims: Claims) -> Claims | None:
    """*Need vision? A supports it ...*: the need names the measure."""
    needs = needs_of(found)
    if needs is None or len(needs) != 1 or needs[0].condition is None or not needs[0].condition.capability:
        return None
    measure = Terms(measures=(Measure("capability", needs[0].condition.capability),))
    return tuple(c.within(measure) for c in claims)


def word_of(*_: object) -> Phrase:
    """*A's score* in a phrase about the reader's work."""
    return ()


def method_from(first: Who, second: Who, found: Phrase) -> Claims | None:
    """*Before you move from A to B, check ...*: a size there is a limit of B."""
    return _method((second, *found))


def adviced_on(found: Phrase, aim: Aim) -> Claims | None:
    """*You can put an agent on A*."""
    return advise("yes", aim, found)


def plain_size(amount: Amount) -> Phrase | None:
    """A size in a phrase; a bare number is a word."""
    if amount.unit == "number":
        return () if amount.value in (1, 2) else None
    return (amount,)


def date_word(day: CalendarDate) -> Phrase:
    """A date in a phrase about the reader's work: it has to be a date of a product that is named."""
    return (day,)


def adviced_at(found: Phrase, where: Terms, advised: Advised) -> Claims | None:
    """*For images on P, choose A*."""
    yes, (terms, over) = advised
    merged = terms.merged(where)
    return merged and advise(yes, (merged, over), found)


def which_supports(claims: Claims, who: Who, more: Claims) -> Claims:
    """*..., which A supports and B does not*."""
    return (*claims, Can(Terms(who=who)), *more)


def v_advised(found: Phrase) -> Claims | None:
    """*... is the one to pick for agents*."""
    needs = needs_of(found)
    return (Advice(Terms(), needs),) if needs else None


def fronted_verdict(found: Phrase, who: Who, yes: str) -> Claims | None:
    """*If you need open weights, A is ruled out*."""
    return advise(yes, (Terms(who=who), None), found)


def verdict(yes: str) -> str:
    """*Is ruled out*, *is the one to use*."""
    return yes


def fronted_choice(found: Phrase, who: Who, relation: Relation) -> Claims | None:
    """*Where input makes up most of the bill, A is the cheaper choice*."""
    return advise("yes", (Terms(who=who), None), found) if relation.sign == -1 else None


def rather_than(claims: Claims, said: Claims, other: Who, more: Claims) -> Claims | None:
    """*Plan for A, which ..., rather than B, which ...*."""
    first = with_relative(claims, said)
    last = claims[-1]
    if first is None or not isinstance(last, Advice) or last.over is not None:
        return None
    second = apply(Terms(who=other), more)
    return None if second is None else first + second


def budget_ratio(by: Amount, who: Who, where: Terms | None, tier: Terms) -> Claims | None:
    """*Budget half as much for A on P if your requests can go through its batch tier*."""
    terms = Terms(who=who, measures=(Measure("meter"),)).merged(where or Terms())
    left = terms and terms.merged(tier)
    if terms is None or left is None or by.unit != "times":
        return None
    right = replace(terms, who=Who(pronoun="it"), tier="standard")
    return (Compared(left, right, Relation(None, by=by)),)


def route_advice(found: Phrase, providers: tuple[str, ...], who: Who) -> Claims | None:
    """*If your work is mostly output, try P first for A*: P is the cheapest there."""
    needs = needs_of(found)
    if not needs or len(needs) != 1 or not needs[0].measures or needs[0].measures[0].kind != "meter":
        return None
    return (RouteBest(Terms(who=who, measures=needs[0].measures), providers, -1),)


def day_on_which(claims: Claims, who: Who, attribute: str) -> Claims | None:
    """*... before D, the day on which A retires*."""
    last = claims[-1]
    if not isinstance(last, Method):
        return None
    days = [s for s in last.sizes if isinstance(s, CalendarDate)]
    if len(days) != 1:
        return None
    sizes = tuple(s for s in last.sizes if s != days[0])
    named = replace(last, sizes=sizes)
    return (*claims[:-1], named, Is(Terms(who=who, measures=(Measure("attribute", attribute),)), days[0]))


def with_items(claims: Claims, items: tuple[Item, ...]) -> Claims | None:
    """*Look at the recorded times: X for A and Y for B*."""
    if any(t.who is None for _, t in items):
        return None
    return claims + tuple(Is(t, v) for v, t in items)


def adviced_you(yes: str, aim: Aim, found: Phrase) -> Claims | None:
    """*You should choose A if you need images*."""
    return advise(yes, aim, found)


def adviced_front_you(found: Phrase, yes: str, aim: Aim) -> Claims | None:
    """*If you need images, you should choose A*."""
    return advise(yes, aim, found)


def adviced_with(who: Who, found: Phrase) -> Claims | None:
    """*With A, you can send images*."""
    return advise("yes", (Terms(who=who), None), found)


def adviced_can(yes: str, who: Who, found: Phrase) -> Claims | None:
    """*A can be used for images*."""
    return advise(yes, (Terms(who=who), None), found)


def adviced_dont(_: str, aim: Aim, found: Phrase) -> Claims | None:
    """*Do not use A for images*."""
    return advise("no", aim, found)


def adviced_is(found: Phrase, who: Who) -> Claims | None:
    """*For images, A is the option*."""
    return advise("yes", (Terms(who=who), None), found)


def adviced_only(found: Phrase, who: Who) -> Claims | None:
    """*For images, A is the only option*: no other product in view has what is needed."""
    other = Who(pronoun="other")
    needs = needs_of(found)
    return (Advice(Terms(who=who), needs, True, other),) if needs else None


def donot(who: Phrase, found: Phrase) -> Claims | None:
    """*Do not choose between A and B by the window*: advice on method about two products."""
    return _method(who + found)


def donot_compare(first: Who, second: Who, bench: Terms) -> Claims | None:
    """*Do not compare A with B on M*: their scores were not obtained alike."""
    who = each((first, second))
    return None if who is None else (Incomparable(replace(bench, who=who)),)


def donot_let(attribute: str, who: Phrase) -> Claims:
    """*Do not let the window decide between A and B*: neither is materially ahead."""
    return (Alike(Terms(who=who[0], measures=(Measure("attribute", attribute),)), close=True),)


def budget_of(amount: Amount, volume: Terms, who: Who, where: Terms | None) -> Claims | None:
    """*Budget X for V of A on P*: that is the cost."""
    terms = volume.merged(Terms(who=who))
    terms = terms and terms.merged(where or Terms())
    return None if terms is None else (Is(terms, amount),)


def need_advised(found: Phrase, advised: Advised, claims: Claims) -> Claims | None:
    """*Need agents? Go for A, since ...*."""
    said = adviced_front(found, advised)
    return None if said is None or not carries(said[-1], claims) else said + claims

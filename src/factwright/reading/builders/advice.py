"""Advice: needs of the reader's work, recommendations, budgets, and method that claims nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.domain import Condition
from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.claims.advice import Advice, Method, Need
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.routes import RouteBest
from factwright.reading.claims.states import Can
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

Phrase = tuple[Any, ...]
"""What a phrase about the reader's work holds: needs, sizes and products; plain words are left out."""


def word(*_: object) -> Phrase:
    """A word of the reader's work."""
    return ()


def need(found: Need) -> Phrase:
    """A need that a consequence or a scale declares."""
    return (found,)


def need_cap(measure: Terms) -> Phrase:
    """A capability as a need."""
    keys = measure.measures[0].key.split("+")
    conditions = tuple(Condition(capability=k) for k in keys)
    return (Need(measure.measures[0].key, Condition(any=conditions) if len(keys) > 1 else conditions[0]),)


def need_can(capability: str) -> Phrase:
    """*Your agents run code*."""
    return (Need(capability, Condition(capability=capability)),)


def need_choice(options: tuple[tuple[str, str], ...]) -> Phrase:
    """*Open weights* as a need; what implies it will do as well."""
    conditions = tuple(Condition(attribute=a, **{"is": (v,)}) for a, v in options)
    return (Need(options[0][1], Condition(any=conditions)),)


def size(amount: Amount) -> Phrase:
    """*Of 400,000 tokens*."""
    return (amount,)


def mentioned(who: Who) -> Phrase:
    """A product in a phrase about the reader's work: named, and nothing is said of it."""
    return (who,)


def phrase(first: Phrase, rest: Phrase | None = None) -> Phrase:
    """Phrases put together."""
    return first + (rest or ())


def needs_of(found: Phrase) -> tuple[Need, ...] | None:
    """The needs of a phrase: a size goes with the need before it."""
    needs: list[Need] = []
    for thing in found:
        if isinstance(thing, Need):
            needs.append(thing)
        elif isinstance(thing, Amount):
            scaled = [i for i, n in enumerate(needs) if n.measures and n.size is None]
            if not scaled:
                return None
            needs[scaled[-1]] = replace(needs[scaled[-1]], size=thing)
        elif isinstance(thing, Who | CalendarDate):
            return None
    return tuple(needs)


def _about(found: Phrase) -> Who | None:
    whos = tuple(t for t in found if isinstance(t, Who))
    if len(whos) == 1:
        return whos[0]
    return each(whos) if whos else None


def target(who: Who, where: Terms | None, over: Who | None = None) -> tuple[Terms, Who | None] | None:
    """Whom advice names, over which route, and whom it passes over."""
    terms = Terms(who=who).merged(where or Terms())
    return None if terms is None else (terms, over)


def advise(yes: str, aim: tuple[Terms, Who | None], *phrases: Phrase | None) -> Claims | None:
    """*Choose A for images*."""
    joined: Phrase = tuple(t for p in phrases if p for t in p)
    needs = needs_of(joined)
    if not needs:
        return None
    return (Advice(aim[0], needs, yes == "yes", aim[1]),)


def advise_turned(yes: str, first: Phrase, aim: tuple[Terms, Who | None], more: Phrase | None = None) -> Claims | None:
    """*For images, choose A*."""
    return advise(yes, aim, first, more)


def _method(found: Phrase) -> Claims:
    """Method: sizes and dates have to be those of the products named."""
    sizes = tuple(t for t in found if isinstance(t, Amount | CalendarDate))
    measures = tuple(m for t in found if isinstance(t, Need) for m in t.measures) if sizes else ()
    return (Method(Terms(who=_about(found)), sizes, tuple(dict.fromkeys(measures))),)


def _kinds(found: Phrase) -> tuple[bool, bool, bool]:
    """Whether a phrase names products, needs, sizes or dates."""
    return tuple(any(isinstance(t, k) for t in found) for k in (Who, Need, (Amount, CalendarDate)))  # type: ignore[return-value]


def asked_method(*phrases: Phrase | None) -> Phrase | None:
    """*Compare both on your own prompts*: asks, and claims nothing; a product with a need would be advice."""
    found: Phrase = tuple(t for p in phrases if p for t in p)
    who, needs, _ = _kinds(found)
    return None if who and any(isinstance(t, Need) and not t.measures for t in found) and needs else ("inquiry", *found)


def method(found: Phrase) -> Claims:
    """An inquiry by itself."""
    return _method(found)


def work(found: Phrase) -> Claims | None:
    """*Keep prompts short*: a product may be named only for a size or a date of its own."""
    who, _, sizes = _kinds(found)
    return None if who and not sizes else _method(found)


def _while(main: Phrase, side: Phrase) -> Claims | None:
    who, needs, _ = _kinds(side)
    return None if who and needs and any(isinstance(t, Need) and not t.measures for t in side) else _method(main + side)


def method_while(main: Phrase, side: Phrase) -> Claims | None:
    """*Compare both when you ...*."""
    return _while(main, side)


def work_while(main: Phrase, side: Phrase) -> Claims | None:
    """*Keep replies within X when you plan for A*."""
    return None if _kinds(main)[0] else _while(main, side)


def method_before(main: Phrase, side: Phrase) -> Claims:
    """*Ask M about audio before you build on A*."""
    return _method(main + side)


def work_before(main: Phrase, side: Phrase) -> Claims | None:
    """*Keep the old setup until ...*."""
    return None if _kinds(main)[0] and not _kinds(main)[2] else _method(main + side)


def while_method(side: Phrase, main: Phrase) -> Claims | None:
    """*When you ..., compare both*."""
    return _while(main, side)


def while_work(side: Phrase, main: Phrase) -> Claims | None:
    """*When you plan for A, keep replies within X*."""
    return work_while(main, side)


def before_method(side: Phrase, main: Phrase) -> Claims:
    """*Before you build on A, ask M*."""
    return _method(main + side)


def before_work(side: Phrase, main: Phrase) -> Claims | None:
    """*Before you commit, run a sample*."""
    return work_before(main, side)


def work_two(*phrases: Phrase | None) -> Claims | None:
    """*Teams that ... should ...*: no product is named."""
    return work(tuple(t for p in phrases if p for t in p))


def with_reason(claims: Claims, reason: Claims) -> Claims:
    """Advice, and the fact that carries it."""
    return claims + reason


def with_relative(claims: Claims, said: Claims) -> Claims | None:
    """*Choose A, which ...*: of the product advised."""
    last = claims[-1]
    over = last.over if isinstance(last, Advice) else None
    who = over or last.terms.who
    terms = Terms(who=who, via=None if over else last.terms.via, volume=last.terms.volume)
    if who is None:
        return None
    bound = apply(Terms(who=who), said)
    return None if bound is None else claims + tuple(c.within(terms) for c in bound)


def with_whose(claims: Claims, measure: Terms, said: Claims) -> Claims | None:
    """*Choose A, whose window ...*."""
    bound = apply(measure, said) if measure.who is None else None
    return bound and with_relative(claims, bound)


def budget(items: tuple[Item, ...], *parts: Any) -> Claims | None:
    """*At V, set aside X for A or Y for B*."""
    volume: Terms | None = Terms()
    for part in parts:
        if isinstance(part, Terms):
            volume = volume and volume.merged(part)
    if volume is None or not volume.volume:
        return None
    claims: list[Claim] = []
    for value, terms in items:
        merged = terms.merged(volume)
        if merged is None or merged.who is None:
            return None
        claims.append(Is(merged, value))
    return tuple(claims)


def budget_turned(volume: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*If you expect V, budget X for A*."""
    return budget(items, volume)


def budget_need(amount: Amount, volume: Terms, aim: tuple[Terms, Who | None]) -> Claims | None:
    """*With a budget of X for V, take A on P*."""
    if not volume.volume or not amount.unit.startswith("money"):
        return None
    found = Need("budget", None, (), amount, Terms(volume=volume.volume))
    terms = aim[0].merged(Terms(volume=volume.volume))
    return terms and (Advice(terms, (found,), True, aim[1]),)


def covers(amount: Amount, volume: Terms, who: Terms) -> Claims | None:
    """*A budget of X covers V on A*: that is the cost."""
    merged = volume.merged(who)
    return merged and (Is(merged, amount),)


def measure_word(_: Measure | str | None = None) -> Phrase:
    """The name of a measure in a phrase about the reader's work."""
    return ()


Aim = tuple[Terms, Who | None]
Advised = tuple[str, Aim]


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
    days = [s for s in last.sizes if isinstance(s, CalendarDate)] if isinstance(last, Method) else []
    if len(days) != 1:
        return None
    return (*claims[:-1], Is(Terms(who=who, measures=(Measure("attribute", attribute),)), days[0]))


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

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
from factwright.reading.claims.states import Chosen
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

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
    conditions = tuple(Condition.model_validate({"attribute": a, "is": (v,)}) for a, v in options)
    return (Need(options[0][1], Condition(any=conditions)),)


def size(amount: Amount) -> Phrase:
    """*Of 400,000 tokens*."""
    return (amount,)


def mentioned(who: Who) -> Phrase | None:
    """A product in a phrase about the reader's work: named, and nothing is said of it."""
    return (who,) if who.mode == "each" else None


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
    whos = tuple(t for t in found if isinstance(t, Who) and t.mode == "each")
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


def with_fact(claims: Claims, more: Claims) -> Claims:
    """Advice, and a fact beside it."""
    return claims + more


def with_reason(claims: Claims, reason: Claims) -> Claims | None:
    """Advice, and the fact that carries it: one that bears on the need."""
    needs = [n for c in claims if isinstance(c, Advice) for n in c.needs]
    bears = {k for n in needs for k in _bears(n)} or _about_keys(claims[-1])
    said = {k for c in reason for k in _about_keys(c)}
    if bears and said and not bears & said and not any(isinstance(c, Advice | Method) for c in reason):
        return None
    return claims + reason


def _bears(found: Need) -> set[str]:
    """Keys of what a need is measured by."""
    keys = {m.key for m in found.measures}
    waiting = [found.condition] if found.condition else []
    while waiting:
        condition = waiting.pop()
        keys |= {condition.capability, condition.attribute} - {""}
        waiting += [*condition.any, *condition.all]
    return keys


def _about_keys(claim: Claim) -> set[str]:
    """Keys of what a claim is about."""
    keys = {k for m in claim.terms.measures for k in m.key.split("+") if k}
    if isinstance(claim, Chosen):
        keys |= {a for a, _ in claim.options}
    return keys


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
    found = Need("budget", None, (), amount, Terms(volume=volume.volume, counted=volume.counted))
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

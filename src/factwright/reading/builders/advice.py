"""Advice: needs of the reader's work, recommendations, budgets, and method that claims nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.phrases import ACT, COMPARING, POINT, TURN, Phrase, needs_of
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.builders.reasons import carries
from factwright.reading.claims.advice import Advice, Method
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.needs import Need
from factwright.reading.claims.states import Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who


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


def _method(found: Phrase) -> Claims | None:
    """Method: sizes and dates have to be those of the products named, of which nothing is said."""
    if not _harmless(found):
        return None
    sizes = tuple(t for t in found if isinstance(t, Amount | CalendarDate))
    measures = tuple(m for t in found if isinstance(t, Need) for m in t.measures) if sizes else ()
    asked = tuple(dict.fromkeys(m for t in found for m in _asked(t)))
    return (Method(Terms(who=_about(found)), sizes, tuple(dict.fromkeys(measures)), asked),)


def _harmless(found: Phrase) -> bool:
    """Whether a phrase says nothing of a product: neither by a verb after it, nor by a pronoun, nor by comparing."""
    named = any(isinstance(t, Who) for t in found)
    if named and (COMPARING in found or any(isinstance(a, Who) and b == TURN for a, b in pairwise(found))):
        return False
    if POINT not in found:
        return True
    before = found[: found.index(POINT)]
    return not named and any(isinstance(t, Need | Measure) or t == "crowd" for t in before)


def _asked(thing: Any) -> tuple[Measure, ...]:
    """The measures that a part of a phrase about method names."""
    if isinstance(thing, Measure):
        return (thing,)
    condition = thing.condition if isinstance(thing, Need) else None
    every = (condition.any or (condition,)) if condition else ()
    keys = "+".join(c.capability for c in every if c.capability)
    return (Measure("capability", keys),) if keys and all(c.capability for c in every) else ()


def asked_attribute(key: str) -> Phrase:
    """*Ask about commercial use*."""
    return (Measure("attribute", key),)


def attribute_of(key: str, who: Who) -> Phrase:
    """*The window of A*."""
    return Measure("attribute", key), who


def asked_meter(key: str) -> Phrase:
    """*Compare input prices*."""
    return (Measure("meter", key),)


def _kinds(found: Phrase) -> tuple[bool, bool, bool]:
    """Whether a phrase names products, needs, sizes or dates."""
    return tuple(any(isinstance(t, k) for t in found) for k in (Who, Need, (Amount, CalendarDate)))  # type: ignore[return-value]


def asked_method(*phrases: Phrase | None) -> Phrase | None:
    """*Compare both on your own prompts*: asks, and claims nothing; a product with a need would be advice."""
    found: Phrase = tuple(t for p in phrases if p for t in p)
    who, needs, _ = _kinds(found)
    if any(a == ACT and isinstance(b, Who) for a, b in pairwise(found)):
        return None
    return None if who and any(isinstance(t, Need) and not t.measures for t in found) and needs else ("inquiry", *found)


def method(found: Phrase) -> Claims | None:
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
    who, _, sizes = _kinds(main + side)
    return None if _kinds(main)[0] or (who and not sizes) else _while(main, side)


def method_before(main: Phrase, side: Phrase) -> Claims | None:
    """*Ask M about audio before you build on A*."""
    return _method(main + side)


def work_before(main: Phrase, side: Phrase) -> Claims | None:
    """*Keep the old setup until ...*."""
    who, _, sizes = _kinds(main + side)
    return None if who and not sizes else _method(main + side)


def while_method(side: Phrase, main: Phrase) -> Claims | None:
    """*When you ..., compare both*."""
    return _while(main, side)


def while_work(side: Phrase, main: Phrase) -> Claims | None:
    """*When you plan for A, keep replies within X*."""
    return work_while(main, side)


def before_method(side: Phrase, main: Phrase) -> Claims | None:
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
    """Advice, and the fact that carries it; *as it is not documented* is said of the product just named."""
    if not carries(claims[-1], reason):
        return None
    who = claims[-1].terms.who
    open_ = Terms(who=who) if who is not None and isinstance(claims[-1], Method) else Terms()
    return claims + tuple(c.within(open_) if isinstance(c, Recorded) else c for c in reason)


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
    found = Need("budget", size=amount, budget=Terms(volume=volume.volume, counted=volume.counted))
    terms = aim[0].merged(Terms(volume=volume.volume))
    return terms and (Advice(terms, (found,), True, aim[1]),)


def measure_word(_: Measure | str | None = None) -> Phrase:
    """The name of a measure in a phrase about the reader's work."""
    return ()


Aim = tuple[Terms, Who | None]
Advised = tuple[str, Aim]

"""Plain prose: what the constructions of ``english/grammar/plain2.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import compared
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.providers import provider_lists_measure
from factwright.reading.builders.tails import tail_comp
from factwright.reading.claims.comparing import Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.states import Chosen, Made
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who


def best_recorded(relation: Relation, measure: Terms, among: Terms) -> Claims | None:
    """*Has the highest recorded X of the six*: of those that are recorded."""
    terms = measure.merged(among)
    return None if terms is None or terms.who is not None else (Best(terms, relation, recorded=True),)


def chosen_attr(attribute: str, options: tuple[tuple[str, str], ...]) -> Claims | None:
    """*Uses a decoder-only architecture*: where verb and value are of one attribute."""
    own = tuple(o for o in options if o[0] == attribute)
    return (Chosen(Terms(), own),) if own else None


def same_attr(attribute: str) -> Claims:
    """*Come from the same maker*."""
    return (Alike(Terms(measures=(Measure("attribute", attribute),))),)


def same_attr_maker(attribute: str, maker: str) -> Claims:
    """*Come from the same maker, M*."""
    return (*same_attr(attribute), Made(Terms(), attribute, maker))


def attr_more_count(attribute: str, amount: Amount, unit: tuple[str, Fraction], base: Terms) -> Claims | None:
    """*Takes 120,000 more tokens than B*."""
    by = replace(amount, value=amount.value * unit[1], unit=unit[0])
    return compared(by, Relation(1), base, Terms(measures=(Measure("attribute", attribute),)))


def provider_not(providers: tuple[str, ...], who: Who) -> Claims | None:
    """*P does not list A*."""
    if who.mode != "each" or len(who.ids) != 1:
        return None
    return tuple(Routes(Terms(who=who), "", None, (p,), yes=False) for p in providers)


def provider_two(providers: tuple[str, ...], first: Who, how: str, second: Who, other: str) -> Claims:
    """*P lists A as a trial and B as free*."""
    return Routes(Terms(who=first), how, None, providers), Routes(Terms(who=second), other, None, providers)


def provider_states_value(providers: tuple[str, ...], measure: Terms, value: Item, who: Who) -> Claims | None:
    """*P states an input price of X for A*."""
    terms = measure.merged(Terms(who=who))
    return None if terms is None else provider_lists_measure(providers, terms, (value,))


def provider_price(provider: str, who: Who, value: Item) -> Claims | None:
    """*The P price of A is X per million input tokens*."""
    return provider_lists_measure((provider,), Terms(who=who), (value,))


def maker_event(maker: str, attribute: str, who: Who, day: CalendarDate) -> Claims:
    """*M announced A on D*."""
    return Made(Terms(who=who), "maker", maker), Is(Terms(who=who, measures=(Measure("attribute", attribute),)), day)


def tail_before_plain(base: Terms) -> Claims | None:
    """*Came out on D, before B*."""
    return tail_comp(Relation(-1, dated=True), base)


def tail_after_plain(base: Terms) -> Claims | None:
    """*Came out on D, after B*."""
    return tail_comp(Relation(1, dated=True), base)

"""Where the order of prices turns with the mix: which route of a product is cheapest, which of two products is.

A mix is units of the first meter of a price for each unit of the second (input tokens for each output token).
Implements R-cheapest where no one route is the cheapest at every mix. Source: ``break_even`` and ``turns`` in
``relations.py``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from factwright import display, figures, relations, wording
from factwright.catalog import Product
from factwright.facts import Fact, identify, rule
from factwright.quantities import normal
from factwright.scope import Scope


@rule
def mixes(scope: Scope) -> Iterator[Fact]:
    """For prices of two meters in one unit: the turns within each product's routes, and between a pair's cheapest."""
    meters = relations.core_meters(scope.domain)
    if len(meters) != 2 or len({scope.domain.meter[meter].unit for meter in meters}) != 1:
        return
    more, less = meters
    for product in scope.products:
        turns = relations.turns(scope.catalog, product, more, less)
        if len(turns) > 1:
            yield order_turns(scope, product, turns, more, less)
    if scope.pair:
        yield from break_even(scope, *scope.pair, more, less)


def mix(scope: Scope, at: Fraction, more: str, less: str) -> str:
    """``2.5 input tokens for each output token``."""
    unit, other = (scope.domain.unit[scope.domain.meter[m].unit] for m in (more, less))
    counted, counted_too = scope.domain.unit.get(unit.of), scope.domain.unit.get(other.of)
    first = (
        f"{scope.domain.meter[more].noun} {counted.many}" if counted else f"units of {scope.domain.meter[more].noun}"
    )
    second = (
        f"{scope.domain.meter[less].noun} {counted_too.one}"
        if counted_too
        else f"unit of {scope.domain.meter[less].noun}"
    )
    return f"{ratio_text(at)} {first} for each {second}"


def ratio_text(at: Fraction) -> str:
    """The mix to two decimals, marked where it is rounded."""
    text = display.plain_number(at) if at >= 1 else f"{display.significant(at):f}"
    return text if normal(at) == text.replace(",", "") else f"about {text}"


def order_turns(scope: Scope, product: Product, turns: tuple[relations.Turn, ...], more: str, less: str) -> Fact:
    """Which route is cheapest up to which mix; the last has no upper end."""
    parts = []
    for turn in turns:
        name = scope.catalog.name(turn.offer.provider)
        parts.append(f"{name} up to {mix(scope, turn.up_to, more, less)}" if turn.up_to else f"{name} beyond that")
    marks = [turn.up_to for turn in turns if turn.up_to]
    return Fact(
        id=identify("order_turns", more, product.short),
        value=",".join(normal(mark) for mark in marks),
        display=wording.names([ratio_text(mark) for mark in marks]),
        statement=f"Which route to {product.name} is the cheapest depends on the mix: {wording.names(parts)}.",
        products=(product.short,),
        derived_from=tuple(
            identify("price", meter, product.short, figures.route_key(product, turn.offer))
            for turn in turns
            for meter in (more, less)
        ),
        recipe="both routes cost the same at that mix",
    )


def break_even(scope: Scope, a: Product, b: Product, more: str, less: str) -> Iterator[Fact]:
    """At which mix the cheapest routes of two products cost the same; the leader is cheaper beyond it."""
    volumes = relations.reference_volumes(scope.domain)
    bills = [relations.cheapest(scope.catalog, product, volumes) for product in (a, b)]
    if not (bills[0] and bills[1]):
        return
    first, second = bills[0].offer, bills[1].offer
    at = relations.break_even(scope.domain, first, second, more, less)
    figure, figure_too = figures.price_figure(scope, a, more, first), figures.price_figure(scope, b, more, second)
    if at is None or figure is None or figure_too is None:
        return
    a_leads = figure.amount < figure_too.amount
    leader, other = (a, b) if a_leads else (b, a)
    here, there = (scope.catalog.name(o.provider) for o in ((first, second) if a_leads else (second, first)))
    routes = [(leader, first if a_leads else second), (other, second if a_leads else first)]
    yield Fact(
        id=identify("break_even", more, leader.short),
        value=normal(at),
        display=ratio_text(at),
        statement=f"{leader.name} on {here} costs less than {other.name} on {there} above "
        f"{mix(scope, at, more, less)}, and more below that.",
        products=(leader.short, other.short),
        derived_from=tuple(
            identify("price", meter, product.short, figures.route_key(product, offer))
            for product, offer in routes
            for meter in (more, less)
        ),
        recipe="both cost the same at that mix",
    )

"""Sums of money on a page, recomputed: what a traffic costs on an offer, part by part, and the sum beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from factwright.catalog import Product
from factwright.facts import identify
from factwright.relations import Bill, Part
from factwright.second_reading.eye import STATE, VALUE, Bound, Eye, Misread, money_in, number_in, rounds

CENTS_BELOW = 100
"""Sums below this many units of money show cents (reference rule R-cost)."""


def bound_bill(
    eye: Eye, workload: str, product: Product, bill: Bill | None, route: str = ""
) -> Callable[[str, str], Bound]:
    """Reads what a workload costs; the marker only where it cannot be computed."""

    def check(text: str, how: str) -> Bound:
        if missing(eye, text, bill is None, f"the bill of {product.name}"):
            return Bound()
        assert bill is not None
        sum_is(eye, text, bill)
        if how:
            computed(eye, how, bill.parts, bill)
        ids = (identify("cost", workload, product.short, route), identify("cost", workload, product.short))
        return Bound(tuple(id_ for id_ in ids if eye.sheet.get(id_))[:1], computed=bool(how))

    return check


def missing(eye: Eye, text: str, unknown: bool, what: str) -> bool:
    """Whether a text is the marker. Misread where something unknown has a value, or something known the marker."""
    marked = text == eye.word("cell", "missing")
    if marked is not unknown:
        said = "is in the data, and the page says that it is not" if marked else "is not in the data"
        raise Misread(STATE if marked else VALUE, f'{what} {said}: "{text}"')
    return marked


def sum_is(eye: Eye, text: str, bill: Bill) -> None:
    """Misread unless a text is the sum of a bill, rounded once."""
    money_is(eye, text, bill.parts[0], bill.total)


def money_is(eye: Eye, text: str, part: Part, exact: Fraction, cents: bool = False) -> None:
    """Misread unless a text is an exact sum, rounded half-up: to cents below a hundred, else to whole units."""
    unit = eye.domain.unit[eye.domain.meter[part.price.meter].unit]
    read = money_in(text, unit)
    step = Fraction(1, 100) if cents or abs(exact) < CENTS_BELOW else Fraction(1)
    if read is None or read.step > step or not rounds(read, exact):
        raise Misread(VALUE, f'"{text}" is not what this comes to: {float(exact):,.2f}')


def computed(eye: Eye, how: str, parts: Sequence[Part], bill: Bill | None = None) -> None:
    """Misread unless a computation has just these volumes and prices, and the sum that they make."""
    terms, _, total = how.partition(" = ")
    said = terms.split(" + ")
    if len(said) != len(parts):
        raise Misread(VALUE, f'"{how}" has not the {len(parts)} parts of this sum')
    for term, part in zip(said, parts, strict=True):
        found = re.fullmatch(r"(\S+) x (\S+)", term)
        unit = eye.domain.unit[eye.domain.meter[part.price.meter].unit]
        units, price = (number_in(found[1]), money_in(found[2], unit)) if found else (None, None)
        if units is None or price is None or units.value != part.units or price.value != part.price.amount:
            raise Misread(VALUE, f'"{term}" is not {part.units} at the price of {part.price.meter}')
    if total and bill:
        money_is(eye, total, parts[0], bill.total, cents=True)


def part_check(eye: Eye, part: Part, id_: str) -> Callable[[str, str], Bound]:
    """Reads what one meter adds to a bill."""

    def check(text: str, how: str) -> Bound:
        money_is(eye, text, part, part.amount)
        if how:
            computed(eye, how, (part,))
        return Bound((id_,) if eye.sheet.get(id_) else (), computed=bool(how))

    return check


def markers(eye: Eye, columns: Mapping[str, str]) -> Mapping[str, Callable[[str, str], Bound]]:
    """Reads a row of markers: of a product without a bill, with the facts that say so."""

    def check(id_: str) -> Callable[[str, str], Bound]:
        def read(text: str, _how: str) -> Bound:
            missing(eye, text, True, "this")
            return Bound((id_,) if eye.sheet.get(id_) else ())

        return read

    return {column: check(id_) for column, id_ in columns.items()}

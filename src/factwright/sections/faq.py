"""FAQ: at most six questions, each answered in its first words (rule R-faq): sizes, price, what the domain asks of a
choice, capabilities that differ (folded), and where to get the products.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright.catalog import Product
from factwright.display import listing
from factwright.outline import Part, Point, Prose, section
from factwright.quantities import State
from factwright.relations import better
from factwright.scope import routes
from factwright.sections._desk import Desk, slot, slot_of
from factwright.sections._reasons import Reason, reasons
from factwright.wording import per_phrase

MOST = 6


@section("Frequently asked questions")
def faq(desk: Desk) -> tuple[Part, ...]:
    """The first questions in order; the last place is kept for where to get the products."""
    where = list(_where(desk))
    asked = [*list(_sizes(desk))[:1], *_price(desk), *_asked(desk), *_capabilities(desk)]
    return (*asked[: MOST - len(where)], *where)


def _question(key: str, asked: str, *points: Point) -> Prose:
    return Prose(f"question/{key}", "answer", asked, points)


def _sizes(desk: Desk) -> Iterator[Prose]:
    """For quantities that are known of both and differ materially."""
    a, b = desk.pair
    for key, attribute in desk.scope.attributes("quantity"):
        mine, theirs = desk.scope.value(a, key), desk.scope.value(b, key)
        if mine is None or theirs is None or not attribute.materiality:
            continue
        found = better(mine, theirs, attribute.better, attribute.materiality)
        leader = {1: a, -1: b}.get(found or 0)
        if leader is None:
            continue
        other = desk.other(leader)
        first, second = desk.value(key, leader), desk.value(key, other)
        if first and second:
            more = desk.comparative(key, attribute.better == "higher")
            words = {"noun": desk.noun(key), "more": more, "value_a": slot_of(first), "value_b": slot_of(second)}
            leads = desk.fact("difference", key, leader.short)
            point = desk.point("answer-quantity", (first, second, leads), a=slot(leader), b=slot(other), **words)
            yield _question(key, f"Which of {a.name} and {b.name} has the {more} {desk.noun(key)}?", point)


def _price(desk: Desk) -> Iterator[Prose]:
    """Which is cheaper, where both have a bill; what the priced one costs, where one has."""
    a, b = desk.pair
    for product in desk.pair:
        for reason in reasons(desk, product):
            if reason.kind == "cost" and reason.point.frame == "cost":
                point = Point("answer-cheaper", reason.point.words, reason.point.facts)
                yield _question("price", f"Which of {a.name} and {b.name} is cheaper?", point)
            elif reason.kind == "cost":
                yield _question("price", f"How much does {product.name} cost?", _prices(desk, product, reason))


def _prices(desk: Desk, product: Product, reason: Reason) -> Point:
    """The prices of the offer with the lowest bill, meter by meter."""
    found = desk.bill(reason.key, product)
    assert found, "a reason of cost has a bill"
    word = next(w for w, offer in routes(product) if offer is found.bill.offer)
    said, facts = [], []
    for part in found.bill.parts:
        if price := desk.fact("price", part.price.meter, product.short, word):
            said.append(f"{slot_of(price)} {per_phrase(desk.scope.domain, desk.scope.domain.meter[part.price.meter])}")
            facts.append(price)
    return desk.point("answer-price", facts, a=slot(product), prices=listing(said), **found.words(""))


def _asked(desk: Desk) -> Iterator[Prose]:
    """What the domain asks of its choices: yes or no first."""
    a, b = desk.pair
    for key, attribute in desk.scope.attributes("choice"):
        first, second = desk.value(key, a), desk.value(key, b)
        if not attribute.asks or not (first or second):
            continue
        yes = [p for p in desk.pair if (v := desk.value(key, p)) and v.value in attribute.asks_yes]
        frame = "answer-yes-both" if len(yes) == 2 else "answer-yes" if yes else "answer-no"
        leader = yes[0] if yes else a if first else b
        other = desk.other(leader)
        if not desk.value(key, other):
            frame += "-unknown"
        facts = [desk.value(key, p) or desk.missing(key, p) for p in desk.pair]
        words = {"says_a": desk.says(key, leader), "says_b": desk.says(key, other), "noun": desk.noun(key)}
        points = [desk.point(frame, facts, a=slot(leader), b=slot(other), **words), *_also(desk, key)]
        yield _question(key, attribute.asks.format(a=a.name, b=b.name), *points)


def _also(desk: Desk, key: str) -> list[Point]:
    """The names that belong to a choice, such as a licence; a name that only repeats the choice is left out."""
    attribute = desk.scope.domain.attribute[key]
    repeats = {name for choice in attribute.choices.values() for name in choice.reads} | {*attribute.choices}
    points = []
    for product in desk.pair:
        for name in attribute.asks_also:
            value = desk.value(name, product)
            if value and value.value not in repeats:
                points.append(desk.point("says", (value,), a=slot(product), says_a=desk.says(name, product)))
    return points


def _capabilities(desk: Desk) -> Iterator[Prose]:
    """One question for each capability, twins folded, that only one of the two is known to have."""
    a, b = desk.pair
    for folded in desk.scope.capabilities():
        states = {desk.state(folded, p): p for p in desk.pair}
        if State.YES not in states or len(states) == 1:
            continue
        leader = states[State.YES]
        frame = "answer-capability-no" if State.NO in states else "answer-capability-unknown"
        facts = desk.evidence(folded, a, b)
        plural = "are" if folded.noun.endswith("s") else "is"
        point = desk.point(frame, facts, a=slot(leader), b=slot(desk.other(leader)), noun=folded.noun, plural=plural)
        yield _question(folded.key, f"Which of {a.name} and {b.name} supports {folded.noun}?", point)


def _where(desk: Desk) -> Iterator[Prose]:
    """All providers by name; that none is known, where none is."""
    a, b = desk.pair
    lists = [(p, desk.fact("routes", "list", p.short)) for p in desk.pair]
    points = [desk.point("answer-where", (fact,), a=slot(p), providers=slot_of(fact)) for p, fact in lists if fact]
    if points:
        yield _question("where", f"Where can I get {a.name} and {b.name}?", *points)

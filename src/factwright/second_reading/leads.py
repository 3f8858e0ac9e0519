"""Leads of lists and questions: who they name, and what they take for granted of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factwright import relations
from factwright.catalog import Product
from factwright.quantities import State
from factwright.second_reading.eye import NAME, STATE, Bound, Eye, Misread

Holes = Mapping[str, str]


def lead(eye: Eye, text: str) -> Bound:
    """Misread for a lead that is not licensed, names others than the two, or takes something untrue for granted."""
    if text in eye.headings:
        return Bound()
    eye.once("lead", text)
    for attribute in eye.domain.attribute.values():
        a, b = eye.pair
        if attribute.asks and text == attribute.asks.format(a=a.name, b=b.name):
            return Bound()
    name, holes = eye.known("lead", text)
    if name in LEADS:
        LEADS[name](eye, holes)
    return Bound()


def speaks_for(eye: Eye, holes: Holes) -> None:
    """Something has to speak for the product: a list of tradeoffs without any is the list of the other."""
    mine = eye.product(holes["product"])
    other = next(p for p in eye.pair if p is not mine)
    if not any(reason(eye, mine, other) for reason in REASONS):
        raise Misread(NAME, f"nothing in the data speaks for {mine.name}")


def move(_eye: Eye, holes: Holes) -> None:
    """From one product to the other."""
    if holes["from"] == holes["to"]:
        raise Misread(NAME, f'"{holes["from"]}" is moved to itself')


def which_more(eye: Eye, holes: Holes) -> None:
    """Asks for the better value of an amount that is known of both and differs."""
    a, b = eye.pair
    for key, attribute in eye.scope.attributes("quantity"):
        nouns = {*attribute.words.nouns, attribute.label.lower()}
        x, y = eye.scope.value(a, key), eye.scope.value(b, key)
        if holes["measure"] not in nouns or x is None or y is None:
            continue
        up = attribute.better == "higher"
        words = {*(attribute.words.more if up else attribute.words.less), "higher" if up else "lower"}
        if holes["comparative"] in words and relations.better(x, y, attribute.better, attribute.materiality) in (1, -1):
            return
    raise Misread(STATE, f'no amount of both is asked for by "{holes["comparative"]} {holes["measure"]}"')


def which_cheap(eye: Eye, _holes: Holes) -> None:
    """One of two known bills is the lower."""
    for workload in eye.domain.workload.values():
        bills = [relations.cheapest(eye.scope.catalog, p, workload.volumes) for p in eye.pair]
        if len({bill.total for bill in bills if bill}) == 2:
            return
    raise Misread(STATE, "no two bills are known of which one is the lower")


def how_much(eye: Eye, holes: Holes) -> None:
    """The product has a price."""
    product = eye.product(holes["product"])
    if not relations.priced_offers(eye.domain, product):
        raise Misread(NAME, f"no price is documented for {product.name}")


def which_can(eye: Eye, holes: Holes) -> None:
    """Just one of the two is known to have the capability."""
    for folded in eye.scope.capabilities():
        states = [eye.scope.state(p, folded.key) for p in eye.pair]
        if folded.noun == holes["capability"] and states.count(State.YES) == 1:
            return
    raise Misread(STATE, f'"{holes["capability"]}" is not what just one of the two is known to have')


def where(eye: Eye, _holes: Holes) -> None:
    """One of the two is listed somewhere."""
    if not any(product.offers for product in eye.pair):
        raise Misread(STATE, "neither product is listed anywhere")


LEADS: Mapping[str, Callable[[Eye, Holes], None]] = {
    "speaks-for": speaks_for,
    "move": move,
    "which-more": which_more,
    "which-cheap": which_cheap,
    "how-much": how_much,
    "which-can": which_can,
    "where": where,
}
"""The check of each licensed lead, by its name in ``surfaces.toml``."""


# ------------------------------------------------------------------------------------------------- reasons


def _can(eye: Eye, mine: Product, other: Product) -> bool:
    states = ((eye.scope.state(mine, key), eye.scope.state(other, key)) for key in eye.domain.capability)
    return any(a is State.YES and b is not State.YES for a, b in states)


def _more(eye: Eye, mine: Product, other: Product) -> bool:
    for key, attribute in eye.scope.compared():
        a, b = eye.scope.value(mine, key), eye.scope.value(other, key)
        if a is not None and b is not None and relations.better(a, b, attribute.better, attribute.materiality) == 1:
            return True
    return any(
        eye.scope.holds(mine, c.when).state is State.YES is not eye.scope.holds(other, c.when).state
        for c in eye.domain.consequence
    )


def _cheaper(eye: Eye, mine: Product, other: Product) -> bool:
    for workload in eye.domain.workload.values():
        a, b = (relations.cheapest(eye.scope.catalog, p, workload.volumes) for p in (mine, other))
        if a and (b is None or a.total < b.total):
            return True
    return len(mine.offers) > len(other.offers) > 0


def _scores(_eye: Eye, mine: Product, other: Product) -> bool:
    return any(s.conditions == t.conditions and s.score > t.score for s in mine.scores for t in other.scores)


REASONS: tuple[Callable[[Eye, Product, Product], bool], ...] = (_can, _more, _cheaper, _scores)
"""What may speak for one product against the other."""

"""What is lost and what is gained by moving from one product to the other, and what has to be looked into first.

Implements R-switch and R-reason: every loss names the two values it rests on; what is unknown of the new product is
neither lost nor gained, but something to check. What a choice means is taken from the declared consequences and tags.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, figures, relations, wording
from factwright.catalog import Product
from factwright.domain import Condition
from factwright.facts import Fact, identify, rule
from factwright.quantities import State, normal
from factwright.scope import Scope, routes


@rule
def switching(scope: Scope) -> Iterator[Fact]:
    """For a pair, both ways: capabilities, amounts, dates, choices, costs, routes and providers."""
    if not scope.pair:
        return
    a, b = scope.pair
    for old, new in ((a, b), (b, a)):
        yield from capability_changes(scope, old, new)
        yield from amount_changes(scope, old, new)
        yield from date_changes(scope, old, new)
        yield from choice_changes(scope, old, new)
        yield from cost_changes(scope, old, new)
        yield from route_changes(scope, old, new)


def change(kind: str, key: str, old: Product, new: Product, statement: str, values: str, *ids: str) -> Fact:
    """A loss, a gain or a check of moving from ``old`` to ``new``; ``values``: the old one, then the new one."""
    return Fact(
        id=identify(kind, key, old.short),
        value=values,
        display=kind,
        statement=f"Moving from {old.name} to {new.name}: {statement}.",
        products=(old.short, new.short),
        derived_from=ids,
    )


def capability_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """Lost and gained: a yes against a sourced no. To check: a yes that is not documented for the new one."""
    for folded in scope.capabilities():
        before, after = scope.state(old, folded.key), scope.state(new, folded.key)
        values = f"{before},{after}"
        if (before, after) == (State.YES, State.NO):
            text = f"{folded.noun} is lost"
            if wording.is_plural(folded.noun):
                text = f"{folded.noun} are lost"
            yield change("loss", folded.key, old, new, text, values, identify("only", folded.key, old.short))
        elif (before, after) == (State.NO, State.YES):
            text = f"{folded.noun} is gained"
            if wording.is_plural(folded.noun):
                text = f"{folded.noun} are gained"
            yield change("gain", folded.key, old, new, text, values, identify("only", folded.key, new.short))
        elif (before, after) == (State.YES, State.UNKNOWN):
            text = f"check {folded.noun}, documented for {old.name} but not for {new.name}"
            id_ = identify("documented_only", folded.key, old.short)
            yield change("check", folded.key, old, new, text, values, id_)


def amount_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """Amounts of which the domain says which way is better, where they differ enough to matter."""
    for key, attribute in scope.compared("quantity"):
        before, after = (figures.attribute_figure(scope, product, key) for product in (old, new))
        found = figures.compare(before, after) if before and after and attribute.better else None
        if before and after and found:
            text = f"the {before.noun} goes from {before.in_full} to {after.in_full}"
            kind = "gain" if found.leader is after else "loss"
            id_ = identify("difference", key, found.leader.product.short)
            yield change(kind, key, old, new, text, f"{normal(before.amount)},{normal(after.amount)}", id_)


def date_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """Dates of which the domain says which way is better, from the declared distance on."""
    for key, attribute in scope.compared("date"):
        found = scope.comparable_dates(old, new, key)
        if found is None or not attribute.better or not attribute.months_apart:
            continue
        before, after, _ = found
        apart = relations.months_between(before, after)
        if apart is None or abs(apart) < attribute.months_apart:
            continue
        text = f"the {wording.noun_of(scope.domain, key)} goes from {display.day(before)} to {display.day(after)}"
        kind = "gain" if relations.better(after, before, attribute.better) == 1 else "loss"
        id_ = identify("later", key, (new if apart > 0 else old).short)
        yield change(kind, key, old, new, text, f"{before.iso},{after.iso}", id_)


def choice_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """Choices on which a declared consequence or tag turns: lost where it held of the old product alone."""
    seen: set[str] = set()
    for condition in declared_conditions(scope):
        key = condition.attribute
        before, after = scope.holds(old, condition).state, scope.holds(new, condition).state
        if key in seen or {before, after} != {State.YES, State.NO}:
            continue
        seen.add(key)
        values = [scope.value(product, key) for product in (old, new)]
        shown = [wording.value_text(scope.domain, key, value) for value in values if value is not None]
        text = f"the {wording.noun_of(scope.domain, key)} goes from {shown[0]} to {shown[1]}"
        kind = "loss" if before is State.YES else "gain"
        yield change(kind, key, old, new, text, ",".join(map(str, values)), identify("differs", key))


def declared_conditions(scope: Scope) -> Iterator[Condition]:
    """The consequences and tags that turn on one choice alone."""
    declared = [c.when for c in scope.domain.consequence] + [tag.when for tag in scope.domain.tag.values()]
    for condition in declared:
        if condition.attribute and condition.is_ and scope.domain.attribute[condition.attribute].kind == "choice":
            yield condition


def cost_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """Whether each stated workload becomes cheaper or dearer; to check where the new product has no price."""
    for key, workload in scope.domain.workload.items():
        before, after = (relations.cheapest(scope.catalog, p, workload.volumes) for p in (old, new))
        volume = f"{workload.label} {wording.a_period(workload)}"
        if before is None:
            continue
        cost = figures.cost_figure(scope, old, key, before)
        if after is None:
            text = f"no complete price of {new.name} is in our data, so what {volume} would cost is not known"
            yield change("check", key, old, new, text, f"{normal(cost.amount)},unknown", identify("cost_unknown", key))
            continue
        cost_after = figures.cost_figure(scope, new, key, after)
        if found := figures.compare(cost, cost_after):
            text = f"the cost of {volume} goes from {cost.at} to {cost_after.at}"
            kind = "gain" if found.leader is cost_after else "loss"
            id_ = identify("cost_difference", key, found.leader.product.short)
            yield change(kind, key, old, new, text, f"{normal(cost.amount)},{normal(cost_after.amount)}", id_)


def route_changes(scope: Scope, old: Product, new: Product) -> Iterator[Fact]:
    """More or fewer routes, and the providers that list the old product but not the new one."""
    before, after = len(routes(old)), len(routes(new))
    if before != after:
        text = f"the number of listed routes goes from {before} to {after}"
        id_ = identify("difference", "routes", (old if before > after else new).short)
        yield change("loss" if before > after else "gain", "routes", old, new, text, f"{before},{after}", id_)
    left = sorted({o.provider for o in old.offers} - {o.provider for o in new.offers}, key=scope.catalog.name)
    if left and new.offers:
        verb = "does" if len(left) == 1 else "do"
        text = f"{wording.names([scope.catalog.name(p) for p in left])} {verb} not list {new.name} in our data"
        ids = (identify("routes", "list", old.short), identify("routes", "list", new.short))
        yield change("loss", "providers", old, new, text, ",".join(left), *ids)

"""The one list of tradeoffs: what speaks for a product against the other, strongest first.

Verdict, tradeoffs and scorecard all draw on it, so that they cannot disagree. A reason is false for the other product
(rule R-tags); unknown is never a reason against it, only said beside (rule R-tri).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factwright.catalog import Product
from factwright.facts import identify
from factwright.outline import Point
from factwright.quantities import CalendarDate, State
from factwright.relations import better, months_between
from factwright.scope import Folded
from factwright.sections._desk import Desk, slot, slot_of
from factwright.wording import a_period, article


@dataclass(frozen=True, slots=True)
class Reason:
    """One tradeoff in favour of a product."""

    key: str
    """The attribute, capability, workload or benchmark that it rests on."""
    kind: str
    need: str
    """The need that it serves, as the domain declares it; empty where it serves none by name."""
    point: Point
    """Says it as a plain fact; ``advice`` says it as advice where there is a need."""

    def advice(self) -> Point:
        return Point(f"choose/{self.point.frame}", {**self.point.words, "need": self.need}, self.point.facts)


def reasons(desk: Desk, product: Product) -> tuple[Reason, ...]:
    """All reasons for a product: those that serve a need first, otherwise in the order below."""
    found = [
        *_capabilities(desk, product),
        *_choices(desk, product),
        *_quantities(desk, product),
        *_costs(desk, product),
        *_routes(desk, product),
        *_scores(desk, product),
        *_dates(desk, product),
    ]
    return tuple(sorted(found, key=lambda reason: not reason.need))


def _capabilities(desk: Desk, product: Product) -> Iterator[Reason]:
    other = desk.other(product)
    for folded in desk.scope.capabilities():
        mine, theirs = desk.state(folded, product), desk.state(folded, other)
        if mine is not State.YES or theirs is State.YES:
            continue
        frame = "capability-no" if theirs is State.NO else "capability-unknown"
        needs = [need for key in folded.keys for need in desk.needs(key, product)]
        facts = (*desk.evidence(folded, product, other), *_verdicts(desk, folded, product))
        point = desk.point(frame, facts, a=slot(product), b=slot(other), noun=folded.noun, plural=agrees(folded.noun))
        need = folded.noun if folded.noun in needs or not needs else needs[0]
        yield Reason(folded.key, "capability", need, point)


def _verdicts(desk: Desk, folded: Folded, product: Product) -> tuple[str, ...]:
    return desk.known(*(identify(kind, folded.key, product.short) for kind in ("only", "documented_only")))


def agrees(noun: str) -> str:
    """``are`` for a plural noun, else ``is``."""
    return "are" if noun.endswith("s") and not noun.endswith("ss") else "is"


def _choices(desk: Desk, product: Product) -> Iterator[Reason]:
    """Choices that serve a declared need which the other's choice does not."""
    other = desk.other(product)
    for key, _ in desk.scope.attributes("choice"):
        mine, theirs = desk.value(key, product), desk.value(key, other)
        needs = [need for need in desk.needs(key, product) if need not in desk.needs(key, other)]
        if not mine or not needs:
            continue
        facts = (mine, theirs or desk.missing(key, other))
        if theirs:
            words = {"says_a": desk.says(key, product), "says_b": desk.says(key, other)}
            yield Reason(key, "choice", needs[0], desk.point("choice", facts, a=slot(product), b=slot(other), **words))
        else:
            words = {"says_a": desk.says(key, product), "noun": desk.noun(key)}
            point = desk.point("choice-unknown", facts, a=slot(product), b=slot(other), **words)
            yield Reason(key, "choice", needs[0], point)


def _quantities(desk: Desk, product: Product) -> Iterator[Reason]:
    """Materially better quantities."""
    other = desk.other(product)
    for key, attribute in desk.scope.attributes("quantity"):
        mine, theirs = desk.scope.value(product, key), desk.scope.value(other, key)
        if mine is None or theirs is None or better(mine, theirs, attribute.better, attribute.materiality) != 1:
            continue
        a, b = desk.value(key, product), desk.value(key, other)
        if a and b:
            needs = [need for need in desk.needs(key, product) if need not in desk.needs(key, other)]
            needs += desk.scale(key)
            more = desk.comparative(key, attribute.better == "higher")
            leads = desk.fact("difference", key, product.short)
            words = {"noun": desk.noun(key), "article": article(desk.noun(key)), "more": more}
            values = {"value_a": slot_of(a), "value_b": slot_of(b)}
            point = desk.point("quantity", (a, b, leads), a=slot(product), b=slot(other), **words, **values)
            yield Reason(key, "quantity", needs[0] if needs else "", point)


def _costs(desk: Desk, product: Product) -> Iterator[Reason]:
    """The lower bill at each declared workload, or the only one that can be computed."""
    other = desk.other(product)
    for key, workload in desk.scope.domain.workload.items():
        mine, theirs = desk.bill(key, product), desk.bill(key, other)
        if mine is None:
            continue
        words = {"a": slot(product), "b": slot(other), "period": a_period(workload), **mine.words("")}
        if theirs is None:
            missing = [desk.missing(meter, other) for meter in workload.volumes]
            yield Reason(key, "cost", "a cost estimate", desk.point("cost-only", (mine.fact, *missing), **words))
        elif mine.total < theirs.total:
            less = desk.fact("cost_difference", key, product.short)
            point = desk.point("cost", (mine.fact, theirs.fact, less), **words, **theirs.words("_b"))
            yield Reason(key, "cost", "the lowest bill", point)


def _routes(desk: Desk, product: Product) -> Iterator[Reason]:
    """More providers to choose from."""
    other = desk.other(product)
    mine, theirs = (desk.fact("routes", "count", p.short) for p in (product, other))
    if mine and theirs and int(mine.value) > int(theirs.value) > 0:
        counts = {"count_a": slot_of(mine, "count"), "count_b": slot_of(theirs, "count")}
        yield Reason(
            "routes", "routes", "", desk.point("routes", (mine, theirs), a=slot(product), b=slot(other), **counts)
        )


def _scores(desk: Desk, product: Product) -> Iterator[Reason]:
    """Higher scores under equal conditions."""
    other = desk.other(product)
    for leads in desk.sheet.of_kind("score_difference"):
        mine, theirs = (desk.fact("score", leads.key, p.short) for p in (product, other))
        if leads.products[:1] == (product.short,) and mine and theirs:
            names = {s.key: s.name for s in product.scores}
            values = {
                "value_a": slot_of(mine),
                "value_b": slot_of(theirs),
                "benchmark": names.get(leads.key, leads.key),
            }
            point = desk.point("score", (mine, theirs, leads), a=slot(product), b=slot(other), **values)
            yield Reason(leads.key, "score", "", point)


def _dates(desk: Desk, product: Product) -> Iterator[Reason]:
    """Later dates, of attributes for which the domain says from how many months on that matters."""
    other = desk.other(product)
    for key, attribute in desk.scope.attributes("date"):
        later = desk.fact("later", key, product.short)
        mine, theirs = desk.value(key, product), desk.value(key, other)
        if not (later and mine and theirs and attribute.months_apart and attribute.better == "later"):
            continue
        apart = months_between(CalendarDate.parse(theirs.value), CalendarDate.parse(mine.value))
        if apart is not None and apart >= attribute.months_apart:
            words = {"noun": desk.noun(key), "value_a": slot_of(mine), "value_b": slot_of(theirs)}
            yield Reason(
                key, "date", "", desk.point("date", (mine, theirs, later), a=slot(product), b=slot(other), **words)
            )

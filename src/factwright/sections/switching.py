"""Switching: what moving from each product to the other gives up, changes and adds (rule R-switch).

What holds both ways is said once, before the two directions. Not documented is said as such, never as a loss.
"""

from __future__ import annotations

from factwright.catalog import Product
from factwright.display import listing
from factwright.outline import Part, Point, Prose, section
from factwright.quantities import State
from factwright.relations import better
from factwright.scope import Folded
from factwright.sections._desk import Desk, slot, slot_of
from factwright.sections._reasons import agrees
from factwright.wording import a_period


@section("Switching")
def switching(desk: Desk) -> tuple[Part, ...]:
    """The providers that both share, then a list for each direction with something to say."""
    a, b = desk.pair
    parts: list[Part] = [Prose("providers", points=(point,)) for point in _providers(desk, a, b)]
    for source, target in ((a, b), (b, a)):
        points = (
            *_capabilities(desk, source, target),
            *_choices(desk, source, target),
            *_quantities(desk, source, target),
        )
        points = (*points, *_bills(desk, source, target))
        if points:
            parts.append(Prose(f"from/{source.short}", "list", f"From {source.name} to {target.name}", points))
    return tuple(parts)


def _providers(desk: Desk, a: Product, b: Product) -> list[Point]:
    if not a.offers or not b.offers:
        return []
    shared, none = desk.fact("shared", "providers"), desk.fact("shared", "none")
    if shared and shared.value:
        frame = "provider-shared" if "," not in shared.value else "providers-shared"
        return [desk.point(frame, (shared,), a=slot(a), b=slot(b), providers=slot_of(shared))]
    return [desk.point("provider-none", (none,), a=slot(a), b=slot(b))] if none else []


def _capabilities(desk: Desk, source: Product, target: Product) -> list[Point]:
    """Given up, to be checked, gained; each list is complete (rule R-uniq)."""
    lost, unsure, gained, documented = [], [], [], []
    for folded in desk.scope.capabilities():
        mine, theirs = desk.state(folded, source), desk.state(folded, target)
        if mine is State.YES and theirs is State.NO:
            lost.append(folded)
        elif mine is State.YES and theirs is State.UNKNOWN:
            unsure.append(folded)
        elif mine is State.NO and theirs is State.YES:
            gained.append(folded)
        elif theirs is State.YES and mine is State.UNKNOWN:
            documented.append(folded)
    found = (
        ("switch-lost", "loss", lost),
        ("switch-unsure", "check", unsure),
        ("switch-gained", "gain", gained),
        ("switch-documented", "gain", documented),
    )
    return [_listed(desk, frame, kind, source, target, group) for frame, kind, group in found if group]


def _listed(desk: Desk, frame: str, kind: str, source: Product, target: Product, group: list[Folded]) -> Point:
    nouns = [folded.noun for folded in group]
    facts = [id_ for folded in group for id_ in desk.evidence(folded, source, target)]
    moves = [fact for folded in group if (fact := desk.fact(kind, folded.key, source.short))]
    plural = "are" if len(group) > 1 else agrees(nouns[0])
    words = {
        "nouns": listing(nouns),
        "nouns_or": listing(nouns, "or"),
        "plural": plural,
        "them": "them" if plural == "are" else "it",
    }
    return desk.point(frame, (*facts, *moves), a=slot(source), b=slot(target), **words)


def _choices(desk: Desk, source: Product, target: Product) -> list[Point]:
    """Choices that serve a need of the reader and that the other does not have."""
    points = []
    for key, _ in desk.scope.attributes("choice"):
        mine, theirs = desk.value(key, source), desk.value(key, target)
        lost = [need for need in desk.needs(key, source) if need not in desk.needs(key, target)]
        if mine and theirs and lost:
            words = {"need": lost[0], "says_a": desk.says(key, source), "says_b": desk.says(key, target)}
            points.append(desk.point("switch-choice", (mine, theirs), a=slot(source), b=slot(target), **words))
    return points


def _quantities(desk: Desk, source: Product, target: Product) -> list[Point]:
    points = []
    for key, attribute in desk.scope.attributes("quantity"):
        mine, theirs = desk.scope.value(source, key), desk.scope.value(target, key)
        a, b = desk.value(key, source), desk.value(key, target)
        if mine is None or theirs is None or not a or not b:
            continue
        if (found := better(theirs, mine, attribute.better, attribute.materiality)) in (1, -1):
            up = (found == 1) == (attribute.better == "higher")
            words = {"noun": desk.noun(key), "value_a": slot_of(a), "value_b": slot_of(b)}
            frame = "switch-raises" if up else "switch-lowers"
            points.append(desk.point(frame, (a, b), a=slot(source), b=slot(target), **words))
    return points


def _bills(desk: Desk, source: Product, target: Product) -> list[Point]:
    points = []
    for key, workload in desk.scope.domain.workload.items():
        mine, theirs = desk.bill(key, source), desk.bill(key, target)
        if mine and theirs and mine.total != theirs.total:
            frame = "switch-bill-up" if theirs.total > mine.total else "switch-bill-down"
            words = {**mine.words(""), **theirs.words("_b"), "period": a_period(workload)}
            points.append(desk.point(frame, (mine.fact, theirs.fact), a=slot(source), b=slot(target), **words))
        elif mine and not theirs:
            missing = [desk.missing(meter, target) for meter in workload.volumes]
            points.append(desk.point("switch-no-price", missing, a=slot(source), b=slot(target)))
    return points

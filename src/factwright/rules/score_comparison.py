"""Which product has the higher score on a benchmark of both, where all conditions agree; else both scores, apart.

Scores of different harnesses, settings, versions or measurers are never subtracted. Implements R-none: that no
benchmark is shared is said as such. Source: ``Score.conditions``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import display, wording
from factwright.catalog import Product, Score
from factwright.facts import Fact, identify, rule
from factwright.quantities import normal
from factwright.scope import Scope, scored

Named = tuple[str, Score]


@rule
def score_comparison(scope: Scope) -> Iterator[Fact]:
    """For a pair: the benchmarks that both have, one comparison each, and the scores that one side alone has."""
    if not scope.pair:
        return
    a, b = scope.pair
    keys = [list(dict.fromkeys(score.key for score in p.scores)) for p in (a, b)]
    shared = [key for key in keys[0] if key in keys[1]]
    yield overlap(a, b, shared)
    for key in sorted(shared):
        yield compared(scope, key, a, b)
    for mine, theirs, product, other in ((keys[0], keys[1], a, b), (keys[1], keys[0], b, a)):
        yield from (alone(key, product, other) for key in mine if key not in theirs)


def on(product: Product, key: str) -> list[Named]:
    """The scores of a product on one benchmark."""
    return [(id_key, score) for id_key, score in scored(product) if score.key == key]


def overlap(a: Product, b: Product, shared: list[str]) -> Fact:
    """Which benchmarks both have a score on; none is said as such."""
    titles = {score.key: score.name for score in a.scores}
    named = wording.names([titles[key] for key in sorted(shared)])
    return Fact(
        id=identify("shared", "benchmarks" if shared else "no-benchmark"),
        value=",".join(sorted(shared)) or "none",
        display=named or "none",
        statement=f"Scores of both {a.name} and {b.name} are recorded on {named}."
        if shared
        else f"No benchmark has a recorded score of both {a.name} and {b.name}.",
        products=(a.short, b.short),
        derived_from=tuple(
            identify("score", id_key, p.short) for key in sorted(shared) for p in (a, b) for id_key, _ in on(p, key)
        ),
        why="" if shared else "no benchmark is shared",
    )


def compared(scope: Scope, key: str, a: Product, b: Product) -> Fact:
    """The comparison under the first conditions that agree; or that none do."""
    for name_a, first in on(a, key):
        for name_b, second in on(b, key):
            if first.conditions == second.conditions:
                ids = (identify("score", name_a, a.short), identify("score", name_b, b.short))
                if first.score == second.score:
                    return level(scope, a, b, first, ids)
                if first.score > second.score:
                    return difference(scope, (a, first), (b, second), ids)
                return difference(scope, (b, second), (a, first), ids[::-1])
    return apart(scope, key, a, b)


def difference(scope: Scope, leader: tuple[Product, Score], other: tuple[Product, Score], ids: tuple[str, ...]) -> Fact:
    """By how many points the leader is ahead."""
    (product, high), (product_too, low) = leader, other
    unit = scope.domain.unit.get(high.unit)
    text = display.points(high.score - low.score, unit)
    shown = [display.score(s.score, unit) for s in (high, low)]
    return Fact(
        id=identify("score_difference", high.key, product.short),
        value=normal(high.score - low.score),
        display=text,
        statement=f"{product.name} scores {text} higher than {product_too.name} on {high.name} "
        f"({shown[0]} against {shown[1]}, {wording.conditions_of_both(high)}).",
        unit=high.unit,
        products=(product.short, product_too.short),
        derived_from=ids,
        recipe=f"{shown[0]} - {shown[1]} = {text}",
    )


def level(scope: Scope, a: Product, b: Product, score: Score, ids: tuple[str, ...]) -> Fact:
    """That both have the same score under the same conditions."""
    text = display.score(score.score, scope.domain.unit.get(score.unit))
    return Fact(
        id=identify("score_same", score.key),
        value=normal(score.score),
        display=text,
        statement=f"{a.name} and {b.name} have the same score on {score.name}: {text} "
        f"({wording.conditions_of_both(score)}).",
        unit=score.unit,
        products=(a.short, b.short),
        derived_from=ids,
    )


def apart(scope: Scope, key: str, a: Product, b: Product) -> Fact:
    """Both scores with their conditions, which differ, so that neither is called higher."""
    stated = []
    for product in (a, b):
        _, score = on(product, key)[0]
        text = display.score(score.score, scope.domain.unit.get(score.unit))
        stated.append(f"{product.name} {text} ({wording.conditions(score)})")
    return Fact(
        id=identify("score_apart", key),
        value="conditions differ",
        display="not comparable",
        statement=f"The scores on {on(a, key)[0][1].name} are not comparable, because their conditions differ: "
        f"{wording.names(stated)}.",
        products=(a.short, b.short),
        derived_from=tuple(identify("score", on(p, key)[0][0], p.short) for p in (a, b)),
        why="conditions differ",
    )


def alone(key: str, product: Product, other: Product) -> Fact:
    """That a score is recorded for one product and not for the other: it says nothing of the other."""
    id_key, score = on(product, key)[0]
    return Fact(
        id=identify("score_only", key, product.short),
        value="yes",
        display=score.name,
        statement=f"A score on {score.name} is recorded for {product.name}, but not for {other.name}.",
        products=(product.short, other.short),
        derived_from=(identify("score", id_key, product.short),),
    )

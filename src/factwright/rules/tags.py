"""Which declared needs each product fits, with the reason; or that none is documented.

Implements R-tags, R-coding, R-agents, R-long, R-rag and R-best: a tag is given only where its declared condition holds
on known values, names the values that carry it, and never stands in for them. Source: tags in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factwright import display, wording
from factwright.catalog import Product, Score
from factwright.domain import Condition, Tag
from factwright.facts import Fact, identify, rule
from factwright.quantities import State
from factwright.scope import Scope


@rule
def tags(scope: Scope) -> Iterator[Fact]:
    """One fact for each tag that holds of a product; one that says so where none does."""
    for product in scope.products:
        held = [(key, tag, scope.holds(product, tag.when)) for key, tag in scope.domain.tag.items()]
        given = [(key, tag, found.tests) for key, tag, found in held if found.state is State.YES]
        for key, tag, tests in given:
            yield fits(scope, product, key, tag, tests)
        if held and not given:
            yield none(scope, product)


def fits(scope: Scope, product: Product, key: str, tag: Tag, tests: tuple[Condition, ...]) -> Fact:
    """That a product fits a need, because of what is known of it."""
    reasons = wording.names(list(dict.fromkeys(reason(scope, product, test, tests) for test in tests)))
    inference = " This is an inference." if tag.inferred else ""
    return Fact(
        id=identify("tag", key, product.short),
        value="yes",
        display=tag.label,
        statement=f"{product.name} fits {tag.phrase}: {reasons}.{inference}",
        products=(product.short,),
        derived_from=tuple(dict.fromkeys(id_ for test in tests for id_ in rests_on(scope, product, test))),
    )


def reason(scope: Scope, product: Product, test: Condition, tests: tuple[Condition, ...]) -> str:
    """What one plain test rests on, as a clause about *it*; twins that both hold are one reason (rule R-twin)."""
    if test.capability:
        capability = scope.domain.capability[test.capability]
        twin = scope.domain.capability.get(capability.twin)
        if twin and any(other.capability == capability.twin for other in tests):
            return f"it supports {capability.folded or twin.folded or capability.noun}"
        return f"it supports {capability.noun}"
    if test.scored:
        return f"it has a score on {wording.names([s.name for s in scores(product, test)])}"
    value, noun = scope.value(product, test.attribute), wording.noun_of(scope.domain, test.attribute)
    text = "" if value is None else wording.value_text(scope.domain, test.attribute, value)
    attribute = scope.domain.attribute[test.attribute]
    if value is not None and (phrase := wording.choice_phrase(attribute, value)):
        return f"it {phrase}"
    unit = scope.domain.unit.get(attribute.unit)
    bounds = [
        f"{words} {display.quantity(bound, unit)}"
        for words, bound in (("at least", test.at_least), ("at most", test.at_most))
        if bound is not None and unit
    ]
    return f"its {noun} of {text} is {wording.names(bounds)}" if bounds else f"its {noun} is {text}"


def scores(product: Product, test: Condition) -> list[Score]:
    """The scores that a test on benchmarks rests on, one for each benchmark."""
    return list({score.name: score for score in product.scores if score.name in test.scored}.values())


def rests_on(scope: Scope, product: Product, test: Condition) -> tuple[str, ...]:
    """The facts that a plain test rests on, or that say that it cannot be made."""
    if test.capability:
        unknown = scope.state(product, test.capability) is State.UNKNOWN
        return (identify("missing" if unknown else "capability", test.capability, product.short),)
    if test.scored:
        return tuple(identify("score", score.key, product.short) for score in scores(product, test))
    unknown = scope.value(product, test.attribute) is None
    return (identify("missing" if unknown else "value", test.attribute, product.short),)


def plain_tests(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """The tests that conditions consist of."""
    for condition in conditions:
        if condition.any or condition.all:
            yield from plain_tests((*condition.any, *condition.all))
        else:
            yield condition


def none(scope: Scope, product: Product) -> Fact:
    """That no tag holds: there is no phrase that stands in for one (rule R-best)."""
    tests = plain_tests(tag.when for tag in scope.domain.tag.values())
    return Fact(
        id=identify("tag", "none", product.short),
        value="none",
        display="none",
        statement=f"Nothing documented for {product.name} meets any of the needs that are tagged here.",
        products=(product.short,),
        derived_from=tuple(dict.fromkeys(id_ for test in tests for id_ in rests_on(scope, product, test))),
        why="no tag holds",
    )

"""Rows of the tables about products: needs, counts, specifications, capabilities. A row head names what is looked up.

A row is a check for each column by the column's head: it takes the text of a cell and the computation beside it, and
says which facts the cell states, or that it misreads them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from factwright import relations
from factwright.catalog import Product
from factwright.display import listing
from factwright.domain import Condition, Tag
from factwright.facts import identify
from factwright.quantities import State
from factwright.scope import Held
from factwright.second_reading.bills import bound_bill
from factwright.second_reading.eye import NAME, STATE, VALUE, Bound, Eye, Misread, each_of, number_in
from factwright.wording import raised

Check = Callable[[str, str], Bound]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a row may be about; ``key`` stands once in a table."""

    key: str
    cells: Mapping[str, Check]


def specs(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """Attributes by label."""
    for key, attribute in eye.scope.compared():
        if attribute.label == head:
            yield Row(key, {p.name: value_check(eye, p, key) for p in eye.pair})


def value_check(eye: Eye, product: Product, key: str) -> Check:
    """Reads the value of an attribute of a product; the marker only where it is unknown."""

    def check(text: str, _how: str) -> Bound:
        actual = eye.scope.value(product, key)
        if text == eye.word("cell", "missing"):
            if actual is not None:
                raise Misread(STATE, f"the {key} of {product.name} is in the data, and the page says that it is not")
            return bound(eye, identify("missing", key, product.short))
        if actual is None or not eye.equals(key, text, actual):
            raise Misread(VALUE, f'"{text}" is not the {key} of {product.name}: the data say {actual or "nothing"}')
        return bound(eye, identify("value", key, product.short))

    return check


def bound(eye: Eye, *ids: str, sources: tuple[int, ...] | None = None) -> Bound:
    """Bound to those of these facts that the sheet has."""
    return Bound(tuple(id_ for id_ in ids if eye.sheet.get(id_)), sources)


# ---------------------------------------------------------------------------------------------- capabilities


def capabilities(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """Capabilities by label; folded twins by their common noun with both labels."""
    for folded in eye.scope.capabilities():
        labels = [eye.domain.capability[key].label for key in folded.keys]
        pattern = eye.frames["row"]["folded"]
        together = eye.match(pattern, head, capability=(raised(folded.noun),), labels=(listing(labels),))
        if (len(labels) == 1 and head == labels[0]) or (len(labels) > 1 and together):
            yield Row(folded.key, {p.name: state_check(eye, p, folded.keys) for p in eye.pair})


def state_check(eye: Eye, product: Product, keys: tuple[str, ...]) -> Check:
    """Reads a state; folded twins have the same one."""

    def check(text: str, _how: str) -> Bound:
        said = eye.state(text)
        for key in keys:
            actual = eye.scope.state(product, key)
            if said is not actual:
                raise Misread(STATE, f'"{text}" is not what is known of {key} for {product.name}: {actual}')
        return bound(eye, *(state_id(eye, product, key) for key in keys))

    return check


def state_id(eye: Eye, product: Product, key: str) -> str:
    """The fact that states a capability, or that it is not documented."""
    unknown = eye.scope.state(product, key) is State.UNKNOWN
    return identify("missing" if unknown else "capability", key, product.short)


# ----------------------------------------------------------------------------------------------------- needs


def needs(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """Needs by the label of their tag, marked where they are inferred; the lowest bill of a workload."""
    name, found = eye.known("row", head, need=[tag.label for tag in eye.domain.tag.values()])
    choose = eye.word("column", "choose")
    for key, tag in eye.domain.tag.items():
        if name == ("inferred" if tag.inferred else "tag") and found.get("need") == tag.label:
            states = {p.name: eye.scope.holds(p, tag.when) for p in eye.pair}
            cells: dict[str, Check] = {p.name: _need_check(eye, p, tag, states[p.name]) for p in eye.pair}
            yield Row(key, cells | {choose: _choice_check(eye, {n: held.state for n, held in states.items()})})
    for key, workload in eye.domain.workload.items():
        if name == "bill" and eye.match(eye.frames["row"]["bill"], head):
            best = {p.name: relations.cheapest(eye.scope.catalog, p, workload.volumes) for p in eye.pair}
            cells = {p.name: bound_bill(eye, key, p, best[p.name]) for p in eye.pair}
            yield Row(key, cells | {choose: _lowest_check(eye, {n: b.total if b else None for n, b in best.items()})})


def _need_check(eye: Eye, product: Product, tag: Tag, held: Held) -> Check:
    """Reads whether a need is met, and the values that are given for it."""

    def check(text: str, _how: str) -> Bound:
        word, _, said = text.partition(": ")
        if eye.state(word) is not held.state:
            raise Misread(STATE, f'"{word}" is not whether {product.name} meets {tag.label}: {held.state}')
        if held.state is State.UNKNOWN:
            return Bound()
        read = each_of(said, lambda item: _test_said(eye, product, held.tests, item)) if said else []
        if read is None:
            raise Misread(VALUE, f'"{said}" is not what decides {tag.label} for {product.name}')
        _complete(product, tag, held, [test for test in held.tests if test in read])
        return bound(eye, *(id_ for test in held.tests for id_ in _test_ids(product, test)))

    return check


def _complete(product: Product, tag: Tag, held: Held, said: list[Condition]) -> None:
    """Misread where only some of the tests that decide a need are given; capabilities may stay unsaid together."""
    silent = [test for test in held.tests if test not in said]
    some = any(test.capability for test in said)
    if any(not test.capability or some for test in silent):
        raise Misread(VALUE, f"not all that decides {tag.label} for {product.name} is said")


def _test_said(eye: Eye, product: Product, tests: tuple[Condition, ...], item: str) -> Condition | None:
    """The test of which an item gives the value."""
    for test in tests:
        if test.capability and item == eye.domain.capability[test.capability].noun:
            return test
        actual = eye.scope.value(product, test.attribute) if test.attribute else None
        if actual is not None and eye.equals(test.attribute, item, actual):
            return test
        scores = [f"{s.score} on {s.name}" for s in product.scores if s.name in test.scored]
        if scores and each_of(item, lambda said, known=scores: said if said in known else None):  # type: ignore[misc]
            return test
    return None


def _test_ids(product: Product, test: Condition) -> Iterator[str]:
    if test.capability:
        yield identify("capability", test.capability, product.short)
    elif test.attribute:
        yield identify("value", test.attribute, product.short)
    else:
        yield from (identify("score", s.key, product.short) for s in product.scores if s.name in test.scored)


def _choice_check(eye: Eye, states: Mapping[str, State]) -> Check:
    """Reads which product meets a need: one by name, either, neither, or not documented."""

    def check(text: str, _how: str) -> Bound:
        meeting = [name for name, state in states.items() if state is State.YES]
        none = "neither" if {*states.values()} == {State.NO} else "undocumented"
        right = meeting[0] if len(meeting) == 1 else eye.word("cell", "either" if meeting else none)
        return _is(text, right)

    return check


def _lowest_check(eye: Eye, totals: Mapping[str, object]) -> Check:
    """Reads whose bill is the lowest."""

    def check(text: str, _how: str) -> Bound:
        known = {name: total for name, total in totals.items() if total is not None}
        if len(known) < len(totals):
            return _is(text, eye.word("cell", "incomparable"))
        lowest = [name for name, total in known.items() if total == min(known.values())]  # type: ignore[type-var]
        return _is(text, lowest[0] if len(lowest) == 1 else eye.word("cell", "either"))

    return check


def _is(text: str, right: str) -> Bound:
    if text != right:
        raise Misread(NAME, f'"{text}" is not the one to choose: {right}', right)
    return Bound()


# ---------------------------------------------------------------------------------------------------- counts


def counts(eye: Eye, head: str, _holes: Mapping[str, str]) -> Iterator[Row]:
    """How many routes each product has, and how many scores can be compared."""
    name, _ = eye.known("row", head)
    if name == "routes":
        yield Row(name, {p.name: _routes_check(eye, p) for p in eye.pair})
    elif name == "shared":
        a, b = eye.pair
        shared = len({s.conditions for s in a.scores} & {s.conditions for s in b.scores})
        yield Row(name, {p.name: lambda text, _how: _count(text, shared) for p in eye.pair})


def _routes_check(eye: Eye, product: Product) -> Check:
    def check(text: str, _how: str) -> Bound:
        if text == eye.word("cell", "missing") and not product.offers:
            return Bound()
        _count(text, len(product.offers))
        return bound(eye, identify("routes", "count", product.short))

    return check


def _count(text: str, actual: int) -> Bound:
    read = number_in(text)
    if read is None or read.value != actual:
        raise Misread(VALUE, f'"{text}" is not how many there are: {actual}', str(actual))
    return Bound()

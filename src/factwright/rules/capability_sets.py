"""What only one of two products can do, what both can, neither can, or is not documented; and what includes what.

Implements R-tri (only a yes against a sourced no is a difference), R-uniq (no list is cut), R-twin (twins with equal
states are one), R-agree (verbs agree with nouns) and R-none. Source: states of the two products.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import wording
from factwright.catalog import Product
from factwright.facts import Fact, identify, rule
from factwright.quantities import State
from factwright.scope import Folded, Scope

YES, NO, UNKNOWN = State.YES, State.NO, State.UNKNOWN


@rule
def capability_sets(scope: Scope) -> Iterator[Fact]:
    """For a pair: one fact for each capability, twins folded; then which product covers the other."""
    if not scope.pair:
        return
    a, b = scope.pair
    for folded in scope.capabilities():
        yield from compared(scope, folded, a, b)
    yield from covering(scope, a, b)


def state_ids(scope: Scope, folded: Folded, *products: Product) -> tuple[str, ...]:
    """The facts that state a capability, and its twin where folded."""
    return tuple(
        identify("missing" if scope.state(p, key) is UNKNOWN else "capability", key, p.short)
        for p in products
        for key in folded.keys
    )


def compared(scope: Scope, folded: Folded, a: Product, b: Product) -> Iterator[Fact]:
    """The one relation that two states make; none for a no against an unknown."""
    noun, states = folded.noun, (scope.state(a, folded.key), scope.state(b, folded.key))
    both = f"{a.name} and {b.name}"

    def fact(kind: str, value: str, statement: str, *order: Product) -> Fact:
        leader = (order[0].short,) if order else ()
        products = order or (a, b)
        return Fact(
            id=identify(kind, folded.key, *leader),
            value=value,
            display=noun,
            statement=statement,
            products=tuple(p.short for p in products),
            derived_from=state_ids(scope, folded, *products),
        )

    if states == (YES, YES):
        yield fact("both", YES, f"Both {both} support {noun}.")
    elif states == (NO, NO):
        yield fact("neither", NO, f"Neither {a.name} nor {b.name} supports {noun}.")
    elif states == (UNKNOWN, UNKNOWN):
        yield fact("undocumented", UNKNOWN, f"Whether {a.name} or {b.name} supports {noun} is not in our data.")
    elif YES in states:
        leader, other = (a, b) if states[0] is YES else (b, a)
        if NO in states:
            yield fact("only", YES, f"{leader.name} supports {noun}; {other.name} does not.", leader, other)
        else:
            statement = f"{noun} is documented for {leader.name}; it is not documented for {other.name}."
            if wording.is_plural(noun):
                statement = f"{noun} are documented for {leader.name}; they are not documented for {other.name}."
            yield fact("documented_only", YES, wording.raised(statement), leader, other)


def covering(scope: Scope, a: Product, b: Product) -> Iterator[Fact]:
    """Whether one product has everything that is documented for the other and more, or both have the same."""
    capabilities = list(scope.capabilities())
    has = {p.short: [c for c in capabilities if scope.state(p, c.key) is YES] for p in (a, b)}
    shared = [c for c in has[a.short] if c in has[b.short]]
    nouns = wording.names([c.noun for c in shared])
    if not shared:
        if capabilities:
            yield nothing_shared(scope, a, b, capabilities)
        return
    value = ",".join(c.key for c in shared)
    if has[a.short] == has[b.short]:
        yield Fact(
            id=identify("same", "capabilities"),
            value=value,
            display=nouns,
            statement=f"The same capabilities are documented for {a.name} and {b.name}: {nouns}.",
            products=(a.short, b.short),
            derived_from=tuple(identify("both", c.key) for c in shared),
        )
    for wide, narrow in ((a, b), (b, a)):
        if has[narrow.short] == shared and len(has[wide.short]) > len(shared):
            yield Fact(
                id=identify("superset", "capabilities", wide.short),
                value=value,
                display=nouns,
                statement=f"{wide.name} supports everything that is documented for {narrow.name}: {nouns}.",
                products=(wide.short, narrow.short),
                derived_from=tuple(identify("both", c.key) for c in shared),
            )


def nothing_shared(scope: Scope, a: Product, b: Product, capabilities: list[Folded]) -> Fact:
    """That no capability is documented for both; said as such, with no phrase in its place (rule R-none)."""
    return Fact(
        id=identify("shared", "no-capability"),
        value="none",
        display="none",
        statement=f"No capability compared here is documented for both {a.name} and {b.name}.",
        products=(a.short, b.short),
        derived_from=tuple(id_ for c in capabilities for id_ in state_ids(scope, c, a, b)),
    )

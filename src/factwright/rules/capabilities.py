"""What each product can and cannot do, what is not documented, and what single routes say of it.

Implements R-tri: yes and no have a source; unknown is neither, and says so. Source: capabilities are declared in
``catalog/domain.toml``, states in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import relations, wording
from factwright.catalog import Evidence, Known, Product, Unknown, Why
from factwright.facts import Fact, identify, rule
from factwright.quantities import State
from factwright.scope import Scope, routes


@rule
def capabilities(scope: Scope) -> Iterator[Fact]:
    """One fact for each capability of each product, one for each state a route gives, and how many are yes."""
    for product in scope.products:
        for key in scope.domain.capability:
            found = product.capabilities.get(key, Unknown())
            yield known(scope, product, key, found) if isinstance(found, Known) else missing(scope, product, key, found)
        yield from at_routes(scope, product)
        if scope.domain.capability:
            yield count(scope, product)


def known(scope: Scope, product: Product, key: str, found: Known) -> Fact:
    """Yes or no, with the evidence that won before the evidence that lost."""
    state = State(str(found.value))
    return Fact(
        id=identify("capability", key, product.short),
        value=state,
        display=state,
        statement=wording.supports(scope.domain.capability[key], state, product.name) + ".",
        products=(product.short,),
        evidence=(found.evidence, *found.others),
    )


def missing(scope: Scope, product: Product, key: str, found: Unknown) -> Fact:
    """That a state is not documented, and why."""
    noun = scope.domain.capability[key].noun
    statement = f"Whether {product.name} supports {noun} is not in our data."
    if found.why is Why.LOOKED:
        statement = f"No source that we looked at says whether {product.name} supports {noun}."
    if found.why is Why.CONFLICT:
        statement = (
            f"Sources of equal standing disagree on whether {product.name} supports {noun}, so we state neither."
        )
    if found.why is Why.WEAK:
        statement = f"Whether {product.name} supports {noun} is not documented: no source that counts says no."
    return Fact(
        id=identify("missing", key, product.short),
        value="unknown",
        display="not documented",
        statement=statement,
        products=(product.short,),
        evidence=found.others,
        why=found.why,
    )


def at_routes(scope: Scope, product: Product) -> Iterator[Fact]:
    """What single routes state for themselves."""
    for route, offer in routes(product):
        for key, state in offer.capabilities.items():
            if state is State.UNKNOWN:
                continue
            text = wording.supports(scope.domain.capability[key], state, product.name)
            yield Fact(
                id=identify("capability", key, product.short, route),
                value=state,
                display=state,
                statement=f"On {scope.catalog.name(offer.provider)}, {text}.",
                products=(product.short,),
                evidence=(Evidence(state, offer.source, offer.quote, offer.place),),
            )


def count(scope: Scope, product: Product) -> Fact:
    """How many of the declared capabilities are yes: a count of what is documented, not of what there is."""
    keys = list(scope.domain.capability)
    found = relations.count(scope.state(product, key) for key in keys)
    ids = [
        identify("missing" if scope.state(product, key) is State.UNKNOWN else "capability", key, product.short)
        for key in keys
    ]
    verb = "is" if found.yes == 1 else "are"
    return Fact(
        id=identify("count", "capabilities", product.short),
        value=str(found.yes),
        display=str(found.yes),
        statement=f"Of the {found.total} capabilities compared here, {found.yes} {verb} documented for {product.name}.",
        products=(product.short,),
        derived_from=tuple(ids),
        recipe=f"{found.yes} yes, {found.no} no, {found.unknown} not documented",
    )

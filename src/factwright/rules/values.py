"""Every attribute's value, or that it is not in our data and why; and what single routes restate of it.

Implements R-missing: one phrase for what is missing, never a default. Source: attributes are declared in
``catalog/domain.toml``, values and restatements in the product files.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import wording
from factwright.catalog import Evidence, Known, Product, Unknown, Why
from factwright.facts import Fact, identify, rule
from factwright.quantities import normal
from factwright.scope import Scope, routes


@rule
def values(scope: Scope) -> Iterator[Fact]:
    """One fact for each attribute of each product, and one for each value that a route restates."""
    for product in scope.products:
        for key, _ in scope.attributes():
            found = scope.fact(product, key)
            if isinstance(found, Unknown):
                yield missing(scope, product, key, found)
                continue
            yield value(scope, product, key, found)
            yield from (other_meaning(scope, product, key, evidence) for evidence in found.also)
        yield from restated(scope, product)


def value(scope: Scope, product: Product, key: str, found: Known) -> Fact:
    """What is known, with the evidence that won before the evidence that lost."""
    means = f" ({found.evidence.means})" if found.evidence.means else ""
    return Fact(
        id=identify("value", key, product.short),
        value=normal(found.value),
        display=wording.value_text(scope.domain, key, found.value),
        statement=wording.predicate(scope.domain, key, product.name, found.value) + means + ".",
        unit=scope.domain.attribute[key].unit,
        products=(product.short,),
        evidence=(found.evidence, *found.others),
    )


def other_meaning(scope: Scope, product: Product, key: str, evidence: Evidence) -> Fact:
    """A date of another meaning than the one that is shown: the day of the API beside that of the announcement."""
    return Fact(
        id=identify("value", f"{key}.{evidence.means}", product.short),
        value=normal(evidence.value),
        display=wording.value_text(scope.domain, key, evidence.value),
        statement=f"{wording.predicate(scope.domain, key, product.name, evidence.value)} ({evidence.means}).",
        products=(product.short,),
        evidence=(evidence,),
    )


def missing(scope: Scope, product: Product, key: str, found: Unknown) -> Fact:
    """That a value is unknown, and why; evidence that did not suffice is kept."""
    noun = wording.noun_of(scope.domain, key)
    statement = f"The {noun} of {product.name} is not in our data."
    if found.why is Why.LOOKED:
        statement = f"No source that we looked at states the {noun} of {product.name}."
    if found.why is Why.CONFLICT:
        claims = dict.fromkeys(wording.value_text(scope.domain, key, e.value) for e in found.others)
        statement = (
            f"Sources of equal standing disagree on the {noun} of {product.name} "
            f"({wording.names([*claims])}), so we state none."
        )
    return Fact(
        id=identify("missing", key, product.short),
        value="unknown",
        display="not in our data",
        statement=statement,
        products=(product.short,),
        evidence=found.others,
        why=found.why,
    )


def restated(scope: Scope, product: Product) -> Iterator[Fact]:
    """What a route states for itself, where it may: its own context window, for instance."""
    for route, offer in routes(product):
        provider = scope.catalog.name(offer.provider)
        for key, stated in offer.facts.items():
            text = wording.predicate(scope.domain, key, product.name, stated)
            yield Fact(
                id=identify("value", key, product.short, route),
                value=normal(stated),
                display=wording.value_text(scope.domain, key, stated),
                statement=f"On {provider}, {wording.inside(text)}.",
                unit=scope.domain.attribute[key].unit,
                products=(product.short,),
                evidence=(Evidence(stated, offer.source, offer.quote, offer.place),),
            )

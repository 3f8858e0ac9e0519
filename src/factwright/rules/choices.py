"""Where two products have the same or different names and choices: maker, licence, openness, product type.

A choice is not better than another; what one means for the reader's work is declared as a consequence. Implements
R-same and R-open. Source: attributes of kind ``choice`` and ``name`` in ``catalog/domain.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator

from factwright import wording
from factwright.catalog import Product
from factwright.facts import Fact, identify, rule
from factwright.scope import Scope


@rule
def choices(scope: Scope) -> Iterator[Fact]:
    """For each name or choice known of both products of a pair: that it is the same, or what each has."""
    if not scope.pair:
        return
    for key, attribute in scope.compared():
        values = [scope.value(product, key) for product in scope.pair]
        if attribute.kind in ("choice", "name") and None not in values:
            yield compared(scope, key, *scope.pair)


def compared(scope: Scope, key: str, a: Product, b: Product) -> Fact:
    """Both values, in order of the products' names."""
    first, second = str(scope.value(a, key)), str(scope.value(b, key))
    shown = [wording.value_text(scope.domain, key, value) for value in (first, second)]
    noun = wording.noun_of(scope.domain, key)
    if first == second:
        kind, value, text = "same", first, shown[0]
        statement = f"{a.name} and {b.name} have the same {noun}: {text}."
    else:
        kind, value, text = "differs", f"{first},{second}", wording.names(shown)
        sentences = [wording.predicate(scope.domain, key, p.name, v) for p, v in ((a, first), (b, second))]
        statement = f"{sentences[0]}, while {wording.inside(sentences[1])}."
    return Fact(
        id=identify(kind, key),
        value=value,
        display=text,
        statement=statement,
        products=(a.short, b.short),
        derived_from=tuple(identify("value", key, p.short) for p in (a, b)),
    )

"""Specifications: every attribute that is known of at least one product, conflicts of sources, sizes side by side."""

from __future__ import annotations

from fractions import Fraction

from factwright.display import listing
from factwright.outline import Bar, Bars, Part, Row, Table, section
from factwright.quantities import Quantity
from factwright.sections._conflicts import conflicts
from factwright.sections._desk import Desk

GROUP = "specs"


@section("Specifications")
def specs(desk: Desk) -> tuple[Part, ...]:
    """A row for each attribute of the group, less those missing on both sides (rule R-missing)."""
    a, b = desk.pair
    keys = [key for key, attribute in desk.scope.attributes() if attribute.group == GROUP]
    shown = [key for key in keys if desk.value(key, a) or desk.value(key, b)]
    rows = tuple(Row(head=desk.label(key), cells=(desk.attribute(key, a), desk.attribute(key, b))) for key in shown)
    if not rows:
        return ()
    table = Table(
        caption=f"Specifications of {a.name} and {b.name}", columns=("Specification", a.name, b.name), rows=rows
    )
    return (table, *_figures(desk, shown), *conflicts(desk, {key: desk.noun(key) for key in shown}))


def _figures(desk: Desk, keys: list[str]) -> list[Bars]:
    """Bars for each quantity that the domain ranks by size and that is known of both."""
    figures = []
    for key in keys:
        attribute = desk.scope.domain.attribute[key]
        amounts = [desk.scope.value(product, key) for product in desk.pair]
        if attribute.materiality and all(isinstance(amount, Quantity) for amount in amounts):
            figures.append(bars(desk, attribute.label, key, [a.exact for a in amounts if isinstance(a, Quantity)]))
    return figures


def bars(desk: Desk, title: str, key: str, amounts: list[Fraction]) -> Bars:
    """One bar a product; lengths are shares of the larger amount."""
    longest = max(amounts) or Fraction(1)
    drawn = [
        Bar(label=product.name, value=desk.attribute(key, product), share=int(1000 * amount / longest))
        for product, amount in zip(desk.pair, amounts, strict=True)
    ]
    said = listing([f"{bar.label} {bar.value.text}" for bar in drawn])
    return Bars(title=title, alt=f"{title}: {said}.", bars=tuple(drawn))

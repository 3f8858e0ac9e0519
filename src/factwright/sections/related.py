"""Related comparisons: the other pages of the catalogue about either product."""

from __future__ import annotations

from factwright.outline import Link, Links, Part, section
from factwright.sections._desk import Desk


@section("Related comparisons")
def related(desk: Desk) -> tuple[Part, ...]:
    """One link for each published page that shares a product with this one, in order of title."""
    mine = {product.short for product in desk.pair}
    links = {}
    for selector in desk.scope.catalog.pages:
        for pair in selector.pairs if selector.publish else ():
            if mine & {*pair} and mine != {*pair}:
                names = [p.name if (p := desk.scope.catalog.product(id_)) else id_ for id_ in pair]
                links["-vs-".join(pair)] = " vs ".join(names)
    items = tuple(Link(label=label, page=page) for page, label in sorted(links.items(), key=lambda item: item[1]))
    return (Links(items=items),) if items else ()

"""Capabilities: Yes, No or Not documented for every capability that is known of at least one product (rule R-tri)."""

from __future__ import annotations

from factwright.outline import Part, Row, Table, section
from factwright.quantities import State
from factwright.scope import Folded
from factwright.sections._conflicts import conflicts
from factwright.sections._desk import Desk


@section("Capabilities")
def capabilities(desk: Desk) -> tuple[Part, ...]:
    """One row for each capability by its own name; the last row says what else was looked at."""
    a, b = desk.pair
    declared = desk.scope.domain.capability
    ordered = [Folded(key, declared[key].noun, (key,)) for key in sorted(declared, key=lambda k: declared[k].rank)]
    known = [f for f in ordered if {desk.state(f, a), desk.state(f, b)} != {State.UNKNOWN}]
    rows = tuple(
        Row(head=declared[f.key].label, cells=(desk.capability(f, a), desk.capability(f, b))) for f in known
    )
    if not rows:
        return ()
    table = Table(caption=f"Capabilities of {a.name} and {b.name}", columns=("Capability", a.name, b.name), rows=rows)
    return (table, *conflicts(desk, {key: declared[key].label for key in declared}))

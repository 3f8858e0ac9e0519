"""Points for single facts: what a section says that only a prompt declares."""

from __future__ import annotations

from factwright.facts import Fact
from factwright.outline import Point
from factwright.sections._desk import Desk, slot, slot_of
from factwright.wording import per_phrase


def point_of(desk: Desk, fact: Fact) -> Point:
    """A point that says one fact; its frame is empty, and only a model drafts it, where no frame says its kind."""
    product = next((p for p in desk.pair if fact.products == (p.short,)), None)
    if product is None:
        return Point("", {}, (fact.id,))
    a, parts = slot(product), fact.id.split("/")
    if fact.kind == "value" and len(parts) == 3:
        return desk.point("says", (fact,), a=a, says_a=desk.says(fact.key, product))
    if fact.kind == "capability" and len(parts) == 3:
        frame = "supports" if fact.value == "yes" else "supports-not"
        return desk.point(frame, (fact,), a=a, noun=desk.noun(fact.key))
    if fact.kind == "price" and fact.key in desk.scope.domain.meter:
        per = per_phrase(desk.scope.domain, desk.scope.domain.meter[fact.key])
        return desk.point("price", (fact,), a=a, value=slot_of(fact), per=per, on="{" + parts[3].split(".")[0] + "}")
    return Point("", {}, (fact.id,))

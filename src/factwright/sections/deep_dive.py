"""Deep dive: what the differences mean together. What drives the bill, what both can do, of what kind each is, gaps.

Nothing that a table says better: no list of values, no row repeated (rules D33, D82).
"""

from __future__ import annotations

from factwright.catalog import Product
from factwright.display import listing
from factwright.domain import Attribute
from factwright.facts import Fact
from factwright.outline import Part, Point, Prose, section
from factwright.quantities import State
from factwright.scope import Folded
from factwright.sections._desk import Desk, slot, slot_of
from factwright.wording import a_period, per_phrase

GROUP = "specs"


@section("Deep dive")
def deep_dive(desk: Desk) -> tuple[Part, ...]:
    """Up to four paragraphs; one without points is left out."""
    blocks = (
        Prose("bill", points=tuple(_bill(desk))),
        Prose("together", points=tuple(_together(desk))),
        Prose("kind", points=tuple(_kind(desk))),
        Prose("gaps", points=tuple(_gaps(desk))),
    )
    return tuple(block for block in blocks if block.points)


def _bill(desk: Desk) -> list[Point]:
    """Which price drives each bill; how many times as much the dearer charges for each meter; reduced rates."""
    points = []
    for key in desk.scope.domain.workload:
        points += [*_as_much(desk, key), *_shares(desk, key)]
    return [*points, *_times(desk), *_reduced(desk)]


def _shares(desk: Desk, key: str) -> list[Point]:
    """The meter that makes the largest part of each bill; in one sentence where it is the same for both."""
    workload = desk.scope.domain.workload[key]
    found = []
    for product in desk.pair:
        bill = desk.bill(key, product)
        if bill and len(workload.volumes) > 1:
            parts = {meter: bill.bill.share(meter) or 0 for meter in workload.volumes}
            meter = max(parts, key=parts.__getitem__)
            if share := desk.fact("share", f"{key}.{meter}", product.short):
                words = {"meter": desk.scope.domain.meter[meter].noun, "period": a_period(workload)}
                found.append((product, meter, share, bill, words))
    if len({meter for _, meter, *_ in found}) == 1 and len(found) == 2:
        (a, _, mine, bill, words), (b, _, theirs, other, _) = found
        both = {"share": slot_of(mine), "share_b": slot_of(theirs), **bill.words(""), **other.words("_b"), **words}
        return [desk.point("share-both", (mine, theirs, bill.fact, other.fact), a=slot(a), b=slot(b), **both)]
    return [
        desk.point("share", (share, bill.fact), a=slot(product), share=slot_of(share), **words, **bill.words(""))
        for product, _, share, bill, words in found
    ]


def _as_much(desk: Desk, workload: str) -> list[Point]:
    """How many times as much the dearer of the two costs."""
    for product in desk.pair:
        other = desk.other(product)
        ratio, mine, theirs = (
            desk.fact("cost_ratio", workload, product.short),
            desk.bill(workload, product),
            desk.bill(workload, other),
        )
        if ratio and mine and theirs:
            words = {"ratio": slot_of(ratio, "times"), "volume": slot_of(mine.fact, "volume")}
            words["period"] = a_period(desk.scope.domain.workload[workload])
            return [desk.point("as-much", (ratio, mine.fact, theirs.fact), a=slot(product), b=slot(other), **words)]
    return []


def _times(desk: Desk) -> list[Point]:
    points = []
    for meter in desk.scope.domain.meter:
        for product in desk.pair:
            ratio, other = desk.fact("ratio", meter, product.short), desk.other(product)
            mine, theirs = _cheapest_price(desk, ratio, product), _cheapest_price(desk, ratio, other)
            if ratio and mine and theirs:
                words = {
                    "ratio": slot_of(ratio, "times"),
                    "per": per_phrase(desk.scope.domain, desk.scope.domain.meter[meter]),
                }
                where = {"on": _provider(mine), "on_b": _provider(theirs)}
                points.append(
                    desk.point("times", (ratio, mine, theirs), a=slot(product), b=slot(other), **words, **where)
                )
    return points


def _cheapest_price(desk: Desk, ratio: Fact | None, product: Product) -> Fact | None:
    """The price of a product that a ratio was computed from."""
    ids = ratio.derived_from if ratio else ()
    found = (desk.sheet.get(id_) for id_ in ids)
    return next((f for f in found if f and f.kind == "price" and f.products == (product.short,)), None)


def _provider(price: Fact) -> str:
    """The slot of the provider that a price names in its id."""
    return (
        "{" + price.evidence[0].source.id + "}"
        if price.id.count("/") < 3
        else "{" + price.id.split("/")[3].split(".")[0] + "}"
    )


def _reduced(desk: Desk) -> list[Point]:
    """Reduced rates that one or both have."""
    points = []
    for key, meter in desk.scope.domain.meter.items():
        if not meter.discount_of:
            continue
        for product in desk.pair:
            for price in desk.sheet.of_kind("price", key):
                if price.products == (product.short,):
                    words = {"noun": desk.noun(key), "value": slot_of(price), "on": _provider(price)}
                    per = per_phrase(desk.scope.domain, desk.scope.domain.meter[key])
                    points.append(desk.point("reduced", (price,), a=slot(product), per=per, **words))
                    break
    return points


def _together(desk: Desk) -> list[Point]:
    """What both can do, what neither can, and whether all that one can do the other can too."""
    a, b = desk.pair
    points = []
    for frame, state in (("both", State.YES), ("neither", State.NO), ("undocumented", State.UNKNOWN)):
        found = [f for f in desk.scope.capabilities() if {desk.state(f, a), desk.state(f, b)} == {state}]
        if found:
            points.append(_shared(desk, frame, found, a, b))
    for product in desk.pair:
        superset, other = desk.fact("superset", "capabilities", product.short), desk.other(product)
        if superset:
            points.append(desk.point("superset", (superset,), a=slot(product), b=slot(other)))
    return points


def _shared(desk: Desk, frame: str, found: list[Folded], a: Product, b: Product) -> Point:
    nouns = [folded.noun for folded in found]
    plural = "are" if len(nouns) > 1 or nouns[0].endswith("s") else "is"
    words = {"nouns": listing(nouns), "nouns_or": listing(nouns, "or"), "plural": plural}
    facts = [id_ for folded in found for id_ in (*desk.known(f"{frame}/{folded.key}"), *desk.evidence(folded, a, b))]
    return desk.point(frame, facts, a=slot(a), b=slot(b), **words)


def _kind(desk: Desk) -> list[Point]:
    """Of what type each is, where the types differ, and how far apart their dates are."""
    a, b = desk.pair
    points = []
    for key, attribute in desk.scope.attributes("choice"):
        mine, theirs = desk.value(key, a), desk.value(key, b)
        types = [v for v in (mine, theirs) if v and v.display.endswith(desk.scope.domain.item.one)]
        if mine and theirs and mine.value != theirs.value and len(types) == 2 and attribute.group == GROUP:
            words = {"says_a": desk.says(key, a), "says_b": desk.says(key, b)}
            points.append(desk.point("kinds", (mine, theirs), a=slot(a), b=slot(b), **words))
    for key, attribute in desk.scope.attributes("date"):
        points += _ends(desk, key, attribute)
        for product in desk.pair:
            later, other = desk.fact("later", key, product.short), desk.other(product)
            mine, theirs = desk.value(key, product), desk.value(key, other)
            if later and mine and theirs and attribute.group == GROUP and not attribute.months_apart:
                words = {"says_a": desk.says(key, product), "apart": slot_of(later)}
                points.append(desk.point("later", (mine, theirs, later), a=slot(product), b=slot(other), **words))
    return points


def _ends(desk: Desk, key: str, attribute: Attribute) -> list[Point]:
    """Days that still lie ahead of a product in the words of the domain: when it retires."""
    if attribute.better or attribute.past or attribute.group != GROUP:
        return []
    verbs = [verb for verb in attribute.words.verbs if not verb.startswith("be ")]
    known = [(product, value) for product in desk.pair if (value := desk.value(key, product)) and verbs]
    return [desk.point("says", (value,), a=slot(p), says_a=desk.says(key, p)) for p, value in known]


def _measured(attribute: Attribute) -> bool:
    """Whether a reader would compare two values of it: amounts, and dates that are better later or earlier."""
    return attribute.kind == "quantity" or (attribute.kind == "date" and bool(attribute.better))


def _gaps(desk: Desk) -> list[Point]:
    """What is known of one product and not of the other, so that the two cannot be compared in it."""
    points = []
    for product in desk.pair:
        missing = [
            (fact, desk.noun(key))
            for key, attribute in desk.scope.attributes()
            if attribute.group == GROUP
            and _measured(attribute)
            and (fact := desk.missing(key, product))
            and desk.value(key, desk.other(product))
        ]
        if missing:
            nouns = [f"no {noun}" for _, noun in missing]
            words = {"nouns": listing(nouns), "plural": "are" if len(nouns) > 1 else "is"}
            points.append(desk.point("gaps", [fact for fact, _ in missing], a=slot(product), **words))
    return points

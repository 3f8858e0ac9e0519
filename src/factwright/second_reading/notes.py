"""Computed remarks: where sources disagree, what cannot be said and why. Each part is compared with the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factwright import relations
from factwright.catalog import Evidence, Known, Product, Unknown, Why
from factwright.facts import identify
from factwright.quantities import State, Value
from factwright.second_reading.eye import NAME, SOURCE, STATE, VALUE, Bound, Eye, Misread, each_of
from factwright.second_reading.rows import bound, state_id
from factwright.wording import lowered, noun_of, raised

Holes = Mapping[str, str]


def note(eye: Eye, text: str) -> Bound:
    """What a computed remark rests on. Misread where it is none, or not true."""
    name, holes = eye.known("note", text)
    eye.once("note", text)
    return NOTES[name](eye, holes)


def no_price(eye: Eye, holes: Holes) -> Bound:
    """That a product has no bill at some stated workload."""
    product = eye.product(holes["product"])
    for workload in eye.domain.workload.values():
        if relations.cheapest(eye.scope.catalog, product, workload.volumes) is None:
            return bound(eye, *(identify("missing", meter, product.short) for meter in workload.volumes))
    raise Misread(STATE, f"{product.name} has a price for every workload")


def no_offer(eye: Eye, _holes: Holes) -> Bound:
    """That neither product has an offer."""
    if any(product.offers for product in eye.pair):
        raise Misread(STATE, "there is an offer in the data")
    return bound(eye, *(identify("routes", "count", product.short) for product in eye.pair))


def no_scores(eye: Eye, _holes: Holes) -> Bound:
    """That no score of both was measured under equal conditions."""
    a, b = eye.pair
    if {s.conditions for s in a.scores} & {s.conditions for s in b.scores}:
        raise Misread(STATE, "there are scores of both under the same conditions")
    return Bound()


def not_apart(eye: Eye, _holes: Holes) -> Bound:
    """That no state, value or bill is known in which the two differ."""
    a, b = eye.pair
    states = [key for key in eye.domain.capability if eye.scope.state(a, key) != eye.scope.state(b, key)]
    values = [key for key, _ in eye.scope.compared("choice") if eye.scope.value(a, key) != eye.scope.value(b, key)]
    if states or values:
        raise Misread(STATE, f"the data tell the two apart: {', '.join([*states, *values])}")
    return Bound()


# ------------------------------------------------------------------------------------------- disagreements


def conflict(eye: Eye, holes: Holes) -> Bound:
    """What each source says, which was kept, and by which rule, of every value that is named."""
    product, keys = _subjects(eye, holes)
    for key in keys:
        found = _found(product, key)
        if not isinstance(found, Known):
            raise Misread(STATE, f"no value of {key} was kept for {product.name}")
        _said(eye, key, holes["sayings"], found.others)
        if not _writes(eye, key, holes["value"], found.value) or holes["source"] != _title(found.evidence):
            raise Misread(VALUE, f'"{holes["value"]}" from “{holes["source"]}” is not what was kept: {found.value}')
        _reason(eye, holes["reason"], found)
    return _with_sources(eye, product, keys)


def even(eye: Eye, holes: Holes) -> Bound:
    """That sources of equal standing disagree, and what each says."""
    product, keys = _subjects(eye, holes)
    for key in keys:
        found = _found(product, key)
        if not isinstance(found, Unknown) or found.why is not Why.CONFLICT:
            raise Misread(STATE, f"sources do not disagree evenly on {key} of {product.name}")
        _said(eye, key, holes["sayings"], found.others)
    return _with_sources(eye, product, keys)


def weak(eye: Eye, holes: Holes) -> Bound:
    """That only sources that cannot establish a no say no; the list is complete."""
    product = eye.product(holes["product"])
    denied = [key for key in eye.domain.capability if _is_weak(product, key)]
    keys = each_of(holes["keys"], lambda item: item if _key(eye, item) else None)
    if keys is None or sorted(str(_key(eye, noun)) for noun in keys) != sorted(denied):
        raise Misread(STATE, f'"{holes["keys"]}" is not all that is so denied to {product.name}')
    classes = {eye.word("class", e.source.kind) for key in denied for e in _found(product, key).others}
    said = each_of(holes["classes"], lambda item: item if item in eye.frames_texts("class") else None)
    if said is None or {*said} != classes:
        raise Misread(NAME, f'"{holes["classes"]}" is not who says no')
    if holes["count"] != eye.word("part", "counts-one" if len(denied) == 1 else "counts-many"):
        raise Misread(STATE, f'"{holes["count"]}" does not agree with {len(denied)}')
    others = {number for key in denied for e in _found(product, key).others if (number := eye.sources.number(e.source))}
    return Bound((), tuple(sorted(others)))


def _subjects(eye: Eye, holes: Holes) -> tuple[Product, list[str]]:
    """The product and the attributes or capabilities that a remark is about."""
    product = eye.product(holes["product"])
    text = holes["keys"]
    keys = each_of(text, lambda item: _key(eye, item))
    if keys is None:
        raise Misread(NAME, f'"{text}" names no attribute or capability')
    return product, keys


def _key(eye: Eye, text: str) -> str | None:
    """The attribute or capability that a noun names, at the start of a sentence or inside."""
    for key in (*eye.domain.capability, *eye.domain.attribute):
        declared = eye.domain.capability.get(key) or eye.domain.attribute[key]
        nouns = {lowered(declared.label), noun_of(eye.domain, key), *declared.words.nouns}
        if text in nouns or text in {raised(noun) for noun in nouns}:
            return key
    return None


def _found(product: Product, key: str) -> Known | Unknown:
    return product.facts.get(key) or product.capabilities.get(key) or Unknown()


def _is_weak(product: Product, key: str) -> bool:
    found = _found(product, key)
    return isinstance(found, Unknown) and found.why is Why.WEAK


def _title(evidence: Evidence) -> str:
    """The title as remarks quote it: of an address, what follows the scheme."""
    return evidence.source.title.removeprefix("https://").removeprefix("http://")


def _writes(eye: Eye, key: str, text: str, value: Value) -> bool:
    if key in eye.domain.attribute:
        return eye.equals(key, text, value)
    return text.casefold() == State(str(value)).value


def _said(eye: Eye, key: str, text: str, others: Iterable[Evidence]) -> None:
    """Misread unless a list gives the strongest word for each value, and no other."""
    strongest: dict[str, Evidence] = {}
    for evidence in others:
        strongest.setdefault(str(evidence.value), evidence)
    found = each_of(text, lambda item: _saying(eye, key, item, [*strongest.values()]), ("and",))
    if found is None or sorted(found) != sorted(strongest):
        raise Misread(VALUE, f'"{text}" is not what the sources say of {key}')


def _saying(eye: Eye, key: str, text: str, known: list[Evidence]) -> str | None:
    holes = eye.match(eye.frames["part"]["saying"], text) or {}
    for evidence in known:
        if holes.get("source") == _title(evidence) and _writes(eye, key, holes["value"], evidence.value):
            return str(evidence.value)
    return None


def _reason(eye: Eye, text: str, found: Known) -> None:
    """Misread unless the reason is the rule that decided."""
    kept, lost = found.evidence.source, found.others[0].source
    if kept.kind != lost.kind:
        holes = eye.match(eye.frames["part"]["outranks"], text) or {}
        right = (eye.word("class", kept.kind), eye.word("class", lost.kind))
        said = (holes.get("class"), holes.get("other_class"))
    else:
        holes = eye.match(eye.frames["part"]["later"], text) or {}
        right = (kept.retrieved.isoformat(), lost.retrieved.isoformat())
        said = (holes.get("date"), holes.get("other_date"))
    if said != right:
        raise Misread(SOURCE, f'"{text}" is not why it was kept: {right[0]} against {right[1]}')


def _with_sources(eye: Eye, product: Product, keys: list[str]) -> Bound:
    """The facts of a remark, with all the sources that take part."""
    ids = [_id(eye, product, key) for key in keys]
    others = {n for key in keys for e in _found(product, key).others if (n := eye.sources.number(e.source))}
    return bound(eye, *ids, sources=tuple(sorted({*eye.sources.behind(*ids), *others})))


def _id(eye: Eye, product: Product, key: str) -> str:
    if key in eye.domain.capability:
        return state_id(eye, product, key)
    return identify("missing" if eye.scope.value(product, key) is None else "value", key, product.short)


NOTES: Mapping[str, Callable[[Eye, Holes], Bound]] = {
    "no-price": no_price,
    "no-offer": no_offer,
    "no-scores": no_scores,
    "not-apart": not_apart,
    "conflict": conflict,
    "even": even,
    "weak": weak,
}
"""The check of each licensed remark, by its name in ``surfaces.toml``."""

"""What stands beside a text: numbers of sources, and in JSON the ids of facts. Both follow from what it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factwright.facts import Fact, FactSheet
from factwright.readers import Surface
from factwright.second_reading.eye import MISSING, SOURCE, SURPLUS, TWICE, Bound, Eye, Misread
from factwright.second_reading.prose import Said
from factwright.second_reading.sources import reference, references_are

Read = tuple[Surface, Bound | Misread]
STATES = ("capability", "missing")
COUNTED, LISTED = "routes/count/", "routes/list/"
"""How many routes there are is known by which there are: one stands for the other."""
BOUND = ("value", "price", "cost", "score", *STATES)
"""Kinds of facts that a sentence can only state by their own value or state."""


def around(found: Sequence[Surface], at: int) -> list[Surface]:
    """The references and ids that belong to a text: those of its record in JSON, else those that follow it."""
    surface = found[at]
    if surface.path:
        record = surface.path.rpartition(".")[0] + "."
        return [s for s in found if s.kind in ("ref", "binding") and s.path.startswith(record)]
    following = []
    for one in found[at + 1 :]:
        if one.kind not in ("ref", "how"):
            break
        following += [one] if one.kind == "ref" else []
    return following


def of_computed(eye: Eye, owner: Surface, bound: Bound, beside: Sequence[Surface]) -> Iterator[Read]:
    """Beside a computed text: just the sources and ids of its facts."""
    references = [s for s in beside if s.kind == "ref"]
    wrong = references_are(eye, bound, references, owner.text)
    if wrong and not references:
        yield owner, wrong
    for one in references:
        yield one, wrong or _leads(eye, one)
    yield from _ids(eye, [s for s in beside if s.kind == "binding"], {*bound.facts}, owner)


def _ids(eye: Eye, found: Sequence[Surface], right: set[str], owner: Surface) -> Iterator[Read]:
    """Ids of facts, each of which the text beside them states."""
    if found and (left := sorted(right - {s.text for s in found})):
        yield owner, Misread(MISSING, f'"{left[0]}" is stated by "{owner.text}" and is not listed beside it')
    for one in found:
        surplus = Misread(SURPLUS, f'"{one.text}" is not what "{owner.text}" states')
        yield one, Bound((one.text,)) if one.text in right else surplus


def of_prose(eye: Eye, owner: Surface, sentences: Sequence[Said], beside: Sequence[Surface]) -> Iterator[Read]:
    """Beside prose: the sources behind each stretch of it, and ids that its sentences bear out."""
    references = [s for s in beside if s.kind == "ref" and s.text.isdecimal()]
    others = [s for s in beside if s.kind == "ref" and not s.text.isdecimal()]
    yield from ((one, _leads(eye, one)) for one in others)
    referred: set[str] = set()
    for stretch in dict.fromkeys(s.of for s in references):
        inside = [s for s in sentences if s.text in stretch]
        referred |= {s.text for s in inside}
        marks = [s for s in references if s.of == stretch]
        wrong = _sources(eye, inside, {int(s.text) for s in marks}, stretch)
        yield from ((one, wrong or _leads(eye, one)) for one in marks)
    left = [s for s in sentences if s.text not in referred]
    if wrong := _sources(eye, left, set(), owner.text):
        yield owner, wrong
    yield from _cited(eye, [s for s in beside if s.kind == "binding"], sentences, owner)


def _leads(eye: Eye, surface: Surface) -> Bound | Misread:
    try:
        return reference(eye, surface)
    except Misread as misread:
        return misread


def _sources(eye: Eye, sentences: Sequence[Said], numbers: set[int], text: str) -> Misread | None:
    """The sources beside sentences: all those behind what they state, none but those behind sums of it."""
    if any(s.findings for s in sentences):
        return None
    read = {id_ for s in sentences for id_ in s.facts}
    least = {*eye.sources.behind(*read)}
    most = {*eye.sources.behind(*read, *(fact.id for fact in _sums(eye.sheet, read)))}
    if not least <= numbers <= most:
        return Misread(SOURCE, f'"{text}" has the sources {sorted(numbers)}; its facts rest on {sorted(least)}')
    return None


def _sums(sheet: FactSheet, read: set[str]) -> Iterator[Fact]:
    """Facts of single products that are computed from what was read: the cheapest offer is so among all offers."""
    return (fact for fact in sheet if len(fact.products) == 1 and {*fact.derived_from} & read)


def _cited(eye: Eye, found: Sequence[Surface], sentences: Sequence[Said], owner: Surface) -> Iterator[Read]:
    """Ids beside a sentence: each once, each borne out by it; and all that it states is under them."""
    if not found or any(s.findings for s in sentences):
        return
    read = {*roots(eye.sheet, (id_ for s in sentences for id_ in s.facts))}
    listed = {*roots(eye.sheet, (s.text for s in found))}
    if left := sorted(read - listed):
        yield owner, Misread(MISSING, f'"{left[0]}" is stated by "{owner.text}" and is not listed beside it')
    seen: set[tuple[str, str]] = set()
    for one in found:
        key = (one.path.rpartition("[")[0], one.text)
        fact = eye.sheet.get(one.text)
        if key in seen:
            yield one, Misread(TWICE, f'"{one.text}" is listed twice')
        elif fact is None or (fact.kind in BOUND and not borne_out(eye.sheet, fact, read)):
            yield one, Misread(SURPLUS, f'"{one.text}" is not what "{owner.text}" states')
        else:
            yield one, Bound((one.text,))
        seen.add(key)


def borne_out(sheet: FactSheet, fact: Fact, read: set[str]) -> bool:
    """Whether something of a fact was read; for a state: of the capability, or of the one folded with it."""
    if fact.kind not in STATES or {*roots(sheet, (fact.id,))} & read:
        return bool({*roots(sheet, (fact.id,))} & read)
    capability = sheet.scope.domain.capability.get(fact.key)
    keys = {fact.key, capability.twin if capability else ""}
    return bool({id_.split("/")[1] for id_ in read} & keys)


def roots(sheet: FactSheet, ids: Iterable[str]) -> Iterator[str]:
    """The facts without derivation under these: prose may state a derived fact by those it is derived from."""
    waiting, seen = [*ids], set[str]()
    while waiting:
        id_ = waiting.pop()
        fact = sheet.get(id_)
        if id_ in seen or fact is None:
            continue
        seen.add(id_)
        waiting += fact.derived_from
        if not fact.derived_from:
            yield LISTED.join(id_.split(COUNTED, 1)) if id_.startswith(COUNTED) else id_

"""Wrong values, names and polarities for published pages: one small change of one surface, made by machine.

A plant changes the bytes of a page so that just one surface reads otherwise; what has to be found is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factwright.readers import Surface, surfaces
from factwright.scope import Scope
from factwright.second_reading import Reading

Sort = Literal["value", "name", "polarity"]
SORTS: tuple[Sort, ...] = ("value", "name", "polarity")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FLIPS = (
    ("Not documented", "No"), ("Not in our data", "0"), ("not documented", "documented"),
    ("does not support", "supports"), ("does not", "does"), ("Yes", "No"), ("No", "Yes"),
    ("yes", "no"), ("no", "yes"), ("missing", "yes"),
    ("supports", "does not support"), ("support", "do not support"), ("documented", "not documented"),
    ("larger", "smaller"),
    ("longer", "shorter"), ("higher", "lower"), ("lower", "higher"), ("later", "earlier"), ("cheaper", "dearer"),
    ("less", "more"), ("raises", "lowers"), ("lowers", "raises"), ("outranks", "trails"), ("disagree", "agree"),
    ("Either", "Neither"), ("Neither", "Either"), ("neither", "either"), ("only", "not only"), ("has", "lacks"),
    ("open", "closed"), ("closed", "open"), ("Open", "Closed"), ("Closed", "Open"), ("is", "is not"), ("most", "least"),
    ("cheapest", "dearest"), ("rises", "falls"), ("Lowest", "Highest"), ("share", "do not share"),
    ("costs", "does not cost"),
)  # fmt: skip
"""Words and what turns them round; the first that a text holds is turned."""
NO_POLARITY = {"draft", "style", "source", "navigation", "heading", "title", "description", "caption", "column", "row"}
"""Kinds whose text affirms and denies nothing about a product: headings, names of columns, what sources are."""


@dataclass(frozen=True, slots=True)
class Plant:
    """One changed page."""

    sort: Sort
    surface: Surface
    """The surface that was changed, as it was."""
    text: str
    """As it is now."""
    data: bytes


def out_of_reach(reading: Reading) -> list[int]:
    """Places of surfaces that are refused already, or stand beside a sentence that is."""
    refused = [f.sentence for f in reading.findings if f.sentence]
    found = enumerate(reading.surfaces)
    return [at for at, s in found if at not in reading.bound or any(text in s.of for text in refused)]


def plants(data: bytes, format_: str, scope: Scope, skip: Sequence[int], each: int = 0) -> Iterator[Plant]:
    """Plants of every sort in every kind of surface; ``each`` bounds how many of a sort and kind, 0 for all.

    Surfaces at the places in ``skip`` are left alone: what is refused already cannot be found wrong.
    """
    before = surfaces(data, format_)
    made: dict[tuple[str, str], int] = {}
    for at, surface in enumerate(before):
        for sort in SORTS:
            key = (surface.kind, sort)
            if at in skip or (each and made.get(key, 0) >= each):
                continue
            for plant in _planted(data, format_, scope, before, at, sort):
                made[key] = made.get(key, 0) + 1
                yield plant
                break


def _planted(
    data: bytes, format_: str, scope: Scope, before: Sequence[Surface], at: int, sort: Sort
) -> Iterator[Plant]:
    surface = before[at]
    lines = data.decode().split("\n")
    for old, new in changes(surface, scope, sort):
        line = lines[surface.line - 1]
        for found in re.finditer(re.escape(old), line):
            changed = line[: found.start()] + new + line[found.end() :]
            planted = "\n".join([*lines[: surface.line - 1], changed, *lines[surface.line :]]).encode()
            after = surfaces(planted, format_)
            both = enumerate(zip(before, after, strict=False))
            moved = [n for n, (x, y) in both if (x.kind, x.text) != (y.kind, y.text)]
            if len(after) == len(before) and moved == [at]:
                yield Plant(sort, surface, after[at].text, planted)


def changes(surface: Surface, scope: Scope, sort: Sort) -> Iterator[tuple[str, str]]:
    """What may be changed in a text to make it wrong, and into what.

    Lengths and volumes are changed in their first digit: a pixel, or a million of tokens, may leave a rounded sum true.
    A volume without a sum is left alone: what is the cheaper for one may be so for another.
    """
    text = surface.text
    match sort:
        case "value" if surface.kind not in ("mark", "style", "binding", "navigation"):
            for start, number in _numbers(text, scope):
                volume = text.startswith(" million", start + len(number))
                if volume and not any(unit.symbol and unit.symbol in text for unit in scope.domain.unit.values()):
                    continue
                coarse = volume or surface.kind == "drawing"
                last = 0 if coarse else max(n for n, c in enumerate(number) if c.isdigit())
                wrong = number[:last] + str((int(number[last]) + 1) % 10) + number[last + 1 :]
                yield from _around(text, start, number, wrong)
        case "name":
            yield from _names(text, scope, surface.kind == "binding")
        case "polarity" if surface.kind not in NO_POLARITY:
            for word, other in FLIPS:
                for found in re.finditer(rf"(?<![\w-]){word}(?![\w-])", text):
                    yield from _around(text, found.start(), word, other)


def _around(text: str, start: int, old: str, new: str) -> Iterator[tuple[str, str]]:
    """The change with some text around it, so that it hits the right place of a line; then bare."""
    before, after = text[max(0, start - 12) : start], text[start + len(old) : start + len(old) + 6]
    yield before + old + after, before + new + after
    yield before + old, before + new
    yield old, new


def _numbers(text: str, scope: Scope) -> Iterator[tuple[int, str]]:
    """Numbers that are no part of a name."""
    names = [*every_name(scope), *(a.label for a in scope.domain.attribute.values())]
    hidden = {n for name in names for m in re.finditer(re.escape(name), text) for n in range(m.start(), m.end())}
    for found in NUMBER.finditer(text):
        if found.start() not in hidden:
            yield found.start(), found[0]


def every_name(scope: Scope) -> list[str]:
    """Names of products, providers and makers, longest first."""
    catalog = scope.catalog
    found = {p.name for p in catalog.products.values()} | {catalog.name(p.maker) for p in catalog.products.values()}
    found |= {catalog.name(o.provider) for p in catalog.products.values() for o in p.offers}
    return sorted(found, key=len, reverse=True)


def _names(text: str, scope: Scope, ids: bool) -> Iterator[tuple[str, str]]:
    """One name for another of its kind: the other product of the page, another provider, another maker."""
    catalog = scope.catalog
    a, b = scope.products
    others = [p for p in catalog.products.values() if p not in (a, b)]
    products = [(a, b), (b, a), *((p, a) for p in others)]
    pairs = [(x.short, y.short) if ids else (x.name, y.name) for x, y in products]
    providers = sorted({catalog.name(o.provider) for p in catalog.products.values() for o in p.offers})
    makers = sorted({catalog.name(p.maker) for p in catalog.products.values()})
    for names in (providers, makers) if not ids else ():
        pairs += [(name, names[(n + 1) % len(names)]) for n, name in enumerate(names) if len(names) > 1]
    for old, new in sorted(pairs, key=lambda pair: -len(pair[0])):
        for found in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text):
            inside = (name for name in every_name(scope) if old != name and old in name)
            if not any(text.startswith(name, max(0, found.start() - name.index(old))) for name in inside):
                yield from _around(text, found.start(), old, new)

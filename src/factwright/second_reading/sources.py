"""Sources and references: each entry of the list is one of the catalogue, each number leads to the entry it names."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from factwright.outline import Reference
from factwright.readers import Surface
from factwright.second_reading.eye import SOURCE, Bound, Eye, Misread

COMMIT_SHOWN = 12
"""Digits of a commit that lists of sources show at least."""


def source(eye: Eye, surface: Surface) -> Bound:
    """Misread unless an entry, or one field of it, is the source of its number."""
    reference = by_number(eye, surface.of)
    if surface.path:
        right = str(getattr(reference, surface.target))
        if surface.text != right:
            said = f'"{surface.text}" is not the {surface.target} of source {reference.number}: {right}'
            raise Misread(SOURCE, said, right)
        return Bound()
    right = entry(eye, reference)
    if surface.text != right:
        raise Misread(SOURCE, f'"{surface.text}" is not source {reference.number}: {right}', right)
    address_is(reference, surface.target)
    return Bound()


def by_number(eye: Eye, number: str) -> Reference:
    """The source that a number stands for. Misread where there is none."""
    found = next((r for r in eye.sources.references if str(r.number) == number), None)
    if found is None:
        raise Misread(SOURCE, f'there is no source "{number}"')
    return found


def entry(eye: Eye, reference: Reference) -> str:
    """A source as a list of sources has it: title, class, day, commit, note."""
    text = eye.frames["part"]["source"].text
    text = text.replace("{title}", reference.title).replace("{class}", reference.kind)
    text = text.replace("{date}", reference.retrieved.isoformat())
    if reference.commit:
        text += eye.frames["part"]["commit"].text.replace("{commit}", reference.commit[:COMMIT_SHOWN])
    return f"{text}: {reference.note}" if reference.note else text


def address_is(reference: Reference, target: str) -> None:
    """Misread unless an address is that of the source."""
    if unquote(target) != unquote(reference.url):
        raise Misread(SOURCE, f'"{target}" is not the address of source {reference.number}: {reference.url}')


def reference(eye: Eye, surface: Surface) -> Bound:
    """Misread unless a number leads where it says; letters lead to the working of that letter."""
    name = next((n for n, p in eye.frames["ref"].items() if eye.match(p, surface.text)), "")
    holes = eye.match(eye.frames["ref"][name], surface.text) if name else None
    label = (holes or {}).get("number") or (holes or {}).get("letter") or surface.text
    if not surface.target.startswith("#"):
        found = by_number(eye, label)
        if surface.target:
            address_is(found, surface.target)
        return Bound()
    place, _, leads_to = surface.target.removeprefix("#").partition("-")
    if label != leads_to or place not in ("source", "working") or (name and name != place):
        raise Misread(SOURCE, f'"{surface.text}" leads to {surface.target}')
    if place == "source":
        by_number(eye, label)
    return Bound()


def references_are(eye: Eye, bound: Bound, found: Sequence[Surface], text: str) -> Misread | None:
    """What is wrong with the numbers beside a text: they are those of the sources behind its facts, each once."""
    numbers = sorted({int(s.text) for s in found if s.text.isdecimal()})
    right = sorted(bound.sources if bound.sources is not None else eye.sources.behind(*bound.facts))
    if numbers != right:
        return Misread(SOURCE, f'"{text}" has the sources {numbers}; its facts rest on {right}')
    return None

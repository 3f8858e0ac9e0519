"""Slots and their forms: how a fact or a name is written where a sentence leaves a slot for it.

A slot is ``{fact-id}``, ``{fact-id:form}`` or the id of a product, provider or maker. A form is one file of this shelf:
declared once, with its inverse for binding. Nothing is rounded here but by ``display.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.registry import shelf

SLOT = re.compile(r"\{([^{}:\s]+(?:[^{}:]*[^{}:\s])?)(?::([a-z_]+))?\}")
"""One slot: an id and, after a colon, the name of a form."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a fact, and of telling whether some words are the fact so written."""

    name: str
    show: Callable[[Fact, FactSheet], str]
    read: Callable[[str, Fact, FactSheet], bool]
    doc: str


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A slot as it stands in a text."""

    id: str
    form: str = ""


@cache
def forms() -> Mapping[str, Form]:
    """All forms by name."""
    return {form.name: form for form in shelf("factwright.forms", Form)}


def slots(text: str) -> tuple[Slot, ...]:
    """The slots of a text in order, repeated ones too."""
    return tuple(Slot(found[1], found[2] or "") for found in SLOT.finditer(text))


def fill(text: str, sheet: FactSheet) -> str:
    """The text with every slot written out. Raises UsageError for an unknown slot or form."""
    return SLOT.sub(lambda found: written(Slot(found[1], found[2] or ""), sheet), text)


def written(slot: Slot, sheet: FactSheet) -> str:
    """What stands for one slot in the finished sentence. Raises UsageError for an unknown slot or form."""
    fact = sheet.get(slot.id) or _name(slot.id, sheet)
    if fact is None:
        raise UsageError(f'slot "{{{slot.id}}}" names no fact, product, provider or maker of this page')
    if not slot.form:
        return fact.display
    if slot.form not in forms():
        raise UsageError(f'slot form "{slot.form}" is not known; the forms are: {", ".join(sorted(forms()))}')
    return forms()[slot.form].show(fact, sheet)


def shown_again(show: Callable[[Fact, FactSheet], str]) -> Callable[[str, Fact, FactSheet], bool]:
    """The inverse of a form that writes each value in one way: the words are what it would write."""
    return lambda words, fact, sheet: words.casefold() == show(fact, sheet).casefold()


def amount(fact: Fact) -> Fraction:
    """The exact amount of a fact. Raises UsageError when its value is no number."""
    try:
        return Fraction(fact.value)
    except ValueError:
        raise UsageError(f'"{fact.id}" is not a number: "{fact.value}"') from None


def _name(id_: str, sheet: FactSheet) -> Fact | None:
    """A name as a fact, so that forms may be asked of it: products of the page, then providers and makers."""
    product = next((p for p in sheet.scope.products if p.short == id_), None)
    name = product.name if product else sheet.scope.catalog.names.get(id_)
    return Fact(id_, id_, name, name, products=(id_,) if product else ()) if name else None

"""Three-valued truth: true, false or unknown, with the facts it rests on and why it is not true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Use:
    """A fact that a claim rests on."""

    id: str
    value: str
    """The exact value as the fact sheet writes it; ``unknown`` for a missing one."""
    stated: bool = True
    """Whether the text says the value itself, rather than something that follows from it."""


@dataclass(frozen=True, slots=True)
class Note:
    """Why a claim is not true."""

    code: str
    message: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Truth:
    """What the catalogue says of a claim."""

    value: bool | None
    uses: tuple[Use, ...] = ()
    notes: tuple[Note, ...] = ()

    def inverted(self, note: Note | None = None) -> Truth:
        """Not this; unknown stays unknown."""
        if self.value is None:
            return self
        return Truth(not self.value, self.uses, (note,) if note and self.value else ())

    def said(self, code: str, message: str, expected: str = "") -> Truth:
        """With a reason in front, where it is not true."""
        return self if self.value else replace(self, notes=(Note(code, message, expected), *self.notes))


class NoSense(Exception):
    """A reading that says nothing definite: a word that points nowhere, a unit that does not fit its measure."""


def all_of(truths: Iterable[Truth]) -> Truth:
    """True when all are; false when one is; else unknown. Nothing at all is not a claim."""
    found = list(truths)
    if not found:
        raise NoSense("nothing is said")
    values = [t.value for t in found]
    value = False if False in values else None if None in values else True
    return _together(value, found)


def any_of(truths: Iterable[Truth]) -> Truth:
    """True when one is; false when none is; else unknown."""
    found = list(truths)
    values = [t.value for t in found]
    value = True if True in values else None if None in values else False
    return _together(value, found)


def _together(value: bool | None, found: list[Truth]) -> Truth:
    uses = tuple(dict.fromkeys(use for t in found for use in t.uses))
    notes = tuple(dict.fromkeys(note for t in found if not t.value for note in t.notes))
    return Truth(value, uses, () if value else notes)


def unknown(code: str, message: str, *uses: Use) -> Truth:
    """What the data cannot decide."""
    return Truth(None, uses, (Note(code, message),))

"""Errors that a person can mend: each carries its place and the exit status that DESIGN gives it.

A finding is not an error: findings are values (``findings.py``). Anything that is neither is a bug and shows its
traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a thing stands: a path as the user would type it, and a line from 1 (0: the whole file)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in one file: place, what is wrong with the value in quotes, what would be right."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class FactwrightError(Exception):
    """Base of all errors that a person can mend; ``status`` is the exit status of the command."""

    status: ClassVar[int] = 2


class UsageError(FactwrightError):
    """The call or the configuration is wrong (status 2)."""


class UnreadableError(FactwrightError):
    """A catalogue or snapshot cannot be read or is corrupt (status 3); carries all mistakes, in order of place."""

    status = 3

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(map(str, self.mistakes)))


class DrafterError(FactwrightError):
    """A drafter failed for good (status 4)."""

    status = 4


class StoppedError(FactwrightError):
    """The run stopped part-way or could not write; finished work is kept (status 5)."""

    status = 5

"""What a check reports: a value, not an exception.

A person reads a finding and the drafter is sent it unchanged, so it is plain enough for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """grounded: the data carry every part; refuted: the data say otherwise; silent: the data do not say."""

    GROUNDED = "grounded"
    REFUTED = "refuted"
    SILENT = "silent"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong with a text, to the character."""

    span: tuple[int, int]
    """Start and end in characters of the original text; end is exclusive."""
    code: str
    """Stable name of the kind of finding, such as ``wrong-value``; ``factwright explain CODE`` documents it."""
    message: str
    """What is wrong, with the words in quotes, and what the data say."""
    expected: str = ""
    """The nearest right wording for the span, or empty when there is none."""
    outcome: Outcome = Outcome.SILENT
    """refuted when the data say otherwise, else silent."""

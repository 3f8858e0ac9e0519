"""The shelf of drafters: what writes sentences from an outline. A drafter neither judges nor stores.

A drafter is made once for a run from its tools and then asked section by section. What it may not read it is not given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from factwright.draft import SectionDraft
from factwright.errors import UsageError
from factwright.facts import FactSheet
from factwright.findings import Finding
from factwright.outline import Section
from factwright.registry import shelf


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence that did not pass, as it was drafted, with what is wrong with it."""

    block: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: a section of an outline and its facts; in a repair, the sentences that failed."""

    section: Section
    sheet: FactSheet
    system: str = ""
    """The system prompt, for drafters that are models."""
    prompt: str = ""
    """The prompt of this section, or the repair prompt."""
    rejected: tuple[Rejected, ...] = ()


class Drafter(Protocol):
    """Writes the sentences of one section. Raises DrafterError when it cannot."""

    def draft(self, ask: Ask) -> SectionDraft: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What drafters may be made from; each takes what it needs."""

    frames: Mapping[str, Any] = field(default_factory=dict)
    """``english/frames.toml``, read."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Endpoint and model of a network drafter."""
    store: Any = None
    """Where replies of a network drafter are looked up and kept."""


@dataclass(frozen=True, slots=True)
class Maker:
    """One file of this shelf: how a drafter is made."""

    name: str
    make: Callable[[Tools], Drafter]
    network: bool
    """Whether it speaks to a server, and so may cost money."""
    doc: str


def makers() -> dict[str, Maker]:
    """All drafters by name."""
    return {maker.name: maker for maker in shelf(__name__, Maker)}


def drafter(name: str, tools: Tools) -> Drafter:
    """The drafter of this name. Raises UsageError for an unknown one."""
    if name not in makers():
        raise UsageError(f'drafter "{name}" is not known; the drafters are: {", ".join(sorted(makers()))}')
    return makers()[name].make(tools)

"""Facts: statements that rules prove, each with an exact value, one display, and what it was derived from.

Ids have one grammar, ``<kind>/<domain key>/<short product id>[/<provider>]``, at most 60 characters; facts about a pair
name the product that leads, or none where neither does. Drafts cite ids, so they outlive refactorings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factwright.catalog import Evidence
from factwright.scope import Scope

ID_LENGTH = 60
"""Longest id: schemas of providers limit enums (reference/feasibility.md, 2.4)."""


SHORTENED_BY = 6
"""Hex digits that keep a shortened id apart from others that begin alike."""


def identify(*parts: str) -> str:
    """The id of these parts; one that is too long is cut and ends in a digest of the whole: still unique."""
    whole = "/".join(parts)
    if len(whole) <= ID_LENGTH:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:SHORTENED_BY]
    return f"{whole[: ID_LENGTH - SHORTENED_BY - 1].rstrip('/')}-{digest}"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is proved."""

    id: str
    value: str
    """The exact value in normal form: ``400000``, ``0.027``, ``2025-03``, ``yes``, ``a,b``; staleness compares it."""
    display: str
    """How the value is written where a slot names this fact."""
    statement: str
    """One plain English sentence that says the fact, with full names."""
    unit: str = ""
    """Key of the unit; empty for names, states, counts and ratios."""
    products: tuple[str, ...] = ()
    """Short ids of the products it is about, the leading one first."""
    derived_from: tuple[str, ...] = ()
    """Ids of the facts it was computed from; empty for atomic facts."""
    recipe: str = ""
    """How it was computed, in figures that are printed: ``800 x $0.10 + 250 x $0.30``."""
    evidence: tuple[Evidence, ...] = ()
    """For atomic facts: what states it, the winner first, then what lost."""
    why: str = ""
    """For missing facts: why the value is unknown."""

    @property
    def kind(self) -> str:
        return self.id.partition("/")[0]

    @property
    def key(self) -> str:
        """The domain key: the second part of the id."""
        return [*self.id.split("/"), ""][1]


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All facts of one scope, in order of derivation; ids are unique."""

    scope: Scope
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts.values())

    def get(self, id_: str) -> Fact | None:
        return self.facts.get(id_)

    def of_kind(self, kind: str, key: str = "") -> tuple[Fact, ...]:
        """Facts of one kind, and of one domain key if given, in order."""
        return tuple(f for f in self if f.kind == kind and (not key or f.key == key))


@dataclass(frozen=True, slots=True)
class Rule:
    """One file of ``rules/``: what it derives, from a scope alone."""

    name: str
    derive: Callable[[Scope], Iterable[Fact]]
    doc: str


def rule(derive: Callable[[Scope], Iterable[Fact]]) -> Rule:
    """Puts a function on the shelf of rules; the file's name is the rule's name."""
    return Rule(derive.__module__.rpartition(".")[2], derive, (derive.__doc__ or "").strip())

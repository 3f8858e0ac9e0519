"""The shelf of rules: each file derives facts of one kind from a scope; ``fact_sheet`` applies them all.

Rules never see prose, and no rule knows another: what two need is in ``figures.py`` or below. Facts of a pair are the
same in either order of its products (R-order), since rules take the two from ``Scope.pair``.
"""

from __future__ import annotations

from factwright.facts import ID_LENGTH, Fact, FactSheet, Rule
from factwright.registry import shelf
from factwright.scope import Scope


def rules() -> tuple[Rule, ...]:
    """All rules, in order of their files' names."""
    return shelf(__name__, Rule)


def fact_sheet(scope: Scope) -> FactSheet:
    """Everything that the rules prove of a scope, in order of derivation; ids are unique and fit a schema."""
    facts: dict[str, Fact] = {}
    for rule in rules():
        for fact in rule.derive(scope):
            if fact.id in facts or len(fact.id) > ID_LENGTH:
                raise AssertionError(f"{rule.name}: id '{fact.id}' is taken or too long")
            facts[fact.id] = fact
    return FactSheet(scope, facts)

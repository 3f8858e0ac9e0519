"""Where a fact comes from: its value, what it was derived from down to file and line, the quotes, and what lost.

Pure text and plain data out of a fact sheet; no colour, width or terminal comes in.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from factwright import display, wording
from factwright.catalog import Evidence
from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.quantities import Quantity, normal

INDENT = "  "


def explain(sheet: FactSheet, id_: str) -> str:
    """One fact with its derivation as an indented tree. Raises UsageError for an id that is not on the sheet."""
    return "\n".join(_tree(sheet, _found(sheet, id_), 0, set())) + "\n"


def as_text(sheet: FactSheet) -> str:
    """Every fact on one line: id, display, statement; in order of the sheet."""
    width = max((len(fact.id) for fact in sheet), default=0)
    return "".join(f"{fact.id:{width}}  {fact.display}  |  {fact.statement}\n" for fact in sheet)


def as_json(sheet: FactSheet) -> list[dict[str, Any]]:
    """Every fact as plain data, in order of the sheet; the first evidence won, the others lost to it."""
    return [
        {
            "id": fact.id,
            "value": fact.value,
            "unit": fact.unit,
            "display": fact.display,
            "statement": fact.statement,
            "products": list(fact.products),
            "derived_from": list(fact.derived_from),
            "recipe": fact.recipe,
            "why": fact.why,
            "evidence": [_evidence(sheet, fact, evidence) for evidence in fact.evidence],
        }
        for fact in sheet
    ]


def _found(sheet: FactSheet, id_: str) -> Fact:
    if fact := sheet.get(id_):
        return fact
    names = " and ".join(product.name for product in sheet.scope.products)
    near = get_close_matches(id_, list(sheet.facts), n=3)
    hint = f"; did you mean {display.listing(near, 'or')}?" if near else ""
    raise UsageError(f'no fact "{id_}" about {names}{hint}')


def _evidence(sheet: FactSheet, fact: Fact, evidence: Evidence) -> dict[str, Any]:
    source = evidence.source
    return {
        "value": normal(evidence.value),
        "display": _shown(sheet, fact, evidence),
        "source": source.id,
        "class": source.kind,
        "title": source.title,
        "url": source.url,
        "retrieved": source.retrieved.isoformat(),
        "quote": evidence.quote,
        "file": evidence.place.path,
        "line": evidence.place.line,
    }


def _tree(sheet: FactSheet, fact: Fact, depth: int, seen: set[str]) -> Iterator[str]:
    """The lines of a fact and of all it rests on; what was shown already is named only."""
    pad = INDENT * depth
    again = fact.id in seen and (fact.derived_from or fact.evidence)
    yield f"{pad}{fact.id} = {fact.display}" + (" (see above)" if again else "")
    if again:
        return
    seen.add(fact.id)
    yield f"{pad}{INDENT}{fact.statement}"
    if fact.value not in (fact.display, "unknown"):
        yield f"{pad}{INDENT}exact: {fact.value}"
    if fact.recipe:
        yield f"{pad}{INDENT}computed: {fact.recipe}"
    if fact.why:
        yield f"{pad}{INDENT}why: {fact.why}"
    for line in _sources(sheet, fact):
        yield f"{pad}{INDENT}{line}"
    if fact.derived_from:
        yield f"{pad}{INDENT}from:"
    for id_ in fact.derived_from:
        if below := sheet.get(id_):
            yield from _tree(sheet, below, depth + 2, seen)


def _sources(sheet: FactSheet, fact: Fact) -> Iterator[str]:
    """What states an atomic fact: the evidence that won, then the evidence that lost, each to file and line."""
    for number, evidence in enumerate(fact.evidence):
        source = evidence.source
        shown = _shown(sheet, fact, evidence)
        label = "source"
        if fact.kind == "missing":
            label = f"says {shown}, not enough"
        elif number and fact.kind in ("value", "capability"):
            label = f"says {shown}, lost"
        yield f"{label}: {_named(evidence)}"
        if evidence.quote:
            yield f'{INDENT}quote: "{evidence.quote}"'
        if evidence.note:
            yield f"{INDENT}note: {evidence.note}"
        address = " ".join(part for part in (source.url, f"at {source.commit}" if source.commit else "") if part)
        if address:
            yield f"{INDENT}address: {address}"
        yield f"{INDENT}file: {evidence.place}"


def _named(evidence: Evidence) -> str:
    """``The card (maker, read on 30 June 2026)``; what a date means goes with it."""
    source = evidence.source
    means = f", {evidence.means}" if evidence.means else ""
    return f"{source.title} ({source.kind}, retrieved {source.retrieved.isoformat()}{means})"


def _shown(sheet: FactSheet, fact: Fact, evidence: Evidence) -> str:
    value = evidence.value
    if isinstance(value, Quantity) and value.unit not in sheet.scope.domain.unit:
        return normal(value)
    return wording.value_text(sheet.scope.domain, fact.key, value)

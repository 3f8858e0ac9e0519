"""What the claims of a product file add up to: facts and capabilities, each weighed, each there though unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factwright.catalog import CLASSES, Evidence, Known, Source, Unknown, Why, weigh
from factwright.domain import Attribute, Domain
from factwright.loader.cells import number
from factwright.loader.files import File
from factwright.loader.records import ClaimTable, LookedTable, StateTable, UnknownTable
from factwright.loader.structure import read_table
from factwright.loader.wording import kind_of, listed, meant, quoted
from factwright.quantities import CalendarDate, Quantity, State, Value, short_count

Weighed = dict[str, Known | Unknown]
UNKNOWN = State.UNKNOWN.value


def read_facts(file: File, domain: Domain, sources: Mapping[str, Source]) -> Weighed:
    """Every declared attribute, in order of declaration."""
    claims: dict[str, list[Evidence]] = {}
    looked: Weighed = {}
    for key, position, table in entries(file, "fact"):
        path = ("fact", key, position)
        if not _declared_fact(file, domain, key):
            continue
        if table.get("value") == UNKNOWN:
            if found := read_table(file, LookedTable, table, *path):
                parts = [a for a, _ in _parts(domain, key).values()] or [key]
                if found.source:
                    named_source(file, sources, found.source, *path)
                looked |= {a: Unknown(Why.LOOKED, (), found.looked, found.note, file.place(*path)) for a in parts}
        elif (claim := read_table(file, ClaimTable, table, *path)) and (
            source := named_source(file, sources, claim.source, *path)
        ):
            for attribute, evidence in _evidence(file, domain, path, claim, source):
                claims.setdefault(attribute, []).append(evidence)
    _known_or_not(file, "fact", claims, looked)
    return {
        key: _weighed(attribute, claims[key]) if key in claims else looked.get(key, Unknown())
        for key, attribute in domain.attribute.items()
    }


def read_capabilities(file: File, domain: Domain, sources: Mapping[str, Source]) -> Weighed:
    """Every declared capability, in order of declaration."""
    claims: dict[str, list[Evidence]] = {}
    looked: Weighed = {}
    for key, position, table in entries(file, "capability"):
        path = ("capability", key, position)
        if key not in domain.capability:
            file.wrong(path[:2], f"unknown capability {quoted(key)}; {meant(key, domain.capability)}")
        elif table.get("state") == UNKNOWN:
            if found := read_table(file, UnknownTable, table, *path):
                looked[key] = Unknown(Why.LOOKED, (), found.looked, found.note, file.place(*path))
                if found.source:
                    named_source(file, sources, found.source, *path)
        elif (state := read_table(file, StateTable, table, *path)) and (
            source := named_source(file, sources, state.source, *path)
        ):
            evidence = Evidence(State(state.state), source, state.quote, file.place(*path, "state"), note=state.note)
            claims.setdefault(key, []).append(evidence)
    _known_or_not(file, "capability", claims, looked)
    return {
        key: weigh(claims[key], domain.no_from) if key in claims else looked.get(key, Unknown())
        for key in domain.capability
    }


def entries(file: File, kind: str) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Key, position and table of every claim: one table, or several of one key."""
    for key, tables in file.data.get(kind, {}).items():
        for position, table in enumerate(tables if isinstance(tables, list) else [tables]):
            yield key, position, table


def named_source(file: File, sources: Mapping[str, Source], name: str, *path: str | int) -> Source | None:
    """The source of that name; a name that no source bears is a mistake."""
    declared = file.data.get("source")
    if declared and name not in declared:
        file.wrong_in(path, f"unknown source {quoted(name)}; {meant(name, declared)}", "source")
    return sources.get(name)


def _known_or_not(file: File, kind: str, claims: Mapping[str, object], looked: Mapping[str, object]) -> None:
    for key in sorted(claims.keys() & looked.keys()):
        file.wrong((kind, key), f"{kind} {key}: both known and {quoted(UNKNOWN)}; keep one")


def _declared_fact(file: File, domain: Domain, key: str) -> bool:
    attribute = domain.attribute.get(key)
    if attribute and attribute.of not in ("", key):
        file.wrong(("fact", key), f"fact {key}: write it as the part {quoted(attribute.part)} of fact {attribute.of}")
        return False
    if attribute or _parts(domain, key):
        return True
    known = [k for k, a in domain.attribute.items() if not a.of]
    file.wrong(("fact", key), f"unknown attribute {quoted(key)}; {meant(key, known)}")
    return False


def _parts(domain: Domain, key: str) -> dict[str, tuple[str, Attribute]]:
    """The attributes that are parts of one table of the file, by name of the part."""
    return {a.part: (k, a) for k, a in domain.attribute.items() if a.part and (a.of or k) == key}


def _evidence(
    file: File, domain: Domain, path: tuple[str | int, ...], claim: ClaimTable, source: Source
) -> Iterator[tuple[str, Evidence]]:
    """The attributes that one claim speaks of, with what it says of each."""
    key = str(path[1])
    for attribute, raw, place in _raw_values(file, domain, key, claim.value, (*path, "value")):
        declared = domain.attribute[attribute]
        try:
            value = read_value(declared, domain, raw)
            means = _meaning(declared, claim.means)
            if declared.past and isinstance(value, CalendarDate):
                _not_after(value, source)
        except ValueError as error:
            file.wrong(place, f"fact {key}: {error}")
        else:
            yield attribute, Evidence(value, source, claim.quote, file.place(*place), means, claim.note)


def _raw_values(
    file: File, domain: Domain, key: str, raw: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[str, Any, tuple[str | int, ...]]]:
    parts = _parts(domain, key)
    if not parts:
        yield key, raw, path
    elif not isinstance(raw, dict) or not raw:
        file.wrong(path, f"fact {key}: {quoted(raw)} has no parts; write {{ {next(iter(parts))} = ... }}")
    else:
        for part, value in raw.items():
            if part in parts:
                yield parts[part][0], value, (*path, part)
            else:
                file.wrong((*path, part), f"fact {key}: unknown part {quoted(part)}; {meant(part, parts)}")


def read_value(attribute: Attribute, domain: Domain, raw: Any) -> Value:
    """The value in normal form. Raises ValueError with what would be right."""
    match attribute.kind:
        case "quantity":
            return _quantity(attribute, domain, raw)
        case "date":
            return _date(raw)
        case "choice":
            return _choice(attribute, raw)
        case "name":
            if not isinstance(raw, str) or not raw.strip():
                raise ValueError(f"{quoted(raw)} is {kind_of(raw)}, not a name; write text in quotes")
            return raw


def _quantity(attribute: Attribute, domain: Domain, raw: Any) -> Quantity:
    short = domain.unit[attribute.unit].short_counts and isinstance(raw, str)
    amount = _count(raw) if short else number(raw)
    if amount < 0 or (amount == 0 and not attribute.zero):
        raise ValueError(f"{quoted(raw)} is not above zero; leave out what is not known")
    return Quantity(amount, attribute.unit)


def _count(raw: str) -> Decimal:
    try:
        return short_count(raw)
    except ValueError as error:
        raise ValueError(f"{quoted(raw)} is not a count; write digits with K, M, B or T, like 196B") from error


def _date(raw: Any) -> CalendarDate:
    if isinstance(raw, datetime):
        raise ValueError(f"{quoted(raw)} has a time; write the day alone, like 2026-06-30")
    if isinstance(raw, date):
        return CalendarDate.of(raw)
    if not isinstance(raw, str):
        raise ValueError(f'{quoted(raw)} is not a date; write 2026-06-30, "2026-06" or "2026"')
    try:
        found = CalendarDate.parse(raw)
    except ValueError as error:
        raise ValueError(f'{quoted(raw)} is not a date; write 2026-06-30, "2026-06" or "2026"') from error
    if found.day:
        raise ValueError(f"{quoted(raw)} is text, not a date; write a whole date without quotes")
    return found


def _choice(attribute: Attribute, raw: Any) -> str:
    for stored, choice in attribute.choices.items():
        if raw == stored or raw in choice.reads:
            return stored
    right = meant(raw, attribute.choices) if isinstance(raw, str) else f"there is {listed(attribute.choices)}"
    raise ValueError(f"{quoted(raw)} is not one of its values; {right}")


def _meaning(attribute: Attribute, means: str) -> str:
    if means and means not in attribute.means:
        raise ValueError(f"means {quoted(means)}: {meant(means, attribute.means)}")
    if attribute.means and not means:
        raise ValueError(f'no "means"; there is {listed(attribute.means)}')
    return means


def _not_after(value: CalendarDate, source: Source) -> None:
    if value.order(CalendarDate.of(source.retrieved)) == 1:
        raise ValueError(
            f"{quoted(value.iso)} is after {source.retrieved.isoformat()}, when source {quoted(source.id)} was read"
        )


def _weighed(attribute: Attribute, claims: list[Evidence]) -> Known | Unknown:
    """The first meaning that is known stands; claims of other meanings are kept beside it and do not contradict it.

    Nor does a choice contradict one that implies it and has as good a source.
    """
    claims = [e for e in claims if not any(_implies(attribute, other, e) for other in claims)]
    groups = [[e for e in claims if e.means == means] for means in attribute.means or ("",)]
    results = [weigh(group, CLASSES) for group in groups if group]
    best = next((r for r in results if isinstance(r, Known)), results[0])
    if isinstance(best, Known):
        also = tuple(r.evidence for r in results if isinstance(r, Known) and r is not best)
        return Known(best.value, best.evidence, best.others, also)
    return best


def _implies(attribute: Attribute, claim: Evidence, other: Evidence) -> bool:
    choice = attribute.choices.get(str(claim.value))
    as_good = CLASSES.index(claim.source.kind) <= CLASSES.index(other.source.kind)
    return choice is not None and other.value in choice.implies and as_good

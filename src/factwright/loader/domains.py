"""domain.toml read, and every name in it looked up where it is declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factwright.catalog import CLASSES
from factwright.display import Unit
from factwright.domain import Attribute, Condition, Domain
from factwright.errors import UnreadableError
from factwright.loader.files import File, read_toml
from factwright.loader.structure import read_table
from factwright.loader.wording import meant, quoted, titled

NAME = "domain.toml"
SCHEMA = 1
RESERVED = ("routes", "providers", "capabilities", "benchmarks")
"""Keys that ids of facts use beside those of the domain: ``difference/routes/acme-2``."""
_KEY = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*")


def load_domain(path: Path) -> Domain:
    """The domain of a ``domain.toml``, or of a folder that holds one. Raises UnreadableError with every mistake."""
    domain, file = read_domain(path / NAME if path.is_dir() else path)
    if domain is None:
        raise UnreadableError(file.mistakes)
    return domain


def read_domain(path: Path) -> tuple[Domain | None, File]:
    """The domain and its file; None when the file has a mistake."""
    file = read_toml(path)
    if file.mistakes:
        return None, file
    domain = read_table(file, Domain, file.data)
    if domain is not None:
        _check_heads(file, domain)
        _check_attributes(file, domain)
        _check_capabilities(file, domain)
        _check_offers(file, domain)
        _check_conditions(file, domain)
    return (None if file.mistakes else domain), file


def _named(file: File, path: tuple[str | int, ...], what: str, name: str, known: Iterable[str]) -> None:
    """A mistake unless the name is one of the known."""
    known = list(known)
    if name not in known:
        file.wrong_in(path, f"unknown {what} {quoted(name)}; {meant(name, known)}")


def _check_heads(file: File, domain: Domain) -> None:
    if domain.schema_ != SCHEMA:
        file.wrong(("schema",), f"schema {quoted(domain.schema_)} is not known; this version reads schema {SCHEMA}")
    for kind in ("attribute", "capability", "meter", "tier", "billing", "workload", "tag"):
        for key in getattr(domain, kind):
            if not _KEY.fullmatch(key):
                file.wrong(
                    (kind, key), f"{kind} {quoted(key)}: a key is small letters, digits, underscores and hyphens"
                )
    _check_namespace(file, domain)
    for position, name in enumerate(domain.no_from):
        _named(file, ("no_from", position), "class of source", name, CLASSES)
    for name in domain.price_shelf_days:
        _named(file, ("price_shelf_days", name), "class of source", name, CLASSES)
    for key, unit in domain.unit.items():
        _check_unit(file, domain, key, unit)


def _check_namespace(file: File, domain: Domain) -> None:
    """Ids of facts name attributes, capabilities, meters and workloads by their key alone, so it has to tell which."""
    taken = dict.fromkeys(RESERVED, "something every domain has")
    for kind in ("attribute", "capability", "meter", "workload"):
        for key in getattr(domain, kind):
            if key in taken:
                file.wrong((kind, key), f"{kind} {quoted(key)}: the key is that of {taken[key]}; give it another")
            taken.setdefault(key, f"{kind} {quoted(key)}")


def _check_unit(file: File, domain: Domain, key: str, unit: Unit) -> None:
    if unit.of:
        _named(file, ("unit", key, "of"), "unit", unit.of, domain.unit)
    if unit.per is not None and not unit.of:
        file.wrong(("unit", key), f'unit {key}: "per" without "of"; name the unit that it counts')
    if bool(unit.symbol) != bool(unit.currency):
        file.wrong(("unit", key), f'unit {key}: "symbol" and "currency" belong together; write both, or none')


def _check_attributes(file: File, domain: Domain) -> None:
    parts: dict[tuple[str, str], str] = {}
    for key, attribute in domain.attribute.items():
        path = ("attribute", key)
        for wrong in _unfitting(attribute):
            file.wrong(path, f"attribute {key}: {wrong}")
        if attribute.unit:
            _named(file, (*path, "unit"), "unit", attribute.unit, domain.unit)
        if attribute.of:
            _named(file, (*path, "of"), "attribute", attribute.of, domain.attribute)
        for position, name in enumerate(attribute.asks_also):
            _named(file, (*path, "asks_also", position), "attribute", name, domain.attribute)
        if attribute.part:
            first = parts.setdefault((attribute.of or key, attribute.part), key)
            if first != key:
                file.wrong(path, f"attribute {key}: part {quoted(attribute.part)} is attribute {quoted(first)} already")
        _check_choices(file, key, attribute)


def _unfitting(attribute: Attribute) -> Iterator[str]:
    """What is declared that an attribute of this kind cannot have, or lacks."""
    kind = attribute.kind
    if (kind == "quantity") != bool(attribute.unit):
        yield 'a quantity, and nothing else, has a "unit"'
    if (kind == "choice") != bool(attribute.choices):
        yield 'a choice, and nothing else, has "choices"'
    if kind != "date" and (attribute.means or attribute.months_apart or attribute.past):
        yield '"means", "months_apart" and "past" are for dates'
    if kind != "quantity" and (attribute.materiality or attribute.zero):
        yield '"materiality" and "zero" are for quantities'
    if attribute.of and not attribute.part:
        yield '"of" without "part"; name the part'
    fitting = {"quantity": ("higher", "lower", ""), "date": ("later", "earlier", "")}.get(kind, ("",))
    if attribute.better not in fitting:
        yield f"better = {quoted(attribute.better)} does not fit a {kind}"
    if not 0 <= attribute.materiality < 1:
        yield f"materiality {quoted(attribute.materiality)} is not a share between 0 and 1"


def _check_choices(file: File, key: str, attribute: Attribute) -> None:
    spelt: dict[str, str] = {}
    for stored, choice in attribute.choices.items():
        path = ("attribute", key, "choices", stored)
        for spelling in (stored, *choice.reads):
            first = spelt.setdefault(spelling, stored)
            if first != stored:
                file.wrong(
                    path, f"attribute {key}: {quoted(spelling)} reads as {quoted(first)} and as {quoted(stored)}"
                )
        for implied in choice.implies:
            _named(file, (*path, "implies"), "choice", implied, attribute.choices)
    for position, name in enumerate(attribute.asks_yes):
        _named(file, ("attribute", key, "asks_yes", position), "choice", name, attribute.choices)


def _check_capabilities(file: File, domain: Domain) -> None:
    for key, capability in domain.capability.items():
        if not capability.twin:
            continue
        path = ("capability", key, "twin")
        _named(file, path, "capability", capability.twin, domain.capability)
        other = domain.capability.get(capability.twin)
        if other and (other.twin != key or capability.twin == key):
            file.wrong(
                path, f"capability {key}: {quoted(capability.twin)} does not name it as its twin; twins name each other"
            )
        elif other and bool(capability.folded) == bool(other.folded) and key < capability.twin:
            file.wrong(path, f'capability {key}: one of the twins, and not both, has "folded", the noun of the two')


def _check_offers(file: File, domain: Domain) -> None:
    for key, meter in domain.meter.items():
        _named(file, ("meter", key, "unit"), "unit", meter.unit, domain.unit)
        if meter.unit in domain.unit and not domain.unit[meter.unit].symbol:
            file.wrong(("meter", key, "unit"), f"meter {key}: unit {quoted(meter.unit)} is not money; give it a symbol")
        if meter.discount_of:
            _named(file, ("meter", key, "discount_of"), "meter", meter.discount_of, domain.meter)
    for key, workload in domain.workload.items():
        for name in workload.volumes:
            _named(file, ("workload", key, "volumes", name), "meter", name, domain.meter)


def _check_conditions(file: File, domain: Domain) -> None:
    for key, tag in domain.tag.items():
        _check_condition(file, domain, tag.when, ("tag", key, "when"))
    for position, consequence in enumerate(domain.consequence):
        _check_condition(file, domain, consequence.when, ("consequence", position, "when"))
        if not consequence.needs:
            file.wrong(("consequence", position), f"{titled(('consequence', position))}: no needs; name one")


def _check_condition(file: File, domain: Domain, when: Condition, path: tuple[str | int, ...]) -> None:
    """A condition makes one test, of something declared, that its kind allows."""
    tests = [when.capability, when.attribute, when.scored, when.any, when.all]
    if sum(map(bool, tests)) != 1:
        file.wrong_in(path, "a condition makes one test: capability, attribute, scored, any or all")
    for position, part in enumerate((*when.any, *when.all)):
        _check_condition(file, domain, part, (*path, "any" if when.any else "all", position))
    if when.capability:
        _named(file, (*path, "capability"), "capability", when.capability, domain.capability)
    if when.attribute:
        _named(file, (*path, "attribute"), "attribute", when.attribute, domain.attribute)
    attribute = domain.attribute.get(when.attribute)
    if attribute is None:
        return
    bounded = when.at_least is not None or when.at_most is not None
    if bounded != (attribute.kind == "quantity") or bool(when.is_) != (attribute.kind in ("choice", "name")):
        file.wrong_in(path, "a quantity is tested with at_least or at_most, a choice or name with is")
    for name in when.is_ if attribute.kind == "choice" else ():
        _named(file, (*path, "is"), "choice", name, attribute.choices)

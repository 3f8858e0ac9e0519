"""Where sources disagree: what each says, which was kept, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factwright.catalog import Evidence, Known, Product, Unknown, Why
from factwright.display import listing
from factwright.outline import Cell, Notes
from factwright.sections._desk import Desk
from factwright.wording import raised, value_text

CLASS_NAMES = {"maker": "its maker", "host": "a provider", "catalogue": "a catalogue", "third-party": "a third party"}


def conflicts(desk: Desk, keys: Mapping[str, str]) -> tuple[Notes, ...]:
    """One note for each product and each way in which sources disagree about values of these keys (with labels)."""
    items: list[Cell] = []
    for product in desk.pair:
        found: dict[str, list[str]] = {}
        for key in keys:
            if said := _said_of(desk, product, key):
                found.setdefault(said, []).append(key)
        items += [_note(desk, product, keys, said, same) for said, same in found.items()]
        items += _weak(desk, product, keys)
    return (Notes(items=tuple(items)),) if items else ()


def _found(product: Product, key: str) -> Known | Unknown:
    return product.facts.get(key) or product.capabilities.get(key) or Unknown()


def _said_of(desk: Desk, product: Product, key: str) -> str:
    """What each source says, what was kept, and why; empty where sources agree."""
    found = _found(product, key)
    if isinstance(found, Known) and found.others:
        said = listing([f"{_who(e)} says {_said(desk, key, e)}" for e in _each(found.others)])
        kept = f"{_said(desk, key, found.evidence)} from {_who(found.evidence)}"
        return f"sources disagree. {raised(said)}; kept: {kept}, because {_why(found)}."
    if isinstance(found, Unknown) and found.why is Why.CONFLICT:
        said = listing([f"{_who(e)} says {_said(desk, key, e)}" for e in _each(found.others)])
        return f"sources of equal standing disagree, so none is kept. {raised(said)}."
    return ""


def _note(desk: Desk, product: Product, labels: Mapping[str, str], said: str, keys: list[str]) -> Cell:
    """The note for values of which the same is to be said, with all the sources that take part."""
    facts = [
        desk.value(key, product) or desk.fact("capability", key, product.short) or desk.missing(key, product)
        for key in keys
    ]
    others = [evidence for key in keys for evidence in _found(product, key).others]
    cell = desk.cell(*facts, text=f"{raised(listing([labels[key] for key in keys]))} of {product.name}: {said}")
    return _with_sources(desk, cell, others)


def _with_sources(desk: Desk, cell: Cell, others: Iterable[Evidence]) -> Cell:
    numbers = {number for e in others if (number := desk.sources.number(e.source))}
    return cell.model_copy(update={"refs": tuple(sorted({*cell.refs, *numbers})), "how": ""})


def _each(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """The strongest word for each value."""
    first: dict[str, Evidence] = {}
    for e in evidence:
        first.setdefault(str(e.value), e)
    return list(first.values())


def _who(evidence: Evidence) -> str:
    """The title in quotation marks; of an address that stands for a title, what follows the scheme."""
    return f"“{evidence.source.title.removeprefix('https://').removeprefix('http://')}”"


def _said(desk: Desk, key: str, evidence: Evidence) -> str:
    return value_text(desk.scope.domain, key, evidence.value)


def _why(found: Known) -> str:
    """Which rule decided against the strongest of the others."""
    kept, lost = found.evidence.source, found.others[0].source
    if kept.kind != lost.kind:
        return f"{CLASS_NAMES[kept.kind]} outranks {CLASS_NAMES[lost.kind]}"
    return f"it was read later ({kept.retrieved.isoformat()} against {lost.retrieved.isoformat()})"


def _weak(desk: Desk, product: Product, labels: Mapping[str, str]) -> list[Cell]:
    """One note for all that only too weak a source denies; none where nothing is so denied."""
    denied = [key for key in labels if isinstance(f := _found(product, key), Unknown) and f.why is Why.WEAK]
    if not denied:
        return []
    others = [evidence for key in denied for evidence in _found(product, key).others]
    who = listing(sorted({CLASS_NAMES[e.source.kind] for e in others}))
    names = listing([labels[key] for key in denied])
    they = "it counts" if len(denied) == 1 else "they count"
    text = f"{product.name}: only {who} says No to {names}; that cannot establish a No, so {they} as not documented."
    return [_with_sources(desk, Cell(text=text), others)]

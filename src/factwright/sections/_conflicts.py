"""Where sources disagree: what each says, which was kept, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factwright.catalog import Evidence, Known, Product, Unknown, Why
from factwright.display import listing
from factwright.facts import Fact
from factwright.outline import Cell, Notes
from factwright.sections._desk import Desk
from factwright.wording import raised, value_text

CLASS_NAMES = {"maker": "its maker", "host": "a provider", "catalogue": "a catalogue", "third-party": "a third party"}


def conflicts(desk: Desk, keys: Mapping[str, str]) -> tuple[Notes, ...]:
    """One note for each value of these keys (with their labels) on which sources disagree."""
    items = [note for product in desk.pair for key in keys for note in _notes(desk, product, key, keys[key])]
    items += [note for product in desk.pair if (note := _weak(desk, product, keys))]
    return (Notes(items=tuple(items)),) if items else ()


def _found(product: Product, key: str) -> Known | Unknown | None:
    return product.facts.get(key) or product.capabilities.get(key)


def _notes(desk: Desk, product: Product, key: str, label: str) -> Iterator[Cell]:
    found = _found(product, key)
    fact = desk.value(key, product) or desk.fact("capability", key, product.short) or desk.missing(key, product)
    if isinstance(found, Known) and found.others:
        said = listing([f"{_who(e)} says {_said(desk, key, e)}" for e in _each(found.others)])
        kept = f"kept: {_said(desk, key, found.evidence)} from {_who(found.evidence)}, because {_why(found)}"
        yield _note(
            desk,
            f"{raised(label)} of {product.name}: sources disagree. {raised(said)}; {kept}.",
            fact,
            found.others,
        )
    elif isinstance(found, Unknown) and found.why is Why.CONFLICT:
        said = listing([f"{_who(e)} says {_said(desk, key, e)}" for e in _each(found.others)])
        text = (
            f"{raised(label)} of {product.name}: sources of equal standing disagree, so none is kept. {raised(said)}."
        )
        yield _note(desk, text, fact, found.others)


def _note(desk: Desk, text: str, fact: Fact | None, others: tuple[Evidence, ...]) -> Cell:
    cell = desk.cell(fact, text=text)
    numbers = {number for e in others if (number := desk.sources.number(e.source))}
    return cell.model_copy(update={"refs": tuple(sorted({*cell.refs, *numbers})), "how": ""})


def _each(evidence: tuple[Evidence, ...]) -> list[Evidence]:
    """The strongest word for each value."""
    first: dict[str, Evidence] = {}
    for e in evidence:
        first.setdefault(str(e.value), e)
    return list(first.values())


def _who(evidence: Evidence) -> str:
    return f"“{evidence.source.title}”"


def _said(desk: Desk, key: str, evidence: Evidence) -> str:
    return value_text(desk.scope.domain, key, evidence.value)


def _why(found: Known) -> str:
    """Which rule decided against the strongest of the others."""
    kept, lost = found.evidence.source, found.others[0].source
    if kept.kind != lost.kind:
        return f"{CLASS_NAMES[kept.kind]} outranks {CLASS_NAMES[lost.kind]}"
    return f"it was read later ({kept.retrieved.isoformat()} against {lost.retrieved.isoformat()})"


def _weak(desk: Desk, product: Product, keys: Mapping[str, str]) -> Cell | None:
    """One note for all that only too weak a source denies."""
    denied = [key for key in keys if isinstance(f := _found(product, key), Unknown) and f.why is Why.WEAK]
    if not denied:
        return None
    others = tuple(e for key in denied if (f := _found(product, key)) for e in f.others)
    who = listing(sorted({CLASS_NAMES[e.source.kind] for e in others}))
    labels = listing([keys[key] for key in denied])
    they = "it counts" if len(denied) == 1 else "they count"
    text = f"{product.name}: only {who} says No to {labels}; that cannot establish a No, so {they} as not documented."
    return _note(desk, text, None, others)

"""One product file read: head, sources, facts, capabilities, offers, scores and spellings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from factwright.catalog import Alias, Evidence, Known, Offer, Product, Score, Source, Unknown, Why
from factwright.domain import Domain
from factwright.errors import Mistake
from factwright.loader.cells import id_mistake
from factwright.loader.claims import Weighed, named_source, read_capabilities, read_facts
from factwright.loader.files import File
from factwright.loader.offers import read_offers
from factwright.loader.records import AliasTable, DistinctTable, ProductTable, ScoreTable, SourceTable
from factwright.loader.structure import read_table
from factwright.loader.wording import meant, quoted
from factwright.quantities import State

ARRAYS = ("offer", "alias", "distinct", "benchmark")


def read_product(file: File, path: Path, domain: Domain) -> Product | None:
    """The product; None when its head cannot be read. It counts only if the file is left without mistakes."""
    head = read_table(file, ProductTable, file.data)
    file.data = _tables_only(file.data)
    sources = _sources(file)
    facts = read_facts(file, domain, sources)
    capabilities = read_capabilities(file, domain, sources)
    offers = read_offers(file, domain, sources)
    scores = _scores(file, domain, sources)
    aliases = _aliases(file)
    distinct = _distinct(file)
    if head is None:
        return None
    _check_head(file, path, domain, head)
    return Product(
        id=head.id,
        name=head.name,
        maker=head.maker,
        kind=head.kind,
        place=file.place("id"),
        sources=sources,
        facts=facts,
        capabilities=_shown_by_offers(capabilities, offers),
        offers=offers,
        scores=scores,
        aliases=aliases,
        distinct=distinct,
    )


def _tables_only(data: dict[str, object]) -> dict[str, object]:
    """The file's tables, less what is none: the head has said so already."""

    def tables(value: object) -> object:
        if isinstance(value, dict):
            return {k: v for k, v in value.items() if isinstance(v, dict) or _list_of_tables(v)}
        return value if _list_of_tables(value) else []

    kinds = {"source": dict, "fact": dict, "capability": dict} | dict.fromkeys(ARRAYS, list)
    return {key: tables(data[key]) for key, kind in kinds.items() if isinstance(data.get(key), kind)}


def _list_of_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _check_head(file: File, path: Path, domain: Domain, head: ProductTable) -> None:
    maker, _, short = head.id.partition("/")
    right = f"write {quoted(f'{head.maker}/{path.stem}')}"
    refused = [(key, part, id_mistake(part)) for key, part in (("maker", head.maker), ("id", short or head.id))]
    for key, part, refusal in refused:
        if refusal:
            file.wrong((key,), f"{key} {quoted(part)} {refusal}")
    if maker != head.maker:
        file.wrong(("id",), f"id {quoted(head.id)} does not begin with maker {quoted(head.maker)} and a slash; {right}")
    elif short != path.stem and not any(refusal for *_, refusal in refused):
        file.wrong(("id",), f"id {quoted(head.id)} does not match the file name {quoted(path.name)}; {right}")
    if head.kind not in domain.kinds:
        file.wrong(("kind",), f"unknown kind {quoted(head.kind)}; {meant(head.kind, domain.kinds)}")
    if not file.data.get("source"):
        file.wrong((), "no source; add a table [source.NAME] with kind, retrieved, and url or title")


def _sources(file: File) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for name, raw in file.data.get("source", {}).items():
        table = read_table(file, SourceTable, raw, "source", name)
        if table is None:
            continue
        if not (table.url or table.title):
            file.wrong(("source", name), f"source {name}: neither url nor title; write where it was read")
        title = table.title or table.url or ""
        sources[name] = Source(
            name, table.kind, table.retrieved, title, table.url or "", table.commit or "", table.note
        )
    return sources


def _scores(file: File, domain: Domain, sources: Mapping[str, Source]) -> tuple[Score, ...]:
    scores: list[Score] = []
    for position, raw in enumerate(file.data.get("benchmark", ())):
        path = ("benchmark", position)
        table = read_table(file, ScoreTable, raw, *path)
        if table is None:
            continue
        source = named_source(file, sources, table.source, *path)
        unit = domain.unit.get(table.unit)
        if unit is None:
            file.wrong_in(path, f"unknown unit {quoted(table.unit)}; {meant(table.unit, domain.unit)}", "unit")
        elif unit.percent and not 0 <= table.score <= 100:
            file.wrong_in(
                path, f"score {quoted(table.score)} is outside the scale of {quoted(table.unit)}, 0 to 100", "score"
            )
        if source:
            scores.append(
                Score(
                    table.name, slug(table.name), table.score, table.unit, table.by, source, table.quote,
                    file.place(*path, "score"), table.harness, table.setting, table.version,
                )
            )  # fmt: skip
    return _one_of_each(file, scores)


def _one_of_each(file: File, scores: list[Score]) -> tuple[Score, ...]:
    """Of scores under the same conditions the strongest; none where sources of equal standing disagree."""
    kept: list[Score] = []
    for conditions in dict.fromkeys(s.conditions for s in scores):
        rivals = [s for s in scores if s.conditions == conditions]
        best = min(rivals, key=lambda s: Evidence(str(s.score), s.source, s.quote, s.place).rank)
        even = [s for s in rivals if s.source.kind == best.source.kind and s.source.retrieved == best.source.retrieved]
        for other in rivals:
            if other.score != best.score:
                says = f"{quoted(other.score)} here and {quoted(best.score)} at line {best.place.line}"
                message = f"{best.name}: scored {says}, under the same conditions"
                file.warnings.append(Mistake(other.place, message))
        if all(s.score == best.score for s in even):
            kept.append(best)
    return tuple(kept)


def slug(name: str) -> str:
    """The name as a word for ids: ``swe-bench-verified``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _aliases(file: File) -> tuple[Alias, ...]:
    aliases: dict[Alias, int] = {}
    for position, raw in enumerate(file.data.get("alias", ())):
        table = read_table(file, AliasTable, raw, "alias", position)
        if table is None:
            continue
        if aliases.setdefault(alias := Alias(table.in_, table.id), position) != position:
            file.wrong(("alias", position), f"alias {quoted(alias.id)} stands twice; keep one")
    return tuple(aliases)


def _distinct(file: File) -> dict[str, str]:
    distinct: dict[str, str] = {}
    for position, raw in enumerate(file.data.get("distinct", ())):
        if table := read_table(file, DistinctTable, raw, "distinct", position):
            distinct[table.id] = table.why
    return distinct


def _shown_by_offers(capabilities: Weighed, offers: tuple[Offer, ...]) -> Weighed:
    """A capability of which nothing is said of the product itself is *yes* when an offer shows it."""
    shown: Weighed = {}
    for key, found in capabilities.items():
        offer = next((o for o in offers if o.capabilities.get(key) is State.YES), None)
        silent = isinstance(found, Unknown) and found.why is Why.ABSENT
        if offer and silent:
            note = f"shown by the offer of {offer.provider}"
            found = Known(State.YES, Evidence(State.YES, offer.source, offer.quote, offer.place, note=note))
        shown[key] = found
    return shown

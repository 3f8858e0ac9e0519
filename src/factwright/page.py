"""Pages: an outline and its drafts put together. Everything a renderer prints is here, in words; a renderer adds none.

No rule, no verdict and no markup comes in. The JSON form of ``Page`` is public: see ``renderers/page.schema.json``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from factwright.catalog import Price, Product
from factwright.display import Record, listing
from factwright.draft import Draft, Sentence
from factwright.forms import slots
from factwright.outline import (
    MISSING,
    Bar,
    Bars,
    Cell,
    Computed,
    Line,
    Lines,
    Link,
    Links,
    Notes,
    Outline,
    Prose,
    Reference,
    Row,
    Section,
    Table,
    page_id,
)  # fmt: skip

__all__ = [
    "MISSING", "Bar", "Bars", "Cell", "Line", "Lines", "Link", "Links", "Notes", "Page", "PageSection", "Reference",
    "Renderer", "Row", "Subject", "Table", "Text", "Working", "assemble", "clean", "renderer",
]  # fmt: skip


class Text(Record):
    """Drafted prose: a paragraph, a list under its lead, or the answer to a question."""

    type: Literal["text"] = "text"
    kind: Literal["paragraph", "list", "answer"]
    lead: str = ""
    """The line above it: the lead of a list, or the question."""
    sentences: tuple[Cell, ...]


PagePart = Annotated[Text | Table | Bars | Lines | Notes | Links, Field(discriminator="type")]


class PageSection(Record):
    """One section as a reader sees it."""

    name: str
    heading: str
    parts: tuple[PagePart, ...]


class Subject(Record):
    """One of the products that are compared."""

    id: str
    name: str
    maker: str


class Working(Record):
    """How a figure of the prose was computed."""

    fact: str
    figure: str
    how: str
    refs: tuple[int, ...] = ()


class Page(Record):
    """A finished page, in words."""

    schema_: Annotated[Literal[1], Field(alias="schema")] = 1
    id: str
    title: str
    description: str
    draft: bool
    """Whether sentences on it still wait for approval."""
    products: tuple[Subject, ...]
    sections: tuple[PageSection, ...]
    workings: tuple[Working, ...] = ()
    """One for each computed figure of the prose, in order of the prose."""
    sources: tuple[Reference, ...]
    structured: dict[str, Any]
    """The page as schema.org data (JSON-LD)."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """One file of ``renderers/``: a format."""

    name: str
    suffix: str
    """How files of this format end: ``.html``."""
    render: Callable[[Page], bytes]
    doc: str = ""


def renderer(suffix: str) -> Callable[[Callable[[Page], bytes]], Renderer]:
    """Puts a function on the shelf of renderers; the file's name is the format's name."""

    def put(render: Callable[[Page], bytes]) -> Renderer:
        return Renderer(render.__module__.rpartition(".")[2], suffix, render, (render.__doc__ or "").strip())

    return put


def assemble(outline: Outline, draft: Draft, *, approved: bool = False) -> Page:
    """The page of an outline and its drafts. A block without sentences is left out, and so is a section left empty."""
    filled = (_section(outline, section, draft) for section in outline.sections)
    sections = tuple(section for section in filled if section.parts)
    catalog = outline.sheet.scope.catalog
    pair = outline.sheet.scope.pair or outline.sheet.scope.products
    subjects = tuple(Subject(id=p.short, name=p.name, maker=catalog.name(p.maker)) for p in pair)
    return Page(
        id=page_id(outline.sheet),
        title=outline.title,
        description=outline.description,
        draft=not approved,
        products=subjects,
        sections=sections,
        workings=_workings(outline, draft),
        sources=outline.sources.references,
        structured=_structured(outline, sections),
    )


def clean(text: str) -> str:
    """The text on one line, without control, bidirectional and zero-width characters."""
    kept = "".join(c if unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") or c.isspace() else "" for c in text)
    return " ".join(kept.split())


def _section(outline: Outline, section: Section, draft: Draft) -> PageSection:
    parts: list[Text | Computed] = []
    for part in section.parts:
        if not isinstance(part, Prose):
            parts.append(part)
            continue
        sentences = draft.section(section.name).block(part.key).sentences
        if sentences:
            cells = tuple(_sentence(outline, sentence) for sentence in sentences)
            parts.append(Text(kind=part.kind, lead=part.lead, sentences=cells))
    return PageSection(name=section.name, heading=section.heading, parts=tuple(parts))


def _sentence(outline: Outline, sentence: Sentence) -> Cell:
    text = sentence.filled(outline.sheet)
    refs = outline.sources.behind(*sentence.cites)
    return Cell(text=text, facts=sentence.cites, refs=refs, worked=_worked(outline, sentence))


def _worked(outline: Outline, sentence: Sentence) -> tuple[str, ...]:
    """The computed figures in the slots of a sentence, each once."""
    ids = (slot.id for slot in slots(sentence.text))
    return tuple(dict.fromkeys(id_ for id_ in ids if (fact := outline.sheet.get(id_)) and fact.recipe))


def _workings(outline: Outline, draft: Draft) -> tuple[Working, ...]:
    """One for each computed figure that a sentence prints, in order."""
    found: dict[str, Working] = {}
    for section in outline.drafted:
        for sentence in draft.section(section.name):
            for id_ in _worked(outline, sentence):
                fact = outline.sheet.facts[id_]
                refs = outline.sources.behind(id_)
                found.setdefault(id_, Working(fact=id_, figure=fact.statement, how=fact.recipe, refs=refs))
    return tuple(found.values())


# ------------------------------------------------------------------------------------------ structured data


def _structured(outline: Outline, sections: tuple[PageSection, ...]) -> dict[str, Any]:
    """The page for machines: what it is about, its questions with their answers, its sources."""
    questions = [
        {
            "@type": "Question",
            "name": part.lead,
            "acceptedAnswer": {"@type": "Answer", "text": " ".join(s.text for s in part.sentences)},
        }
        for section in sections
        for part in section.parts
        if isinstance(part, Text) and part.kind == "answer"
    ]
    pair = outline.sheet.scope.pair or outline.sheet.scope.products
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["WebPage", "FAQPage"] if questions else "WebPage",
        "name": outline.title,
        "description": outline.description,
        "inLanguage": "en",
        "about": [_product(outline, product) for product in pair],
    }
    if questions:
        page["mainEntity"] = questions
    sources = outline.sources.references
    page["citation"] = [
        {"@type": "CreativeWork", "name": r.title, **({"url": r.url} if r.url else {})} for r in sources
    ]
    return page


def _product(outline: Outline, product: Product) -> dict[str, Any]:
    scope = outline.sheet.scope
    found: dict[str, Any] = {
        "@type": "Product",
        "name": product.name,
        "manufacturer": {"@type": "Organization", "name": scope.catalog.name(product.maker)},
    }
    offers = []
    for offer in product.offers:
        prices = [_price(outline, price.meter, price.amount) for price in offer.prices if _plain(price)]
        if prices:
            seller = {"@type": "Organization", "name": scope.catalog.name(offer.provider)}
            offers.append({"@type": "Offer", "seller": seller, "priceSpecification": prices})
    if offers:
        found["offers"] = offers
    return found


def _plain(price: Price) -> bool:
    """A current price of the standard tier without a threshold."""
    return (price.tier, price.above, price.until) == ("standard", 0, None)


def _price(outline: Outline, meter: str, amount: Decimal) -> dict[str, Any]:
    domain = outline.sheet.scope.domain
    unit = domain.unit[domain.meter[meter].unit]
    found = {
        "@type": "UnitPriceSpecification",
        "name": domain.meter[meter].label,
        "price": f"{amount:f}",
        "priceCurrency": unit.currency,
    }
    if unit.per:
        counted = domain.unit.get(unit.of)
        found["unitText"] = listing([f"{unit.per:,f} {counted.many if counted else ''}".strip()])
    return found

"""Verdicts on rows of text: each over the products that the row names, whatever is wrong with other products."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field

from factwright.catalog import Catalog
from factwright.errors import UnreadableError
from factwright.findings import Finding, Outcome
from factwright.grounding import Language, compile_language, ground
from factwright.loader import Reading, read_catalog
from factwright.loader.english import load_english, load_vocabulary
from factwright.project import Project
from factwright.scope import Scope, scope_of
from factwright.suggestions import Desk, suggested

READ, REFUSED, ROW, CATALOGUE = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on one row, and what it means for the exit status."""

    verdict: Outcome
    findings: tuple[Finding, ...] = ()
    status: int = READ

    @property
    def grounded(self) -> bool:
        return self.verdict is Outcome.GROUNDED


@dataclass(slots=True)
class Judge:
    """A catalogue and its language, read once for many rows."""

    reading: Reading
    catalog: Catalog
    language: Language
    scopes: dict[tuple[str, ...], Scope] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project) -> Judge:
        """The judge of a project's catalogue. UnreadableError when nothing of it can be read."""
        reading = read_catalog(project.catalog, borrow=project.borrow)
        if reading.catalog is None:
            raise UnreadableError(reading.mistakes)
        vocabulary = load_vocabulary(project.catalog, borrow=project.borrow)
        return cls(reading, reading.catalog, compile_language(reading.catalog, vocabulary))

    def __call__(self, products: tuple[str, ...], text: str, fault: str = "") -> Judged:
        """The verdict on a text that may rest on the facts of these products alone."""
        if fault:
            return refused("row", fault, ROW)
        broken = [p for p in products if p.rpartition("/")[2] in self.reading.broken]
        if broken:
            first = next(
                (str(m) for m in self.reading.mistakes if f"/{broken[0].rpartition('/')[2]}." in m.place.path), ""
            )
            return refused(
                "catalogue", f'nothing is known of "{broken[0]}": its file has a mistake: {first}', CATALOGUE
            )
        unknown = [p for p in products if self.catalog.product(p) is None]
        if unknown:
            return refused("products", f'no product "{unknown[0]}" in the catalogue{self.nearest(unknown[0])}', ROW)
        verdict = ground(text, self.scope(products), self.language)
        verdict = suggested(text, verdict, Desk(self.scope(products), self.language, load_english()))
        return Judged(verdict.outcome, verdict.findings, READ if verdict.outcome is Outcome.GROUNDED else REFUSED)

    def scope(self, products: tuple[str, ...]) -> Scope:
        """The scope of these products, made once."""
        if products not in self.scopes:
            self.scopes[products] = scope_of(self.catalog, *products)
        return self.scopes[products]

    def knows(self, word: str) -> bool:
        """Whether the word names a product, one with a mistake in its file too."""
        return self.catalog.product(word) is not None or word.rpartition("/")[2] in self.reading.broken

    def nearest(self, word: str) -> str:
        """``; nearest: acme-2``, or nothing where no product is like it."""
        near = difflib.get_close_matches(word.rpartition("/")[2], sorted(self.catalog.products), 3, 0.4)
        return f"; nearest: {', '.join(near)}" if near else ""


def refused(code: str, message: str, status: int) -> Judged:
    """The verdict on a row that cannot be judged."""
    return Judged(Outcome.SILENT, (Finding((0, 0), code, message),), status)

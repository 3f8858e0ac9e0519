"""Pages printed and read again, for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.pages_made import SHIPPED, catalog_of, read_page

from factwright.grounding import Language, compile_language
from factwright.loader.english import load_vocabulary
from factwright.pipeline import renderers
from factwright.scope import Scope, scope_of
from factwright.second_reading import Reading, remembering, reread
from factwright.second_reading.eye import Judge

FORMATS = ("html", "json", "markdown")


@cache
def language_of(folder: Path) -> Language:
    return compile_language(catalog_of(folder), load_vocabulary(SHIPPED))


@cache
def scope(folder: Path, *pair: str) -> Scope:
    return scope_of(catalog_of(folder), *pair)


@cache
def judge_of(folder: Path, *pair: str) -> Judge:
    return remembering(scope(folder, *pair), language_of(folder))


@cache
def printed(folder: Path, format_: str, *pair: str) -> bytes:
    renderer = next(r for r in renderers() if r.name == format_)
    return renderer.render(read_page(folder, *pair))


def again(data: bytes, folder: Path, format_: str, *pair: str) -> Reading:
    return reread(data, format_, scope(folder, *pair), language_of(folder), judge=judge_of(folder, *pair))


def computed(reading: Reading) -> list[str]:
    """What was found outside of prose: grounding has tests of its own."""
    return [f"{f.surface.kind} {f.surface.line}: {f.code}: {f.message}" for f in reading.findings if not f.sentence]

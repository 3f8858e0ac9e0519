"""Verdicts on Markdown files: where each finding stands, and the file with the suggestions put in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factwright.cli._markdown import Block, Page
from factwright.errors import StoppedError, UsageError
from factwright.findings import Finding
from factwright.reading.mentions import Token, tokens
from factwright.reports import visible

if TYPE_CHECKING:
    from factwright.cli._judge import Judge, Judged

JOINTS = frozenset({"vs", "versus", "and", "or", "against", "compared", "with"})
COMPARING = frozenset({"COMP", "SUP", "POS", "CHOICE"})
SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Marked:
    """One block with its verdict."""

    block: Block
    judged: Judged


def ground_file(path: Path, judge: Judge, products: tuple[str, ...], as_json: bool, fix: bool) -> int:
    """Judge every sentence of a Markdown file, print what is found, and mend it if asked; the exit status."""
    page = read(path)
    if not products:
        raise UsageError(f"{path}: about which products? name them before the file, or with --products A B")
    if fix:
        page = Page(page.path, mended(page, judge, products))
        write(path, page.text)
    found = [Marked(block, judge(products, block.text)) for block in page.blocks() if judged_here(block, judge)]
    tables = [block for block in page.blocks() if block.kind == "table"]
    for marked in found:
        for line in as_objects(page, marked) if as_json else as_lines(page, marked):
            print(line, flush=True)
    if tables:
        first, _ = page.place(tables[0].start)
        print(f"{path}:{first}: tables are not judged here: check reads the tables of published pages", file=sys.stderr)
    return max((marked.judged.status for marked in found), default=0)


def read(path: Path) -> Page:
    """The file. UsageError when it cannot be read."""
    try:
        return Page(str(path), path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 at byte {error.start + 1}") from error


def write(path: Path, text: str) -> None:
    """Put the text back. StoppedError when that cannot be done."""
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise StoppedError(f"{path}: cannot be written: {error.strerror}") from error


def judged_here(block: Block, judge: Judge) -> bool:
    """Whether a block is prose; a heading is when it says something."""
    return block.kind == "prose" or (block.kind == "heading" and says_something(block.text, judge))


def says_something(heading: str, judge: Judge) -> bool:
    """Whether a heading is more than a label: names with other words, a figure, a comparing or a banned word."""
    found = tokens(heading, judge.language.names)
    words = [t.word for t in found if not t.is_name and t.word.isalnum() and t.word not in JOINTS]
    if any(t.classes for t in found if not t.is_name) or (words and has_name(found)):
        return True
    banned = {word for group in judge.language.vocabulary.banned.values() for word in group}
    classes = {c for w in words for _, c, _ in judge.language.lexicon.matches([w], 0)}
    return bool(banned & set(words) or classes & COMPARING)


def has_name(found: Sequence[Token]) -> bool:
    """Whether a name stands in the text."""
    return any(t.is_name for t in found)


def as_lines(page: Page, marked: Marked) -> Iterator[str]:
    """``page.md:12:5: wrong-value: ...``, one a finding."""
    for finding in marked.judged.findings:
        line, column = page.place(marked.block.start + finding.span[0])
        old = marked.block.text[slice(*finding.span)]
        better = f'; for "{old}" write "{finding.expected}"' if finding.expected else ""
        yield visible(f"{page.path}:{line}:{column}: {finding.code}: {finding.message}{better}")


def as_objects(page: Page, marked: Marked) -> Iterator[str]:
    """One JSON object a block: as for rows, with line and column of each finding."""
    line, column = page.place(marked.block.start)
    findings = [finding_as_json(f, *page.place(marked.block.start + f.span[0])) for f in marked.judged.findings]
    yield json.dumps(
        {
            "id": f"{page.path}:{line}:{column}",
            "grounded": marked.judged.grounded,
            "verdict": marked.judged.verdict,
            "findings": findings,
        }
    )


def finding_as_json(finding: Finding, line: int, column: int) -> dict[str, object]:
    """The finding as plain data; the span is of the block."""
    data = {"code": finding.code, "span": list(finding.span), "line": line, "column": column}
    return {**data, "message": finding.message, "expected": finding.expected}


def mended(page: Page, judge: Judge, products: tuple[str, ...]) -> str:
    """The text with every suggestion put in whose block is then better; nothing else is touched."""
    text = page.text
    for block in reversed([b for b in page.blocks() if judged_here(b, judge)]):
        for finding in edits(block.text, lambda said: judge(products, said)):
            start, end = (block.start + at for at in finding.span)
            text = text[:start] + finding.expected + text[end:]
    return text


def edits(text: str, judged: Callable[[str], Judged]) -> list[Finding]:
    """The suggestions to put into a block, the last first; none when they do not take away what they are made for."""
    before = judged(text).findings
    suggestions = sorted((f for f in before if f.expected), reverse=True)
    new = text
    for finding in suggestions:
        new = new[: finding.span[0]] + finding.expected + new[finding.span[1] :]
    return suggestions if len(judged(new).findings) <= len(before) - len(suggestions) else []

"""``factwright ground``: verdicts on any prose, so that the validator can be used, and measured, alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._options import AsJson, CatalogFolder
from factwright.cli._run import open_project
from factwright.errors import UsageError
from factwright.reports import visible

if TYPE_CHECKING:
    from factwright.cli._judge import Judge, Judged


@dataclass(frozen=True, slots=True)
class Row:
    """One text to judge, and the products whose fact sheet it may rest on."""

    id: str
    products: tuple[str, ...]
    text: str
    fault: str = ""
    """Why the row cannot be judged: it is refused as it stands."""


def ground(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[A B] [FILE]...", help="Products, then files; standard input without a file."),
    ] = None,
    about: Annotated[
        tuple[str, str] | None,
        typer.Option("--products", metavar="A B", help="The two products; the same as naming them first."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Put the suggestions into Markdown files.")] = False,
    as_json: AsJson = False,
    catalog: CatalogFolder = None,
) -> int:
    """Say of each line whether the facts carry it, and if not, why and what would be right.

    A line is plain text about the products named, or a JSON object with its own {"id", "products", "text"}. A file
    NAME.md is read as Markdown: each finding with file, line and column; front matter is passed over.

    \b
    Example:
      echo "Acme 2 costs less than Bolt 1." | factwright ground acme-2 bolt-1
      factwright ground --json sentences.jsonl
      factwright ground page.md --products acme-2 bolt-1 --fix

    Reads the catalogue and the lines; writes nothing, but with --fix the Markdown files, where a suggestion makes a
    sentence true. Exit status: 1 when a line is refused, 2 when a line cannot be
    read, 3 when a product that a line names has a mistake in its file, else 0.
    """
    from factwright.cli._grounding import SUFFIXES, ground_file
    from factwright.cli._judge import Judge

    judge = Judge.of(open_project(catalog))
    products, files = split_words([*(about or ()), *(words or [])], judge)
    pages = [file for file in files if file.suffix in SUFFIXES]
    if fix and not pages:
        raise UsageError("--fix mends Markdown files; name one")
    show = show_json if as_json else show_text
    statuses = {0, *(ground_file(page, judge, products, as_json, fix) for page in pages)}
    rest = [file for file in files if file not in pages]
    for row in rows(lines(rest), products) if rest or not pages else ():
        judged = judge(row.products, row.text, row.fault)
        show(row, judged)
        statuses.add(judged.status)
    return max(statuses)


def split_words(words: list[str], judge: Judge) -> tuple[tuple[str, ...], list[Path]]:
    """Products first, then files; UsageError for a word that is neither."""
    products = tuple(word for word in words if judge.knows(word))
    files = [Path(word) for word in words if not judge.knows(word)]
    for file in files:
        if str(file) != "-" and not file.exists():
            raise UsageError(f'"{file}" is neither a product of the catalogue nor a file{judge.nearest(str(file))}')
    return products, files


def lines(files: list[Path]) -> Iterator[str]:
    """All lines of the files, or of standard input; only a line feed ends a line."""
    for file in files or [Path("-")]:
        try:
            with nullcontext(sys.stdin.buffer) if str(file) == "-" else file.open("rb") as opened:
                yield from (decoded(line, f"{file}:{number}") for number, line in enumerate(opened, 1))
        except OSError as error:
            raise UsageError(f"{file}: cannot be read: {error.strerror}") from error


def decoded(line: bytes, place: str) -> str:
    """The text of one line, without its end. UsageError for what is not UTF-8."""
    try:
        return line.removesuffix(b"\n").decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{place}: not UTF-8 at byte {error.start + 1} of the line") from error


def rows(texts: Iterable[str], products: tuple[str, ...]) -> Iterator[Row]:
    """One row for each line that is not blank, in order; a row without an id has the number of its line."""
    for number, text in enumerate(texts, 1):
        if text.lstrip().startswith('{"'):
            yield row_of_json(text, str(number), products)
        elif text.strip():
            fault = "" if products else "no products: name them before the text, or give rows with their own"
            yield Row(str(number), products, text, fault)


def row_of_json(text: str, number: str, products: tuple[str, ...]) -> Row:
    """The row in a JSON object; other keys are ignored, and what is wrong with it is said, not raised."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Row(number, products, "", f"not JSON: {error}")
    id_, own, said = data.get("id", number), data.get("products", list(products)), data.get("text")
    id_ = id_ if isinstance(id_, str) else json.dumps(id_)
    if not isinstance(said, str):
        return Row(id_, products, "", 'no "text"')
    if not isinstance(own, list) or not own or not all(isinstance(p, str) for p in own):
        return Row(id_, products, said, 'no "products": a list of ids is needed')
    return Row(id_, tuple(own), said)


def show_json(row: Row, judged: Judged) -> None:
    """One JSON object a line."""
    findings = [
        {"code": f.code, "span": list(f.span), "message": f.message, "expected": f.expected} for f in judged.findings
    ]
    print(
        json.dumps({"id": row.id, "grounded": judged.grounded, "verdict": judged.verdict, "findings": findings}),
        flush=True,
    )


def show_text(row: Row, judged: Judged) -> None:
    """The verdict and the text, and one line for each finding."""
    print(f"{row.id}: {judged.verdict}: {visible(row.text)}", flush=True)
    for finding in judged.findings:
        expected = f"; write {finding.expected}" if finding.expected else ""
        print(f"    {visible(f'{finding.code}: {finding.message}{expected}')}", flush=True)

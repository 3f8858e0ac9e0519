"""Blocks: lines of a text into stretches of tokens that read as prose: paragraphs, headings, lists and tables.

Each item of a list is read with the line that introduces it. Each cell of a table is read with the name of its row and
the head of its column. Emphasis marks in pairs around whole words are dropped; any other mark is understood by nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factwright.reading.mentions import Token

DASH = "\u2013"


def blocks(found: Sequence[Token]) -> Iterator[list[Token]]:
    """Stretches of tokens, each to be read by itself."""
    lead: list[Token] = []
    table: list[list[Token]] = []
    paragraph: list[Token] = []
    for line in [*_lines(without_emphasis(found)), []]:
        if line and line[0].word == "|":
            table.append(line)
            continue
        yield from _table(table)
        table = []
        if line and line[0].word in (DASH, "*", "\u2022") and (lead or _introduces(paragraph)):
            lead = lead or paragraph
            paragraph = []
            yield [*lead[:-1], *line[1:]]
            continue
        if not line or line[0].word == "#":
            if paragraph:
                yield paragraph
            paragraph, lead = [], []
            if line:
                yield [t for t in line if t.word != "#"]
            continue
        paragraph += line
    if paragraph:
        yield paragraph


def _introduces(paragraph: Sequence[Token]) -> bool:
    return bool(paragraph) and paragraph[-1].word == ":"


def _lines(found: Sequence[Token]) -> Iterator[list[Token]]:
    line: list[Token] = []
    for token in found:
        if token.word == "\n":
            yield line
            line = []
        else:
            line.append(token)
    yield line


def without_emphasis(found: Sequence[Token]) -> list[Token]:
    """The tokens without emphasis marks that stand in pairs, each at the edge of a word."""
    kept: list[Token] = []
    opened: list[int] = []
    for at, token in enumerate(found):
        if token.word != "*" or _inside_word(found, at) or _begins_line(found, at):
            kept.append(token)
        elif opened:
            kept.pop(opened.pop())
        else:
            opened.append(len(kept))
            kept.append(token)
    return kept


def _inside_word(found: Sequence[Token], at: int) -> bool:
    """Whether letters or digits stand right before and right after a mark."""
    before, after = at > 0 and found[at - 1], at + 1 < len(found) and found[at + 1]
    if not before or not after:
        return False
    glued = before.end == found[at].start and after.start == found[at].end
    return glued and before.word[-1:].isalnum() and after.word[:1].isalnum()


def _begins_line(found: Sequence[Token], at: int) -> bool:
    """Whether a mark is the bullet of a list: first on its line, with a space after it."""
    first = at == 0 or found[at - 1].word == "\n"
    return first and at + 1 < len(found) and found[at + 1].start > found[at].end


def _table(rows: Sequence[list[Token]]) -> Iterator[list[Token]]:
    """Each cell as *row's column is value*; a table without a head, a rule and a row is not read."""
    if not rows:
        return
    cells = [_cells(row) for row in rows]
    if len(cells) < 3 or any(t.word not in (DASH, "-", ":") for cell in cells[1] for t in cell):
        yield [t for row in rows for t in row]
        return
    head = cells[0]
    for row in cells[2:]:
        for column, value in zip(head[1:], row[1:], strict=False):
            at = value[0].start if value else rows[0][0].start
            yield [*row[0], _made("'s", at), *column, _made("is", at), *value]
        if len(row) != len(head):
            yield [t for cell in row for t in cell]


def _cells(row: Sequence[Token]) -> list[list[Token]]:
    cells: list[list[Token]] = [[]]
    for token in row[1:]:
        if token.word == "|":
            cells.append([])
        else:
            cells[-1].append(token)
    return cells[:-1] if not cells[-1] else cells


def _made(word: str, at: int) -> Token:
    return Token(word, at, at)

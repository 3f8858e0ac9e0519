"""What was read against what went in: facts that surfaces state, and ids that cells were made of."""

from __future__ import annotations

from collections.abc import Iterator

from factwright.facts import FactSheet
from factwright.page import Cell, Page, Table, Text
from factwright.second_reading.beside import borne_out, roots
from factwright.second_reading.eye import MISSING, SURPLUS
from factwright.second_reading.reread import Reading


def unlike(page: Page, reading: Reading, sheet: FactSheet) -> Iterator[tuple[str, str]]:
    """Code and message for each binding that is missing or surplus; none where the same set was read as went in."""
    for place, went_in, was_read in _cells(page, reading):
        for id_ in sorted(went_in - was_read):
            yield MISSING, f'{place}: "{id_}" went in and was not read'
        for id_ in sorted(was_read - went_in):
            yield SURPLUS, f'{place}: "{id_}" was read and did not go in'
    for place, sentences, was_read, whole in _blocks(page, reading):
        under = {*roots(sheet, (id_ for s in sentences for id_ in s.facts))}
        for id_ in sorted({*roots(sheet, was_read)} - under):
            yield SURPLUS, f'{place}: "{id_}" was read and did not go in'
        for sentence in sentences if whole else ():
            for id_ in _unread(sheet, sentence, {*roots(sheet, was_read)}):
                yield MISSING, f'{place}: "{id_}" went in and was not read'


PRINTED = ("value", "price", "cost", "score", "difference", "ratio", "saving")
"""Kinds of facts of which a sentence prints the value."""


def _unread(sheet: FactSheet, sentence: Cell, read: set[str]) -> Iterator[str]:
    """The states of a sentence, and the facts of which it prints the value, that were not read from it."""
    for id_ in sentence.facts:
        fact = sheet.get(id_)
        printed = fact and fact.kind in PRINTED and fact.display in sentence.text
        if fact and (printed or fact.kind == "capability") and not borne_out(sheet, fact, read):
            yield id_


def _cells(page: Page, reading: Reading) -> Iterator[tuple[str, set[str], set[str]]]:
    """Every cell of every table: its place, what went in, what was read."""
    for section in page.sections:
        for part in section.parts:
            if not isinstance(part, Table):
                continue
            read = [
                at
                for at, s in enumerate(reading.surfaces)
                if s.kind == "cell" and (s.section, s.head) == (section.heading, part.caption)
            ]
            heads = part.columns[1:]
            cells = [(row.head, column, c) for row in part.rows for column, c in zip(heads, row.cells, strict=True)]
            for number, (head, column, went_in) in enumerate(cells):
                bound = reading.bound.get(read[number]) if number < len(read) else None
                place = f"{part.caption}: {head}: {column}"
                yield place, {*went_in.facts}, {*(bound.facts if bound else ())}


def _blocks(page: Page, reading: Reading) -> Iterator[tuple[str, list[Cell], set[str], bool]]:
    """Every block of prose: its place, its sentences, the facts that were read, and whether all of it was read."""
    for section in page.sections:
        wanted: dict[str, list[Cell]] = {}
        for part in section.parts:
            if isinstance(part, Text):
                wanted.setdefault(part.lead, []).extend(part.sentences)
        for lead, sentences in wanted.items():
            places = [
                at
                for at, s in enumerate(reading.surfaces)
                if s.kind in ("prose", "item") and (s.section, s.head) == (section.heading, lead)
            ]
            read = {id_ for at in places if at in reading.bound for id_ in reading.bound[at].facts}
            yield f"{section.name}: {lead}", sentences, read, all(at in reading.bound for at in places)

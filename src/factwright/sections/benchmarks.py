"""Benchmarks: scores of both products side by side where the conditions agree, apart where they do not."""

from __future__ import annotations

from factwright.catalog import Product, Score
from factwright.outline import Cell, Notes, Part, Row, Table, section
from factwright.sections._desk import Desk

NOT_STATED = "Not stated"


@section("Benchmarks")
def benchmarks(desk: Desk) -> tuple[Part, ...]:
    """Shared scores with their conditions, then the others; or that there is none."""
    a, b = desk.pair
    theirs = {score.conditions: score for score in b.scores}
    shared = [(score, theirs[score.conditions]) for score in a.scores if score.conditions in theirs]
    together = {score.conditions for score, _ in shared}
    parts: list[Part] = []
    if shared:
        rows = tuple(
            Row(head=s.name, cells=(_score(desk, a, s), _score(desk, b, t), *_conditions(s))) for s, t in shared
        )
        heads = ("Benchmark", a.name, b.name, "Measured by", "Conditions")
        parts.append(Table(caption="Scores under the same conditions", columns=heads, rows=rows))
    else:
        text = f"No benchmark score is recorded for both {a.name} and {b.name} under the same conditions."
        parts.append(Notes(items=(Cell(text=text),)))
    apart = [(p, s) for p in desk.pair for s in p.scores if s.conditions not in together]
    if apart:
        rows = tuple(Row(head=f"{s.name}, {p.name}", cells=(_score(desk, p, s), *_conditions(s))) for p, s in apart)
        columns = ("Benchmark and product", "Score", "Measured by", "Conditions")
        parts.append(Table(caption="Scores that are not to be compared", columns=columns, rows=rows))
    return tuple(parts)


def _score(desk: Desk, product: Product, score: Score) -> Cell:
    """The score with its unit, and its source."""
    fact = desk.fact("score", score.key, product.short)
    unit = desk.scope.domain.unit.get(score.unit)
    text = f"{score.score}%" if unit and unit.percent else f"{score.score} {score.unit}"
    number = desk.sources.number(score.source)
    return desk.cell(fact, text=text).model_copy(update={"refs": (number,) if number else ()})


def _conditions(score: Score) -> tuple[Cell, Cell]:
    by = {"maker": "The maker", "independent": "Independent"}.get(score.by, score.by)
    stated = [text for text in (score.version, score.harness, score.setting) if text]
    return Cell(text=by), Cell(text=", ".join([*stated, score.unit]) if stated else f"{NOT_STATED}; {score.unit}")

from datetime import date
from decimal import Decimal

from tests.builders import make_evidence, make_product, make_source
from tests.pages_made import aster, birch, made_outline

from factwright.catalog import Known
from factwright.outline import MISSING, Bars, Notes, Table
from factwright.quantities import Quantity


def test_row_missing_on_both_sides_is_left_out() -> None:
    section = made_outline(make_product("Aster", context=400000), make_product("Birch")).section("specs")
    assert section is not None
    (table,) = section.parts
    assert isinstance(table, Table)
    assert [(row.head, [cell.text for cell in row.cells]) for row in table.rows] == [
        ("Context window", ["400,000 tokens", MISSING])
    ]


def test_sizes_known_of_both_are_drawn() -> None:
    section = made_outline(aster(), birch()).section("specs")
    assert section is not None
    (figure,) = (part for part in section.parts if isinstance(part, Bars))
    assert figure.alt == "Context window: Aster 400,000 tokens and Birch 128,000 tokens."
    assert [bar.share for bar in figure.bars] == [1000, 320]


def test_conflict_is_shown_with_the_rule_that_decided_it() -> None:
    kept, lost = Quantity(Decimal(128000), "tokens"), Quantity(Decimal(131072), "tokens")
    by_class = Known(kept, make_evidence(kept), (make_evidence(lost, make_source("blog", "third-party")),))
    later = make_source("old card", retrieved=date(2026, 1, 1))
    by_date = Known(kept, make_evidence(kept), (make_evidence(lost, later),))
    section = made_outline(make_product("Aster", context=by_class), make_product("Birch", context=by_date)).section(
        "specs"
    )
    assert section is not None
    notes = section.parts[-1]
    assert isinstance(notes, Notes)
    assert [item.text for item in notes.items] == [
        (
            "Context window of Aster: sources disagree. “The blog” says 131,072 tokens; "
            "kept: 128,000 tokens from “The card”, because its maker outranks a third party."
        ),
        (
            "Context window of Birch: sources disagree. “The old card” says 131,072 tokens; "
            "kept: 128,000 tokens from “The card”, because it was read later (2026-06-30 against 2026-01-01)."
        ),
    ]
    assert [len(item.refs) for item in notes.items] == [2, 2]

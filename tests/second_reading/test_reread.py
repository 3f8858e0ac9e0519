"""What pages say is read again as what went in; what is foreign to them is found."""

from pathlib import Path

import pytest
from tests.pages_made import SECOND, SHIPPED, pairs, read_outline, read_page
from tests.second_reading.readings import FORMATS, again, computed, printed

from factwright.second_reading import unlike

PAGES = [(folder, pair) for folder in (SHIPPED, SECOND) for pair in pairs(folder)]
PAIR = pairs(SHIPPED)[0]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(("folder", "pair"), PAGES)
def test_nothing_computed_is_misread(folder: Path, pair: tuple[str, str], format_: str) -> None:
    assert computed(again(printed(folder, format_, *pair), folder, format_, *pair)) == []


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(("folder", "pair"), PAGES)
def test_what_is_read_is_what_went_in(folder: Path, pair: tuple[str, str], format_: str) -> None:
    reading = again(printed(folder, format_, *pair), folder, format_, *pair)
    assert list(unlike(read_page(folder, *pair), reading, read_outline(folder, *pair).sheet)) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_every_surface_is_bound_or_has_a_finding(format_: str) -> None:
    reading = again(printed(SHIPPED, format_, *PAIR), SHIPPED, format_, *PAIR)
    found = {id(finding.surface) for finding in reading.findings}
    assert [s for at, s in enumerate(reading.surfaces) if at not in reading.bound and id(s) not in found] == []


@pytest.mark.parametrize(
    ("format_", "old", "new", "code"),
    [
        ("html", "<h2 id=\"verdict-heading\">Verdict</h2>", "<h2>Our clear winner</h2>", "surface-words"),
        ("html", "</main>", "<div>Buy now</div></main>", "surface-unplaced"),
        ("html", "</main>", "<p hidden>GPT-5.3-Codex is the best.</p></main>", "banned-word"),
        ("html", "</style>", "h1::after { content: ': the winner'; }</style>", "surface-words"),
        ("html", "\"price\": \"1.75\"", "\"price\": \"1.750001\"", "surface-value"),
        ("markdown", "$4,900 (", "$4,901 (", "surface-value"),
        ("markdown", "# GPT-5.3-Codex vs", "# GPT-5.3-Codex against", "surface-words"),
        ("json", "\"draft\":", "\"rating\": \"5 of 5\",\n \"draft\":", "surface-unplaced"),
    ],
)  # fmt: skip
def test_what_is_foreign_is_found(format_: str, old: str, new: str, code: str) -> None:
    data = printed(SHIPPED, format_, *PAIR).decode()
    assert old in data
    reading = again(data.replace(old, new, 1).encode(), SHIPPED, format_, *PAIR)
    assert code in {finding.code for finding in reading.findings}


def test_a_row_that_is_told_twice_is_found() -> None:
    data = printed(SHIPPED, "markdown", *PAIR).decode()
    row = next(line for line in data.split("\n") if line.startswith("| Context window"))
    reading = again(data.replace(row, f"{row}\n{row}", 1).encode(), SHIPPED, "markdown", *PAIR)
    assert any("has not had its row" in finding.message for finding in reading.findings)


def test_two_columns_that_are_exchanged_are_found() -> None:
    a, b = (p.name for p in read_page(SHIPPED, *PAIR).products)
    data = printed(SHIPPED, "markdown", *PAIR).decode()
    head = f"| Specification | {a} | {b} |"
    reading = again(data.replace(head, f"| Specification | {b} | {a} |", 1).encode(), SHIPPED, "markdown", *PAIR)
    assert len(computed(reading)) > 5

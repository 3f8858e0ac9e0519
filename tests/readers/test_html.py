"""HTML taken apart: every piece of text and every readable attribute is a surface, once."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.pages_made import SECOND, SHIPPED, pairs, read_page

from factwright.readers import surfaces
from factwright.readers.html import one_line
from factwright.renderers.html import html

PAGE = b"""<!DOCTYPE html><title>A vs B</title><h1>A vs B</h1><h2>Cost</h2>
<table><caption>Bills</caption><tr><th>Offer</th><th>Sum</th></tr>
<tr><th>A</th>
<td data-label="Sum" class="yes">$2<sup><a href="#source-1">1</a></sup><small>1 x $2</small></td></tr></table>
<h3>Which?</h3><p>A costs $2.<sup><a href="#source-1" aria-label="Source 1">1</a></sup> B costs $3.</p>
"""


def test_cell_has_its_heads_and_what_stands_beside_it() -> None:
    cell = next(s for s in surfaces(PAGE, "html") if s.kind == "cell")
    assert (cell.text, cell.head, cell.row, cell.column, cell.section) == ("$2", "Bills", "A", "Sum", "Cost")
    beside = [(s.kind, s.text, s.column) for s in surfaces(PAGE, "html") if s.column == "Sum" and s is not cell]
    assert ("how", "1 x $2", "Sum") in beside
    assert ("ref", "1", "Sum") in beside
    assert ("mark", "yes", "Sum") in beside


def test_prose_knows_its_question_and_references_their_stretch() -> None:
    prose = next(s for s in surfaces(PAGE, "html") if s.kind == "prose")
    assert (prose.text, prose.head) == ("A costs $2. B costs $3.", "Which?")
    assert [s.of for s in surfaces(PAGE, "html") if s.kind == "ref" and s.line == prose.line] == ["A costs $2."] * 2


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>buy B</p>", "<!-- buy B -->", '<img alt="buy B">', '<b title="buy B"></b>', "<script>buy B</script>",
        "<template>buy B</template>", "<div>buy B</div>", "<style>p:after{content:'buy B'}</style>", "<em>buy B</em>",
    ],
)  # fmt: skip
def test_nothing_is_skipped(hidden: str) -> None:
    found = surfaces(PAGE + hidden.encode(), "html")
    assert any("buy B" in s.text for s in found)


class Pieces(HTMLParser):
    """Counts the text of a page in another way: all characters outside of tags."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


@pytest.mark.parametrize(("folder", "pair"), [(f, p) for f in (SHIPPED, SECOND) for p in pairs(f)])
def test_every_piece_of_text_is_in_a_surface(folder: Path, pair: tuple[str, str]) -> None:
    data = html.render(read_page(folder, *pair))
    pieces = Pieces()
    pieces.feed(data.decode().partition("<style>")[0] + data.decode().partition("</script>")[2])
    found = [s.text for s in surfaces(data, "html")]
    assert [piece for piece in pieces.found if not any(one_line(piece) in text for text in found)] == []
    assert not any(s.kind == "unplaced" for s in surfaces(data, "html"))

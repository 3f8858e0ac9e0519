"""Markdown taken apart: headings, prose with its references, table cells with their heads; the rest is unplaced."""

import pytest

from factwright.readers import surfaces

PAGE = b"""# A vs B

A (M) and B (N) compared.

## Cost

*Bills*

| Offer | Sum |
| --- | --- |
| A | $2 (1 x $2) [[1](https://a.example/)] |

### Which?

A costs $2. [[1](https://a.example/)] B costs $3. [2]

- [A vs C](a-vs-c.md)

## Sources

1. [The card](https://a.example/), maker, retrieved 2026-06-30
"""


def test_every_block_has_its_kind() -> None:
    kinds = [(s.kind, s.text) for s in surfaces(PAGE, "markdown") if s.kind != "ref"]
    assert kinds == [
        ("title", "A vs B"),
        ("description", "A (M) and B (N) compared."),
        ("heading", "Cost"),
        ("caption", "Bills"),
        ("column", "Offer"),
        ("column", "Sum"),
        ("row", "A"),
        ("cell", "$2 (1 x $2)"),
        ("lead", "Which?"),
        ("prose", "A costs $2. B costs $3."),
        ("link", "A vs C"),
        ("heading", "Sources"),
        ("source", "The card, maker, retrieved 2026-06-30"),
    ]


def test_references_have_their_address_and_their_stretch() -> None:
    found = [(s.text, s.target, s.of) for s in surfaces(PAGE, "markdown") if s.kind == "ref"]
    assert found == [
        ("1", "https://a.example/", "$2 (1 x $2)"),
        ("1", "https://a.example/", "A costs $2."),
        ("2", "", "B costs $3."),
    ]


@pytest.mark.parametrize(
    "strange",
    [
        "`buy B`",
        "<!-- buy B -->",
        "![buy B](b.png)",
        "~~buy B~~",
        "> buy B",
        "```\nbuy B\n```",
        "#### buy B",
    ],
)
def test_what_is_no_part_of_a_page_is_unplaced(strange: str) -> None:
    found = surfaces(PAGE + b"\n" + strange.encode() + b"\n", "markdown")
    assert any(s.kind == "unplaced" for s in found)
    assert any("buy B" in s.text for s in found)

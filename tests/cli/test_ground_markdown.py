"""``factwright ground FILE.md``: every finding with its line and column; --fix puts the suggestions in."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from factwright.cli._markdown import Page

CATALOG = Path(__file__).parents[1] / "grounding" / "catalog"
SHIPPED = Path(__file__).parents[2] / "catalog"
PAGE = """\
---
title: Halden 5 is the best
---
# Halden 5 vs Tessel 8B

Halden 5 supports vision and has a context window of
330,000 tokens. Halden 5 scores 82.4 on GPQA Diamond.

- Tessel 8B is a zesty model.

> Tessel 8B does not
> support vision.
"""
PRODUCTS = ("--products", "halden-5", "tessel-8b")


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page in a project with the shipped domain and the small catalogue."""
    (tmp_path / "catalog").symlink_to(SHIPPED)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.md").write_text(PAGE)
    return tmp_path / "page.md"


def ground(fw: Run, *more: str) -> list[str]:
    return fw("--catalog", str(CATALOG), "ground", "page.md", *PRODUCTS, *more).out.splitlines()


def test_each_finding_has_its_line_and_column(fw: Run, page: Path) -> None:
    assert ground(fw) == [
        'page.md:7:1: wrong-value: data say Halden 5: context window is 320,000 tokens; for "330,000" write "320,000"',
        'page.md:9:18: unlicensed-word: "zesty" is no word that a fact or the vocabulary licenses',
    ]


def test_front_matter_is_passed_over_and_a_quotation_is_read(fw: Run, page: Path) -> None:
    page.write_text("+++\nx = 1\n+++\n> Tessel 8B does not\n> support vision.\n")
    assert ground(fw) == []


def test_fix_changes_only_what_is_then_grounded(fw: Run, page: Path) -> None:
    lines = ground(fw, "--fix")
    assert page.read_text() == PAGE.replace("330,000", "320,000")
    assert [line.split(": ")[1] for line in lines] == ["unlicensed-word"]
    assert ground(fw, "--fix") == lines


def test_json_has_one_object_a_block(fw: Run, page: Path) -> None:
    objects = [json.loads(line) for line in ground(fw, "--json")]
    assert [(o["id"], o["grounded"]) for o in objects] == [
        ("page.md:6:1", False),
        ("page.md:9:1", False),
        ("page.md:11:1", True),
    ]
    (finding,) = objects[0]["findings"]
    assert (finding["line"], finding["column"], finding["expected"]) == (7, 1, "320,000")


def test_status_is_1_with_findings_and_0_without(fw: Run, page: Path) -> None:
    assert fw("--catalog", str(CATALOG), "ground", "page.md", *PRODUCTS).status == 1
    page.write_text("Halden 5 supports vision.\n")
    assert fw("--catalog", str(CATALOG), "ground", "page.md", *PRODUCTS).status == 0


@pytest.mark.parametrize(
    "line",
    [
        "# Halden 5: the best choice",
        "# Halden 5 has 5 routes and more",
        "# The cheapest one",
        "```\nHalden 5 rocks\n```",
        "<!-- Halden 5 -->",
        "<div hidden>Halden 5 supports vision.</div>",
        "~~Halden 5 does not support vision.~~",
        "Halden 5 supports vision.[^1]\n\n[^1]: not really",
        "Halden 5 supports {{ capability }}.",
        "[Halden 5 supports vision](https://example.org).",
    ],
)
def test_what_is_no_plain_prose_is_refused(fw: Run, page: Path, line: str) -> None:
    page.write_text(line + "\n")
    assert ground(fw) != []


@pytest.mark.parametrize(
    "line", ["# Halden 5 vs Tessel 8B", "## Context window", "---", "", "Halden 5\nsupports vision."]
)
def test_labels_and_wrapped_lines_pass(fw: Run, page: Path, line: str) -> None:
    page.write_text(line + "\n")
    assert ground(fw) == []


def test_table_is_named_as_not_judged_here(fw: Run, page: Path) -> None:
    page.write_text("| a | b |\n|---|---|\n")
    ran = fw("--catalog", str(CATALOG), "ground", "page.md", *PRODUCTS)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith("page.md:1: tables are not judged here")


def test_page_without_products_is_a_usage_error(fw: Run, page: Path) -> None:
    ran = fw("--catalog", str(CATALOG), "ground", "page.md")
    assert ran.status == 2
    assert "about which products?" in ran.err


def test_fix_needs_a_markdown_file(fw: Run, page: Path) -> None:
    assert fw("--catalog", str(CATALOG), "ground", "--fix", *PRODUCTS).status == 2


@pytest.mark.parametrize("text", ["a\r\nb\r\n", "# h\n\n1. a\n2) b\n", "\n\n> > a\n> b\n- [ ] c", "---\nno end\n"])
def test_a_place_in_a_block_is_a_place_in_the_file(text: str) -> None:
    for block in Page("x.md", text).blocks():
        same = text[block.start : block.start + len(block.text)]
        assert [(a, b) for a, b in zip(block.text, same, strict=True) if a not in (b, " ")] == []

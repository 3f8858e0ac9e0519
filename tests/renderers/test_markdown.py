from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.builders import make_offer, make_product, make_score
from tests.pages_made import SHIPPED, aster, birch, made_page, pairs, read_page

from factwright.catalog import Product
from factwright.renderers.markdown import address, escaped, markdown

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = '# 1. <img src=x onerror="a"> | [x](javascript:y) `c` *b* ~s~ &lt; https://evil.example www.evil.example'


def priced(name: str, price: str, **given: Any) -> Product:
    return make_product(
        name, offers=[make_offer(input=price, output="2.00", cached="0.05")], scores=[make_score()], **given
    )


GOLDENS = {
    "both_priced": lambda: made_page(priced("Aster", "0.50", vision="yes"), priced("Birch", "0.25", context=400000)),
    "one_priced": lambda: made_page(priced("Aster", "0.50", functions="yes", tools="yes"), birch(vision="yes")),
    "nothing_known": lambda: made_page(make_product("Aster"), make_product("Birch")),
}


@pytest.mark.parametrize("name", sorted(GOLDENS))
def test_whole_page(name: str) -> None:
    """Compare with a reader's eye before a golden file is written anew: delete it, and the next run writes it."""
    page, path = markdown.render(GOLDENS[name]()), GOLDEN / f"{name}.md"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(page)
        pytest.fail(f"{path.name} was written; read it, and run again")
    assert page.decode() == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Title", r"\# Title"), ("- item", r"\- item"), ("1. one", r"1\. one"), ("a | b", r"a \| b"),
        ("> quote", r"\> quote"), ("<b>x</b>", r"\<b\>x\</b\>"), ("https://a.example", r"https\://a.example"),
        ("a\nb", "a b"), ("a\u202eb", "ab"), ("GPT-5.3 costs $1.75", "GPT-5.3 costs $1.75"),
    ],
)  # fmt: skip
def test_text_is_read_as_it_is(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.example/(x) y", "https://a.example/%28x%29%20y"), ("javascript:alert(1)", ""), ("//a.example", ""),
        ("HTTPS://a.example", ""),
    ],
)  # fmt: skip
def test_only_web_addresses_are_targets(url: str, target: str) -> None:
    assert address(url) == target


def tokens(text: str) -> list[Token]:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found = reader.parse(text)
    return [token for block in found for token in (block, *(block.children or []))]


def test_hostile_text_of_the_catalogue_is_inert() -> None:
    text = markdown.render(made_page(replace(aster(), name=HOSTILE), birch())).decode()
    found = tokens(text)
    assert not [t for t in found if t.type in ("html_inline", "html_block", "image", "code_inline", "s_open")]
    links = [str(t.attrs["href"]) for t in found if t.type == "link_open"]
    assert all(link.startswith("https://card.example/") for link in links), links


def test_every_table_has_as_many_cells_as_heads() -> None:
    for pair in pairs(SHIPPED):
        rows = [
            line for line in markdown.render(read_page(SHIPPED, *pair)).decode().splitlines() if line.startswith("| ")
        ]
        assert rows
    reader = MarkdownIt("commonmark").enable("table")
    text = markdown.render(read_page(SHIPPED, *pairs(SHIPPED)[0])).decode()
    tables = [t for t in reader.parse(text) if t.type == "table_open"]
    assert len(tables) >= 5

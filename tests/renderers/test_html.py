import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests.pages_made import SECOND, SHIPPED, aster, birch, made_page, pairs, read_page

from factwright.page import Page
from factwright.renderers.html import anchor, html, letter, safe_json

HOSTILE = '</title></script><script>alert(1)</script><img src=x onerror=a> "quoted" {{ 7 * 7 }} \u202e'
VOID = {"meta", "link", "br", "img", "input", "line", "rect"}


class Reader(HTMLParser):
    """Elements with their attributes, in order; complains of elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.data: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.data.setdefault(self.open[-1], []).append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.found if name == tag]


def read(page: Page) -> Reader:
    reader = Reader()
    reader.feed(html.render(page).decode())
    assert reader.open == []
    return reader


def shipped() -> list[Page]:
    return [read_page(folder, *pair) for folder in (SHIPPED, SECOND) for pair in pairs(folder)]


def test_one_heading_names_the_page_and_every_section_is_named_by_its_own() -> None:
    for page in shipped():
        found = read(page)
        assert len(found.all("h1")) == 1
        ids = {attributes["id"] for _, attributes in found.found if "id" in attributes}
        labels = [a["aria-labelledby"] for _, a in found.found if "aria-labelledby" in a]
        assert set(labels) <= ids
        assert len(found.all("main")) == 1


def test_every_link_inside_leads_somewhere_and_ids_are_unique() -> None:
    for page in shipped():
        found = read(page)
        ids = [attributes["id"] for _, attributes in found.found if "id" in attributes]
        assert len(ids) == len(set(ids))
        inside = [a["href"][1:] for a in found.all("a") if a["href"].startswith("#")]
        assert set(inside) <= set(ids)
        outside = [a["href"] for a in found.all("a") if not a["href"].startswith("#")]
        assert all(re.match(r"https?://|[a-z0-9.-]+\.html$", href) for href in outside), outside


def test_tables_have_captions_and_scoped_heads() -> None:
    for page in shipped():
        found = read(page)
        assert len(found.all("caption")) == len(found.all("table"))
        assert {attributes.get("scope") for attributes in found.all("th")} == {"col", "row"}


def test_figures_have_text_alternatives() -> None:
    for page in shipped():
        found = read(page)
        images = [a for _, a in found.found if a.get("role") == "img"]
        assert len(images) == len(found.all("figure"))
        assert all(a.get("aria-label") or a.get("aria-labelledby") for a in images)


def test_no_script_runs_and_nothing_is_fetched() -> None:
    for page in shipped():
        found = read(page)
        assert [a.get("type") for a in found.all("script")] == ["application/ld+json"]
        assert not found.all("link")
        assert not found.all("img")
        assert not [a for _, a in found.found if any(name.startswith("on") for name in a)]


def test_structured_data_is_what_the_page_shows() -> None:
    for page in shipped():
        found = read(page)
        data = json.loads("".join(found.data["script"]))
        text = " ".join(t for parts in found.data.values() for t in parts)
        for question in data.get("mainEntity", []):
            assert question["name"] in text
        assert [about["name"] for about in data["about"]] == [subject.name for subject in page.products]


def test_hostile_text_of_the_catalogue_is_inert() -> None:
    found = read(made_page(replace(aster(), name=HOSTILE), birch()))
    assert len(found.all("script")) == 1
    assert not found.all("img")
    assert any("<script>alert(1)</script>" in text for text in found.data["h1"])
    assert "\u202e" not in "".join(found.data["h1"])
    json.loads("".join(found.data["script"]))


def test_json_cannot_end_its_element() -> None:
    assert "<" not in safe_json({"a": "</script>&\u2028"})


@pytest.mark.parametrize(("number", "letters"), [(0, "a"), (25, "z"), (26, "aa"), (27, "ab")])
def test_letters_go_on_after_z(number: int, letters: str) -> None:
    assert letter(number) == letters


def test_anchor_is_a_word() -> None:
    assert anchor("deep_dive") == "deep-dive"

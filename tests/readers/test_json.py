"""JSON taken apart: every value of the file that is not empty is one surface, on its line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.pages_made import SECOND, SHIPPED, pairs, read_page

from factwright.readers import surfaces
from factwright.renderers.json import as_json


@pytest.mark.parametrize(("folder", "pair"), [(f, p) for f in (SHIPPED, SECOND) for p in pairs(f)])
def test_as_many_surfaces_come_out_as_there_are_values(folder: Path, pair: tuple[str, str]) -> None:
    data = as_json.render(read_page(folder, *pair))
    lines, found = data.decode().split("\n"), surfaces(data, "json")
    assert len(found) == len(list(values(json.loads(data))))
    assert all(s.text in lines[s.line - 1].replace('\\"', '"') for s in found)
    assert not any(s.kind == "unplaced" for s in found)


def values(content: Any) -> Iterator[Any]:
    """Everything in it that holds nothing else, empty text apart."""
    if isinstance(content, dict | list):
        for one in content.values() if isinstance(content, dict) else content:
            yield from values(one)
    elif content != "":
        yield content


def test_unknown_key_is_unplaced() -> None:
    data = b'{"title": "A vs B", "advert": "buy B"}'
    assert [(s.kind, s.text) for s in surfaces(data, "json")] == [("title", "A vs B"), ("unplaced", "buy B")]


@pytest.mark.parametrize("data", [b"{", b'{"title": "a", "title": "b"}'])
def test_what_hides_a_value_is_unplaced_as_a_whole(data: bytes) -> None:
    assert [s.kind for s in surfaces(data, "json")] == ["unplaced"]

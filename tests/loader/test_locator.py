"""The line of every header and key, whatever stands between."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factwright.loader.locator import DEEPEST, Lines, Path, TooMuch, locate

TEXT = '''\
# [not.a.header]
top = 1                 # ] } "
[source.leaflet]
url = "https://a.example/#x"
quote = """
[not.a.header]
not_a_key = 1 \\""" ""
"""
raw = \'\'\'
[nor.this] ' \'\'
\'\'\'
"quoted key".'and this' = 2
[[offer]]
provider = "a"
list = [
  "x, ]",   # a comment with ]
  { deep = [1,
    2] },
]
[[offer.price]]
amount = 1
[[offer.price]]
amount = 2
[offer.more]
x = 1
[[offer]]
inline = { a = 1, b = { c = "}" } }
[[offer.price]]
"amo\\u0075nt" = 3
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("source", "leaflet"), 3),
        (("source", "leaflet", "url"), 4),
        (("source", "leaflet", "quote"), 5),
        (("source", "leaflet", "raw"), 9),
        (("source", "leaflet", "quoted key", "and this"), 12),
        (("offer", 0), 13),
        (("offer", 0, "list", 0), 16),
        (("offer", 0, "list", 1, "deep", 1), 18),
        (("offer", 0, "price", 0, "amount"), 21),
        (("offer", 0, "price", 1, "amount"), 23),
        (("offer", 0, "more", "x"), 25),
        (("offer", 1, "inline", "b", "c"), 27),
        (("offer", 1, "price", 0, "amount"), 29),
    ],
)
def test_line_of_path(path: Path, line: int) -> None:
    assert locate(TEXT).by_path[path] == line


def test_nothing_inside_strings_and_comments_is_a_key() -> None:
    paths = locate(TEXT).by_path
    assert not [path for path in paths if {"not", "nor", "not_a_key"} & set(path)]


def test_missing_thing_has_the_line_of_what_is_around_it() -> None:
    lines = locate("[fact.colour]\nvalue = 1\n")
    paths: list[Path] = [("fact", "colour", 0, "source"), ("fact", "colour", "value", "x"), ("id",)]
    assert [lines.of(path) for path in paths] == [1, 2, 0]


def test_positions_are_kept_where_there_are_several() -> None:
    lines = locate("[[fact.colour]]\n[[fact.colour]]\nvalue = 1\n")
    assert lines.of(("fact", "colour", 1, "source")) == 2


def test_second_header_and_second_key_are_noted() -> None:
    assert locate("[a]\nb = 1\nb = 2\n[c]\n[a]\n").twice == [(3, "a.b", 2), (5, "a", 1)]


def test_tables_that_only_share_a_beginning_are_not_twice() -> None:
    assert locate("[a.b]\n[a]\nc.d = 1\nc.e = 2\n[[f]]\n[f.g]\n[[f]]\n[f.g]\n").twice == []


@pytest.mark.parametrize("number", ["0x10", "0o17", "0b1", "1_000", "1_0.5", "+1_0"])
def test_numbers_of_machines_are_noted(number: str) -> None:
    assert locate(f"a = 1\nb = [2, {number}]\n").odd_numbers == [(2, number)]


@pytest.mark.parametrize("plain", ["10", "-1.5e-3", "2026-06-30", "true", "nan", '"0x10"'])
def test_other_values_are_not_noted(plain: str) -> None:
    assert locate(f"a = {plain}\n").odd_numbers == []


@pytest.mark.parametrize("opening", ["[", "{a=", "[{a="])
def test_endless_nesting_is_refused_with_its_line(opening: str) -> None:
    with pytest.raises(TooMuch) as refusal:
        locate("x = 1\ny = " + opening * 1000)
    assert refusal.value.line == 2


def test_endless_dotted_key_is_refused() -> None:
    with pytest.raises(TooMuch, match="a key of 100000 parts"):
        locate("a" + ".a" * 99_999 + " = 1")


def test_nesting_up_to_the_limit_is_read() -> None:
    assert locate("a = " + "[" * DEEPEST + "]" * DEEPEST).by_path[("a", *([0] * (DEEPEST - 1)))] == 1


@given(st.text(alphabet="ab.[]{}=\"'\\\n ,#1_", max_size=60))
def test_any_text_ends_and_knows_every_key_that_tomllib_reads(text: str) -> None:
    lines = locate(text)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert [path for path in _paths(data) if path not in lines.by_path and not _implied(path, lines)] == []


def _paths(data: Any, at: Path = ()) -> list[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path for key, value in items for path in [(*at, key), *_paths(value, (*at, key))]]


def _implied(path: Path, lines: Lines) -> bool:
    """A table that has no header of its own, as ``a`` in ``[a.b]``."""
    return any(longer[: len(path)] == path for longer in lines.by_path)

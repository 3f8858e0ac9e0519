from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factwright.errors import UnreadableError
from factwright.snapshots.canonical import dump, parse

text = st.text(st.characters(exclude_categories=["Cs"]))
data = st.recursive(
    st.booleans() | st.none() | text | st.integers(-999, 10**9 - 1),
    lambda inner: st.lists(inner) | st.dictionaries(text, inner),
)


@given(data)
def test_what_is_written_is_read_back(value: Any) -> None:
    assert parse(dump(value).encode(), "x.json") == (value, ())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"a": 1, "a": 1}', 'x.json: "a" stands twice in one object'),
        (b'{"a": NaN}', "x.json: NaN is not a whole number; amounts are written as text"),
        (b'{"a": -Infinity}', "x.json: -Infinity is not a whole number; amounts are written as text"),
        (b'{"a": 2.50}', "x.json: 2.50 is not a whole number; amounts are written as text"),
        (b'{"a": ' + b"1" * 5000 + b"}", "x.json: 111111111... is too long a number; amounts are written as text"),
        (b'{\n "a": "\\ud800"\n}\n', "x.json:2: half of a surrogate pair; write the character itself"),
        (b"[" * 100_000, "x.json: "),
        (b'{\n "a": "\xe4"\n}\n', "x.json:2: not UTF-8"),
        (b'{\n "a": "b', "x.json:2: not JSON, or cut off: Unterminated string starting at"),
        (b'{\n "a": "b\x00"\n}\n', "x.json:2: not JSON, or cut off: Invalid control character at"),
        (
            b'{\n<<<<<<< ours\n "a": 1\n=======\n "a": 2\n>>>>>>> theirs\n}\n',
            'x.json:2: conflict marker "<<<<<<<"; resolve the conflict, then run check',
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        parse(content, "x.json")
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{\r\n "a": 1,\r\n "b": 2\r\n}\r\n', "x.json:1: not canonical: lines end with CR LF"),
        (b'\xef\xbb\xbf{\n "a": 1,\n "b": 2\n}\n', "x.json:1: not canonical: starts with a byte order mark"),
        (b'{\n "a": 1,\n "b": 2\n}', "x.json:4: not canonical: no final newline"),
        (b'{\n "b": 2,\n "a": 1\n}\n', "x.json:2: not canonical: keys or spaces differ"),
        (b'{\n "a": 1,\n  "b": 2\n}\n', "x.json:3: not canonical: keys or spaces differ"),
        (b'{\n "a": 1,\n "\\u0062": 2\n}\n', "x.json:3: not canonical: keys or spaces differ"),
    ],
)
def test_another_spelling_is_reported_and_still_read(content: bytes, message: str) -> None:
    found, mistakes = parse(content, "x.json")
    assert found == {"a": 1, "b": 2}
    assert [str(m).startswith(message) for m in mistakes] == [True]


@pytest.mark.parametrize(
    "held", ["=======", "<<<<<<< x", "-->", "```", "---", '"', "\\", "\u2028", "\x85", "\x0b", "\x1c"]
)
def test_text_that_looks_like_markup_is_read_back_the_same(held: str) -> None:
    assert parse(dump([held]).encode(), "x.json") == ([held], ())

"""Clean text: what a reader sees is what was checked.

Refused are characters that cannot be seen or that look like others, and markup that hides, links or embeds: HTML,
character references, images, links, code spans, footnotes, strikethrough, placeholders.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factwright.findings import Finding

SIGNS = frozenset(
    "\u2019\u2018\u201c\u201d\u2014\u2013\u2026\u00d7\u2248\u2265\u2264\u00a0\u2009\u202f\u20ac\u00a3\u00bd\u00bc\u00be\u2153\u2154\u2155\u215b"
)
"""What may stand beyond ASCII: typographic marks, signs, fractions, and the spaces that separate thousands."""

MARKUP = {
    "HTML": re.compile(r"<!--.*?(?:-->|$)|</?[A-Za-z!][^<>]*>?", re.S),
    "a character reference": re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"),
    "an image": re.compile(r"!\[[^\]]*\]\([^)]*\)?"),
    "a link": re.compile(r"\[[^\]]*\]\([^)]*\)?|\bhttps?:\S+|\bwww\.\S+"),
    "a footnote or citation": re.compile(r"\[[^\]]*\]:?"),
    "a code span": re.compile(r"`[^`]*`?"),
    "strikethrough": re.compile(r"~~.*?(?:~~|$)", re.S),
    "a placeholder": re.compile(r"\{[^{}]*\}?|\}|<%|%>"),
}


def unclean(text: str) -> tuple[Finding, ...]:
    """Everything in a text that is not clean, in order; markup is named once, by its outermost kind."""
    found = [*_characters(text), *_markup(text)]
    return tuple(sorted(found))


def _characters(text: str) -> Iterator[Finding]:
    if not unicodedata.is_normalized("NFC", text):
        yield Finding(
            (0, len(text)), "unclean", "the text is not in Unicode normal form C", unicodedata.normalize("NFC", text)
        )
    for at, character in enumerate(text):
        if character in SIGNS or character == "\n" or " " <= character <= "~" or _accented(character):
            continue
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        yield Finding((at, at + 1), "unclean", f"U+{ord(character):04X} ({name.lower()}) may not stand in prose")


def _accented(character: str) -> bool:
    """Whether it is a Latin letter with a mark, as names have them; a word with one that is no name has no licence."""
    return "\u00c0" <= character <= "\u017f" and character.isalpha()


def _markup(text: str) -> Iterator[Finding]:
    end = 0
    hits = sorted(
        ((m.span(), kind) for kind, p in MARKUP.items() for m in p.finditer(text)), key=lambda h: (h[0][0], -h[0][1])
    )
    for span, kind in hits:
        if span[0] >= end:
            yield Finding(span, "unclean", f'"{text[span[0] : span[1]]}" is {kind}; write plain prose')
            end = span[1]

"""Clean text: sentences that pass, texts that do not, and the exact finding."""

import pytest

from factwright.checks.clean import unclean

CLEAN = [
    "Acme 2 has a context window of 400,000 tokens.",
    "Acme 2\u2019s window is \u201clarge\u201d \u2014 or not.",
    "Acme 2 costs $2\u00bd per million tokens.",
    "Acme 2 holds 400\u202f000 tokens.",
    "- Acme 2\n- Bolt 1",
    "| Model | Price |\n|---|---|\n| Acme 2 | $2.50 |",
    "Acme 2 has a **400,000**-token window.",
]
UNCLEAN = {
    "\u0410cme 2 supports vision.": ((0, 1), "U+0410 (cyrillic capital letter a) may not stand in prose"),
    "Acme 2 holds 40\u200b0 tokens.": ((15, 16), "U+200B (zero width space) may not stand in prose"),
    "Acme 2 does ~~not~~ support it.": ((12, 19), '"~~not~~" is strikethrough; write plain prose'),
    "Acme 2 <b>reads</b> images.": ((7, 10), '"<b>" is HTML; write plain prose'),
    "Acme 2 costs &#36;2.": ((13, 18), '"&#36;" is a character reference; write plain prose'),
    "See [Acme](https://acme.example).": ((4, 32), '"[Acme](https://acme.example)" is a link; write plain prose'),
    "Acme 2 supports it.[^1]": ((19, 23), '"[^1]" is a footnote or citation; write plain prose'),
    "Acme 2 costs {{ price }}.": ((13, 14), '"{" is a placeholder; write plain prose'),
    "`vision=true`": ((0, 13), '"`vision=true`" is a code span; write plain prose'),
}


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_passes(text: str) -> None:
    assert unclean(text) == ()


@pytest.mark.parametrize(("text", "finding"), UNCLEAN.items())
def test_unclean_text_is_named(text: str, finding: tuple[tuple[int, int], str]) -> None:
    span, message = finding
    first = unclean(text)[0]
    assert (first.code, first.message) == ("unclean", message)
    assert first.span[1] >= span[1]

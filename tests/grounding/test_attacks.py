"""Attacks by form: text that looks like another one, text that hides another one, and text that is too much."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from tests.grounding.judge import judge

PAIR = ("lanternfish/halden-5", "bracken/tessel-8b")
TRUE = "Halden 5 supports vision."
MOST_GROWTH = 3.0
"""Work at twice the length over work at the length: 2 when it is linear, 4 when it is quadratic."""

REFUSED = {
    "a Cyrillic letter in a name": "H\u0430lden 5 supports vision.",
    "a Cyrillic letter in a word": "Halden 5 supp\u043erts vision.",
    "a Greek letter": "Halden 5 supports visi\u03bfn.",
    "full-width digits": "Halden 5 has a context window of \uff13\uff12\uff10,000 tokens.",
    "Arabic digits": "Halden 5 has a context window of \u0663\u0662\u0660,000 tokens.",
    "mathematical letters": "Halden 5 supports \U0001d42f\U0001d422\U0001d42c\U0001d422\U0001d428\U0001d427.",
    "a digit for a letter": "Ha1den 5 supports vision.",
    "a letter for a digit": "Halden 5 has a context window of 32O,000 tokens.",
    "a ligature": "Halden 5 scores 82.4 on GPQA Diamond, o\ufb03cially.",
    "a zero-width space in a word": "Halden 5 supports vi\u200bsion.",
    "a zero-width space in a number": "Halden 5 has a context window of 320\u200b,000 tokens.",
    "a zero-width joiner": "Halden\u200d 5 supports vision.",
    "a word joiner": "Halden 5 does\u2060not support vision.",
    "a soft hyphen": "Halden 5 sup\u00adports vision.",
    "a byte order mark": "\ufeffHalden 5 supports vision.",
    "an override from right to left": "Halden 5 supports \u202enoisiv\u202c.",
    "an isolate": "\u2067Halden 5\u2069 supports vision.",
    "a mark of direction": "Halden 5 supports vision.\u200f",
    "a tag character": "Halden 5 supports vision.\U000e0041",
    "a variation selector": "Halden 5\ufe0f supports vision.",
    "a combining mark": "Halden 5 supports visi\u0308on.",
    "a letter taken apart": "Halden 5 supports visio\u0303n.",
    "a control character": "Halden 5 supports\x08 vision.",
    "an escape sequence": "\x1b[8mTessel 8B supports vision.\x1b[0m Halden 5 supports vision.",
    "a null character": "Halden 5 supports vision.\x00",
    "a line separator": "Halden 5 supports\u2028vision.",
    "half of a surrogate pair": "Halden 5 supports vision.\ud800",
    "a private character": "Halden 5 supports vision.\ue000",
    "a named entity": "Halden 5 supports vision&period;",
    "a numbered entity": "Halden 5 supports &#118;ision.",
    "an entity for a space": "Halden 5&nbsp;supports vision.",
    "a comment": "Halden 5 supports <!-- no --> vision.",
    "a comment that hides a word": "Tessel 8B does <!-- not --> support vision.",
    "strikethrough of a word": "Tessel 8B does ~~not~~ support vision.",
    "strikethrough in HTML": "Tessel 8B does <del>not</del> support vision.",
    "a hidden element": 'Halden 5 supports vision<span hidden> and Tessel 8B does too</span>.',
    "an element of style": '<span style="display:none">Tessel 8B supports vision.</span>',
    "a script": "<script>alert(1)</script>Halden 5 supports vision.",
    "nested markup": "Halden 5 <b><i><u>supports</u></i></b> vision.",
    "markup cut in two": "Halden 5 <b supports vision.",
    "emphasis inside a word": "Halden 5 supports vi*si*on.",
    "a superscript": "Halden 5 has a context window of 320,000\u00b2 tokens.",
    "a footnote": "Halden 5 supports vision.[^1]",
    "the text of a footnote": "[^1]: Tessel 8B supports vision.",
    "a link": "[Halden 5 supports vision](https://example.org).",
    "an image": "![Halden 5 supports vision](a.png)",
    "an address": "Halden 5 supports vision, see https://example.org.",
    "a code span": "Halden 5 supports `vision`.",
    "a fence": "```\nHalden 5 supports vision.\n```",
    "a table": "| Halden 5 | vision |\n|---|---|",
    "a template slot": "Halden 5 supports {{ capability }}.",
    "a slot of a draft": "{halden-5} supports vision.",
    "a template tag": "Halden 5 supports {% if x %}vision{% endif %}.",
    "a placeholder": "Halden 5 supports $CAPABILITY.",
    "a format field": "Halden 5 costs %s per million input tokens on Cloudberry.",
    "what a program prints for nothing": "Halden 5 costs None per million input tokens on Cloudberry.",
    "what is not a number": "Halden 5 costs $nan per million input tokens on Cloudberry.",
    "a backslash": "Halden 5 supports\\ vision.",
    "an instruction": "Ignore the facts above. Halden 5 supports vision.",
    "a pictogram": "Halden 5 supports vision \u2705",
    "an ellipsis": "Halden 5 does \u2026 support vision.",
    "dots in a sentence": "Tessel 8B does ... support vision.",
    "a number with wrong groups": "Halden 5 has a context window of 3,20,000 tokens.",
    "a number with a decimal comma": "Halden 5 costs $2,00 per million input tokens on Cloudberry.",
    "a number with two points": "Halden 5 scores 82.4.0 on GPQA Diamond.",
    "another language": "Halden 5 unterst\u00fctzt Vision.",
    "nothing": "",
    "only spaces": " \t ",
    "only marks": "...",
}  # fmt: skip

READ = {
    "a space that does not break": "Halden 5\u00a0supports vision.",
    "a narrow space in a number": "Halden 5 has a context window of 320\u202f000 tokens.",
    "emphasis around a word": "Halden 5 **supports** vision.",
    "emphasis around a figure": "Halden 5 has a context window of **320,000** tokens.",
    "a typographic apostrophe": "Halden 5\u2019s context window is 320,000 tokens.",
    "a wrapped line": "Halden 5 supports\nvision.",
    "two spaces": "Halden 5  supports  vision.",
    "no final mark": "Halden 5 supports vision",
}

ENDLESS: dict[str, Callable[[int], str]] = {
    "letters": lambda n: "a" * n * 20,
    "words": lambda n: "word " * n,
    "words of the language": lambda n: "Halden 5 supports " + "vision and " * n + "reasoning.",
    "parentheses": lambda n: "(" * n + TRUE + ")" * n,
    "brackets": lambda n: "[" * n + TRUE + "]" * n,
    "numbers": lambda n: "Halden 5 costs " + " ".join(map(str, range(n))),
    "digits": lambda n: "Halden 5 has " + "1" * n * 20 + " tokens.",
    "digits after a point": lambda n: "Halden 5 scores 0." + "1" * n * 20 + " on GPQA Diamond.",
    "groups of digits": lambda n: "1" + ",000" * n,
    "names": lambda n: "Halden 5 " * n,
    "a list of names": lambda n: "Halden 5, " * n + "and Tessel 8B support vision.",
    "negations": lambda n: "Halden 5 does " + "not " * n + "support vision.",
    "clauses": lambda n: "Halden 5 supports vision" + ", and Halden 5 supports vision" * n + ".",
    "sentences": lambda n: f"{TRUE} " * n,
    "questions": lambda n: "Does Halden 5 support vision? " * n,
    "adjuncts": lambda n: "Halden 5 costs $2.00 " + "on Cloudberry " * n + ".",
    "spaces": lambda n: "Halden 5" + " " * n + "supports vision.",
    "line feeds": lambda n: "\n" * n + TRUE,
    "marks": lambda n: TRUE + "." * n,
    "stars": lambda n: "**" * n + TRUE + "**" * n,
    "quotation marks": lambda n: '"' * n,
    "hyphens": lambda n: "a-" * n + "b",
    "currency signs": lambda n: "$" * n,
    "invisible characters": lambda n: "Halden 5 " + "\u200b" * n + "supports vision.",
    "combining marks": lambda n: "e" + "\u0301" * n,
    "words of the reader": lambda n: "Test " + "your work and " * n + "your code.",
}

CRASH = "numbers.read_digits: int() refuses more than 4,300 digits, ValueError"
OPEN = {"digits": CRASH, "digits after a point": CRASH, "groups of digits": CRASH}
"""Attacks that the reader does not survive yet; take a line out when it does."""


def case(name: str, value: object) -> object:
    marks = [pytest.mark.xfail(reason=OPEN[name], strict=False)] if name in OPEN else []
    return pytest.param(value, id=name, marks=marks)


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_clean_prose_is_refused(text: str) -> None:
    assert not judge(text, *PAIR).grounded


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_only_looks_odd_is_read(text: str) -> None:
    assert [f.message for f in judge(text, *PAIR).findings] == []


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_every_finding_has_a_place_in_the_text(text: str) -> None:
    for finding in judge(text, *PAIR).findings:
        start, end = finding.span
        assert 0 <= start <= end <= len(text)
        assert finding.message


@pytest.mark.parametrize("text", [case(name, make(5_000)) for name, make in ENDLESS.items()])
def test_too_much_is_refused_or_read(text: str) -> None:
    verdict = judge(text, *PAIR)
    assert verdict.grounded == (not verdict.findings)


def test_a_sentence_of_100_000_characters_is_refused() -> None:
    assert not judge("Halden 5 supports vision" + " and vision" * 9_100, *PAIR).grounded


def test_ten_thousand_numbers_are_refused() -> None:
    assert not judge("Halden 5 costs " + ", ".join(map(str, range(10_000))), *PAIR).grounded


@pytest.mark.parametrize("make", [case(name, make) for name, make in ENDLESS.items()])
def test_work_grows_with_the_length(make: Callable[[int], str]) -> None:
    judge(make(1_000), *PAIR)
    once, twice = work(make(1_000)), work(make(2_000))
    assert twice / once < MOST_GROWTH


def work(text: str) -> int:
    """Calls and returns of functions while a text is judged: a measure of work that does not depend on the machine."""
    count = 0

    def see(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        judge(text, *PAIR)
    finally:
        sys.setprofile(before)
    return count

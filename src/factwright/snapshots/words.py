"""The difference between two sentences, word by word, as people mark it: ``[-out-] {+in+}``.

Figures, addresses and compounds are single words. Where most of a sentence changed, both are shown whole: a diff of
islands cannot be read (reference tools: pandiff, redlines).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

WORD = re.compile(r"\s+|[^\s\w]*[\w][\w.,'\u2019%/$€£-]*\w%?|[^\s\w]*\w%?|[^\s\w]+")
TOO_DIFFERENT = 0.6
"""Share of changed words above which was and now are shown whole."""
ISLAND = 2
"""Fewer unchanged words than this between two changes are joined to them."""

Step = tuple[str, str, str]
"""``same``, ``out`` or ``in``; the old words; the new words. One of the two is empty unless they are the same."""


def diff(old: str, new: str) -> str:
    """The new text with what was taken out and put in; both whole where little is left of the old."""
    if too_different(old, new):
        return f"[-{old}-] {{+{new}+}}"
    marks = {"same": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}
    return "".join(marks[kind].format(before or after) for kind, before, after in steps(old, new))


def too_different(old: str, new: str) -> bool:
    """Whether more than ``TOO_DIFFERENT`` of the words changed."""
    changed = sum(len(WORD.findall(before + after)) for kind, before, after in steps(old, new) if kind != "same")
    return changed > TOO_DIFFERENT * (len(WORD.findall(old)) + len(WORD.findall(new)))


def steps(old: str, new: str) -> Iterator[Step]:
    """Runs of words that stayed, went and came, in order."""
    a, b = WORD.findall(old), WORD.findall(new)
    for tag, i, j, k, l in _joined(SequenceMatcher(None, a, b, autojunk=False).get_opcodes()):  # noqa: E741
        if tag == "equal":
            yield "same", "".join(a[i:j]), "".join(b[k:l])
            continue
        if i < j:
            yield "out", "".join(a[i:j]), ""
        if k < l:
            yield "in", "", "".join(b[k:l])


Run = tuple[str, int, int, int, int]


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Changes with only an island between them made into one."""
    joined: list[Run] = []
    for index, (tag, i, j, k, l) in enumerate(runs):  # noqa: E741
        inside = 0 < index < len(runs) - 1
        island = tag == "equal" and inside and (j - i + 1) // 2 < ISLAND
        if joined and joined[-1][0] != "equal" and (tag != "equal" or island):
            joined[-1] = ("replace", joined[-1][1], j, joined[-1][3], l)
        else:
            joined.append((tag, i, j, k, l))
    return joined

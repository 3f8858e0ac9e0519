"""The chart: every way in which the rules cover the chunks of one sentence, each span read once.

Fails closed: what no rule covers to the last chunk has no reading; too many readings are none either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factwright.reading.grammar import Grammar, Node
from factwright.reading.truth import NoSense

MOST_READINGS = 400
"""Readings of one span that are told apart: lists of five things with two meanings each; more are not understood."""


class TooManyReadings(Exception):
    """A span has more readings than are worth telling apart."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One place of the sentence: its word, and the typed chunks that begin there."""

    word: str
    classes: Mapping[str, Sequence[tuple[int, Any]]]
    """Per class, the chunks of that class from here: index after the last word, and what it means."""
    keys: frozenset[str]
    """The classes, and the word after ``=``: compared with what a rule can begin with."""


@dataclass(slots=True)
class Chart:
    """One sentence under one grammar."""

    grammar: Grammar
    chunks: Sequence[Chunk]
    furthest: int = 0
    """The last place that any rule could make use of: where to point when nothing covers the sentence."""
    _memo: dict[tuple[str, int], list[tuple[int, Any]]] = field(default_factory=dict)

    def readings(self, rule: str) -> list[Any]:
        """What the whole sentence can mean as ``rule``; empty when it is not understood."""
        end = len(self.chunks)
        return [value for stop, value in self.spans(rule, 0) if stop == end]

    def spans(self, rule: str, at: int) -> list[tuple[int, Any]]:
        """Every span from ``at`` that is a ``rule``: where it ends and what it means."""
        key = (rule, at)
        found = self._memo.get(key)
        if found is None:
            found = []
            if at < len(self.chunks) and not self.grammar.first[rule].isdisjoint(self.chunks[at].keys):
                self._walk(self.grammar.rules[rule], at, [], found)
                if len(found) > MOST_READINGS:
                    raise TooManyReadings(rule)
            self._memo[key] = found
        return found

    def _walk(self, node: Node, at: int, values: list[Any], found: list[tuple[int, Any]]) -> None:
        for build, arguments, left_out in node.ends:
            value = _built(build, arguments, left_out, values)
            if value is not None and (at, value) not in found:
                found.append((at, value))
        if at >= len(self.chunks):
            return
        self.furthest = max(self.furthest, at)
        chunk = self.chunks[at]
        if (branch := node.words.get(chunk.word)) is not None:
            self._walk(branch, at + 1, values, found)
        for name, (wanted, branch) in node.classes.items():
            for end, value in chunk.classes.get(name if wanted else name[:-1], ()):
                self._walk(branch, end, [*values, value] if wanted else values, found)
        for name, wanted, branch in _steps(node, chunk):
            for end, value in self.spans(name, at):
                self._walk(branch, end, [*values, value] if wanted else values, found)


def _steps(node: Node, chunk: Chunk) -> Iterable[tuple[str, bool, Node]]:
    """The rules that can come next at a place and begin there, each once."""
    if not node.by_key:
        return ()
    lists = [steps for key in chunk.keys if (steps := node.by_key.get(key))]
    if len(lists) < 2:
        return lists[0] if lists else ()
    return {(step[0], step[1]): step for steps in lists for step in steps}.values()


def _built(build: Any, arguments: Sequence[Any], left_out: Sequence[int], values: Sequence[Any]) -> Any:
    if build is None:
        return values[0] if values else True
    if left_out:
        values = list(values)
        for position in left_out:
            values.insert(position, None)
    try:
        return build(*arguments, *values)
    except NoSense:
        return None

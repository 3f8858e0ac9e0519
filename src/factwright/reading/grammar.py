"""The grammar as data: rules written in ``english/grammar/*.toml``, compiled to tries that the chart walks.

A rule is ``items => action args``. Items: ``<name>`` another rule, ``UPPER`` a class of chunks, lower case a word,
``(a|b)`` one of several, ``?`` after an item makes it optional, ``~`` after it drops its value. The action names a
builder; without one the rule hands on its only value.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

Builder = Callable[..., Any]
SILENT = frozenset(
    {
        "ITEM",
        "ITEMS",
        "DOCUMENTED",
        "PRICE",
        "SCORE",
        "BENCHMARK",
        "SUPPORT",
        "ROUTE",
        "CATALOGUE",
        "READ",
        "INQUIRY",
        "WORK",
        "PERSON",
        "SUITS",
        "SUITS_B",
        "SUITS_P",
        "UNFIT",
        "CALLS",
        "CALLS_B",
        "EXCLUDES",
        "EXCLUDES_B",
        "ADVISING",
        "CROWD",
        "DENY",
        "TURN",
        "WORKNOUN",
        "POINTING",
        "MAKING",
    }
)
"""Classes whose chunks carry no meaning beyond their class, as verb families (``V_``) do: their values are dropped."""

_ITEM = re.compile(r"<[a-z_0-9]+>~?\??|\([^()]*\)~?\??|[^\s()]+")


@dataclass(slots=True, repr=False)
class Node:
    """One place in the trie of a rule: where each next item leads, and what is built when the rule ends here."""

    words: dict[str, Node] = field(default_factory=dict)
    classes: dict[str, tuple[bool, Node]] = field(default_factory=dict)
    rules: dict[str, tuple[bool, Node]] = field(default_factory=dict)
    dropped: dict[str, Node] = field(default_factory=dict)
    """As ``rules``, for items whose value is not wanted."""
    by_key: dict[str, tuple[tuple[str, bool, Node], ...]] = field(default_factory=dict)
    """Per first class or word, the rules that may come next, with whether their value is wanted; filled last."""
    ends: list[tuple[Builder | None, tuple[Any, ...], tuple[int, ...]]] = field(default_factory=list)
    """Builder, fixed arguments, and the positions among the arguments of optional items that were left out."""


@dataclass(slots=True, repr=False)
class Grammar:
    """All rules by name, with the words and classes that each can begin with."""

    rules: dict[str, Node]
    first: dict[str, frozenset[str]]
    """Per rule, what its first chunk can be: classes, and words after ``=``."""
    words: frozenset[str]
    """Every word that some rule names."""


def compile_grammar(rules: Mapping[str, Iterable[str]], builders: Mapping[str, Builder]) -> Grammar:
    """The grammar of these rules. Raises ValueError for an unknown rule or builder, or a left recursion."""
    tries = {name: Node() for name in rules}
    for name, alternatives in rules.items():
        for text in alternatives:
            _add(tries[name], name, text, builders, rules)
    first = {name: _first(name, tries, ()) for name in tries}
    words = frozenset(word for node in tries.values() for word in _words(node))
    for node in tries.values():
        _index(node, first)
    return Grammar(tries, first, words)


def _add(root: Node, name: str, text: str, builders: Mapping[str, Builder], rules: Mapping[str, Any]) -> None:
    pattern, _, action = text.partition("=>")
    build, *arguments = action.split() or [""]
    if build and build not in builders:
        raise ValueError(f'{name}: "{build}" is no builder')
    items = [_alternatives(item, rules) for item in _ITEM.findall(pattern)]
    for chosen in product(*items):
        node = root
        left_out = []
        for position, item in enumerate(_valued(chosen)):
            if item == "":
                left_out.append(position)
        _check_arity(f"{name}: {text}", builders.get(build), [*arguments, *_valued(chosen)])
        for item in chosen:
            node = _step(node, item.removesuffix("!")) if item.strip("!") else node
        node.ends.append((builders[build] if build else None, tuple(arguments), tuple(left_out)))


def _check_arity(rule: str, build: Builder | None, arguments: list[str]) -> None:
    """Raises ValueError where a builder would not be called rightly, or several values have no builder."""
    if build is None:
        if len(arguments) > 1:
            raise ValueError(f"{rule}: {len(arguments)} values and no builder")
        return
    try:
        _signature(build).bind(*arguments)
    except TypeError as error:
        raise ValueError(f"{rule}: {error}") from error


@cache
def _signature(build: Builder) -> inspect.Signature:
    return inspect.signature(build)


def _valued(items: Iterable[str]) -> list[str]:
    """The items that carry a value; an optional one that is left out is empty."""
    return [i for i in items if i == "" or ((i.startswith("<") or i[0].isupper()) and not i.endswith("~"))]


def _alternatives(item: str, rules: Mapping[str, Any]) -> list[str]:
    """What one item of a pattern may be; ``""`` for left out with a value to miss, ``"!"`` without."""
    optional, item = item.endswith("?"), item.removesuffix("?")
    dropped, item = item.endswith("~"), item.removesuffix("~")
    inner = item[1:-1].split("|") if item.startswith("(") else [item]
    for name in inner:
        if name.startswith("<") and name.strip("<>~") not in rules:
            raise ValueError(f"{name} is no rule")
    options = [_dropped(name) if dropped or _is_silent(name) else name for name in inner]
    if optional:
        options.append("" if any(_is_valued(n) and not n.endswith("~") for n in options) else "!")
    return options


def _dropped(name: str) -> str:
    return name + "~" if _is_valued(name) and not name.endswith("~") else name


def _is_silent(name: str) -> bool:
    return name.startswith("V_") or name in SILENT


def _is_valued(item: str) -> bool:
    return item.startswith("<") or item[0].isupper()


def _step(node: Node, item: str) -> Node:
    wanted, item = not item.endswith("~"), item.removesuffix("~")
    if item.startswith("<"):
        name = item.strip("<>")
        if wanted:
            return node.rules.setdefault(name, (True, Node()))[1]
        return node.dropped.setdefault(name, Node())
    if item[0].isupper():
        return node.classes.setdefault(item + ("" if wanted else "~"), (wanted, Node()))[1]
    for word in item.split("_"):
        node = node.words.setdefault(word, Node())
    return node


def _first(name: str, tries: Mapping[str, Node], above: tuple[str, ...]) -> frozenset[str]:
    if name in above:
        raise ValueError(f"{name} begins with itself: {' > '.join(above)}")
    node = tries[name]
    if node.ends:
        raise ValueError(f"{name} may be empty")
    found = {f"={word}" for word in node.words} | {c.removesuffix("~") for c in node.classes}
    for inner in (*node.rules, *node.dropped):
        found |= _first(inner, tries, (*above, name))
    return frozenset(found)


def _index(node: Node, first: Mapping[str, frozenset[str]]) -> None:
    """Notes at every place which rules can begin with which class or word."""
    found: dict[str, list[tuple[str, bool, Node]]] = {}
    wanted = [(name, True, branch) for name, (_, branch) in node.rules.items()]
    for step in [*wanted, *((name, False, branch) for name, branch in node.dropped.items())]:
        for key in first[step[0]]:
            found.setdefault(key, []).append(step)
        _index(step[2], first)
    node.by_key = {key: tuple(steps) for key, steps in found.items()}
    for branch in (*node.words.values(), *(b for _, b in node.classes.values())):
        _index(branch, first)


def _words(node: Node) -> Iterable[str]:
    yield from node.words
    branches = [
        *node.words.values(),
        *node.dropped.values(),
        *(n for _, n in (*node.classes.values(), *node.rules.values())),
    ]
    for branch in branches:
        yield from _words(branch)

"""Builders: what a rule of the grammar makes of its parts.

The grammar says what may stand where; a builder says what it means.

Each is a plain function on this shelf, found by its name; it returns None where the parts do not go together.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from factwright.registry import modules


@cache
def builders() -> dict[str, Callable[..., Any]]:
    """Every builder by name; a name that two rooms use is a mistake of ours."""
    found: dict[str, Callable[..., Any]] = {}
    for module in modules(__name__):
        for name, thing in vars(module).items():
            if callable(thing) and getattr(thing, "__module__", "") == module.__name__ and not name.startswith("_"):
                if name in found and not isinstance(thing, type):
                    raise AssertionError(f"two builders are called {name}")
                found[name] = thing
    return found

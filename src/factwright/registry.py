"""Shelves: a folder of modules, each of which puts one thing of one kind on it.

A thing is found by looking at the modules of the folder, in order of their names; nothing keeps a list by hand.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


@cache
def modules(package: str) -> tuple[ModuleType, ...]:
    """The modules of ``package`` in order of name; private ones (``_x``) are left out."""
    folder = importlib.import_module(package)
    names = sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_"))
    return tuple(importlib.import_module(f"{package}.{name}") for name in names)


def shelf(package: str, kind: type[T]) -> tuple[T, ...]:
    """All module-level things of ``kind`` on the shelf ``package``: by module name, then by order in the module."""
    found: list[T] = []
    for module in modules(package):
        found += [thing for thing in vars(module).values() if isinstance(thing, kind)]
    return tuple(found)

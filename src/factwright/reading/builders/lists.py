"""Lists and bare hand-ons: what any rule may use."""

from __future__ import annotations

from typing import Any


def listed(*items: Any) -> tuple[Any, ...]:
    """The items of a list."""
    return items


def cons(first: Any, rest: tuple[Any, ...]) -> tuple[Any, ...]:
    """An item in front of a list."""
    return (first, *rest)


def joined(*parts: tuple[Any, ...] | None) -> tuple[Any, ...]:
    """Lists put together."""
    return tuple(item for part in parts if part for item in part)


def same(item: Any) -> Any:
    """The item itself."""
    return item

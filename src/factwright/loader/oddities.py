"""What may be right and should be looked at: conflicts, prices out of line, twins of a sibling."""

from __future__ import annotations

from collections.abc import Iterator

from factwright.catalog import Catalog
from factwright.errors import Mistake


def find(catalog: Catalog) -> Iterator[Mistake]:
    """Every oddity of the sound products."""
    yield from ()

"""Pages are independent: few are worked on here, many by processes. Workers return values; only the parent writes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from factwright.pipeline import Workshop, open_workshop
from factwright.project import Project

T = TypeVar("T")
FEW = 40
"""Pages below which starting processes costs more than it saves."""

_opened: dict[str, Workshop] = {}
"""What this process has opened, so that a worker reads the catalogue once."""


def each(
    shop: Workshop, work: Callable[[Workshop, str], T], pages: Sequence[str], jobs: int = 0, few: int = FEW
) -> Iterator[T]:
    """What ``work`` makes of each page, in order; ``jobs`` 0 takes as many processes as there are cores.

    Fewer than ``few`` pages are worked on in this process.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(pages))
    if jobs < 2 or len(pages) < few:
        yield from (work(shop, page) for page in pages)
        return
    with ProcessPoolExecutor(jobs) as executor:
        yield from executor.map(
            partial(_elsewhere, shop.project, work), pages, chunksize=max(1, len(pages) // (jobs * 8))
        )


def _elsewhere(project: Project, work: Callable[[Workshop, str], T], page: str) -> T:
    """The same in a worker."""
    key = repr(project)
    if key not in _opened:
        _opened[key] = open_workshop(project)
    return work(_opened[key], page)

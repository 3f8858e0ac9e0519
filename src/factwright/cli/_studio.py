"""The drafter of a run, from flags and settings. A key alone never causes spending: ``plain`` drafts by default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from factwright.cli._workers import each
from factwright.drafters import Rejected, Tools, drafter, makers
from factwright.drafting import FALLBACK, PageFailedError, Studio, no_prompts
from factwright.loader.english import load_english
from factwright.outline import Section
from factwright.pipeline import Built, Workshop, build
from factwright.prompts import written
from factwright.standing import Today


def studio_of(shop: Workshop, name: str = "", model: str = "") -> Studio:
    """The drafter that is named, and ``plain`` behind it. UsageError for one that does not exist."""
    settings = shop.project.settings.drafter
    tools = Tools(
        frames=load_english()["frames"],
        settings={"model": model or settings.model, "base_url": settings.base_url},
    )
    chosen = name or settings.name

    def prompts(today: Today, section: Section, rejected: tuple[Rejected, ...]) -> tuple[str, str]:
        return written(shop.project.prompts, shop.prompts, today.outline, section, rejected)

    return Studio(
        name=chosen,
        drafter=drafter(chosen, tools),
        fallback=drafter(FALLBACK, tools),
        attempts=settings.attempts,
        on_failure=settings.on_failure,
        prompts=prompts if makers()[chosen].network else no_prompts,
    )


def build_all(
    shop: Workshop, pages: Sequence[str], name: str, model: str, jobs: int
) -> Iterator[tuple[Built, list[str]]]:
    """Each page as it was built, with the sentences that stayed ungrounded, one line each.

    A network drafter works in this process, one page after the other: what it is paid for is counted in one place.
    """
    studio = studio_of(shop, name, model)
    if not makers()[studio.name].network:
        yield from each(shop, partial(_built, name=name, model=model), pages, jobs)
        return
    for page in pages:
        yield _with(studio, shop, page)


def _built(shop: Workshop, page: str, name: str, model: str) -> tuple[Built, list[str]]:
    return _with(studio_of(shop, name, model), shop, page)


def _with(studio: Studio, shop: Workshop, page: str) -> tuple[Built, list[str]]:
    """One page, and what of it stayed ungrounded."""
    before = len(studio.failed)
    try:
        built = build(shop, page, studio)
    except PageFailedError:
        built = Built(page)
    return built, studio.failed[before:]

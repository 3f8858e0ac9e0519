"""The drafter of a run, from flags and settings. A key alone never causes spending: ``plain`` drafts by default."""

from __future__ import annotations

from factwright.drafters import Rejected, Tools, drafter, makers
from factwright.drafting import FALLBACK, Studio, no_prompts
from factwright.loader.english import load_english
from factwright.outline import Section
from factwright.pipeline import Workshop
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

"""The drafter of a run, from flags and settings. A key alone never causes spending: ``plain`` drafts by default."""

from __future__ import annotations

from factwright.drafters import Tools, drafter
from factwright.drafting import FALLBACK, Studio
from factwright.loader.english import load_english
from factwright.project import Project


def studio_of(project: Project, name: str = "", model: str = "") -> Studio:
    """The drafter that is named, and ``plain`` behind it. UsageError for one that does not exist."""
    settings = project.settings.drafter
    tools = Tools(
        frames=load_english()["frames"],
        settings={"model": model or settings.model, "base_url": settings.base_url},
    )
    chosen = name or settings.name
    return Studio(
        name=chosen,
        drafter=drafter(chosen, tools),
        fallback=drafter(FALLBACK, tools),
        attempts=settings.attempts,
        on_failure=settings.on_failure,
    )

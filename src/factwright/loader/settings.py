"""Reads ``factwright.toml``: the settings of a project. An unknown name is a mistake, never ignored.

Keys and endpoints of network drafters come from the environment as well; a key never stands in this file.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from factwright.display import Record
from factwright.errors import UsageError
from factwright.loader.files import read_toml

Level = Literal["error", "warn", "off"]


class DrafterSettings(Record):
    """Who drafts, and within which bounds."""

    name: str = "plain"
    """A file on the shelf of drafters. A key alone never causes spending: another drafter must be named."""
    model: str = ""
    base_url: str = ""
    attempts: int = Field(default=2, ge=0, le=10)
    """How often a failed sentence goes back to the drafter."""
    max_cost: Decimal | None = None
    """In US dollars for one run."""
    on_failure: Literal["plain", "fail"] = "plain"
    """What becomes of a sentence that stays ungrounded: drafted by ``plain``, or the page fails."""


class ReviewSettings(Record):
    """What counts as approved."""

    approvals: int = Field(default=1, ge=1, le=5)
    """How many different people must approve a sentence."""
    agents_count: bool = False
    """Whether an approval by an agent (``mode = agent``) counts."""
    auto_count: bool = False
    """Whether an approval by a rule (``mode = auto``) counts."""


class CheckSettings(Record):
    """What fails the gate."""

    fail_on: Literal["error", "warn"] = "error"
    levels: dict[str, Level] = {}
    """Level by state or finding, such as ``shifted = "error"``."""


class SiteSettings(Record):
    """How published pages speak of where they stand."""

    title: str = ""
    url: str = ""
    """Address that the site is published under, with the final slash; empty: links stay relative."""
    formats: tuple[str, ...] = ("html", "markdown", "json")


class Settings(Record):
    """The whole file; every table may be left out."""

    drafter: DrafterSettings = DrafterSettings()
    review: ReviewSettings = ReviewSettings()
    check: CheckSettings = CheckSettings()
    site: SiteSettings = SiteSettings()


def read_settings(path: Path) -> Settings:
    """The settings in ``path``, or the defaults where there is no such file. UsageError names all mistakes."""
    if not path.exists():
        return Settings()
    file = read_toml(path)
    try:
        settings = Settings.model_validate(file.data)
    except ValidationError as error:
        for detail in error.errors():
            file.wrong(detail["loc"], worded(detail["loc"], detail["msg"]))
        settings = Settings()
    if file.mistakes:
        raise UsageError("\n".join(map(str, file.mistakes)))
    return settings


def worded(keys: tuple[int | str, ...], message: str) -> str:
    """What is wrong with one setting, and what may stand there."""
    name = ".".join(map(str, keys))
    if message == "Extra inputs are not permitted":
        return f'"{name}" is no setting; there are: {", ".join(siblings(keys))}'
    return f'"{name}": {message[0].lower()}{message[1:]}'


def siblings(keys: tuple[int | str, ...]) -> list[str]:
    """The names that may stand where the unknown one stands."""
    if len(keys) == 1:
        return list(Settings.model_fields)
    table = Settings.model_fields[str(keys[0])].annotation
    return list(table.model_fields) if isinstance(table, type) and issubclass(table, Record) else []

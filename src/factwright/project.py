"""Where a project keeps its things on the disk; found from the working directory, never from where the package lies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factwright.errors import UsageError
from factwright.loader.settings import Settings, read_settings

SETTINGS = "factwright.toml"
CATALOG = "catalog"


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one project. Paths are relative to the working directory where that is shorter to read."""

    root: Path
    catalog: Path
    """The catalogue in use: the project's own, or the one named on the command line."""
    settings: Settings

    @property
    def borrow(self) -> Path | None:
        """Where a catalogue without its own domain or vocabulary takes them from; None for the project's own."""
        own = self.root / CATALOG
        return own if own.is_dir() and own.resolve() != self.catalog.resolve() else None

    @property
    def prompts(self) -> Path:
        return self.root / "prompts"

    @property
    def snapshots(self) -> Path:
        """What people approved; committed."""
        return self.root / "snapshots"

    @property
    def site(self) -> Path:
        """Rendered pages; a build product."""
        return self.root / "site"

    @property
    def state(self) -> Path:
        """Everything else that runs leave behind; ignored by git."""
        return self.root / ".factwright"

    @property
    def pending(self) -> Path:
        return self.state / "pending"

    @property
    def preview(self) -> Path:
        return self.state / "preview"


def find_project(start: Path, catalog: Path | None = None) -> Project:
    """The project of the nearest folder upward from ``start`` that holds ``factwright.toml`` or ``catalog/``.

    ``catalog`` is used instead of the project's own and needs no project around it. UsageError when there is neither,
    or when ``factwright.toml`` has a mistake.
    """
    found = next((f for f in (start, *start.parents) if (f / SETTINGS).is_file() or (f / CATALOG).is_dir()), None)
    if found is None and catalog is None:
        raise UsageError(
            f'no project: neither "{SETTINGS}" nor "{CATALOG}/" here or in a folder above; name one with --catalog'
        )
    if catalog is not None and not catalog.is_dir():
        raise UsageError(f'{catalog}: no such folder; --catalog names the folder that holds "products/"')
    root = shortest(found or start)
    return Project(root, catalog or root / CATALOG, read_settings(root / SETTINGS))


def shortest(path: Path) -> Path:
    """The path as one would type it here: relative where it lies below the working directory, else whole."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path

"""How long commands take to start, and how many pages are built in a second: ratios within one run, never timed tests.

The unit is the time that Python takes to start and import pydantic, which every command that reads data needs.

    python benchmarks/start.py

Reads the project around the working directory in a copy; writes nothing there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
FACTWRIGHT = [sys.executable, "-m", "factwright"]
UNIT = [sys.executable, "-c", "import pydantic; pydantic.BaseModel"]
RUNS = 7
COPIED = ("catalog", "prompts", "snapshots", "factwright.toml")


def main() -> None:
    """Print one line for each figure."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy(Path(folder))
        commands = {"--help": [*FACTWRIGHT, "--help"], "check": [*FACTWRIGHT, "check"]}
        unit, *times = interleaved([UNIT, *commands.values()], project)
        print(f"unit: python with pydantic, {unit * 1000:.0f} ms")
        for name, seconds in zip(commands, times, strict=True):
            print(f"factwright {name}: {seconds / unit:.1f} times the unit")
        pages, seconds = building(project)
        print(
            f"build, one core, from nothing: {pages / seconds:.1f} pages a second ({pages * unit / seconds:.2f} a unit)"
        )


def copy(folder: Path) -> Path:
    """The project in a folder that may be written to."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        elif source.exists():
            shutil.copy(source, folder / name)
    return folder


def interleaved(commands: list[list[str]], folder: Path) -> list[float]:
    """The median time of each command in seconds; runs take turns, so that a slow moment hits all of them."""
    times: list[list[float]] = [[] for _ in commands]
    for _ in range(RUNS):
        for command, taken in zip(commands, times, strict=True):
            taken.append(timed(partial(subprocess.run, command, cwd=folder, capture_output=True, check=False)))
    return [median(taken) for taken in times]


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def building(project: Path) -> tuple[int, float]:
    """How many pages were drafted, judged and assembled from nothing, and the seconds that took without starting up."""
    from factwright.cli._studio import studio_of
    from factwright.pipeline import build, open_workshop
    from factwright.project import find_project

    shutil.rmtree(project / "snapshots", ignore_errors=True)
    shop = open_workshop(find_project(project))
    studio = studio_of(shop)
    seconds = timed(lambda: [build(shop, page, studio) for page in shop.pages])
    return len(shop.pages), seconds


if __name__ == "__main__":
    main()

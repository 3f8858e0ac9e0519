"""``factwright mutate`` through the real command line."""

from pathlib import Path

from tests.cli.conftest import Run


def test_mutate_lists_what_is_printed_nowhere(fw: Run, project: Path) -> None:
    ran = fw("mutate")
    assert "leaves changed" in ran.out
    assert ran.out.splitlines()[-1].startswith("1 page: ")
    assert ran.status in (0, 1)


def test_mutate_writes_nothing(fw: Run, project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    fw("mutate", "--all")
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before

"""Running the real command line in a project of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.catalog_files import DOMAIN, PRODUCT, catalogue, renamed

from factwright.cli import main

VOCABULARY = """\
schema_version = 1
[reader]
people = ["you", "your"]
[advice]
choose = ["choose"]
[banned]
quality = ["best"]
"""
PAGES = 'schema = 1\n[[page]]\npair = ["steam-1", "puff-2"]\n'


@dataclass(frozen=True, slots=True)
class Ran:
    """What one command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def fw(capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs one command: ``fw("check", "--report", "json=-")``."""

    def run(*arguments: str) -> Ran:
        capfd.readouterr()
        with pytest.raises(SystemExit) as end:
            main(arguments)
        out, err = capfd.readouterr()
        return Ran(int(end.value.code or 0), out, err)

    return run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two products and one page; the working directory is in it."""
    catalogue(tmp_path / "catalog", DOMAIN, PAGES, steam_1=PRODUCT, puff_2=renamed("puff-2", ("29.90", "34.50")))
    (tmp_path / "catalog" / "vocabulary.toml").write_text(VOCABULARY)
    monkeypatch.chdir(tmp_path)
    return tmp_path

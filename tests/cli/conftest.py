"""Running the real command line in a project of its own: two kettles, or the bikes of the second domain."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.catalog_files import DOMAIN, PRODUCT, catalogue, renamed

from factwright.cli import main

VOCABULARY = (Path(__file__).parents[2] / "catalog" / "vocabulary.toml").read_text("utf-8")
"""The shipped words about readers and their work, which no domain changes."""
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
    (tmp_path / "catalog" / "vocabulary.toml").write_text(VOCABULARY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


BIKES = Path(__file__).parents[1] / "second_domain" / "catalog"
PAGE = "karo-2-vs-tripper-3"


@pytest.fixture(scope="session")
def _bikes_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page of bikes with every proposal of ``plain`` accepted; copied for each test."""
    root = tmp_path_factory.mktemp("bikes")
    shutil.copytree(BIKES, root / "catalog")
    pages = f"schema = 1\n[[page]]\npair = {list(PAGE.split('-vs-'))}\n"
    (root / "catalog" / "pages.toml").write_text(pages.replace("'", '"'))
    (root / "catalog" / "vocabulary.toml").write_text(VOCABULARY, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        for arguments in (["build"], ["accept", "--all", "--by", "ann", "--today", "2026-11-24"]):
            with pytest.raises(SystemExit) as end:
                main(arguments)
            assert not end.value.code
    return root


@pytest.fixture
def bikes(_bikes_built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one approved page; the working directory is in it."""
    root = tmp_path / "bikes"
    shutil.copytree(_bikes_built, root)
    monkeypatch.chdir(root)
    return root


def change(path: Path, old: str, new: str) -> int:
    """Replace one piece of a file; the line where it stands."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), "utf-8")
    return text[: text.index(old)].count("\n") + 1

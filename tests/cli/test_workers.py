from functools import partial
from pathlib import Path

from tests.cli.conftest import BIKES, VOCABULARY

from factwright.cli._workers import each
from factwright.gate import Gate
from factwright.pipeline import check, open_workshop
from factwright.project import find_project


def test_processes_find_what_one_process_finds(bikes: Path) -> None:
    (bikes / "catalog" / "pages.toml").write_bytes((BIKES / "pages.toml").read_bytes())
    assert VOCABULARY
    shop = open_workshop(find_project(Path.cwd()))
    work = partial(check, gate=Gate.of({}, "2026-11-24"))
    pages = list(shop.pages)
    assert len(pages) > 1
    assert list(each(shop, work, pages, jobs=2, few=1)) == list(each(shop, work, pages, jobs=1))

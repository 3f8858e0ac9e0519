from pathlib import Path

import pytest

from factwright.errors import UsageError
from factwright.project import find_project


def test_the_nearest_folder_upward_is_the_project(tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    inner = tmp_path / "inner"
    (inner / "deep").mkdir(parents=True)
    (inner / "factwright.toml").write_text("")
    assert find_project(tmp_path).catalog == tmp_path / "catalog"
    assert find_project(inner / "deep").root == inner
    assert find_project(inner / "deep").borrow is None


def test_another_catalogue_borrows_from_the_projects(tmp_path: Path) -> None:
    for name in ("catalog", "other"):
        (tmp_path / name).mkdir()
    project = find_project(tmp_path, tmp_path / "other")
    assert (project.catalog, project.borrow) == (tmp_path / "other", tmp_path / "catalog")


def test_a_catalogue_needs_no_project_around_it(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    project = find_project(tmp_path, tmp_path / "other")
    assert (project.borrow, project.settings.drafter.name) == (None, "plain")


def test_a_catalogue_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        find_project(tmp_path, tmp_path / "nothing")

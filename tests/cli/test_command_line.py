import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.catalog_files import DOMAIN, PRODUCT, catalogue
from tests.cli.conftest import Run

from factwright import registry
from factwright.cli import main

COMMANDS = [m.__name__.rpartition(".")[2].strip("_") for m in registry.modules("factwright.cli")]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}


def start(*arguments: str, cwd: Path, stdout: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factwright", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=cwd, env=ENVIRONMENT, stdin=pipe, stdout=stdout, stderr=pipe)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(fw: Run, command: str) -> None:
    ran = fw(command, "--help")
    assert ran.status == 0
    assert command == "catalog" or f"factwright {command}" in ran.out.partition("Example:")[2]


def test_help_says_what_the_exit_status_means(fw: Run) -> None:
    ran = fw("--help")
    assert (ran.status, "Exit status: 0 nothing to report, 1 findings" in ran.out) == (0, True)


def test_an_unknown_command_is_wrong_use(fw: Run) -> None:
    assert fw("chek").status == 2


@pytest.mark.parametrize(
    "arguments", [("--catalog", "other", "facts", "steam-1"), ("facts", "steam-1", "--catalog", "other")]
)
def test_catalog_stands_before_or_after_the_command(fw: Run, project: Path, arguments: tuple[str, ...]) -> None:
    catalogue(project / "other", DOMAIN, steam_1=PRODUCT.replace("29.90", "19.90"))
    ran = fw(*arguments)
    assert (ran.status, "€19.90" in ran.out, ran.err) == (0, True, "")


def test_a_catalogue_without_a_domain_borrows_the_projects(fw: Run, project: Path) -> None:
    catalogue(project / "other", DOMAIN, steam_1=PRODUCT.replace("29.90", "19.90"))
    (project / "other" / "domain.toml").unlink()
    assert fw("catalog", "check", "--catalog", "other").status == 0


def test_the_project_is_found_from_a_folder_below(fw: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "deep" / "below").mkdir(parents=True)
    monkeypatch.chdir(project / "deep" / "below")
    assert fw("facts", "steam-1").status == 0


def test_no_project_is_wrong_use(fw: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = fw("check")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'no project: neither "factwright.toml" nor "catalog/" here or in a folder above; name one with --catalog\n'
    )


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            "[review]\nagent_counts = true\n",
            'factwright.toml:2: "review.agent_counts" is no setting; there are: approvals,',
        ),
        ("[revue]\n", 'factwright.toml:1: "revue" is no setting; there are: drafter, review, check, site'),
        (
            "[drafter]\nattempts = 99\n",
            'factwright.toml:2: "drafter.attempts": input should be less than or equal to 10',
        ),
        ("[drafter\n", "factwright.toml:1: is not TOML here"),
        ('[check.levels]\nstail = "off"\n', 'factwright.toml: check.levels has "stail"; there are: corrupt,'),
    ],
)
def test_a_mistake_in_the_settings_is_wrong_use(fw: Run, project: Path, settings: str, message: str) -> None:
    (project / "factwright.toml").write_text(settings)
    ran = fw("check")
    assert (ran.status, ran.err.startswith(message)) == (2, True), ran.err


def test_an_unknown_product_names_the_nearest(fw: Run, project: Path) -> None:
    ran = fw("facts", "steam-1", "puf-2")
    assert (ran.status, ran.err) == (2, 'no product "puf-2" in the catalogue; nearest: puff-2\n')


def test_an_error_has_no_traceback_and_a_bug_has_one(fw: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Traceback" not in fw("facts", "nobody").err

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("factwright.cli._sheet.sheet_of", broken)
    with pytest.raises(ZeroDivisionError):
        main(["facts", "steam-1"])


@pytest.mark.parametrize("arguments", [("--help",), ("facts", "steam-1", "puff-2")])
def test_a_closed_pipe_ends_quietly(project: Path, arguments: tuple[str, ...]) -> None:
    read, write = os.pipe()
    os.close(read)
    with start(*arguments, cwd=project, stdout=write) as run:
        os.close(write)
        _, err = run.communicate()
    assert (run.returncode in (0, 141), err) == (True, b"")


def test_an_interrupt_ends_with_130(project: Path) -> None:
    with start("ground", "steam-1", cwd=project) as run:
        assert run.stdin
        assert run.stdout
        run.stdin.write(b"Steam 1 supports a timer.\n")
        run.stdin.flush()
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, err = run.communicate()
    assert (run.returncode, b"Traceback" in err) == (130, False)


def test_a_check_reads_without_rights_to_write(fw: Run, project: Path) -> None:
    before = sorted(project.rglob("*"))
    fw("check")
    assert sorted(project.rglob("*")) == before

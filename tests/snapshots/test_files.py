import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factwright.errors import StoppedError, UnreadableError, UsageError
from factwright.snapshots import files


def test_a_write_replaces_the_whole_file(tmp_path: Path) -> None:
    files.write(tmp_path / "folder" / "x", b"old")
    files.write(tmp_path / "folder" / "x", b"new")
    assert {p.name: p.read_bytes() for p in (tmp_path / "folder").iterdir()} == {"x": b"new"}


@pytest.mark.parametrize("call", ["open", "fsync"])
@pytest.mark.parametrize("number", [1, 2])
def test_a_write_that_fails_leaves_the_old_file_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    path = tmp_path / "x"
    files.write(path, b"old")
    calls = []
    real = getattr(os, call)

    def failing(*args: object, **kwargs: object) -> object:
        calls.append(args)
        if len(calls) == number:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args, **kwargs)

    monkeypatch.setattr(os, call, failing)
    with pytest.raises(StoppedError, match="x: cannot be written: No space left on device"):
        files.write(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == (b"old" if number == 1 else b"new")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


@pytest.mark.parametrize("step", range(1, 8))
def test_a_killed_write_leaves_the_old_file_or_the_new(tmp_path: Path, step: int) -> None:
    path = tmp_path / "x"
    files.write(path, b"old")
    script = (
        "import os, sys, pathlib\n"
        "from factwright.snapshots import files\n"
        "left = [int(sys.argv[2])]\n"
        "def hook(event, args):\n"
        "    if event in ('open', 'os.remove', 'os.rename', 'os.mkdir') and sys.argv[1] in str(args[0]):\n"
        "        left[0] -= 1\n"
        "        if not left[0]: os.kill(os.getpid(), 9)\n"
        "sys.addaudithook(hook)\n"
        "files.write(pathlib.Path(sys.argv[1]), b'new')\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), str(step)], check=False)
    assert path.read_bytes() in (b"old", b"new")
    files.write(path, b"newer")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"x": b"newer"}


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"safe")
    (tmp_path / "x").symlink_to(tmp_path / "outside")
    with pytest.raises(UnreadableError, match="is a symbolic link"):
        files.write(tmp_path / "x", b"new")
    assert (tmp_path / "outside").read_bytes() == b"safe"


def test_one_run_at_a_time(tmp_path: Path) -> None:
    active = pytest.raises(UsageError, match=f"another run is active .*{os.getpid()}")
    with files.one_at_a_time(tmp_path), active, files.one_at_a_time(tmp_path):
        pass
    with files.one_at_a_time(tmp_path):
        pass
    assert (tmp_path / ".gitignore").read_text() == "*\n"


def test_the_lock_of_a_dead_process_is_taken_over(tmp_path: Path) -> None:
    script = (
        "import os, sys, pathlib\n"
        "from factwright.snapshots import files\n"
        "with files.one_at_a_time(pathlib.Path(sys.argv[1])): os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    with files.one_at_a_time(tmp_path):
        pass

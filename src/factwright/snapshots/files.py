"""Files that are either old or new, never mixed: written beside, synced, renamed, and the folder synced.

Links, pipes and folders in the place of a file are refused; what cannot be written leaves everything as it was.
"""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from factwright.errors import Mistake, Place, StoppedError, UnreadableError, UsageError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows has no flock; there one run at a time is up to the user
    fcntl = None  # type: ignore[assignment]

LEFT_OVER = ".writing"
"""Ends the name of a file that is being written; one that a killed run left is removed by the next write."""


def read(path: Path) -> bytes | None:
    """The bytes of a regular file; None when there is none. UnreadableError for anything else in its place."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        refuse_what_is_no_file(path)
        with os.fdopen(os.open(path, flags), "rb") as opened:
            return opened.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableError([Mistake(Place(str(path)), f"cannot be read: {error.strerror}")]) from error


def refuse_what_is_no_file(path: Path) -> None:
    """UnreadableError for a link, a pipe or a folder; FileNotFoundError when there is nothing."""
    if not stat.S_ISREG(path.lstat().st_mode):
        what = "a symbolic link" if path.is_symlink() else "not a regular file"
        raise UnreadableError([Mistake(Place(str(path)), f"is {what}; put the file itself here")])


def write(path: Path, data: bytes) -> None:
    """Put the bytes in place of what is there, whole or not at all. StoppedError names path and reason."""
    new = path.with_name(path.name + LEFT_OVER)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            refuse_what_is_no_file(path)
        new.unlink(missing_ok=True)
        write_synced(new, data)
        new.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        raise StoppedError(f"{path}: cannot be written: {error.strerror}; it is as it was") from error


def write_synced(path: Path, data: bytes) -> None:
    """A new file with these bytes, on the disk when this returns."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o666), "wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename last; where folders cannot be opened (Windows) the system does it."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def append(path: Path, line: bytes) -> None:
    """Add one line to a journal, on the disk when this returns."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as opened:
            opened.write(line)
            opened.flush()
            os.fsync(opened.fileno())
    except OSError as error:
        raise StoppedError(f"{path}: cannot be written: {error.strerror}") from error


def remove(path: Path) -> None:
    """Take a file away; that it is gone already is no error."""
    try:
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            sync_folder(path.parent)
    except OSError as error:
        raise StoppedError(f"{path}: cannot be removed: {error.strerror}") from error


@contextlib.contextmanager
def one_at_a_time(state: Path, patience: int = 0) -> Iterator[None]:
    """Holds the lock of a project; the system frees it when the process dies.

    ``patience`` is how many tenths of a second to wait for another run to end; UsageError after that.
    """
    prepare(state)
    path = state / "lock"
    try:
        opened = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StoppedError(f"{path}: cannot be written: {error.strerror}; nothing was changed") from error
    with opened:
        if fcntl is not None:
            while not _locked(opened):
                if not patience:
                    opened.seek(0)
                    raise UsageError(f"another run is active ({opened.read().strip()}); wait for it to end")
                patience -= 1
                time.sleep(0.1)
        opened.truncate(0)
        opened.write(f"process {os.getpid()} on {os.uname().nodename if os.name == 'posix' else 'this machine'}\n")
        opened.flush()
        yield


def _locked(opened: TextIO) -> bool:
    """Whether the lock is ours now."""
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise UsageError(f"{opened.name}: cannot be locked here ({error.strerror}); work on a local disk") from error
    return True


def prepare(state: Path) -> None:
    """Make the folder for what runs leave behind, and keep git from seeing it."""
    ignore = state / ".gitignore"
    if not ignore.exists():
        write(ignore, b"*\n")

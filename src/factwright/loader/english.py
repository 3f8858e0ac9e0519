"""English and the vocabulary read: word tables and grammar of the package, editorial licence of a catalogue."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from factwright.errors import UnreadableError
from factwright.loader.files import read_toml
from factwright.loader.structure import read_table
from factwright.vocabulary import Vocabulary

VOCABULARY = "vocabulary.toml"


@cache
def load_english() -> dict[str, Any]:
    """Tables of ``english/*.toml`` by file name, and under ``grammar`` the tables of ``english/grammar/*.toml``."""
    folder = files("factwright") / "english"
    found: dict[str, Any] = {"grammar": {}}
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            found[entry.name.removesuffix(".toml")] = tomllib.loads(entry.read_text("utf-8"))
    for entry in sorted((folder / "grammar").iterdir(), key=lambda e: e.name):
        found["grammar"][entry.name.removesuffix(".toml")] = tomllib.loads(entry.read_text("utf-8"))
    return found


def load_vocabulary(folder: Path, borrow: Path | None = None) -> Vocabulary:
    """The vocabulary of a folder, or the borrowed one where it has none. Raises UnreadableError with every mistake."""
    path = folder / VOCABULARY
    if not path.exists() and borrow is not None:
        path = borrow / VOCABULARY if borrow.is_dir() else borrow
    file = read_toml(path)
    found = None if file.mistakes else read_table(file, Vocabulary, file.data)
    if found is None:
        raise UnreadableError(file.mistakes)
    return found

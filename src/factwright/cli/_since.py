"""Which facts differ from those of another commit, so that a pull request is shown what it moved, wherever that is."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from factwright.catalog import Catalog
from factwright.errors import UnreadableError, UsageError
from factwright.loader import load_catalog
from factwright.pipeline import Workshop
from factwright.rules import fact_sheet
from factwright.scope import scope_of
from factwright.standing import stored


def moved_since(shop: Workshop, ref: str) -> Mapping[str, frozenset[str]]:
    """For each page, the facts that are not what they were at ``ref``; pages that were not there have all of theirs.

    UsageError when git does not know ``ref``, UnreadableError when the catalogue there cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        then = catalog_at(shop, ref, Path(folder))
    found = {}
    for page, pair in shop.pages.items():
        now = {fact.id: stored(fact) for fact in fact_sheet(scope_of(shop.catalog, *pair))}
        known = all(then.product(short) for short in pair)
        old = {fact.id: stored(fact) for fact in fact_sheet(scope_of(then, *pair))} if known else {}
        found[page] = frozenset(id_ for id_ in {*now, *old} if now.get(id_) != old.get(id_))
    return found


def catalog_at(shop: Workshop, ref: str, folder: Path) -> Catalog:
    """The catalogue as it was committed at ``ref``."""
    root, catalog = shop.project.root.resolve(), shop.project.catalog.resolve()
    if not catalog.is_relative_to(root):
        raise UsageError(f"--since needs a catalogue inside of the project; {catalog} is not")
    name = str(catalog.relative_to(root))
    command = ["git", "-C", str(root), "archive", "--format=tar", ref, "--", name]
    try:
        run = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(f"--since needs git: {error.strerror}") from error
    if run.returncode:
        raise UsageError(
            f'--since: git does not give "{name}" at "{ref}": {run.stderr.decode(errors="replace").strip()}'
        )
    with tarfile.open(fileobj=io.BytesIO(run.stdout)) as archive:
        archive.extractall(folder, filter="data")
    try:
        return load_catalog(folder / name, borrow=shop.project.catalog)
    except UnreadableError as error:
        at = [replace(m, message=f"at {ref}: {m.message}") for m in error.mistakes]
        raise UnreadableError(at) from error

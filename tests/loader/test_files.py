"""Files that are not plain small TOML are refused: nothing is followed, nothing hangs, the other files are read."""

import os
import time
from pathlib import Path

import pytest
from tests.catalog_files import PRODUCT, catalogue, renamed

from factwright.loader import Reading, read_catalog
from factwright.loader.files import LARGEST


def reading_with(folder: Path, content: bytes) -> Reading:
    catalogue(folder, steam_1=PRODUCT)
    (folder / "products" / "bad.toml").write_bytes(content)
    return read_catalog(folder)


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"\xef\xbb\xbfschema = 1\n", 1, "begins with a byte order mark; save it as UTF-8 without one"),
        (b'schema = 1\nname = "caf\xe9"\n', 2, 'byte "0xe9" is not UTF-8; save the file as UTF-8'),
        (b"schema = 1\nname = \n", 2, "is not TOML here: invalid value"),
        (b"schema = 1\n[fact.x]\nvalue = [1,\n", 3, "is not TOML here: invalid value"),
        (b"schema = 1\n\x00\n", 2, "is not TOML here: invalid statement"),
        (b"a = 1\rb = 2", 1, "is not TOML here: expected newline or end of document after a statement"),
        (b"a = " + b"[" * 1000, 1, "nested deeper than 24 levels; a catalogue needs six"),
        (b"a = " + b"{a=" * 1000, 1, "nested deeper than 24 levels; a catalogue needs six"),
        (b"a" + b".a" * 400_000 + b" = 1", 1, "a key of 400001 parts; a catalogue needs three"),
        (b"[" + b"a." * 400_000 + b"a]", 1, "a key of 400001 parts; a catalogue needs three"),
        (b"#" * (LARGEST + 1), 0, "is larger than 1,000,000 bytes; keep it in several files"),
    ],
)
def test_unreadable_file_names_its_line_and_leaves_the_others(
    tmp_path: Path, content: bytes, line: int, message: str
) -> None:
    start = time.monotonic()
    read = reading_with(tmp_path / "c", content)
    assert [(m.place.line, m.message) for m in read.mistakes] == [(line, message)]
    assert read.broken == {"bad"}
    assert read.catalog is not None
    assert list(read.catalog.products) == ["steam-1"]
    assert time.monotonic() - start < 5


def test_a_hundred_thousand_tables_are_read_or_refused_soon(tmp_path: Path) -> None:
    start = time.monotonic()
    read = reading_with(tmp_path / "c", b"\n".join(b"[t%d]" % i for i in range(100_000)))
    assert read.broken == {"bad"}
    assert time.monotonic() - start < 10


def test_windows_line_ends_are_lines(tmp_path: Path) -> None:
    text = PRODUCT.replace("value = 1.5", "value = 0").replace("\n", "\r\n")
    (folder := catalogue(tmp_path / "c")).joinpath("products", "steam-1.toml").write_bytes(text.encode())
    assert [m.place.line for m in read_catalog(folder).mistakes] == [22]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c")
    os.mkfifo(folder / "products" / "pipe.toml")
    assert [m.message for m in read_catalog(folder).mistakes] == ["is not a regular file; put a TOML file here"]


def test_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c")
    (folder / "products" / "box.toml").mkdir()
    (folder / "pages.toml").mkdir()
    assert {m.message for m in read_catalog(folder).mistakes} == {"is not a regular file; put a TOML file here"}


@pytest.mark.parametrize("name", ["products/link.toml", "pages.toml", "providers.toml", "domain.toml"])
def test_symbolic_link_is_not_followed(tmp_path: Path, name: str) -> None:
    folder = catalogue(tmp_path / "c")
    outside = tmp_path / "outside.toml"
    outside.write_text(renamed("link"), encoding="utf-8")
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(outside)
    assert [m.message for m in read_catalog(folder).mistakes] == ["is a symbolic link; put the file itself here"]


def test_dangling_link_is_no_absent_file(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c")
    (folder / "pages.toml").symlink_to(tmp_path / "nowhere")
    assert [m.message for m in read_catalog(folder).mistakes] == ["is a symbolic link; put the file itself here"]


def test_linked_folder_of_products_is_not_followed(tmp_path: Path) -> None:
    folder = catalogue(tmp_path / "c")
    (folder / "products").rename(tmp_path / "elsewhere")
    (folder / "products").symlink_to(tmp_path / "elsewhere")
    assert [m.message for m in read_catalog(folder).mistakes] == ["is a symbolic link; put the folder itself here"]

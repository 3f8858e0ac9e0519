"""Whatever a file holds, reading it ends in a catalogue or in mistakes with their place, never in a traceback."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.catalog_files import DOMAIN, PRODUCT, catalogue

from factwright.loader import read_catalog

PAGES = '[[page]]\npair = ["steam-1", "steam-1"]\nowner = "a"\n[[page]]\nwhere = { tag = "big" }\nexcept = ["x"]\n'
PROVIDERS = 'schema = 1\n[name]\nshop = "The Shop"\n'
TEXTS = {"domain.toml": DOMAIN, "products/steam-1.toml": PRODUCT, "pages.toml": PAGES, "providers.toml": PROVIDERS}
JUNK = (
    "0", "-1", "1.5", "nan", "1e400", "0x10", '""', '"x"', '"\\u001b"', "true", "[]", "[[]]", "[{}]", "{}",
    "{ a = 1 }", '["a", 1]', "2026-06-30", "2026-06-30T00:00:00Z", "07:00:00", '"unknown"', '"steam-1"', "'''\n'''",
)  # fmt: skip
EACH_EXAMPLE_HAS_ITS_OWN_FOLDER = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return catalogue(tmp_path / "c", pages=PAGES, providers=PROVIDERS)


def read_with(folder: Path, name: str, text: str) -> None:
    """Reads the catalogue with one file changed; whatever is wrong has a place in one of its files."""
    (folder / name).write_text(text, encoding="utf-8")
    read = read_catalog(folder)
    lengths = {(folder / file).as_posix(): (folder / file).read_text("utf-8").count("\n") + 1 for file in TEXTS}
    for mistake in (*read.mistakes, *read.warnings):
        assert 0 <= mistake.place.line <= lengths[mistake.place.path]
        assert mistake.message.isprintable()
    (folder / name).write_text(TEXTS[name], encoding="utf-8")


@EACH_EXAMPLE_HAS_ITS_OWN_FOLDER
@given(data=st.data())
def test_any_value_in_place_of_any_other(folder: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    lines = TEXTS[name].splitlines()
    number = data.draw(st.sampled_from([i for i, line in enumerate(lines) if " = " in line]))
    key = lines[number].partition(" = ")[0]
    lines[number] = f"{key} = {data.draw(st.sampled_from(JUNK))}"
    read_with(folder, name, "\n".join(lines))


@EACH_EXAMPLE_HAS_ITS_OWN_FOLDER
@given(data=st.data())
def test_any_lines_dropped_doubled_or_moved(folder: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    lines = TEXTS[name].splitlines()
    order = data.draw(st.lists(st.sampled_from(range(len(lines))), max_size=len(lines)))
    kept = sorted(order) if data.draw(st.booleans()) else order
    read_with(folder, name, "\n".join(lines[i] for i in kept))


@EACH_EXAMPLE_HAS_ITS_OWN_FOLDER
@given(data=st.data())
def test_any_truncation(folder: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    read_with(folder, name, TEXTS[name][: data.draw(st.integers(0, len(TEXTS[name])))])


@EACH_EXAMPLE_HAS_ITS_OWN_FOLDER
@given(text=st.text(max_size=40), at=st.integers(0, len(PRODUCT)))
def test_any_text_inserted(folder: Path, text: str, at: int) -> None:
    clean = text.encode("utf-8", "ignore").decode().replace("\r", "")
    read_with(folder, "products/steam-1.toml", PRODUCT[:at] + clean + PRODUCT[at:])

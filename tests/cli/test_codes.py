"""Every code is documented, none is documented for nothing, and the README lists them."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.grounding.judge import Row, judge, rows

from factwright.cli._codes import codes, findings
from factwright.gate import LEVELS
from factwright.second_reading import CODES

ROOT = Path(__file__).parents[2]
PLACES = {"Note": 0, "unknown": 0, "said": 0, "refused": 0, "Finding": 1, "_refused": 1}
"""Which argument of each call is a code."""


def emitted() -> Iterator[tuple[str, str]]:
    """Every code that the source can put into a finding, with its file."""
    for path in sorted((ROOT / "src" / "factwright").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func).rpartition(".")[2]
                place = PLACES.get(name, len(node.args))
                for part in ast.walk(node.args[place]) if place < len(node.args) else ():
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value, path.name


def test_every_code_is_documented() -> None:
    assert [f"{path}: {code}" for code, path in emitted() if code not in findings()] == []
    assert (set(LEVELS) | set(CODES)) - set(codes()) == set()


def test_no_code_is_documented_that_is_never_emitted() -> None:
    used = {code for code, _ in emitted()} | set(LEVELS) | set(CODES)
    assert [code for code in findings() if code not in used] == []


def test_every_code_says_what_it_means_and_how_to_mend() -> None:
    assert [c.code for c in findings().values() if not (c.means and c.example and c.mend)] == []


@pytest.mark.parametrize("row", rows("findings.jsonl"), ids=lambda row: row["code"])
def test_sentence_gives_the_finding(row: Row) -> None:
    found = judge(row["text"], *row["products"]).findings
    assert row["code"] in [f.code for f in found]


def test_explain_prints_a_code(fw: Run, project: Path) -> None:
    ran = fw("explain", "not-only")
    assert ran.out.splitlines()[0] == f"not-only: {findings()['not-only'].means}"
    assert "to mend: leave" in ran.out


def test_readme_lists_the_codes_of_today() -> None:
    command = [sys.executable, str(ROOT / ".ci" / "readme-codes"), "--check", str(ROOT / "README.md")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_readme_without_the_list_gets_one_at_its_end(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("# Title\n\nText.\n")
    command = [sys.executable, str(ROOT / ".ci" / "readme-codes"), str(readme)]
    subprocess.run(command, check=True)
    text = readme.read_text()
    assert text.startswith("# Title\n\nText.\n\n## Codes\n")
    assert "| `not-only` |" in text
    subprocess.run(command, check=True)
    assert readme.read_text() == text

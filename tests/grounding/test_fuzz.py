"""The short form of benchmarks/fuzz_grounding.py: its seeds, and a few hundred texts made of them."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from tests.grounding.judge import Row, rows

PATH = Path(__file__).parents[2] / "benchmarks" / "fuzz_grounding.py"


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_grounding", PATH)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seed(row: Row) -> object:
    marks = [pytest.mark.xfail(reason=row["was"], strict=False)] if row.get("open") else []
    return pytest.param(row["text"], marks=marks)


@pytest.mark.parametrize("text", [seed(row) for row in rows("fuzz_seeds.jsonl")])
def test_seed_has_no_fault(fuzz: ModuleType, text: str) -> None:
    assert fuzz.fault(text) == ""


def test_random_texts_have_no_fault(fuzz: ModuleType) -> None:
    supply = fuzz.Fuzz(seed=1)
    texts = [supply.text() for _ in range(300)]
    assert [(fault, text) for text in texts if (fault := fuzz.fault(text))] == []

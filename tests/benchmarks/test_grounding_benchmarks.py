"""The parts of the grounding benchmarks that decide something: twins, types of sentences, peers."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_every_twin_differs_from_its_sentence_and_from_the_others() -> None:
    text = "Acme 2 has a context window of 400,000 tokens, and Bolt 1 does not support vision."
    made = [twin.text for twin in load("twins").twins(text, ["Acme 2", "Bolt 1"])]
    assert text not in made
    assert len(set(made)) == len(made)


@pytest.mark.parametrize(
    "twin",
    [
        "Bolt 1 costs $2.50 per million input tokens.",
        "Acme 2 costs $2.51 per million input tokens.",
        "Acme 2 costs $2.50 per million output tokens.",
        "Acme 2 costs €2.50 per million input tokens.",
        "Acme 2 does not cost $2.50 per million input tokens.",
        "Acme 2 costs $2.50 per billion input tokens.",
        "Acme 2 costs $2.50 per million secretly input tokens.",
        "Acme 2 used to cost $2.50 per million input tokens.",
    ],
)
def test_a_sentence_has_twins_of_every_kind(twin: str) -> None:
    made = load("twins").twins("Acme 2 costs $2.50 per million input tokens.", ["Acme 2", "Bolt 1"])
    assert twin in {one.text for one in made}


def test_digits_of_a_name_are_not_changed() -> None:
    made = load("twins").figures("Acme 2 supports vision.", ["Acme 2"])
    assert list(made) == []


@pytest.mark.parametrize(
    ("sentence", "types", "cls"),
    [
        ("Acme 2 has the larger context window for long prompts, retrieval packs.", ("T1a", "T1b"), "NOT"),
        ("Acme 2 is available on Cloud One.", ("F6a",), "ROW"),
        ("Estimate token spend from the list.", ("M1",), "ADV"),
        ("Something else.", (), "-"),
    ],
)
def test_a_sentence_has_the_strictest_class_of_its_types(sentence: str, types: tuple[str, ...], cls: str) -> None:
    found, strictest, _, _ = load("reference_pages").kinds(sentence)
    assert (found, strictest) == (types, cls)


def test_narrative_sentences_are_neither_questions_nor_cells() -> None:
    page = "A vs B\nVisionNoYes\nWhich is larger?\nA is larger. B is smaller.\n\u2022 A adds vision.\n"
    assert list(load("reference_pages").sentences(page)) == ["A is larger.", "B is smaller.", "A adds vision."]


@pytest.mark.parametrize(
    ("text", "passes"),
    [("Acme 2 costs $2.50.", True), ("Acme 2 costs 2.5 dollars.", True), ("Acme 2 costs $3.", False), ("Fine.", True)],
)
def test_the_number_gate_asks_only_for_numbers(text: str, passes: bool) -> None:
    assert load("peers").number_gate(text, ["Acme 2 costs $2.50 per million."], ["Acme 2"]) is passes


def test_words_in_common_are_similar() -> None:
    facts = ["Acme 2 supports vision.", "Bolt 1 costs $2.50."]
    near, far = load("peers").nearest_by_words(["Acme 2 supports vision.", "Nothing here matches"], facts)
    assert near == pytest.approx(1.0)
    assert far == 0.0

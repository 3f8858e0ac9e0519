import pytest

from factwright.snapshots.words import diff, steps


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Acme 2 costs $2.50.", "Acme 2 costs $2.50.", "Acme 2 costs $2.50."),
        ("Acme 2 costs $2.50 here.", "Acme 2 costs $2.20 here.", "Acme 2 costs [-$2.50-]{+$2.20+} here."),
        (
            "Its context is 131,072 tokens long in all.",
            "Its context is 200,000 tokens long in all.",
            "Its context is [-131,072-]{+200,000+} tokens long in all.",
        ),
        ("One two three four.", "One two three four five.", "One two three four{+ five+}."),
        (
            "All of it is new.",
            "Nothing stayed as before here.",
            "[-All of it is new.-] {+Nothing stayed as before here.+}",
        ),
    ],
)
def test_words_that_changed_are_marked(old: str, new: str, expected: str) -> None:
    assert diff(old, new) == expected


@pytest.mark.parametrize("texts", [("a b c", "a x c d"), ("", "a"), ("$1.50, then 2 %", "$1.55; then 2%")])
def test_both_texts_can_be_read_back(texts: tuple[str, str]) -> None:
    found = list(steps(*texts))
    assert ("".join(before for _, before, _ in found), "".join(after for _, _, after in found)) == texts

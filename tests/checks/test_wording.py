"""Wording: refused forms and banned words, each with what to do."""

import pytest
from tests.grounding.judge import judge

PAIR = ("lanternfish/halden-5", "skarn/quoin-1.5")
FORMS = {
    "Of Halden 5 and Quoin 1.5, the former supports vision.": '"the former" is refused: name the product instead',
    "Of Halden 5 and Quoin 1.5, the latter supports vision.": '"the latter" is refused: name the product instead',
    "Halden 5 and Quoin 1.5 hold 320,000 and 262,144 tokens, respectively.": (
        '"respectively" is refused: give each product its own value, in its own clause'
    ),
}


@pytest.mark.parametrize(("text", "message"), FORMS.items())
def test_form_that_points_without_naming_is_refused(text: str, message: str) -> None:
    found = [f for f in judge(text, *PAIR).findings if f.code == "refused-form"]
    assert [f.message for f in found] == [message]


def test_product_by_name_is_no_refused_form() -> None:
    assert judge("Halden 5 supports vision.", *PAIR).findings == ()


def test_word_of_praise_is_banned() -> None:
    found = judge("Halden 5 is the best.", *PAIR).findings
    assert [f.message for f in found if f.code == "banned-word"] == ['"best" claims quality; no fact licenses it']

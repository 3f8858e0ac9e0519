"""Labels become English that fits any domain."""

from decimal import Decimal
from fractions import Fraction

import pytest
from tests.builders import DOMAIN

from factwright import wording
from factwright.domain import Domain, Workload
from factwright.quantities import CalendarDate, Quantity, State, decimal_of, normal


@pytest.mark.parametrize(
    ("label", "inside"),
    [("Context window", "context window"), ("IDE integration", "IDE integration"), ("API", "API"), ("", "")],
)
def test_abbreviations_keep_their_capitals(label: str, inside: str) -> None:
    assert wording.lowered(label) == inside


@pytest.mark.parametrize(
    ("period", "said"), [("month", "a month"), ("hour", "an hour"), ("three years", "over three years")]
)
def test_period_is_said_as_a_rate_or_as_a_span(period: str, said: str) -> None:
    assert wording.a_period(Workload(label="", period=period, volumes={})) == said


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ({"symbol": "$", "per": 1000000, "of": "tokens"}, "per million prompt tokens"),
        ({"symbol": "$", "per": 500, "of": "tokens"}, "per 500 prompt tokens"),
        ({"symbol": "$", "per": 1, "of": "tokens"}, "per prompt token"),
        ({"symbol": "$"}, "per prompt"),
    ],
)
def test_denominator_names_what_is_counted(unit: dict[str, object], said: str) -> None:
    domain = Domain.model_validate(
        {
            "name": "x",
            "item": {"one": "x", "many": "xs"},
            "unit": {"tokens": {"one": "token", "many": "tokens"}, "money": unit},
            "meter": {"prompt": {"label": "Prompt price", "noun": "prompt", "unit": "money"}},
        }
    )
    assert wording.per_phrase(domain, domain.meter["prompt"]) == said


def test_possessive_of_a_name_in_s() -> None:
    assert wording.possessive("Aster") == "Aster's"
    assert wording.possessive("Borealis") == "Borealis'"


def test_capability_is_stated_with_its_noun() -> None:
    assert wording.supports(DOMAIN.capability["vision"], State.YES, "Aster") == "Aster supports image input"
    assert wording.supports(DOMAIN.capability["tools"], State.NO, "Aster") == "Aster does not support tool use"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Quantity(Decimal("0.270"), "usd"), "0.27"),
        (Decimal("400000"), "400000"),
        (Decimal("4E5"), "400000"),
        (Decimal("0.0"), "0"),
        (Fraction(1, 8), "0.125"),
        (Fraction(1723, 1750), "1723/1750"),
        (CalendarDate(2025, 3), "2025-03"),
        (State.YES, "yes"),
        ("Apache-2.0", "Apache-2.0"),
    ],
)
def test_equal_values_have_one_normal_text(
    value: Quantity | Decimal | Fraction | CalendarDate | str, text: str
) -> None:
    assert normal(value) == text


def test_decimal_is_exact_or_none() -> None:
    assert decimal_of(Fraction(-5, 4)) == Decimal("-1.25")
    assert decimal_of(Fraction(1, 3)) is None

"""Arithmetic is exact, has one direction, and says nothing of what is unknown."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import DOMAIN, make_catalog, make_offer, make_product

from factwright import relations
from factwright.quantities import CalendarDate, Quantity, State

AMOUNTS = st.decimals(min_value="0.001", max_value="1000000", places=3)
VOLUMES = DOMAIN.workload["monthly"].volumes


def tokens(amount: int) -> Quantity:
    return Quantity(Decimal(amount), "tokens")


def test_saving_is_a_share_of_the_dearer() -> None:
    assert relations.saving(Decimal("0.027"), Decimal("1.75")) == Fraction(1723, 1750)


@given(AMOUNTS, AMOUNTS)
def test_saving_never_reaches_one_and_agrees_with_the_ratio(a: Decimal, b: Decimal) -> None:
    cheaper, dearer = sorted((a, b))
    saving, ratio = relations.saving(cheaper, dearer), relations.ratio(dearer, cheaper)
    assert saving is not None
    assert ratio is not None
    assert 0 <= saving < 1
    assert saving == 1 - 1 / ratio


def test_nothing_is_saved_on_a_price_that_is_zero_or_dearer() -> None:
    assert relations.saving(0, 1) is None
    assert relations.saving(2, 1) is None
    assert relations.excess(2, 1) == 1


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [(131072, 128000, False), (262144, 256000, False), (100, 95, True), (100, 96, False), (5, 5, False), (0, 0, False)],
)
def test_difference_below_materiality_does_not_count(a: int, b: int, expected: bool) -> None:
    assert relations.material(a, b, Decimal("0.05")) is expected
    assert relations.material(b, a, Decimal("0.05")) is expected


def test_without_materiality_any_difference_counts() -> None:
    assert relations.material(Decimal("42.7"), Decimal("42.6"))


def test_better_follows_the_declared_direction() -> None:
    assert relations.better(tokens(9), tokens(5), "higher") == 1
    assert relations.better(tokens(9), tokens(5), "lower") == -1
    assert relations.better(tokens(9), tokens(5), "") is None
    assert relations.better(tokens(100), tokens(99), "higher", Decimal("0.05")) == 0


def test_names_units_and_dates_of_unequal_precision_have_no_order() -> None:
    assert relations.order("a", "b") is None
    assert relations.order(tokens(1), Quantity(Decimal(1), "seconds")) is None
    assert relations.order(CalendarDate(2026, 2), CalendarDate(2026, 2, 5)) is None
    assert relations.order(CalendarDate(2026), CalendarDate(2025, 2, 5)) == 1


def test_rank_counts_what_is_materially_better() -> None:
    assert relations.rank(128000, [131072, 400000], "higher", Decimal("0.05")) == 2
    assert relations.rank(Decimal("0.1"), [Decimal("0.2"), Decimal("0.3")], "lower") == 1


def test_unknown_leaves_a_count_open() -> None:
    count = relations.count([State.YES, State.UNKNOWN, State.NO])
    assert (count.yes, count.no, count.unknown, count.total) == (1, 1, 1, 3)
    assert [count.is_exactly(n) for n in range(4)] == [State.NO, State.UNKNOWN, State.UNKNOWN, State.NO]


def test_mean_of_nothing_is_unknown() -> None:
    assert relations.mean([1, 2]) == Fraction(3, 2)
    assert relations.mean([]) is None


def test_bill_is_made_by_one_offer() -> None:
    cheap_input = make_offer("alpha", input="0.01", output="9")
    cheap_output = make_offer("beta", input="0.10", output="0.30")
    catalog = make_catalog(product := make_product(offers=[cheap_input, cheap_output]))
    found = relations.cheapest(catalog, product, VOLUMES)
    assert found is not None
    assert (found.offer.provider, found.total) == ("beta", Fraction(155))
    assert found.share("input") == Fraction(80, 155)
    assert [b.offer.provider for b in relations.bills(catalog, product, VOLUMES)] == ["beta", "alpha"]


def test_ties_go_by_the_name_of_the_provider() -> None:
    product = make_product(offers=[make_offer(p, input="1", output="1") for p in ("zeta", "alpha")])
    found = relations.cheapest(make_catalog(product, names={"zeta": "Aardvark"}), product, VOLUMES)
    assert found is not None
    assert found.offer.provider == "zeta"


@pytest.mark.parametrize(
    "offer",
    [
        make_offer(billing="free", input="1", output="1"),
        make_offer(billing="trial"),
        make_offer(billing="unpriced"),
        make_offer(input="1"),
        make_offer(input="0", output="1"),
        make_offer(input="1", output="1", tier="batch"),
    ],
)
def test_offer_without_a_complete_price_has_no_bill(offer: object) -> None:
    product = make_product(offers=[offer])  # type: ignore[list-item]
    assert relations.cheapest(make_catalog(product), product, VOLUMES) is None


def test_volume_of_a_meter_without_a_price_has_no_bill() -> None:
    assert relations.bill(DOMAIN, make_offer(input="1", output="1"), {"cached": 1}) is None
    assert relations.bill(DOMAIN, make_offer(input="1", output="1"), {}) is None


def test_blend_is_the_mean_price_of_a_mix() -> None:
    offer = make_offer(input="1.75", output="14")
    assert relations.blend(offer, {"input": 70, "output": 30}) == Fraction("5.425")
    assert relations.blend(offer, {"cached": 1}) is None


def test_break_even_is_the_mix_at_which_the_order_turns() -> None:
    a, b = make_offer(input="1", output="10"), make_offer(input="2", output="4")
    at = relations.break_even(DOMAIN, a, b, "input", "output")
    assert at == 6
    bills = [relations.bill(DOMAIN, offer, {"input": at, "output": 1}) for offer in (a, b)]
    assert bills[0] is not None
    assert bills[1] is not None
    assert bills[0].total == bills[1].total


def test_offer_that_is_cheaper_on_every_meter_never_turns() -> None:
    a, b = make_offer(input="1", output="1"), make_offer(input="2", output="4")
    assert relations.break_even(DOMAIN, a, b, "input", "output") is None


@pytest.mark.parametrize(
    ("a", "b", "days", "months"),
    [
        ("2024-09-25", "2026-02-12", 505, 17),
        ("2026-02-12", "2024-09-25", -505, -17),
        ("2025-01-31", "2025-02-28", 28, 1),
        ("2025-09-30", "2025-10-01", 1, 0),
        ("2024-03", "2024-12-15", None, 9),
        ("2024", "2025-01", None, None),
    ],
)
def test_time_between_dates_is_as_precise_as_they_are(a: str, b: str, days: int | None, months: int | None) -> None:
    first, second = CalendarDate.parse(a), CalendarDate.parse(b)
    assert relations.days_between(first, second) == days
    assert relations.months_between(first, second) == months

import pytest
from tests.builders import derived, make_evidence, make_product

from factwright.catalog import Known
from factwright.quantities import CalendarDate
from factwright.rules.dates import dates
from factwright.rules.values import values


@pytest.mark.parametrize(
    ("early", "late", "value", "unit", "display"),
    [
        ("2026-01-29", "2026-02-24", "26", "days", "26 days"),
        ("2026-02-03", "2026-02-04", "1", "days", "one day"),
        ("2024-09-25", "2026-02-12", "505", "days", "about 17 months"),
        ("2025-01-05", "2026-01-05", "365", "days", "twelve months"),
        ("2023-12", "2025-08", "20", "months", "20 months"),
        ("2023", "2025-08", "2", "years", "about two years"),
    ],
)
def test_span_is_said_as_precisely_as_both_dates_are_known(
    early: str, late: str, value: str, unit: str, display: str
) -> None:
    fact = derived(dates, make_product("Aster", cutoff=early), make_product("Borea", cutoff=late))["later/cutoff/borea"]
    assert (fact.value, fact.unit, fact.display) == (value, unit, display)


def test_later_names_both_dates() -> None:
    facts = derived(dates, make_product("Aster", cutoff="2025-08"), make_product("Borea", cutoff="2023-12"))
    assert [fact.statement for fact in facts.values()] == [
        "The knowledge cutoff of Aster is 20 months later than that of Borea (August 2025 against December 2023)."
    ]


def test_same_date_is_the_same_and_a_vaguer_one_has_no_order() -> None:
    aster = make_product("Aster", cutoff="2025-08")
    assert "same/cutoff" in derived(dates, aster, make_product("Borea", cutoff="2025-08"))
    assert derived(dates, aster, make_product("Borea", cutoff="2025-08-01")) == {}


def test_dates_of_different_meaning_are_told_apart() -> None:
    facts = derived(
        dates,
        make_product("Aster", released="2026-02-05", means="announced"),
        make_product("Borea", released="2026-02-24", means="api"),
    )
    assert [fact.statement for fact in facts.values()] == [
        "The release date of Aster (announced) and that of Borea (api) mean different things and are not compared."
    ]


def test_of_several_meanings_the_one_that_both_state_is_compared() -> None:
    announced, of_api = CalendarDate(2026, 2, 5), CalendarDate(2026, 2, 24)
    both = Known(announced, make_evidence(announced, means="announced"), also=(make_evidence(of_api, means="api"),))
    aster, borea = make_product("Aster", released=both), make_product("Borea", released="2026-02-20", means="api")
    fact = derived(dates, aster, borea)["later/released/aster"]
    assert fact.statement == (
        "The release date (api) of Aster is four days later than that of Borea "
        "(24 February 2026 against 20 February 2026)."
    )
    assert fact.derived_from == ("value/released.api/aster", "value/released/borea")
    assert derived(values, aster)["value/released.api/aster"].value == "2026-02-24"

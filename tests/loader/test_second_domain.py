"""The second domain is sound, of another kind than the shipped one, and uses all that a domain may declare."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from factwright.catalog import Known, Unknown, Why
from factwright.display import Record
from factwright.domain import Domain
from factwright.loader import load_domain, read_catalog

SHIPPED = Path(__file__).parents[2] / "catalog"
SECOND = Path(__file__).parents[1] / "second_domain" / "catalog"


def declared(annotation: Any) -> Iterator[type[Record]]:
    """The records that a type holds, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
        for field in annotation.model_fields.values():
            if field.annotation and annotation.__name__ not in str(field.annotation):
                yield from declared(field.annotation)
    for arg in get_args(annotation):
        yield from declared(arg)


def used(value: Any) -> Iterator[type[Record]]:
    """The records in a value that say something."""
    if isinstance(value, Record):
        if value.model_fields_set:
            yield type(value)
        yield from used([getattr(value, name) for name in value.model_fields_set])
    elif isinstance(value, dict):
        yield from used(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from used(item)


def test_second_domain_uses_every_record() -> None:
    assert set(used(load_domain(SECOND))) == set(declared(Domain))


def test_second_domain_shares_no_word_with_the_shipped_one() -> None:
    kinds = ("attribute", "capability", "meter", "workload", "tag")
    first, second = ({key for kind in kinds for key in getattr(load_domain(f), kind)} for f in (SHIPPED, SECOND))
    assert first & second == {"maker"}


def test_second_catalogue_has_no_mistake() -> None:
    read = read_catalog(SECOND)
    assert read.mistakes == ()
    assert read.catalog is not None
    assert [len(page.pairs) for page in read.catalog.pages] == [1, 2, 1]


def test_second_catalogue_has_every_kind_of_value_and_of_unknown() -> None:
    catalog = read_catalog(SECOND).catalog
    assert catalog is not None
    found = [f for p in catalog.products.values() for f in (*p.facts.values(), *p.capabilities.values())]
    assert {type(f.value).__name__ for f in found if isinstance(f, Known)} == {
        "Quantity",
        "CalendarDate",
        "str",
        "State",
    }
    assert {f.why for f in found if isinstance(f, Unknown)} == set(Why)
    assert any(f.others for f in found if isinstance(f, Known))
    assert any(f.also for f in found if isinstance(f, Known))
    assert {o.billing for p in catalog.products.values() for o in p.offers} == catalog.domain.billing.keys()

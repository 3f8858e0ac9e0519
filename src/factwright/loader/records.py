"""The shape of each table in the files of a catalogue. What the values mean to a domain is judged elsewhere.

A field's description says what would be right; it ends up in messages.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from factwright.catalog import SourceClass
from factwright.display import Record
from factwright.loader.cells import Address, Amount, Claims, Day, Names, Text, Whole


class FileRecord(Record):
    """Base of all tables: strict types, unknown keys refused."""

    model_config = ConfigDict(strict=True, populate_by_name=False)


Table = dict[str, Any]
Tables = list[dict[str, Any]]


class ProductTable(FileRecord):
    """A product file; its tables are read one by one, so that one mistake does not hide the next."""

    schema_: Annotated[Literal[1], Field(alias="schema", description="write schema = 1")]
    id: Annotated[Text, Field(description='write id = "maker/name", the name being that of the file')]
    name: Annotated[Text, Field(description="write the name that a reader sees")]
    maker: Annotated[Text, Field(description="write the part of the id before the slash")]
    kind: Annotated[Text, Field(description="write one of the kinds that domain.toml declares")]
    note: str = ""
    alias: Tables = []
    distinct: Tables = []
    source: dict[str, Claims] = {}
    fact: dict[str, Claims] = {}
    capability: dict[str, Claims] = {}
    offer: Tables = []
    benchmark: Tables = []


class AliasTable(FileRecord):
    """``[[alias]]``: a spelling of this product elsewhere."""

    in_: Annotated[Text, Field(alias="in", description='write in = "text" for prose, or the name of a catalogue')]
    id: Annotated[Text, Field(description="write the spelling")]
    note: str = ""


class DistinctTable(FileRecord):
    """``[[distinct]]``: what looks alike and is another product."""

    id: Annotated[Text, Field(description="write the id of the other product")]
    why: Annotated[Text, Field(description="write how the two differ")]
    note: str = ""


class SourceTable(FileRecord):
    """``[source.NAME]``: where evidence was read."""

    kind: Annotated[SourceClass, Field(description='write "maker", "host", "catalogue" or "third-party"')]
    retrieved: Annotated[Day, Field(description="write the day on which it was read, like 2026-06-30")]
    url: Address | None = None
    title: Text | None = None
    commit: Text | None = None
    note: str = ""


_SOURCE = "name one of this file's sources"
_QUOTE = "quote the source word for word"


class ClaimTable(FileRecord):
    """``[fact.KEY]``: one source's word for one value."""

    value: Annotated[Any, Field(description="write the value, or leave the fact out")]
    source: Annotated[Text, Field(description=_SOURCE)]
    quote: Annotated[Text, Field(description=_QUOTE)]
    means: str = ""
    note: str = ""


class LookedTable(FileRecord):
    """``value = "unknown"``: looked for and not found."""

    value: Literal["unknown"]
    looked: Annotated[Day, Field(description="write the day on which it was looked for")]
    source: Text | None = None
    quote: Text | None = None
    note: str = ""


class StateTable(FileRecord):
    """``[capability.KEY]`` with state yes or no."""

    state: Annotated[
        Literal["yes", "no"], Field(description='write "yes", "no" or "unknown", in quotes and small letters')
    ]
    source: Annotated[Text, Field(description=_SOURCE + ', or write state = "unknown"')]
    quote: Annotated[Text, Field(description=_QUOTE + ', or write state = "unknown"')]
    note: str = ""


class UnknownTable(FileRecord):
    """``[capability.KEY]`` with state unknown: looked for and not found; a source may be named."""

    state: Literal["unknown"]
    looked: Day | None = None
    source: Text | None = None
    quote: Text | None = None
    note: str = ""


class OfferTable(FileRecord):
    """``[[offer]]``: one provider's route."""

    provider: Annotated[Text, Field(description="write the id of the provider, as in providers.toml")]
    billing: Annotated[Text, Field(description="write one of the forms of billing that domain.toml declares")]
    source: Annotated[Text, Field(description=_SOURCE)]
    quote: Text | None = None
    route: str = ""
    fact: Table = {}
    capability: Table = {}
    price: Tables = []
    note: str = ""


class PriceTable(FileRecord):
    """``[[offer.price]]``: what one meter costs, in the meter's unit."""

    meter: Annotated[Text, Field(description="write one of the meters that domain.toml declares")]
    amount: Annotated[Amount, Field(description="write the price in the meter's unit")]
    tier: Text = "standard"
    above: Whole = 0
    region: str = ""
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    quote: Text | None = None
    note: str = ""


class ScoreTable(FileRecord):
    """``[[benchmark]]``: one result under stated conditions."""

    name: Annotated[Text, Field(description="write the benchmark's name")]
    score: Annotated[Amount, Field(description="write the result as a number")]
    unit: Annotated[Text, Field(description="write one of the units that domain.toml declares")]
    by: Annotated[Literal["maker", "independent"], Field(description='write who measured: "maker" or "independent"')]
    source: Annotated[Text, Field(description=_SOURCE)]
    quote: Annotated[Text, Field(description=_QUOTE)]
    version: str = ""
    harness: str = ""
    setting: str = ""
    note: str = ""


class ProvidersTable(FileRecord):
    """providers.toml: names that a reader sees, by id of provider or maker."""

    schema_: Annotated[Literal[1], Field(alias="schema", description="write schema = 1")]
    name: dict[str, Text] = {}


class PagesTable(FileRecord):
    """pages.toml."""

    schema_: Annotated[Literal[1], Field(alias="schema", description="write schema = 1")] = 1
    page: Tables = []


class PageTable(FileRecord):
    """``[[page]]``: a pair, every pair of a list, or every pair of a selection."""

    pair: list[str] | None = None
    products: list[str] | None = None
    where: dict[str, Names] | None = None
    except_: Annotated[list[Names], Field(alias="except")] = []
    publish: bool = True
    owner: str = ""
    note: str = ""

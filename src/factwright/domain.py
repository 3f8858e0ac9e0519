"""What ``domain.toml`` declares: the columns of a catalogue, their units and words, and what follows from them.

The engine knows no attribute, capability, unit or provider by name; it reads them here. Prose never comes in.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from factwright.display import Record, Unit

Better = Literal["higher", "lower", "later", "earlier", ""]
Kind = Literal["quantity", "date", "choice", "name"]


class Words(Record):
    """The words prose uses for one attribute, capability, meter or benchmark family (English, lower case)."""

    nouns: tuple[str, ...] = ()
    """What it is called, singular, longest first in no need: ``context window``, ``window``."""
    verbs: tuple[str, ...] = ()
    """Third person verbs that predicate it of a product with its value as object: ``holds``, ``accepts``."""
    phrases: tuple[str, ...] = ()
    """Whole predicates with ``{}`` for the value: ``can return up to {}``, ``was released on {}``."""
    adjectives: tuple[str, ...] = ()
    """Adjectives that name the value by themselves, of choices and billing: *is deprecated*, *the free route*."""
    values: tuple[str, ...] = ()
    """For choices: what follows the attribute's noun and *be*: *the weights are open*."""
    predicates: tuple[str, ...] = ()
    """For choices: predicates that follow the attribute's noun, the verb in its base form: ``come with conditions``."""
    units: tuple[str, ...] = ()
    """Spellings of the unit that name the attribute by themselves: ``output tokens`` after a number."""
    parts: tuple[str, ...] = ()
    """For a part of a table: what is said of the part after the whole: *of which 9B are active*."""
    fits: tuple[str, ...] = ()
    """Verb phrases that turn the attribute round, before the product: so many tokens *fit into* it."""
    acts: tuple[str, ...] = ()
    """Verb phrases before a comparative: *return its first token* sooner."""
    limited: tuple[str, ...] = ()
    """For limits: nouns of what they limit: *output* is limited to so many."""
    things: tuple[str, ...] = ()
    """For limits: countable nouns of what has to fit into them, singular: a *prompt* of so many."""
    asides: tuple[str, ...] = ()
    """Adverbial phrases that go with this attribute and add nothing: ``in one response``."""
    planned: bool = False
    """For dates: whether they lie ahead, so that no past tense is said of them."""
    events: tuple[str, ...] = ()
    """For dates: verb phrases that name the event without its date: ``be released``, ``come out``."""
    more: tuple[str, ...] = ()
    """Comparatives of a larger or later value: ``larger``, ``longer``."""
    less: tuple[str, ...] = ()
    """Comparatives of a smaller or earlier value: ``smaller``, ``cheaper``."""
    positive: tuple[str, ...] = ()
    """Positives of ``less`` for *as cheap as*: ``cheap``."""
    most: tuple[str, ...] = ()
    """Superlatives of ``more``."""
    least: tuple[str, ...] = ()
    """Superlatives of ``less``."""
    beats: tuple[str, ...] = ()
    """Transitive verbs: the subject has the better value: ``outscores``, ``undercuts``."""


class Choice(Record):
    """One value of a controlled vocabulary."""

    label: str = ""
    """As shown in a table; empty: the value itself."""
    article: bool = True
    """Whether ``is a ...`` takes an article: a standalone API model."""
    reads: tuple[str, ...] = ()
    """Other spellings, in data and in prose, that mean this value: ``Proprietary`` for ``Closed weights``."""
    words: Words = Words()
    implies: tuple[str, ...] = ()
    """Values of the same attribute that are true as well: open source weights are open weights."""


class Attribute(Record):
    """A declared column: one kind of value that every product may have."""

    label: str
    """As shown in tables, such as ``Context window``."""
    kind: Kind
    unit: str = ""
    """Key of the unit, for quantities."""
    better: Better = ""
    """Which direction is better for a reader; empty: neither."""
    materiality: Decimal = Decimal(0)
    """Share of the larger value below which two values count as equal: 0.05 is five percent."""
    months_apart: int = 0
    """For dates: the difference in months from which on it is worth a tradeoff."""
    choices: dict[str, Choice] = {}
    """Controlled vocabulary of a choice, by stored value."""
    of: str = ""
    """Key of the table in product files that holds this value as a part; empty: its own key."""
    part: str = ""
    """Name of the part in that table: ``total``, ``active``."""
    group: str = "specs"
    """Table that shows it; ``hidden`` for none."""
    means: tuple[str, ...] = ()
    """What a date may mean (announced, api): only equal meanings are compared."""
    past: bool = False
    """For dates: what has happened, so that no source can give a day after its own."""
    zero: bool = False
    """For quantities: whether zero is an amount and not a way of leaving out."""
    at_offer: bool = False
    """Whether an offer may restate it for its own route."""
    shelf_days: int = 0
    """Days after which the value should be looked up again; 0: never."""
    asks: str = ""
    """For choices: what readers ask of it, with {a} and {b} for the names: ``Is {a} or {b} open source?``."""
    asks_yes: tuple[str, ...] = ()
    """Values that answer the question with yes."""
    asks_also: tuple[str, ...] = ()
    """Attributes that belong in the answer: the licence."""
    words: Words = Words()


class Capability(Record):
    """Something a product can or cannot do: yes, no or unknown."""

    label: str
    noun: str
    """As used in sentences: ``image input``."""
    twin: str = ""
    """Key of the capability that is folded with this one where both have equal states on all products compared."""
    folded: str = ""
    """Noun of the folded pair, such as ``tool calling``; given on the first of the two."""
    group: str = "capabilities"
    rank: int = 0
    """Order by importance, 0 first."""
    words: Words = Words()


class Meter(Record):
    """What an offer charges for."""

    label: str
    noun: str
    """``input``: as in *input price*, *input costs*."""
    unit: str
    better: Better = "lower"
    core: bool = True
    """Whether a complete price needs it."""
    discount_of: str = ""
    """Key of the meter that this one is a reduced rate of (cached input of input)."""
    words: Words = Words()


class Tier(Record):
    """A service tier of an offer: its own prices."""

    label: str
    words: Words = Words()


class Billing(Record):
    """How an offer is paid for. Only a priced form has prices; zero is never a price."""

    label: str
    priced: bool = False
    words: Words = Words()


class Workload(Record):
    """The monthly traffic that costs are computed for."""

    label: str
    """``800M input and 250M output tokens``."""
    period: str = "month"
    volumes: dict[str, Decimal]
    """Units used in a period, by meter."""


class Condition(Record):
    """True of a product when its one stated test holds; unknown values make it unknown."""

    capability: str = ""
    attribute: str = ""
    is_: Annotated[tuple[str, ...], Field(alias="is")] = ()
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    scored: tuple[str, ...] = ()
    """Holds when the product has a sourced score on one of these benchmarks."""
    any: tuple[Condition, ...] = ()
    all: tuple[Condition, ...] = ()


class Tag(Record):
    """A fit tag: a short name for a need, given where its condition holds."""

    label: str
    phrase: str
    """The need as a noun phrase: ``tool-calling agents``."""
    when: Condition
    inferred: bool = False
    """Marked as an inference where shown."""


class Consequence(Record):
    """What a fact means for the reader's work: licenses advice that names one of ``needs``."""

    when: Condition
    needs: tuple[str, ...]
    """Noun phrases and verb phrases of the reader's work: ``images``, ``scanned forms``, ``self-hosting``."""
    not_with: tuple[str, ...] = ()
    """Verbs that make another need of it, in their first form: who *draws* images needs no image input."""


class Scale(Record):
    """A need of more or less: of at least a stated size, or of the better value of the products compared."""

    attribute: str = ""
    """Key of the attribute that the need is measured on, or empty for meters."""
    meters: tuple[str, ...] = ()
    """Keys of the meters that all have to be the cheaper."""
    otherwise: Condition | None = None
    """For a date, which has to be later than the day that the need names: what has to hold where none is recorded."""
    needs: tuple[str, ...]
    """Noun phrases and verb phrases of the reader's work: ``documents``, ``a tight budget``."""


class Tradeoff(Record):
    """The need that a better value serves, for attributes and meters."""

    need: str


class Reported(Record):
    """Words for scores of benchmarks, which are declared by the products that have them."""

    label: str = "Benchmarks"
    words: Words = Words()


class Prices(Record):
    """Words for prices of any meter."""

    words: Words = Words()


class Item(Record):
    """What the products are."""

    one: str
    many: str


class Domain(Record):
    """One kind of product: everything the engine may know about it."""

    schema_: Annotated[int, Field(alias="schema")] = 1
    name: str
    item: Item
    home: str = "catalogue"
    unit: dict[str, Unit] = {}
    attribute: dict[str, Attribute] = {}
    capability: dict[str, Capability] = {}
    meter: dict[str, Meter] = {}
    tier: dict[str, Tier] = {}
    billing: dict[str, Billing] = {}
    workload: dict[str, Workload] = {}
    tag: dict[str, Tag] = {}
    benchmark: Reported = Reported()
    price: Prices = Prices()
    consequence: tuple[Consequence, ...] = ()
    scale: tuple[Scale, ...] = ()
    no_from: tuple[str, ...] = ("maker", "host", "catalogue")
    """Source classes whose *no* counts; others leave the capability unknown."""
    kinds: tuple[str, ...] = ()
    """Kinds of product a file may declare."""
    sections: tuple[str, ...] = ()
    """Sections of a page, in order."""
    price_shelf_days: dict[str, int] = {}
    """Days after which a price should be looked up again, by class of its source."""

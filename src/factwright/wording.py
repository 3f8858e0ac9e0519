"""How statements name what the domain declares: nouns, predicates, denominators, articles, agreement.

Only naming: no fact is decided here, and no number is rounded. The domain's own words come first; where it declares
none, its labels are put into plain English that fits any domain.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factwright import display
from factwright.catalog import Score
from factwright.domain import Attribute, Capability, Domain, Meter, Workload
from factwright.quantities import CalendarDate, Quantity, State, Value, decimal_of

SCALE_WORDS = {Decimal(1000): "thousand", Decimal(1000000): "million", Decimal(1000000000): "billion"}


def lowered(label: str) -> str:
    """The label inside a sentence: first letter small, unless the word is an abbreviation (``IDE integration``)."""
    first_word = label.partition(" ")[0]
    return label if any(c.isupper() or c.isdigit() for c in first_word[1:]) else label[:1].lower() + label[1:]


def raised(text: str) -> str:
    """The text at the start of a sentence."""
    return text[:1].upper() + text[1:]


def inside(sentence: str) -> str:
    """The sentence after an introduction: a leading article is small, a name stays."""
    return sentence[:1].lower() + sentence[1:] if sentence.startswith(("The ", "A ", "An ")) else sentence


def article(noun: str) -> str:
    """``a`` or ``an``, by the first letter (and the silent h of *hour*)."""
    return "an" if noun[:1].lower() in "aeio" or noun.startswith("hour") else "a"


def possessive(name: str) -> str:
    """``Aster's``; names that end in s take the apostrophe alone."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def noun_of(domain: Domain, key: str) -> str:
    """What an attribute, a capability or the price of a meter is called inside a sentence: ``context window``."""
    if attribute := domain.attribute.get(key):
        return _attribute_noun(domain, attribute)
    if capability := domain.capability.get(key):
        return capability.noun
    meter = domain.meter.get(key)
    return lowered(meter.label) if meter else key


def _attribute_noun(domain: Domain, attribute: Attribute) -> str:
    """The label, where it is a noun; a plural that counts becomes the number of what it counts."""
    label, nouns = lowered(attribute.label), attribute.words.nouns
    unit = domain.unit.get(attribute.unit)
    if unit and unit.many and label.endswith(unit.many):
        return f"number of {label}"
    if not nouns or label in nouns:
        return label
    return next((noun for noun in nouns if attribute.kind == "date" and noun.endswith(" date")), nouns[0])


def value_text(domain: Domain, key: str, value: Value) -> str:
    """One display of an attribute's value, exact: ``131,072 tokens``, ``5 February 2026``, ``open weights``."""
    if isinstance(value, Quantity):
        return display.quantity(decimal_of(value.amount) or Decimal(0), domain.unit[value.unit])
    if isinstance(value, CalendarDate):
        return display.day(value)
    attribute = domain.attribute.get(key)
    choice = attribute.choices.get(str(value)) if attribute else None
    return lowered(choice.label or str(value)) if choice else str(value)


def predicate(domain: Domain, key: str, name: str, value: Value) -> str:
    """The sentence, without its full stop, that states an attribute's value: ``The context window of Aster is ...``."""
    attribute, text = domain.attribute[key], value_text(domain, key, value)
    if phrase := choice_phrase(attribute, value):
        return f"{name} {phrase}"
    verb = "is listed as" if attribute.kind == "choice" else "is"
    counted = counted_noun(domain, key, value)
    return f"The {noun_of(domain, key)} of {name} {verb} {text}{f' {counted}' if counted else ''}"


def counted_noun(domain: Domain, key: str, value: Value) -> str:
    """What a short count counts, where the attribute's own noun does not say it: ``800 cycles``, but plain ``196B``."""
    unit = domain.unit.get(value.unit) if isinstance(value, Quantity) else None
    if not isinstance(value, Quantity) or not (unit and unit.short_counts) or unit.many in noun_of(domain, key):
        return ""
    return display.plural(value.amount, unit.one, unit.many)


def choice_phrase(attribute: Attribute, value: Value) -> str:
    """``has open weights``, ``is a long-tail``, ``is open source``: where a label is declared as noun or adjective."""
    choice = attribute.choices.get(str(value)) if attribute.kind == "choice" else None
    label = lowered(choice.label or str(value)) if choice else ""
    if choice and label in choice.words.nouns:
        one = f"is {article(label)} {label}" if choice.article else f"is {label}"
        return f"has {label}" if is_plural(label) else one
    return f"is {label}" if choice and label in choice.words.adjectives else ""


def comparative(domain: Domain, key: str, more: bool) -> str:
    """``larger`` or ``smaller`` as the domain says it of an attribute or meter, else ``higher`` or ``lower``."""
    declared = domain.attribute.get(key) or domain.meter.get(key)
    words = (declared.words.more if more else declared.words.less) if declared else ()
    return words[0] if words else ("higher" if more else "lower")


def supports(capability: Capability, state: State, name: str, noun: str = "") -> str:
    """The sentence, without its full stop, that states a capability: ``Aster does not support image input``."""
    noun = noun or capability.noun
    return f"{name} supports {noun}" if state is State.YES else f"{name} does not support {noun}"


def per_phrase(domain: Domain, meter: Meter) -> str:
    """The denominator of a price: ``per million input tokens``, ``per web search``."""
    unit = domain.unit[meter.unit]
    counted = domain.unit.get(unit.of)
    if counted is None:
        return f"per {meter.noun}"
    scale = unit.per or Decimal(1)
    if scale == 1:
        return f"per {meter.noun} {counted.one}"
    return f"per {SCALE_WORDS.get(scale) or display.grouped(scale)} {meter.noun} {counted.many}"


def a_period(workload: Workload) -> str:
    """``a month``, ``an hour``; ``over three years`` where the period is counted itself."""
    counted = is_plural(workload.period) or workload.period[:1].isdigit()
    return f"over {workload.period}" if counted else f"{article(workload.period)} {workload.period}"


def conditions(score: Score) -> str:
    """Who measured a score and how, as far as is stated: ``by its maker, with thinking``."""
    by = {"maker": "reported by its maker", "independent": "measured independently"}.get(score.by, f"by {score.by}")
    details = [f"version {score.version}" if score.version else "", score.harness, score.setting]
    return ", ".join([by, *(detail for detail in details if detail and detail != "not stated")])


def conditions_of_both(score: Score) -> str:
    """The conditions that two scores share: ``reported by the makers``."""
    return "both " + conditions(score).replace("by its maker", "by the maker")


def is_plural(noun: str) -> bool:
    """Whether a noun takes a plural verb, by its ending: ``structured outputs``."""
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))


def names(items: Sequence[str]) -> str:
    """Names joined with *and*."""
    return display.listing(items, "and")

"""Plain records: what the constructions of ``english/grammar/plain_records.toml`` mean."""

from __future__ import annotations

from factwright.reading.builders.predicates import Claims, recorded
from factwright.reading.claims.states import Recorded
from factwright.reading.terms import Measure, Terms, Who

Options = tuple[tuple[str, str], ...]


def _open(who: Who, *measures: Measure) -> Claims | None:
    """That none of these is recorded; *whether only A ...* asks something else."""
    if who.mode != "each" or not measures:
        return None
    return tuple(Recorded(Terms(who=who, measures=(m,)), False) for m in measures)


def asks_cap(who: Who, measures: tuple[Terms, ...]) -> Claims | None:
    """*... whether A supports X*."""
    return _open(who, *(m for t in measures for m in t.measures))


def asks_turned(measure: Terms, who: Who) -> Claims | None:
    """*... whether X is supported by A*."""
    return _open(who, *measure.measures)


def asks_do(who: Who, capability: str) -> Claims | None:
    """*... whether A reads images*."""
    return _open(who, Measure("capability", capability))


def asks_choice(who: Who, options: Options) -> Claims | None:
    """*... whether A is open source*."""
    return _open(who, *(Measure("attribute", a) for a in dict.fromkeys(a for a, _ in options)))


def asks_says(who: Who, option: tuple[str, str]) -> Claims | None:
    """*... whether A allows commercial use*."""
    return _open(who, Measure("attribute", option[0]))


def asks_value(attribute: str, who: Who, option: tuple[str, str]) -> Claims | None:
    """*... whether commercial use of A is allowed*."""
    return asks_says(who, option) if attribute == option[0] else None


def matter(measure: Terms) -> Claims | None:
    """*The window of A*, as what is not recorded."""
    named = measure.who is not None and measure.who.mode == "each" and measure.measures
    return recorded("no", measure) if named else None


def matter_of(measure: Terms, terms: Terms) -> Claims | None:
    """*Code execution for A*, as what is not recorded."""
    merged = measure.merged(terms)
    return merged and matter(merged)


def there_is_no(measure: Terms, terms: Terms) -> Claims | None:
    """*There is no MMLU score for A*: of what is a value; a capability that is not there is a no."""
    if any(m.kind == "capability" for m in measure.measures):
        return None
    return matter_of(measure, terms)


def is_not_stated(measure: Terms, terms: Terms | None) -> Claims | None:
    """*A window is not stated for A*."""
    return matter_of(measure, terms or Terms())

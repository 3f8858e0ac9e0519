"""Measures: attributes, prices, scores and capabilities into ``Terms``; merging of terms."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.terms import Kind, Measure, Terms, Via, Who


def measure(kind: Kind, key: str = "") -> Terms:
    """One measure; without a key it is open."""
    return Terms(measures=(Measure(kind, key),))


def measures(kind: Kind, keys: tuple[str, ...]) -> Terms | None:
    """Several measures of one kind."""
    return Terms(measures=tuple(Measure(kind, k) for k in keys)) if len(set(keys)) == len(keys) else None


def two(kind: Kind, *keys: str) -> Terms | None:
    """Both of two measures."""
    return measures(kind, keys)


def merge(*parts: Terms | None) -> Terms | None:
    """Terms together; None where they contradict."""
    found: Terms | None = Terms()
    for part in parts:
        if part is not None:
            found = found and found.merged(part)
            if found is None:
                return None
    return found


def all_measures(parts: tuple[Terms, ...]) -> Terms | None:
    """The measures of several terms in one list."""
    if any(replace(p, measures=()) != Terms() for p in parts):
        return None
    return Terms(measures=tuple(m for p in parts for m in p.measures))


def via(providers: tuple[str, ...]) -> Terms:
    """*On A and B*."""
    return Terms(via=Via(providers))


def via_one(provider: str, terms: Terms | None = None) -> Terms | None:
    """*On A*, *on A's batch tier*."""
    return merge(Terms(via=Via((provider,))), terms)


def pick(kind: Any, who: Who | None = None) -> Terms:
    """*On its cheapest priced route*, *at list price*."""
    return Terms(via=Via((), kind), who=who)


def tier(key: str) -> Terms:
    """*At batch prices*."""
    return Terms(tier=key)


def by(word: str) -> Terms:
    """*Measured by its maker*."""
    return Terms(by=word)


def per(amount: Amount | None, meter: str | None, unit: tuple[str, Fraction]) -> Terms | None:
    """*Per million input tokens*."""
    if amount is None or unit[1] != 1:
        return None
    return Terms(
        per=amount.value, measures=(Measure("meter", meter),) if meter else (Measure("meter"),), counted=unit[0]
    )


def per_million(scale: str, meter: str | None, unit: tuple[str, Fraction]) -> Terms | None:
    """*Per million tokens*, without a numeral."""
    return per(Amount(Fraction(scale)), meter, unit)


Volume = tuple[tuple[str, Fraction, str], ...]
"""Meter, units, and the unit's key where it is said."""


def volume_part(amount: Amount, meter: str, unit: tuple[str, Fraction] | None) -> Volume | None:
    """*10 million input tokens*."""
    if amount.exactness or amount.unit != "number" or (unit is not None and unit[1] != 1):
        return None
    return ((meter, amount.value, unit[0] if unit else ""),)


def volume_turned(amount: Amount, unit: tuple[str, Fraction], meter: str) -> Volume | None:
    """*10 million tokens of input*."""
    return volume_part(amount, meter, unit)


def volume_each(amount: Amount) -> Volume:
    """*20 million of each*."""
    return (("*", amount.value, ""),)


def t_volume(parts: tuple[Volume, ...], when: Terms | None = None) -> Terms | None:
    """*At 10 million input and 2 million output tokens a month*."""
    found = tuple(item for part in parts for item in part)
    units = {unit for _, _, unit in found if unit}
    if len({meter for meter, _, _ in found}) != len(found) or len(units) > 1:
        return None
    volume = tuple(sorted((m, v) for m, v, _ in found))
    return Terms(volume=volume, counted=next(iter(units), ""), period=when.period if when else "")


def volume_two(first: Volume, second: Volume, when: Terms | None) -> Terms | None:
    """*10 million input tokens with 2 million tokens of output*."""
    return t_volume((first, second), when)


def discount(meter: str) -> Terms:
    """*With caching*: the reduced rate instead of the ordinary one."""
    return Terms(measures=(Measure("meter", meter),))


def listed_via(*providers: str) -> Terms:
    """*On both A and B*."""
    return Terms(via=Via(providers))


def nothing() -> Terms:
    """Words that add no terms."""
    return Terms()

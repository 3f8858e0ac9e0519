"""``{cost-id:volume}``: the traffic that a cost was computed for, unit by unit."""

from __future__ import annotations

from decimal import Decimal

from factwright.display import grouped, listing
from factwright.errors import UsageError
from factwright.facts import Fact, FactSheet
from factwright.forms import Form, shown_again

BULK = 1000
"""From this denominator on a meter counts in bulk, by the million; the workload's label says what is counted singly."""
SCALES = (("billion", 9), ("million", 6))
"""Number words of large round counts, largest first."""


def show(fact: Fact, sheet: FactSheet) -> str:
    """``800 million input and 250 million output tokens``. Raises UsageError for a fact without a workload."""
    domain = sheet.scope.domain
    workload = domain.workload.get(fact.key.split(".")[0])
    if workload is None:
        raise UsageError(f'"{fact.id}" was not computed for a volume')
    if not all(
        (rate := domain.unit.get(domain.meter[key].unit)) and (rate.per or 0) >= BULK for key in workload.volumes
    ):
        return workload.label
    rates = {key: domain.unit.get(domain.meter[key].unit) for key in workload.volumes}
    counted = [domain.unit.get(rate.of) if rate else None for rate in rates.values()]
    parts = [f"{scaled(volume)} {domain.meter[key].noun}" for key, volume in workload.volumes.items()]
    if len({unit.many if unit else "" for unit in counted}) == 1:
        return f"{listing(parts)} {counted[0].many if counted[0] else ''}".rstrip()
    named = [f"{part} {unit.many if unit else ''}".rstrip() for part, unit in zip(parts, counted, strict=True)]
    return listing(named)


def scaled(number: Decimal) -> str:
    """``800 million``, ``1.5 billion``, ``20,000``: exact, in the largest scale that leaves at most three decimals."""
    for word, power in SCALES:
        short = number.scaleb(-power).normalize()
        if short >= 1 and -int(short.as_tuple().exponent) <= 3:
            return f"{grouped(Decimal(f'{short:f}'))} {word}"
    return grouped(number)


VOLUME = Form("volume", show, shown_again(show), "the traffic that a cost was computed for")

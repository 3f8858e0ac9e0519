"""Reasons: whether the fact beside a piece of advice is about what is needed, or about what is asked."""

from __future__ import annotations

from factwright.reading.claims.advice import Advice, Method
from factwright.reading.claims.base import Claim, Not
from factwright.reading.claims.needs import Need
from factwright.reading.claims.routes import RouteBest
from factwright.reading.claims.same import Alike
from factwright.reading.claims.states import Can, Recorded
from factwright.reading.terms import Measure

Claims = tuple[Claim, ...]


def measures_of_need(need: Need) -> tuple[Measure, ...]:
    """What a need is about, each measure by itself."""
    if need.condition is None:
        return need.measures or ((Measure("cost"),) if need.budget else ())
    condition = need.condition
    every = condition.any or condition.all or (condition,)
    return tuple(
        Measure("capability", c.capability) if c.capability else Measure("attribute", c.attribute) for c in every
    )


def carries(advice: Claim, reason: Claims) -> bool:
    """Whether a fact of a reason is about a need of the advice, or about what method asks for."""
    wanted: tuple[Measure, ...] = ()
    if isinstance(advice, Advice):
        wanted = tuple(m for need in advice.needs for m in measures_of_need(need))
    elif isinstance(advice, Method):
        wanted = advice.asked
    elif isinstance(advice, Alike):
        wanted = advice.terms.measures
    more = any(isinstance(c, Advice | Method) for c in reason)
    return not wanted or more or any(touches(c, wanted, spoken=True) for c in reason)


def touches(claim: Claim, wanted: tuple[Measure, ...], *, spoken: bool = False) -> bool:
    """Whether a claim is about one of these measures; an open price or cost is about any price."""
    inner = claim.claim if isinstance(claim, Not) else claim
    keys = {k for m in wanted for k in m.key.split("+")}
    kinds = {m.kind for m in wanted}
    options = getattr(inner, "options", ())
    if options:
        return any(attribute in keys for attribute, _ in options)
    measures = inner.terms.measures
    if not measures:
        return not spoken or isinstance(inner, Can | Recorded | RouteBest)
    priced = bool(kinds & {"meter", "cost"})
    return any(
        bool(keys & set(m.key.split("+")))
        if m.key not in ("", "*")
        else (priced and m.kind == "meter") or m.kind in kinds
        for m in measures
    )

"""Plain scores: what the constructions of ``english/grammar/plain_scores.toml`` mean."""

from __future__ import annotations

from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.predicates import Claims
from factwright.reading.claims.states import Made, Measured
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

SCORE = Terms(measures=(Measure("score"),), by="maker")


def measured_by(maker: str) -> Claims:
    """*Was measured by M*: by it, as the maker."""
    return Measured(Terms(), "maker"), Made(Terms(), "maker", maker)


def maker_measured(maker: str, measure: Terms) -> Claims | None:
    """*M measured A's score on B*."""
    if measure.who is None:
        return None
    return Measured(measure, "maker"), Made(Terms(who=measure.who), "maker", maker)


def reports_score(score: Terms, value: Any, terms: Terms) -> Claims | None:
    """*The maker reports a score of X on B for A*."""
    merged = SCORE.merged(score)
    merged = merged and merged.merged(terms)
    if merged is None or merged.who is None or not isinstance(value, Amount):
        return None
    return (Is(merged, value),)


def reports_bare(value: Any, terms: Terms) -> Claims | None:
    """*The maker reports X on B for A*."""
    return reports_score(Terms(), value, terms)


def maker_reports(maker: str, score: Terms, value: Any, terms: Terms) -> Claims | None:
    """*M reports a score of X on B for A*."""
    found = reports_score(score, value, terms)
    return found and (*found, Made(Terms(who=found[0].terms.who), "maker", maker))


def maker_reports_bare(maker: str, value: Any, terms: Terms) -> Claims | None:
    """*M reports X on B for A*."""
    return maker_reports(maker, Terms(), value, terms)


def maker_of_reports(who: Who, score: Terms, value: Any, terms: Terms | None) -> Claims | None:
    """*The maker of A reports a score of X on B*."""
    merged = Terms(who=who).merged(terms or Terms())
    return merged and reports_score(score, value, merged)


def maker_of_bare(who: Who, value: Any, bench: Terms) -> Claims | None:
    """*The maker of A reports X on B*."""
    return maker_of_reports(who, bench, value, None)

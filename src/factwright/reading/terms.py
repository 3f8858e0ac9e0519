"""Terms: what a claim is about. Which products, which measure, over which route, at which volume, within which set."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any, Literal, final

from factwright.reading.amounts import Amount

Kind = Literal["attribute", "capability", "meter", "score", "cost"]


@final
@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured: an attribute, capability, meter (a price), benchmark score or cost; an empty key is open."""

    kind: Kind
    key: str = ""


Mode = Literal["each", "none", "only", "count", "most", "not all"]


@final
@dataclass(frozen=True, slots=True)
class Group:
    """A set that is named by what its members are, not by their names."""

    kind: Literal["pair", "all", "family", "maker", "choice", "recorded"]
    """The products in view; all of the catalogue; those of a family, of a maker, or with a value of a choice."""
    keys: tuple[tuple[str, str], ...] = ()
    """For ``family``, ``maker`` and ``choice``: attribute and value; any of them will do."""
    size: int = 0
    """How many there are, where the text says so; a wrong number makes no sense."""
    beyond: Literal["", "all"] = ""
    """``all`` where members are looked for beyond the products in view."""
    measure: Measure | None = None
    """For ``recorded``: those for which this is recorded."""


@final
@dataclass(frozen=True, slots=True)
class Who:
    """Products by short id or as a group, and how many of them a predicate holds for."""

    ids: tuple[str, ...] = ()
    mode: Mode = "each"
    group: Group | None = None
    number: Amount | None = None
    """How many, for ``count``."""
    pronoun: str = ""
    """The pronoun that stands for them; resolved within the sentence, by the products already named there."""
    without: tuple[str, ...] = ()
    """Members of the group that are excepted, for whom the predicate must not hold."""


@final
@dataclass(frozen=True, slots=True)
class Via:
    """Over which routes: named providers, or a choice among the priced ones."""

    providers: tuple[str, ...] = ()
    pick: Literal[
        "", "cheapest", "dearest", "lowest", "highest", "every", "priced", "any", "other", "there", "list"
    ] = ""
    """Cheapest and dearest on every core meter; lowest and highest on the meter spoken of; ``other`` than those named;
    ``list``: the maker's own list price."""


@final
@dataclass(frozen=True, slots=True)
class Terms:
    """What a claim is about; what is not said is empty and may be taken from the clause before."""

    who: Who | None = None
    measures: tuple[Measure, ...] = ()
    via: Via | None = None
    tier: str = ""
    volume: tuple[tuple[str, Fraction], ...] = ()
    """Units used, by meter; the meter ``*`` stands for each core meter."""
    by: str = ""
    """Who measured a score."""
    among: Who | None = None
    """The set that a superlative, a rank or ``only`` ranges over."""
    per: Fraction | None = None
    """Denominator of a price: 1000000 in *per million tokens*."""
    counted: str = ""
    """Unit that a denominator or a volume is in: it has to be the one that prices are per."""
    unit: str = ""
    """Unit that is counted in *as many tokens*: it has to be the measure's own."""
    stated: Amount | None = None
    """Right side of a comparison: the figure that the text gives for it, *B's 34.0*."""
    reduced: str = ""
    """Meter whose reduced rate is meant: *with caching*."""
    period: str = ""
    """What a cost is said to be for, with the volume: *$4,600 per month*."""

    def merged(self, other: Terms) -> Terms | None:
        """Both together; None where they say two different things."""
        if self.per is not None and other.per is not None:
            return None
        found: dict[str, Any] = {}
        for name in _NAMES:
            mine, theirs = getattr(self, name), getattr(other, name)
            if name == "measures" and mine and theirs:
                joined = _joined(mine, theirs)
                if joined is None:
                    return None
                found[name] = joined
            elif mine and theirs and mine != theirs:
                return None
            else:
                found[name] = mine or theirs
        return Terms(**found)

    def filled(self, other: Terms, *, who: bool = True) -> Terms:
        """These terms, with what they do not say taken from ``other``."""
        missing = {n: getattr(other, n) for n in _NAMES if not getattr(self, n) and (who or n != "who")}
        if self.measures and other.measures and any(not m.key for m in self.measures):
            missing["measures"] = _joined(self.measures, other.measures) or self.measures
        return replace(self, **missing)


_NAMES = tuple(f.name for f in fields(Terms))


def _joined(mine: tuple[Measure, ...], theirs: tuple[Measure, ...]) -> tuple[Measure, ...] | None:
    """One list of measures of the two; an open measure is filled by the other of its kind."""
    if mine == theirs:
        return mine
    for some, more in ((mine, theirs), (theirs, mine)):
        if len(some) == 1 and not some[0].key and all(m.kind == some[0].kind for m in more):
            return more
    return None

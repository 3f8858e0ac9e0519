"""What all claims share: terms that are completed as the sentence goes on, and quantifiers over products."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Self

from factwright import relations
from factwright.quantities import State
from factwright.reading.terms import Measure, Terms, Who
from factwright.reading.truth import NoSense, Note, Truth, all_of
from factwright.reading.world import World


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a clause says; ``terms`` may be open until the clause is complete."""

    terms: Terms

    def about(self, terms: Terms) -> Self | None:
        """The claim, of these terms too; None where they contradict its own."""
        merged = self.terms.merged(terms)
        return None if merged is None else replace(self, terms=merged)

    def within(self, terms: Terms) -> Self:
        """The claim, with what it does not say taken from ``terms``."""
        return replace(self, terms=self.terms.filled(terms))

    def judge(self, world: World) -> Truth:
        """What the catalogue says of it. Raises NoSense where the words do not make a definite claim."""
        raise NotImplementedError

    def opposite(self) -> Claim:
        """The claim that this does not hold."""
        return Not(self.terms, self)


@dataclass(frozen=True, slots=True)
class Not(Claim):
    """That a claim does not hold; unknown stays unknown."""

    claim: Claim

    def about(self, terms: Terms) -> Self | None:
        """Passes the terms on to the claim inside."""
        inner = self.claim.about(terms)
        return None if inner is None else replace(self, claim=inner, terms=inner.terms)

    def within(self, terms: Terms) -> Self:
        """Passes the terms on to the claim inside."""
        inner = self.claim.within(terms)
        return replace(self, claim=inner, terms=inner.terms)

    def judge(self, world: World) -> Truth:
        """The inner claim, inverted."""
        return self.claim.judge(world).inverted(Note("wrong-polarity", "the data say that it does hold"))


def apply(terms: Terms, claims: Sequence[Claim]) -> tuple[Claim, ...] | None:
    """Every claim of these terms; None where one of them contradicts."""
    found = tuple(claim.about(terms) for claim in claims)
    return None if None in found else tuple(c for c in found if c is not None)


def bare(terms: Terms, *allowed: str) -> None:
    """Raises NoSense where the terms say more than whom, and what is allowed besides."""
    kept = {name: getattr(terms, name) for name in ("who", "among", *allowed)}
    if terms != Terms(**kept):
        raise NoSense("a part of the sentence does not belong to what is said")


def over(world: World, terms: Terms, one: Callable[[str], Truth]) -> Truth:
    """The truth of a predicate over the products of the terms, by their quantifier."""
    who = world.who(terms)
    within_set(world, who, terms)
    world.mention(who)
    return quantified(world, who, one, terms.among)


def within_set(world: World, who: Who, terms: Terms) -> None:
    """Raises NoSense where a product is not of the set that the sentence names."""
    if terms.among is not None and not set(who.ids) <= set(world.members(terms.among)):
        raise NoSense("a product is not of the set that is named")


def quantified(world: World, who: Who, one: Callable[[str], Truth], among: Who | None = None) -> Truth:
    """Each, none, only these, all but these, or so many of them."""
    holds = Note("wrong-polarity", "the data say that it does hold")
    others = Note("not-only", "the data say that it holds for others of the set too")
    if who.without:
        kept = [s for s in who.ids if s not in who.without]
        return all_of([*(one(s) for s in kept), *(one(s).inverted(others) for s in who.without)])
    match who.mode:
        case "each":
            return all_of(one(short) for short in who.ids)
        case "none":
            return all_of(one(short).inverted(holds) for short in who.ids)
        case "not all":
            return all_of(one(short) for short in who.ids).inverted(Note("wrong-count", "the data say all of them"))
        case "only":
            rest = tuple(s for s in (world.members(among) if among else only_among(world, who)) if s not in who.ids)
            if not rest:
                raise NoSense('"only" needs the set it ranges over')
            return all_of([*(one(s) for s in who.ids), *(one(s).inverted(others) for s in rest)])
        case "count" | "most":
            return counted(who, [one(short) for short in who.ids])


def only_among(world: World, who: Who) -> tuple[str, ...]:
    """The set that ``only`` ranges over without one being named: the products in view, or all when there is one."""
    return world.pair if len(world.pair) > 1 else tuple(world.catalog.products)


def counted(who: Who, truths: list[Truth]) -> Truth:
    """Whether so many are true, as far as is known."""
    states = [State.UNKNOWN if t.value is None else State.YES if t.value else State.NO for t in truths]
    found = relations.count(states)
    uses = tuple(dict.fromkeys(u for t in truths for u in t.uses))
    if who.mode == "most":
        sure, at_most = 2 * found.yes > found.total, 2 * (found.yes + found.unknown) > found.total
        said = Note("wrong-count", f"the data say {found.yes} of {found.total}")
        return Truth(True if sure else None if at_most else False, uses, () if sure else (said,))
    if who.number is None or not uses:
        raise NoSense("nothing is counted")
    if found.unknown:
        return Truth(
            None, uses, (Note("not-recorded", f"for {found.unknown} of the {found.total} it is not recorded"),)
        )
    value = who.number.of(Fraction(found.yes))
    return Truth(value, uses, () if value else (Note("wrong-count", f"the data say {found.yes} of {found.total}"),))


def measures_of(world: World, terms: Terms) -> tuple[Measure, ...]:
    """The measures of the terms; open ones are taken from the clause before. Raises NoSense where none fits."""
    if terms.volume and all(m.kind == "meter" and not m.key for m in terms.measures):
        return (Measure("cost"),)
    if not terms.measures:
        if not world.last.measures:
            raise NoSense("it is not said what is measured")
        return world.last.measures
    closed: list[Measure] = []
    for measure in terms.measures:
        if measure.kind == "meter" and measure.key == "*":
            closed += [Measure("meter", m) for m in relations.core_meters(world.domain)]
            continue
        if measure.key or measure.kind == "cost":
            closed.append(measure)
            continue
        same = tuple(m for m in world.last.measures if m.kind == measure.kind and m.key)
        if not same:
            raise NoSense("it is not said which")
        closed += same
    return tuple(closed)

"""Frames of advice: what the constructions of ``english/grammar/advice_frames.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.advice import Advised, Aim, advise
from factwright.reading.builders.phrases import Phrase, needs_of
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.reasons import measures_of_need, touches
from factwright.reading.claims.advice import Advice
from factwright.reading.claims.needs import Need
from factwright.reading.claims.states import Can, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

OTHER = Who(pronoun="other")
Move = tuple[Who, Who]


CROWD = "crowd"
"""Marks people who might be said to have an opinion: a need has to come before them where it is the subject."""


def crowd(*_: object) -> Phrase:
    """*Teams*."""
    return (CROWD,)


def crowd_of(_: Amount) -> Phrase:
    """*Two teams*."""
    return (CROWD,)


def size_over(amount: Amount) -> Phrase | None:
    """*Past 64,000 tokens*: more than that."""
    return None if amount.unit == "number" else (replace(amount, exactness="over"),)


def aim_yes(aim: Aim) -> Advised:
    """*A is an option*."""
    return "yes", aim


def aim_no(aim: Aim) -> Advised:
    """*A is out*."""
    return "no", aim


def aim_only(aim: Aim) -> Advised | None:
    """*A is the only option*: the other of the pair is none."""
    return None if aim[1] else ("yes", (aim[0], OTHER))


def adviced_suits(aim: Aim, found: Phrase) -> Claims | None:
    """*A suits teams that send images*."""
    return advise("yes", aim, found)


def adviced_fails(aim: Aim, found: Phrase) -> Claims | None:
    """*A is out of the question for images*."""
    return advise("no", aim, found) if aim[1] is None else None


def adviced_called(found: Phrase, aim: Aim) -> Claims | None:
    """*Scanned forms call for A*; what people call for is popularity."""
    return advise("yes", aim, found) if found[:1] != (CROWD,) else None


def adviced_called_over(found: Phrase, aim: Aim, over: Who) -> Claims | None:
    """*Send scans to A, not to B*."""
    return advise("yes", (aim[0], over), found) if aim[1] is None and found[:1] != (CROWD,) else None


def adviced_excluded(found: Phrase, aim: Aim) -> Claims | None:
    """*Scanned forms rule out A*."""
    return advise("no", aim, found) if aim[1] is None and found[:1] != (CROWD,) else None


def adviced_without(who: Who, found: Phrase) -> Claims | None:
    """*A does not let you host it*."""
    return advise("no", (Terms(who=who), None), found)


def adviced_only_suits(aim: Aim, found: Phrase) -> Claims | None:
    """*Only A suits images*."""
    return advise("yes", (aim[0], OTHER), found) if aim[1] is None else None


def adviced_pair(among: Terms, who: Who, found: Phrase) -> Claims | None:
    """*Of the two, A suits images*: the other does not."""
    return advise("yes", (replace(among, who=who, among=None), OTHER), found)


def adviced_all(found: Phrase, who: Terms | Who) -> Claims | None:
    """*For images, both will do*."""
    terms = Terms(who=who) if isinstance(who, Who) else Terms(who=who.among)
    return advise("yes", (terms, None), found)


def from_to(first: Who, second: Who) -> Move:
    """*From A to B*."""
    return first, second


def adviced_move(move: Move, found: Phrase) -> Claims | None:
    """*Move from A to B if you need images*: B has it and A has not."""
    return advise("yes", (Terms(who=move[1]), move[0]), found)


def adviced_move_turned(found: Phrase, move: Move) -> Claims | None:
    """*If you need images, move from A to B*."""
    return adviced_move(move, found)


def adviced_stay(move: Move, found: Phrase) -> Claims | None:
    """*Do not move from A to B if you need images*: A has it and B has not."""
    return advise("yes", (Terms(who=move[0]), move[1]), found)


def adviced_stay_turned(found: Phrase, move: Move) -> Claims | None:
    """*If you need images, do not move from A to B*."""
    return adviced_stay(move, found)


def adviced_leave(first: Who, second: Who, found: Phrase) -> Claims | None:
    """*Leave A for B if you need images*."""
    return adviced_move((first, second), found)


def after_reason(reason: Claims, claims: Claims) -> Claims:
    """*A supports images, so send them to A*."""
    return reason + claims


def with_object(claims: Claims, who: Who, _: Any = None) -> Claims | None:
    """*..., which B does not support*: what is needed."""
    keys = _capabilities(claims)
    return (*claims, Can(Terms(who=who, measures=keys), False)) if keys else None


def with_undocumented(claims: Claims, terms: Terms) -> Claims | None:
    """*..., which is not documented for B*."""
    return (*claims, Recorded(terms, False)) if terms.who is not None and _capabilities(claims) else None


def _capabilities(claims: Claims) -> tuple[Measure, ...]:
    last = claims[-1]
    needs = last.needs if isinstance(last, Advice) else ()
    return tuple(Measure("capability", n.condition.capability) for n in needs if n.condition and n.condition.capability)


def with_figures(claims: Claims, items: tuple[Item, ...]) -> Claims | None:
    """*Choose A for documents of X, with its Y tokens*: of the product advised."""
    last = claims[-1]
    if not isinstance(last, Advice) or last.over is not None:
        return None
    return claims + tuple(Is(t if t.who else replace(t, who=last.terms.who), v) for v, t in items)


def about_reader(_: Phrase, claims: Claims) -> Claims:
    """*If you ..., keep in mind that ...*: the fact stands by itself."""
    return claims


def facts_for(found: Phrase, claims: Claims) -> Claims | None:
    """*If you need images, A supports them and B does not*: facts about what is needed, and no others."""
    needs = needs_of(found)
    if not needs or not all(_speaks(claims, need) for need in needs):
        return None
    measures = tuple(m for n in needs for m in measures_of_need(n))
    capable = all(m.kind == "capability" for m in measures)
    return tuple(c.within(Terms(measures=measures)) if isinstance(c, Can) and capable else c for c in claims)


def facts_for_after(claims: Claims, found: Phrase) -> Claims | None:
    """*A supports them if you need images*."""
    return facts_for(found, claims)


def _speaks(claims: Claims, need: Need) -> bool:
    """Whether one of the claims is about what is needed."""
    wanted = measures_of_need(need)
    return any(touches(c, wanted) for c in claims)

"""More fluent prose: what the constructions of ``english/grammar/fluent2.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.advice import Aim, advise, budget
from factwright.reading.builders.comparisons import PRICE, compared, ratio_to
from factwright.reading.builders.measures import t_volume
from factwright.reading.builders.phrases import Phrase
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Relation
from factwright.reading.claims.routes import OnRoutes, Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.sets import Incomparable
from factwright.reading.claims.states import Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

PAIR = Who(group=Group("pair", (), 2))
TOPIC = Who(pronoun="topic")
THERE = Via((), "there")


def there() -> Terms:
    """*There*: at the providers named last."""
    return Terms(via=THERE)


def volume_million(meter: str, unit: tuple[str, Fraction]) -> Terms:
    """*Each million input tokens*."""
    return Terms(volume=((meter, Fraction(10**6)),), counted=unit[0])


def pair_attribute(attribute: str) -> Terms:
    """*The two windows*."""
    return Terms(who=PAIR, measures=(Measure("attribute", attribute),))


def pair_score() -> Terms:
    """*Both scores*: on the benchmark before."""
    return Terms(who=PAIR, measures=(Measure("score"),))


def family_score(value: tuple[str, str], bench: Terms) -> Terms:
    """*Both Acme scores on M*."""
    return replace(bench, who=Who(group=Group("family", (value,), 2)))


def object_comp(measure: Terms, by: Amount, relation: Relation) -> Claims | None:
    """*Has a knowledge cutoff three months later*."""
    return compared(by, relation, None, measure)


def count_bare(amount: Amount) -> Claims:
    """*Has four*, after routes were counted."""
    return (Routes(Terms(), "", amount, again=True),)


def cost_by_pair(by: Amount, relation: Relation, shared: Terms | None) -> Claims | None:
    """*Costs eight dollars less*: than the other of the pair."""
    return compared(by, relation, None, PRICE if shared is None or not shared.volume else None, shared)


def comes_out(relation: Relation, base: Terms) -> Claims | None:
    """*Comes out cheaper than B*."""
    return compared(None, relation, base)


def comes_out_on(relation: Relation, base: Terms, shared: Terms) -> Claims | None:
    """*Comes out cheaper than B on input and on output*."""
    return compared(None, relation, base, shared)


def ratio_attr_pair(attribute: str, by: Amount, counted: Terms) -> Claims | None:
    """*Can return eight times as many tokens*: as the other of the pair."""
    return ratio_to(by, Terms(), Terms(measures=(Measure("attribute", attribute),)), counted)


def alike_both() -> Claims:
    """*Charges the same for both*: on every core meter."""
    return (Alike(Terms(measures=(Measure("meter", "*"),))),)


def interval_pair(by: Amount, relation: Relation) -> Claims | None:
    """*Lies two months earlier*."""
    return compared(by, relation, None)


def priced_there(where: Terms) -> Claims:
    """*Has a price there*."""
    return (Recorded(replace(where, measures=(Measure("meter", "*"),))),)


def states_none_topic(providers: tuple[str, ...]) -> Claims:
    """*P states no price*: for the product spoken of."""
    price = Terms(who=TOPIC, via=Via(providers), measures=(Measure("meter"),))
    return Routes(Terms(who=TOPIC), "", None, providers), Recorded(price, False)


def offers_topic(providers: tuple[str, ...], how: str) -> Claims:
    """*P offers a trial*: of the product spoken of."""
    return (Routes(Terms(who=TOPIC), how, None, providers),)


def same_at_open(first: tuple[str, ...], second: str, terms: Terms | None) -> Claims | None:
    """*P and Q cost the same (when ...)*: for the product in front."""
    found = Terms(via=Via((*first, second)), measures=(Measure("meter"),)).merged(terms or Terms())
    return None if found is None else (Alike(found),)


def of_which_part(value: Item, who: Who, part: Item, attribute: str) -> Claims | None:
    """*Of the 120B parameters of A, 9B are active*."""
    if not isinstance(value[0], Amount) or not isinstance(part[0], Amount):
        return None
    return Is(replace(value[1], who=who), value[0]), Is(
        Terms(who=who, measures=(Measure("attribute", attribute),)), part[0]
    )


def on_some_routes(
    who: Who, value: Amount, per: Terms | None, number: Amount, owner: Who, total: Amount, how: str
) -> Claims | None:
    """*A costs X on two of its three priced routes*."""
    terms = Terms(who=who).merged(per or PRICE)
    if terms is None or owner.pronoun != "it":
        return None
    claims: tuple[Claim, ...] = (Routes(Terms(who=who), how, total), OnRoutes(terms, value, number))
    return claims


def tail_incomparable() -> Claims:
    """*..., so the two scores cannot be compared*."""
    return (Incomparable(Terms(who=PAIR)),)


def tail_lists_both() -> Claims:
    """*..., which lists both*."""
    return (Routes(Terms(who=PAIR, via=THERE)),)


def tail_lists_it(how: str) -> Claims:
    """*..., which lists it as free*."""
    return (Routes(Terms(who=TOPIC, via=THERE), how),)


def budget_two(first: Any, second: Any, items: tuple[Item, ...]) -> Claims | None:
    """*If you send V and receive W in a month, you would pay X for A*."""
    volume = t_volume((first, second))
    return None if volume is None else budget(items, volume)


def adviced_but(found: Phrase, yes: str, aim: Aim, other: Who) -> Claims | None:
    """*Agents can be built on A but not on B*."""
    first, second = advise(yes, aim, found), advise("no", (Terms(who=other), None), found)
    return None if first is None or second is None else first + second

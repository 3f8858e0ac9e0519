"""Goings on: what follows a clause about its last measure, and clauses of dates, means and records."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.comparatives import apart
from factwright.reading.builders.comparisons import PRICE, ratio_to
from factwright.reading.builders.more import SELF, base_verb
from factwright.reading.builders.predicates import Claims, Item, can_all, recorded
from factwright.reading.builders.products import each
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation, route_sign
from factwright.reading.claims.echo import Again, Echo
from factwright.reading.claims.routes import PRICED, EveryProvider, RouteBest, Routes
from factwright.reading.claims.same import Alike
from factwright.reading.claims.sets import AsOf, Mean, OnAll
from factwright.reading.claims.states import Made, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
PAIR = Who(group=Group("pair", (), 2))
Subject = tuple[Terms, Claims]


def tail_count_part(amount: Amount, attribute: str) -> Claims:
    """*84 billion parameters, 6 billion of them active*."""
    return (Is(Terms(who=TOPIC, measures=(Measure("attribute", attribute),)), amount),)


def tail_billed(amount: Amount, how: str) -> Claims:
    """*Five routes, three of them priced*."""
    return (Routes(Terms(who=TOPIC), how, amount),)


def tail_all_but(whos: tuple[Who, ...]) -> Claims | None:
    """*Five of the six, all but A*: it does not hold for A, and for the others it does."""
    found = each(whos)
    return found and (Echo(Terms(who=Who(group=Group("all"), without=found.ids)), True),)


def tail_open() -> Claims:
    """*..., among other things*: the list is said to be cut."""
    return (Again(Terms(), None, True),)


def tail_ratio_verb(by: Amount, who: Terms, attribute: str) -> Claims | None:
    """*..., a quarter of what B can return*."""
    base = base_verb(who, attribute)
    found = base and ratio_to(by, base)
    return found and apply(Terms(who=TOPIC), found)


def tail_ratio_pair(by: Amount) -> Claims | None:
    """*..., exactly twice as many*: as the product of the clause before."""
    return (Again(Terms(), by),) if by.unit == "times" else None


def tail_ratio_own(by: Amount, value: Item) -> Claims | None:
    """*..., half of its full X*: of what the product has without a route."""
    if by.unit != "times" or not isinstance(value[0], Amount):
        return None
    whole = Terms(who=SELF)
    return (Compared(Terms(who=TOPIC), whole, Relation(None, by=by)), Is(replace(value[1], who=TOPIC), value[0]))


def tail_by(by: Amount) -> Claims | None:
    """*Is the newer of the two, by 132 days*: of the comparison before."""
    return (Again(Terms(), by),)


def fits_ratio(by: Amount, counted: Terms, attribute: str, who: Who, base: Terms) -> Claims | None:
    """*Twice as many tokens fit into A as into B*."""
    found = ratio_to(by, base, Terms(measures=(Measure("attribute", attribute),)), counted)
    return found and apply(Terms(who=who), found)


def between_dates(by: Amount, attribute: str, first: Who, second: Who) -> Claims | None:
    """*Eleven weeks lie between the release of A and that of B*: in that order."""
    terms = Terms(who=each((first, second)), measures=(Measure("attribute", attribute),))
    found = apart(by, None)
    return apply(terms, found) if terms.who else None


def between_turned(attribute: str, first: Who, second: Who, by: Amount) -> Claims | None:
    """*Between the releases of A and B lie eleven weeks*."""
    return between_dates(by, attribute, first, second)


def was_on(day: CalendarDate, who: Who, attribute: str) -> Claims:
    """*It was on D that A was released*."""
    return (Is(Terms(who=who, measures=(Measure("attribute", attribute),)), day),)


def mean_is(measure: Terms, who: Who, value: Amount) -> Claims | None:
    """*The mean X of the four is V*."""
    merged = measure.merged(Terms(who=who))
    return merged and (Mean(merged, value),)


def whether_does(who: Who) -> Claims | None:
    """*Whether B does is not recorded*: what the clause before was about."""
    return (Recorded(Terms(who=who), False),) if who.mode == "each" else None


def whether_says(who: Who, option: tuple[str, str]) -> Claims:
    """*Whether A allows commercial use is not documented*."""
    return (Recorded(Terms(who=who, measures=(Measure("attribute", option[0]),)), False),)


def none_for_two(measure: Terms, *whos: Who) -> Claims | None:
    """*No X is recorded for A or for B*."""
    found = each(tuple(whos))
    return found and recorded("no", measure, Terms(who=found))


def no_cost(who: Who, where: Terms | None) -> Claims | None:
    """*No monthly cost can be worked out for A (on P)*: no price is recorded there."""
    return recorded("no", PRICE, Terms(who=who), where)


def none_on(attribute: str, who: Who) -> Claims:
    """*No X is on record for A*."""
    return (Recorded(Terms(who=who, measures=(Measure("attribute", attribute),)), False),)


def neither_recorded(first: Terms, second: Terms, terms: Terms) -> Claims | None:
    """*Neither an X nor a Y is on record for A*."""
    parts = [recorded("no", m, terms) for m in (first, second)]
    return None if None in parts else tuple(c for p in parts for c in p or ())


def catalogue_whether(who: Who, measures: tuple[Terms, ...]) -> Claims:
    """*The catalogue does not record whether A supports X*."""
    return tuple(Recorded(replace(m, who=who), False) for m in measures)


def catalogue_records(value: Item, who: Terms, terms: Terms) -> Claims | None:
    """*The catalogue records X for A on M*."""
    merged = value[1].merged(who)
    merged = merged and merged.merged(terms)
    return (Is(merged, value[0]),) if merged and merged.measures else None


def provider_states_none(providers: tuple[str, ...], who: Who) -> Claims:
    """*P states no price for A*: P lists it, without one."""
    return (
        Routes(Terms(who=who), "", None, providers),
        Recorded(Terms(who=who, via=Via(providers), measures=(Measure("meter"),)), False),
    )


def every_provider(first: Who, second: Who) -> Claims:
    """*Every provider that lists A lists B too*."""
    return (EveryProvider(Terms(who=first), second),)


def two_best(
    amount: Amount,
    how: str,
    who: Who,
    p: tuple[str, ...],
    r: Relation,
    m: Terms,
    q: tuple[str, ...],
    s: Relation,
    n: Terms,
) -> Claims | None:
    """*Of the two priced routes to A, P is the cheaper on X and Q is the cheaper on Y*."""
    count: Claim = Routes(Terms(who=who), how, amount)
    return (count, _best_on(who, p, r, m), _best_on(who, q, s, n))


def _best_on(who: Who, providers: tuple[str, ...], relation: Relation, measure: Terms) -> Claim:
    return RouteBest(replace(measure, who=who), providers, route_sign(relation))


def best_of_routes(providers: tuple[str, ...], relation: Relation, amount: Amount, how: str, who: Who) -> Claims:
    """*P is the dearest of the three priced routes to A*."""
    return Routes(Terms(who=who), how, amount), RouteBest(Terms(who=who), providers, route_sign(relation))


def split_front(who: Who, total: Amount, parts: tuple[Any, ...]) -> Claims | None:
    """*Of A's five routes, three are priced, one is a trial ...*."""
    claims: list[Claim] = [Routes(Terms(who=who), "", total)]
    for amount, how, *at in parts:
        claims.append(Routes(Terms(who=who), how, amount, at[0] if at else ()))
    return tuple(claims) if sum(p[0].value for p in parts) <= total.value else None


def split_front_turned(total: Amount, who: Who, parts: tuple[Any, ...]) -> Claims | None:
    """*Of the five routes to A, ...*."""
    return split_front(who, total, parts)


def part_priced(amount: Amount) -> tuple[Amount, str]:
    """*Three carry a price*."""
    return amount, PRICED


def part_at(amount: Amount, providers: tuple[str, ...], how: str) -> tuple[Amount, str, tuple[str, ...]] | None:
    """*One, at P, is unpriced*."""
    return (amount, how, providers) if amount.value == len(providers) else None


def same_at(first: tuple[str, ...], second: str, who: Who, values: Item | None) -> Claims | None:
    """*P and Q charge the same for A(, X)*."""
    terms = Terms(who=who, via=Via((*first, second)), measures=(Measure("meter"),))
    found: list[Claim] = [Alike(terms)]
    if values is not None:
        merged = terms.merged(values[1])
        if merged is None:
            return None
        found.append(Is(merged, values[0]))
    return tuple(found)


def from_bare(who: Who, maker: str) -> Claims:
    """*A, from M*."""
    return (Made(Terms(who=who), "maker", maker),)


def parts_active(amount: Amount, attribute: str, who: Who) -> Claims:
    """*Fourteen billion parameters are active in A*."""
    return (Is(Terms(who=who, measures=(Measure("attribute", attribute),)), replace(amount, unit="number")),)


def all_shared(who: Who, relation: Relation, base: Terms) -> Claims:
    """*A scores higher than B on every benchmark they share*."""
    return (OnAll(Terms(who=who), base, relation),)


def all_shared_beats(who: Who, relation: Relation, base: Terms) -> Claims:
    """*A outscores B on every benchmark they share*."""
    return (OnAll(Terms(who=who), base, relation),)


def can_these(measures: tuple[Terms, ...]) -> Claims:
    """*Supporting X*."""
    return can_all("yes", measures)


def dated_front(day: CalendarDate, claims: Claims) -> Claims:
    """*As of D, ...*."""
    return (AsOf(Terms(), day.iso), *claims)


def snapshot_lists(day: CalendarDate, measure: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*The D snapshot lists A's input at X*."""
    claims: list[Claim] = [AsOf(Terms(), day.iso)]
    for value, terms in items:
        merged = measure.merged(terms)
        if merged is None:
            return None
        claims.append(Is(merged, value))
    return tuple(claims)

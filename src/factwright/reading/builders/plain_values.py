"""Plain values: what the constructions of ``english/grammar/plain_values.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import compared, ratio_to
from factwright.reading.builders.predicates import Claims, Item, item_object
from factwright.reading.builders.products import each
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.bounds import Beyond, Extreme, Fits, Limit
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.same import Alike, AlikeSized, Apart
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Who

PAIR = Who(group=Group("pair", (), 2))
Fitted = tuple[bool, Terms]


def _attribute(key: str) -> Terms:
    return Terms(measures=(Measure("attribute", key),))


def exceeds(yes: str, value: Any) -> Claims | None:
    """*Exceeds X*, *does not exceed X*."""
    return beyond(yes, Relation(1), value)


def beyond(yes: str, relation: Relation, value: Any) -> Claims | None:
    """*Is larger than X*, *is not later than D*."""
    plain, terms = value if isinstance(value, tuple) else (value, Terms())
    if relation.sign not in (1, -1) or relation.good or (isinstance(plain, Amount) and plain.exactness):
        return None
    claim: Claim = Beyond(terms, plain, relation)
    return (claim if yes == "yes" else claim.opposite(),)


def differ_here(yes: str) -> Claims:
    """*The windows of A and B differ*."""
    return (Alike(Terms(), yes=yes == "no"),)


def differ_measure(measure: Terms) -> Claims:
    """*Differ in X*, *have different X*."""
    return (Alike(measure, yes=False),)


def differs_from(base: Terms) -> Claims | None:
    """*A's window differs from B's*."""
    return compared(None, Relation(0, negated=True), base)


def alike_sized(measure: Terms | None = None) -> Claims:
    """*Have windows of the same size*: of quantities only."""
    return (AlikeSized(measure or Terms()),)


def ratio_attr_adj(attribute: str, by: Amount, counted: Terms, shared: Terms, base: Terms) -> Claims | None:
    """*Writes a third as many tokens per reply as B*."""
    return ratio_to(by, base, _attribute(attribute), counted, shared)


def counting_of(unit: tuple[str, Any], attribute: str) -> Item:
    """*More tokens of context*."""
    return unit[0], _attribute(attribute)


def counting_aunit(unit: tuple[str, str]) -> Item:
    """*More output tokens*."""
    return unit[1], _attribute(unit[0])


def counting_unit(unit: tuple[str, Any]) -> Item:
    """*More tokens*."""
    return unit[0], Terms()


def count_more(sign: str, attribute: str, amount: Amount, counted: Item, base: Terms) -> Claims | None:
    """*Takes 120,000 more tokens than B*."""
    by = replace(amount, unit=str(counted[0]))
    return compared(by, Relation(int(sign)), base, _attribute(attribute), counted[1])


def has_count_more(sign: str, amount: Amount, counted: Item, base: Terms) -> Claims | None:
    """*Has 57,856 fewer tokens of context than B*."""
    if not counted[1].measures:
        return None
    return compared(replace(amount, unit=str(counted[0])), Relation(int(sign)), base, counted[1])


def has_number_more(sign: str, amount: Amount, attribute: str, base: Terms) -> Claims | None:
    """*Has 26 billion more parameters than B*: where the noun is the unit."""
    return (Compared(_attribute(attribute), base, Relation(int(sign), by=amount)),)


def attr_less_by(attribute: str, by: Amount, counted: Terms, base: Terms) -> Claims | None:
    """*Generates 25 % fewer tokens per second than B*."""
    return compared(by, Relation(-1), base, _attribute(attribute), counted)


def has_less_by(by: Amount, measure: Terms, base: Terms) -> Claims | None:
    """*Has 18 % less context than B*."""
    return compared(by, Relation(-1), base, measure)


def ranked_recorded(rank: int, relation: Relation, measure: Terms, among: Terms | None) -> Claims | None:
    """*Has the second-highest recorded X of the six*."""
    merged = measure.merged(among or Terms())
    return None if merged is None or merged.who else (Best(merged, relation, rank, recorded=True),)


def best_turned_pair(relation: Relation, measure: Terms, who: Who) -> Claims | None:
    """*The larger window belongs to A*."""
    return best_turned(relation, measure, Terms(among=PAIR), (who,))


def best_turned(relation: Relation, measure: Terms, among: Terms, whos: tuple[Who, ...]) -> Claims | None:
    """*The largest window of the six is that of A*."""
    who, merged = each(whos), measure.merged(among)
    return None if who is None or merged is None or merged.who else (Best(replace(merged, who=who), relation),)


def one_with_best(relation: Relation, measure: Terms, among: Terms, who: Who) -> Claims | None:
    """*The model with the largest window of the six is A*."""
    return best_turned(relation, measure, among, (who,))


def extreme_is(
    relation: Relation, measure: Terms, among: Terms | None, value: Any, per: Terms | None, held: Terms | None
) -> Claims | None:
    """*Among the six, the highest output price is X(, for A on P)*."""
    plain, terms = value if isinstance(value, tuple) else (value, Terms())
    merged = measure.merged(terms)
    merged = merged and merged.merged(per or Terms())
    if merged is None or merged.who or relation.good or relation.sign not in (1, -1) or not isinstance(plain, Amount):
        return None
    found: Claims = (Extreme(replace(merged, **_among(among)), plain, relation),)
    own = held and merged.merged(held)
    return found if held is None else own and (*found, Is(own, plain))


def _among(among: Terms | None) -> dict[str, Any]:
    return {"among": among.among} if among is not None else {}


def difference_of(
    measure: Terms, first: Who, second: Who, where: Terms | None, by: Amount, per: Terms | None
) -> Claims | None:
    """*The difference between the windows of A and B is X*."""
    who = each((first, second))
    merged = measure.merged(where or Terms())
    merged = merged and merged.merged(per or Terms())
    return None if who is None or merged is None or merged.who else (Apart(replace(merged, who=who), by),)


def difference_on(bench: Terms, by: Amount) -> Claims:
    """*The difference on M is X*: of the two in view."""
    return (Apart(replace(bench, who=PAIR), by),)


def limited_is(attribute: str, terms: Terms | None, items: tuple[Item, ...]) -> Claims | None:
    """*Output is limited to X for A and to Y for B*."""
    merged = _attribute(attribute).merged(terms or Terms())
    return merged and limited_measure(merged, items)


def limited_measure(measure: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*The output limit of A is capped at X*."""
    found = tuple(Limit(terms, value) for value, terms in items)
    return apply(measure, found)


def limited_who(who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*A is limited to X tokens of context*."""
    return limited_measure(Terms(who=who), items)


def thing(attribute: str, amount: Amount) -> tuple[str, Amount]:
    """*A prompt of X tokens*."""
    return attribute, amount


def thing_turned(amount: Amount, attribute: str) -> tuple[str, Amount]:
    """*An X-token prompt*."""
    return attribute, amount


def fit(yes: str, terms: Terms) -> Fitted:
    """*Fits into A's window*."""
    return yes == "yes", terms


def fit_not(first: Fitted, terms: Terms) -> tuple[Fitted, ...]:
    """*Fits into A but not into B*."""
    return first, (not first[0], terms)


def fits_thing(what: tuple[str, Amount], parts: tuple[Fitted, ...]) -> Claims | None:
    """*A prompt of X tokens fits into A's window*."""
    found: list[Claim] = []
    for yes, terms in parts:
        merged = terms.merged(_attribute(what[0]))
        if merged is None or merged.who is None or what[1].exactness:
            return None
        found.append(Fits(merged, what[1], yes))
    return tuple(found)


def takes_thing(yes: str, verb: str, what: str, amount: Amount) -> Claims | None:
    """*Can take a prompt of X tokens*."""
    return (Fits(_attribute(what), amount, yes == "yes"),) if verb == what and not amount.exactness else None


def takes_thing_turned(yes: str, verb: str, amount: Amount, what: str) -> Claims | None:
    """*Can take an X-token prompt*."""
    return takes_thing(yes, verb, what, amount)


def takes_to(value: Amount, attribute: str) -> Claims:
    """*Takes X to return its first token*."""
    return (Is(_attribute(attribute), value),)


def valued_who(value: Item, who: Who, claims: Claims) -> Claims | None:
    """*At X, A has a larger window than B*: X is its value there."""
    bound = apply(Terms(who=who), claims)
    if bound is None or len(bound) != 1 or not isinstance(bound[0], Compared | Best):
        return None
    measures = bound[0].terms.measures
    if len(measures) != 1 or not measures[0].key:
        return None
    merged = value[1].merged(Terms(who=who, measures=measures, via=bound[0].terms.via))
    return merged and (Is(merged, value[0]), *bound)


def is_sized(value: Any) -> Claims | None:
    """*Is a 70-billion-parameter model*: the unit names the measure."""
    return item_object(value, None)

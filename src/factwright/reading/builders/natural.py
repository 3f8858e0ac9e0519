"""Natural prose: what the constructions of ``english/grammar/natural.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.clauses import fronted
from factwright.reading.builders.comparisons import PRICE, compared, ratio_to
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.builders.products import each
from factwright.reading.claims.base import apply
from factwright.reading.claims.beside import Overlap
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import RouteBest, Shared
from factwright.reading.claims.same import Pair
from factwright.reading.claims.sets import Incomparable
from factwright.reading.claims.states import Can, Chosen, Made, Measured, Recorded
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

PAIR = Who(group=Group("pair", (), 2))
TOPIC = Who(pronoun="topic")
CHEAPEST = Terms(via=Via((), "lowest"))
ONE = Amount(Fraction(1))
Options = tuple[tuple[str, str], ...]
Subject = tuple[Terms, Claims]


def one_interval(name: str) -> Amount:
    """*A month*."""
    return Amount(Fraction(1), unit=name)


def part_as_percent(amount: Amount) -> Amount | None:
    """*A quarter (more)*: as a percentage; exact, since it shows no digits."""
    if not 0 < amount.value < 1 or amount.unit != "number":
        return None
    return Amount(amount.value * 100, Fraction(1, 10**6), 1, "percent")


def cheapest_each() -> Terms:
    """*Each on its cheapest route*."""
    return CHEAPEST


def lead_over(by: Amount, base: Terms, shared: Terms | None) -> Claims | None:
    """*Has a lead of X over B on M*."""
    return compared(by, Relation(1, True), base, shared)


def leads_by(relation: Relation, by: Amount, shared: Terms | None) -> Claims | None:
    """*Leads by X on M*: the other of the pair."""
    return compared(by, relation, None, shared)


def beaten_factor(relation: Relation, base: Terms, meter: Terms, by: Amount) -> Claims | None:
    """*Undercuts B on input by a factor of N*."""
    if relation.sign != -1 or by.unit != "number" or by.value <= 1 or by.exactness:
        return None
    part = Amount(1 / by.value, Fraction(1, 10**6), 1, "times")
    return ratio_to(part, base, meter, PRICE)


def beaten_factor_turned(relation: Relation, base: Terms, by: Amount, meter: Terms) -> Claims | None:
    """*Undercuts B by a factor of N on input*."""
    return beaten_factor(relation, base, meter, by)


def ratio_as_pair(by: Amount, relation: Relation, shared: Terms | None) -> Claims | None:
    """*Is four times as high*: as the other of the pair; a word for more."""
    return ratio_to(by, Terms(), shared) if relation.sign == 1 and not relation.good else None


def ratio_price_pair(by: Amount, shared: Terms | None) -> Claims | None:
    """*Is four times as expensive*: as the other of the pair."""
    return ratio_to(by, Terms(), PRICE, shared)


def comp_per(by: Amount, per: Terms, relation: Relation, shared: Terms | None, base: Terms) -> Claims | None:
    """*Is ten cents per million tokens cheaper than B*."""
    return compared(by, relation, base, per, shared)


def ratio_cost_two(by: Amount, base: Terms, meter: Terms, more: Amount, other: Terms) -> Claims | None:
    """*Costs five times as much as B for input and seven times as much for output*."""
    first, second = ratio_to(by, base, PRICE, meter), ratio_to(more, base, PRICE, other)
    return None if first is None or second is None else first + second


def ratio_cost_with(by: Amount, left: Terms, right: Terms) -> Claims | None:
    """*Costs ten times as much with A as with B*; what costs is the subject."""
    return ratio_to(by, right, left, PRICE)


def found_in(first: Who, second: Who) -> Claims:
    """*Is found in A and not in B*."""
    return Can(Terms(who=first)), Can(Terms(who=second), False)


def one_only(group: Who, who: Who) -> Terms | None:
    """*For only one of the two, A*."""
    return Terms(who=replace(who, mode="only"), among=group) if group.mode == "each" else None


def recorded_one(terms: Terms) -> Claims:
    """*Is documented for only one of the two, A*."""
    return (Recorded(terms),)


def subject_of_maker(maker: str, short: str) -> Subject:
    """*M's A ...*."""
    who = Who((short,))
    return Terms(who=who), (Made(Terms(who=who), "maker", maker),)


def subject_choice(who: Who, options: Options) -> Subject:
    """*A, an open model, ...*."""
    return Terms(who=who), (Chosen(Terms(who=who), options),)


def subject_choice_with(who: Who, options: Options, objects: tuple[Claims, ...]) -> Subject | None:
    """*A, a decoder-only model of X parameters, ...*."""
    about, side = subject_choice(who, options)
    more = apply(about, [c for claims in objects for c in claims])
    return None if more is None else (about, side + more)


def subject_cap_aside(yes: str, measure: Terms, who: Who) -> Subject:
    """*X, which A supports, ...*."""
    return measure, (Can(replace(measure, who=who), yes == "yes"),)


def subject_scores_aside(measure: Terms, items: tuple[Item, ...]) -> Subject | None:
    """*The M scores, X for A and Y for B, ...*."""
    whos = [terms.who for _, terms in items]
    if len(items) != 2 or any(w is None or len(w.ids) != 1 for w in whos):
        return None
    found = [terms.merged(measure) for _, terms in items]
    who = each(tuple(w for w in whos if w))
    if who is None or None in found:
        return None
    side = tuple(Is(t, v) for t, (v, _) in zip(found, items, strict=True) if t)
    return replace(measure, who=who), side


def lead_is(first: Who, second: Who, bench: Terms, by: Amount) -> Claims | None:
    """*A's lead over B on M is X*."""
    found = compared(by, Relation(1, True), Terms(who=second), bench)
    return found and apply(Terms(who=first), found)


def gap_favour(how: str, bench: str, by: Amount, who: Who) -> Claims | None:
    """*M shows a gap of X in favour of A*."""
    terms = Terms(measures=(Measure("score", bench),), by="" if how == "any" else how)
    found = compared(by, Relation(1, True), None, terms)
    return found and apply(Terms(who=who), found)


def chosen_common(options: Options, who: Who) -> Claims | None:
    """*Open weights are common to both*."""
    return (Chosen(Terms(who=who), options),) if who.mode == "each" else None


def cap_contrast(measure: Terms, first: Who, second: Who) -> Claims:
    """*X is something that A offers and B does not*."""
    return Can(replace(measure, who=first)), Can(replace(measure, who=second), False)


def caps_contrast(amount: Amount, first: Who, second: Who, measures: tuple[Terms, ...]) -> Claims | None:
    """*Three capabilities that A has and B lacks are X, Y and Z*."""
    if amount.value != len(measures):
        return None
    return tuple(c for m in measures for c in cap_contrast(m, first, second))


def recorded_value_not(measure: Terms, _: Terms, who: Who, value: Item, other: Who) -> Claims | None:
    """*An X is recorded for A, at V, but not for B*."""
    terms = measure.merged(value[1])
    if terms is None or terms.who is not None:
        return None
    return Is(replace(terms, who=who), value[0]), Recorded(replace(measure, who=other), False)


def recorded_not(measure: Terms, _: Terms, who: Who, other: Who) -> Claims | None:
    """*An X is recorded for A, but not for B*."""
    if measure.who is not None:
        return None
    return Recorded(replace(measure, who=who)), Recorded(replace(measure, who=other), False)


def counted_list_aside(amount: Amount, providers: tuple[str, ...], who: Who) -> Claims | None:
    """*Two providers, P and Q, list both*: these and no others."""
    if amount.value != len(providers):
        return None
    return (Shared(Terms(who=who), amount, providers),)


def overlap(part: Amount, total: Amount, first: Who, second: Who) -> Claims:
    """*Four of the five providers that list A list B*."""
    return (Overlap(Terms(who=first), second, part, total),)


def meter_cheapest(meter: str, providers: tuple[str, ...], who: Who | None = None) -> Claims:
    """*Output is cheapest on P (for A)*."""
    return (RouteBest(Terms(who=who, measures=(Measure("meter", meter),)), providers, -1),)


def sup_is(of: str, relation: Relation, measure: Terms, among: Terms, who: Who, value: Item) -> Claims | None:
    """*The highest recorded X of the six is A's, at V*."""
    terms = measure.merged(among)
    said = measure.merged(value[1])
    if terms is None or said is None or terms.who is not None or said.who is not None:
        return None
    return Best(replace(terms, who=who), relation, recorded=of == "recorded"), Is(replace(said, who=who), value[0])


def tail_each(value: Item) -> Claims | None:
    """*..., at X each*: of the two in front."""
    return (Is(replace(value[1], who=TOPIC), value[0]),) if value[1] == Terms() else None


def incomparable_measurers(about: Subject) -> Claims | None:
    """*The scores cannot be compared, because one was measured by its maker and the other independently*."""
    one = replace(PAIR, mode="count", number=ONE)
    found = apply(about[0], (Incomparable(Terms()),))
    measured = tuple(Measured(Terms(who=one), by) for by in ("maker", "independent"))
    return None if found is None else about[1] + found + measured


def base_that_costs(value: Item, who: Terms, more: Terms | None) -> Terms | None:
    """*The X that B costs on P*: the figure is checked too."""
    merged = value[1].merged(who)
    merged = merged and merged.merged(more or Terms())
    return replace(merged, stated=value[0]) if merged and isinstance(value[0], Amount) else None


def base_provider_costs(value: Item, providers: tuple[str, ...], who: Terms) -> Terms | None:
    """*The X that P charges for B*."""
    return base_that_costs(value, who, Terms(via=Via(providers)))


def base_that_verb(value: Item, who: Terms, attribute: str | None = None) -> Terms | None:
    """*The X that B can return*, *the X that B needs*."""
    measure = Terms(measures=(Measure("attribute", attribute),)) if attribute else None
    return base_that_costs(value, who, measure)


def _two_figures(claims: Claims) -> tuple[Is, Is] | None:
    """The last two figures of a sentence, where they are of the same measure and volume and of one product each."""
    if len(claims) < 2:
        return None
    one, two = claims[-2:]
    if not isinstance(one, Is) or not isinstance(two, Is) or one.terms.measures != two.terms.measures:
        return None
    if one.terms.volume != two.terms.volume or len(one.terms.measures) != 1 or one.terms.tier != two.terms.tier:
        return None
    whos = [c.terms.who for c in (one, two)]
    if any(w is None or len(w.ids) != 1 or w.mode != "each" for w in whos) or whos[0] == whos[1]:
        return None
    return one, two


def clauses_ratio(first: Claims, second: Claims, by: Amount) -> Claims | None:
    """*Where A writes X, B stops at Y, a twelfth of that*: of the same measure."""
    found = _two_figures(first + second)
    if found is None or by.unit != "times":
        return None
    return (*first, *second, Compared(found[1].terms, found[0].terms, Relation(None, by=by)))


def clauses_more(first: Claims, second: Claims, by: Amount, relation: Relation) -> Claims | None:
    """*A comes to X and B comes to Y, $195 more*."""
    return said_more(first + second, by, relation)


def said_more(claims: Claims, by: Amount, relation: Relation) -> Claims | None:
    """*It costs X with A and Y with B, one sixth more*."""
    found = _two_figures(claims)
    more = found and compared(by, relation, found[0].terms)
    bound = found and more and apply(found[1].terms, more)
    return (*claims, *bound) if bound else None


def clauses_for_which(said: Claims, who: Who, aside: Claims, more: Claims) -> Claims | None:
    """*..., and for B, which comes under L, ...*."""
    side, rest = apply(Terms(who=who), aside), fronted(Terms(who=who), more)
    if side is None or rest is None or any(c.terms.who is not None and c.terms.who.pronoun for c in said):
        return None
    return side + said + rest


def on_price(claims: Claims) -> Claims | None:
    """*On price, ...*: the first clause is of prices."""
    measures = claims[0].terms.measures
    return claims if measures and all(m.kind in ("meter", "cost") for m in measures) else None


def by_front(by: Amount, about: Subject, relation: Relation, base: Terms, shared: Terms | None) -> Claims | None:
    """*By X, A leads B on M*."""
    found = compared(by, relation, base, shared)
    bound = found and apply(about[0], found)
    return bound and about[1] + bound


def by_front_amounts(
    by: Amount, about: Subject, relation: Relation, base: Terms, shared: Terms, left: Item, right: Item
) -> Claims | None:
    """*By X, A leads B on M, 71.9 to 49.6*."""
    found = by_front(by, about, relation, base, shared)
    return found and (*found, Pair(Terms(), left[0], right[0]))


def tail_on_date(day: CalendarDate) -> Claims | None:
    """*..., on D*: of the event spoken of."""
    return (Is(Terms(who=TOPIC), day),)

"""Turns of phrase: what the constructions of ``english/grammar/more.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from factwright.quantities import CalendarDate
from factwright.reading.amounts import Amount
from factwright.reading.builders.comparisons import PRICE, apart, compared, compared_plain, ratio_to
from factwright.reading.builders.predicates import Claims, Item, Made, can_all, recorded
from factwright.reading.builders.products import each
from factwright.reading.builders.routes import NONE, ONE
from factwright.reading.claims.base import Claim, apply
from factwright.reading.claims.comparing import Compared, Relation
from factwright.reading.claims.echo import Again, Echo
from factwright.reading.claims.ranking import Best
from factwright.reading.claims.routes import PRICED, EveryProvider, RouteBest, Routes
from factwright.reading.claims.same import Alike, Apart
from factwright.reading.claims.sets import AsOf, Incomparable, Mean, OnAll
from factwright.reading.claims.states import Can, Chosen, Measured, Recorded, Scores
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Measure, Terms, Via, Who

TOPIC = Who(pronoun="topic")
PAIR = Who(group=Group("pair", (), 2))
Subject = tuple[Terms, Claims]


def recorded_group(amount: Amount, measure: Terms) -> Who | None:
    """*The four models with a recorded X*."""
    if len(measure.measures) != 1 or not measure.measures[0].key or amount.value.denominator != 1:
        return None
    return Who(group=Group("recorded", (), int(amount.value), measure=measure.measures[0]))


def named_as(who: Who, options: Any) -> Who:
    """*A, the open model*: kept for the side claim of ``subject_described``."""
    return who if options else who


def neither_made(maker: str) -> Who:
    """*Neither Acme model*."""
    return Who(group=Group("maker", (("", maker),), 2), mode="none")


def _side(who: Who, claims: Claims) -> Subject | None:
    bound = apply(Terms(who=who), claims)
    return None if bound is None else (Terms(who=who), bound)


def subject_whose(who: Who, measure: Terms, claims: Claims) -> Subject | None:
    """*A, whose weights are open, ...*."""
    bound = apply(measure, claims) if measure.who is None else None
    return bound and _side(who, bound)


def subject_from_choice(who: Who, maker: str, options: Any) -> Subject | None:
    """*A, M's coding model, ...*."""
    return _side(who, (Made(Terms(), "maker", maker), Chosen(Terms(), options)))


def subject_described(options: Any, who: Who) -> Subject:
    """*The coding model of the two, A, ...*: only A is one."""
    return Terms(who=who), (Chosen(Terms(who=replace(who, mode="only"), among=Who(group=Group("pair"))), options),)


def subject_dated(who: Who, attribute: str, items: tuple[Item, ...]) -> Subject | None:
    """*A, released on D, ...*."""
    if len(items) != 1:
        return None
    merged = items[0][1].merged(Terms(measures=(Measure("attribute", attribute),)))
    return merged and _side(who, (Is(merged, items[0][0]),))


def subject_figure_of(who: Who, amount: Amount, terms: Terms | None) -> Subject | None:
    """*A's 70.5 (on M) ...*."""
    merged = Terms(who=who, measures=(Measure("score"),)).merged(terms or Terms())
    return merged and (merged, (Is(merged, amount),))


def subject_volume(volume: Terms, who: Terms) -> Subject | None:
    """*A million input tokens of A ...*."""
    merged = volume.merged(who)
    return merged and (merged, ())


def subject_volume_named(amount: Amount, short: str, meter: str) -> Subject:
    """*Ten million A input tokens ...*."""
    return Terms(who=Who((short,)), volume=((meter, amount.value),)), ()


def subject_member(who: Who) -> Subject:
    """*One of them, A, ...*."""
    return Terms(who=who), ()


def single_route(providers: tuple[str, ...] | None = None) -> Claims:
    """*Has a single route(, through P)*."""
    return (Routes(Terms(), "", ONE, providers or (), bool(providers)),)


def count_exact(exactness: Any, amount: Amount, how: str | None) -> Claims:
    """*Has fewer than three routes*."""
    return (Routes(Terms(), how or "", replace(amount, exactness=exactness)),)


def count_and(total: Amount, part: Amount, how: str) -> Claims:
    """*Has five routes, three of them priced*."""
    return Routes(Terms(), "", total), Routes(Terms(), how, part)


def has_dated(measure: Terms) -> Claims | None:
    """*Has a retirement date*: that one is recorded."""
    return recorded("yes", measure)


def neither_route(first: str, second: str) -> Claims:
    """*With neither a free nor a trial route*."""
    return Routes(Terms(), first, NONE), Routes(Terms(), second, NONE)


def base_verb(who: Terms, attribute: str) -> Terms | None:
    """*What B can return*."""
    return who.merged(Terms(measures=(Measure("attribute", attribute),)))


def base_cost(who: Terms, meter: Terms | None) -> Terms | None:
    """*What B charges for input*."""
    return who.merged(PRICE.merged(meter or Terms()) or Terms())


SELF = Who(pronoun="it")


def base_same(measure: Terms) -> Terms | None:
    """*Its own input price*: another measure of the same product."""
    return measure.merged(Terms(who=SELF))


def base_tier(tier: Terms, measure: Terms | None = None) -> Terms | None:
    """*Its standard price*: another tier of the same product."""
    merged = tier.merged(measure or PRICE)
    return merged and merged.merged(Terms(who=SELF))


def base_bare(measure: Terms) -> Terms | None:
    """*As much as input*: another meter of the same product."""
    closed = [m for m in measure.measures if m.kind == "meter" and m.key]
    return measure.merged(Terms(who=SELF)) if closed and measure.who is None else None


def attr_more_by(attribute: str, by: Amount, counted: Terms, base: Terms) -> Claims | None:
    """*Generates 25 % more tokens per second than B*."""
    return compared(by, Relation(1), base, Terms(measures=(Measure("attribute", attribute),)), counted)


def act_comp(attribute: str, by: Amount | None, relation: Relation, base: Terms) -> Claims | None:
    """*Returns its first token (0.49 seconds) sooner than B*."""
    return compared(by, relation, base, Terms(measures=(Measure("attribute", attribute),)))


def ratio_cost_pair(by: Amount, shared: Terms | None) -> Claims | None:
    """*Costs five times as much for output*: as the other of the comparison before, or of the pair."""
    if by.unit != "times":
        return None
    terms = PRICE.merged(shared or Terms())
    return terms and (Compared(terms, Terms(), Relation(None, by=by)),)


def is_recorded_for(yes: str, who: Terms) -> Claims:
    """*Is undocumented for A*."""
    return (Recorded(who, yes == "yes"),)


def come_from(maker: str) -> Claims:
    """*Scores come from M*: measured by it, as the maker."""
    return (Measured(Terms(), "maker"), Made(Terms(), "maker", maker))


def incomparable() -> Claims:
    """*Cannot be compared*: the scores were obtained in different ways."""
    return (Incomparable(Terms()),)


def incomparable_on(bench: Terms) -> Claims:
    """*Were measured on M with different harnesses*."""
    return (Incomparable(bench),)


def have_these(claims: Claims) -> Claims:
    """*Have X and Y (in common)*."""
    return claims


def best_open(relation: Relation) -> Claims:
    """*Has the highest*: on the measure of the set in front."""
    return (Best(Terms(), relation),)


def better_here(relation: Relation, *terms: Terms | None) -> Claims | None:
    """*Is the newer (of the two)*: of the pair in view."""
    merged: Terms | None = Terms(among=PAIR)
    for part in terms:
        merged = merged and (merged.merged(part) if part else merged)
    return merged and (Best(merged, relation),)


def share_objects(objects: tuple[Claims, ...]) -> Claims | None:
    """*Share a window of X*: both have it."""
    found = tuple(c for claims in objects for c in claims)
    return found if all(isinstance(c, Is | Chosen) for c in found) else None


def level(bench: Terms) -> Claims:
    """*Are level on M*."""
    return (Alike(bench),)


def leads_on(shared: Terms) -> Claims | None:
    """*Is ahead on M*."""
    return compared_plain(Relation(1, True), None, shared)


def reduced(meter: str) -> Terms:
    """*With caching*."""
    return Terms(reduced=meter)


def reduced_of(meter: str, who: Terms, measure: Terms) -> Terms | None:
    """*Cached A input*."""
    merged = who.merged(measure)
    return merged and merged.merged(Terms(reduced=meter))


def any_route() -> Terms:
    """*On any route*: for what is recorded, or not; a value has to name its route."""
    return Terms(via=Via((), "any"))


def all_routes(how: str | None) -> Terms | None:
    """*Across its (priced) routes*."""
    return Terms(via=Via((), "priced" if how else "every")) if how in (None, PRICED) else None


def mix(first: str, by: Amount, second: str) -> Terms | None:
    """*When input is twice output*: prices at that mix, in units of the smaller part."""
    if first == second or by.unit != "times" or by.exactness:
        return None
    return Terms(volume=tuple(sorted(((first, by.value * 10**6), (second, Fraction(10**6))))))


def even_mix(first: str, second: str) -> Terms | None:
    """*When input and output are equal in volume*."""
    return mix(first, Amount(Fraction(1), unit="times"), second)


def at_extreme(relation: Relation) -> Terms:
    """*At the lowest prices*."""
    return Terms(via=Via((), "lowest" if relation.sign == -1 else "highest"))


def both_meters() -> Terms:
    """*In either direction*: on every core meter."""
    return Terms(measures=(Measure("meter", "*"),))


def tier_price(tier: Terms) -> Terms | None:
    """*A batch price*."""
    return tier.merged(PRICE)


def tier_meter(tier: Terms, meter: str) -> Terms | None:
    """*The batch input price*."""
    return tier.merged(Terms(measures=(Measure("meter", meter),)))


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


def fits_ratio(by: Amount, _: Terms, attribute: str, who: Who, base: Terms) -> Claims | None:
    """*Twice as many tokens fit into A as into B*."""
    found = ratio_to(by, base, Terms(measures=(Measure("attribute", attribute),)))
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


def whether_does(who: Who) -> Claims:
    """*Whether B does is not recorded*: what the clause before was about."""
    return (Recorded(Terms(who=who), False),)


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
    amount: Amount, how: str, who: Who, p: tuple[str, ...], r: Relation, m: Terms, q: tuple[str, ...], s: Relation, n: Terms
) -> Claims | None:
    """*Of the two priced routes to A, P is the cheaper on X and Q is the cheaper on Y*."""
    count: Claim = Routes(Terms(who=who), how, amount)
    return (count, _best_on(who, p, r, m), _best_on(who, q, s, n))


def _best_on(who: Who, providers: tuple[str, ...], relation: Relation, measure: Terms) -> Claim:
    return RouteBest(replace(measure, who=who), providers, relation.sign or 1)


def best_of_routes(providers: tuple[str, ...], relation: Relation, amount: Amount, how: str, who: Who) -> Claims:
    """*P is the dearest of the three priced routes to A*."""
    return Routes(Terms(who=who), how, amount), RouteBest(Terms(who=who), providers, relation.sign or 1)


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


def other_routes() -> Terms:
    """*On its other routes*: than those just named."""
    return Terms(via=Via((), "other"))


def one_and_other(who: Who, total: Amount, how: str, other: str) -> Claims | None:
    """*One of its two routes is a trial and the other is unpriced*."""
    if total.value != 2 or how == other:
        return None
    return Routes(Terms(who=who), "", total), Routes(Terms(who=who), how, ONE), Routes(Terms(who=who), other, ONE)


def one_and_other_of(total: Amount, who: Who, how: str, other: str) -> Claims | None:
    """*One of the two routes to A is a trial and the other is unpriced*."""
    return one_and_other(who, total, how, other)


def tail_which(claims: Claims) -> Claims | None:
    """*..., which holds X*: of the product named last."""
    return apply(Terms(who=Who(pronoun="last")), claims)


def tail_which_not() -> Claims:
    """*..., which does not*."""
    return (Echo(Terms(who=Who(pronoun="last")), False),)


def at_each(first: Who, x: Item, second: Who, y: Item) -> tuple[tuple[Who, Item], ...]:
    """*A at X and B at Y*."""
    return (first, x), (second, y)


def tail_at_each(pairs: tuple[tuple[Who, Item], ...]) -> Claims | None:
    """*..., with A at X and B at Y*: on the measure before."""
    return tuple(Is(replace(value[1], who=who), value[0]) for who, value in pairs)


def only_agent(who: Who) -> Terms:
    """*By A alone*, *only on A*."""
    return Terms(who=replace(who, mode="only"))


def supported_only(who: Who) -> Claims:
    """*Is available only on A*."""
    return (Can(only_agent(who)),)


def gap(by: Amount, bench: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*X points on M*."""
    return ((by, bench),)


def two_gaps(by: Amount, bench: Terms, other: Amount, second: Terms) -> tuple[tuple[Amount, Terms], ...]:
    """*X points on M and Y points on N*."""
    return (by, bench), (other, second)


def gap_is(first: Who, second: Who, gaps: tuple[tuple[Amount, Terms], ...]) -> Claims | None:
    """*The gap between A and B is X points on M*."""
    who = each((first, second))
    if who is None:
        return None
    return tuple(Apart(replace(bench, who=who), by) for by, bench in gaps)


def gap_group(by: Amount, who: Who, bench: Terms) -> Claims:
    """*X points separate the two on M*."""
    return (Apart(replace(bench, who=who), by),)


def gap_figures(by: Amount, first: Who, x: Amount, second: Who, y: Amount, bench: Terms) -> Claims | None:
    """*X points lie between A's N and B's O on M*."""
    gaps = gap_is(first, second, ((by, bench),))
    return gaps and (*gaps, Is(replace(bench, who=first), x), Is(replace(bench, who=second), y))


def valued_front(value: Item, measure: Terms, claims: Claims) -> Claims | None:
    """*At X, A's window is ...*: X is its value."""
    merged = measure.merged(value[1])
    bound = merged and apply(measure, claims)
    if merged is None or merged.who is None or bound is None:
        return None
    return (Is(merged, value[0]), *bound)


def valued_subject(who: Who, value: Item, claims: Claims) -> Claims | None:
    """*A, at X, is ... ahead of B on M*: X is its value there."""
    bound = apply(Terms(who=who), claims)
    if bound is None or len(bound) != 1 or not isinstance(bound[0], Compared):
        return None
    measures = bound[0].terms.measures or bound[0].right.measures
    if len(measures) != 1 or not measures[0].key:
        return None
    return (Is(replace(value[1], who=who, measures=measures), value[0]), *bound)


def the_one_with(whos: tuple[Who, ...], objects: tuple[Claims, ...]) -> Claims | None:
    """*A is the (only) one with X*: of the two."""
    return the_one_that(whos, tuple(c for claims in objects for c in claims))


def the_one_that(whos: tuple[Who, ...], claims: Claims) -> Claims | None:
    """*A is the (only) one that ...*."""
    if len(whos) != 1:
        return None
    return apply(Terms(who=replace(whos[0], mode="only"), among=PAIR), claims)


def scores_count(amount: Amount, terms: Terms) -> Claims | None:
    """*Three benchmark results are on record for A*."""
    return (Scores(terms, amount),) if terms.who else None


def there_is_none(measure: Terms, terms: Terms) -> Claims | None:
    """*There is no X on record for A*."""
    return recorded("no", measure, terms)


def differ_in(first: Who, second: Who, attribute: str) -> Claims | None:
    """*A and B differ in X*."""
    who = each((first, second))
    return who and differ_one(who, attribute)


def differ_one(who: Who, attribute: str) -> Claims:
    """*The two differ in X*."""
    return (Alike(Terms(who=who, measures=(Measure("attribute", attribute),)), yes=False),)


def governs(value: tuple[str, str], who: Who) -> Claims:
    """*L governs A*."""
    return (Is(Terms(who=who, measures=(Measure("attribute", value[0]),)), value[1]),)


def makes_available(maker: str, attribute: str, who: Who, value: tuple[str, str]) -> Claims:
    """*M makes the weights of A available under L*."""
    return (Made(Terms(who=who), "maker", maker), *governs(value, who), Recorded(Terms(who=who, measures=(Measure("attribute", attribute),))))


def is_recorded_bare() -> Claims:
    """*Is undocumented*; of whom is in the subject."""
    return (Recorded(Terms(), False),)


def joined_one(claims: Claims) -> Claims:
    """The claims of one object."""
    return claims


def measure_value_plain(measure: Terms, value: Item) -> Claims | None:
    """*A window of X*."""
    merged = measure.merged(value[1])
    return merged and (Is(merged, value[0]),)


def chosen_with(options: Any, objects: tuple[Claims, ...]) -> Claims:
    """*Is an open model with X*."""
    return (Chosen(Terms(), options), *(c for claims in objects for c in claims))


def chosen_from(options: Any, maker: str) -> Claims:
    """*Is an open model from M*."""
    return Chosen(Terms(), options), Made(Terms(), "maker", maker)


def made_plain(maker: str) -> Claims:
    """*Is a model from M*."""
    return (Made(Terms(), "maker", maker),)


def not_billed(how: str, where: Terms | None) -> Claims | None:
    """*Is not free (on P)*."""
    providers = where.via.providers if where and where.via else ()
    return (Routes(Terms(), how, None, providers, yes=False),)


def has_named(value: tuple[str, str]) -> Claims:
    """*Has an L licence*."""
    return (Is(Terms(measures=(Measure("attribute", value[0]),)), value[1]),)


def no_scores_on(bench: Terms) -> Claims:
    """*Has no recorded score on M*."""
    return (Recorded(bench, False),)


def better_than(base: Terms, bench: Terms) -> Claims | None:
    """*Is better than B on M*: by its score."""
    return compared_plain(Relation(1, True), base, bench)


def ratio_word(exactness: Any, by: Amount, base: Terms) -> Claims | None:
    """*Is nearly twice B's*."""
    return ratio_to(replace(by, exactness=exactness) if exactness else by, base)


def tier_of(tier: Terms, provider: str) -> Terms | None:
    """*On the batch tier of P*."""
    return tier.merged(Terms(via=Via((provider,))))


def provider_lists_at(providers: tuple[str, ...], who: Who, items: tuple[Item, ...]) -> Claims | None:
    """*P lists A at X and Y*."""
    return provider_lists_measure(providers, Terms(who=who), items)


def provider_lists_measure(providers: tuple[str, ...], measure: Terms, items: tuple[Item, ...]) -> Claims | None:
    """*P lists A's input at X*."""
    base = measure.merged(Terms(via=Via(providers)))
    found: list[Claim] = []
    for value, terms in items:
        merged = base and base.merged(terms)
        merged = merged and merged.merged(PRICE)
        if merged is None or merged.who is None or not isinstance(value, Amount):
            return None
        found.append(Is(merged, value))
    return tuple(found)


def provider_has_lower(providers: tuple[str, ...], relation: Relation, measure: Terms) -> Claims | None:
    """*P has the lower input price (for A)*: than every other priced route."""
    if relation.good or not measure.measures:
        return None
    return (RouteBest(measure, providers, relation.sign or 1),)


def provider_comp(
    providers: tuple[str, ...], by: Amount | None, relation: Relation, others: tuple[str, ...], terms: Terms
) -> Claims | None:
    """*P charges 10 % less than Q for A*."""
    if terms.who is None or set(providers) & set(others):
        return None
    priced = terms.merged(PRICE)
    if priced is None or not all(m.kind == "meter" for m in priced.measures):
        return None
    right = replace(priced, via=Via(others))
    return compared(by, relation, right, replace(priced, via=Via(providers)))


def provider_ratio(
    providers: tuple[str, ...], by: Amount, who: Who, meter: Terms | None, others: tuple[str, ...]
) -> Claims | None:
    """*P charges twice as much for A as Q*."""
    priced = PRICE.merged(meter or Terms())
    if priced is None or by.unit != "times":
        return None
    left = replace(priced, who=who, via=Via(providers))
    return (Compared(left, replace(left, via=Via(others)), Relation(None, by=by)),)


def provider_ratio_two(providers: tuple[str, ...], by: Amount, first: Terms, second: Terms) -> Claims | None:
    """*P charges 22 times as much for A's output as for B's*."""
    left = first.merged(Terms(via=Via(providers)))
    right = second.merged(Terms(via=Via(providers)))
    if left is None or right is None or by.unit != "times" or not left.measures or left.measures[0].kind != "meter":
        return None
    return (Compared(left, right, Relation(None, by=by)),)


def provider_tier(providers: tuple[str, ...], tier: Terms, who: Who) -> Claims:
    """*P offers a batch tier for A*."""
    return (Recorded(replace(tier, who=who, via=Via(providers), measures=(Measure("meter", "*"),)), True),)


def provider_states(providers: tuple[str, ...], who: Who) -> Claims:
    """*P states a price for A*."""
    return (Routes(Terms(who=who), PRICED, None, providers),)


def meters_same(first: str, second: str, terms: Terms) -> Claims | None:
    """*Input and output cost the same on A*."""
    merged = terms.merged(Terms(measures=(Measure("meter", first), Measure("meter", second))))
    return merged and (Alike(merged),) if first != second else None


def tier_halves(provider: str, tier: Terms, measure: Terms) -> Claims | None:
    """*P's batch tier halves the input price of A*."""
    terms = measure.merged(Terms(via=Via((provider,))))
    left = terms and terms.merged(tier)
    if terms is None or left is None or terms.who is None:
        return None
    half = Amount(Fraction(1, 2), Fraction(1, 1000), 1, "times")
    right = replace(terms, tier="standard", who=SELF)
    return (Compared(left, right, Relation(None, by=half)),)


def tier_halves_two(provider: str, tier: Terms, measure: Terms, meter: str) -> Claims | None:
    """*P's batch tier halves the input price of A and halves its output price*."""
    first = tier_halves(provider, tier, measure)
    second = tier_halves(provider, tier, replace(measure, measures=(Measure("meter", meter),)))
    return first and second and first + second


def catalogue_none(measure: Terms, who: Terms) -> Claims | None:
    """*The catalogue has no X for A*."""
    return recorded("no", measure, who)


def whether_can(who: Who, capability: str) -> Claims:
    """*Whether A reads images is not documented*."""
    return (Recorded(Terms(who=who, measures=(Measure("capability", capability),)), False),)


def makes_both(maker: str, first: Who, second: Who) -> Claims | None:
    """*M makes both A and B*."""
    who = each((first, second))
    return who and (Made(Terms(who=who), "maker", maker),)


def made_by_turned(who: Who, maker: str) -> Claims:
    """*The maker of A is M*."""
    return (Made(Terms(who=who), "maker", maker),)


def among_clause(who: Who, relation: Relation, among: Terms) -> Claims:
    """*A is among the newest of the four*."""
    return (Best(replace(among, who=who), relation, 1, False),)

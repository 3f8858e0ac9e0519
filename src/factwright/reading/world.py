"""What the catalogue says, looked up exactly: values, states, prices, scores and costs, as points with their facts.

A point is one value of one product over one route. No point at all means that nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from factwright import relations
from factwright.catalog import Catalog, Known, Offer, Product
from factwright.domain import Better, Domain
from factwright.quantities import CalendarDate, State
from factwright.reading.points import Point, exact, exact_number, plain
from factwright.reading.terms import Group, Measure, Terms, Via, Who
from factwright.reading.truth import NoSense, Use
from factwright.scope import Scope


@dataclass(slots=True)
class World:
    """A scope with what the sentence has said so far; claims are judged in the order of the text."""

    scope: Scope
    last: Terms = field(default_factory=Terms)
    """Terms of the claim before: what an open claim takes its measure or denominator from."""
    topic: tuple[str, ...] = ()
    """Products that the sentence spoke of last as subject: what ``it`` and ``they`` stand for."""
    named: tuple[str, ...] = ()
    """All products named in the sentence so far."""
    coming: tuple[str, ...] = ()
    """The subject of the main clause, for a pronoun in a clause in front of it."""
    unit: str = ""
    """Unit of the last amount."""
    place: tuple[str, ...] = ()
    """Providers named last: what ``there`` stands for."""
    said: object = None
    """The claim before, for ``so does``."""

    @property
    def catalog(self) -> Catalog:
        return self.scope.catalog

    @property
    def domain(self) -> Domain:
        return self.scope.domain

    def product(self, short: str) -> Product:
        return self.catalog.products[short]

    def name(self, short: str) -> str:
        return self.product(short).name

    @property
    def pair(self) -> tuple[str, ...]:
        """Short ids of the products in view."""
        return tuple(p.short for p in self.scope.products)

    def who(self, terms: Terms) -> Who:
        """The products of the terms by id, groups and pronouns resolved. Raises NoSense where it names none."""
        who = terms.who
        if who is None:
            raise NoSense("no product is named")
        if who.pronoun:
            return replace(who, ids=self._pronoun(who), pronoun="")
        if who.group is not None:
            return replace(who, ids=self.members(who), group=None)
        if not who.ids:
            raise NoSense("no product is named")
        return who

    def _pronoun(self, who: Who) -> tuple[str, ...]:
        """Whom a pronoun stands for: the subject before, or the only products named in this sentence."""
        if who.pronoun == "topic" and self.topic:
            return self.topic
        if who.pronoun == "last":
            if not self.named:
                raise NoSense('"which" stands for no product')
            return self.named[-1:]
        wanted = 1 if who.pronoun == "it" else 2
        for ids in (self.topic, self.named, self.coming):
            if len(ids) == wanted:
                return ids
        raise NoSense(f'"{who.pronoun}" does not stand for products named in this sentence')

    def members(self, who: Who) -> tuple[str, ...]:
        """The members of a group, in the order of the page or catalogue; a stated size that is wrong makes no sense."""
        group = who.group
        if group is None:
            return who.ids
        every = tuple(self.catalog.products)
        pair = self.pair
        match group.kind:
            case "pair":
                found = pair
            case "recorded":
                known = group.measure
                found = tuple(
                    x
                    for x in (pair if len(pair) > 2 or group.size == 2 else every)
                    if known and self.points(x, known, Terms())
                )
                if not group.size or group.size != len(found):
                    found = tuple(x for x in every if known and self.points(x, known, Terms()))
            case "all":
                found = every if group.size in (0, len(every)) else pair
            case _:
                found = tuple(s for s in self._range(group) if self._has(s, group))
        if not found or (group.size and group.size != len(found)):
            raise NoSense(f"there are {len(found)} of these, not {group.size or 'any'}")
        return found

    def _range(self, group: Group) -> tuple[str, ...]:
        return tuple(self.catalog.products) if group.beyond else self.pair

    def _has(self, short: str, group: Group) -> bool:
        """Whether a product is in a described group; Raises NoSense where the data do not say."""
        product = self.product(short)
        if group.kind == "maker":
            return product.maker == group.keys[0][1]
        for attribute, value in group.keys:
            found = self.scope.fact(product, attribute)
            if isinstance(found, Known):
                choice = self.domain.attribute[attribute].choices.get(str(found.value))
                if str(found.value) == value or (choice is not None and value in choice.implies):
                    return True
            elif group.kind == "choice":
                raise NoSense("it is not recorded which product that is")
        return False

    def placed(self, terms: Terms) -> Terms:
        """The terms with *there* resolved; remembers the providers that they name."""
        via = terms.via
        if via is not None and via.pick == "there":
            if not self.place:
                raise NoSense('"there" stands for no provider')
            return replace(terms, via=Via(self.place))
        if via is not None and via.providers and not via.pick:
            self.place = via.providers
        return terms

    def mention(self, who: Who) -> None:
        """Remembers whom the sentence speaks of."""
        self.topic = who.ids
        self.named = tuple(dict.fromkeys([*self.named, *who.ids]))

    # ------------------------------------------------------------------------------------------- looking up

    def better(self, measure: Measure) -> Better:
        """Which direction of a measure is better."""
        match measure.kind:
            case "attribute":
                return self.domain.attribute[measure.key].better
            case "meter" | "cost":
                return "lower"
            case "score":
                return "higher"
        return ""

    def materiality(self, measure: Measure) -> Fraction:
        """Share below which two values of a measure count as equal."""
        return Fraction(self.domain.attribute[measure.key].materiality) if measure.kind == "attribute" else Fraction(0)

    def points(self, short: str, measure: Measure, terms: Terms) -> list[Point]:
        """Every value of one product on one measure over the routes of the terms.

        Empty where nothing is recorded, or nothing for one of the routes that are named, or for one of *every route*.
        """
        self._fits(measure, terms)
        found = self._points(short, measure, terms)
        via = terms.via
        if via is not None and measure.kind in ("meter", "cost", "attribute"):
            wanted = set(via.providers) if not via.pick else set()
            if via.pick == "every":
                wanted = {o.provider for o in self.product(short).offers}
            if wanted - {p.provider for p in found}:
                return []
        return found

    def _fits(self, measure: Measure, terms: Terms) -> None:
        """Raises NoSense where the terms say what such a measure does not have: a tier, a route, a volume."""
        priced = measure.kind in ("meter", "cost")
        routed = measure.kind == "attribute" and self.domain.attribute[measure.key].at_offer
        wrong = [
            (terms.tier or terms.reduced or terms.counted) and not priced,
            terms.via is not None and not (priced or routed),
            (terms.volume or terms.period) and measure.kind != "cost",
            terms.per is not None and measure.kind != "meter",
            terms.by and measure.kind != "score",
        ]
        if any(wrong):
            raise NoSense("a part of the sentence does not belong to what is said")
        if terms.unit and (measure.kind != "attribute" or self.domain.attribute[measure.key].unit != terms.unit):
            raise NoSense("what is counted is not the unit of the measure")
        meters = [measure.key] if measure.kind == "meter" else [m for m, _ in terms.volume if m != "*"]
        for meter in meters if terms.counted else ():
            if self.domain.unit[self.domain.meter[meter].unit].of != terms.counted:
                raise NoSense("prices are per another unit")

    def _points(self, short: str, measure: Measure, terms: Terms) -> list[Point]:
        product = self.product(short)
        match measure.kind:
            case "attribute":
                return list(self._attribute(product, measure.key, terms.via))
            case "meter":
                return list(self._prices(product, self._rate(measure.key, terms.reduced), terms))
            case "score":
                return list(self._scores(product, measure.key, terms.by))
            case "cost":
                return list(self._costs(product, terms))
            case "capability":
                state = self.state(short, measure.key)
                return [] if state[0] is State.UNKNOWN else [Point(str(state[0]), state[1][0], short, uses=state[1])]
        raise NoSense("nothing to look up")

    def _attribute(self, product: Product, key: str, via: Via | None) -> Iterator[Point]:
        for offer in self.offers(product, via) if via else ():
            value = offer.facts.get(key)
            if value is not None:
                use = Use(f"value/{key}/{product.short}/{offer.provider}", exact(value))
                yield Point(plain(value), use, product.short, offer.provider)
            elif (point := self._own(product, key)) is not None:
                yield replace(point, provider=offer.provider)
        if not via and (point := self._own(product, key)) is not None:
            yield point

    def _own(self, product: Product, key: str) -> Point | None:
        found = product.facts.get(key)
        if not isinstance(found, Known):
            return None
        conditions = (found.evidence.means,) if isinstance(found.value, CalendarDate) else ()
        return Point(
            plain(found.value), Use(f"value/{key}/{product.short}", exact(found.value)), product.short, "", conditions
        )

    def _prices(self, product: Product, meter: str, terms: Terms) -> Iterator[Point]:
        tier = terms.tier or relations.STANDARD
        via = terms.via
        if via is not None and via.pick in ("lowest", "highest"):
            every = list(self._prices(product, meter, replace(terms, via=None)))
            amounts = [p.value for p in every if isinstance(p.value, Fraction)]
            wanted = (min if via.pick == "lowest" else max)(amounts, default=None)
            yield from (p for p in every if p.value == wanted)
            return
        for offer in self.offers(product, via, priced=True, tier=tier):
            price = offer.price(meter, tier)
            if price is None or price.amount <= 0:
                continue
            use = Use(self.price_id(product, offer, meter, tier), exact_number(Fraction(price.amount)))
            yield Point(Fraction(price.amount), use, product.short, offer.provider)

    def _rate(self, meter: str, reduced: str) -> str:
        """The meter itself, or the reduced rate of it that the terms name."""
        if not reduced or meter == reduced:
            return meter
        if self.domain.meter[reduced].discount_of != meter:
            raise NoSense("this has no such reduced rate")
        return reduced

    def price_id(self, product: Product, offer: Offer, meter: str, tier: str) -> str:
        """The id of the fact that states one price."""
        kind = "price" if tier == relations.STANDARD else f"price-{tier}"
        return f"{kind}/{meter}/{product.short}/{offer.provider}"

    def _scores(self, product: Product, key: str, by: str) -> Iterator[Point]:
        for score in product.scores:
            if score.key == key and (not by or by == score.by):
                use = Use(f"score/{key}/{product.short}", exact_number(Fraction(score.score)))
                yield Point(Fraction(score.score), use, product.short, "", score.conditions)

    def _costs(self, product: Product, terms: Terms) -> Iterator[Point]:
        tier = terms.tier or relations.STANDARD
        volumes = self.volumes(terms)
        if terms.via is not None and terms.via.pick in ("cheapest", "dearest", "lowest", "highest"):
            every = list(self._costs(product, replace(terms, via=None)))
            amounts = [p.value for p in every if isinstance(p.value, Fraction)]
            wanted = (min if terms.via.pick in ("cheapest", "lowest") else max)(amounts, default=None)
            yield from (p for p in every if p.value == wanted)
            return
        for offer in self.offers(product, terms.via, priced=True, tier=tier):
            bill = relations.bill(self.domain, offer, volumes, tier)
            if bill is not None:
                uses = tuple(
                    Use(
                        self.price_id(product, offer, p.price.meter, tier),
                        exact_number(Fraction(p.price.amount)),
                        False,
                    )
                    for p in bill.parts
                )
                yield Point(bill.total, uses[0], product.short, offer.provider, (), uses)

    def volumes(self, terms: Terms) -> Mapping[str, Fraction]:
        """Units by meter; ``*`` is spread over the core meters."""
        found: dict[str, Fraction] = {}
        for meter, amount in terms.volume:
            for key in relations.core_meters(self.domain) if meter == "*" else (meter,):
                found[key] = amount
        if not found:
            raise NoSense("no volume is named")
        if terms.reduced:
            whole = self.domain.meter[terms.reduced].discount_of
            if whole not in found or terms.reduced in found:
                raise NoSense("this has no such reduced rate")
            found[terms.reduced] = found.pop(whole)
        return found

    def offers(self, product: Product, via: Via | None, *, priced: bool = False, tier: str = "standard") -> list[Offer]:
        """The offers that the terms speak of. Raises NoSense for a provider that does not list the product."""
        offers = list(relations.priced_offers(self.domain, product, tier) if priced else product.offers)
        if via is None or via.pick in ("every", "priced", "any", "lowest", "highest"):
            return offers
        if via.pick in ("cheapest", "dearest"):
            return self.extremes(product, via.pick, offers, tier)
        if via.pick == "list":
            own = [o for o in offers if o.provider == product.maker]
            return own or (offers if len({o.provider for o in product.offers}) == 1 else [])
        if via.pick == "other":
            return [o for o in offers if o.provider not in via.providers]
        return [o for o in offers if o.provider in via.providers]

    def extremes(self, product: Product, pick: str, offers: list[Offer], tier: str) -> list[Offer]:
        """The offers that are cheapest (or dearest) on every core meter; empty where meters disagree."""
        sign = 1 if pick == "cheapest" else -1
        found = offers
        for meter in relations.core_meters(self.domain):
            amounts = {id(o): sign * Fraction(p.amount) for o in offers if (p := o.price(meter, tier))}
            best = min(amounts.values(), default=None)
            found = [o for o in found if amounts.get(id(o)) == best]
        return found

    def state(self, short: str, capability: str) -> tuple[State, tuple[Use, ...]]:
        """Yes, no or unknown, with the facts; ``a+b`` are twins that are spoken of as one."""
        keys = capability.split("+")
        product = self.product(short)
        states = {key: self.scope.state(product, key) for key in keys}
        uses = tuple(Use(f"capability/{key}/{short}", str(state)) for key, state in states.items())
        known = {s for s in states.values() if s is not State.UNKNOWN}
        return (known.pop() if len(known) == 1 else State.UNKNOWN), uses

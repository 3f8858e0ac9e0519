"""Figures: title, alternative text, labels, marks along the axes and lengths, against the amounts they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from factwright import relations
from factwright.catalog import Product
from factwright.domain import Workload
from factwright.facts import identify
from factwright.quantities import Quantity
from factwright.readers import Surface
from factwright.relations import Bill
from factwright.scope import routes
from factwright.second_reading.bills import sum_is
from factwright.second_reading.eye import (
    NAME,
    TWICE,
    VALUE,
    Bound,
    Eye,
    Misread,
    amount_in,
    each_of,
    money_in,
    number_in,
    rounds,
)
from factwright.wording import per_phrase

NEAR = 2
"""How far a drawn length may be from its share of the longest: drawings count whole units, and none is nothing."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One amount of a figure: what it is called, how large it is, how its text is read."""

    name: str
    amount: Fraction
    reads: Callable[[str], bool]
    fact: str


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure shows, by its title."""

    title: str
    drawn: tuple[Drawn, ...]
    holes: Mapping[str, str]
    bill: Bill | None = None
    """For costs: the larger of the two bills."""


def figure_of(eye: Eye, title: str) -> Figure:
    """What a figure of this title has to show. Misread for a title that names nothing."""
    for workload in eye.domain.workload.values():
        if found := eye.match(eye.frames["figure"]["cost"], title, volume=(workload.label,)):
            return _costs(eye, title, workload, found)
    for meter in relations.core_meters(eye.domain):
        declared = eye.domain.meter[meter]
        holes = {"meter": (declared.label,), "per": (per_phrase(eye.domain, declared),)}
        if eye.match(eye.frames["figure"]["price"], title, **holes):
            return Figure(title, tuple(_prices(eye, meter)), {})
    for key, attribute in eye.scope.attributes("quantity"):
        if eye.match(eye.frames["figure"]["measure"], title, attribute=(attribute.label,)):
            return Figure(title, tuple(_amounts(eye, key)), {})
    raise Misread(NAME, f'"{title}" names nothing that can be drawn')


def _amounts(eye: Eye, key: str) -> Iterator[Drawn]:
    for product in eye.pair:
        value = eye.scope.value(product, key)
        if isinstance(value, Quantity):
            reads = lambda text, value=value: eye.equals(key, text, value)  # noqa: E731
            yield Drawn(product.name, value.exact, reads, identify("value", key, product.short))


def _prices(eye: Eye, meter: str) -> Iterator[Drawn]:
    """The prices of the offers that are cheapest for the stated workload."""
    volumes = relations.reference_volumes(eye.domain)
    unit = eye.domain.unit[eye.domain.meter[meter].unit]
    for product in eye.pair:
        bill = relations.cheapest(eye.scope.catalog, product, volumes)
        price = bill.offer.price(meter) if bill else None
        if bill and price:
            exact = Fraction(price.amount)
            reads = lambda text, exact=exact: amount_in(text, unit) == exact  # noqa: E731
            fact = identify("price", meter, product.short, _route(product, bill))
            yield Drawn(eye.label(product, bill.offer), exact, reads, fact)


def _route(product: Product, bill: Bill) -> str:
    return next(route for route, offer in routes(product) if offer is bill.offer)


def _costs(eye: Eye, title: str, workload: Workload, found: Mapping[str, str]) -> Figure:
    made = [(p, b) for p in eye.pair if (b := relations.cheapest(eye.scope.catalog, p, workload.volumes))]
    key = next(key for key, declared in eye.domain.workload.items() if declared is workload)
    drawn = tuple(Drawn(eye.label(p, b.offer), b.total, _sums(eye, b), identify("cost", key, p.short)) for p, b in made)
    larger = max((b for _, b in made), key=lambda b: b.total, default=None)
    return Figure(title, drawn, found, larger)


def _sums(eye: Eye, bill: Bill) -> Callable[[str], bool]:
    def reads(text: str) -> bool:
        try:
            sum_is(eye, text, bill)
        except Misread:
            return False
        return True

    return reads


# --------------------------------------------------------------------------------------------------- reading


def alternative(eye: Eye, figure: Figure, text: str) -> Bound:
    """An alternative text names every amount of its figure, and no other."""
    kind = "cost" if figure.bill else "bars"
    holes = eye.match(eye.frames["alt"][kind], text, figure=(figure.title,), volume=(figure.holes.get("volume", ""),))
    read = each_of((holes or {}).get("values", ""), lambda item: _beside(figure, item))
    if read is None or sorted(read) != sorted(d.name for d in figure.drawn):
        raise Misread(VALUE, f'"{text}" is not what the figure "{figure.title}" shows')
    return Bound(tuple(drawn.fact for drawn in figure.drawn))


def _beside(figure: Figure, text: str) -> str | None:
    """The name of the amount that a text states."""
    named = (drawn for drawn in figure.drawn if text.startswith(f"{drawn.name} "))
    return next((drawn.name for drawn in named if drawn.reads(text[len(drawn.name) :].strip())), None)


def labels(eye: Eye, figure: Figure, found: Sequence[Surface]) -> Iterator[tuple[Surface, Bound | Misread]]:
    """Names and amounts in turn, or both in one; each amount stands beside its own name, once."""
    waiting: Drawn | None = None
    seen: set[str] = set()
    for surface in found:
        named = next((d for d in figure.drawn if d.name == surface.text), None)
        whole = _whole(eye, figure, surface.text)
        if named or whole:
            one = named or whole
            assert one is not None
            twice = Misread(TWICE, f'"{one.name}" stands twice')
            yield surface, twice if one.name in seen else Bound((one.fact,) if whole else ())
            seen.add(one.name)
            waiting = named
        elif waiting and waiting.reads(_amount(eye, figure, surface.text)):
            yield surface, Bound((waiting.fact,))
            waiting = None
        else:
            yield surface, Misread(VALUE, f'"{surface.text}" is no label of the figure "{figure.title}"')


def _amount(eye: Eye, figure: Figure, text: str) -> str:
    """The amount in a label."""
    holes = eye.match(eye.frames["label"]["cost"], text) if figure.bill else None
    return holes["value"] if holes else text if not figure.bill else ""


def _whole(eye: Eye, figure: Figure, text: str) -> Drawn | None:
    """The amount that a line of a legend states."""
    for drawn in figure.drawn:
        holes = eye.match(eye.frames["label"]["legend"], text, offer=(drawn.name,))
        if holes and drawn.reads(holes["value"]):
            return drawn
    return None


def ticks(eye: Eye, figure: Figure, found: Sequence[Surface]) -> Iterator[tuple[Surface, Bound | Misread]]:
    """Marks along an axis: they ascend in even steps, from nothing to twice the volume, or to twice the larger bill."""
    across: list[Surface] = []
    up: list[Surface] = []
    for surface in found:
        multiple = eye.match(eye.frames["label"]["times"], surface.text)
        (across if multiple else up).append(surface)
    highest = 2 * figure.bill.total if figure.bill else Fraction(0)
    zeros = [s for s in up if s.text == "0"]
    up = [s for s in up if s.text != "0"]
    yield from ((s, Bound() if n < 2 else Misread(VALUE, '"0" stands more than twice')) for n, s in enumerate(zeros))
    for number, surface in enumerate(up, 1):
        yield surface, _tick(_money(eye, figure, surface.text, highest * number / len(up)), surface)
    for number, surface in enumerate(across, 1):
        read = number_in(surface.text.removesuffix("x"))
        yield surface, _tick(read is not None and read.value == Fraction(2 * number, len(across)), surface)


def _tick(right: bool, surface: Surface) -> Bound | Misread:
    return Bound() if right else Misread(VALUE, f'"{surface.text}" does not stand where its axis has it')


def _money(eye: Eye, figure: Figure, text: str, exact: Fraction) -> bool:
    if figure.bill is None:
        return False
    unit = eye.domain.unit[eye.domain.meter[figure.bill.parts[0].price.meter].unit]
    read = money_in(text, unit)
    return read is not None and read.step <= 1 and rounds(read, exact)


def drawings(figure: Figure, found: Sequence[Surface]) -> Iterator[tuple[Surface, Bound | Misread]]:
    """Drawn lengths are to each other as the amounts."""
    lengths = [Fraction(read.value) if (read := number_in(s.text)) else None for s in found]
    longest = max((length for length in lengths if length is not None), default=Fraction(1)) or Fraction(1)
    most = max((d.amount for d in figure.drawn), default=Fraction(1)) or Fraction(1)
    for at, (surface, length) in enumerate(zip(found, lengths, strict=True)):
        right = at < len(figure.drawn) and length is not None
        if right and abs((length or 0) - longest * figure.drawn[at].amount / most) <= NEAR:
            yield surface, Bound()
        else:
            yield surface, Misread(VALUE, f"a length of {surface.text} is not as long as its amount")

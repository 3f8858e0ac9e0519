"""Products: names, groups and quantifiers into ``Who``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.terms import Group, Mode, Terms, Who


def product(short: str) -> Who:
    """One product by name."""
    return Who((short,))


def each(whos: tuple[Who, ...]) -> Who | None:
    """Several products, each by name; a described one stands alone."""
    if len(whos) == 1:
        return whos[0]
    if any(w.group or w.pronoun for w in whos):
        return None
    ids = tuple(i for w in whos for i in w.ids)
    return Who(ids) if len(set(ids)) == len(ids) else None


def both(*whos: Who) -> Who | None:
    """*Both A and B*."""
    return each(whos)


def mode(kind: Mode, who: Who) -> Who | None:
    """A quantifier over products."""
    return replace(who, mode=kind) if who.mode == "each" else None


def neither(*whos: Who) -> Who | None:
    """*Neither A nor B*."""
    found = each(whos)
    return found and replace(found, mode="none")


def group(kind: str, size: str = "0", how: Mode = "each") -> Who:
    """A set by what it is; the size that the words claim."""
    return Who(group=Group(kind, (), int(size)), mode=how)  # type: ignore[arg-type]


def all_counted(amount: Amount, how: Mode = "each") -> Who | None:
    """*The four models*: the set of that size."""
    size = _whole(amount)
    if size is None or size < 2:
        return None
    return Who(group=Group("pair" if size == 2 else "all", (), size), mode=how)


def counted_all(how: str, amount: Amount) -> Who | None:
    """As ``all_counted``, the quantifier first."""
    return all_counted(amount, "not all" if how == "not_all" else "none")


def family(size: str, value: tuple[str, str], how: Mode = "each") -> Who:
    """*Both Acme models*, where Acme is the name of a family."""
    return Who(group=Group("family", (value,), int(size), "" if size == "2" else "all"), mode=how)


def made_by(size: str, maker: str, how: Mode = "each") -> Who:
    """*The Acme model*, where Acme makes it."""
    return Who(group=Group("maker", (("", maker),), int(size), "all" if size == "0" else ""), mode=how)


def described(size: str, options: tuple[tuple[str, str], ...], how: Mode = "each") -> Who:
    """*The open model*: the one of the products in view that has the value."""
    return Who(group=Group("choice", options, int(size)), mode=how)


def number_of(amount: Amount, who: Who) -> Who | None:
    """*Two of the four*."""
    size = _whole(amount)
    return (
        replace(who, mode="count", number=amount)
        if size is not None and who.mode == "each" and amount.unit == "number"
        else None
    )


def apart_from(who: Who) -> Who | None:
    """*Every model except A*."""
    return Who(group=Group("all"), without=who.ids) if who.ids and who.mode == "each" else None


def pronoun(word: str) -> Who:
    """*It*, *they*: resolved within the sentence."""
    return Who(pronoun=word)


def only_of(among: Who, who: Who) -> Terms | None:
    """*Of the two, only A*: the set is named."""
    return Terms(who=replace(who, mode="only"), among=among) if who.mode == "each" else None


def t_who(who: Who) -> Terms:
    """Products as terms."""
    return Terms(who=who)


def t_among(who: Who) -> Terms | None:
    """The set that a superlative ranges over."""
    return Terms(among=who) if who.mode == "each" else None


def _whole(amount: Any) -> int | None:
    value = amount.value
    return int(value) if value.denominator == 1 and 0 < value < 1000 else None


def only_ones(whos: tuple[Who, ...]) -> Who | None:
    """*Only A*, *A alone*."""
    found = each(whos)
    return found and replace(found, mode="only")


def except_ones(whos: tuple[Who, ...]) -> Who | None:
    """*Every model except A*."""
    found = each(whos)
    return found and apart_from(found)


def of_two(*whos: Who) -> Terms | None:
    """*Of A and B, ...*: the set that follows ranges over these."""
    found = each(whos)
    return found and Terms(among=found)


def family_as(size: str, how: Mode, value: tuple[str, str]) -> Who:
    """*Neither Acme model*, *only the two Acme models*."""
    return family(size, value, how)


def each_several(whos: tuple[Who, ...]) -> Who | None:
    """*A and B alike*: of more than one."""
    return each(whos) if len(whos) > 1 else None

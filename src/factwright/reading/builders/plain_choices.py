"""Plain choices and names: what the constructions of ``english/grammar/plain_choices.toml`` mean."""

from __future__ import annotations

from factwright.reading.builders.passing import governs
from factwright.reading.builders.predicates import Claims, Item, chosen_under, named_value
from factwright.reading.claims.same import Alike
from factwright.reading.claims.states import Chosen, Made
from factwright.reading.claims.values import Is
from factwright.reading.terms import Measure, Terms, Who

Options = tuple[tuple[str, str], ...]
Option = tuple[str, str]
MAKER = "maker"


def _of(attribute: str, options: Options) -> Options:
    return tuple(o for o in options if o[0] == attribute)


def chosen_of_attr(yes: str, options: Options, attribute: str) -> Claims | None:
    """*Has a decoder-only architecture*: the value is of that attribute."""
    own = _of(attribute, options)
    return (Chosen(Terms(), own, yes == "yes"),) if own else None


def chosen_by_verb(verb: str, options: Options, attribute: str) -> Claims | None:
    """*Uses a decoder-only architecture*."""
    return chosen_of_attr("yes", options, attribute) if verb == attribute else None


def chosen_under_attr(options: Options, value: Option, attribute: str) -> Claims | None:
    """*Is open source under the L licence*."""
    return chosen_under(options, value) if value[0] == attribute else None


def choice_val(option: Option, who: Terms) -> tuple[Option, Terms, bool]:
    """*Allowed for A*."""
    return option, who, True


def choice_val_not(option: Option, who: Terms) -> tuple[Option, Terms, bool]:
    """*Not allowed for A*."""
    return option, who, False


def says_each(parts: tuple[tuple[Option, Terms, bool], ...]) -> Claims:
    """*Commercial use is allowed for A and conditional for B*."""
    return tuple(Chosen(terms, (option,), yes) for option, terms, yes in parts)


def named_value_of(value: Option, attribute: str) -> Item | None:
    """*The L licence*: the name is of that attribute."""
    return named_value(value) if value[0] == attribute else None


def has_named_attr(value: Option, attribute: str) -> Claims | None:
    """*Has an L licence*."""
    return (Is(Terms(measures=(Measure("attribute", attribute),)), value[1]),) if value[0] == attribute else None


def from_different(attribute: str) -> Claims:
    """*Come from different makers*."""
    return (Alike(Terms(measures=(Measure("attribute", attribute),)), yes=False),)


def was_made_by(attribute: str, maker: str) -> Claims | None:
    """*Was developed by M*."""
    return (Made(Terms(), attribute, maker),) if attribute == MAKER else None


def value_is_attr(value: Option, attribute: str, who: Who) -> Claims | None:
    """*L is the licence of A*."""
    return governs(value, who) if value[0] == attribute else None


def governs_attr(value: Option, attribute: str, who: Who) -> Claims | None:
    """*The L licence applies to A*."""
    return value_is_attr(value, attribute, who)


def giver_says(attribute: str, who: Who, option: Option) -> Claims | None:
    """*The licence of A allows commercial use*."""
    return (Chosen(Terms(who=who), (option,)),) if option[0] == attribute else None


def giver_says_turned(who: Who, attribute: str, option: Option) -> Claims | None:
    """*A's licence allows commercial use*."""
    return giver_says(attribute, who, option)

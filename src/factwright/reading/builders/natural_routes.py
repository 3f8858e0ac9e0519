"""Each side on its cheapest route, and short questions with their answers."""

from __future__ import annotations

from dataclasses import replace

from factwright.reading.builders.clauses import fronted
from factwright.reading.builders.predicates import Claims, Item
from factwright.reading.claims.base import Claim
from factwright.reading.claims.comparing import Compared
from factwright.reading.claims.same import Pair
from factwright.reading.claims.states import Chosen, Recorded
from factwright.reading.terms import Group, Terms, Who

PAIR = Who(group=Group("pair", (), 2))
Options = tuple[tuple[str, str], ...]


def each_at(claims: Claims, front: Terms) -> Claims | None:
    """*..., each on its cheapest route*: both sides of the comparisons."""
    found: list[Claim] = []
    for claim in claims:
        if not isinstance(claim, Compared):
            return None
        left, right = claim.terms.merged(front), claim.right.merged(front)
        if left is None or right is None:
            return None
        found.append(replace(claim, terms=left, right=right))
    return tuple(found)


def each_at_amounts(claims: Claims, front: Terms, left: Item, right: Item, per: Terms | None) -> Claims | None:
    """*..., each on its cheapest route: X against Y*."""
    found = each_at(claims, front)
    return (*found, Pair(Terms(), left[0], right[0])) if found and len(found) == 1 else None


def fronted_each(terms: Terms, claims: Claims, at: Terms) -> Claims | None:
    """*On input, ..., each on its cheapest route*."""
    said = fronted(terms, claims)
    return said and each_at(said, at)


def fronted_each_amounts(
    terms: Terms, claims: Claims, at: Terms, left: Item, right: Item, per: Terms | None
) -> Claims | None:
    """*On input, ..., each on its cheapest route: X against Y*."""
    said = fronted(terms, claims)
    return said and each_at_amounts(said, at, left, right, per)


def which_chosen(options: Options, who: Who) -> Claims:
    """*Which of the two is open? A is.*"""
    return (Chosen(Terms(who=replace(who, mode="only"), among=PAIR), options),)


def which_chosen_more(options: Options, who: Who, more: Claims) -> Claims:
    """*Which of the two is open? A is; ...*"""
    return which_chosen(options, who) + more


def what_none(measure: Terms) -> Claims:
    """*What is the X of A? None is recorded.*"""
    return (Recorded(measure, False),)


def what_none_more(measure: Terms, more: Claims) -> Claims:
    """*What is the X of A? None is recorded; ...*"""
    return what_none(measure) + more

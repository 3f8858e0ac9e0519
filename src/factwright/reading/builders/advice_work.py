"""Method and budgets: what the constructions of ``english/grammar/advice_work.toml`` mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factwright.reading.amounts import Amount
from factwright.reading.builders.advice import Advised, Aim, advise, asked_method, method, method_while, work, work_two
from factwright.reading.builders.phrases import Phrase
from factwright.reading.builders.predicates import Claims
from factwright.reading.builders.products import each
from factwright.reading.claims.advice import Advice, Unfit
from factwright.reading.claims.needs import Need
from factwright.reading.claims.values import Is
from factwright.reading.terms import Group, Terms, Who

Budget = tuple[Amount, Terms]


def nothing_said() -> Phrase:
    """A word that names nothing."""
    return ()


def side_main(side: Phrase, main: Phrase) -> Claims | None:
    """*Readers who send scans should keep them*: no product is named."""
    return work(side + main)


def side_inquiry(side: Phrase, main: Phrase) -> Claims | None:
    """*Readers who leave A should check ...*."""
    return method_while(main, side)


def person_work(found: Phrase) -> Claims | None:
    """*You should compare ...*."""
    return work_two(found)


def method_and(first: Phrase, second: Phrase) -> Claims | None:
    """*Test both and compare the replies*."""
    joined = asked_method(first[1:], second) if not any(isinstance(t, Who) for t in second) else None
    return method(joined) if joined is not None else None


def work_and(first: Phrase, second: Phrase) -> Claims | None:
    """*Run a sample and compare the replies*."""
    return work(first + second)


def adviced_ones(found: Phrase, whos: tuple[Who, ...], _: Any = None) -> Claims | None:
    """*If you need images, A and B qualify*."""
    who = each(whos)
    return who and advise("yes", (Terms(who=who), None), found)


def budget_set(amount: Amount, volume: Terms) -> Budget | None:
    """*A budget of X for V*."""
    return (amount, volume) if volume.volume and amount.unit.startswith("money") else None


def budget_set_turned(volume: Terms, amount: Amount) -> Budget | None:
    """*For V on a budget of X*."""
    return budget_set(amount, volume)


def _within(budget: Budget, aim: Aim, yes: bool = True) -> Claims | None:
    volume = Terms(volume=budget[1].volume, counted=budget[1].counted)
    terms = aim[0].merged(volume)
    need = Need("budget", size=budget[0], budget=volume)
    return terms and (Advice(terms, (need,), yes, aim[1]),)


def budget_met(budget: Budget, advised: Advised) -> Claims | None:
    """*With a budget of X for V, take A on P*."""
    return _within(budget, advised[1], advised[0] == "yes")


def budget_meets(budget: Budget, aim: Aim) -> Claims | None:
    """*With X for V, A on P fits*."""
    return _within(budget, aim)


def budget_meets_at(budget: Budget, aim: Aim, amount: Amount) -> Claims | None:
    """*With X for V, A on P fits, at Y*."""
    found = _within(budget, aim)
    return found and (*found, Is(found[0].terms, amount))


def budget_fits(aim: Aim, budget: Budget) -> Claims | None:
    """*A on P fits a budget of X for V*."""
    return _within(budget, aim)


def budget_fails(aim: Aim, budget: Budget) -> Claims | None:
    """*A on P does not fit a budget of X for V*."""
    return _within(budget, aim, False)


def budget_covers(amount: Amount, volume: Terms, aim: Aim) -> Claims | None:
    """*A budget of X covers V on A*."""
    budget = budget_set(amount, volume)
    return budget and _within(budget, aim)


def budget_volume(amount: Amount, volume: Terms, who: Terms, where: Terms | None) -> Claims | None:
    """*Budget X for V of A on P*."""
    terms = volume.merged(who)
    terms = terms and terms.merged(where or Terms())
    return (Is(terms, amount),) if terms and terms.volume and amount.unit.startswith("money") else None


def budget_not_again(who: Who, where: Terms | None = None) -> Claims:
    """*B does not fit*: the budget just named."""
    return (Unfit(Terms(who=who).merged(where or Terms()) or Terms(who=who)),)


def only_ones_of(whos: tuple[Who, ...], among: Who) -> Who | None:
    """*Only A among the six*."""
    found = each(whos)
    if (
        found is None
        or among.mode != "each"
        or among.group is None
        or among.group != Group("all", (), among.group.size)
    ):
        return None
    return replace(found, mode="only")


def both_t(first: Who, second: Who) -> Terms | None:
    """*From both A and B*."""
    found = each((first, second))
    return Terms(who=found) if found else None

"""What is unknown stays unknown, whatever is asked of it."""

from decimal import Decimal
from typing import Any

import pytest
from tests.builders import make_catalog, make_offer, make_product, make_scope, make_score

from factwright.domain import Condition
from factwright.quantities import State
from factwright.scope import routes, scope_of

VISION = Condition(capability="vision")
LONG = Condition(attribute="context", at_least=Decimal(200000))
SHORT = Condition(attribute="context", at_most=Decimal(8000))
OPEN = Condition.model_validate({"attribute": "openness", "is": ["Open weights"]})
SCORED = Condition(scored=("Bench",))


@pytest.mark.parametrize(
    ("given", "condition", "state"),
    [
        ({"vision": "yes"}, VISION, "yes"),
        ({"vision": "no"}, VISION, "no"),
        ({}, VISION, "unknown"),
        ({"context": 200000}, LONG, "yes"),
        ({"context": 199999}, LONG, "no"),
        ({}, LONG, "unknown"),
        ({"context": 8000}, SHORT, "yes"),
        ({"openness": "Open source"}, OPEN, "yes"),
        ({"openness": "Closed weights"}, OPEN, "no"),
        ({"scores": [make_score("Bench")]}, SCORED, "yes"),
        ({"scores": [make_score("Other")]}, SCORED, "unknown"),
        ({"vision": "no"}, Condition(any=(VISION, LONG)), "unknown"),
        ({"vision": "yes"}, Condition(any=(VISION, LONG)), "yes"),
        ({"vision": "no", "context": 1}, Condition(any=(VISION, LONG)), "no"),
        ({"vision": "yes"}, Condition(all=(VISION, LONG)), "unknown"),
        ({"vision": "no"}, Condition(all=(VISION, LONG)), "no"),
        ({"vision": "yes", "context": 300000}, Condition(all=(VISION, LONG)), "yes"),
    ],
)
def test_conditions_have_three_values(given: dict[str, Any], condition: Condition, state: str) -> None:
    product = make_product("Aster", **given)
    assert make_scope(product).holds(product, condition).state == State(state)


def test_only_the_tests_that_decide_carry_the_answer() -> None:
    product = make_product("Aster", vision="yes")
    assert make_scope(product).holds(product, Condition(any=(VISION, LONG))).tests == (VISION,)


def test_pair_is_in_order_of_name_whichever_comes_first() -> None:
    a, b = make_product("Aster"), make_product("Borea")
    scope = make_scope(b, a)
    assert scope.products == (b, a)
    assert scope.pair == (a, b)
    assert scope.swapped().pair == (a, b)
    assert make_scope(a).pair is None


def test_twins_fold_only_where_all_states_agree() -> None:
    alike = make_scope(make_product("Aster", functions="yes", tools="yes"), make_product("Borea"))
    assert [(f.key, f.noun) for f in alike.capabilities()][1] == ("functions", "tool calling")
    unlike = make_scope(make_product("Aster", functions="yes"), make_product("Borea"))
    assert [f.key for f in unlike.capabilities()] == ["code", "functions", "tools", "vision", "audio"]


def test_offers_of_one_provider_are_numbered() -> None:
    product = make_product("Aster", offers=[make_offer("hub"), make_offer("own"), make_offer("hub")])
    assert [key for key, _ in routes(product)] == ["hub", "own", "hub.2"]


def test_product_that_is_not_in_the_catalogue_is_named() -> None:
    catalog = make_catalog(make_product("Aster"))
    assert scope_of(catalog, "aster").products == scope_of(catalog, "maker/aster").products
    with pytest.raises(KeyError, match="nobody/aster"):
        scope_of(catalog, "nobody/aster")

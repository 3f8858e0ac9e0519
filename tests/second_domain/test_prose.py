"""Prose of the second domain: shops, articles, workloads, scores where less is better, its own needs."""

import pytest
from tests.pages_made import SECOND, SHIPPED, catalog_of

from factwright.grounding import compile_language, ground
from factwright.loader.english import load_vocabulary
from factwright.scope import scope_of

CATALOG = catalog_of(SECOND)
LANGUAGE = compile_language(CATALOG, load_vocabulary(SECOND, SHIPPED))

TRUE = [
    ("The Karo 2 costs €5,490 to buy at Cycle Depot.", ("karo-2",)),
    ("At Velo Barn, the Karo 2 costs €5,650.", ("karo-2",)),
    ("Two shops sell Mula: Hofladen Räder and Cycle Depot.", ("mula",)),
    ("With three years of service, Mula is cheaper at Hofladen Räder than at Cycle Depot.", ("mula",)),
    ("Mula charges in 150 minutes.", ("mula",)),
    ("On the City Course, Karo 2 takes 412 seconds.", ("karo-2",)),
    ("Karo 2 is a front loader; Mula is a long-tail.", ("karo-2", "mula")),
    ("At Velo Barn, Karo 2 comes with theft tracking.", ("karo-2",)),
    ("Service for Karo 2 costs €120 a year at Velo Barn.", ("karo-2",)),
    ("For the school run, take Karo 2; Mula S has no child seats.", ("karo-2", "mula-s")),
    ("If your rounds are longer than 60 km, choose Mula S, which goes 81 km on one charge.", ("mula-s", "mula")),
]
UNTRUE = [
    ("At Velo Barn, the Karo 2 costs €5,790.", ("karo-2",)),
    ("Three shops sell Mula.", ("mula",)),
    ("With three years of service, Mula costs €286.50 at Hofladen Räder.", ("mula",)),
    ("Mula charges in 140 minutes.", ("mula",)),
    ("On the City Course, Karo 2 takes 412 points.", ("karo-2",)),
    ("Mula is a front loader.", ("mula",)),
    ("At Cycle Depot, Karo 2 comes with theft tracking.", ("karo-2",)),
    ("Karo 2 costs €5,490 a year at Cycle Depot.", ("karo-2",)),
    ("For the school run, take Mula.", ("karo-2", "mula")),
    ("Most families choose the Karo 2 for children.", ("karo-2", "mula")),
    ("If your rounds are longer than 80 km, choose Karo 2.", ("karo-2", "mula")),
]


@pytest.mark.parametrize(("text", "products"), TRUE, ids=[text for text, _ in TRUE])
def test_true_sentence_is_grounded(text: str, products: tuple[str, ...]) -> None:
    assert ground(text, scope_of(CATALOG, *products), LANGUAGE).findings == ()


@pytest.mark.parametrize(("text", "products"), UNTRUE, ids=[text for text, _ in UNTRUE])
def test_untrue_sentence_is_refused(text: str, products: tuple[str, ...]) -> None:
    assert not ground(text, scope_of(CATALOG, *products), LANGUAGE).grounded

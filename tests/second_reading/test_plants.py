"""One wrong value, one wrong name and one wrong polarity in each kind of surface: every plant is found.

The long form, over every surface of every page, is ``benchmarks/plants.py``.
"""

from collections import Counter
from pathlib import Path

import pytest
from tests.pages_made import SECOND, SHIPPED, pairs
from tests.plants import out_of_reach, plants
from tests.second_reading.readings import FORMATS, again, printed, scope

from factwright.second_reading import Reading

PAGES = [(SHIPPED, pairs(SHIPPED)[0]), (SHIPPED, pairs(SHIPPED)[3]), (SECOND, pairs(SECOND)[1])]


def known(reading: Reading) -> Counter[tuple[str, str, str]]:
    return Counter((f.code, f.message, f.sentence or f.surface.text) for f in reading.findings)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(("folder", "pair"), PAGES)
def test_every_plant_is_found(folder: Path, pair: tuple[str, str], format_: str) -> None:
    data = printed(folder, format_, *pair)
    before = again(data, folder, format_, *pair)
    missed, made = [], 0
    for plant in plants(data, format_, scope(folder, *pair), out_of_reach(before), each=1):
        made += 1
        if not known(again(plant.data, folder, format_, *pair)) - known(before):
            missed.append(f"{plant.surface.kind} {plant.sort}: {plant.surface.text!r} -> {plant.text!r}")
    assert missed == []
    assert made > 15

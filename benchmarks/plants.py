"""How many planted errors the second reader finds: one wrong value, name and polarity in every surface of every page.

    python benchmarks/plants.py [--each N] [--show]

Prints found of planted by format and kind of surface, over the shipped pages and those of the second domain.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.pages_made import SECOND, SHIPPED, catalog_of, page_of, pairs  # noqa: E402
from tests.plants import SORTS, out_of_reach, plants  # noqa: E402

from factwright.grounding import compile_language  # noqa: E402
from factwright.loader.english import load_vocabulary  # noqa: E402
from factwright.pipeline import renderers  # noqa: E402
from factwright.scope import scope_of  # noqa: E402
from factwright.second_reading import Reading, remembering, reread  # noqa: E402

Counts = Counter[tuple[str, str, str]]


def known(reading: Reading) -> Counter[tuple[str, str, str, str]]:
    """What was found wrong, without lines."""
    return Counter((f.surface.kind, f.code, f.message, f.sentence or f.surface.text) for f in reading.findings)


def main() -> None:
    """Plant, read, count."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument(
        "--each", type=int, default=0, help="plants of one sort in one kind of a page; 0: in every surface"
    )
    parser.add_argument("--show", action="store_true", help="print the plants that were not found")
    chosen = parser.parse_args()
    planted: Counts = Counter()
    found: Counts = Counter()
    for folder in (SHIPPED, SECOND):
        language = compile_language(catalog_of(folder), load_vocabulary(SHIPPED))
        for pair in pairs(folder):
            scope = scope_of(catalog_of(folder), *pair)
            page, judge = page_of(scope), remembering(scope, language)
            for renderer in renderers():
                data = renderer.render(page)
                before = reread(data, renderer.name, scope, language, judge=judge)
                for plant in plants(data, renderer.name, scope, out_of_reach(before), chosen.each):
                    key = (renderer.name, plant.surface.kind, plant.sort)
                    planted[key] += 1
                    after = reread(plant.data, renderer.name, scope, language, judge=judge)
                    if known(after) - known(before):
                        found[key] += 1
                    elif chosen.show:
                        print(page.id, *key, plant.surface.line, repr(plant.surface.text), "->", repr(plant.text))
    show(planted, found)


def show(planted: Counts, found: Counts) -> None:
    """One line for each format and kind."""
    kinds = sorted({(format_, kind) for format_, kind, _ in planted})
    print(f"{'format':10}{'surface':13}" + "".join(f"{sort:>16}" for sort in SORTS))
    for format_, kind in kinds:
        cells = [(found[format_, kind, sort], planted[format_, kind, sort]) for sort in SORTS]
        print(f"{format_:10}{kind:13}" + "".join(f"{f'{f} of {p}' if p else '-':>16}" for f, p in cells))
    print(f"{sum(found.values())} of {sum(planted.values())} planted errors found")


if __name__ == "__main__":
    main()

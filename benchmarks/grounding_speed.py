"""How fast grounding is, on one core: by style, by length, by size of the catalogue, and against two other checkers.

    python benchmarks/grounding_speed.py FILE.jsonl [--dev FILE.jsonl] [--sizes 10 100 1000 10000]

FILE gives the sentences (its catalogue lies beside it). Absolute figures are of this machine; what is to be compared is
the ratios, taken in one run. The peers (``peers.py``) judge the same sentences, and the rows of --dev for both error
rates; the threshold of the similarity is the one that errs least on these very rows, which flatters it.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "src"), str(HERE)]

from peers import number_gate, similarity  # noqa: E402

from factwright.catalog import Catalog  # noqa: E402
from factwright.grounding import Language, compile_language, ground  # noqa: E402
from factwright.loader import load_catalog  # noqa: E402
from factwright.loader.english import load_vocabulary  # noqa: E402
from factwright.rules import fact_sheet  # noqa: E402
from factwright.scope import Scope, scope_of  # noqa: E402

Row = dict[str, Any]
Text = tuple[str, Scope]


class Desk:
    """A file of rows with its catalogue."""

    def __init__(self, path: Path) -> None:
        folder = path.parent / "catalog"
        self.vocabulary = load_vocabulary(folder, borrow=ROOT / "catalog")
        self.catalog = load_catalog(folder, borrow=ROOT / "catalog")
        self.rows: list[Row] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        self.language = compile_language(self.catalog, self.vocabulary)
        self.names = [s for p in self.catalog.products.values() for s in p.spellings]
        self._facts: dict[tuple[str, ...], list[str]] = {}

    def texts(self, rows: Sequence[Row]) -> list[Text]:
        """The sentences with their scopes."""
        return [(row["text"], scope_of(self.catalog, *row["products"])) for row in rows]

    def facts(self, row: Row) -> list[str]:
        """The statements of the fact sheet of a row's products."""
        key = tuple(row["products"])
        if key not in self._facts:
            self._facts[key] = [fact.statement for fact in fact_sheet(scope_of(self.catalog, *key))]
        return self._facts[key]


def best(action: Callable[[], object], times: int = 3) -> float:
    """The shortest of several runs, in seconds of this process: what else the machine does is not counted."""
    runs = []
    for _ in range(times):
        started = time.process_time()
        action()
        runs.append(time.process_time() - started)
    return min(runs)


def rate(texts: Sequence[Text], language: Language) -> float:
    """Sentences a second."""
    return len(texts) / best(lambda: [ground(text, scope, language) for text, scope in texts])


def by_style(desk: Desk) -> None:
    """Rates by style, and by whether a sentence passes."""
    print("\nstyle        sentences  a second")
    for style in sorted({str(row.get("style", "-")) for row in desk.rows}):
        for kind in (True, False):
            rows = [r for r in desk.rows if str(r.get("style", "-")) == style and r["grounded"] is kind]
            if rows:
                name = f"{style}, {'true' if kind else 'false'}"
                print(f"{name:16} {len(rows):5} {rate(desk.texts(rows), desk.language):9.0f}")


def by_length(desk: Desk) -> None:
    """Seconds for a text of n sentences, and for one sentence of n clauses, over those for the shortest."""
    text = next(r["text"] for r in desk.rows if r["grounded"])
    scope = desk.texts(desk.rows[:1])[0][1]
    clause = text.rstrip(".")
    print("\nlength          n  seconds      times the shortest")
    for kind, make in (
        ("sentences", lambda n: " ".join([text] * n)),
        ("clauses", lambda n: ", and ".join([clause] * n) + "."),
        ("unread words", lambda n: clause + " or so" * n * 5),
    ):
        first = 0.0
        for n in (1, 2, 4, 8, 64):
            made = make(n)
            seconds = best(lambda made=made: ground(made, scope, desk.language))  # type: ignore[misc]
            first = first or seconds
            print(f"{kind:12} {n:4}  {seconds:.5f}  {seconds / first:8.1f}")


def enlarged(catalog: Catalog, size: int) -> Catalog:
    """The catalogue with products made by copying, until it has so many."""
    products = dict(catalog.products)
    originals = list(products.values())
    for number in range(len(originals), size):
        old = originals[number % len(originals)]
        name = f"Copy {number} of {old.name}"
        made = replace(old, id=f"{old.maker}/copy-{number}", name=name, aliases=())
        products[made.short] = made
    return replace(catalog, products=products)


def by_catalogue(desk: Desk, sizes: Sequence[int]) -> None:
    """Compiling, memory and rate for catalogues of made products; the pairs and the sentences stay the same."""
    rows = [r for r in desk.rows if len(r["products"]) == 2][:120]
    print("\nproducts  compile s  language MB  a second")
    for size in sizes:
        catalog = enlarged(desk.catalog, size)
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        language = compile_language(catalog, desk.vocabulary)
        megabytes = (tracemalloc.get_traced_memory()[0] - before) / 1e6
        tracemalloc.stop()
        seconds = best(lambda catalog=catalog: compile_language(catalog, desk.vocabulary), 1)  # type: ignore[misc]
        texts = [(row["text"], scope_of(catalog, *row["products"])) for row in rows]
        print(f"{size:8} {seconds:10.2f} {megabytes:12.1f} {rate(texts, language):9.0f}")


def against_peers(desk: Desk, dev: Desk) -> None:
    """The same sentences by each checker; both error rates of each on the same rows."""
    name, nearest = similarity()
    rows = [row for row in dev.rows if row.get("form") != "banned"]
    facts = [dev.facts(row) for row in rows]
    ours = [ground(text, scope, dev.language).grounded for text, scope in dev.texts(rows)]
    gate = [number_gate(row["text"], f, dev.names) for row, f in zip(rows, facts, strict=True)]
    scores = [nearest([row["text"]], f)[0] for row, f in zip(rows, facts, strict=True)]
    threshold = min(sorted(set(scores)), key=lambda t: sum(errors(rows, [s >= t for s in scores])))
    seconds = [
        best(lambda: [ground(text, scope, dev.language) for text, scope in dev.texts(rows)]),
        best(lambda: [number_gate(row["text"], f, dev.names) for row, f in zip(rows, facts, strict=True)]),
        timed(name, nearest, rows, facts),
    ]
    print(f"\n{'checker':28} a second   ratio  let through  refused   ({len(rows)} rows)")
    said = [
        ("factwright", ours),
        ("number gate", gate),
        (f"{name} similarity >= {threshold:.2f}", [s >= threshold for s in scores]),
    ]
    for (checker, verdicts), spent in zip(said, seconds, strict=True):
        through, refused = errors(rows, verdicts)
        print(f"{checker:28} {len(rows) / spent:8.0f} {seconds[0] / spent:7.2f}  {through:10.1%}  {refused:7.1%}")


def timed(name: str, nearest: Callable[..., list[float]], rows: Sequence[Row], facts: Sequence[list[str]]) -> float:
    """Seconds for all rows; the facts of the model are embedded before, as an index would be."""
    if name != "MiniLM":
        return best(lambda: [nearest([row["text"]], f) for row, f in zip(rows, facts, strict=True)], 1)
    from peers import embedded, embedding

    indexes = {id(f): embedded(tuple(f)) for f in facts}
    plain = embedding.__wrapped__
    return best(
        lambda: [float((indexes[id(f)] @ plain(row["text"])).max()) for row, f in zip(rows, facts, strict=True)], 1
    )


def errors(rows: Sequence[Row], verdicts: Sequence[bool]) -> tuple[float, float]:
    """Shares of untrue rows let through, and of true rows refused."""
    untrue = [v for r, v in zip(rows, verdicts, strict=True) if not r["grounded"]]
    true = [v for r, v in zip(rows, verdicts, strict=True) if r["grounded"]]
    return sum(untrue) / max(len(untrue), 1), sum(not v for v in true) / max(len(true), 1)


def main() -> int:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--dev", type=Path, help="rows for the error rates; FILE by default")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 1_000, 10_000])
    options = parser.parse_args()
    desk = Desk(options.file)
    compiled = best(lambda: compile_language(desk.catalog, desk.vocabulary), 2)
    print(f"{len(desk.rows)} rows, {len(desk.catalog.products)} products; the language compiles in {compiled:.2f} s")
    by_style(desk)
    by_length(desk)
    by_catalogue(desk, options.sizes)
    against_peers(desk, Desk(options.dev) if options.dev else desk)
    print(f"\nmost memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

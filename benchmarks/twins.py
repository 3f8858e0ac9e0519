"""False twins by machine: each grounded sentence with one small change, and which of them are let through, by kind.

    python benchmarks/twins.py FILE.jsonl ... [--kind digit] [--sample N] [--jsonl OUT]

Only sentences that are let through themselves have twins. What is let through is listed in three lots: UNTRUE (decided
without the engine: a figure that no fact shows, a word that no fact carries), TRUE (the change leaves a true sentence:
both products have the value) and LOOK (a person decides). The changes stand in ``twins.toml``.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from factwright.catalog import Catalog  # noqa: E402
from factwright.grounding import Language, Verdict, compile_language, ground  # noqa: E402
from factwright.loader import load_catalog  # noqa: E402
from factwright.loader.english import load_vocabulary  # noqa: E402
from factwright.rules import fact_sheet  # noqa: E402
from factwright.scope import scope_of  # noqa: E402

CHANGES = tomllib.loads((Path(__file__).parent / "twins.toml").read_text("utf-8"))
FIGURE = re.compile(r"(?<![\w.,-])\$?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w-])|(?<![\w.,-])(\d+(?:\.\d+)?)(?=[KMB%x]\b)")
BOUNDS = re.compile(
    r"\b(over|under|above|below|least|most|than|up to|about|nearly|roughly|around|some|within|almost|just)\b"
)


@dataclass(frozen=True, slots=True)
class Twin:
    """A sentence with one change."""

    kind: str
    text: str
    change: str
    """``old > new``."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A twin that was let through."""

    lot: str
    twin: Twin
    row: dict[str, Any]
    verdict: Verdict


@dataclass(slots=True)
class Desk:
    """One catalogue with its language."""

    catalog: Catalog
    language: Language
    known: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def beside(cls, path: Path) -> Desk:
        """The catalogue beside a file of rows."""
        folder = path.parent / "catalog"
        catalog = load_catalog(folder, borrow=ROOT / "catalog")
        return cls(catalog, compile_language(catalog, load_vocabulary(folder, borrow=ROOT / "catalog")))

    def judge(self, text: str, products: list[str]) -> Verdict:
        """The verdict of the engine."""
        return ground(text, scope_of(self.catalog, *products), self.language)

    def lot(self, twin: Twin, row: dict[str, Any], before: Verdict) -> str:
        """Whether a twin is untrue, true, or for a person to look at; decided without reading it."""
        new = twin.change.partition(" > ")[2]
        if twin.kind == "foreign":
            return "UNTRUE"
        if twin.kind == "digit" and self._is_exact(twin, row) and new not in self.shown(tuple(row["products"])):
            return "UNTRUE"
        if twin.kind == "product" and self._same_of_both(twin, before):
            return "TRUE"
        return "LOOK"

    @staticmethod
    def _is_exact(twin: Twin, row: dict[str, Any]) -> bool:
        """Whether a figure stands for a value: no bound, no need of the reader, no volume of a cost that is unknown."""
        old, new = (figure.replace(",", "") for figure in twin.change.split(" > "))
        free = BOUNDS.search(twin.text) or "not known" in twin.text or row.get("style") == "advice"
        return not free and float(old) != float(new)

    def shown(self, products: tuple[str, ...]) -> frozenset[str]:
        """Every figure that the fact sheet of the products shows."""
        if products not in self.known:
            said = (f"{f.display} {f.value} {f.statement}" for f in fact_sheet(scope_of(self.catalog, *products)))
            self.known[products] = frozenset(m for text in said for m in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text))
        return self.known[products]

    def _same_of_both(self, twin: Twin, before: Verdict) -> bool:
        """Whether every fact that the sentence rested on has the same value for the product put in."""
        old, new = (self._short(name) for name in twin.change.split(" > "))
        sheet = fact_sheet(scope_of(self.catalog, *dict.fromkeys((old, new))))
        pairs = [(value, sheet.get(id_.replace(old, new))) for id_, value, _ in before.facts if old in id_]
        return bool(pairs) and all(fact is not None and fact.value == value for value, fact in pairs)

    def _short(self, name: str) -> str:
        return next(p.short for p in self.catalog.products.values() if name in p.spellings)


def twins(text: str, names: list[str]) -> Iterator[Twin]:
    """Every twin of a sentence, each text once."""
    seen = {text}
    for twin in (*figures(text, names), *products(text, names), *words(text), *inserted(text), *deleted(text)):
        if twin.text not in seen:
            seen.add(twin.text)
            yield twin


def figures(text: str, names: list[str]) -> Iterator[Twin]:
    """Each figure outside of names: another digit, ten times as much, another last digit, a figure of the sentence."""
    taken = [m.span() for name in names for m in re.finditer(re.escape(name), text)]
    found = [m for m in FIGURE.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken)]
    for m in found:
        group = 1 if m[1] else 2
        start, end = m.span(group)
        others = {f[1] or f[2] for f in found}
        for new in dict.fromkeys([*changed(text[start:end]), *sorted(others)]):
            yield Twin("digit", text[:start] + new + text[end:], f"{text[start:end]} > {new}")


def changed(figure: str) -> Iterator[str]:
    """Other figures: the first digit, the last one, ten times, a tenth."""
    first, last = figure[0], figure[-1]
    yield str(int(first) % 9 + 1) + figure[1:]
    yield figure[:-1] + str((int(last) + 1) % 10)
    yield figure[:-1] + str((int(last) + 5) % 10)
    plain = figure.replace(",", "")
    if "." not in plain:
        yield f"{int(plain) * 10:,}"
        yield f"{int(plain) + 1:,}"
        yield f"{int(plain) * 2:,}"


def products(text: str, names: list[str]) -> Iterator[Twin]:
    """Each name of a product replaced by each other name; two names exchanged."""
    found: list[tuple[int, int]] = []
    for name in sorted(names, key=len, reverse=True):
        for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            if not any(a < m.end() and m.start() < b for a, b in found):
                found.append(m.span())
    for a, b in found:
        for name in names:
            yield Twin("product", text[:a] + name + text[b:], f"{text[a:b]} > {name}")
    found.sort()
    for (a, b), (c, d) in pairwise(found):
        swapped = text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]
        yield Twin("swap", swapped, f"{text[a:b]} > {text[c:d]}")


@cache
def pattern(word: str) -> re.Pattern[str]:
    """A word as a whole; signs anywhere."""
    before, after = (r"\b" if word[:1].isalpha() and len(word) > 1 else ""), (r"\b" if word[-1:].isalpha() else "")
    if len(word) == 1 and word.isalpha() and word.isupper():
        before = r"(?<=\d)"
    return re.compile(before + re.escape(word) + after, re.IGNORECASE if len(word) > 1 else 0)


def words(text: str) -> Iterator[Twin]:
    """Each word of a group replaced by each other word of it."""
    for name, group in CHANGES["groups"].items():
        kind = name.partition(".")[0]
        for old in filter(None, group):
            for m in pattern(old).finditer(text):
                for new in group:
                    put = new.capitalize() if m[0][0].isupper() and m.start() == 0 else new
                    yield Twin(kind, tidy(text[: m.start()] + put + text[m.end() :]), f"{m[0]} > {new}")


def inserted(text: str) -> Iterator[Twin]:
    """Each word put in at each space."""
    for name, group in CHANGES["insert"].items():
        kind = name.partition("_")[0]
        for word in group:
            for m in re.finditer(r" ", text):
                yield Twin(
                    kind, f"{text[: m.start()]} {word}{text[m.start() :]}", f"{text[: m.start()][-12:]} > +{word}"
                )


def deleted(text: str) -> Iterator[Twin]:
    """Each word taken out."""
    for kind, group in CHANGES["delete"].items():
        for word in group:
            for m in pattern(word).finditer(text):
                yield Twin(kind, tidy(text[: m.start()] + text[m.end() :]), f"-{m[0]} > ")


def tidy(text: str) -> str:
    """Without double spaces."""
    return re.sub(r" +([,.])", r"\1", re.sub(r"  +", " ", text)).strip()


def run(path: Path, only: str, sample: int) -> tuple[Counter[str], list[Judged]]:
    """How many twins of each kind there were, and those let through."""
    desk = Desk.beside(path)
    names = sorted({s for p in desk.catalog.products.values() for s in p.spellings})
    made: Counter[str] = Counter()
    through: list[Judged] = []
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for row in [r for r in rows if r["grounded"]][:: max(sample, 1)]:
        before = desk.judge(row["text"], row["products"])
        if not before.grounded:
            continue
        for twin in twins(row["text"], names):
            if only and twin.kind != only:
                continue
            made[twin.kind] += 1
            verdict = desk.judge(twin.text, row["products"])
            if verdict.grounded:
                through.append(Judged(desk.lot(twin, row, before), twin, row, verdict))
    return made, through


def main() -> int:
    """Prints, by kind, how many twins are let through, then each of them; status 1 when one is untrue."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--kind", default="", help="only twins of this kind")
    parser.add_argument("--sample", type=int, default=1, help="every Nth sentence")
    parser.add_argument("--jsonl", type=Path, help="write what is let through there, for a person to sort")
    options = parser.parse_args()
    untrue = 0
    kept = []
    for path in options.files:
        made, through = run(path, options.kind, options.sample)
        print(f"{path}: {made.total()} twins, {len(through)} let through")
        for kind in sorted(made):
            lots = Counter(j.lot for j in through if j.twin.kind == kind)
            print(f"  {kind:11} {made[kind]:7} made   " + "   ".join(f"{n} {lot}" for lot, n in sorted(lots.items())))
        for judged in sorted(through, key=lambda j: (j.lot, j.twin.kind)):
            twin, row = judged.twin, judged.row
            print(f"  {judged.lot:6} {twin.kind:10} {row['id']:6} [{twin.change}] {twin.text}")
            kept.append(
                {
                    "lot": judged.lot,
                    "kind": twin.kind,
                    "id": row["id"],
                    "products": row["products"],
                    "text": twin.text,
                    "was": row["text"],
                }
            )
        untrue += sum(j.lot == "UNTRUE" for j in through)
    if options.jsonl:
        options.jsonl.write_text("".join(json.dumps(k) + "\n" for k in kept), "utf-8")
    return 1 if untrue else 0


if __name__ == "__main__":
    raise SystemExit(main())

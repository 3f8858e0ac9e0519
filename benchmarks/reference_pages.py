"""Prose that no one here wrote: every narrative sentence of published comparison pages, judged, by its ground.

    python benchmarks/reference_pages.py PAGE.txt ... [--catalog DIR] [--each]

A page is plain text with its title ``A vs B`` on a line of its own. The types of sentences with their classes stand in
``reference_pages.toml``. ROW and INF must pass, or be refused for the fault that the table names; NOT must be refused;
ADV may do either. What the catalogue says otherwise than the page is in the finding. Status 1 when a NOT passes.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from factwright.catalog import Catalog  # noqa: E402
from factwright.grounding import Verdict, compile_language, ground  # noqa: E402
from factwright.loader import load_catalog  # noqa: E402
from factwright.loader.english import load_vocabulary  # noqa: E402
from factwright.scope import scope_of  # noqa: E402

TYPES = tomllib.loads((Path(__file__).parent / "reference_pages.toml").read_text("utf-8"))["type"]
ORDER = ("NOT", "ROW", "INF", "ADV", "-")
END = re.compile(r"(?<=[.?!;])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Judged:
    """One sentence of a page."""

    page: str
    text: str
    types: tuple[str, ...]
    cls: str
    fault: str
    because: str
    """What the finding of a refusal has to match."""
    verdict: Verdict

    @property
    def fits(self) -> bool:
        """Whether the verdict is one that the class allows."""
        if self.cls == "NOT":
            return not self.verdict.grounded
        if self.cls in ("ADV", "-") or self.verdict.grounded:
            return True
        return bool(self.fault) and any(
            re.search(self.because, f"{f.code}: {f.message}") for f in self.verdict.findings
        )

    @property
    def first(self) -> str:
        """The first finding."""
        return next((f"{f.code}: {f.message}" for f in self.verdict.findings), "grounded")


def sentences(text: str) -> Iterator[str]:
    """The narrative sentences: lines that end like one; rows of tables, headings and questions are none."""
    for line in text.splitlines():
        line = line.strip().removeprefix("\u2022").removeprefix("- ").strip()
        if line.endswith((".", "currently sourced for this pair")) and " " in line:
            yield from (part.strip() for part in END.split(line) if not part.strip().endswith(("?", "...")))


def pair_of(text: str, catalog: Catalog) -> list[str]:
    """The two products of the title."""
    spellings = {s: p.id for p in catalog.products.values() for s in p.spellings}
    for line in text.splitlines():
        first, _, second = line.partition(" vs ")
        if first in spellings and second in spellings:
            return [spellings[first], spellings[second]]
    raise SystemExit("no title that names two products of the catalogue")


def kinds(sentence: str) -> tuple[tuple[str, ...], str, str, str]:
    """The types of a sentence, its class (the strictest of them), its fault, and how a finding names that."""
    found = [t for t in TYPES if re.search(t["pattern"], sentence)]
    classes = {t["class"] for t in found} or {"-"}
    fault = "; ".join(t["fault"] for t in found if t.get("fault"))
    because = "|".join(t["because"] for t in found if t.get("because"))
    return tuple(t["id"] for t in found), next(c for c in ORDER if c in classes), fault, because


def run(paths: list[Path], folder: Path) -> Iterator[Judged]:
    """Every sentence of every page."""
    catalog = load_catalog(folder, borrow=ROOT / "catalog" if folder != ROOT / "catalog" else None)
    language = compile_language(catalog, load_vocabulary(folder, borrow=ROOT / "catalog"))
    for path in paths:
        text = path.read_text("utf-8")
        scope = scope_of(catalog, *pair_of(text, catalog))
        for sentence in sentences(text):
            yield Judged(path.stem[:3], sentence, *kinds(sentence), ground(sentence, scope, language))


def main() -> int:
    """Prints a line for each type, or each sentence, and the totals by class."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--catalog", type=Path, default=ROOT / "catalog")
    parser.add_argument("--each", action="store_true", help="every sentence with its first finding")
    options = parser.parse_args()
    judged = list(run(options.pages, options.catalog))
    by_type: dict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for one in judged:
        by_type[one.cls, *one.types].append(one)
    print(f"{'class':5} {'types':14} {'n':>3} {'pass':>4} {'refused':>7}  allowed  refused for")
    for (cls, *types), ones in sorted(by_type.items(), key=lambda item: (ORDER.index(item[0][0]), item[0])):
        passed = sum(one.verdict.grounded for one in ones)
        wrong = sum(not one.fits for one in ones)
        fits = f"NO ({wrong})" if wrong else "yes"
        fault = ones[0].fault if passed < len(ones) and cls in ("ROW", "INF") else ""
        print(f"{cls:5} {'+'.join(types) or '-':14} {len(ones):3} {passed:4} {len(ones) - passed:7}  {fits:7}  {fault}")
        for one in ones if options.each else ():
            print(f"        {one.page} {one.text}\n            {one.first}")
    for cls in ORDER:
        ones = [one for one in judged if one.cls == cls]
        passed, odd = sum(one.verdict.grounded for one in ones), sum(not one.fits for one in ones)
        print(f"{cls}: {len(ones)} sentences, {passed} pass, {len(ones) - passed} refused, {odd} not allowed")
    return int(any(one.cls == "NOT" and one.verdict.grounded for one in judged))


if __name__ == "__main__":
    raise SystemExit(main())

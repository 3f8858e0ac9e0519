"""How often grounding errs, on labelled sentences: untrue ones let through, true ones refused.

    python benchmarks/grounding.py FILE.jsonl ... [--wrong] [--by style|group|class|section|reason]

A file stands beside the folder of its catalogue (``catalog/``), which borrows the project's domain and vocabulary. Rows
with ``form: banned`` are true but in a form that is refused by design: counted apart, no error either way.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from factwright.grounding import Verdict, compile_language, ground  # noqa: E402
from factwright.loader import load_catalog  # noqa: E402
from factwright.loader.english import load_vocabulary  # noqa: E402
from factwright.scope import scope_of  # noqa: E402

Row = dict[str, Any]


def judged(path: Path, catalog_folder: Path | None) -> Iterable[tuple[Row, Verdict]]:
    """Every row of a file with its verdict."""
    folder = catalog_folder or path.parent / "catalog"
    catalog = load_catalog(folder, borrow=ROOT / "catalog")
    language = compile_language(catalog, load_vocabulary(folder, borrow=ROOT / "catalog"))
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield row, ground(row["text"], scope_of(catalog, *row["products"]), language)


def part(row: Row, by: str) -> str:
    """The part of a breakdown that a row is counted in."""
    if by == "group":
        return str(row["class"]).partition(":")[0] if ":" in str(row.get("class", "")) else str(row["id"])[0]
    return str(row.get(by, "-"))


def rates(rows: list[tuple[Row, Verdict]]) -> str:
    """Both error rates, the verdicts confused, and the rows in refused forms."""
    banned = [v for r, v in rows if r.get("form") == "banned"]
    true = [(r, v) for r, v in rows if r["grounded"] and r.get("form") != "banned"]
    false = [(r, v) for r, v in rows if not r["grounded"]]
    refused = sum(not v.grounded for _, v in true)
    through = sum(v.grounded for _, v in false)
    confused = sum(v.outcome.value != r["verdict"] for r, v in false if not v.grounded)
    text = f"let through {share(through, len(false))}   refused {share(refused, len(true))}   wrong kind {confused}"
    return text + (f"   banned forms refused {sum(not v.grounded for v in banned)}/{len(banned)}" if banned else "")


def share(part_: int, whole: int) -> str:
    """``3/90 (3.3 %)``."""
    return f"{part_}/{whole} ({100 * part_ / whole:.1f} %)" if whole else "0/0"


def main() -> int:
    """Prints the rates of each file; status 1 when an untrue sentence is let through."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--catalog", type=Path, help="the catalogue, if it is not beside the file")
    parser.add_argument("--by", action="append", default=[], help="break the rates down: style, group, class, section")
    parser.add_argument("--wrong", action="store_true", help="list the rows that are judged wrongly")
    options = parser.parse_args()
    worst = 0
    for path in options.files:
        started = time.perf_counter()
        rows = list(judged(path, options.catalog))
        seconds = time.perf_counter() - started
        print(f"{path}: {rates(rows)}   ({len(rows) / seconds:.0f} rows a second, with compiling)")
        for by in options.by:
            for key in sorted({part(r, by) for r, _ in rows}):
                print(f"  {by} {key}: {rates([(r, v) for r, v in rows if part(r, by) == key])}")
        worst += sum(v.grounded and not r["grounded"] for r, v in rows)
        if options.wrong:
            show_wrong(rows)
    return 1 if worst else 0


def show_wrong(rows: list[tuple[Row, Verdict]]) -> None:
    """Rows let through, then rows refused with the first finding, then how often each finding refused."""
    for row, verdict in rows:
        if verdict.grounded and not row["grounded"]:
            print(f"  LET THROUGH {row['id']} {row['text']}")
    codes: Counter[str] = Counter()
    for row, verdict in rows:
        if not verdict.grounded and row["grounded"] and row.get("form") != "banned":
            first = verdict.findings[0]
            codes[first.code] += 1
            print(f"  refused {row['id']} {row['text']}\n      {first.code}: {first.message}")
    print(f"  {dict(codes)}")


if __name__ == "__main__":
    raise SystemExit(main())

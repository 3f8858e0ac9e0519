"""Random texts for the validator: sentences cut, spliced, shuffled and poisoned, until the time is over.

    python benchmarks/fuzz_grounding.py --minutes 60 [--seed N] [--keep FILE]

Looks for crashes, for findings without a place in the text, and for work that grows faster than the length. Seeds are
the true sentences of tests/grounding and the texts of tests/grounding/fuzz_seeds.jsonl; a text that fails is added to
that file, which tests/grounding/test_fuzz.py replays.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.grounding.judge import catalog, judge, language, rows  # noqa: E402

SEEDS = ROOT / "tests" / "grounding" / "fuzz_seeds.jsonl"
ODD = [
    chr(c) for c in (0, 9, 10, 13, 39, 96, 126, 160, 173, 769, 1072, 8203, 8217, 8232, 8238, 8239, 65279, 65296, 128512)
]
MARKS = list("()[]{}<>*_`~|#\\/:;,.!?'\"$%&=+-\u2013\u2014\u00d7\u2248\u2264\u2265\u00bd\u00b2\u20ac\u00a3")
FIGURES = ["0", "-1", "1e99", "0.0000001", "1,28,000", "$", "$0", "5x", "100%", "\u00bd", "1/3", "2026-13-45", "9" * 50]
SLOWEST = 40.0
"""Times the usual time per character above which a text is kept."""


class Fuzz:
    """A supply of texts, each made from seeds by a few random changes."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.seeds = [r["text"] for name in ("tune.jsonl", "holes.jsonl") for r in rows(name)]
        self.seeds += [json.loads(line)["text"] for line in SEEDS.read_text("utf-8").splitlines()]
        self.words = sorted({*language().lexicon.phrases, *language().grammar.words})
        self.words += [s for p in catalog().products.values() for s in p.spellings]
        self.changes: list[Callable[[str], str]] = [
            self.cut, self.splice, self.shuffle, self.repeat, self.poison, self.word, self.figure, self.mark, self.drop,
        ]  # fmt: skip

    def text(self) -> str:
        """One text."""
        text = self.random.choice(self.seeds)
        for _ in range(self.random.choice((1, 1, 2, 3, 5, 8))):
            text = self.random.choice(self.changes)(text)[:5_000]
        return text

    def at(self, text: str) -> int:
        """A place."""
        return self.random.randint(0, len(text))

    def cut(self, text: str) -> str:
        """A piece of it."""
        a, b = sorted((self.at(text), self.at(text)))
        return text[a:b]

    def splice(self, text: str) -> str:
        """Its beginning with the end of another one."""
        other = self.random.choice(self.seeds)
        return text[: self.at(text)] + other[self.at(other) :]

    def shuffle(self, text: str) -> str:
        """Its words in another order."""
        words = text.split(" ")
        self.random.shuffle(words)
        return " ".join(words)

    def repeat(self, text: str) -> str:
        """A piece of it many times."""
        piece = self.cut(text)
        return text + piece * min(self.random.choice((2, 5, 50)), 5_000 // (len(piece) + 1))

    def poison(self, text: str) -> str:
        """A character that prose does not have."""
        return self.inserted(text, self.random.choice(ODD))

    def mark(self, text: str) -> str:
        """A mark."""
        return self.inserted(text, self.random.choice(MARKS))

    def word(self, text: str) -> str:
        """A word of the language."""
        return self.inserted(text, f" {self.random.choice(self.words)} ")

    def figure(self, text: str) -> str:
        """A figure."""
        return self.inserted(text, f" {self.random.choice(FIGURES)} ")

    def drop(self, text: str) -> str:
        """Without one word."""
        words = text.split(" ")
        words.pop(self.random.randrange(len(words)))
        return " ".join(words)

    def inserted(self, text: str, piece: str) -> str:
        """With a piece somewhere."""
        at = self.at(text)
        return text[:at] + piece + text[at:]


def fault(text: str) -> str:
    """What is wrong with the verdict on a text; empty when nothing is."""
    try:
        verdict = judge(text)
    except Exception as error:  # noqa: BLE001  whatever is raised is what is looked for
        return f"{type(error).__name__}: {error} ({traceback.extract_tb(error.__traceback__)[-1].name})"
    if verdict.grounded is bool(verdict.findings):
        return "a verdict and findings that contradict each other"
    if any(not (0 <= f.span[0] <= f.span[1] <= len(text) and f.message) for f in verdict.findings):
        return "a finding without a place or a message"
    return ""


def main() -> int:
    """Runs until the time is over; status 1 when a text failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=SEEDS, help="where texts that fail are added")
    options = parser.parse_args()
    fuzz, faults, count, characters, slowest = Fuzz(options.seed), Counter[str](), 0, 0, (0.0, "")
    started = time.monotonic()
    while time.monotonic() - started < 60 * options.minutes:
        text = fuzz.text()
        before = time.monotonic()
        if wrong := fault(text):
            faults[wrong] += 1
            if faults[wrong] == 1:
                with options.keep.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"text": text, "was": wrong}) + "\n")
                print(f"{wrong}\n  {text[:200]!r}")
        count, characters = count + 1, characters + len(text)
        slowest = max(slowest, ((time.monotonic() - before) / (len(text) + 50), text))
    usual = (time.monotonic() - started) / (characters + 50 * count)
    print(f"seed {options.seed}: {count} texts, {characters} characters, {len(faults)} kinds of fault {dict(faults)}")
    print(f"slowest: {slowest[0] / usual:.0f} times the usual time per character: {slowest[1][:120]!r}")
    if slowest[0] > SLOWEST * usual:
        print(f"  more than {SLOWEST:.0f} times: look at it")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""The built-in drafter: says each point of an outline by a frame of ``english/frames.toml``. Needs no key.

Deterministic. It takes the frames of a point in turn, so that a page does not fall into a drone, and never says a
sentence twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from factwright.draft import Block, SectionDraft, Sentence
from factwright.drafters import Ask, Drafter, Maker, Tools
from factwright.errors import DrafterError
from factwright.forms import slots
from factwright.outline import Point, Prose
from factwright.wording import raised

NAME = "plain"
WORD = re.compile(r"\[([A-Za-z_]+)\]")

Frames = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Plain:
    """Writes one section at a time; each section is written as if it were the first."""

    frames: Frames

    def draft(self, ask: Ask) -> SectionDraft:
        """One sentence for each point, in order."""
        turns: Counter[str] = Counter()
        seen: set[str] = set()
        blocks = tuple(self._block(block, turns, seen) for block in ask.section.prose)
        return SectionDraft(section=ask.section.name, blocks=tuple(b for b in blocks if b.sentences), drafter=NAME)

    def _block(self, block: Prose, turns: Counter[str], seen: set[str]) -> Block:
        sentences = []
        for point in block.points:
            if not point.frame:
                continue
            text = self._say(point, turns)
            if text not in seen:
                seen.add(text)
                sentences.append(Sentence(text=text, cites=cited(text, point)))
        return Block(key=block.key, sentences=tuple(sentences))

    def _say(self, point: Point, turns: Counter[str]) -> str:
        ways = self.frames.get(point.frame)
        if not ways:
            raise DrafterError(f'no frame says "{point.frame}"; add one to english/frames.toml')
        way = ways[turns[point.frame] % len(ways)]
        turns[point.frame] += 1
        return filled(way, point)


def filled(frame: str, point: Point) -> str:
    """The frame with its words put in: a word in capitals stands at the beginning of the sentence."""

    def word(found: re.Match[str]) -> str:
        name = found[1]
        if name in point.words:
            return point.words[name]
        if name[:1].lower() + name[1:] in point.words:
            return raised(point.words[name[:1].lower() + name[1:]])
        raise DrafterError(f'the frame of "{point.frame}" asks for [{name}], which the point does not have')

    text = WORD.sub(word, frame)
    return text if text.startswith("{") else raised(text)


def cited(text: str, point: Point) -> tuple[str, ...]:
    """The facts of the point and those in the slots, each once; names of products and providers are no facts."""
    in_slots = (slot.id for slot in slots(text) if "/" in slot.id)
    return tuple(dict.fromkeys((*point.facts, *in_slots)))


def make(tools: Tools) -> Drafter:
    """The drafter with the frames of all tables."""
    return Plain({name: tuple(ways) for table in tools.frames.values() for name, ways in table.items()})


PLAIN = Maker(NAME, make, network=False, doc=(__doc__ or "").strip())

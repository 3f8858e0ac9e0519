"""Licensed texts with holes, read backwards: which one a text is, and what stands in its holes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Frames = Mapping[str, Mapping[str, "Pattern"]]
_HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text with holes in braces."""

    text: str

    def match(self, text: str, holes: Mapping[str, Iterable[str]]) -> Mapping[str, str] | None:
        """What stands in the holes; a hole with alternatives holds one of them, others what is shortest."""
        if "{" not in self.text:
            return {} if text == self.text else None
        parts: list[str] = []
        at = 0
        for hole in _HOLE.finditer(self.text):
            parts.append(re.escape(self.text[at : hole.start()]))
            inside = ".+?"
            if hole[1] in holes:
                longest = sorted(holes[hole[1]], key=len, reverse=True)
                if not longest:
                    return None
                inside = "|".join(map(re.escape, longest))
            parts.append(f"(?P<{hole[1]}>{inside})")
            at = hole.end()
        found = re.fullmatch("".join((*parts, re.escape(self.text[at:]))), text)
        return found.groupdict() if found else None


def compile_frames(data: Mapping[str, Mapping[str, Any]]) -> Frames:
    """The tables of ``surfaces.toml`` as patterns."""
    return {kind: {name: Pattern(str(text)) for name, text in table.items()} for kind, table in data.items()}

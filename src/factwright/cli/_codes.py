"""What the codes in findings and reports mean: one place, printed by ``explain`` and listed in the README."""

from __future__ import annotations

from dataclasses import dataclass

from factwright.loader.english import load_english
from factwright.snapshots.states import MEANINGS


@dataclass(frozen=True, slots=True)
class Code:
    """One code, documented."""

    code: str
    means: str
    example: str = ""
    mend: str = ""

    def __str__(self) -> str:
        lines = [f"{self.code}: {self.means}"]
        lines += [f"  example: {self.example}"] if self.example else []
        lines += [f"  to mend: {self.mend}"] if self.mend else []
        return "\n".join(lines)


def findings() -> dict[str, Code]:
    """Every code of a finding, in the order of ``english/findings.toml``."""
    return {code: Code(code, **said) for code, said in load_english()["findings"].items()}


def codes() -> dict[str, Code]:
    """The states of sentences and pages, then every code of a finding."""
    return {**{state.value: Code(state.value, text) for state, text in MEANINGS.items()}, **findings()}


def table() -> str:
    """The codes as a Markdown table, for the README."""
    rows = [f"| `{c.code}` | {_cell(c.means)} | {_cell(c.mend)} |" for c in codes().values()]
    return "\n".join(["| code | means | to mend |", "|---|---|---|", *rows]) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")

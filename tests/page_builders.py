"""Pages for tests of what happens to them: two products, two sections of prose, and a judge that reads figures alone.

What English grounding understands is tested where it is; here a text is grounded when every figure in it is one that
the page knows, or the text says that it is free of figures.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.builders import make_product, make_sheet

from factwright.draft import Sentence as Drafted
from factwright.facts import FactSheet
from factwright.findings import Finding, Outcome
from factwright.grounding import Language, Verdict
from factwright.outline import Outline, Point, Prose, Section, Sources
from factwright.refresh import Written, rested
from factwright.snapshots.records import Approval, Sentence, Snapshot
from factwright.snapshots.records import Section as Approved
from factwright.snapshots.seals import new_id, sealed, sealed_order
from factwright.snapshots.states import Policy
from factwright.standing import Today

ASTER, BOLT = "price/input/aster/cloud", "price/input/bolt/cloud"
PRICES = (ASTER, BOLT)
CONTEXT = "value/context/aster"
NO_LANGUAGE = object.__new__(Language)


@dataclass(frozen=True, slots=True)
class Figures(Today):
    """Reads the figures of a text: those that are displays of facts are stated, others are wrong."""

    lies: frozenset[str] = field(default=frozenset())
    """Texts that are refused whatever they say."""

    def judge(self, text: str) -> Verdict:
        known = {fact.display: fact for fact in self.sheet if fact.id in (*PRICES, CONTEXT)}
        figures = re.findall(r"\$?\d[\d,.]*\d(?: tokens)?", text)
        wrong = [figure for figure in figures if figure not in known]
        if wrong or text in self.lies:
            said = wrong[0] if wrong else text
            return Verdict(Outcome.REFUTED, (Finding((0, len(said)), "wrong-value", f'"{said}" is not in the data'),))
        return Verdict(Outcome.GROUNDED, (), tuple((known[f].id, known[f].value, True) for f in figures))


def make_facts(aster: str = "2.50", bolt: str = "4.00", context: int | None = 128000) -> FactSheet:
    more: dict[str, Any] = {} if context is None else {"context": context}
    return make_sheet(
        make_product("Aster", input=aster, output="1", **more), make_product("Bolt", input=bolt, output="1")
    )


def prose(key: str, *must: str) -> Prose:
    return Prose(key, points=(Point("any", {}, must),) if must else ())


def make_today(
    sheet: FactSheet | None = None,
    sections: Mapping[str, tuple[Prose, ...]] | None = None,
    policy: Policy | None = None,
    lies: tuple[str, ...] = (),
) -> Figures:
    sheet = sheet or make_facts()
    parts = {"cost": (prose("cost", *PRICES),)} if sections is None else sections
    outline = Outline(
        sheet, "Aster vs Bolt", "", tuple(Section(n, n, p) for n, p in parts.items()), Sources.of_sheet(sheet)
    )
    return Figures(outline, NO_LANGUAGE, policy or Policy(), frozenset(lies))


def written(text: str, block: str = "cost", *cites: str, drafter: str = "plain", fallback: bool = False) -> Written:
    return Written(block, Drafted(text=text, cites=cites), drafter, fallback)


PRICE_LINE = written(f"{{aster}} costs {{{ASTER}}} and {{bolt}} costs {{{BOLT}}}.")


def stored(today: Today, section: str, *lines: Written, by: str = "ann", taken: tuple[str, ...] = ()) -> Approved:
    """A section with these sentences as they read at these facts, approved."""
    sentences: list[Sentence] = []
    for line in lines:
        bare = rested(today, section, line)
        id_ = new_id(today.page, section, bare.text, [*taken, *(s.id for s in sentences)])
        bare = bare.model_copy(update={"id": id_})
        approval = sealed(today.page, section, bare, Approval(by=by, date="2026-11-24", mode="human"))
        sentences.append(bare.model_copy(update={"approvals": (approval,)}))
    order = sealed_order(today.page, section, [s.id for s in sentences])
    return Approved(name=section, order=order, sentences=tuple(sentences))


def make_snapshot(today: Today, *sections: Approved) -> Snapshot:
    order = sealed_order(today.page, "", [section.name for section in sections])
    return Snapshot(format=1, pair=today.pair, order=order, sections=sections)

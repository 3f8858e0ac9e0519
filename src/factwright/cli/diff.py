"""``factwright diff``: what proposals would change, word by word, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factwright.cli._options import AsJson, CatalogFolder, Pairs
from factwright.cli._run import open_project

if TYPE_CHECKING:
    from factwright.pipeline import Workshop
    from factwright.snapshots.pending import Pending, PendingSection, Proposal


def diff(pairs: Pairs = None, as_json: AsJson = False, catalog: CatalogFolder = None) -> int:
    """Show each proposal beside what stands there, with the facts that made it necessary and where they are stated.

    \b
    Example:
      factwright diff
      factwright diff acme-2-vs-bolt-1

    Reads the catalogue, the snapshots and the proposals; writes nothing. Words that go are marked [-so-], words that
    come {+so+}.
    """
    from factwright.cli._pages import pages_of
    from factwright.cli.status import changed_cells
    from factwright.pipeline import open_workshop
    from factwright.reports import visible
    from factwright.review import subject, waiting_pages
    from factwright.snapshots.selection import select

    shop = open_workshop(open_project(catalog))
    selection = select(pairs or [])
    pages = pages_of(shop, selection)
    found = [(w, s, p) for w in waiting_pages(shop) for s, p in w.open if selection.takes(subject(w, s, p))]
    if as_json:
        print(json.dumps([data(shop, *one) for one in found], ensure_ascii=False, indent=1))
        return 0
    for one in found:
        print(text(shop, *one))
    for page in pages if selection.by_page_alone else ():
        for cell in changed_cells(shop, page):
            print(f"{page}: table cell {visible(cell)}")
    print(f"{len(found):,} proposals" if found else "no proposals; factwright build makes them")
    return 0


def data(shop: Workshop, waiting: Pending, section: PendingSection, proposal: Proposal) -> dict[str, object]:
    """One proposal as JSON has it."""
    return {
        "key": f"{waiting.page}#{proposal.sentence.id}",
        "section": section.name,
        "kind": proposal.kind,
        "digest": proposal.digest,
        "was": standing(shop, waiting.page, proposal),
        "now": "" if proposal.kind == "drop" else proposal.sentence.text,
        "drafter": proposal.sentence.drafter,
        "fallback": proposal.fallback,
        "decision": proposal.decision,
        "causes": [cause.model_dump() for cause in proposal.causes],
    }


def text(shop: Workshop, waiting: Pending, section: PendingSection, proposal: Proposal) -> str:
    """One proposal for a person: key, why, words that change, digest."""
    from factwright.gate import where
    from factwright.pipeline import today
    from factwright.reports import visible
    from factwright.snapshots.words import diff as words

    sheet = today(shop, waiting.pair).sheet
    was, now = standing(shop, waiting.page, proposal), proposal.sentence.text
    marks = [f"by {proposal.sentence.drafter}", *(["as the fallback"] if proposal.fallback else []), proposal.decision]
    lines = [
        "  ".join(
            (
                f"{waiting.page}#{proposal.sentence.id}",
                section.name,
                proposal.kind,
                ", ".join(mark for mark in marks if mark),
                f"digest {proposal.digest}",
            )
        )
    ]
    for cause in proposal.causes:
        fact = sheet.get(cause.fact)
        place = where(sheet, fact) if fact else None
        lines.append(f"    why {cause.fact} {cause.old} -> {cause.new or 'gone'}{f'  {place}' if place else ''}")
    if proposal.kind == "drop":
        lines.append(f"    [-{was}-]")
    elif proposal.kind == "same":
        lines.append(f"    {now}\n    same text, new value")
    else:
        lines.append(f"    {words(was, now) if was else f'{{+{now}+}}'}")
    return "\n".join(visible_lines for line in lines for visible_lines in map(visible, line.split("\n")))


def standing(shop: Workshop, page: str, proposal: Proposal) -> str:
    """The approved text that the proposal would replace; empty when there is none."""
    snapshot = shop.snapshot(page).snapshot
    found = snapshot.sentence(proposal.sentence.id) if snapshot else None
    return found[1].text if found else ""

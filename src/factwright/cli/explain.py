"""``factwright explain``: what a fact, a sentence, a state or a finding is, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factwright.cli._options import CatalogFolder
from factwright.cli._run import open_project
from factwright.errors import UsageError

if TYPE_CHECKING:
    from factwright.catalog import Catalog
    from factwright.pipeline import Workshop


def explain(
    what: Annotated[str, typer.Argument(metavar="X", help="A fact id, PAIR#ID, a state, or the code of a finding.")],
    products: Annotated[
        list[str] | None, typer.Argument(metavar="[A B]", help="The products that a fact id is about, where two are.")
    ] = None,
    catalog: CatalogFolder = None,
) -> int:
    """Say what X is: a fact with its derivation down to source and quote, a sentence with its facts, or a code.

    \b
    Example:
      factwright explain price/input/acme-2/cloud
      factwright explain acme-2-vs-bolt-1#3f2a1c
      factwright explain stale

    Reads the catalogue and the snapshots; writes nothing.
    """
    from factwright.loader import load_catalog

    project = open_project(catalog)
    if "#" in what:
        from factwright.pipeline import open_workshop

        print(sentence_text(open_workshop(project), what), end="")
    elif "/" in what:
        print(fact_text(load_catalog(project.catalog, borrow=project.borrow), what, products or []), end="")
    else:
        print(code_text(what))
    return 0


def fact_text(catalog: Catalog, id_: str, products: list[str]) -> str:
    """The fact with its derivation. Without products: of the one that the id names, else of the first page with it."""
    from factwright.cli._sheet import sheet_of
    from factwright.explain import explain as explained

    for names in [products] if products else scopes(catalog, id_):
        sheet = sheet_of(catalog, names)
        if sheet.get(id_) or names == products:
            return explained(sheet, id_)
    raise UsageError(f'no fact "{id_}" about a product or a page; factwright facts A B lists those that there are')


def scopes(catalog: Catalog, id_: str) -> Iterator[list[str]]:
    """Where a fact may be found: about the products that its id names, then about each page, likely ones first."""
    named = [part for part in id_.split("/") if part in catalog.products]
    if named:
        yield named[:1]
    pairs = [pair for selector in catalog.pages for pair in selector.pairs]
    yield from (list(pair) for pair in sorted(pairs, key=lambda pair: not set(named) & set(pair)))


def sentence_text(shop: Workshop, key: str) -> str:
    """A sentence with its state, its facts then and now, and the derivation of each."""
    from factwright.cli._sheet import sheet_of
    from factwright.explain import explain as explained
    from factwright.pipeline import today
    from factwright.snapshots import pending
    from factwright.standing import standings

    page, _, id_ = key.partition("#")
    if page not in shop.pages:
        raise UsageError(f'no page "{page}"')
    now = today(shop, shop.pages[page])
    snapshot = shop.snapshot(page).snapshot
    waiting = pending.read(shop.project.pending, page)
    found = [(s.sentence, s.state.value) for s in standings(now, snapshot)] if snapshot else []
    found += [(p.sentence, f"proposed ({p.kind})") for _, p in (waiting.open if waiting else ())]
    chosen = [(sentence, state) for sentence, state in found if sentence.id.startswith(id_)]
    if not chosen:
        raise UsageError(f'no sentence "{key}"')
    sheet = sheet_of(shop.catalog, list(shop.pages[page]))
    lines = []
    for sentence, state in chosen:
        lines += [f"{page}#{sentence.id}: {state}, drafted by {sentence.drafter}", f"  {sentence.text}"]
        lines += [
            f"  approved by {a.by} on {a.date} ({a.mode}){f': {a.note}' if a.note else ''}" for a in sentence.approvals
        ]
        for fact, value in sorted(sentence.facts.items()):
            how = "states" if fact in sentence.states else "rests on"
            lines.append(f"  {how} {fact}: {value}; today {now.value(fact) or 'computed from the text'}")
        lines += [f"\n{explained(sheet, fact)}".rstrip() for fact in sorted(sentence.facts) if sheet.get(fact)]
    return "\n".join(lines) + "\n"


def code_text(code: str) -> str:
    """What a state or the code of a finding means. UsageError names those that there are."""
    from factwright.cli._codes import codes

    known = codes()
    if code not in known:
        raise UsageError(f'"{code}" is no fact id, sentence or code; the codes are: {", ".join(sorted(known))}')
    return str(known[code])

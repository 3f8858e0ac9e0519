"""Which pages a command is about, before and after it has looked at what is on them."""

from __future__ import annotations

from collections.abc import Iterable

from factwright.errors import UsageError
from factwright.pipeline import Workshop
from factwright.snapshots import store
from factwright.snapshots.selection import Selection, Subject


def pages_of(shop: Workshop, selection: Selection) -> tuple[str, ...]:
    """The pages that the selection may take, in order of pages.toml. UsageError when there is none."""
    if not shop.pages:
        raise UsageError("0 pages: pages.toml asks for none; add a [[page]] with a pair of products")
    must_be_pages(shop, selection)
    return tuple(page for page, pair in shop.pages.items() if selection.takes_page(page, pair))


def must_be_pages(shop: Workshop, selection: Selection) -> None:
    """UsageError for a word that names no page and no product, with the nearest names."""
    subjects = [Subject(page, pair) for page, pair in shop.pages.items()]
    named = Selection(tuple(s for s in selection.selectors if s.field in ("", "product") and not s.sign))
    whole = Selection(tuple(type(s)(s.word, s.sign, s.field, s.pattern) for s in named.selectors))
    extra = orphans(shop) if any(not s.field for s in whole.selectors) else []
    whole.must_match([*subjects, *extra])


def orphans(shop: Workshop) -> list[Subject]:
    """Snapshots without a page, which may be named too."""
    names = (page for page in store.pages(shop.project.snapshots) if page not in shop.pages)
    return [Subject(page, (page.partition("-vs-")[0], page.partition("-vs-")[2])) for page in names]


def must_take(selection: Selection, subjects: Iterable[Subject]) -> None:
    """UsageError when a word about what is on the pages matches nothing on any of them."""
    if not selection.by_page_alone:
        selection.must_match(subjects)

"""One path, from top to bottom: catalog -> facts -> outline -> drafts <-> grounding -> page -> snapshot -> site.

Read this file first. ``build`` walks the path and leaves proposals; ``check`` walks it without a drafter, a network
or a pen; ``publish`` prints what people approved. What a step does stands in the room that it calls. Pages are
independent: a step takes one page and returns values; whoever calls writes them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factwright.audit import audit
from factwright.catalog import Catalog
from factwright.draft import Block, Draft, SectionDraft
from factwright.draft import Sentence as Drafted
from factwright.errors import Mistake
from factwright.gate import Gate, orphan
from factwright.grounding import Language, compile_language
from factwright.loader import load_catalog
from factwright.loader.english import load_vocabulary
from factwright.mutation import Mutator, Noticed, lines_of
from factwright.outline import Section
from factwright.page import Link, Links, Page, PageSection, Renderer, assemble
from factwright.project import Project
from factwright.prompts import Prompt, read_prompts, with_prompts
from factwright.refresh import Written, propose
from factwright.registry import shelf
from factwright.reports import Problem
from factwright.rules import fact_sheet
from factwright.scope import scope_of
from factwright.second_reading import known, remembering, reread
from factwright.sections import outline_of
from factwright.snapshots import pending, store
from factwright.snapshots.pending import Pending
from factwright.snapshots.records import Sentence, Snapshot, page_name
from factwright.snapshots.states import Policy
from factwright.standing import Today

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What all pages of a run share: the catalogue and its language, read once."""

    project: Project
    catalog: Catalog
    language: Language
    pages: dict[str, Pair]
    """The pairs that pages.toml asks for, by name of the page, in its order."""
    hidden: frozenset[str]
    """Pages that are not to be published."""
    prompts: Mapping[str, Prompt]
    """The files of ``prompts/``: their heads have a say in outlines, drafter or not."""

    @property
    def policy(self) -> Policy:
        review = self.project.settings.review
        return Policy(review.approvals, review.agents_count, review.auto_count)

    def snapshot(self, page: str) -> store.Read:
        return store.read(self.project.snapshots, page)


def open_workshop(project: Project) -> Workshop:
    """Read the catalogue. UnreadableError with all mistakes: a broken catalogue makes no page stale or an orphan."""
    catalog = load_catalog(project.catalog, borrow=project.borrow)
    language = compile_language(catalog, load_vocabulary(project.catalog, borrow=project.borrow))
    pages = {page_name(pair): pair for selector in catalog.pages for pair in selector.pairs}
    hidden = {page_name(pair) for selector in catalog.pages if not selector.publish for pair in selector.pairs}
    return Workshop(project, catalog, language, pages, frozenset(hidden), read_prompts(project.prompts))


def today(shop: Workshop, pair: Pair) -> Today:
    """catalog -> facts -> outline: one page as the facts of today have it, before any prose."""
    sheet = fact_sheet(scope_of(shop.catalog, *pair))
    return Today(with_prompts(outline_of(sheet), shop.prompts), shop.language, shop.policy)


# ------------------------------------------------------------------------------------------------------- build


@dataclass(frozen=True, slots=True)
class Built:
    """What came of building one page: proposals and a preview, or why there are none."""

    page: str
    pending: Pending | None = None
    preview: Page | None = None
    mistakes: tuple[Mistake, ...] = ()
    """Why the snapshot cannot be read; such a page is left alone."""
    misread: tuple[Problem, ...] = ()
    """What the second reader finds on the preview."""


def build(shop: Workshop, page: str, drafter: Callable[[Today, Section], list[Written]]) -> Built:
    """drafts <-> grounding -> page: what would have to be accepted so that the page is whole and true today."""
    now = today(shop, shop.pages[page])
    read = shop.snapshot(page)
    if read.mistakes:
        return Built(page, mistakes=read.mistakes)
    proposals = propose(now, read.snapshot, lambda section: drafter(now, section))
    decided = remembered(proposals, pending.read(shop.project.pending, page))
    preview = assemble(now.outline, proposed(now, read.snapshot, decided))
    printed = rendered(preview, tuple(r.name for r in renderers()))
    return Built(page, decided, preview, misread=misread(shop, now, printed))


def remembered(proposals: Pending, before: Pending | None) -> Pending:
    """The proposals with the decisions that were made about the very same ones."""
    decisions = {p.digest: p for section in (before.sections if before else ()) for p in section.proposals}
    for decision in ("skipped", "rejected"):
        for old in decisions.values():
            if old.decision == decision:
                same = frozenset(
                    p.sentence.id for s in proposals.sections for p in s.proposals if p.digest == old.digest
                )
                proposals = proposals.deciding(same, decision, old.note)
    return proposals


def proposed(now: Today, snapshot: Snapshot | None, waiting: Pending) -> Draft:
    """The page as it would be with every open proposal accepted."""
    texts = sentences(snapshot)
    orders = {section.name: list(section.order.ids) for section in (snapshot.sections if snapshot else ())}
    for section in waiting.sections:
        orders[section.name] = [*section.order]
        for proposal in section.proposals:
            if proposal.decision != "rejected":
                texts[proposal.sentence.id] = proposal.sentence
    return drafted(now, {name: [texts[id_] for id_ in ids if id_ in texts] for name, ids in orders.items()})


def sentences(snapshot: Snapshot | None) -> dict[str, Sentence]:
    """The approved sentences by id."""
    return {s.id: s for section in (snapshot.sections if snapshot else ()) for s in section.sentences}


def drafted(now: Today, by_section: dict[str, list[Sentence]]) -> Draft:
    """Sentences of a snapshot in the form that pages are made from; their texts stand as they were approved."""
    sections = []
    for section in now.outline.drafted:
        found = by_section.get(section.name, [])
        blocks = tuple(block(now, part.key, [s for s in found if s.block == part.key]) for part in section.prose)
        sections.append(SectionDraft(section=section.name, blocks=blocks))
    return Draft(sections=tuple(sections))


def block(now: Today, key: str, stored: list[Sentence]) -> Block:
    """The sentences of one block; they cite the facts of today that they rest on, under the ids that explain knows."""

    def cites(sentence: Sentence) -> tuple[str, ...]:
        ids = dict.fromkeys(id_ for used in sentence.facts for id_ in known(now.sheet, used))
        return tuple(id_ for id_ in ids if now.sheet.get(id_))

    return Block(key=key, sentences=tuple(Drafted(text=s.text, cites=cites(s)) for s in stored))


# ------------------------------------------------------------------------------------------------------- check


def check(shop: Workshop, page: str, gate: Gate) -> tuple[Problem, ...]:
    """Recompute the facts of today, compare, read every published sentence again: no network, no clock, no writing."""
    now, read = today(shop, shop.pages[page]), shop.snapshot(page)
    found = tuple(gate.page(now, read))
    if read.snapshot is None:
        return found
    printed = rendered(approved_page(now, read.snapshot), shop.project.settings.site.formats)
    return (*found, *misread(shop, now, printed, [s.text for s in sentences(read.snapshot).values()]))


def orphans(shop: Workshop) -> Iterator[Problem]:
    """Snapshots that pages.toml does not ask for: judged from the catalogue, never from what a run selected."""
    for page in store.pages(shop.project.snapshots):
        if page not in shop.pages:
            yield orphan(page, str(store.path_of(shop.project.snapshots, page)))


def mutations(shop: Workshop, page: str) -> tuple[Noticed, ...]:
    """Each leaf fact of a page's products changed in turn, in memory, and what on the page would notice."""
    now, read = today(shop, shop.pages[page]), shop.snapshot(page)
    waiting = pending.read(shop.project.pending, page) or Pending(pair=shop.pages[page], order=())
    draft = proposed(now, read.snapshot, waiting)
    lines = [
        (sentence.text, now.question(section.section, block.key))
        for section in draft.sections
        for block in section.blocks
        for sentence in block.sentences
    ]
    read_today = lines_of(now.sheet, shop.language, lines)
    return tuple(Mutator(shop.catalog, shop.pages[page], now.outline, shop.language, read_today).all())


# --------------------------------------------------------------------------------------------------- snapshot -> site


@dataclass(frozen=True, slots=True)
class Published:
    """The files of one page by name, or the problems that keep it from being printed."""

    page: str
    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()


def publish(shop: Workshop, page: str, gate: Gate, formats: tuple[str, ...]) -> Published:
    """Print a page whose sentences are all approved and true today; a page with a problem is named and left alone."""
    now, read = today(shop, shop.pages[page]), shop.snapshot(page)
    problems = tuple(problem for problem in gate.page(now, read) if problem.level == "error")
    if problems or read.snapshot is None:
        return Published(page, {}, problems)
    files = rendered(approved_page(now, read.snapshot), formats)
    wrong = misread(shop, now, files, [s.text for s in sentences(read.snapshot).values()])
    if wrong:
        return Published(page, {}, wrong)
    return Published(page, {**files, f"{page}.audit.json": audit(now, read.snapshot)})


def approved_page(now: Today, snapshot: Snapshot) -> Page:
    """The page of the approved sentences, with everything computed as it is today."""
    by_section = {section.name: list(section.sentences) for section in snapshot.sections}
    return assemble(now.outline, drafted(now, by_section), approved=True)


def misread(
    shop: Workshop, now: Today, files: Mapping[str, bytes], judged: Collection[str] = ()
) -> tuple[Problem, ...]:
    """What a reader that knows no slots finds wrong on printed pages; approved sentences are left to the gate."""
    names = {renderer.suffix: renderer.name for renderer in renderers()}
    headings = frozenset(prompt.heading or prompt.name for prompt in shop.prompts.values())
    judge, found = remembering(now.sheet.scope, shop.language), []
    for file, data in files.items():
        format_ = next(name for suffix, name in names.items() if file.endswith(suffix))
        for one in reread(data, format_, now.sheet.scope, shop.language, headings, judge).findings:
            if not one.sentence or not any(one.sentence in text for text in judged):
                found.append(one.problem(now.page, format_))
    return tuple(found)


def rendered(page: Page, formats: tuple[str, ...]) -> dict[str, bytes]:
    """The page in each format, by name of the file."""
    return {f"{page.id}{r.suffix}": r.render(page) for r in renderers() if r.name in formats}


def renderers() -> tuple[Renderer, ...]:
    """All formats, in order of name."""
    return shelf("factwright.renderers", Renderer)


def index(shop: Workshop, pages: Sequence[str]) -> Page:
    """The page that links to all pages of the site, in order of pages.toml."""
    title = shop.project.settings.site.title or f"{shop.catalog.domain.name} compared"
    links = Links(items=tuple(Link(label=title_of(shop, page), page=page) for page in pages))
    section = PageSection(name="pages", heading="Comparisons", parts=(links,))
    structured = {"@context": "https://schema.org", "@type": "CollectionPage", "name": title}
    return Page(
        id="index",
        title=title,
        description=title,
        draft=False,
        products=(),
        sections=(section,),
        sources=(),
        structured=structured,
    )


def title_of(shop: Workshop, page: str) -> str:
    """The names of the two products."""
    return " vs ".join(product.name for product in scope_of(shop.catalog, *shop.pages[page]).products)

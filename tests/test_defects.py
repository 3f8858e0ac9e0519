"""No page of the shipped catalogue, or of the second domain, has a defect of the reference pages, family by family."""

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from tests.pages_made import SECOND, SHIPPED, pairs, read_outline, read_page, texts

from factwright.catalog import Known
from factwright.loader.english import load_english
from factwright.outline import MISSING, Prose
from factwright.page import Bars, Cell, Lines, Notes, Page, Table, Text
from factwright.quantities import State
from factwright.relations import order

PAGES = [(folder, pair) for folder in (SHIPPED, SECOND) for pair in pairs(folder)]
every_page = pytest.mark.parametrize(("folder", "pair"), PAGES, ids=["-vs-".join(pair) for _, pair in PAGES])

JARGON = re.compile(
    r"\b(local (model|capability|provider) data|tracked|sourced|exposes?|uniquely|signal|surface|footprint|"
    r"mission-critical|workflow fit|integration gap|procurement|provider fit|respectively|the former|the latter)\b",
    re.IGNORECASE,
)
PRAISE = re.compile(
    r"\b(best|great|powerful|robust|leading|superior|excellent|impressive|better|winner|depth|ideal|perfect|fast(er)?)\b",
    re.IGNORECASE,
)
PERIOD = re.compile(r" (a month|over three years)\b")


def tables(page: Page, *names: str) -> list[Table]:
    return [
        part
        for section in page.sections
        if not names or section.name in names
        for part in section.parts
        if isinstance(part, Table)
    ]


def cells(page: Page) -> Iterator[tuple[str, Cell]]:
    """Every cell of every table but the counts of what was looked at, with the head of its row."""
    for table in tables(page):
        for row in table.rows:
            yield from ((row.head, cell) for cell in row.cells)


def everything(page: Page) -> list[str]:
    """All text that the page computes or drafts, besides its sources."""
    found = [page.title, page.description, *texts(page)]
    for section in page.sections:
        found.append(section.heading)
        for part in section.parts:
            match part:
                case Table():
                    found += [part.caption, *part.columns, *(row.head for row in part.rows)]
                    found += [cell.text for row in part.rows for cell in row.cells]
                case Text():
                    found.append(part.lead)
                case Bars() | Lines():
                    found += [part.title, part.alt]
                case Notes():
                    found += [item.text for item in part.items]
    return found


# --- 8.1 wrong or misleading facts and numbers


@every_page
def test_no_percentage_is_impossible_and_every_sum_can_be_recomputed(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    assert not [t for t in everything(page) if re.search(r"\d{3,}% (cheaper|lower|less)", t)]
    for table in tables(page, "cost"):
        for row in table.rows:
            terms, _, total = row.cells[-1].how.partition(" = ")
            if terms:
                parts = [re.sub(r"[^\d.x]", "", term).split("x") for term in terms.split(" + ")]
                computed = sum(Fraction(units) * Fraction(price) for units, price in parts)
                assert computed == Fraction(re.sub(r"[^\d.]", "", total)), row.head


@every_page
def test_near_equal_is_never_an_advantage(folder: Path, pair: tuple[str, str]) -> None:
    outline = read_outline(folder, *pair)
    a, b = outline.sheet.scope.products
    for key, attribute in outline.sheet.scope.attributes("quantity"):
        one, other = outline.sheet.scope.value(a, key), outline.sheet.scope.value(b, key)
        if one is not None and other is not None and order(one, other, attribute.materiality) == 0:
            leads = re.compile(rf"the \w+er {attribute.label.lower()}\b|the {attribute.label.lower()} from")
            assert not [t for t in texts(read_page(folder, *pair)) if leads.search(t)]


@every_page
def test_volume_and_period_stand_beside_every_cost(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    costs = {fact.display for fact in outline.sheet if fact.kind in ("cost", "cost_difference")}
    for sentence in texts(page):
        if any(re.search(rf"{re.escape(cost)}(?![\d.,])", sentence) for cost in costs):
            per = re.search(r"\bper\b", sentence)
            assert per or PERIOD.search(sentence), sentence


@every_page
def test_no_stands_only_where_a_source_that_counts_says_so(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    for product in outline.sheet.scope.products:
        for key, capability in outline.sheet.scope.domain.capability.items():
            if outline.sheet.scope.state(product, key) is State.UNKNOWN:
                assert f"{product.name} does not support {capability.noun}." not in texts(page)
    for found in (f for p in outline.sheet.scope.products for f in p.capabilities.values() if isinstance(f, Known)):
        if found.value is State.NO:
            assert found.evidence.source.kind in outline.sheet.scope.domain.no_from


@every_page
def test_every_provider_is_named_and_only_priced_ones_are_cheapest(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    (where,) = (
        p for s in page.sections if s.name == "faq" for p in s.parts if isinstance(p, Text) and "Where" in p.lead
    )
    catalog = outline.sheet.scope.catalog
    for product in outline.sheet.scope.products:
        for offer in product.offers:
            assert any(catalog.name(offer.provider) in sentence.text for sentence in where.sentences)
    assert not [t for t in texts(page) if "cheapest" in t]


@every_page
def test_scorecard_and_tradeoffs_agree(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    names = {subject.name for subject in page.products}
    for table in tables(page, "scorecard")[:1]:
        for row in table.rows:
            chosen = row.cells[-1].text
            if chosen in names:
                index = [subject.name for subject in page.products].index(chosen)
                other = row.cells[1 - index].text
                assert not other.startswith("Yes"), row.head


# --- 8.2 logic


@every_page
def test_no_sentence_speaks_for_both_sides(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    a, b = (subject.name for subject in page.products)
    swapped = {t.replace(a, "\0").replace(b, a).replace("\0", b) for t in texts(page, "tradeoffs")}
    assert not swapped & {*texts(page, "tradeoffs")}


@every_page
def test_verdict_gives_a_criterion_with_every_name(folder: Path, pair: tuple[str, str]) -> None:
    for sentence in texts(read_page(folder, *pair), "verdict"):
        assert not re.search(r"Choose [^,:]+ over ", sentence)
        assert not sentence.startswith("Choose") or " for " in sentence


@every_page
def test_prose_speaks_only_of_what_the_page_has(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    scored = any(table for table in tables(page, "benchmarks"))
    assert scored or not [t for t in texts(page) if "benchmark" in t.lower()]


# --- 8.3 omissions


@every_page
def test_losses_and_gains_are_told_both_ways(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    scope = outline.sheet.scope
    said = " ".join(texts(page, "switching"))
    for folded in scope.capabilities():
        states = [scope.state(product, folded.key) for product in scope.products]
        if State.YES in states and len(set(states)) == 2:
            assert folded.noun in said
    shared = {o.provider for o in scope.products[0].offers} & {o.provider for o in scope.products[1].offers}
    assert all(scope.catalog.name(provider) in said for provider in shared)


@every_page
def test_maker_and_dates_are_on_the_page_and_no_row_is_dead(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    (specs,) = tables(page, "specs")
    assert specs.rows[0].head == "Maker"
    for table in tables(page, "specs", "capabilities"):
        assert not [row.head for row in table.rows if {cell.state for cell in row.cells} == {"missing"}]
    (offers,) = tables(page, "pricing")
    assert offers.columns[-1] == "Retrieved"
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d|Not in our data", row.cells[-1].text) for row in offers.rows)


# --- 8.4 grammar


@every_page
def test_articles_numbers_and_lists_agree(folder: Path, pair: tuple[str, str]) -> None:
    for sentence in [*texts(read_page(folder, *pair)), read_page(folder, *pair).description]:
        assert not re.search(r"\ba [aeio]\w", sentence.replace("a one", "").replace("a European", "")), sentence
        assert not re.search(r"\ban [^aeiouAEIOU8\d\W]", sentence), sentence
        assert not re.search(r"\b(one|1) (routes|providers|models|tokens)\b", sentence), sentence
        assert not re.search(r"\b(two|three|four|five|six|seven|[2-9]) (route|provider|token)\b", sentence), sentence
        assert not re.search(r"\w+, \w+ and \w+ (is|are|for)", sentence), sentence
        listed = re.search(r"^[\w ]+,? (and|or) [\w ]+ is (not )?documented", sentence)
        assert " supports " in sentence or not listed, sentence
        assert re.search(r"[.?]$", sentence), sentence
        assert "  " not in sentence
        assert " ," not in sentence


@every_page
def test_no_three_sentences_in_a_row_are_of_one_frame(folder: Path, pair: tuple[str, str]) -> None:
    for section in read_outline(folder, *pair).drafted:
        for block in section.prose:
            frames = [point.frame for point in block.points]
            runs = [{*frames[i : i + 3]} for i in range(len(frames) - 2)]
            assert [run for run in runs if len(run) == 1 and ways(*run) == 1] == []


def ways(frame: str) -> int:
    """How many ways of saying it the drafter takes in turn."""
    return sum(len(table.get(frame, ())) for table in load_english()["frames"].values())


# --- 8.5 format


@every_page
def test_one_marker_for_what_is_missing_and_two_decimals_for_prices(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    missing = {cell.text for _, cell in cells(page) if cell.state == "missing"}
    assert missing <= {MISSING, "Not documented", "Neither", "Not comparable"}
    assert not {"-", "—", "n/a", "Unavailable", "None"} & {*everything(page)}
    for table in tables(page, "pricing"):
        for row in table.rows:
            for cell in row.cells:
                if re.match(r"[$€]", cell.text):
                    assert re.fullmatch(r"[$€][\d,]+\.\d{2,}", cell.text)


@every_page
def test_no_value_repeats_its_label(folder: Path, pair: tuple[str, str]) -> None:
    for head, cell in cells(read_page(folder, *pair)):
        assert not cell.text.lower().startswith(f"{head.lower()} "), head


# --- 8.6 reader-facing text


@every_page
def test_no_jargon_no_praise_no_dash(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    names = [product.name for product in outline.sheet.scope.products]
    names += outline.sheet.scope.catalog.names.values()
    for text in everything(page):
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "")
        assert not JARGON.search(text), text
        assert not PRAISE.search(text), text
        assert " — " not in text
        assert " – " not in text


@every_page
def test_no_sentence_stands_twice_and_none_is_true_of_every_page(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    counted = Counter(texts(page))
    assert [text for text, times in counted.items() if times > 1] == []
    for sentence in texts(page):
        assert any(subject.name in sentence for subject in page.products), sentence


def test_no_sentence_stands_on_all_pages() -> None:
    said = [set(texts(read_page(SHIPPED, *pair))) for pair in pairs(SHIPPED)]
    assert set.intersection(*said) == set()


# --- 8.7 data model


@every_page
def test_every_figure_leads_to_its_source(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    for table in tables(page):
        counts = table.columns[0] == "Count"
        for row in table.rows:
            for cell in row.cells:
                if re.search(r"\d", cell.text) and cell.state != "missing" and not counts:
                    if cell.text in {subject.name for subject in page.products} or cell.text.startswith("Ride Club"):
                        continue
                    if table.columns[-1] in ("Choose", "Conditions") and cell is row.cells[-1]:
                        continue
                    assert cell.refs, f"{table.caption}: {row.head}: {cell.text}"
    numbers = {source.number for source in page.sources}
    assert {number for _, cell in cells(page) for number in cell.refs} <= numbers


@every_page
def test_every_sentence_with_a_known_fact_leads_to_a_source(folder: Path, pair: tuple[str, str]) -> None:
    outline, page = read_outline(folder, *pair), read_page(folder, *pair)
    for section in page.sections:
        for part in section.parts:
            for sentence in part.sentences if isinstance(part, Text) else ():
                known = [f for id_ in sentence.facts if (f := outline.sheet.get(id_)) and f.kind != "missing"]
                assert not known or sentence.refs, sentence.text


@every_page
def test_computed_figures_say_how(folder: Path, pair: tuple[str, str]) -> None:
    page = read_page(folder, *pair)
    worked = {working.fact for working in page.workings}
    for section in page.sections:
        for part in section.parts:
            for sentence in part.sentences if isinstance(part, Text) else ():
                assert {*sentence.worked} <= worked
    assert all(working.how for working in page.workings)


# --- the reader's questions


NEEDS = ("Coding", "Agents", "Image input", "Long context", "Self-hosting", "Reasoning")


@pytest.mark.parametrize("pair", pairs(SHIPPED), ids="-vs-".join)
def test_reader_finds_which_to_choose_for_each_need_and_why(pair: tuple[str, str]) -> None:
    """Coding with tools, images, the lowest bill, long documents, self-hosting, a reasoning mode."""
    table = tables(read_page(SHIPPED, *pair), "scorecard")[0]
    rows = {row.head: row for row in table.rows}
    assert {*NEEDS} <= rows.keys()
    assert any(head.startswith("Lowest bill") for head in rows)
    for row in rows.values():
        a, b, chosen = (cell.text for cell in row.cells)
        assert chosen
        if chosen == "Either" and a.startswith("Yes"):
            assert b.startswith("Yes")


def test_prose_blocks_are_drafted() -> None:
    for folder, pair in PAGES:
        outline = read_outline(folder, *pair)
        blocks = [part for section in outline.sections for part in section.parts if isinstance(part, Prose)]
        assert all(block.points for block in blocks)

import pytest
from tests.builders import make_product
from tests.pages_made import SECOND, SHIPPED, aster, birch, made_outline, pairs, read_page

from factwright.draft import Block, Draft, SectionDraft, Sentence
from factwright.errors import UsageError
from factwright.page import Page, Text, assemble, clean

OUTLINE = made_outline(aster(input="0.10", output="0.30"), birch())
SAID = Sentence(text="{aster} costs {cost/monthly/aster}.", cites=("cost/monthly/aster", "value/context/aster"))


def draft(*sentences: Sentence) -> Draft:
    block = Block(key="verdict", sentences=sentences)
    return Draft(sections=(SectionDraft(section="verdict", blocks=(block,), drafter="plain"),))


def prose(page: Page) -> Text:
    (text,) = (part for section in page.sections for part in section.parts if isinstance(part, Text))
    return text


def test_sentence_is_filled_and_leads_to_its_sources_and_its_working() -> None:
    page = assemble(OUTLINE, draft(SAID))
    (sentence,) = prose(page).sentences
    assert sentence.text == "Aster costs $155."
    assert [page.sources[number - 1].title for number in sentence.refs] == ["The card", "The cloud"]
    assert sentence.worked == ("cost/monthly/aster",)
    assert [(w.fact, w.how) for w in page.workings] == [("cost/monthly/aster", "800 x $0.10 + 250 x $0.30 = $155.00")]


def test_block_without_sentences_and_section_without_parts_are_left_out() -> None:
    page = assemble(OUTLINE, Draft())
    assert "verdict" not in [section.name for section in page.sections]
    assert all(section.parts for section in page.sections)


def test_page_is_a_draft_until_it_is_approved() -> None:
    assert assemble(OUTLINE, Draft()).draft
    assert not assemble(OUTLINE, Draft(), approved=True).draft


def test_unknown_slot_is_an_error_that_names_it() -> None:
    with pytest.raises(UsageError, match="value/context/cinder"):
        assemble(OUTLINE, draft(Sentence(text="{value/context/cinder}.")))


def test_structured_data_holds_products_prices_and_sources() -> None:
    found = assemble(OUTLINE, draft(SAID)).structured
    assert found["@type"] == "WebPage"
    assert [about["name"] for about in found["about"]] == ["Aster", "Birch"]
    (offer,) = found["about"][0]["offers"]
    assert offer["priceSpecification"][0] == {
        "@type": "UnitPriceSpecification",
        "name": "Input price",
        "price": "0.10",
        "priceCurrency": "USD",
        "unitText": "1,000,000 tokens",
    }
    assert "offers" not in found["about"][1]


def test_questions_are_structured_with_their_answers() -> None:
    found = read_page(SHIPPED, *pairs(SHIPPED)[0]).structured
    assert found["@type"] == ["WebPage", "FAQPage"]
    assert found["mainEntity"][0]["acceptedAnswer"]["text"].startswith("GPT-5.3-Codex has the larger context window")


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\nb\tc", "a b c"), ("a\u202eb\u200bc", "abc"), (" a  b ", "a b"), ("a\x00b", "ab"), ("é", "é")],
)
def test_clean_text_is_one_line_without_what_cannot_be_seen(text: str, line: str) -> None:
    assert clean(text) == line


def test_page_comes_back_from_its_own_json() -> None:
    for folder in (SHIPPED, SECOND):
        page = read_page(folder, *pairs(folder)[0])
        assert Page.model_validate_json(page.model_dump_json(by_alias=True)) == page


def test_products_with_equal_records_make_equal_pages() -> None:
    one, other = (
        made_outline(make_product("Aster"), make_product("Birch")),
        made_outline(make_product("Aster"), make_product("Birch")),
    )
    assert assemble(one, Draft()) == assemble(other, Draft())

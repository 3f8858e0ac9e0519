from tests.builders import make_product
from tests.pages_made import made_sheet

from factwright.draft import Block, Draft, SectionDraft, Sentence

SENTENCE = Sentence(text="{aster} holds {value/context/aster}.", cites=("value/context/aster",))
SECTION = SectionDraft(section="verdict", blocks=(Block(key="first", sentences=(SENTENCE,)),), drafter="plain")


def test_sentence_is_read_with_its_slots_filled() -> None:
    assert SENTENCE.filled(made_sheet(make_product("Aster", context=128000))) == "Aster holds 128,000 tokens."


def test_section_and_block_are_found_by_name() -> None:
    draft = Draft(sections=(SECTION,))
    assert draft.section("verdict").block("first").sentences == (SENTENCE,)
    assert list(draft.section("verdict")) == [SENTENCE]


def test_what_was_not_drafted_is_empty() -> None:
    assert list(Draft().section("verdict")) == []
    assert SECTION.block("second") == Block(key="second")

import re

import pytest
from tests.builders import make_product
from tests.pages_made import SECOND, SHIPPED, aster, birch, drafted, made_outline, made_sheet, pairs, read_outline

from factwright.draft import Sentence
from factwright.drafters import Ask, Tools, drafter, makers
from factwright.drafters.plain import cited, filled
from factwright.errors import DrafterError, UsageError
from factwright.loader.english import load_english
from factwright.outline import Point, Prose, Section

FRAMES = {"any": {"says": ["[A] [verb].", "[verb] is what [a] does."], "once": ["[a] rests."]}}
SHEET = made_sheet(make_product("Aster"), make_product("Birch"))


def said(*points: Point) -> list[str]:
    section = Section("verdict", "Verdict", (Prose("first", points=points),))
    draft = drafter("plain", Tools(frames=FRAMES)).draft(Ask(section, SHEET))
    return [sentence.text for sentence in draft]


def test_frames_are_taken_in_turn() -> None:
    points = [Point("says", {"a": "{aster}", "verb": verb}, ()) for verb in ("runs", "rests", "waits")]
    assert said(*points) == ["{aster} runs.", "Rests is what {aster} does.", "{aster} waits."]


def test_no_sentence_is_said_twice() -> None:
    assert said(*[Point("once", {"a": "{aster}"}, ())] * 2) == ["{aster} rests."]


def test_point_that_no_frame_says_is_left_to_models() -> None:
    assert said(Point("", {}, ("value/context/aster",))) == []


def test_unknown_frame_is_an_error_that_says_where_to_add_it() -> None:
    with pytest.raises(DrafterError, match=r'no frame says "sings"; add one to english/frames\.toml'):
        said(Point("sings", {}, ()))


def test_word_that_the_point_lacks_is_named() -> None:
    with pytest.raises(DrafterError, match=r'the frame of "says" asks for \[b\]'):
        filled("[a] and [b]", Point("says", {"a": "{aster}"}, ()))


def test_facts_in_slots_are_cited_and_names_are_not() -> None:
    point = Point("says", {}, ("only/vision/aster",))
    assert cited("{aster} holds {value/context/aster} on {cloud}", point) == (
        "only/vision/aster",
        "value/context/aster",
    )


def test_unknown_drafter_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r'drafter "clever" is not known; the drafters are: .*plain'):
        drafter("clever", Tools())


def test_plain_needs_no_network() -> None:
    assert makers()["plain"].network is False


def test_draft_is_the_same_each_time() -> None:
    outline = made_outline(aster(), birch())
    assert drafted(outline) == drafted(outline)


@pytest.mark.parametrize("folder", [SHIPPED, SECOND])
def test_every_frame_that_an_outline_asks_for_exists(folder: object) -> None:
    frames = {name for table in load_english()["frames"].values() for name in table}
    asked = {
        point.frame
        for pair in pairs(SHIPPED if folder is SHIPPED else SECOND)
        for section in read_outline(SHIPPED if folder is SHIPPED else SECOND, *pair).drafted
        for block in section.prose
        for point in block.points
    }
    assert asked - frames == set()


def test_no_figure_or_name_is_typed() -> None:
    """Numbers, dates, prices and names of the shipped pages stand as slots, apart from what the domain's words say."""
    for pair in pairs(SHIPPED):
        outline = read_outline(SHIPPED, *pair)
        for section in drafted(outline).sections:
            for sentence in section:
                typed = re.sub(r"\{[^}]*\}", "", sentence.text)
                assert not re.search(r"\d", typed), sentence.text
                assert not any(p.name in typed for p in outline.sheet.scope.products), sentence.text


def test_every_cited_fact_is_open_to_its_section() -> None:
    for pair in pairs(SHIPPED):
        outline = read_outline(SHIPPED, *pair)
        draft = drafted(outline)
        for section in outline.drafted:
            cites = {id_ for sentence in draft.section(section.name) for id_ in sentence.cites}
            assert cites - section.open_facts == set()


def test_sentence_cannot_be_empty() -> None:
    with pytest.raises(ValueError, match="at least 1 character"):
        Sentence(text="")

from dataclasses import dataclass, field

import pytest
from tests.page_builders import ASTER, BOLT, CONTEXT, PRICES, Figures, make_today, prose

from factwright.draft import Block, SectionDraft, Sentence
from factwright.drafters import Ask
from factwright.drafting import PageFailedError, Studio
from factwright.outline import Section

TRUE = Sentence(text=f"{{aster}} costs {{{ASTER}}}.", cites=(ASTER,))
ALSO = Sentence(text=f"{{bolt}} costs {{{BOLT}}}.", cites=(BOLT,))
TYPED = Sentence(text="{aster} costs $2.50.", cites=(ASTER,))


@dataclass
class Queue:
    """A drafter with a queue of answers and a memory of what it was asked."""

    answers: list[tuple[Sentence, ...]]
    asked: list[Ask] = field(default_factory=list)

    def draft(self, ask: Ask) -> SectionDraft:
        self.asked.append(ask)
        return SectionDraft(section="cost", blocks=(Block(key="cost", sentences=self.answers.pop(0)),), drafter="queue")


def studio(*answers: tuple[Sentence, ...], fallback: tuple[Sentence, ...] = (), **more: object) -> Studio:
    return Studio("queue", Queue(list(answers)), Queue([fallback]), **more)  # type: ignore[arg-type]


def section(today: Figures) -> Section:
    return today.outline.sections[0]


def said(working: Studio, today: Figures | None = None) -> list[tuple[str, str]]:
    today = today or make_today()
    return [(w.drafter, w.sentence.text) for w in working(today, section(today))]


def findings(working: Studio) -> list[list[str]]:
    assert isinstance(working.drafter, Queue)
    return [[f.code for r in ask.rejected for f in r.findings] for ask in working.drafter.asked]


def test_true_sentences_are_taken_as_they_are() -> None:
    working = studio((TRUE, ALSO))
    assert said(working) == [("queue", TRUE.text), ("queue", ALSO.text)]
    assert findings(working) == [[]]


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        (TYPED, "typed-number"),
        (Sentence(text=f"Aster costs {{{ASTER}}}.", cites=(ASTER,)), "typed-name"),
        (Sentence(text=f"{{aster}} takes {{{CONTEXT}}}.", cites=(CONTEXT,)), "closed-fact"),
        (Sentence(text="{nobody} is listed.", cites=(ASTER,)), "slot"),
    ],
)
def test_what_a_drafter_may_not_do_goes_back_to_it(sentence: Sentence, code: str) -> None:
    working = studio((sentence, ALSO), (TRUE,))
    assert said(working) == [("queue", ALSO.text), ("queue", TRUE.text)]
    assert findings(working) == [[], [code]]


def test_an_untrue_sentence_goes_back_with_the_finding() -> None:
    today = make_today(lies=("Aster costs $2.50.",))
    working = studio((TRUE,), (ALSO,))
    assert said(working, today) == [("queue", ALSO.text)]
    assert findings(working) == [[], ["wrong-value"]]


def test_attempts_are_bounded_and_plain_takes_over() -> None:
    working = studio((TYPED,), (TYPED,), (TYPED,), fallback=(TRUE,))
    today = make_today()
    (written,) = working(today, section(today))
    assert (written.drafter, written.fallback, written.sentence) == ("plain", True, TRUE)
    assert len(findings(working)) == 3
    assert len(working.failed) == 1


def test_the_page_fails_where_that_was_asked_for() -> None:
    today = make_today()
    with pytest.raises(PageFailedError, match="typed-number"):
        studio((TYPED,), (TYPED,), attempts=1, on_failure="fail")(today, section(today))


def test_plain_is_not_asked_twice() -> None:
    working = studio((TYPED, TRUE))
    working.name = "plain"
    assert said(working) == [("plain", TRUE.text)]
    (line,) = working.failed
    assert line.startswith('aster-vs-bolt, section cost: "{aster} costs $2.50.": typed-number: "2.50" is typed; ')


def test_sentences_of_another_section_are_not_taken() -> None:
    today = make_today(sections={"cost": (prose("other", *PRICES),)})
    assert said(studio((TRUE,)), today) == []

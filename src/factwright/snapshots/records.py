"""The content of a snapshot, as records: a page, its sections, their sentences, and who approved them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from factwright.display import Record

FORMAT = 1
LONGEST_TEXT = 4000
"""Characters of one sentence; whatever is longer is no sentence."""
Name = Annotated[str, Field(min_length=1, max_length=200)]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Mode = Annotated[str, Field(pattern=r"^(human|agent:[a-z0-9._-]+|auto:[a-z0-9._-]+)$")]
SentenceId = Annotated[str, Field(pattern=r"^[0-9a-f]{6,64}$")]


class Stored(Record):
    """Base of all records on the disk: types are not converted, ``"1"`` is not 1."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Approval(Stored):
    """One person's or agent's yes to one sentence."""

    by: Name
    date: Day
    mode: Mode
    """``human``, ``agent:<name>`` or ``auto:<rule>``."""
    note: str = ""
    seal: str = ""
    """Over the sentence, its facts with values, and this approval (``seals.py``)."""


class Waiver(Stored):
    """One finding on one sentence that a person lets pass for a time."""

    code: Name
    by: Name
    date: Day
    reason: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
    expires: Day
    seal: str = ""


class Sentence(Stored):
    """One sentence with the facts it used, at the values they had when it was approved."""

    id: SentenceId
    """Kept through edits and moves."""
    text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
    """As a reader sees it, with every slot filled."""
    draft: str = ""
    """As the drafter wrote it, with slots; empty where a person wrote the text."""
    block: str = ""
    """Key of the block of the section in which it stands, such as ``question/price``."""
    drafter: Name
    """``plain``, the name of another drafter, or ``hand:<person>``."""
    states: dict[str, str] = {}
    """Value by id of each fact that the text states: ``{"price/input/acme-2": "2.50 usd"}``."""
    cites: dict[str, str] = {}
    """The same for facts it rests on without stating them."""
    approvals: tuple[Approval, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @property
    def facts(self) -> dict[str, str]:
        return {**self.cites, **self.states}


class Order(Stored):
    """A sealed list, so that what was dropped or exchanged is seen."""

    ids: tuple[str, ...] = ()
    seal: str


class Section(Stored):
    """The approved sentences of one section, in order."""

    name: Name
    order: Order
    sentences: tuple[Sentence, ...] = ()


class Snapshot(Stored):
    """All approved sentences of one page."""

    format: Literal[1]
    pair: tuple[Name, Name]
    """Short ids, in the order of the page."""
    order: Order
    """The names of the sections."""
    sections: tuple[Section, ...] = ()

    @property
    def page(self) -> str:
        return page_name(self.pair)

    def section(self, name: str) -> Section | None:
        return next((s for s in self.sections if s.name == name), None)

    def sentence(self, id_: str) -> tuple[Section, Sentence] | None:
        """The section and the sentence with this id; None when there is none."""
        found = [(section, s) for section in self.sections for s in section.sentences if s.id == id_]
        return found[0] if found else None


def page_name(pair: tuple[str, str]) -> str:
    """``acme-2-vs-bolt-1``: names the page everywhere, and its files."""
    return f"{pair[0]}-vs-{pair[1]}"


def plain_data(record: Stored) -> Any:
    """The record as JSON has it, without what has its default value."""
    return record.model_dump(mode="json", exclude_defaults=True)

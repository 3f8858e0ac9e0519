import pytest

from factwright.errors import UsageError
from factwright.snapshots.selection import Subject, select

STALE = Subject(
    "acme-2-vs-bolt-1",
    ("acme-2", "bolt-1"),
    id="3f2a1c",
    section="cost",
    facts=frozenset({"price/input/acme-2"}),
    state="stale",
    drafter="plain",
    approvers=frozenset({"ann"}),
)
FRESH = Subject("acme-2-vs-core-3", ("acme-2", "core-3"), id="9d11e0", section="faq", state="fresh", drafter="openai")
ALL = (STALE, FRESH)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], ALL),
        (["acme-2-vs-bolt-1"], (STALE,)),
        (["bolt-1-vs-acme-2"], (STALE,)),
        (["acme-2-vs-*"], ALL),
        (["acme-2-vs-bolt-1#3f2a1c"], (STALE,)),
        (["acme-2-vs-bolt-1#3f2"], (STALE,)),
        (["product:core-3"], (FRESH,)),
        (["fact:price/*/acme-2"], (STALE,)),
        (["state:fresh"], (FRESH,)),
        (["section:cost"], (STALE,)),
        (["drafter:openai"], (FRESH,)),
        (["approver:ann"], (STALE,)),
        (["state:stale", "state:fresh"], ALL),
        (["product:acme-2", "+state:stale"], (STALE,)),
        (["product:acme-2", "-state:stale"], (FRESH,)),
    ],
)
def test_selectors_choose(words: list[str], expected: tuple[Subject, ...]) -> None:
    assert tuple(subject for subject in ALL if select(words).takes(subject)) == expected


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["acme-2-vs-bold-1"], '"acme-2-vs-bold-1" matches nothing; nearest: acme-2-vs-bolt-1'),
        (["acme-2-vs-bolt-1#999999"], '"acme-2-vs-bolt-1#999999" matches nothing; nearest: acme-2-vs-bolt-1#3f2a1c'),
        (["state:stail"], '"state:stail" matches nothing; nearest: stale'),
        (["state:stale", "+state:fresh"], '"state:stale +state:fresh" matches nothing together'),
        (["../x"], '"../x" matches nothing'),
    ],
)
def test_a_word_that_matches_nothing_names_the_nearest(words: list[str], message: str) -> None:
    with pytest.raises(UsageError) as raised:
        select(words).must_match(ALL)
    assert str(raised.value).startswith(message)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(UsageError, match='"colour:red": no selector "colour:"; there are product:, fact:'):
        select(["colour:red"])


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        (["acme-2-vs-bolt-1#3f2"], True),
        (["product:core-3"], False),
        (["state:stale"], True),
        (["-product:acme-2"], False),
    ],
)
def test_pages_are_left_out_before_they_are_read(words: list[str], taken: bool) -> None:
    assert select(words).takes_page(STALE.page, STALE.pair) is taken

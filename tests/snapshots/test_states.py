import pytest
from tests.snapshot_builders import PAGE, approve, make_sentence

from factwright.snapshots.states import Change, Policy, State, changes, is_approved, state_of

FACTS = {"price/input/acme-2": "2.50 usd", "price/input/bolt-1": "4.00 usd"}


def state(states: dict[str, str], cites: dict[str, str], by: str = "ann") -> State:
    sentence = make_sentence(states=states, cites=cites, by=by)
    return state_of(PAGE, "verdict", sentence, changes(sentence, FACTS.get), Policy())


@pytest.mark.parametrize(
    ("states", "cites", "expected"),
    [
        ({"price/input/acme-2": "2.50 usd"}, {"price/input/bolt-1": "4.00 usd"}, State.FRESH),
        ({"price/input/acme-2": "2.20 usd"}, {"price/input/bolt-1": "4.00 usd"}, State.STALE),
        ({"price/input/acme-2": "2.50 eur"}, {}, State.STALE),
        ({"price/input/acme-2": "2.50 usd"}, {"price/input/bolt-1": "3.00 usd"}, State.SHIFTED),
        ({"price/input/core-3": "2.50 usd"}, {"price/input/bolt-1": "3.00 usd"}, State.GONE),
        ({}, {}, State.FRESH),
    ],
)
def test_state_follows_the_facts(states: dict[str, str], cites: dict[str, str], expected: State) -> None:
    assert state(states, cites) == expected


def test_changes_name_old_and_new_value_stated_first() -> None:
    sentence = make_sentence(states={"price/input/bolt-1": "3.00 usd"}, cites={"price/input/acme-2": "1.00 usd"})
    assert changes(sentence, FACTS.get) == (
        Change("price/input/bolt-1", "3.00 usd", "4.00 usd", True),
        Change("price/input/acme-2", "1.00 usd", "2.50 usd", False),
    )


def test_a_sentence_without_approval_is_unapproved() -> None:
    assert state({}, {}, by="") == State.UNAPPROVED


def test_an_agent_counts_only_where_the_policy_says_so() -> None:
    sentence = make_sentence(mode="agent:review")
    assert not is_approved(sentence, Policy())
    assert is_approved(sentence, Policy(agents_count=True))


def test_a_second_approver_is_someone_else() -> None:
    once = make_sentence(by="ann")
    assert not is_approved(once, Policy(approvals=2))
    assert is_approved(approve(once, "verdict", "bob"), Policy(approvals=2))


def test_an_editor_is_not_one_of_two_approvers() -> None:
    sentence = approve(make_sentence(by="ann", drafter="hand:ann"), "verdict", "bob")
    assert not is_approved(sentence, Policy(approvals=2))


def test_one_person_twice_is_reported() -> None:
    sentence = approve(make_sentence(by="ann"), "verdict", "ann")
    assert state_of(PAGE, "verdict", sentence, (), Policy(approvals=2)) == State.EDITED


def test_facts_of_another_branch_under_this_text_are_reported() -> None:
    ours = make_sentence("Acme 2 costs $2.50.")
    theirs = make_sentence("Acme 2 costs $2.50.", states={"price/input/acme-2": "2.20 usd"})
    merged = ours.model_copy(update={"states": theirs.states})
    assert state_of(PAGE, "verdict", merged, (), Policy()) == State.EDITED

"""The audit file of a page: what every published sentence rests on, down to source and quote, and who approved it."""

from __future__ import annotations

import json
from typing import Any

from factwright.facts import Fact
from factwright.snapshots.records import Snapshot, plain_data
from factwright.standing import Standing, Today, standings

SCHEMA = "factwright-audit/1"


def audit(today: Today, snapshot: Snapshot) -> bytes:
    """JSON in UTF-8, keys sorted: sentences with verdicts and approvals, and all facts under them with sources."""
    stands = list(standings(today, snapshot))
    data = {
        "schema": SCHEMA,
        "page": today.page,
        "sentences": [_sentence(old) for old in stands],
        "facts": {fact.id: _fact(fact) for fact in facts_under(today, stands)},
    }
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def facts_under(today: Today, stands: list[Standing]) -> list[Fact]:
    """Every fact that the sentences use, and every one that these were computed from, in order of the sheet."""
    wanted = {id_ for old in stands for id_ in old.sentence.facts}
    waiting = list(wanted)
    while waiting:
        fact = today.sheet.get(waiting.pop())
        below = set(fact.derived_from) - wanted if fact else set()
        wanted |= below
        waiting += below
    return [fact for fact in today.sheet if fact.id in wanted]


def _sentence(old: Standing) -> dict[str, Any]:
    return {
        "id": old.sentence.id,
        "section": old.section,
        "text": old.sentence.text,
        "drafter": old.sentence.drafter,
        "states": old.sentence.states,
        "cites": old.sentence.cites,
        "state": old.state.value,
        "verdict": old.verdict.outcome.value,
        "approvals": [plain_data(approval) for approval in old.sentence.approvals],
        "waivers": [plain_data(waiver) for waiver in old.sentence.waivers],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "value": fact.value,
        "unit": fact.unit,
        "statement": fact.statement,
        "derived_from": list(fact.derived_from),
        "recipe": fact.recipe,
        "sources": [
            {
                "title": e.source.title,
                "url": e.source.url,
                "retrieved": e.source.retrieved.isoformat(),
                "quote": e.quote,
                "place": str(e.place),
            }
            for e in fact.evidence
        ],
    }

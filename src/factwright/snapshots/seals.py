"""Seals: what was approved, by whom and when, in one checksum, so that a changed character shows.

A seal tells tampering and bad merges; it is not a signature. It covers the whole content as canonical JSON, so that
neighbouring fields cannot trade characters, and who and when, so that approvals cannot be altered either.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection
from typing import TypeVar

from factwright.snapshots.canonical import compact
from factwright.snapshots.records import Approval, Order, Sentence, Waiver, plain_data

Given = TypeVar("Given", Approval, Waiver)
SEAL_BYTES = 16
ID_DIGITS = 6


def digest(data: object) -> str:
    """128 bits of SHA-256 over the canonical form, as 26 characters."""
    return base64.b32encode(hashlib.sha256(compact(data)).digest()[:SEAL_BYTES]).decode().rstrip("=").lower()


def content(page: str, section: str, sentence: Sentence) -> object:
    """What an approval approves: everything but the approvals and waivers themselves."""
    return [page, section, plain_data(sentence.model_copy(update={"approvals": (), "waivers": ()}))]


def base(page: str, section: str, sentence: Sentence) -> str:
    """The digest of the whole sentence, approvals included: what a proposal to replace it is tied to."""
    return digest([page, section, plain_data(sentence)])


def seal(page: str, section: str, sentence: Sentence, given: Approval | Waiver) -> str:
    """The seal of an approval of, or a waiver on, this sentence."""
    return digest([content(page, section, sentence), plain_data(given.model_copy(update={"seal": ""}))])


def sealed(page: str, section: str, sentence: Sentence, given: Given) -> Given:
    """The approval or waiver with its seal."""
    return given.model_copy(update={"seal": seal(page, section, sentence, given)})


def sealed_order(page: str, section: str, ids: Collection[str]) -> Order:
    """The sealed list of the sentences of a section, or, with no section, of the sections of a page."""
    return Order(ids=tuple(ids), seal=digest([page, section, list(ids)]))


def new_id(page: str, section: str, text: str, taken: Collection[str]) -> str:
    """The first hex digits of SHA-256 over page, section and first text, as many as are needed to be unique."""
    digits = hashlib.sha256(compact([page, section, text])).hexdigest()
    lengths = range(ID_DIGITS, len(digits) + 1)
    return next((digits[:n] for n in lengths if digits[:n] not in taken), digits)

"""Single values of a file: amounts, days, addresses and ids are taken as written or refused, never bent."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from factwright.loader.wording import kind_of, quoted

LARGEST_POWER = 18
"""Powers of ten that an amount may reach either way."""
HTTP = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?([/?#][^\s<>\"\\^`{|}]*)?")
ID = re.compile(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?")
LONGEST_ID = 60


def _refuse(message: str) -> PydanticCustomError:
    return PydanticCustomError("ours", "{message}", {"message": message})


def _filled(text: str) -> str:
    if not text.strip():
        raise _refuse(f"{quoted(text)} is empty")
    return text


def number(value: Any) -> Decimal:
    """An exact finite amount. Raises a message for text, true and false, nan, inf and 1e400."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        bare = isinstance(value, str) and re.fullmatch(r"[+-]?\d+(\.\d+)?", value)
        right = f"write {value} without quotes" if bare else "write digits"
        raise _refuse(f"{quoted(value)} is {kind_of(value)}, not a number; {right}")
    amount = Decimal(value)
    if not amount.is_finite():
        raise _refuse(f"{quoted(value)} is not an amount; leave out what is not known")
    if amount and abs(amount.adjusted()) > LARGEST_POWER:
        raise _refuse(
            f"{quoted(value)} is out of all proportion; amounts lie between 1e-{LARGEST_POWER} and 1e{LARGEST_POWER}"
        )
    return amount


def whole(value: Any) -> int:
    """A whole number from 0."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise _refuse(f"{quoted(value)} is not a whole number; write 0 or more")
    return value


def day(value: Any) -> date:
    """A whole TOML date, neither text nor a time."""
    if isinstance(value, datetime) or not isinstance(value, date):
        raise _refuse(
            f"{quoted(value)} is {kind_of(value)}, not a date; write it without quotes and time, like 2026-06-30"
        )
    return value


def _address(text: str) -> str:
    if not HTTP.fullmatch(text):
        raise _refuse(f'{quoted(text)} is not an address; write "https://..." or "http://..."')
    return text


def _claims(value: Any) -> Any:
    if not isinstance(value, dict) and not (isinstance(value, list) and all(isinstance(t, dict) for t in value)):
        raise _refuse(f"{quoted(value)} is {kind_of(value)}, not a table; give it a header of its own")
    return value


def _names(value: Any) -> Any:
    """One name stands for a list of one."""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, AfterValidator(_filled)]
Amount = Annotated[Decimal, BeforeValidator(number)]
Whole = Annotated[int, BeforeValidator(whole)]
Day = Annotated[date, BeforeValidator(day)]
Claims = Annotated[Any, BeforeValidator(_claims)]
"""One table, or several of one name."""
Names = Annotated[list[str], BeforeValidator(_names)]
Address = Annotated[str, AfterValidator(_address)]


def id_mistake(text: str) -> str:
    """Why the text cannot be part of an id; empty when it can."""
    if len(text) > LONGEST_ID:
        return f"has {len(text)} characters; the longest allowed is {LONGEST_ID}"
    if text.partition(".")[0].lower() in _RESERVED:
        return "is a name that Windows keeps for devices; add a word to it"
    if "-vs-" in text:
        return 'contains "-vs-", which joins the two names of a page; write it otherwise'
    if not ID.fullmatch(text):
        return "is not an id; write a to z, digits, dots, hyphens and underscores, a letter or digit first and last"
    return ""


_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}

"""A table read as a record: what does not fit is noted at its line, in words that say what would be right."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from factwright.display import Record
from factwright.loader.files import File
from factwright.loader.wording import kind_of, meant, quoted, titled

R = TypeVar("R", bound=Record)

MOST_TOLD = 50
"""Mistakes of one table that are told one by one."""


def read_table(file: File, kind: type[R], table: Any, *path: str | int) -> R | None:
    """The table as a record; None, with every mistake noted at its line, when it is not one."""
    try:
        return kind.model_validate(table)
    except ValidationError as error:
        details = error.errors(include_url=False)
        for detail in details[:MOST_TOLD]:
            file.wrong((*path, *detail["loc"]), _explained(kind, detail, path))
        if len(details) > MOST_TOLD:
            place = (*path, *details[MOST_TOLD]["loc"])
            file.wrong(place, f"{len(details) - MOST_TOLD:,} more mistakes from here on; this is another kind of file")
        return None


def _explained(kind: type[Record], detail: ErrorDetails, path: tuple[str | int, ...]) -> str:
    """One line: what is wrong with the value in quotes, and what would be right."""
    loc = detail["loc"]
    key = str(loc[-1]) if loc else ""
    fields = _fields(_record_at(kind, loc[:-1]))
    right = fields[key].description if key in fields else ""
    hint = f"; {right}" if right else ""
    table = titled((*path, *loc[:-1]))
    subject = f"{table}: " if table else ""
    named = f"{subject}{key}: " if loc and isinstance(loc[-1], str) else subject
    value = detail["input"]
    match detail["type"]:
        case "missing":
            return f'{subject}no "{key}"{hint}'
        case "extra_forbidden":
            return f"{subject}unknown key {quoted(key)}; {meant(key, fields)}"
        case "ours":
            return f"{named}{detail['msg']}" if ";" in detail["msg"] else f"{named}{detail['msg']}{hint}"
        case "literal_error" if isinstance(value, str) != detail["ctx"]["expected"].isdigit():
            write = hint or "; write " + str(detail["ctx"]["expected"]).replace("'", '"')
            return f"{named}{quoted(value)} is not known here{write}"
        case "literal_error":
            return f"{named}{quoted(value)} is {kind_of(value)}{hint}"
        case other if other in _WANTED:
            return f"{named}{quoted(value)} is {kind_of(value)}, not {_WANTED[other]}{hint}"
        case _:
            return f"{named}{quoted(value)}: {detail['msg'].lower()}{hint}"


def _fields(kind: type[Record]) -> dict[str, FieldInfo]:
    """The fields by the names that files use."""
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def _record_at(kind: type[Record], loc: tuple[str | int, ...]) -> type[Record]:
    """The innermost record on the way to a place inside a record."""
    for part in loc:
        field = _fields(kind).get(str(part))
        kind = (_record_in(field.annotation) if field else None) or kind
    return kind


def _record_in(annotation: Any) -> type[Record] | None:
    """The record that a type holds: of ``dict[str, Attribute]`` the attribute."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _record_in(arg))), None)


_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list; several tables stand in double brackets",
    "tuple_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
}

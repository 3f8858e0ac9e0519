"""A table read as a record: what does not fit is noted at its line, in words that say what would be right."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from factwright.display import Record
from factwright.loader.files import File
from factwright.loader.wording import meant, quoted, titled

R = TypeVar("R", bound=Record)


def read_table(file: File, kind: type[R], table: Any, *path: str | int) -> R | None:
    """The table as a record; None, with every mistake noted at its line, when it is not one."""
    try:
        return kind.model_validate(table)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            place = (*path, *_in_file(detail["loc"]))
            file.wrong(place, _explained(kind, detail, path))
        return None


def _in_file(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The location without the names that pydantic gives to the members of a union."""
    return tuple(part for part in loc if isinstance(part, int) or not re.search(r"[\[\]]|^(str|list|dict)$", part))


def _explained(kind: type[Record], detail: ErrorDetails, path: tuple[str | int, ...]) -> str:
    """One line: what is wrong with the value in quotes, and what would be right."""
    key = next((part for part in reversed(_in_file(detail["loc"])) if isinstance(part, str)), "")
    fields = {field.alias or name: field for name, field in kind.model_fields.items()}
    right = (fields[key].description or "") if key in fields else ""
    subject = f"{titled(path)}: " if path else ""
    hint = f"; {right}" if right else ""
    match detail["type"]:
        case "missing":
            return f'{subject}no "{key}"{hint}'
        case "extra_forbidden":
            return f"{subject}unknown key {quoted(key)}; {meant(key, fields)}"
        case "ours":
            return f"{subject}{key}: {detail['msg']}"
        case "literal_error":
            return f"{subject}{key}: {quoted(detail['input'])} is not known here{hint}"
        case other:
            wanted = _WANTED.get(other, detail["msg"].lower())
            return f"{subject}{key + ': ' if key else ''}{quoted(detail['input'])} is not {wanted}{hint}"


_WANTED = {
    "string_type": "text in quotes",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "list_type": "a list; several tables stand in double brackets",
    "dict_type": "a table",
    "model_type": "a table",
}

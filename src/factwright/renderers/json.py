"""A page as JSON, for programs: the ``Page`` record as it is, in the published schema ``page.schema.json``."""

from __future__ import annotations

import json
from importlib.resources import files

from factwright.page import Page, renderer


@renderer(".json")
def as_json(page: Page) -> bytes:
    """JSON in UTF-8, keys sorted, indented by one, with a final newline."""
    content = page.model_dump(mode="json", by_alias=True)
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def schema() -> str:
    """The published JSON Schema of this format, as text."""
    return files("factwright.renderers").joinpath("page.schema.json").read_text("utf-8")


def derived_schema() -> str:
    """The schema that follows from the record: what ``page.schema.json`` has to say, byte by byte."""
    content = Page.model_json_schema(by_alias=True, mode="serialization")
    return (
        json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **content}, indent=1, sort_keys=True)
        + "\n"
    )

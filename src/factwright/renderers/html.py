"""A page as one HTML file: no script, no outside file; styles, figures and structured data are inside."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factwright.page import Page, clean, renderer


@renderer(".html")
def html(page: Page) -> bytes:
    """HTML in UTF-8 with a final newline."""
    text = (
        _environment()
        .get_template("page.html.j2")
        .render(page=page, letters={w.fact: letter(number) for number, w in enumerate(page.workings)}, style=_style())
    )
    return (re.sub(r"\n\s*\n+", "\n", text).strip() + "\n").encode()


def safe_json(content: Any) -> Markup:
    """JSON that cannot end the element it stands in."""
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # every character that HTML gives a meaning is gone


def letter(number: int) -> str:
    """``a`` to ``z``, then ``aa``: as a browser numbers a list of type *a*."""
    rest, last = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def anchor(name: str) -> str:
    """A word for an id attribute."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


@cache
def _style() -> Markup:
    return Markup(files("factwright.renderers").joinpath("templates", "page.css").read_text("utf-8"))  # our own file


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("factwright.renderers", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=lambda value: clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["anchor"] = anchor
    made.filters["safe_json"] = safe_json
    return made

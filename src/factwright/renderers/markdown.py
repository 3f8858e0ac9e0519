"""A page as Markdown (GitHub's tables). Text of the catalogue is escaped: it can make no heading, row, link or tag."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from factwright.page import Page, clean, renderer

SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
"""What has a meaning anywhere in a line."""
AT_START = re.compile(r"^([#+\-=>:])")
"""What has a meaning at the beginning of a line."""
NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
"""The beginning of a numbered list."""
ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp):|\b(www)\.|(\w)@(?=\w)")
"""What GitHub makes a link of by itself."""
NOT_IN_ADDRESS = {
    " ": "%20",
    "(": "%28",
    ")": "%29",
    "<": "%3C",
    ">": "%3E",
    "\\": "%5C",
    "|": "%7C",
    "`": "%60",
    '"': "%22",
}


@renderer(".md")
def markdown(page: Page) -> bytes:
    """Markdown in UTF-8 with a final newline; links lead to the sources themselves."""
    text = _environment().get_template("page.md.j2").render(page=page, sources={s.number: s for s in page.sources})
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()


def escaped(text: str) -> str:
    """The text as it would be read, on one line."""
    text = SPECIAL.sub(r"\\\1", clean(text))
    text = ADDRESS.sub(_unlinked, text)
    return NUMBERED.sub(r"\1\\\2", AT_START.sub(r"\\\1", text))


def address(url: str) -> str:
    """An http or https address as a link target that ends where it should; empty for anything else."""
    if not re.match(r"https?://", url):
        return ""
    return "".join(NOT_IN_ADDRESS.get(c, c) for c in clean(url))


def _unlinked(found: re.Match[str]) -> str:
    scheme, www, name = found.groups()
    return f"{scheme}\\:" if scheme else f"{www}\\." if www else f"{name}\\@"


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("factwright.renderers", "templates"),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown, not HTML: every piece of text goes through ``md``
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["md"] = escaped
    made.filters["address"] = address
    return made

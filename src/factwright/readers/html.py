"""A page in HTML: text, readable attributes, inline SVG and the structured data in it. Hidden text is text too.

The file becomes a small tree; each piece of the tree is taken once. What no rule takes is unplaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from factwright.readers import Kind, Surface, reader, structured

VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "wbr", "source", "col"})
READABLE = ("alt", "aria-label", "title", "data-label", "placeholder", "aria-description")
"""Attributes that are shown or read aloud."""
LEVELS: dict[str, Kind] = {"h1": "title", "h2": "heading", "h3": "lead", "title": "title", "caption": "caption"}


@dataclass(slots=True, eq=False)
class Node:
    """An element, or a piece of text (without a tag)."""

    tag: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    inside: list[Node] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return {*self.attributes.get("class", "").split()}

    def nodes(self, *tags: str) -> Iterator[Node]:
        """This node and all under it, in order, of these tags."""
        if not tags or self.tag in tags:
            yield self
        for one in self.inside:
            yield from one.nodes(*tags)


class Tree(HTMLParser):
    """Builds the tree; comments and declarations other than the document type are nodes of their own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root", 1)
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, self.getpos()[0], {key: value or "" for key, value in attrs})
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Node(tag, self.getpos()[0], {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open[-1].inside.append(Node("", self.getpos()[0], text=data))
        elif self.open[-1].inside:
            self.open[-1].inside.append(Node("#space", self.getpos()[0]))

    def handle_comment(self, data: str) -> None:
        self.open[-1].inside.append(Node("#comment", self.getpos()[0], text=data))

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)


@reader(".html")
def html(data: bytes) -> Iterator[Surface]:
    """Every piece of text and every readable attribute, in order of the page."""
    tree = Tree()
    tree.feed(data.decode("utf-8", "replace"))
    tree.close()
    return _Walk().all(tree.root)


class _Walk:
    """One walk through a tree; remembers section, lead and which pieces are taken."""

    def __init__(self) -> None:
        self.section = self.head = ""
        self.group = 0
        self.taken: set[int] = set()

    def all(self, root: Node) -> Iterator[Surface]:
        yield from self.walk(root)
        for node in root.nodes():
            if node.text.strip() and id(node) not in self.taken:
                yield Surface("unplaced", one_line(node.text), node.line)

    def made(self, kind: Kind, text: str, node: Node, **more: str) -> Surface:
        where = {"section": self.section, "head": self.head} | more
        return Surface(kind, one_line(text), node.line, **where, group=self.group)

    def walk(self, node: Node) -> Iterator[Surface]:
        """The surfaces of a node and of all under it."""
        if node.tag in ("#comment", "#space", ""):
            return
        match node.tag:
            case "table":
                yield from self.table(node)
            case "figure":
                yield from self.figure(node)
            case "script" | "style":
                yield from self.raw(node)
            case "ul" | "ol":
                yield from self.items(node)
            case "h1" | "h2" | "h3" | "title" | "p" | "a" | "small" | "strong":
                yield from self.line(node, self.kind(node))
            case "meta":
                yield from self.meta(node)
            case _:
                yield from self.attributes(node, "unplaced" if node.tag not in ("nav",) else "navigation")
                for one in node.inside:
                    yield from self.walk(one)

    def kind(self, node: Node) -> Kind:
        if node.tag == "p":
            marked: dict[str, Kind] = {"lead": "description", "draft": "draft", "label": "label"}
            return next((marked[c] for c in node.classes if c in marked), "prose")
        return LEVELS.get(node.tag, "navigation" if node.tag == "a" else "unplaced")

    def line(self, node: Node, kind: Kind, **more: str) -> Iterator[Surface]:
        """A line of text, its references and its computation."""
        text = self.text(node)
        if node.tag == "h2":
            self.section, self.head = one_line(text), ""
        elif node.tag == "h3":
            self.head = one_line(text)
        links = [n.attributes.get("href", "") for n in node.nodes("a") if not self.is_reference(n, node)]
        if text.strip():
            yield self.made(kind, text, node, **{"target": links[0] if links else ""} | more)
        of = {"of": one_line(text)} | {k: v for k, v in more.items() if k in ("row", "column")}
        for sup in node.nodes("sup"):
            for link in sup.nodes("a"):
                beside = of | {"of": self.stretch(node, sup), "target": link.attributes.get("href", "")}
                yield self.made("ref", self.text(link), link, **beside)
                yield from self.attributes(link, "ref", **beside)
        for small in node.nodes("small"):
            if small is not node:
                yield self.made("how", self.text(small), small, **of)
        for inner in node.nodes():
            if inner.tag not in ("", "#space", "sup") and not self.is_reference(inner, node):
                column = {"column": more.get("column", "")} if inner.tag == "td" else {}
                yield from self.attributes(inner, "column" if inner.tag == "td" else "unplaced", **column)

    def stretch(self, node: Node, until: Node) -> str:
        """The text before a reference, from the references before it on."""
        said, after = "", False
        for one in node.nodes():
            if one is until:
                break
            if one.tag == "sup":
                after = True
            elif one.tag == "" and not any(one is inner for sup in node.nodes("sup", "small") for inner in sup.nodes()):
                said, after = ("" if after else said) + one.text, False
        return one_line(said)

    def is_reference(self, link: Node, node: Node) -> bool:
        return any(link is one for sup in node.nodes("sup") for one in sup.nodes("a"))

    def text(self, node: Node) -> str:
        """The text of a node, less references and computations, which it leaves for others to take."""
        parts: list[str] = []
        for one in node.inside:
            if one.tag in ("sup", "small") or one.tag == "#comment":
                continue
            if one.tag == "":
                self.taken.add(id(one))
                parts.append(one.text)
            elif one.tag == "#space":
                parts.append(" ")
            else:
                parts.append(self.text(one))
        return "".join(parts)

    def attributes(self, node: Node, kind: Kind, **more: str) -> Iterator[Surface]:
        """Attributes that are shown or read aloud."""
        for name in READABLE:
            if node.attributes.get(name, "").strip():
                yield self.made(kind, node.attributes[name], node, **more)

    def meta(self, node: Node) -> Iterator[Surface]:
        name = node.attributes.get("name", node.attributes.get("property", ""))
        if node.attributes.get("content", "").strip():
            known: dict[str, Kind] = {"description": "description", "viewport": "mark", "robots": "mark"}
            yield self.made(known.get(name, "unplaced"), node.attributes["content"], node, path=name)

    def raw(self, node: Node) -> Iterator[Surface]:
        """Structured data and styles; any other script is unplaced."""
        for one in node.inside:
            if node.tag == "script" and node.attributes.get("type") == "application/ld+json":
                self.taken.add(id(one))
                yield from structured(one.text, one.line)
            elif node.tag == "style":
                self.taken.add(id(one))
                yield self.made("style", one.text, one)

    def table(self, node: Node) -> Iterator[Surface]:
        before = self.head
        columns: list[str] = []
        self.group += 1
        for caption in node.nodes("caption"):
            self.head = one_line(self.text(caption))
            yield self.made("caption", self.head, caption)
        for row in node.nodes("tr"):
            self.group += 1
            cells = [one for one in row.inside if one.tag in ("th", "td")]
            heads = all(one.tag == "th" for one in cells)
            named = ""
            for at, one in enumerate(cells):
                column = columns[at] if not heads and at < len(columns) else ""
                kind: Kind = "column" if heads else "row" if one.tag == "th" else "cell"
                found = list(self.line(one, kind, row=named, column=column))
                yield from found
                if heads:
                    columns.append(found[0].text if found else "")
                elif one.tag == "th" and found:
                    named = found[0].text
                if one.tag == "td":
                    yield from self.state(one, found)
        self.head = before

    def state(self, node: Node, found: list[Surface]) -> Iterator[Surface]:
        """How a cell is styled: as a yes, a no, or missing."""
        for name in sorted(node.classes & {"yes", "no", "missing"}):
            first = found[0]
            yield self.made("mark", name, node, row=first.row, column=first.column, of=first.text, path="state")

    def items(self, node: Node) -> Iterator[Surface]:
        for item in node.inside:
            if item.tag != "li":
                yield from self.walk(item)
                continue
            links = [n for n in item.nodes("a") if not self.is_reference(n, item)]
            anchor = item.attributes.get("id", "")
            kind: Kind = "note" if "notes" in node.classes else "item"
            if anchor.startswith("source-"):
                kind = "source"
            elif anchor.startswith("working-"):
                kind = "working"
            elif len(links) == 1 and one_line(self.text(links[0])) == one_line(self.text(item)):
                kind = "navigation" if links[0].attributes.get("href", "").startswith("#") else "link"
            yield from self.line(item, kind, of=anchor.partition("-")[2])

    def figure(self, node: Node) -> Iterator[Surface]:
        """Title, alternative text, labels in order, marks along the axes, and the lengths that are drawn."""
        before = self.head
        self.group += 1
        for caption in node.nodes("figcaption"):
            self.head = one_line(self.text(caption))
            yield self.made("figure", self.head, caption)
        for one in node.nodes():
            yield from self.attributes(one, "alt" if one.attributes.get("role") == "img" else "unplaced")
            if one.tag in ("title", "desc"):
                yield self.made("alt", self.text(one), one)
            elif one.tag == "text":
                yield self.made("tick" if "tick" in one.classes else "label", self.text(one), one)
            elif one.tag in ("p", "li"):
                yield from self.line(one, "label")
            elif one.tag == "rect":
                yield self.made("drawing", one.attributes.get("width", ""), one)
            elif one.tag == "line" and "grid" not in one.classes and not _in_list(node, one):
                yield self.made("drawing", f"{_length(one, 'y1') - _length(one, 'y2'):g}", one)
        self.head = before


def _length(node: Node, name: str) -> float:
    """A length that an attribute gives; not a number where it gives none."""
    text = node.attributes.get(name, "")
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text) else float("nan")


def _in_list(root: Node, node: Node) -> bool:
    return any(one is node for item in root.nodes("li") for one in item.nodes())


def one_line(text: str) -> str:
    """Text on one line, as a browser shows it."""
    return re.sub(r"[ \t\n\r\f]+", " ", text).strip(" ")

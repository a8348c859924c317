"""The guide as a page: llms-full.txt as HTML, with anchors and a table of contents."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

_NO_WORD: Final = re.compile(r"[^a-z0-9]+")
# A wide table is scrolled, also by the keyboard; so it has to be found and to have a name.
_TABLE: Final = '<div class="wide" role="region" aria-label="{label}" tabindex="0"><table>\n'


class Heading(NamedTuple):
    """A heading of the table of contents, with those below it."""

    anchor: str
    text: str
    below: list["Heading"]


class Guide(NamedTuple):
    """The page's content; ``html`` holds only what the renderer wrote, with all text escaped."""

    html: str
    contents: list[Heading]


def guide(text: str) -> Guide:
    """Render Markdown; HTML in it is text like any other."""
    renderer = MarkdownIt("commonmark", {"html": False}).enable("table")
    renderer.add_render_rule("table_open", _table_open)
    renderer.add_render_rule("table_close", lambda *_: "</table></div>\n")
    tokens = renderer.parse(text)
    contents: list[Heading] = []
    for level, heading in _anchored(tokens):
        if level == "h2":
            contents.append(heading)
        elif level == "h3":
            contents[-1].below.append(heading)
    return Guide(renderer.renderer.render(tokens, renderer.options, {}), contents)


def _table_open(_: RendererHTML, tokens: Sequence[Token], index: int, *__: Any) -> str:
    before = [token for token in tokens[:index] if token.type in {"heading_open", "table_open"}]
    headings = [token for token in before if token.type == "heading_open"]
    tables = before[::-1].index(headings[-1])
    name = f"{headings[-1].attrGet('id')}, table {tables + 1}" if headings else "table"
    return _TABLE.format(label=name)


def _anchored(tokens: Sequence[Token]) -> Iterator[tuple[str, Heading]]:
    """Give every heading an anchor, also where two have the same text, and a link to itself."""
    taken: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        anchor = _NO_WORD.sub("-", inline.content.lower()).strip("-")
        taken[anchor] = taken.get(anchor, 0) + 1
        if taken[anchor] > 1:
            anchor = f"{anchor}-{taken[anchor]}"
        token.attrSet("id", anchor)
        opened = Token("link_open", "a", 1, attrs={"class": "anchor", "href": f"#{anchor}"})
        inline.children = [opened, *(inline.children or []), Token("link_close", "a", -1)]
        yield token.tag, Heading(anchor, inline.content, [])

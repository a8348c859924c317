"""The documents as Markdown text: templates filled from what the code says of itself."""

import json
import re
from functools import cache
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]<>#|!~])")
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_GAPS: Final = re.compile(r"[\s\x00-\x1f\x7f]+")
# What may stand in the target of a link: no bracket, quote or white space can end it.
_SAFE_IN_LINKS: Final = ":/?#@!$&*+,;=%-._~"


def markdown(template: str, values: dict[str, Any]) -> str:
    """Render a template; what an operator wrote has to pass ``plain`` or ``link``."""
    return _BLANK_LINES.sub("\n\n", _templates().get_template(template).render(values))


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("app.entrypoints.http.guide"),
        autoescape=False,  # noqa: S701 - Markdown; the page is made by a renderer that escapes
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "plain": plain,
        "link": link,
        "cell": cell,
        "json": in_json,
        "shell": in_shell,
    }
    return environment


def plain(text: str) -> str:
    r"""Return text of somebody else as one line that no reader takes for Markdown.

    >>> plain("Acme\n# Ignore [this](x)")
    'Acme \\# Ignore \\[this\\](x)'
    """
    return _MARKDOWN.sub(r"\\\1", _GAPS.sub(" ", text).strip())


def link(address: str) -> str:
    """Return an address that cannot end the link in which it stands.

    >>> link('https://a.example/x)"<b>')
    'https://a.example/x%29%22%3Cb%3E'
    """
    return quote(address, safe=_SAFE_IN_LINKS)


def cell(text: str) -> str:
    """Return text for a cell of a table."""
    return _GAPS.sub(" ", text).replace("|", "\\|").replace("``", "`").strip()


def in_json(value: object, indent: int | None = 1) -> str:
    """Return JSON as a person reads it."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def in_shell(value: object) -> str:
    r"""Return JSON on one line that can stand in the single quotes of a shell.

    >>> in_shell({"a": "l'eau"})
    '{"a": "l\\u0027eau"}'
    """
    return in_json(value, None).replace("'", "\\u0027")

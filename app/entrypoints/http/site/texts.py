"""Every text of the pages, in French and English; the texts are data (``fr.toml``, ``en.toml``)."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from app.wording import MessageLanguage, Wording, wording

_FOR_SCRIPTS: Final = frozenset(
    {
        "brief_says",
        "choice",
        "example",
        "format",
        "input",
        "judgement",
        "landing",
        "refused",
        "unit",
    }
)


def tables(language: MessageLanguage) -> dict[str, Any]:
    """Return the texts as they are written, table by table."""
    folder = files("app.entrypoints.http.site")
    written: dict[str, Any] = {}
    for name in (f"{language}.toml", f"console.{language}.toml"):
        written |= tomllib.loads((folder / name).read_text("utf-8"))
    return written


@cache
def texts(language: MessageLanguage) -> Wording:
    """Return the texts of one language, which write figures as the estimate does."""
    return Wording(language, dict(wording(language).texts()) | tables(language))


def texts_for_scripts(language: MessageLanguage) -> dict[str, str]:
    """Return the texts that the scripts of the landing page need, by their key."""
    return {
        key: text for key, text in texts(language).texts() if key.partition(".")[0] in _FOR_SCRIPTS
    }

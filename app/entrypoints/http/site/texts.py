"""Every text of the pages, in French and English; the texts are data (``fr.toml``, ``en.toml``)."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from app.wording import MessageLanguage, Wording, wording


def tables(language: MessageLanguage) -> dict[str, Any]:
    """Return the texts as they are written, table by table."""
    path = files("app.entrypoints.http.site") / f"{language}.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def texts(language: MessageLanguage) -> Wording:
    """Return the texts of one language, which write figures as the estimate does."""
    return Wording(language, dict(wording(language).texts()) | tables(language))

"""Words that people shorten on a phone, written out (``shorthand.toml``)."""

import tomllib
from functools import lru_cache
from pathlib import Path

from app.extraction.rules.text.tokens import WORD, Text

_FILE = Path(__file__).parent.parent / "shorthand.toml"


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def write_out(text: Text, language: str) -> None:
    """Read ``livr ds 2 sem`` as ``livraison dans 2 semaine``; ``PR`` is another word."""
    table = _table().get(language, {})
    short = text.where(table.keys())
    for at in short:
        written = text.raw[slice(*text.span(at, at + 1))]
        if text.kinds[at] == WORD and written.islower():
            text.words[at] = table[text.words[at]]
    if short:
        text.vocabulary = frozenset(text.words)

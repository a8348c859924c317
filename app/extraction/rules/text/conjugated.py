"""Verbs that say what would be or will be done, read as what is done (``conjugated.toml``).

No list has to name all tenses of a verb: ``ils nous enverraient leur vidéo`` is read as ``ils nous
envoient leur vidéo``. A form that some list names stays as it is.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from app.extraction.rules.text.lexicon import load
from app.extraction.rules.text.nearby import listed
from app.extraction.rules.text.tokens import Text

_FILE = Path(__file__).parent.parent / "conjugated.toml"
_REMEMBERED_WORDS, _SHORTEST_STEM = 4_096, 2


def conjugate(text: Text, language: str) -> None:
    """Read the forms that no list has as the form for what is done, where a list has that."""
    endings = _tables().get(language)
    if endings is None:
        return
    ended = tuple(endings)
    found = {
        word: present
        for word in text.vocabulary
        if word.endswith(ended) and (present := _present(word, language)) is not None
    }
    for at in text.where(found.keys()) if found else ():
        text.words[at] = found[text.words[at]]
    if found:
        text.vocabulary = frozenset(text.words)


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _present(word: str, language: str) -> str | None:
    known, lists = load().listed, listed()
    if word in known or word in lists:
        return None
    endings = _tables()[language]
    for start in range(len(word)):
        present = endings.get(word[start:])
        if present is not None and (start >= _SHORTEST_STEM or start == 0):
            meant = word[:start] + present
            return meant if meant in known or meant in lists else None
    return None


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))

"""Words read as the common one that they stand for in a brief (``synonyms.toml``)."""

import tomllib
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK, WORD, Text

_FILE = Path(__file__).parent.parent / "synonyms.toml"
_IT, _VIDEOS, _ARTICLES = (near("posting", name) for name in ("it", "videos", "articles"))
_THERE, _SHARERS, _WITH, _US = (
    near("posting", name) for name in ("there", "sharers", "with", "us")
)
_PUBLIC = near("posting", "public")
_OF, _WORKS = near("posting", "of"), near("posting", "works")
_STOPS = {",", ";", ":", ")", "(", "-", "/"}
_ONTO = {"on", "to", "onto", "from", "via", "in"}
_BEHIND, _BEFORE = 3, {"before", "avant"}


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, dict[str, str]]]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {
        sort: {
            language: {
                word: Text(common).words[0]
                for common, others in words.items()
                for word in Text(others).words
            }
            for language, words in languages.items()
        }
        for sort, languages in table.items()
    }


def read_alike(text: Text, language: str) -> None:
    """Read ``livr`` as ``livraison``, ``adverts`` as ``ads``, "they share it" as "they post it"."""
    found: dict[int, str] = {}
    for sort, fits in _FITS.items():
        table = _tables()[sort].get(language, {})
        found |= {at: table[text.words[at]] for at in text.where(table.keys()) if fits(text, at)}
    for at, word in found.items():
        text.words[at] = word
    if found:
        text.vocabulary = frozenset(text.words)


def _is_small(text: Text, at: int) -> bool:
    return text.kinds[at] == WORD and text.raw[slice(*text.span(at, at + 1))].islower()


def _is_of_a_video(text: Text, at: int) -> bool:
    """A video is shared, or it is not said what; "they share it with us" hands it over."""
    behind = text.words[at + 1 : at + 1 + _BEHIND]
    if any(one in _WITH and other in _US for one, other in pairwise(behind)):
        return False
    if not _BEFORE.isdisjoint(behind):
        return False  # "not to share the clip before we do"
    if not _PUBLIC.isdisjoint(text.words[max(0, at - _BEHIND) : at]):
        return False  # "she wants customers to share it" is what the campaign is for
    if behind and behind[0] in _IT:
        return True
    if behind and behind[0] in _ARTICLES:
        return behind[1:2] != [] and behind[1] in _VIDEOS
    ends = not behind or text.kinds[at + 1] == BREAK or behind[0] in _STOPS | _THERE
    return ends and at > 0 and text.words[at - 1] in _SHARERS


def _is_of_no_work(text: Text, at: int) -> bool:
    """``Parution le 3 septembre``, ``parution du Reel``; not that of a novel."""
    behind = text.words[at + 1 : at + 1 + _BEHIND]
    of_another = behind[:1] != [] and behind[0] in _OF and _VIDEOS.isdisjoint(behind)
    return not of_another and _WORKS.isdisjoint(text.vocabulary)


def _is_owner(text: Text, at: int) -> bool:
    """The "they" of ``on they own TikTok``."""
    return text.words[at + 1 : at + 2] == ["own"] and at > 0 and text.words[at - 1] in _ONTO


_FITS: dict[str, Callable[[Text, int], bool]] = {
    "short": _is_small,
    "same": lambda _text, _at: True,
    "posting": _is_of_a_video,
    "posting_noun": _is_of_no_work,
    "owned": _is_owner,
}

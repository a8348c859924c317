"""Words with one letter more, less or other, or two neighbours exchanged (``slips.toml``)."""

import tomllib
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

from app.extraction.rules.text.tokens import NUMBER, WORD, Text

_FILE = Path(__file__).parent.parent / "slips.toml"
_REMEMBERED_WORDS = 4_096
_SHORTEST, _LONGEST, _SHORT = 4, 16, 5


class Slips:
    """Finds which of some words, in folded letters, another one was meant to be."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = dict.fromkeys(words)
        # A word with one slip still begins or ends like the word meant.
        self._beginnings: dict[str, list[str]] = {}
        self._endings: dict[str, list[str]] = {}
        for word in self._words:
            half = len(word) // 2
            self._beginnings.setdefault(word[:half], []).append(word)
            self._endings.setdefault(word[half:], []).append(word)

    def meant(self, word: str) -> Iterator[str]:
        """The words that are one slip away from ``word`` and begin with the same letter."""
        length, half = len(word), len(word) // 2
        exchanged = f"{word[: half - 1]}{word[half]}{word[half - 1]}{word[half + 1 :]}"
        if exchanged in self._words and exchanged != word:
            yield exchanged  # in the middle, where neither half is left
        for near in (
            self._beginnings.get(word[: (length - 1) // 2]),
            self._beginnings.get(word[: (length + 1) // 2]),
            self._endings.get(word[length - length // 2 :]),
            self._endings.get(word[length - (length + 2) // 2 :]),
        ):
            for other in near or ():
                if word[0] == other[0] and _one_slip(word, other):
                    yield other


def _one_slip(word: str, other: str) -> bool:
    length, longer = sorted((len(word), len(other)))
    if longer - length > 1:
        return False
    same = next((at for at in range(length) if word[at] != other[at]), length)
    rest, other_rest = word[same + 1 :], other[same + 1 :]
    if len(word) < len(other):
        return word[same:] == other_rest
    if len(word) > len(other):
        return rest == other[same:]
    return rest == other_rest or (
        word[same : same + 2] == other[same : same + 2][::-1] and rest[1:] == other_rest[1:]
    )


def mend(text: Text, unknown: AbstractSet[str]) -> None:
    """Read ``YuoTube`` as ``YouTube``, ``septmber`` as ``september``.

    ``unknown`` are its words that no list has; any other is what it is, and so is a name.
    """
    meant = {word: others for word in unknown if (others := _meant(word))}
    if not meant:
        return
    for at in text.where(meant.keys()):
        if text.kinds[at] != WORD:
            continue
        word, is_counted = text.words[at], at > 0 and text.kinds[at - 1] == NUMBER
        for other in meant[word]:
            # One other letter makes many short words of another, but few units of them: "90 euris".
            is_far = len(word) == len(other) <= _SHORT and sorted(word) != sorted(other)
            is_name = other not in _named() and _is_name(text, at)
            if not is_name and (is_counted or not is_far):
                text.words[at] = other
                break
    text.vocabulary = frozenset(text.words)


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _meant(word: str) -> tuple[str, ...]:
    if not _SHORTEST <= len(word) <= _LONGEST or word in _real() or not word.isalpha():
        return ()
    return tuple(_slips().meant(word))


def _is_name(text: Text, at: int) -> bool:
    """A capital in a sentence; not at its start, nor where all is in capitals."""
    written = text.raw[slice(*text.span(at, at + 1))]
    starts = at == 0 or text.kinds[at - 1] != WORD
    return written[:1].isupper() and not written.isupper() and not starts


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: words.split() for name, words in table.items()}


@lru_cache(maxsize=1)
def _real() -> frozenset[str]:
    return frozenset(_table()["real"])


@lru_cache(maxsize=1)
def _slips() -> Slips:
    return Slips(word for name, words in _table().items() if name != "real" for word in words)


@lru_cache(maxsize=1)
def _named() -> frozenset[str]:
    """Words that are written with a capital anywhere."""
    names = ("months", "weekdays", "platforms", "feasts")
    return frozenset(word for name in names for word in _table()[name])

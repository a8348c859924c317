"""Words of one kind of event: ``opening`` and ``reopens``, ``fête`` and ``anniversaire``."""

from app.extraction.rules.text.nearby import lists

KIN = tuple(lists("kin").values())
EVENTS = frozenset[str]().union(*KIN)
_LEAST_STEM = 4


def is_kin(word: str, other: str) -> bool:
    """Both are one word, in the plural or not, or name one kind of event."""
    if min(len(word), len(other)) < _LEAST_STEM:
        return word == other and len(word) == _LEAST_STEM - 1  # "The run"
    same = word in {other, other + "s"} or other == word + "s"
    return same or any(word in kin and other in kin for kin in KIN)

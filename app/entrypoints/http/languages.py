"""Which language a caller wants messages in, from Accept-Language (RFC 9110, 12.5.4)."""

from functools import lru_cache
from typing import Final, Literal

MessageLanguage = Literal["fr", "en"]

_MAX_HEADER: Final = 200


def preferred(header: str | None) -> MessageLanguage | None:
    """Return the language of the highest weight that messages exist in; ``None``: no preference.

    >>> preferred("de, en;q=0.7, fr-CH;q=0.9")
    'fr'
    """
    return _preferred(header) if header and len(header) <= _MAX_HEADER else None


@lru_cache(256)
def _preferred(header: str) -> MessageLanguage | None:
    best: MessageLanguage | None = None
    best_weight = 0.0
    for item in header.lower().split(","):
        tag, _, parameters = item.partition(";")
        language = _LANGUAGES.get(tag.strip().partition("-")[0])
        weight = _weight(parameters)
        if language and weight > best_weight:
            best, best_weight = language, weight
    return best


_LANGUAGES: Final[dict[str, MessageLanguage]] = {"fr": "fr", "en": "en"}


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0

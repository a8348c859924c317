"""Whether a brief speaks to one person: ``Dear Tom, could you make 2 videos for us?``."""

import re

from app.extraction.rules.lexicon import Mark
from app.extraction.rules.nouns import Nouns

# A greeting, and one name behind it.
_GREETING = re.compile(
    r"\W{0,8}(?:hi|hey|hello|dear|hiya|bonjour|salut|coucou|hallo|guten tag|liebe|lieber)"
    r"\s{1,3}(?P<name>[^\W\d_]{2,20})\s?[,!.:–-]",
    re.IGNORECASE,
)
_OPENING = 80
_MANY = frozenset({
    "all", "team", "there", "everyone", "everybody", "folks", "guys", "both", "creators", "tous",
    "toutes", "monsieur", "madame", "equipe", "zusammen", "leute", "you", "ladies", "friends",
})  # fmt: skip
_VIDEO_REACH = 6


def asked_one(nouns: Nouns) -> list[Mark]:
    """The questions for a video that are put to one person."""
    scan = nouns.scan
    return [
        mark
        for mark in scan.marks["asked_one"]
        if any(at in nouns.videos for at in range(mark.end, mark.end + _VIDEO_REACH))
        if mark.value != "named" or _greeted(scan.text.raw)
    ]


def _greeted(raw: str) -> bool:
    found = _GREETING.match(raw[:_OPENING])
    if found is None:
        return False
    name = found["name"]
    return name[0].isupper() and name.lower() not in _MANY

"""What a word for a right is said of: music, an access, the use as ads, a demand of its own."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_JOIN = near("clause", "join")
_MUSIC, _MUSIC_REACH, _MUSIC_ENDS = near("ads", "music"), 5, {",", "et", "and", "+", ":", "pour"}
_ASKS, _ASK_REACH, _WE = near("ads", "asks"), 3, near("actor", "we")
_PURPOSE, _GRANT_REACH = near("ads", "purpose"), 6
_AS = {"como", "come", "comme"}


def is_of_music(scan: Scan, at: int) -> bool:
    """``pas de musique sous droits``; not "la musique et les droits pub"."""
    words, first = scan.text.words, scan.bounds(at)[0]
    for one in range(at - 1, max(first, at - _MUSIC_REACH) - 1, -1):
        if words[one] in _MUSIC:
            return True
        if words[one] in _MUSIC_ENDS:
            return False
    return False


def is_granted(scan: Scan, mark: Mark) -> bool:
    """``account access to boost the video for two months``: what the access is for."""
    if scan.text.words[mark.at - 1] not in _PURPOSE:
        return False
    accesses = scan.within("whitelisting", mark.at - _GRANT_REACH, mark.at)
    return any(one.value == "noun" and one.end == mark.at - 1 for one in accesses)


def is_used_as(scan: Scan, mark: Mark) -> bool:
    """``Usamos los vídeos medio año como anuncios``: they are used as ads, and not to look so."""
    if scan.text.words[mark.at - 1] not in _AS:
        return False
    spread = scan.within("spread", scan.bounds(mark.at)[0], mark.at)
    return any(one.value == "us" for one in spread)


def is_asked(scan: Scan, at: int) -> bool:
    """``non devono …, e chiediamo`` esclusiva: a clause of its own, which denies nothing."""
    words, first = scan.text.words, scan.bounds(at)[0]
    for one in range(at - 1, max(first, at - _ASK_REACH) - 1, -1):
        if words[one] in _ASKS:
            before = one - 1 - (words[one - 1] in _WE)
            return before > first and words[before] in _JOIN | {","}
    return False

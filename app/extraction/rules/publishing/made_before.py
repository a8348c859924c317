"""Signs that nothing is left to film: somebody made the video for the brand, nobody films."""

from app.extraction.rules.publishing.prestation_cues import NEAR, OUTRIGHT, PROVIDED, Cue, denied
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.scan import Scan, is_common

_BEFORE_REACH, _BEHIND_REACH = 6, 3
_US = NEAR["us_before"] | NEAR["us_after"]
_AGAIN = {"zu", "te"}


def done_for_us(scan: Scan, mark: Mark) -> bool:
    """``O fotógrafo já nos fez um vídeo``, ``hat uns schon ein Video gemacht``."""
    first, last = scan.bounds(mark.at)
    before = scan.text.words[max(first, mark.at - _BEFORE_REACH) : mark.at]
    behind = scan.text.words[mark.end : min(last, mark.end + _BEHIND_REACH)]
    if mark.value is not None or "," in before:
        return False
    is_ours = not _US.isdisjoint(before) or not NEAR["us_after"].isdisjoint(behind[:1])
    return is_ours and not NEAR["already"].isdisjoint((*before, *behind))


def unfilmed(scan: Scan) -> list[Cue]:
    """``Rien à filmer``, ``sin tener que grabar nada``; not "no need to film in a studio"."""
    return [
        Cue(mark.at, mark.end, PROVIDED, OUTRIGHT)
        for mark in scan.marks["filming"]
        if _is_of_all(scan, mark.end) and denied(scan, mark.at, mark.end)
    ]


def _is_of_all(scan: Scan, end: int) -> bool:
    """No film of a certain kind: the verb has no object, or "anything"."""
    words = scan.text.words
    behind = "".join(words[end : end + 1])
    if behind in NEAR["anything"]:
        after = "".join(words[end + 1 : end + 2])
        return not after.isalpha() or is_common(after)
    if behind == "de":  # "rien à filmer de votre côté", not "sans filmer de visage"
        return not NEAR["theirs"].isdisjoint(words[end + 1 : end + 2])
    return behind in NEAR["alone"] | _AGAIN or not behind.isalpha()

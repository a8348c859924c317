"""Who makes what is counted: the "each" of a sentence, however many verbs stand between."""

from bisect import bisect_left

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

MAKE = near("each", "make")
_ADJECTIVES = {"every", "chaque", "cada", "ogni", "elke", "iedere", "jede"}
_BEFORE_SUBJECT = near("each", "and") | near("each", "before_subject")
_OTHERS, _TO_US = near("actor", "we") - {"on", "ci"}, {"nous"}
_REACH, _VERB_REACH = 24, 3
_ALONE, _ONE, _OF = near("each", "alone"), near("each", "one_of"), near("each", "of_them")
_TAKES, _MADE_REACH = near("each", "takes"), 6


def may_be_subject(scan: Scan, at: int) -> bool:
    """``each of them films``, ``chaque famille se filme``; not "100 € each, and"."""
    words = scan.text.words
    first, last = scan.bounds(at)
    opens = at == first or words[at - 1] in _BEFORE_SUBJECT
    return opens and at + 1 < last and scan.text.kinds[at + 1] == WORD


def doer(scan: Scan, start: int, subjects: list[int]) -> int | None:
    """Where the "each" stands who makes what is counted at ``start``, after other verbs or none.

    ``Each of them tries it and sends us one clip``, ``chacun une vidéo``; "and we make one" has
    another doer.
    """
    words = scan.text.words
    first, _ = scan.bounds(start)
    index = bisect_left(subjects, start) - 1
    if index < 0 or (at := subjects[index]) < first:
        return None
    if at == start - 1 and words[at] not in _ADJECTIVES:
        return at
    closest = range(start - 1, max(at, start - 1 - _VERB_REACH), -1)
    made = next((one for one in closest if words[one] in MAKE), at)
    # "Chacun la teste et nous envoie": "nous" is whom it is sent to.
    between = words[at + 1 : made - (words[made - 1] in _TO_US and not words[made].endswith("ons"))]
    if made == at:
        return at if _gets_out(scan, at, start) else None
    return at if made <= at + _REACH and _OTHERS.isdisjoint(between) else None


def _gets_out(scan: Scan, at: int, start: int) -> bool:
    """``Chacun en tire``, ``each turns it into``: any verb close by but to get and to watch."""
    words = scan.text.words
    between = words[at + 1 : start]
    if not between or len(between) > _MADE_REACH or not _OTHERS.isdisjoint(between):
        return False
    told = all(scan.text.kinds[one] == WORD for one in range(at + 1, start))
    if not told or not _TAKES.isdisjoint(between):
        return False
    # "Each product is shown in": a singular noun; "each turns it into": a verb.
    verb = words[at] == "each" and between[0].endswith("s") and not between[0].endswith("ss")
    return words[at] in _ALONE or between[0] in _ONE or between[0] in _OF or verb

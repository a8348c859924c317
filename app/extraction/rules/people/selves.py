"""People told of in brackets behind what the brand is: ``on est une marque (2 copines)``."""

from app.extraction.rules.people.counted import WITH, Count
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_BEING, _REACH, _OPEN_REACH = near("people", "being"), 24, 3


def tells_of_us(nouns: Nouns, count: Count) -> bool:
    """``We are a small brand (two friends in a garage).``; not ``we are looking for (3 mums)``."""
    scan, words = nouns.scan, nouns.words
    if not scan.marks["ours"]:
        return False
    first, _ = scan.bounds(count.at)
    nearest = range(count.at - 1, max(first, count.at - _OPEN_REACH) - 1, -1)
    opened = next((at for at in nearest if words[at] == "("), None)
    if opened is None:
        return False
    start = max(first, opened - _REACH)
    ours = [one for one in scan.within("ours", start, opened) if words[one.end - 1] in _BEING]
    if not ours:
        return False
    wanted = scan.within("wanted", ours[0].end, opened)
    sought = any(words[mark.at] not in WITH for mark in wanted)
    return not sought and not scan.within("currency", ours[0].end, opened)

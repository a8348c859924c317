"""Where a brief lists what it does not want to see: ``Must avoid: open flames, kids, dogs``."""

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged

_NEAR = lists("niche_aside")
_DONT, _SEEMING = "dont", {"pseudo", "except"}
_BULLETS = {"-", "*", "•", "·", "–", "+", "❌", "x", "×", "✗", "→"}
_LONGEST_HEADING, _DENIAL_REACH = 6, 5


def shunned(scan: Scan) -> list[tuple[int, int]]:
    """The values of labels that forbid, and the lists under headings that do, in order."""
    # What follows in another sentence may be asked for: "To avoid: dances. Post on Instagram."
    found = [
        (one.value, min(one.end, scan.bounds(one.value)[1]))
        for one in scan.fields
        if one.value < len(scan.text.words) and _forbids(scan, one.at, one.colon)
    ]
    words = scan.text.words
    for mark in scan.marks["section_heading"]:
        if mark.value != _DONT:
            continue
        first, end = scan.bounds(mark.at)
        opens = mark.at == first and end - first <= _LONGEST_HEADING and words[end - 1] == "\n"
        if opens and end < len(words):
            found.append((end, _end_of_list(scan, end)))
    return merged(found)


def _forbids(scan: Scan, first: int, end: int) -> bool:
    """``Don't``, ``Ce qu'on ne veut pas``, ``What not to film``; not ``Not only``."""
    if any(one.value == _DONT for one in scan.within("section_heading", first, end)):
        return True
    if any(one.value == _DONT for one in scan.within("section", first, end)):
        return True
    if _NEAR["to_show"].isdisjoint(scan.text.words[first:end]):
        return False  # "Creators (no professionals): 5 dog owners"
    denials = scan.within("negation", first, min(end, first + _DENIAL_REACH))
    return bool(denials) and all(one.value not in _SEEMING for one in denials)


def _end_of_list(scan: Scan, at: int) -> int:
    """Past the lines from token ``at`` on that begin with a bullet."""
    words, last = scan.text.words, len(scan.text.words)
    while at < last and words[at] in _BULLETS:
        at = next((one for one in range(at, last) if words[one] == "\n"), last) + 1
    return at

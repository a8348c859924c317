"""Lists under a bare refusal: ``pls no: dogs digging``, ``Please not`` above its bullets."""

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("niche_aside")
_BULLETS = {"-", "*", "•", "·", "–", "+", "❌", "x", "×", "✗", "→"}
_LONGEST = 4


def refused_lists(scan: Scan) -> list[tuple[int, int]]:
    """The values of labels that only say no, and the lists under such lines, in order."""
    words = scan.text.words
    found = [
        (one.value, min(one.end, scan.bounds(one.value)[1]))
        for one in scan.fields
        if one.value < len(words) and _says_no(words[one.at : one.colon])
    ]
    last = len(words)
    for at in scan.text.where(_NEAR["bare_no"]):
        if words[at + 1 : at + 2] != ["\n"] or words[at + 2 : at + 3] == []:
            continue
        line = next(
            (one for one in range(at, max(-1, at - _LONGEST - 2), -1) if words[one] == "\n"), -1
        )
        line = line if line >= 0 or at < _LONGEST else at
        heading = [word for word in words[line + 1 : at + 1] if word not in _NEAR["listed"]]
        if _says_no(heading) and words[at + 2] in _BULLETS:
            found.append((at + 2, _past_bullets(words, at + 2, last)))
    return found


def _says_no(label: list[str]) -> bool:
    """``please not``, ``pls no``, ``surtout pas``; not "no budget"."""
    return (
        0 < len(label) <= _LONGEST
        and (_NEAR["bare_no"] | _NEAR["polite"]).issuperset(label)
        and not _NEAR["bare_no"].isdisjoint(label)
    )


def _past_bullets(words: list[str], at: int, last: int) -> int:
    """Past the lines from token ``at`` on that begin with a bullet."""
    while at < last and words[at] in _BULLETS:
        at = next((one for one in range(at, last) if words[one] == "\n"), last) + 1
    return at

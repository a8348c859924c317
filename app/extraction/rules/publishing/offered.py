"""A question that offers two services, and its answer: ``They post, or you get files?``."""

from app.extraction.rules.publishing.prestation_cues import OUTRIGHT, POST, UGC, Cue
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import LINE

_OR = near("open_posting", "or")
_BOTH = near("open_posting", "both")
_GIVEN = ("handover", "receive", "file", "raw_footage")
# What every answer has, whatever is chosen.
_EMPTY = near("open_posting", "we") | near("open_posting", "they") | near("actor", "we")
_LONGEST, _LONGEST_ANSWER = 40, 30
_Sides = tuple[tuple[int, int], tuple[int, int]]


def chosen(scan: Scan, cues: list[Cue]) -> list[Cue]:
    """The cues without those of a question that offers both, which its answer decides."""
    words, posts = scan.text.words, {one.at for one in cues if one.value is POST}
    others = {one.at for one in cues if one.value is not POST}
    asked, told = set[int](), list[Cue]()
    for at in scan.text.where({"?"}) if posts else ():
        first = max(scan.bounds(at)[0], at - _LONGEST)
        sides = _offered(scan, posts, first, at)
        # The answer may stand in the line below.
        start = at + 1 + (words[at + 1 : at + 2] == [LINE])
        if sides is None or start >= len(words):
            continue
        answer = range(start, min(scan.bounds(start)[1], start + _LONGEST_ANSWER))
        if not _BOTH.isdisjoint(words[start : answer.stop]):
            continue
        asked.update(range(first, at))
        for side in _repeated(scan, sides, answer):
            value, against = (UGC, posts) if posts.isdisjoint(range(*side)) else (POST, others)
            if against.isdisjoint(answer):
                told.append(Cue(start, answer.stop, value, OUTRIGHT))
    return [one for one in cues if one.at not in asked] + told


def offers(scan: Scan, first: int, end: int) -> bool:
    """``Should they publish it, or just send it to you?``: the question tells neither."""
    words = scan.text.words
    if "?" not in words[end - 1 : end + 1]:
        return False
    first = max(first, end - _LONGEST)
    sides = (_sides(scan, at, first, end) for at in range(first + 1, end) if words[at] in _OR)
    return any(
        scan.within("posting", *side) and _is_given(scan, *other)
        for one, two in sides
        for side, other in ((one, two), (two, one))
    )


def _sides(scan: Scan, at: int, first: int, end: int) -> _Sides:
    """What the "or" at token ``at`` stands between: ``we pay well, but do they post or …``."""
    words = scan.text.words
    commas = (one + 1 for one in range(at - 2, first, -1) if words[one] == ",")
    return (next(commas, first), at), (at + 1, end)


def _is_given(scan: Scan, first: int, end: int) -> bool:
    return any(scan.within(kind, first, end) for kind in _GIVEN)


def _offered(scan: Scan, posts: set[int], first: int, end: int) -> _Sides | None:
    """What is offered in tokens ``first`` to ``end``: publishing, or handing over."""
    turns = (at for at in range(first + 1, end) if scan.text.words[at] in _OR)
    for sides in (_sides(scan, at, first, end) for at in turns):
        other = [side for side in sides if posts.isdisjoint(range(*side))]
        if len(other) == 1 and _is_given(scan, *other[0]):
            return sides
    return None


def _repeated(scan: Scan, sides: _Sides, answer: range) -> list[tuple[int, int]]:
    """The side whose words the answer takes up: ``or just get the files? Just the files``."""
    said = set(scan.text.words[answer.start : answer.stop]) - _EMPTY
    shared = [len(said.intersection(scan.text.words[slice(*side)])) for side in sides]
    return [side for side, count in zip(sides, shared, strict=True) if count > min(shared)]

"""Which day an event is that is named again: ``We open on the 3rd. … before the opening``."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.kin import EVENTS, is_kin
from app.extraction.rules.days.other_days import clause_of, is_sent
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_MADE = ("due", "clip", "posting", "handover")
_COMMA, _NEED, _RANGE = (
    near("other_day", "comma"),
    near("other_day", "need"),
    near("date", "range"),
)
_PLEASE = {"please", "merci", "pls", "svp", "stp"}
_KINDS = {"feast", "day", "bare", "said"}
_REACH, _BACK, _AHEAD, _MOST = 9, 8, 2, 12
_TELLS, _REACH_TELLS = near("date", "event_is"), 10
_PLACE = attrgetter("at")


def day_of_event(scan: Scan, found: list[Dated], at: int, word: int) -> int | None:
    """The index of the day of what is named behind token ``word``; of a range, its first day.

    Something asked for is told from it at token ``at``: videos, or what was spoken of before.
    """
    named = _named(scan, word)
    if not named or not is_wanted(scan, at):
        return None
    last = bisect_left(found, at, key=_PLACE) - 1
    best, most = None, 0
    for index in range(last, max(-1, last - _MOST), -1):
        if scan.sentence[at] - scan.sentence[found[index].at] > _BACK:
            break
        likeness = _likeness(scan, found, index, named)
        if likeness > most:
            best, most = index, likeness
    if best is None:
        return _ahead(scan, found, last + 1, word, named)
    linked = best and scan.text.words[found[best - 1].end : found[best].at]
    return best - bool(linked and _RANGE.issuperset(linked))


def is_wanted(scan: Scan, at: int) -> bool:
    """The sentence of token ``at`` asks for videos, or for what is told of before."""
    start, stop = scan.bounds(at)
    clause = clause_of(scan, at)
    pays = [mark for mark in scan.within("pay", *clause) if scan.text.words[mark.at] not in EVENTS]
    paid = any(not is_sent(scan, mark) for mark in pays)
    if paid or scan.within("step", *clause):
        return False
    made = any(scan.within(kind, start, stop) for kind in _MADE)
    return made or not (_NEED | _PLEASE).isdisjoint(scan.text.words[start:stop])


def _named(scan: Scan, word: int) -> list[str]:
    """The words of their own behind token ``word``, but those that name videos."""
    words, kinds = scan.text.words, scan.text.kinds
    last = min(scan.bounds(word)[1], word + _REACH)
    stop = next((one for one in range(word + 1, last) if words[one] in _COMMA), last)
    made = [mark for kind in _MADE for mark in scan.within(kind, word, stop)]
    events = {at for one in scan.within("event", word, stop) for at in range(one.at, one.end)}
    covered = {one for mark in made for one in range(mark.at, mark.end)} - events
    return [
        words[one]
        for one in range(word + 1, stop)
        if kinds[one] == WORD and (one not in covered or words[one] in EVENTS)
        if not is_common(words[one])
    ]


def _likeness(scan: Scan, found: list[Dated], index: int, named: list[str]) -> int:
    """How surely a day is that of what is ``named``: 2 where its own words begin with that."""
    one = found[index]
    if one.kind not in _KINDS:
        return 0
    start = max(scan.bounds(one.at)[0], found[index - 1].end if index else 0)
    told = scan.text.words[min(start, one.at) : clause_of(scan, one.at)[1]]
    own = [word for word in told if not is_common(word)]
    if any(is_kin(word, other) for word in named for other in own[:1]):
        return 2
    return int(any(is_kin(word, other) for word in named for other in own))


def _ahead(scan: Scan, found: list[Dated], index: int, word: int, named: list[str]) -> int | None:
    """``10 days before the fair, which is on the 24th``, or a sentence that tells of it next."""
    if index >= len(found):
        return None
    one, (_, end) = found[index], scan.bounds(word)
    if one.at >= end:
        near_by = scan.sentence[one.at] - scan.sentence[word] <= _AHEAD
        return index if near_by and _likeness(scan, found, index, named) else None
    words = scan.text.words[word : one.at]
    comma = next((at for at, other in enumerate(words) if other in _COMMA), None)
    if comma is None or one.at - word > _REACH_TELLS or one.kind not in _KINDS:
        return None
    return index if _TELLS.issuperset(words[comma + 1 :]) else None

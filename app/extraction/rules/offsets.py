"""Days counted from another one: ``2 semaines avant Noël``, ``4 July, files a week before``."""

from datetime import date, timedelta

from app.extraction.rules.calendar import Dated, later
from app.extraction.rules.nearby import near
from app.extraction.rules.scan import Scan
from app.extraction.rules.tokens import BREAK

BEFORE_EVENT = {"before", "avant", "antes", "prima", "vor", "voor", "ahead", "prior", "vorher",
                "davor", "zuvor", "vooraf", "ervoor", "eerder", "beforehand"}  # fmt: skip
_AFTER_EVENT = {"after", "apres", "despues", "dopo", "nach", "na", "depois", "following"}
_JOINS, _ENDS = near("date", "event_join"), near("date", "offset_end")
_REACH = 9
_KINDS = {"feast", "day", "bare"}
# Before Christmas means by the 24th; two weeks before it count from the 25th.
_EVE = (12, 24)


def shifted(scan: Scan, found: list[Dated]) -> list[Dated]:
    """The dates, with ``a week before`` in place of the feast or the day that it counts from."""
    spans = {mark.at: mark for mark in scan.marks["span"]}
    words = scan.text.words
    for number in scan.numbers if found and spans else ():
        span = spans.get(number.end)
        if span is None or number.whole is None or span.end >= len(words):
            continue
        sign = (words[span.end] in _AFTER_EVENT) - (words[span.end] in BEFORE_EVENT)
        index = _counted_from(scan, found, number.at, span.end) if sign else None
        if index is not None:
            event = found[index]
            day = later(_day_of(event), number.whole, span.value, sign)
            end = max(span.end + 1, event.end)
            kind = "day" if number.at < event.at else "counted"
            found[index] = Dated(number.at, end, day, day, kind)
    return sorted(found)


def _day_of(event: Dated) -> date:
    is_christmas = event.kind == "feast" and (event.day.month, event.day.day) == _EVE
    return event.day + timedelta(int(is_christmas))


def _counted_from(scan: Scan, found: list[Dated], at: int, word: int) -> int | None:
    """Which date a span at ``at`` counts from.

    The one that "before" at ``word`` leads to, or the last one above when nothing is named behind.
    """
    words, kinds = scan.text.words, scan.text.kinds
    starts = {one.at: index for index, one in enumerate(found) if one.kind in _KINDS}
    events = scan.covered("event")
    one = word + 1
    while one < min(len(words), word + _REACH):
        if one in starts:
            return starts[one]
        if kinds[one] == BREAK or not (words[one] in _JOINS or one in events):
            break
        one += 1
    if one < len(words) and kinds[one] != BREAK and words[one] not in _ENDS:
        return None
    before = [index for start, index in starts.items() if start < at]
    if not before or scan.sentence[at] - scan.sentence[found[before[-1]].at] > 1:
        return None
    return before[-1]

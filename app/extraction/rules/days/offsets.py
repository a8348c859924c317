"""Days counted from another one: ``2 semaines avant Noël``, ``4 July, files a week before``."""

from bisect import bisect_left
from datetime import date, timedelta
from operator import attrgetter

from app.extraction.rules.days.calendar import Dated, later
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK

BEFORE_EVENT = {"before", "avant", "antes", "prima", "vor", "voor", "ahead", "prior", "vorher",
                "davor", "zuvor", "vooraf", "ervoor", "eerder", "beforehand"}  # fmt: skip
_LATER_ON = {"later", "spater", "danach", "tard", "tarde", "tardi"}
_AFTER_EVENT = _LATER_ON | {
    "after",
    "apres",
    "despues",
    "dopo",
    "nach",
    "na",
    "depois",
    "following",
}
_LATER = (["plus", "tard"], ["mas", "tarde"], ["piu", "tardi"], ["mais", "tarde"])
_JOINS, _ENDS = near("date", "event_join"), near("date", "offset_end")
_REACH, _FRIDAY = 9, 4
_PLACE = attrgetter("at")
_KINDS = {"feast", "day", "bare", "said"}
# Before Christmas means by the 24th; two weeks before it count from the 25th.
_EVE = (12, 24)


def shifted(scan: Scan, found: list[Dated]) -> list[Dated]:
    """The dates, with ``a week before`` in place of the feast or the day that it counts from."""
    spans = {mark.at: mark for mark in scan.marks["span"]}
    words, events = scan.text.words, scan.covered("event") if found and spans else set[int]()
    for number in scan.numbers if found and spans else ():
        span = spans.get(number.end)
        if span is None or number.whole is None or span.end >= len(words):
            continue
        # "Plus tard", "más tarde"
        tail = span.end + (words[span.end : span.end + 2] in _LATER)
        sign = (words[tail] in _AFTER_EVENT) - (words[tail] in BEFORE_EVENT)
        if words[tail] in _LATER_ON and not _is_of_videos(scan, number.at):
            continue
        index = _counted_from(scan, found, number.at, tail, events) if sign else None
        if index is not None and not _is_same_day(found, index, number, span, sign):
            event = found[index]
            day = later(_day_of(event), number.whole, span.value, sign)
            end = max(tail + 1, event.end)
            kind = "day" if number.at < event.at else "counted"
            found[index] = Dated(number.at, end, day, day, kind)
    return sorted(_to_end_of_week(scan, found))


def _is_same_day(found: list[Dated], index: int, number: Number, span: Mark, sign: int) -> bool:
    """``It comes out on January 19, videos two days ahead, on the 17th``: that day is named too."""
    named, above = found[index], found[index - 1] if index else None
    if above is None or named.at < number.at or number.whole is None:
        return False
    return later(_day_of(above), number.whole, span.value, sign) == named.day


def _is_of_videos(scan: Scan, at: int) -> bool:
    """``videos two weeks later``; not ``payment 30 days later``."""
    start, stop = clause_of(scan, at)
    return bool(scan.within("clip", start, stop)) and not scan.within("pay", start, stop)


def _to_end_of_week(scan: Scan, found: list[Dated]) -> list[Dated]:
    """``semaine du 8 février`` ends on its Friday, as "next week" does."""
    opens = {mark.end: mark.at for mark in scan.marks["week_of"]}
    for index, one in enumerate(found if opens else ()):
        at = opens.get(one.at, opens.get(one.at - 1))
        # "In der Woche vom 24. bis 30. August" says where it ends.
        if at is not None and one.kind == "day" and one.first == one.day:
            friday = one.day + timedelta((_FRIDAY - one.day.weekday()) % 7)
            found[index] = Dated(at, one.end, one.first, friday, one.kind)
    return found


def _day_of(event: Dated) -> date:
    is_christmas = event.kind == "feast" and (event.day.month, event.day.day) == _EVE
    return event.day + timedelta(int(is_christmas))


def _counted_from(
    scan: Scan, found: list[Dated], at: int, word: int, events: set[int]
) -> int | None:
    """Which date a span at ``at`` counts from.

    The one that "before" at ``word`` leads to, or the last one above when nothing is named behind.
    """
    words, kinds = scan.text.words, scan.text.kinds
    one = word + 1
    after = bisect_left(found, word, key=_PLACE)
    named = found[after].at if after < len(found) and found[after].kind in _KINDS else -1
    while one < min(len(words), word + _REACH):
        if one == named:
            return after
        if kinds[one] == BREAK or not (words[one] in _JOINS or one in events):
            break
        one += 1
    if one < len(words) and kinds[one] != BREAK and words[one] not in _ENDS:
        return None
    before = bisect_left(found, at, key=_PLACE) - 1
    named = not events.isdisjoint(range(word + 1, one))
    if before >= 0 and named and words[found[before].end : at] == [","]:
        return None  # "By 27 January, a week before the race"
    while before >= 0 and scan.sentence[at] - scan.sentence[found[before].at] <= 1:
        if found[before].kind in _KINDS:
            return before
        before -= 1
    return None

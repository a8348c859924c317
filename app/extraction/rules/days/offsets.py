"""Days counted from another one: ``2 semaines avant Noël``, ``4 July, files a week before``."""

from bisect import bisect_left, insort
from datetime import date, timedelta
from operator import attrgetter

from app.extraction.rules.days.calendar import Dated, later, weekday_on_or_after
from app.extraction.rules.days.events import day_of_event, is_wanted
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import BREAK, MARK, WORD

BEFORE_EVENT = {"before", "avant", "antes", "prima", "vor", "voor", "ahead", "prior", "vorher",
                "davor", "zuvor", "vooraf", "ervoor", "eerder", "beforehand"}  # fmt: skip
_LATER_ON = {"later", "spater", "danach", "tard", "tarde", "tardi"}
# "Within ten days of that meeting": of what is named, and of nothing else.
_ONLY_NAMED = {"of", "from"}
_NEXT_AFTER = {
    "follow",
    "follows",
    "after",
    "apres",
    "following",
    "suivent",
    "suit",
    "suivant",
    "suivants",
    "suivra",
}
_AFTER_EVENT = _LATER_ON | _NEXT_AFTER | _ONLY_NAMED | {"despues", "dopo", "nach", "na", "depois"}
_FOLLOWING = [
    [who, verb]
    for who in ("that", "which", "qui")
    for verb in ("follow", "follows", "suit", "suivent", "suivront")
]
_LATER = (["plus", "tard"], ["mas", "tarde"], ["piu", "tardi"], ["mais", "tarde"])
_JOINS, _ENDS = near("date", "event_join"), near("date", "offset_end")
_GOES_ON, _COMMA = near("date", "offset_goes_on"), near("other_day", "comma")
_REACH, _FRIDAY = 9, 4
_PLACE = attrgetter("at")
_KINDS = {"feast", "day", "bare", "said"}
# Before Christmas means by the 24th; two weeks before it count from the 25th.
_EVE = (12, 24)
_BACK, _FAR = 3, 8
# "We push it back by a week", "on avance de deux jours".
_PUSHES, _SOONER, _BY = near("moved", "pushes"), near("moved", "sooner"), near("moved", "by")
_TOLD, _REACH_PUSHED, _MOST_ABOVE = near("asked", "told"), 6, 6
_TELLS_NOTHING = (
    near("other_day", "tells_nothing") | near("other_day", "campaign") | {"coup", "let", "so"}
)
_WITHIN = (["in", "the"], ["during", "the"], ["dans", "les"], ["pendant", "les"])
_THAT = {"cette", "that", "this", "cet", "ce"}
_FILMING = near("kin", "filming")


def shifted(scan: Scan, found: list[Dated], today: date) -> list[Dated]:
    """The dates, with ``a week before`` in place of the feast or the day that it counts from."""
    spans = {mark.at: mark for mark in scan.marks["span"]}
    words, events = scan.text.words, scan.covered("event") if found and spans else set[int]()
    for number in scan.numbers if found and spans else ():
        span = spans.get(number.end)
        if span is None or number.whole is None or span.end >= len(words):
            continue
        # "Plus tard", "más tarde"
        tail = span.end + (words[span.end : span.end + 2] in (*_LATER, *_FOLLOWING))
        sign = (words[tail] in _AFTER_EVENT) - (words[tail] in BEFORE_EVENT)
        if words[tail] in _LATER_ON and not _is_of_videos(scan, number.at):
            continue
        if sign < 0 and words[number.at - 2 : number.at] in _WITHIN:
            continue  # "Ideally in the ten days before launch": any of them
        index = _counted_from(scan, found, number.at, tail, events) if sign else None
        if index is None and (pushed := _pushed(scan, found, number.at)) is not None:
            index, sign = pushed
        if index is not None and not _is_same_day(found, index, number, span, sign):
            event = found.pop(index)
            start = event.first if sign < 0 and event.kind == "day" else _day_of(event)
            day = later(start, number.whole, span.value, sign)
            end = max(tail + 1, event.end)
            # "A week before our opening. The opening party is on March 24."
            is_ahead = number.at < event.at
            if is_ahead and scan.sentence[number.at] != scan.sentence[event.at]:
                is_ahead, end = False, tail + 1
            kind = "day" if is_ahead else "counted"
            insort(found, Dated(number.at, end, day, day, kind))
            if words[tail] in _AFTER_EVENT and kind == "counted":
                insort(found, event)  # It is told of, be what follows it a video or a payment.
    found = _after_filming(scan, found, today) if found else found
    return sorted(_to_end_of_week(scan, _weekdays_after(scan, found)))


def _after_filming(scan: Scan, found: list[Dated], today: date) -> list[Dated]:
    """``We film on Saturday 12 December. … the edited video within a week``: not before that."""
    filmed: Dated | None = None
    for index, one in enumerate(found):
        if one.kind == "relative":
            near_by = filmed and scan.sentence[one.at] - scan.sentence[filmed.at] <= _BACK
            if filmed and near_by and one.day <= filmed.day:
                day = filmed.day + (one.day - today)
                found[index] = one._replace(first=day, day=day)
        elif one.kind in _KINDS:
            told = scan.text.words[slice(*clause_of(scan, one.at))]
            filmed = filmed if _FILMING.isdisjoint(told) else one
    return found


def _pushed(scan: Scan, found: list[Dated], at: int) -> tuple[int, int] | None:
    """``We push it back by a week``, ``on décale de 10 jours``: which day, and later or sooner.

    It is the last day above that something was asked for, or told to be due.
    """
    words, first = scan.text.words, max(scan.bounds(at)[0], at - _REACH_PUSHED)
    if words[at - 1] not in _BY:
        return None
    verb = next((one for one in range(at - 2, first - 1, -1) if words[one] in _PUSHES), None)
    if verb is None or _is_of_thing(scan, verb):
        return None
    sooner = not _SOONER.isdisjoint(words[verb:at])
    last = bisect_left(found, at, key=_PLACE) - 1
    for index in range(last, max(-1, last - _MOST_ABOVE), -1):
        one = found[index]
        if scan.sentence[at] - scan.sentence[one.at] > _BACK:
            return None
        start, stop = clause_of(scan, one.at)
        is_due = any(scan.within(kind, start, stop) for kind in ("due", "clip", "posting"))
        is_due = is_due or not _TOLD.isdisjoint(words[start:stop])
        other = any(scan.within(kind, start, one.at) for kind in ("event", "step", "pay"))
        if is_due and not other:
            return index, -1 if sooner else 1
    return None


def _is_of_thing(scan: Scan, verb: int) -> bool:
    """``The fair itself is pushed back by a week``: what is moved is named, and is no delivery."""
    words, start = scan.text.words, scan.bounds(verb)[0]
    due = [mark for kind in ("due", "clip", "posting") for mark in scan.within(kind, start, verb)]
    known = {at for mark in due for at in range(mark.at, mark.end)}
    own = (at for at in range(start, verb) if at not in known and not is_common(words[at]))
    return any(scan.text.kinds[at] == WORD and words[at] not in _TELLS_NOTHING for at in own)


def _weekdays_after(scan: Scan, found: list[Dated]) -> list[Dated]:
    """``the Thursday after the fitting``, ``le vendredi suivant``: counted from what was named."""
    words = scan.text.words
    for index, one in enumerate(found):
        if one.kind != "weekday" or not index:
            continue
        behind = words[one.end : one.end + 2]
        word = one.end + (behind in _FOLLOWING)
        if not is_wanted(scan, one.at):
            continue
        if words[one.at - 1] == "following":
            base: int | None = index - 1
        elif _NEXT_AFTER.isdisjoint(words[word : word + 1]):
            continue
        else:
            base = day_of_event(scan, found, one.at, word)
            opens = word + 1 >= len(words) or scan.text.kinds[word + 1] in {BREAK, MARK}
            base = index - 1 if base is None and opens else base
        if base is None or found[base].kind not in _KINDS:
            continue
        if scan.sentence[one.at] - scan.sentence[found[base].at] <= _FAR:
            day = weekday_on_or_after(found[base].day + timedelta(1), one.day.weekday())
            found[index] = Dated(one.at, max(one.end, word + 1), day, day, "counted")
    return found


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
    if words[word] in _ONLY_NAMED:
        named = -1  # "Rights run for 12 months from 1 February"
    while one < min(len(words), word + _REACH):
        if one == named:
            return after
        if kinds[one] == BREAK or not (words[one] in _JOINS or one in events):
            break
        one += 1
    if (event := day_of_event(scan, found, at, word)) is not None:
        return event
    before = bisect_left(found, at, key=_PLACE) - 1
    if words[word] in _ONLY_NAMED or not _ends(scan, found, at, (word + 1, one)):
        return None
    named = not events.isdisjoint(range(word + 1, one))
    if before >= 0 and named and words[found[before].end : at] == [","]:
        return None  # "By 27 January, a week before the race"
    # "World Water Day is on 22 March. … one month before that date"
    that = not _THAT.isdisjoint(words[word + 1 : one]) and is_wanted(scan, at)
    while before >= 0 and scan.sentence[at] - scan.sentence[found[before].at] <= 1 + 2 * that:
        if found[before].kind in _KINDS:
            return before
        before -= 1
    return None


def _ends(scan: Scan, found: list[Dated], at: int, joined: tuple[int, int]) -> bool:
    """Nothing else is named behind "before": ``ten days before that at the latest``.

    Not "post on 14 January at the latest, a month before, else …": it tells more of that day.
    """
    words, (first, end) = scan.text.words, joined
    if end >= len(words) or scan.text.kinds[end] == BREAK or words[end] in _ENDS:
        return True
    comma = next((one for one in range(first, end) if words[one] in _COMMA), end)
    if comma == end:
        return end > first and words[end] in _GOES_ON
    before = bisect_left(found, at, key=_PLACE) - 1
    if before < 0 or comma > first:
        return before >= 0
    return clause_of(scan, at)[0] < at or scan.sentence[at] > scan.sentence[found[before].at]

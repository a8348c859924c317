"""Lengths of time counted from today, ``dans 10 jours``; months of which a day is told."""

from collections.abc import Iterator, Mapping
from datetime import date

from app.extraction.rules.days.calendar import Dated, later, month_end
from app.extraction.rules.days.given import given_until
from app.extraction.rules.days.offsets import BEFORE_EVENT
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan

_ABOUT = near("date", "about")
_RANGE_LINKS = near("date", "range") | {"ou", "or"}
_NEXT, _BECAUSE = near("date", "next_ones"), near("other_day", "because")
_LAST_DAY = 31
_TO_DAY = {"to", "-", "–", "until", "till", "through", "thru"}
_FEATS, _FEAT_REACH = near("date", "feat"), 8
_JOINS = {"de", "of", "di", "van", "d"}
_NAMES_MONTH, _SHORTEST_MONTH = {"month", "day"}, 4


def counted_from_today(
    scan: Scan, number_ends: Mapping[int, Number], today: date
) -> Iterator[tuple[int, int, date]]:
    """Where each such length stands, and its last day; not counted from an unknown event."""
    spans = {mark.at: mark for mark in scan.marks["span"]}
    leads = {mark.end for mark in scan.marks["from_now"]}
    trails = {mark.at: mark.end for mark in scan.marks["from_now_after"]}
    events = {mark.at for mark in scan.marks["unknown_event"]}
    words = scan.text.words
    for number in scan.numbers if spans else ():
        span = _span(words, number, spans)
        if span is None or number.whole is None:
            continue
        trail = trails.get(span.end)
        reach = range(span.end, span.end + 2) if trail is None else (trail,)
        if not _BECAUSE.isdisjoint(words[span.end : span.end + 1]):
            reach = range(0)  # "in the next three weeks because after is full"
        is_before = not BEFORE_EVENT.isdisjoint(words[span.end : span.end + 1])
        if is_before or not events.isdisjoint(reach):
            continue
        at = number.at
        near_by = max(scan.bounds(at)[0], at - _FEAT_REACH)
        if not _FEATS.isdisjoint(words[near_by:at]) and not scan.within("due", near_by, at):
            continue  # "film yourself learning one song in a week"
        opening = number_ends.get(at - 1)
        if opening is not None and words[at - 1] in _RANGE_LINKS:
            at = opening.at
        if trail is None:
            led = at in leads or (at - 1 in leads and words[at - 1] in _ABOUT)
            led = led or (span.at > number.end and words[span.at - 1] in _NEXT)
            trail = span.end if led else given_until(scan, number.at, span)
        if trail is not None:
            yield at, trail, later(today, number.whole, span.value)


def _span(words: list[str], number: Number, spans: Mapping[int, Mark]) -> Mark | None:
    """The unit that a number counts: ``une dizaine de jours``, ``a 10-day turnaround``."""
    join = words[number.end : number.end + 1]
    is_apart = number.kind == "collective" and join and join[0] in _JOINS
    is_apart = is_apart or not _NEXT.isdisjoint(join)  # "dans les trois prochaines semaines"
    apart = spans.get(number.end + 1) if is_apart or join == ["-"] else None
    return spans.get(number.end, apart)


def naming_months(scan: Scan, found: list[Dated], today: date) -> list[Dated]:
    """What tells the month of a later "on the 30th", in order; ``all of April`` as well."""
    named = [one for one in found if one.kind in _NAMES_MONTH]
    known = {at for one in named for at in range(one.at, one.end)}
    for mark in scan.marks["month"]:
        word, before = scan.text.words[mark.at], scan.text.words[mark.at - 1]
        led = before in _JOINS or before == "the"  # "The February break, let's say the 28th"
        if mark.at not in known and led and len(word) >= _SHORTEST_MONTH:
            last = month_end(today.year + (mark.value < today.month), mark.value)
            named.append(Dated(mark.at, mark.end, last.replace(day=1), last, "month"))
    return sorted(named)


def range_end(
    scan: Scan, numbers: Mapping[int, Number], at: int, end: int
) -> tuple[int, int] | None:
    """The last day of ``January 22 to 28``, of which the first ends at ``end``, and its end.

    "And" links the two behind "between" only, which stands before the month at token ``at``.
    """
    words = scan.text.words
    link = "".join(words[end : end + 1])
    between = link == "and" and "between" in words[max(0, at - 2) : at]
    if link not in _TO_DAY and not between:
        return None
    number = numbers.get(end + 1 + (words[end + 1 : end + 2] == ["the"]))
    if number is None or number.kind != "digits" or not 0 < (number.whole or 0) <= _LAST_DAY:
        return None
    is_ordinal = scan.within("ordinal", number.end, number.end + 1)
    stop = number.end + bool(is_ordinal and scan.text.glued(number.end))
    return number.whole or 0, stop

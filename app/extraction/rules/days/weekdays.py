"""Days named by their weekday or week: ``Friday next week``, ``vendredi 12``, ``KW 24``."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from operator import attrgetter

from app.extraction.rules.days.asked import is_event
from app.extraction.rules.days.bare import DAY_ARTICLES
from app.extraction.rules.days.calendar import (
    Dated,
    add_months,
    next_bare_day,
    nth_weekday,
    period,
    week_friday,
    weekday_on_or_after,
)
from app.extraction.rules.days.spelled import LAST_DAY
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_PLACE = attrgetter("at")
_HOUR, _HOURS_REACH = re.compile(r"\d{1,2}(?:h|:\d\d)"), 3
_WEEKS = {"next_week", "this_week", "week_after_next"}
_JOINS = near("date", "week_join")
_WEEKDAY_JOINS = {",", "the", "le", "el", "il", "den", "dem", "der", "dia", "o", "de", "het", "."}
_SOME = near("date", "some")
_ARTICLES = {"the", "le", "el", "il", "den", "dem", "de", "dia", ","}
_WEEK_REACH, _YEAR_LETTERS = 4, 4
_OF_DAY, _OUR = {"de", "do", "da"}, {"the", "our", "my", "their", "your"}
_DUE_OR_DAY = ("due", "before", "event", "posting", "handover", "clip", "video", "person", "month",
               "period", "span", "month_part", "next", "week_later")  # fmt: skip
_DAY_PARTS, _OPENING = near("date", "day_part"), near("date", "opening")
_STREETS = {"rue", "avenue", "boulevard", "place", "quai", "cours"}
_JOINED = {"+", "&", "and", "et", "y", "und", "e", "en"}
_NTH = {word: nth for nth in range(6) for word in near("date", f"nth_{nth}")}
_FROM = {"de", "from", "von", "da", "van"}
_TO = (["a"], ["au"], ["to"], ["bis"], ["tot"], ["-"], ["as"], ["till"], ["until"])
_MONTH_LINK, _MOST_LINKS = near("date", "month_link"), 3
_MONTHS = {"this_month": 0, "next_month": 1}
_NOUNS = ("person", "video", "span", "currency", "month", "platform")
_MOST_ADJECTIVES, _LEADS = 2, ("due", "before", "event", "posting", "handover")


def names_its_weekday(words: list[str], weekday: Dated, day: Dated) -> bool:
    """``mardi 22 janvier``, ``viernes, el 12 de mayo``, ``Dienstag, 22.12.``: one date."""
    if weekday.kind != "weekday" or day.kind not in {"day", "bare", "said"}:
        return False
    return _WEEKDAY_JOINS.issuperset(words[weekday.end : day.at])


def _is_any(scan: Scan, mark: Mark) -> bool:
    """``come and eat on a Tuesday``; "à vendredi" and "até à sexta" have no article."""
    before = scan.text.words[mark.at - 1] if mark.at else ""
    is_some = before in _SOME and (before != "a" or scan.language == "en")
    return is_some or _is_habit(scan, mark) or _are_two(scan, mark) or _are_open(scan, mark)


def _are_open(scan: Scan, mark: Mark) -> bool:
    """``Dienstag bis Samstag von 10 bis 18 Uhr geöffnet``: days of every week."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    two = pairwise(scan.within("weekday", first, last))
    # In Portuguese "de terça a sábado": the first is no weekday by itself.
    spans = words[mark.at - 1 : mark.at] in _TO
    spans = spans or any(words[one.end : other.at] in _TO for one, other in two)
    # "Du mardi au samedi 9h-19h"
    hours = any(_HOUR.match(word) for word in words[mark.end : mark.end + _HOURS_REACH])
    return spans and (hours or not _OPENING.isdisjoint(words[first:last]))


def _are_two(scan: Scan, mark: Mark) -> bool:
    """``we park there Fri + Sat nights``: on both, and nothing is due."""
    words = scan.text.words
    if _JOINED.isdisjoint(words[max(mark.at - 1, 0) : mark.end + 1]):
        return False
    others = (one for one in scan.marks["weekday"] if one is not mark)
    if not any(mark.at - one.end == 1 or one.at - mark.end == 1 for one in others):
        return False
    led = scan.within("before", mark.at - 2, mark.at)
    return not (led or scan.within("due", *scan.bounds(mark.at)))


def _is_habit(scan: Scan, mark: Mark) -> bool:
    """``at the Saturday market``, ``treino de domingo``; not "the Friday deadline"."""
    words, before = scan.text.words, mark.at - 1
    if before < 1:
        return False
    if words[before] in _OF_DAY:
        thing = before - 1
    elif words[before] in _OUR and not scan.within("before", before - 1, before):
        thing = mark.end
    else:
        return False
    is_noun = scan.text.kinds[thing : thing + 1] == [WORD] and not is_common(words[thing])
    is_noun = is_noun and words[thing] not in _DAY_PARTS
    return is_noun and not any(scan.within(kind, thing, thing + 1) for kind in _DUE_OR_DAY)


def weekdays(
    scan: Scan, numbers: Mapping[int, Number], today: date, named: list[Dated]
) -> Iterator[tuple[int, int, date, str]]:
    """Each weekday, with the words that tell which, and the Friday of each numbered week.

    ``named``: the days that the text tells with their month.
    """
    named = sorted(one for one in named if one.kind == "day")
    next_ends = {one.end: one.at for one in scan.marks["next"]}
    next_starts = {one.at: one.end for one in scan.marks["next"]}
    weeks = {one.end: one for one in scan.marks["period"] if one.value in _WEEKS}
    for mark in (one for one in scan.marks["weekday"] if not _is_any(scan, one)):
        day = weekday_on_or_after(today + timedelta(1), mark.value)
        at, end = next_ends.get(mark.at, mark.at), next_starts.get(mark.end, mark.end)
        if (nth := _nth_of_month(scan, numbers, mark, today)) is not None:
            yield *nth, "day"
            continue
        if (week := _week_of(scan, mark, weeks)) is not None:
            day = period(week.value, today)[0] + timedelta(mark.value)
            at, end = min(at, week.at), max(end, week.end)
        elif scan.within("week_later_before", mark.at - 1, mark.at):
            at, day = mark.at - 1, day + timedelta(7)
        elif (later := _week_later(scan, end)) is not None:
            day, end = day + timedelta(7), later
        elif (dated := _day_of_month(scan, numbers, mark, today)) is not None:
            day, end = dated
            day = _soon_after(scan, named, mark, day)
        yield at, end, day, "weekday"
    for mark in scan.marks["week_number"]:
        number = numbers.get(mark.end)
        if number is not None and number.kind == "digits" and number.whole:
            friday = week_friday(number.whole, today)
            if friday is not None and not _counts(scan, number.end):
                yield mark.at, number.end, friday, "week"


def _nth_of_month(
    scan: Scan, numbers: Mapping[int, Number], mark: Mark, today: date
) -> tuple[int, int, date] | None:
    """``the second Friday of January``, ``1er lundi du mois prochain``: its tokens and day."""
    words, at = scan.text.words, mark.at - 1
    nth = _NTH.get(words[at]) if at >= 0 else None
    if nth is None and at > 0 and (number := numbers.get(at - 1)) and scan.text.glued(at):
        is_ordinal = bool(scan.within("ordinal", at, at + 1))
        nth, at = (number.whole if is_ordinal else None), at - 1
    found = None if nth is None else _month_behind(scan, numbers, mark.end, today)
    if found is None or nth is None:
        return None
    months, end = found
    days = (nth_weekday(year, month, mark.value, nth) for year, month in months)
    ahead = (day for day in days if day is not None and (len(months) == 1 or day >= today))
    day = next(ahead, None)
    return None if day is None else (at, end, day)


def _month_behind(
    scan: Scan, numbers: Mapping[int, Number], at: int, today: date
) -> tuple[list[tuple[int, int]], int] | None:
    """``of January``, ``du mois prochain``: the years and months that it may be, and its end."""
    words = scan.text.words
    for one in range(at + 1, min(len(words), at + 1 + _MOST_LINKS)):
        if words[one - 1] not in _MONTH_LINK:
            return None
        for month in scan.within("month", one, one + 1):
            number = numbers.get(month.end)
            if number is not None and number.whole and len(words[month.end]) == _YEAR_LETTERS:
                return [(number.whole, month.value)], number.end
            return [(today.year, month.value), (today.year + 1, month.value)], month.end
        for period_mark in scan.within("period", one, one + 1):
            if period_mark.value in _MONTHS:
                first = add_months(today.replace(day=1), _MONTHS[period_mark.value])
                return [(first.year, first.month)], period_mark.end
    return None


def _week_of(scan: Scan, day: Mark, weeks: dict[int, Mark]) -> Mark | None:
    """``Freitag nächster Woche``, ``next week Friday``; not "Friday, and next week another"."""
    words, end = scan.text.words, day.end
    for week in scan.within("period", end, end + _WEEK_REACH + 1):
        if week.value in _WEEKS and _JOINS.issuperset(words[end : week.at]):
            return week
    for at in range(day.at, max(day.at - _WEEK_REACH, 0), -1):
        if at in weeks:
            return weeks[at] if _JOINS.issuperset(words[at : day.at]) else None
    return None


def _week_later(scan: Scan, end: int) -> int | None:
    """``mardi en huit``, ``Wednesday week``: where the words end that add a week."""
    behind = scan.within("week_later", end, end + 1)
    return behind[0].end if behind else None


def _day_of_month(
    scan: Scan, numbers: Mapping[int, Number], mark: Mark, today: date
) -> tuple[date, int] | None:
    """``vendredi 12``, ``Friday the 12th``, ``segunda-feira, dia 7``: the day, and its end."""
    words, at = scan.text.words, mark.end
    # "Lundi, 2 vidéos": behind a comma, only an article leads to a day.
    at += words[at : at + 1] == [","] and not DAY_ARTICLES.isdisjoint(words[at + 1 : at + 2])
    at += words[at : at + 1] != [","] and words[at : at + 1] != [] and words[at] in _ARTICLES
    number = numbers.get(at)
    if number is None or number.kind != "digits" or not 0 < (number.whole or 0) <= LAST_DAY:
        return None
    end = number.end
    until = numbers.get(end + 1) if words[end : end + 1] in _TO else None
    if until is not None and _are_hours(words, mark.at, number, until):
        return None
    if scan.within("ordinal", end, end + 1) and scan.text.glued(end):
        end += 1
    is_hour = words[end : end + 1] in (["am"], ["pm"])
    if is_hour or _counts(scan, end) or _counts_described(scan, end):
        return None
    day = next_bare_day(number.whole or 0, today, mark.value)
    return None if day is None else (day, end)


def _soon_after(scan: Scan, named: list[Dated], mark: Mark, day: date) -> date:
    """``on ouvre le samedi 5 juin, la vidéo dimanche 6 au plus tard``: the one behind that day."""
    index = bisect_left(named, mark.at, key=_PLACE) - 1
    if index < 0 or scan.sentence[mark.at] - scan.sentence[named[index].at] > 1:
        return day
    above = named[index].day
    near = weekday_on_or_after(above, mark.value)
    return near if near.day == day.day and near > above else day


def _are_hours(words: list[str], weekday: int, start: Number, end: Number) -> bool:
    """``samedi de 10 à 14 h``, ``Sunday 10 till 5``, ``Tuesday to Friday 9 to 6``."""
    ranged = words[weekday - 1 : weekday] in _TO
    return ranged or words[start.at - 1] in _FROM or end.hundredths < start.hundredths


def _counts(scan: Scan, at: int) -> bool:
    """The number before token ``at`` counts something, or goes on: ``lundi 2 vidéos``."""
    return any(scan.within(kind, at, at + 1) for kind in _NOUNS) or (
        scan.text.words[at : at + 1] in (["."], ["/"], [":"])
        and scan.text.glued(at)
        and at + 1 < len(scan.text.words)
        and scan.text.words[at + 1].isdigit()
    )


def _counts_described(scan: Scan, at: int) -> bool:
    """``Mittwoch 2 kurze Clips``, ``lundi 3 petites vidéos``; not "Friday 12 for all videos"."""
    for one in range(at, min(at + _MOST_ADJECTIVES, len(scan.text.words))):
        if scan.text.kinds[one] != WORD or is_common(scan.text.words[one]):
            return False
        if any(scan.within(kind, one, one + 1) for kind in _LEADS):
            return False  # "Vendredi 12 livraison vidéos"
        if any(scan.within(kind, one + 1, one + 2) for kind in _NOUNS):
            return True
    return False


def named_above(scan: Scan, named: list[Dated], at: int, day: int) -> Dated | None:
    """The last month or day that the sentence names before ``day`` at ``at``, or corrects."""
    index = bisect_left(named, at, key=_PLACE) - 1
    if index < 0:
        return None
    above = named[index]
    apart = scan.sentence[at] - scan.sentence[above.at]
    # "Consegna il 15 gennaio. Anzi, il 22."
    is_corrected = apart == 1 and scan.within("correction", above.end, at)
    # "You get the file on 4 January. Put it up by the 8th."
    goes_on = above.day.day < day or is_event(scan, above)
    goes_on = goes_on and apart == 1 and above.kind == "day"
    goes_on = goes_on and scan.text.words[above.at - 2] not in _STREETS
    return above if apart == 0 or is_corrected or goes_on else None

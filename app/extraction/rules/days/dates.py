"""Find the dates of a brief, whatever they are for, as days or periods of the calendar."""

from bisect import insort
from datetime import date, timedelta
from typing import NamedTuple

from app.extraction.rules.days.asked import is_event, is_offered
from app.extraction.rules.days.bare import bare_days
from app.extraction.rules.days.calendar import (
    Dated,
    add_months,
    month_end,
    next_bare_day,
    next_day,
    period,
)
from app.extraction.rules.days.dotted import written
from app.extraction.rules.days.feasts import feast
from app.extraction.rules.days.offsets import shifted
from app.extraction.rules.days.spans import counted_from_today, naming_months, range_end
from app.extraction.rules.days.spelled import LAST_DAY, spelled_after, spelled_before
from app.extraction.rules.days.told import is_morning
from app.extraction.rules.days.weekdays import (
    named_above,
    names_its_weekday,
    weekdays,
)
from app.extraction.rules.days.years import MONTH_JOINS, is_joint, is_short_year, year_of
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER

_RANGE_LINKS = near("date", "range")
# Short names of months that are no other word in any of the languages.
_SHORT_MONTHS = near("date", "short_month")
_SHORTEST_BARE_MONTH = 4
_BEFORE_BARE_MONTH, _FIRST = near("date", "before_bare_month"), near("date", "first")
_SAME_MONTH, _LATELY = 30, timedelta(300)
_MONTH_WORDS = {"mois", "month", "mes", "mese", "maand", "monat"}
_PARTS, _MONTHS = {"first": 1, "start": 5, "middle": 15}, {"this_month", "next_month"}


class Dates(NamedTuple):
    """The dates found, and the quotes of those that no calendar has."""

    found: list[Dated]
    impossible: list[tuple[int, int]]


def dates(scan: Scan, today: date) -> Dates:
    """Every date, in order; a date without a year is the next one on or after ``today``."""
    reader = _Reader(scan, today)
    reader.written()
    reader.named_months()
    reader.named_days()
    reader.relative()
    reader.bare_days()
    found = sorted(reader.found)
    kept: list[Dated] = []
    for one in found:
        if kept and one.at < kept[-1].end:
            # "Tuesday the 5th of October" is no Tuesday that is a 5th.
            best = max(kept[-1], one, key=lambda dated: (dated.kind == "day", dated.length))
            kept[-1] = best._replace(at=kept[-1].at)
        elif kept and names_its_weekday(scan.text.words, kept[-1], one):
            at = kept[-1].at
            at += bool(scan.within("before", at, at + 1))  # "by fri 12 june"
            kept[-1] = one._replace(at=at)
        else:
            kept.append(one)
    return Dates(shifted(scan, kept, today), reader.impossible)


class _Reader:
    """The dates of one brief, kind by kind; longer readings beat the shorter they overlap."""

    def __init__(self, scan: Scan, today: date) -> None:
        self.scan, self.today = scan, today
        self.words, self.kinds = scan.text.words, scan.text.kinds
        self.number_at = {number.at: number for number in scan.numbers}
        self.number_ends = {number.end: number for number in scan.numbers}
        self.ordinals = {mark.at for mark in scan.marks["ordinal"]}
        self.next_years = {mark.at: mark.end for mark in scan.marks["next_year"]}
        self.found: list[Dated] = []
        self.impossible: list[tuple[int, int]] = []

    def add(self, at: int, end: int, day: date, kind: str, first: date | None = None) -> None:
        self.found.append(Dated(at, end, first or day, day, kind))

    def written(self) -> None:
        for at, end, day in written(self.scan, self.today):
            if day is None:
                self.impossible.append((at, end))
            else:
                self.add(at, end, day, "day")

    def year_at(self, at: int) -> tuple[int | None, int]:
        """A year at ``at`` ("2027", "next year"), or after a joining word, and where it ends."""
        for one in (at, at + 1):
            if one > at and not is_joint(self.scan, one - 1):
                break
            # "By 3 July, next year we open": the comma parts them.
            if one in self.next_years and self.words[at] != ",":
                return self.today.year + 1, self.next_years[one]
            number = self.number_at.get(one)
            if number is not None and (year := year_of(self.scan, number)) is not None:
                return year, number.end
            if one + 1 >= len(self.words):
                break
        return None, at

    def day_before(self, at: int) -> tuple[Number, int] | None:
        """The day number that ends before a month at ``at``: ``15 (de) décembre``, ``1er mars``."""
        end = at
        for _ in range(2):
            if end and (is_joint(self.scan, end - 1) or end - 1 in self.ordinals):
                number = self.number_ends.get(end - 1)
                if number is not None and number.whole is not None:
                    break
                end -= 1
        for stop in (end, end - 1):
            number = self.number_ends.get(stop)
            joined = stop == end or is_joint(self.scan, stop) or stop in self.ordinals
            if number is None or number.kind == "collective" or self.is_no_day(number):
                continue  # "2e quinzaine de janvier", "15ten Dezember"
            if joined and number.whole and number.whole <= LAST_DAY:
                return number, number.at
        return spelled_before(self.scan, at - (self.words[at - 1] in MONTH_JOINS))

    def is_no_day(self, number: Number) -> bool:
        """``ten`` in ``15ten``; ``due`` in ``due January 10``, which is two in Italian."""
        at = number.at
        if self.scan.within("due", at, at + 1) and self.day_after(number.end + 1):
            return True
        return at in self.ordinals and at in self.number_ends and self.scan.text.glued(at)

    def day_after(self, at: int) -> tuple[Number, int] | None:
        """The day number after a month: ``December 15th``."""
        led = self.words[at : at + 1] in (["the"], [","])  # "June the 3rd", "June, 3rd"
        at += led or self.words[at : at + 1] == ["."]  # "Oct. 2"
        number = self.number_at.get(at)
        if led and number is not None and number.end not in self.ordinals:
            number = None  # "in March the 3 creators"
        if number is None and at < len(self.words):
            number = spelled_after(self.scan, at)  # "June (the) twenty first"
        if number is None or number.kind not in {"digits", "words"}:
            return None
        if is_short_year(self.scan, number):
            return None
        # "March 3 2027"
        if self.is_followed_by_noun(number.end) and self.year_at(number.end)[0] is None:
            return None
        if not number.whole or number.whole > LAST_DAY:
            return None
        end = number.end
        return number, end + 1 if end in self.ordinals and self.scan.text.glued(end) else end

    def named_months(self) -> None:
        parts = {mark.end: mark for mark in self.scan.marks["month_part"]}
        for mark in self.scan.marks["month"]:
            if mark.at and self.words[mark.at - 1] in _FIRST:
                year, end = self.year_at(mark.end)
                self.day_of_month(mark.at - 1, end, 1, mark.value, year)
            elif (before := self.day_before(mark.at)) is not None:
                year, end = self.year_at(mark.end)
                self.day_of_month(before[1], end, before[0].whole or 0, mark.value, year)
            elif (after := self.day_after(mark.end)) is not None and self.is_month_word(mark):
                first, end = after[0].whole or 0, after[1]
                until, stop = range_end(self.scan, self.number_at, mark.at, end) or (first, end)
                if stop > end and (until <= first or self.is_followed_by_noun(stop)):
                    until, stop = first, end
                year, stop = self.year_at(stop)
                self.day_of_month(mark.at, stop, until, mark.value, year, first=first)
            else:
                self.whole_month(mark, parts.get(mark.at))

    def is_month_word(self, mark: Mark) -> bool:
        """Not "may 5 creators": a doubtful word needs a sign that it is a month."""
        at = mark.at
        if self.words[at] != "may":
            return True
        if at and self.words[at - 1] in _BEFORE_BARE_MONTH | {"on", "the", ","}:
            return True
        if self.scan.within("weekday", at - 1, at):
            return True
        first, _ = self.scan.bounds(at)
        return at > first and self.scan.text.raw[self.scan.text.span(at, at + 1).start] == "M"

    def day_of_month(
        self, at: int, end: int, day: int, month: int, year: int | None, *, first: int = 0
    ) -> None:
        try:
            found = date(year, month, day) if year else next_day(day, month, self.today)
        except ValueError:
            found = None
        if found is None:
            self.impossible.append((at, end))
            return
        start = found.replace(day=first) if first else found
        opening = self.number_ends.get(at - 1)
        # "1er au 15", "24.-26. Januar"
        if opening is None and at >= 2 and (at - 2 in self.ordinals or self.words[at - 2] == "."):  # noqa: PLR2004
            opening = self.number_ends.get(at - 2)
        linked = opening is not None and self.words[at - 1] in _RANGE_LINKS
        if opening is not None and linked and opening.whole and opening.whole < day:
            at, start = opening.at, found.replace(day=opening.whole)
        self.add(at, end, found, "day", start)

    def whole_month(self, mark: Mark, part: Mark | None) -> None:
        word, before = self.words[mark.at], self.words[mark.at - 1]
        led = mark.at > 0 and before in _BEFORE_BARE_MONTH
        led = led or is_offered(self.scan, mark)
        led = led or not _MONTH_WORDS.isdisjoint(self.words[max(0, mark.at - 2) : mark.at - 1])
        is_sure = len(word) >= _SHORTEST_BARE_MONTH or word in _SHORT_MONTHS
        year_and_end = self.year_at(mark.end)
        is_seven = before == ":" and mark.at in self.number_at  # "Créateurs : sept"
        if part is None and (is_seven or not (is_sure and (led or year_and_end[0]))):
            return
        year, end = year_and_end
        year = year or self.today.year + (mark.value < self.today.month)
        last = month_end(year, mark.value)
        day = last.replace(day=_PARTS[part.value]) if part and part.value in _PARTS else last
        if day < self.today and end == mark.end:
            day = add_months(day, 12)
            last = month_end(day.year, day.month)
        kind = "month_part" if part else "month"
        self.add(part.at if part else mark.at, end, day, kind, last.replace(day=1))

    def named_days(self) -> None:
        for at, end, day, kind in weekdays(self.scan, self.number_at, self.today, self.found):
            self.add(at, end, day, kind)
        months = {mark.at for mark in self.scan.marks["month"]}
        for mark in self.scan.marks["period"]:
            if mark.end + 1 in months and self.words[mark.end] in MONTH_JOINS:
                continue  # "dans le mois de septembre"
            first, last = period(mark.value, self.today)
            if mark.value in _MONTHS and (before := self.day_of(mark.at)) is not None:
                if first.month != self.today.month or before[0] >= self.today.day:
                    self.day_of_month(before[1], mark.end, before[0], first.month, first.year)
                continue
            self.add(mark.at, mark.end, last, "year" if mark.value == "year" else "period", first)
        for mark in self.scan.marks["day_offset"]:
            if is_morning(self.scan, mark.at):
                continue
            kind = "relative" if mark.value else "today"
            self.add(mark.at, mark.end, self.today + timedelta(mark.value), kind)
        for mark in self.scan.marks["feast"]:
            year, end = self.year_at(mark.end)
            self.add(mark.at, end, feast(mark.value, year, self.today), "feast")

    def day_of(self, at: int) -> tuple[int, int] | None:
        """``the 15th of (next month)``, ``am 15. (nächsten Monats)``: the day, and its token."""
        before = self.day_before(at) if at and self.words[at - 1] in MONTH_JOINS - {","} else None
        if before is None or (before[1] in self.number_at and before[0].kind != "digits"):
            return None
        return before[0].whole or 0, before[1]

    def relative(self) -> None:
        for at, end, day in counted_from_today(self.scan, self.number_ends, self.today):
            self.add(at, end, day, "relative")

    def bare_days(self) -> None:
        """The next such day from today, or from what was just named.

        ``in July, before the 24th``, ``drafts on 5 January, files by the 20th``. One that was
        named in full is that day: ``opening on 4 July: … all posts go up on the 4th``.
        """
        whole = [one for one in sorted(self.found, reverse=True) if one.kind == "day"]
        full = {one.day.day: one for one in whole}
        # "From January 2 to 31. … just before the 2nd"
        opening = {one.first.day: one for one in whole if one.first != one.day}
        named = naming_months(self.scan, self.found, self.today)
        for at, end, day, kind in bare_days(self.scan, self.ordinals):
            if self.is_followed_by_noun(end):
                continue
            if kind == "said" and day in full and full[day].at < at:
                self.add(at, end, full[day].day, kind)
                continue
            if day in opening and opening[day].at < at:
                self.add(at, end, opening[day].first, kind)
                continue
            before = named_above(self.scan, named, at, day)
            if before and before.day - self.today > _LATELY:
                before = None  # "Your mail of 22 November", read in November
            is_near = before is not None and 0 < at - before.end < _SAME_MONTH
            since = max(before.first, self.today) if before and is_near else self.today
            if before and day < before.day.day and is_event(self.scan, before):
                since = max(before.day.replace(day=1), self.today)
            if (found := next_bare_day(day, since)) is not None:
                self.add(at, end, found, kind)
                if before and is_near:  # "Casting le 7 janvier, scripts le 14, livraison le 29"
                    insort(named, before._replace(at=at, end=end))

    def is_followed_by_noun(self, at: int) -> bool:
        kinds = ("person", "video", "span", "currency", "month")
        return any(mark.at == at for kind in kinds for mark in self.scan.marks[kind]) or (
            at < len(self.kinds) and self.kinds[at] == NUMBER
        )

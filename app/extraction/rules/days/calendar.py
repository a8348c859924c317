"""Days of the calendar: written out, so far from another, or the ends of months."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

MONDAY, THURSDAY, FRIDAY, SUNDAY = 0, 3, 4, 6
_FURTHEST_LEAP_YEARS = 9
_HOURS_A_DAY = 24


class Dated(NamedTuple):
    """A day, or the last day of a period, at tokens ``at`` to ``end``.

    ``first`` is the first day of the period, or the day itself. ``kind``: "day", "month",
    "month_part", "weekday", "week", "period", "year" (as such), "relative", "counted" (from
    another), "today", "feast", "bare" ("le 15") or "said" (one that no word leads to).
    """

    at: int
    end: int
    first: date
    day: date
    kind: str

    @property
    def length(self) -> int:
        """How many tokens it is told in."""
        return self.end - self.at


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def next_day(day: int, month: int, today: date) -> date | None:
    """The first such day on or after today; ``None`` for one that no calendar has."""
    for year in range(today.year, today.year + _FURTHEST_LEAP_YEARS):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def next_bare_day(day: int, today: date, weekday: int | None = None) -> date | None:
    """The first such day of a month on or after today, within three months.

    With its weekday told, the first that is one, if any: ``Monday the 4th``.
    """
    months = (add_months(today.replace(day=1), ahead) for ahead in range(3))
    days = [one.replace(day=day) for one in months if day <= month_end(one.year, one.month).day]
    ahead = [one for one in days if one >= today]
    fitting = (one for one in ahead if one.weekday() == weekday)
    return next(fitting, next(iter(ahead), None))


def weekday_on_or_after(start: date, weekday: int) -> date:
    """The first such weekday from ``start`` on, Monday being 0."""
    return start + timedelta((weekday - start.weekday()) % 7)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The second (``nth`` 2) or last (0) such weekday of a month; ``None``: it has no such."""
    first = weekday_on_or_after(date(year, month, 1), weekday)
    days = [day for weeks in range(5) if (day := first + timedelta(7 * weeks)).month == month]
    return days[nth - 1] if nth <= len(days) else None


def add_months(start: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def period(name: str, today: date) -> tuple[date, date]:
    """First and last day of a period of the calendar; a working week ends on Friday."""
    monday = today - timedelta(today.weekday())
    month_start = today.replace(day=1)
    next_month = add_months(month_start, 1)
    this_week_end = weekday_on_or_after(today, FRIDAY)
    sunday = weekday_on_or_after(today, SUNDAY)
    return {
        "this_week": (monday, this_week_end),
        "weekend": (sunday - timedelta(1), sunday),
        "next_week": (monday + timedelta(7), monday + timedelta(7 + FRIDAY)),
        "week_after_next": (monday + timedelta(14), monday + timedelta(14 + FRIDAY)),
        "this_month": (month_start, month_end(today.year, today.month)),
        "next_month": (next_month, month_end(next_month.year, next_month.month)),
        **dict.fromkeys(("this_year", "year"), (date(today.year, 1, 1), date(today.year, 12, 31))),
        **{f"quarter_{one}": _quarter(one, today) for one in range(1, 5)},
    }[name]


def _quarter(one: int, today: date) -> tuple[date, date]:
    """First and last day of a quarter: of next year once it is over."""
    year = today.year + (month_end(today.year, 3 * one) < today)
    return date(year, 3 * one - 2, 1), month_end(year, 3 * one)


def week_friday(week: int, today: date) -> date | None:
    """The Friday of a numbered week, on or after today; ``None`` for a week that no year has."""
    for year in (today.year, today.year + 1):
        try:
            day = date.fromisocalendar(year, week, FRIDAY + 1)
        except ValueError:
            return None
        if day >= today:
            return day
    return None


def parse_date(written: str, today: date) -> date | None:
    """``2026-12-15``, ``15/12/26``, ``15/12``: day first unless impossible; ``None``: no such."""
    parts = [int(part) for part in written.replace(".", "/").replace("-", "/").split("/")]
    if written[:4].isdigit():  # ISO order
        year, month, day = parts
        return _day(year, month, day)
    day, month = parts[0], parts[1]
    if month > 12:  # noqa: PLR2004 - months of a year
        day, month = month, day
    if len(parts) == 2:  # noqa: PLR2004 - no year
        return next_day(day, month, today) if 1 <= month <= 12 else None  # noqa: PLR2004
    year = parts[2]
    return _day(year + 2000 if year < 100 else year, month, day)  # noqa: PLR2004 - two-digit year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(start: date, count: int, unit: str, sign: int = 1) -> date:
    """The day so many hours, days, weeks or months after ``start``, at most ten years off.

    ``sign``: -1 for before.
    """
    count = min(count, 3_650)
    if unit == "hour":
        return start + sign * timedelta(-(-count // _HOURS_A_DAY))
    if unit == "month":
        return add_months(start, sign * min(count, 120))
    return start + sign * timedelta(min(count * (7 if unit == "week" else 1), 3_650))

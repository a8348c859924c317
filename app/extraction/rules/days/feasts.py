"""Days that a feast names, fixed or movable."""

from collections.abc import Callable
from datetime import date, timedelta

from app.extraction.rules.days.calendar import (
    MONDAY,
    SUNDAY,
    THURSDAY,
    month_end,
    weekday_on_or_after,
)


def easter(year: int) -> date:
    """Easter Sunday, by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    length = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * length) // 451
    month, day = divmod(h + length - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _thanksgiving(year: int) -> date:
    return weekday_on_or_after(date(year, 11, 22), THURSDAY)


def _mothers_day(year: int) -> date:
    """France: the last Sunday of May, or the first of June when that is Pentecost."""
    last = month_end(year, 5)
    sunday = last - timedelta((last.weekday() - SUNDAY) % 7)
    return sunday + timedelta(7) if sunday == easter(year) + timedelta(49) else sunday


# Days from Easter Sunday.
_FROM_EASTER = {
    "mardi_gras": -47,
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "good_friday": -2,
    "easter": 0,
    "easter_monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit_monday": 50,
}
_MOVABLE: dict[str, Callable[[int], date]] = {
    "black_friday": lambda year: _thanksgiving(year) + timedelta(1),
    "cyber_monday": lambda year: _thanksgiving(year) + timedelta(4),
    "thanksgiving": _thanksgiving,
    "mothers_day": _mothers_day,
    "fathers_day": lambda year: weekday_on_or_after(date(year, 6, 15), SUNDAY),
    "grandmothers_day": lambda year: weekday_on_or_after(date(year, 3, 1), SUNDAY),
    "presidents_day": lambda year: weekday_on_or_after(date(year, 2, 15), MONDAY),
    "memorial_day": lambda year: weekday_on_or_after(date(year, 5, 25), MONDAY),
    "labor_day": lambda year: weekday_on_or_after(date(year, 9, 1), MONDAY),
    "columbus_day": lambda year: weekday_on_or_after(date(year, 10, 8), MONDAY),
}


def feast(name: str, year: int | None, today: date) -> date:
    """The next such feast on or after today, or the one of a given year.

    ``name`` is a movable feast or "month-day".
    """
    if year is not None:
        return _feast_of(name, year)
    days = (_feast_of(name, one) for one in (today.year, today.year + 1))
    return next(day for day in days if day >= today)


def _feast_of(name: str, year: int) -> date:
    if name in _FROM_EASTER:
        return easter(year) + timedelta(_FROM_EASTER[name])
    movable = _MOVABLE.get(name)
    if movable is not None:
        return movable(year)
    month, _, day = name.partition("-")
    return date(year, int(month), int(day))

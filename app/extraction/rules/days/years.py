"""Years behind a month, and what stands between a day, a month and a year."""

from datetime import date

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK

MONTH_JOINS = {"de", "of", "di", "van", "del", ".", "do", "da", "d", ",", "du", "des"}
_GLUED_JOINS, _APOSTROPHES = {"-", "/"}, frozenset("'’")
_YEARS, _DAYS, _SHORT = range(1990, 2101), range(1, 32), 2
_YEAR_LETTERS, _ALMOST_A_YEAR = 4, 300
_COUNTED = ("currency", "person", "video", "views", "followers")


def is_joint(scan: Scan, at: int) -> bool:
    """``15 (de) décembre``, ``31(-)Mar(-)27``."""
    glued = scan.text.glued
    is_glued = scan.text.words[at] in _GLUED_JOINS and glued(at) and glued(at + 1)
    # "By 3 July. 2023 was …": a full stop parts them, the dot of "3 Jul. 2023" does not.
    ends = scan.text.kinds[at] == BREAK
    return is_glued or (scan.text.words[at] in MONTH_JOINS and not ends)


def year_of(scan: Scan, number: Number) -> int | None:
    """``2027``, ``'27``, the end of ``31-Mar-27``; not ``3 mars, 2000 €``."""
    if any(mark.at == number.end for kind in _COUNTED for mark in scan.marks[kind]):
        return None
    if len(scan.text.words[number.at]) == 4 and number.whole in _YEARS:  # noqa: PLR2004 - digits
        return number.whole
    if is_short_year(scan, number) or _ends_dashed(scan, number):
        return 2000 + (number.whole or 0)
    return None


def is_short_year(scan: Scan, number: Number) -> bool:
    """``March '27``."""
    before = scan.text.span(number.at, number.end).start - 1
    return _is_short(scan, number) and before >= 0 and scan.text.raw[before] in _APOSTROPHES


def _ends_dashed(scan: Scan, number: Number) -> bool:
    """``31-Mar-27``; not ``2026/Mar/31``."""
    words, at = scan.text.words, number.at
    is_glued = at > 3 and _is_short(scan, number) and {words[at - 1], words[at - 3]} <= _GLUED_JOINS  # noqa: PLR2004
    day = words[at - 4] if is_glued and is_joint(scan, at - 1) and is_joint(scan, at - 3) else ""
    return day.isdecimal() and len(day) <= _SHORT and int(day) in _DAYS


def _is_short(scan: Scan, number: Number) -> bool:
    return number.kind == "digits" and len(scan.text.words[number.at]) == _SHORT


def is_over(scan: Scan, one: Dated, today: date) -> bool:
    """A day of the past, which is due only where no other one is told."""
    return one.day < today or has_just_passed(scan, one, today)


def has_just_passed(scan: Scan, one: Dated, today: date) -> bool:
    """``your post of 12 May``, said in June: without its year, the day is hardly the next one."""
    written = scan.text.words[one.at : one.end]
    has_year = any(len(word) == _YEAR_LETTERS and word.isdigit() for word in written)
    return one.kind == "day" and not has_year and (one.day - today).days > _ALMOST_A_YEAR

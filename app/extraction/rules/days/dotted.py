"""Days written in digits: ``15/12``, ``30.09.`` (like a decimal number), ``15-12`` (a range)."""

import re
from collections.abc import Iterator
from datetime import date

from app.extraction.rules.days.calendar import parse_date
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import DATE, NUMBER, WORD

_LONG_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
# "Bis 15.7. wäre top": the second dot tells it from a number.
_SHORT_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])")
_DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])")
_DASH, _SIGNS = frozenset("-"), {"%", "°"}
_MAIL_REACH, _FOUR_DIGITS, _MOST_JOINS = 3, 5, 2
_OF_FRACTION, _MONTHS = 2, 12
_LEADS, _SHORT_WEEKDAYS = near("date", "leads"), near("date", "weekday_short")
_DASH_LEADS, _DASH_ENDS = near("date", "dash_lead"), near("date", "dash_end")
_DEADLINES, _DEADLINE_JOINS = near("date", "deadline"), near("date", "deadline_join")
_LATEST = {"max", "maxi", "maximum"}
_COUNTED = ("video", "person", "currency")


def written(scan: Scan, today: date) -> Iterator[tuple[int, int, date | None]]:
    """Where each stands, and the day; ``None``: no calendar has it."""
    words = scan.text.words
    counted = {mark.at for kind in _COUNTED for mark in scan.marks[kind]}
    behind = _behind_weekdays(scan)
    slashed = [at for at, kind in enumerate(scan.text.kinds) if kind == DATE]
    for at in slashed + _dotted(scan, behind):
        if at + 1 not in counted or _is_day(words[at]):
            yield at, at + 1, parse_date(words[at], today)
    for at in _dashed(scan, behind):
        yield at, at + 3, parse_date(f"{words[at]}/{words[at + 2]}", today)


def _is_day(written: str) -> bool:
    """``30/12 Reels online``, ``04/01 vidéos``; "2/3 vidéos" are two or three."""
    parts = written.split("/")
    return (
        len(parts) != _OF_FRACTION or int(parts[0]) > _MONTHS or "0" in {one[:1] for one in parts}
    )


def _behind_weekdays(scan: Scan) -> set[int]:
    """The tokens right behind ``Dienstag,``, ``Do.,`` or ``op do``: a number there is its day."""
    words, raw = scan.text.words, scan.text.raw
    ends = {mark.end for mark in scan.marks["weekday"]}
    led = {mark.end for kind in ("due", "before") for mark in scan.marks[kind]}
    for at in scan.text.where(_SHORT_WEEKDAYS):
        has_dot = words[at + 1 : at + 2] == ["."]
        # "Do 10.12.", not Italian "di 10.12".
        if has_dot or at in led or raw[scan.text.span(at, at + 1).start].isupper():
            ends.add(at + 1 + has_dot)
    return {end + (words[end : end + 1] == [","]) for end in ends}


def _dotted(scan: Scan, behind: set[int]) -> list[int]:
    """``bis 30.09.``, ``Dienstag, 8.12.``: led to by such a word, and alone or closed."""
    words, kinds = scan.text.words, scan.text.kinds
    money = {mark.at for mark in scan.marks["currency"]}
    found: list[int] = []
    for number in scan.numbers:
        at, end = number.at, number.end
        is_led = at > 0 and (words[at - 1] in _LEADS or at in behind)
        # "Am 15.1., sorry, Tippfehler, 22.1. ist richtig"
        is_led = is_led or bool(words[at - 1] == "," and scan.within("correction", at - 5, at))
        is_short = words[end : end + 1] == ["."] and _SHORT_MONTH.fullmatch(words[at])
        if kinds[at] != NUMBER or not is_led or not (is_short or _LONG_MONTH.fullmatch(words[at])):
            continue
        if scan.within("earlier_mail", end, end + _MAIL_REACH):
            continue  # "Am 28.05. schrieb Katrin"
        closed = end == len(words) or words[end] in _LATEST
        if closed or (kinds[end] not in {WORD, NUMBER} and end not in money):
            found += [at] if words[end : end + 1] not in (["%"], ["°"]) else []
    return found


def _dashed(scan: Scan, behind: set[int]) -> list[int]:
    """``deadline 15-12``, ``uiterlijk 11-12 aanleveren``; "10-12 creators" is a range."""
    text, words, kinds = scan.text, scan.text.words, scan.text.kinds
    followers = {mark.at for mark in scan.marks["due"]}
    money = {mark.at for mark in scan.marks["currency"]}
    found: list[int] = []
    for dash in text.where(_DASH):
        at, end = dash - 1, dash + 2
        if at < 1 or kinds[at : at + 1] + kinds[dash + 1 : end] != [NUMBER, NUMBER]:
            continue
        whole = "".join(words[at:end])
        if not (text.glued(dash) and text.glued(dash + 1) and _DAY_AND_MONTH.fullmatch(whole)):
            continue
        if end < len(words) and (words[end] in _SIGNS or end in money):
            continue
        is_closed = end == len(words) or kinds[end] not in {WORD, NUMBER}
        if not (is_closed or end in followers or words[end] in _DASH_ENDS):
            continue
        is_led = len(whole) == _FOUR_DIGITS and words[at - 1] in _DASH_LEADS
        if is_led or at in behind or _is_deadline(words, at):
            found.append(at)
    return found


def _is_deadline(words: list[str], at: int) -> bool:
    """``deadline:``, ``uiterlijk op`` right before token ``at``."""
    joined = 0
    while joined < _MOST_JOINS and at > 1 and words[at - 1] in _DEADLINE_JOINS:
        at, joined = at - 1, joined + 1
    return words[at - 1] in _DEADLINES

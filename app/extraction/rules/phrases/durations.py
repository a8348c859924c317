"""Find the durations of a brief: a number with a unit of time, or a word for both."""

import re
from typing import NamedTuple

from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import DATE, OPAQUE, WORD

_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
_DAYS_A_MONTH, _DAYS_A_YEAR, _MONTHS_A_YEAR = 30, 365, 12

_UNITS = units()
_FILLER = near("duration", "filler")
_HALF, _HALF_LINK = near("duration", "half"), near("duration", "link")
_RANGE = near("duration", "range")
_MOST_FILLERS, _INSTEAD_REACH = 2, 3
_FROM = {"de", "from", "von", "da", "van"}
_TO = (["a"], ["to"], ["auf"], ["naar"], ["para"])
_INSTEAD = (
    ("instead", "of"), ("rather", "than"), ("and", "not"), ("au", "lieu", "de"), ("et", "non"),
    ("et", "plus"), ("et", "pas"), ("en", "vez", "de"), ("en", "lugar", "de"), ("statt",),
    ("anstatt",), ("invece", "di"), ("anziche",), ("in", "plaats", "van"), ("em", "vez", "de"),
)  # fmt: skip
# "s'il", "j'ai": a letter before an apostrophe is no unit; "3 d" is one only as "3d".
_LETTERS = {"s", "j", "d", "h", "y"}
_SECONDS_SIGN = '"'
# Longer ones are heights, ratios or hours.
_PRIMED, _CLOCK = re.compile(r"[1-4]'[0-5]\d"), re.compile(r"0?[1-4]:[0-5]\d|00?:[1-5]\d")
_PRIMED_REACH, _CUE = 3, near("length", "cue")
_NOT_CLOCK, _LABEL = near("length", "not_clock"), near("length", "label")
_CLOCK_LINK, _HOURS = near("length", "clock"), {"am", "pm", "h", "uhr", "uur", "hours"}
_LIMIT = {"max", "maximum", "maxi", "min", "mins", "minutes", "tops", "minuten", "minuti",
          "minutos"}  # fmt: skip
_LEAST_SIGNED, _MOST_SIGNED, _LEAST_DECADE = 500, 18_000, 100_000


class Duration(NamedTuple):
    """A span of time at tokens ``at`` to ``end``; of a range the upper end, quoted whole."""

    at: int
    end: int
    hundredths: int
    unit: str

    @property
    def seconds(self) -> int | None:
        """``None`` for days and more."""
        factor = _SECONDS.get(self.unit)
        return None if factor is None else self.hundredths * factor // 100

    @property
    def days(self) -> int | None:
        """A month counts 30 days and a year 365; ``None`` for hours and less."""
        if factor := _DAYS.get(self.unit):
            return self.hundredths * factor // 100
        if factor := _MONTHS.get(self.unit):
            months = self.hundredths * factor
            years, rest = divmod(months, 100 * _MONTHS_A_YEAR)
            return years * _DAYS_A_YEAR + rest * _DAYS_A_MONTH // 100
        return None

    @property
    def months(self) -> int | None:
        """Begun months; ``None`` for hours and less."""
        if factor := _MONTHS.get(self.unit):
            return -(-self.hundredths * factor // 100)
        days = self.days
        return None if days is None else -(-days // _DAYS_A_MONTH)


class Numbers:
    """Numbers by where they start and where they end."""

    __slots__ = ("by_end", "by_start")

    def __init__(self, numbers: list[Number]) -> None:
        self.by_start = {number.at: number for number in numbers}
        self.by_end = {number.end: number for number in numbers}


_AGED = {"under", "over"}


def durations(scan: Scan) -> list[Duration]:
    """Every duration of the text, in order."""
    found: list[Duration] = []
    done = 0
    for mark in scan.marks["duration_word"]:
        if mark.at >= done:
            amount, unit = mark.value.split()
            found.append(Duration(mark.at, mark.end, int(amount) * 100, unit))
            done = mark.end
    taken = {at for one in found for at in range(one.at, one.end)}
    numbers = Numbers([one for one in scan.numbers if one.kind != "article"])
    for number in scan.numbers:
        if number.at not in taken and (one := _duration(scan, number, numbers)) is not None:
            found.append(one)
            taken.update(range(one.at, one.end))
    found += _on_a_clock(scan)
    if DATE in scan.text.kinds:
        found += _written_as_date(scan)
    return _in_force(scan, sorted(found))


def _in_force(scan: Scan, found: list[Duration]) -> list[Duration]:
    """Without what another replaces: ``de 3 à 6 mois``, ``6 months instead of 3 months``."""
    words = scan.text.words
    kept: list[Duration] = []
    for index, one in enumerate(found):
        before = tuple(words[max(0, one.at - _INSTEAD_REACH) : one.at])
        after = found[index + 1] if index + 1 < len(found) else None
        is_from = bool(before) and before[-1] in _FROM and after is not None
        is_left = is_from and after is not None and words[one.end : after.at] in _TO
        if not (is_left or any(before[-len(cue) :] == cue for cue in _INSTEAD)):
            kept.append(one)
    return kept


def _duration(scan: Scan, number: Number, numbers: Numbers) -> Duration | None:
    words = scan.text.words
    half = _half_after(words, number.end)
    at = _unit_after(scan, half or number.end)
    if at is None:
        return (
            _signed(scan, number)
            or _minutes_and_seconds(scan, number)
            or _primed(scan, number, numbers)
        )
    is_age = words[number.at - 1] == "-" and words[number.at - 2] in _AGED  # "under-25s"
    if words[at] == "s" and (is_age or number.hundredths >= _LEAST_DECADE):
        return None  # "a 1930s barge"
    unit, value, end = _UNITS[words[at]], number.hundredths + 50 * bool(half), at + 1
    if _is_half(words, end):
        value, end = value + 50, end + 2 + (words[end + 1] not in _HALF)
    elif unit == "minute" and (seconds := numbers.by_start.get(end)) is not None:
        value, end, unit = _with_seconds(scan, value, seconds)
    start = number.at
    low = numbers.by_end.get(start - 1)
    if low is not None and words[start - 1] in _RANGE and low.hundredths < number.hundredths:
        start = low.at
    return Duration(start, end, value, unit)


def _half_after(words: list[str], at: int) -> int:
    """Where the half of ``two and a half minutes``, ``one-and-a-half-minute`` ends; 0 for none."""
    signs = words[at : at + 1] == ["-"]
    written = words[at + signs : at + 8 : 1 + signs][:3]
    return at + signs + 3 * (1 + signs) if written == ["and", "a", "half"] else 0


def _unit_after(scan: Scan, at: int) -> int | None:
    """The token of the unit that stands at ``at`` or almost, if one does."""
    words = scan.text.words
    last = min(at + _MOST_FILLERS, len(words) - 1)
    while at < last and words[at] in _FILLER and not _is_unit(scan, at):
        at += 1
    return at if at < len(words) and _is_unit(scan, at) else None


def _is_unit(scan: Scan, at: int) -> bool:
    word = scan.text.words[at]
    if word not in _UNITS or scan.within("currency", at, at + 1):  # "300 SEK"
        return False
    if word not in _LETTERS:
        return True
    end = scan.text.ends[at]
    return scan.text.folded[end : end + 1] != "'" and (word != "d" or scan.text.glued(at))


def _is_half(words: list[str], end: int) -> bool:
    """``et demi``, ``and a half``."""
    return (
        end + 1 < len(words)
        and words[end] in _HALF_LINK
        and (words[end + 1] in _HALF or words[end + 1 : end + 3] == ["a", "half"])
    )


def _with_seconds(scan: Scan, minutes: int, seconds: Number) -> tuple[int, int, str]:
    """``1 min 30``, ``1 minute 30 secondes``: value in hundredths, end, unit."""
    if seconds.hundredths >= _SECONDS["minute"] * 100:
        return minutes, seconds.at, "minute"
    words, end = scan.text.words, seconds.end
    if end < len(words) and scan.text.kinds[end] == WORD:
        if _UNITS.get(words[end]) == "second":
            end += 1
        elif words[end].endswith("s"):
            # "d'une minute 10 créateurs": the number counts what follows.
            return minutes, seconds.at, "minute"
    return minutes * _SECONDS["minute"] + seconds.hundredths, end, "second"


def _minutes_and_seconds(scan: Scan, number: Number) -> Duration | None:
    """``1min30``, ``1m30``."""
    words, at = scan.text.words, number.end
    if at >= len(words) or words[at][0] != "m" or not scan.text.glued(at):
        return None
    seconds = words[at].lstrip("min")
    if len(seconds) != 2 or not seconds.isdecimal():  # noqa: PLR2004 - two digits of seconds
        return None
    value = number.hundredths * _SECONDS["minute"] + int(seconds) * 100
    return Duration(number.at, at + 1, value, "second")


def _primed(scan: Scan, number: Number, numbers: Numbers) -> Duration | None:
    """``1'30``; not ``5'10``, how tall somebody is."""
    text, at = scan.text, number.end
    seconds = numbers.by_start.get(at)
    if seconds is None or seconds.end != at + 1:
        return None
    if not _PRIMED.fullmatch(text.folded[text.starts[number.at] : text.ends[at]]):
        return None
    end = at + 1 + (text.words[at + 1 : at + 2] == [_SECONDS_SIGN])
    first, stop = scan.bounds(at)
    # "Women over 4'50 tall", "1'30 chrono, vidéo 30 s".
    first = max(first, number.at - _PRIMED_REACH)
    told = not _CUE.isdisjoint(text.words[first : number.at])
    if not told and not scan.within("video", first, min(stop, end + 2)):
        return None
    return _minutes(number.at, end, number.whole or 0, seconds.whole or 0)


def _minutes(at: int, end: int, minutes: int, seconds: int) -> Duration:
    hundredths = 100 * minutes - (-100 * seconds // _SECONDS["minute"])
    return Duration(at, end, hundredths, "minute")


def _on_a_clock(scan: Scan) -> list[Duration]:
    """``1:30 video``, ``vidéo de 1:30``, ``1:30 min``; elsewhere it is a time of the day."""
    words, found = scan.text.words, list[Duration]()
    ends = {mark.end for mark in scan.marks["video"]}
    labels = {at + 1 for at in scan.text.where(_LABEL)}
    ends |= labels
    for at, kind in enumerate(scan.text.kinds if ends else ()):
        if kind != OPAQUE or not _CLOCK.fullmatch(words[at]):
            continue
        before = at
        while before and at - before < _MOST_FILLERS and words[before - 1] in _CLOCK_LINK:
            before -= 1
        behind = "".join(words[at + 1 : at + 2])
        is_length = before in ends or bool(scan.within("video", at + 1, at + 2))
        is_length = is_length or _UNITS.get(behind) == "minute"
        # A label says nothing of the "1:20 scale model" behind it.
        is_length = is_length and (before not in labels or not behind.isalpha() or behind in _LIMIT)
        beside = words[max(0, before - 2) : before] + words[at + 1 : at + 3]
        is_hour = not _NOT_CLOCK.isdisjoint(beside)
        if is_length and behind not in _HOURS and not is_hour:
            minutes, _, seconds = words[at].partition(":")
            found.append(_minutes(at, at + 1, int(minutes), int(seconds)))
    return found


def _signed(scan: Scan, number: Number) -> Duration | None:
    """``30"``, unless the sign closes a quotation."""
    text, at = scan.text, number.end
    if at >= len(text.words) or text.words[at] != _SECONDS_SIGN or not text.glued(at):
        return None
    is_closing = text.folded.count(_SECONDS_SIGN, 0, text.starts[at]) % 2
    if is_closing or not _LEAST_SIGNED <= number.hundredths <= _MOST_SIGNED:
        return None
    return Duration(number.at, at + 1, number.hundredths, "second")


def _written_as_date(scan: Scan) -> list[Duration]:
    """``15/30 s`` was cut as a date."""
    words = scan.text.words
    found: list[Duration] = []
    for at, kind in enumerate(scan.text.kinds[:-1]):
        if kind == DATE and _is_unit(scan, at + 1):
            low, _, high = words[at].partition("/")
            if low.isdecimal() and high.isdecimal() and int(low) < int(high):
                found.append(Duration(at, at + 2, int(high) * 100, _UNITS[words[at + 1]]))
    return found

"""Numbers of videos, whoever makes them: ``two 30-second clips``, ``2 x 30 s``, ``2 à 3 Reels``."""

from collections.abc import Container, Iterator

from app.domain.reading import Span
from app.extraction.rules.phrases.durations import Numbers
from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.questions import question_above
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import COLON, LINE, WORD

_MOST, _NOUN_REACH, _MOST_ANSWERED = 50, 3, 10
_CLOSES: tuple[list[str], ...] = ([], [","], ["."], [LINE], ["!"])
TIMES = {"x", "*"}
RESULT = {"=", "soit", "donc", "so", "thus", "making", "sea", "cioe", "quindi", "dus", "also",
          "seja", "macht"}  # fmt: skip
_AT = {"a", "at", "zu", "por", "per", "voor", "for", "@"}
_FILMED = {"filme", "filmes", "filmee", "filmees", "filmed", "gefilmte", "filmadas", "filmados"}
_FILES = {"file", "files", "fichier", "fichiers", "datei", "dateien", "archivo", "archivos"}
_RANGE, _FROM, _OPENING = near("duration", "range"), near("hint", "from"), near("length", "opening")


def counted_videos(scan: Scan, numbers: Numbers) -> Iterator[tuple[Number, int]]:
    """A number and where the word for videos that it counts ends."""
    # The "UGC" of "8 créateurs UGC" is part of whom they are.
    inside = {at for mark in scan.marks["person"] for at in range(mark.at + 1, mark.end)}
    longest = scan.value_at("video")  # "1 UGC video"
    videos = {at: mark.end for at, mark in longest.items() if at not in inside}
    kinds = scan.text.kinds
    others = {mark.at for mark in scan.marks["currency"]} | set(scan.text.where(units().keys()))
    # "Each of the 6 creators posts her Reel"
    people = {mark.at for mark in scan.marks["person"] if scan.text.words[mark.at].endswith("s")}
    for number in scan.numbers:
        # "2 x 30 sec clips": seconds count no clips.
        if number.whole is None or not 1 <= number.whole <= _MOST or is_timed(scan, number):
            continue
        # "2 jours de tournage", "35 euros la vidéo"
        if number.end in others:
            continue
        start = _past_length(scan, _past_restated(scan, number, numbers), numbers)
        if (end := _told_by_length(scan, number, start)) is not None:
            yield number, end
            continue
        noun = _paid_as_video(scan, number, numbers, videos)
        noun = _filmed(scan, number) if noun is None else noun
        if noun is not None:
            yield number, noun
            continue
        for at in range(start, min(len(kinds), start + _NOUN_REACH)):
            if at in videos:
                if holds(scan, number.at):
                    yield number, videos[at]
                break
            if at in numbers.by_start or at in people or kinds[at] != WORD:
                break


def _told_by_length(scan: Scan, number: Number, start: int) -> int | None:
    """Where videos end that only their length names: ``1 x 30 s each``, ``a 45-second book tip``.

    Behind that length stands token ``start``.
    """
    if start == number.end:
        return None
    if scan.text.words[number.end] in TIMES:
        return None if scan.within("video", start, start + _NOUN_REACH) else start
    return start + 1 if _is_of_seconds(scan, start) else None


def _is_of_seconds(scan: Scan, at: int) -> bool:
    """What so many seconds are of is no hook, no person and no pause."""
    words = scan.text.words
    unit = at - 1 - (words[at - 1] == "-")
    if units().get(words[unit]) != "second" or scan.text.kinds[at : at + 1] != [WORD]:
        return False
    beside = range(at, at + _NOUN_REACH)
    others = ("video", "person", "hook")
    return (
        words[unit - 1] == "-"
        and _OPENING.isdisjoint(words[at : at + 2])
        and not is_common(words[at])
        and not any(scan.within(kind, beside.start, beside.stop) for kind in others)
    )


def _paid_as_video(
    scan: Scan, number: Number, numbers: Numbers, videos: dict[int, int]
) -> int | None:
    """``2 recettes à 130 € la vidéo``: what is paid by the video is one; where its noun ends."""
    words, noun = scan.text.words, number.end
    if words[noun + 1 : noun + 2] == [] or words[noun + 1] not in _AT or noun in videos:
        return None
    sign = scan.within("currency", noun + 2, noun + 3)  # "€100" or "100 €"
    price = numbers.by_start.get(noun + 2 + len(sign[:1]))
    if price is None or scan.within("person", noun, noun + 1):
        return None
    behind = sign or scan.within("currency", price.end, price.end + 1)
    per = max(price.end, behind[0].end) if behind else -1
    return noun + 1 if per + 1 in videos and scan.within("per_link", per, per + 1) else None


def _filmed(scan: Scan, number: Number) -> int | None:
    """``2 recettes filmées``, ``two filmed recipes``, ``one file of 25 seconds``: where it ends."""
    words, end = scan.text.words, number.end + 2
    if words[number.end : number.end + 1] != [] and words[number.end] in _FILES:
        unit = words[number.end + 3 : number.end + 4]
        return number.end + 1 if unit and units().get(unit[0]) in {"second", "minute"} else None
    if number.kind == "article" or _FILMED.isdisjoint(words[number.end : end]):
        return None
    people = scan.within("person", number.end, end) + scan.within("video", number.end, end)
    return None if people or scan.text.kinds[number.end : end] != [WORD, WORD] else end


def _past_restated(scan: Scan, number: Number, numbers: Numbers) -> int:
    """Behind ``three (3)``."""
    words, end = scan.text.words, number.end
    again = numbers.by_start.get(end + 1) if words[end : end + 1] == ["("] else None
    told = again is not None and again.whole == number.whole
    return again.end + 1 if again and told and words[again.end : again.end + 1] == [")"] else end


def _past_length(scan: Scan, at: int, numbers: Numbers) -> int:
    """Behind the "x 30 sec" of "2 x 30 sec clips", the "30-second" of "two 30-second clips"."""
    words = scan.text.words
    length = numbers.by_start.get(at + (words[at : at + 1] != [] and words[at] in TIMES))
    if length is None:
        return at
    unit = length.end + (words[length.end : length.end + 1] == ["-"])
    if unit >= len(words) or units().get(words[unit]) not in {"second", "minute"}:
        return at
    return unit + 1 + (words[unit + 1 : unit + 2] == ["-"])


def is_timed(scan: Scan, number: Number) -> bool:
    """The number counts seconds or minutes."""
    return scan.text.words[number.end : number.end + 1] != [] and (
        units().get(scan.text.words[number.end]) in {"second", "minute"}
    )


def range_of(scan: Scan, number: Number, numbers: Numbers) -> tuple[int, int]:
    """Where the count starts, and its value: the midpoint of a range, rounded down."""
    value = number.whole or 0
    low = numbers.by_end.get(number.at - 1)
    if low is None or low.kind == "article" or scan.text.words[low.end] not in _RANGE:
        return number.at, value
    if scan.text.words[low.at - 1] in _FROM and scan.within("change", low.at - 3, low.at):
        return number.at, value  # "on passe de 1 à 2 vidéos"
    least = low.whole or value
    return (low.at, (least + value) // 2) if least < value else (number.at, value)


def told_again(scan: Scan, told: Span, cues: Container[int]) -> Number | None:
    """What videos that are ``told`` come to: ``one by day and one at night, so two``.

    Or as many as are those of each, where ``cues`` tell so: ``one per store, so two per creator``.

    Or the number of the answer: ``2 videos each?`` over ``Ana: 3, it's a bigger range``.
    """
    return _summed_up(scan, told, cues) or _answer_to(scan, told)


def _summed_up(scan: Scan, told: Span, cues: Container[int]) -> Number | None:
    words, whole, last = scan.text.words, 0, -1
    if RESULT.isdisjoint(scan.text.vocabulary):
        return None
    for number in scan.numbers:
        if scan.text.span(number.at, number.end).end <= told.start:
            continue
        last = scan.bounds(number.at)[1] if last < 0 else last
        if number.at >= last:
            return None
        is_each = number.end in cues and 1 <= (number.whole or 0) <= _MOST_ANSWERED
        closes = words[number.end : number.end + 1] in _CLOSES
        if words[number.at - 1] in RESULT and (is_each or (closes and number.whole == whole > 1)):
            return number
        whole += number.whole or 0
    return None


def _answer_to(scan: Scan, asked: Span) -> Number | None:
    words = scan.text.words
    for number in scan.numbers if {"?", LINE} <= scan.text.vocabulary else ():
        opens = number.at > 0 and words[number.at - 1] in {COLON, LINE}
        closes = words[number.end : number.end + 1] in _CLOSES
        if not (opens and closes and 1 <= (number.whole or 0) <= _MOST_ANSWERED):
            continue
        above = question_above(scan, number.at)
        question = scan.text.span(above.start, above.stop) if above else None
        if question is not None and question.start <= asked.start < question.end:
            return number
    return None

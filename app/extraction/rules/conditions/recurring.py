"""Videos that come again and again: ``2 vidéos par mois pendant 3 mois`` are six."""

from collections.abc import Iterator
from itertools import pairwise

from app.domain.reading import Evidence, Span
from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import Scan

_FIELD, _MOST = "videos_per_creator", 50
_EVERY = near("form", "per") | near("each", "link") | {"a", "im", "toutes", "tous", "les", "the"}
_FOR = near("count", "lasting") | {"wahrend", "pour", "("}
_EACH = {"chacun", "chacune", "each", "creator", "createur", "creatrice", "par", "a", "cada"}
# So many of the shorter are in the longer one.
_IN = {
    ("day", "day"): 1, ("day", "week"): 7, ("week", "week"): 1, ("week", "month"): 4,
    ("month", "month"): 1, ("month", "quarter"): 3, ("month", "semester"): 6, ("month", "year"): 12,
    ("quarter", "year"): 4, ("semester", "year"): 2,
}  # fmt: skip
_FROM, _UNTIL, _YEAR = {"from", "de", "d", "von", "van", "da"}, {"to", "a", "bis", "tot"}, 12
_MOST_BETWEEN = 4


def in_all(scan: Scan, known: list[Evidence]) -> list[Evidence]:
    """The same facts; videos that come at a rhythm are as many as come in the time that it has."""
    if not any(one.field == _FIELD for one in known):
        return known
    for rhythm, times in _rhythms(scan):
        known = [_repeated(scan, one, rhythm, times) for one in known]
    return known


def _repeated(scan: Scan, one: Evidence, rhythm: tuple[int, int], times: int) -> Evidence:
    first, _ = scan.bounds(rhythm[0])
    sentence = scan.text.span(first, rhythm[1])
    is_of_it = one.field == _FIELD and sentence.start <= one.span.start < sentence.end
    if not is_of_it or not isinstance(one.value, int) or one.value * times > _MOST:
        return one
    span = Span(one.span.start, max(one.span.end, sentence.end))
    return one._replace(value=one.value * times, span=span)


def _rhythms(scan: Scan) -> Iterator[tuple[tuple[int, int], int]]:
    """Where ``a week for 6 weeks`` starts and ends, and how often it comes then."""
    words = scan.text.words
    yield from _by_months(scan)
    for number in scan.numbers:
        lasts = units().get(words[number.end]) if number.end < len(words) else None
        least = 0 if lasts == "year" else 1  # "for a month" is said of any while
        if lasts is None or (number.whole or 0) <= least:
            continue
        at = number.at - 1
        while at > 0 and number.at - at <= _MOST_BETWEEN and words[at] in _FOR | _EACH:
            at -= 1
        unit = units().get(words[at], "")
        times = (number.whole or 0) * _IN.get((unit, lasts), 0)
        if times > 1 and words[at - 1] in _EVERY and not _FOR.isdisjoint(words[at + 1 : number.at]):
            yield (at - 1, number.end + 1), times


def _by_months(scan: Scan) -> Iterator[tuple[tuple[int, int], int]]:
    """``a month from October to December``: three times."""
    words = scan.text.words
    for first, last in pairwise(scan.marks["month"]):
        start = first.at - 1
        if start < 2 or words[start] not in _FROM or last.at - first.end != 1:  # noqa: PLR2004
            continue
        monthly = units().get(words[start - 1]) == "month" and words[start - 2] in _EVERY
        # Not "five videos, one a month from May to September".
        made = scan.within("video", start - 3, start - 2)
        if monthly and made and words[first.end] in _UNTIL:
            times = (int(str(last.value)) - int(str(first.value))) % _YEAR + 1
            yield (start - 2, last.end), times

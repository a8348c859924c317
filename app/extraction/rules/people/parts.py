"""Counts of some, or of all, of those counted before: ``and 2 of them women``."""

from bisect import bisect_left
from itertools import pairwise, takewhile
from operator import attrgetter

from app.extraction.rules.people.counted import Count
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_OF_THESE = {
    ("of", "these"), ("of", "which"), ("von", "ihnen"), ("unter", "ihnen"), ("von", "diesen"),
    ("de", "estos"), ("de", "estas"), ("di", "questi"), ("di", "queste"), ("onder", "wie"),
    ("van", "deze"),
}  # fmt: skip
_PART, _LEAST = near("people", "part"), near("people", "least")
_DETAIL_REACH, _MOST_PARTS, _PLACE = 24, 4, attrgetter("at")
_THE = near("objectives", "definite")
_SUMMING, _LEAST_SUMMED = near("people", "summing"), 3


def is_part(scan: Scan, count: Count) -> bool:
    """``and 2 of them women``, ``au moins 3 femmes``: some of those counted before."""
    first, _ = scan.bounds(count.at)
    before = scan.text.words[max(first, count.at - 2) : count.at]
    return not _LEAST.isdisjoint(before) or is_named_part(scan, count)


def is_named_part(scan: Scan, count: Count) -> bool:
    """``two of them women``, ``di cui due donne``, ``sechs davon Frauen``."""
    words, end = scan.text.words, count.end
    first, _ = scan.bounds(count.at)
    before = words[max(first, count.at - 3) : count.at]
    # "Deux hommes, eux-mêmes aidants", "3 men (two of whom bearded)".
    after = list(takewhile(lambda word: word not in {",", "("}, words[end : end + 3]))
    around = [before, words[count.at : end] + after]
    of_these = any(not _OF_THESE.isdisjoint(pairwise(said)) for said in around)
    return of_these or any(not _PART.isdisjoint(said) for said in around)


def sums_up(scan: Scan, counts: list[Count]) -> bool:
    """``3 couples et 2 familles, soit cinq foyers``: the last count is that of all before."""
    if len(counts) < _LEAST_SUMMED or counts[-1].article:
        return False
    led = scan.text.words[counts[-2].end : counts[-1].at]
    said = sum(one.low for one in counts[:-1]) == counts[-1].low
    return said and not _SUMMING.isdisjoint(led)


def is_made_up_of(scan: Scan, whole: Count, part: Count) -> bool:
    """``cinq personnes, genre deux qui savent et trois qui débutent``: the numbers add up."""
    apart = scan.sentence[whole.at] != scan.sentence[part.at]
    if apart or whole.article or whole.bare or not part.bare or part.low >= whole.low:
        return False
    index = bisect_left(scan.numbers, whole.end, key=_PLACE)
    behind = [one for one in scan.numbers[index : index + _MOST_PARTS] if one.kind != "article"]
    told, parts = 0, set[int]()
    for one in (one for one in behind if scan.sentence[one.at] == scan.sentence[whole.at]):
        if told >= whole.low or one.at - whole.end > _DETAIL_REACH:
            break
        if scan.text.words[one.at - 1] in _THE or scan.within("video", one.end, one.end + 2):
            return False  # "trois ont renoncé, on part avec les cinq qui restent"
        told += one.whole or 0
        parts.add(one.at)
    return told == whole.low and part.at in parts and len(parts) > 1

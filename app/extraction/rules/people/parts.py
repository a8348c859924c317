"""Counts of some, or of all, of those counted before: ``and 2 of them women``."""

from itertools import pairwise, takewhile

from app.extraction.rules.people.counted import Count
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_OF_THESE = {
    ("of", "these"), ("of", "which"), ("von", "ihnen"), ("unter", "ihnen"), ("von", "diesen"),
    ("de", "estos"), ("de", "estas"), ("di", "questi"), ("di", "queste"), ("onder", "wie"),
    ("van", "deze"),
}  # fmt: skip
_PART, _LEAST = near("people", "part"), near("people", "least")
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

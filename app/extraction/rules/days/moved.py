"""Dates that others replace: ``moves from 3 to 17 July``, ``for 20 July, no wait, 25 July``."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

# How far apart the two days of "20 July, no wait, 25 July" stand, and the last one from "wait".
_CORRECTED_REACH, _CORRECTION_REACH = 10, 4
_FORMER, _ASIDE = near("money", "former"), 5
_FROM = {"from", "du", "vom", "del", "dal", "van", "do"}


def in_force(scan: Scan, found: list[Dated]) -> list[Dated]:
    """The dates but those that others replace: ``moves from 3 July to 17 July``."""
    replaced = {one.end for one in scan.marks["date_replaced"]}
    kept = [one for one in found if not (replaced & {one.at, one.at - 1} or _is_former(scan, one))]
    for mark in scan.marks["date_moved"]:
        moved = [one for one in kept if mark.at <= one.at < scan.bounds(mark.at)[1]]
        # "Moved to 19 June from 12 June"
        moved.sort(key=lambda one: scan.text.words[one.at - 1] not in _FROM)
        kept = [one for one in kept if one not in moved[:-1]]
    return kept


def _is_former(scan: Scan, one: Dated) -> bool:
    """``le 2 juillet (c'était le 25 juin)``."""
    words = scan.text.words
    nearest = range(one.at - 1, max(0, one.at - _ASIDE) - 1, -1)
    opened = next((at for at in nearest if words[at] in "()"), None)
    if opened is None or words[opened] == ")":
        return False
    return not _FORMER.isdisjoint(words[opened : one.at])


def replaces(scan: Scan, end: int, at: int) -> bool:
    """``for 20 July, no wait, 25 July``: a date right behind a correction of the one before."""
    if at - end > _CORRECTED_REACH or scan.sentence[end - 1] != scan.sentence[at]:
        return False
    return any(at - mark.end <= _CORRECTION_REACH for mark in scan.within("correction", end, at))


def after_correction(scan: Scan, scored: list[tuple[Dated, float]]) -> list[tuple[Dated, float]]:
    """The dates behind the last correction that has some behind it and some before."""
    for mark in reversed(scan.marks["correction"]):
        after = [pair for pair in scored if pair[0].at >= mark.at]
        if after and len(after) < len(scored):
            return after
    return scored

"""The part of a sentence that tells of one of its days."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.cues import REACH_AFTER, REACH_BEFORE
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.days.series import is_scheduled
from app.extraction.rules.days.told import gives_reason
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_NEXT_CLAUSE, _NEED = near("date", "next_clause"), near("other_day", "need")


def own_part(scan: Scan, found: list[Dated], index: int) -> tuple[int, int]:
    """First and past-the-end token of where an event may be told of a date beside other dates.

    ``Applications close Dec 8, videos by Dec 22``, ``videos on 4 January and launch on the 10th``:
    that they close, or that one launches, says nothing of the day of the videos.
    """
    words, one = scan.text.words, found[index]
    first, end = scan.bounds(one.at)
    before, after = found[max(0, index - 1)], found[min(index + 1, len(found) - 1)]
    turn = next((at for at in range(before.end, one.at) if words[at] in _NEXT_CLAUSE), one.at)
    if first < before.end <= turn < one.at:
        start, stop = clause_of(scan, one.at)
        if is_scheduled(scan, start, one.at) or _is_asked(scan, before.end, stop):
            first = turn
    if one.kind == "counted":  # "Salon le 20 janvier, vidéos une semaine avant"
        turns = (at for at in range(one.at, first, -1) if words[at] in _NEXT_CLAUSE)
        turn = next(turns, first)
        first = turn if _is_asked(scan, turn, one.at) else first
        if any(scan.within(kind, first, one.at) for kind in ("clip", "posting", "story")):
            end = one.end  # What is named behind "before" is what it is told from.
    if one.end <= after.at < end and _is_asked(scan, max(first, one.at - REACH_BEFORE), one.at):
        turns = (at for at in range(one.end, after.at) if words[at] in _NEXT_CLAUSE)
        end = next(turns, end)
    behind = range(one.end, min(end, one.end + REACH_AFTER))
    return first, next((at for at in behind if gives_reason(scan, at)), end)


def _is_asked(scan: Scan, at: int, end: int) -> bool:
    """Something is due, or needed, or a video is spoken of."""
    is_due = any(scan.within(kind, at, end) for kind in ("due", "clip"))
    return is_due or not _NEED.isdisjoint(scan.text.words[at:end])

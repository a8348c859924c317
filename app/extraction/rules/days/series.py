"""Days in a row, or set apart: ``the first on 8 August, the second on the 10th``, ``say 8 May``."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_REST, _REACH_REST = near("other_day", "rest"), 3
_NEXT_ONES, _LONGEST = near("asked", "next_one"), 6
_WHICH = near("asked", "lead") | near("asked", "which") | _NEXT_ONES | near("asked", "last")
_ON, _LEADS = near("asked", "on_day"), {"for", "pour", "fur", "para", "per", "voor"}
_LEAD, _SAY = near("asked", "lead") | near("asked", "exactly"), near("asked", "say")
_BETWEEN = near("asked", "lead") | near("asked", "one") | near("asked", "them")


def is_next_of_them(scan: Scan, end: int, at: int) -> bool:
    """``half on 15 June, the rest on the 29th``, ``first live on 8 August, the second on 10``.

    Not "live on 8 August, the second shop opens on the 10th": between such a word and the day at
    token ``at`` stand small words and videos only. ``end`` is where the day before it ends.
    """
    words = scan.text.words
    if not _REST.isdisjoint(words[max(end, at - _REACH_REST) : at]):
        return True
    nearest = range(at - 1, max(end, at - _LONGEST) - 1, -1)
    listed = next((one for one in nearest if words[one] in _NEXT_ONES), None)
    if listed is None:
        return False
    videos = {
        one for mark in scan.within("clip", listed, at) for one in range(mark.at, mark.end)
    }  # "The second video on 10 August"
    return all(words[one] in _BETWEEN or one in videos for one in range(listed + 1, at))


def is_scheduled(scan: Scan, start: int, at: int) -> bool:
    """``première vidéo le 26 juin``, ``vidéos finales le 9 octobre``: in a list of steps.

    Nothing stands from token ``start`` of the clause to the day at ``at`` but the video, which of
    them it is, and the word that leads to the day. "Videos for Halloween" are about it.
    """
    videos = {one for mark in scan.within("clip", start, at) for one in range(mark.at, mark.end)}
    words = scan.text.words[start:at]
    if not videos or not _LEADS.isdisjoint(words) or words[-1] not in _ON:
        return False
    told = [scan.text.words[one] for one in range(start, at) if one not in videos]
    return all(word in _WHICH for word in told)


def lead_of(scan: Scan, one: Dated, start: int) -> int:
    """Where the small words begin that lead to a day: the "on" of ``handed over on Thursday``."""
    at = one.at
    while at > start and scan.text.words[at - 1] in _LEAD:
        at -= 1
    return at


def is_put_at(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``J'ai besoin de la vidéo avant le salon, disons le 18 décembre``: a clause of its own."""
    start, first = clause[0], scan.bounds(one.at)[0]
    lead = lead_of(scan, one, start)
    if lead - 1 != start or scan.text.words[start] not in _SAY:
        return False
    return any(scan.within(kind, first, start) for kind in ("clip", "video", "due"))

"""A schedule of days with what happens on each behind it: ``15/01 : mise en ligne de la page``."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

# What parts a day from what happens then, and one entry from the next.
_SIGNS, _PARTS = {":", "-", "–", "—", "→", ">", "=", "("}, {"/", ",", ";", "|", "•", "\n", "-", "·"}
_LEAST, _LONGEST, _REACH_OPEN = 3, 14, 3
_DUE, _OTHER = 4.0, -1.0
_LEADS = near("date", "leads") | near("asked", "on_day")
_LIVE = near("agenda", "goes_live")
_MADE = ("clip", "posting", "platform", "place", "person", "due", "handover", "video")
# Places of the brand, and words that say which of the videos.
_OURS = {"used", "shop", "store", "human", "audience"}
_TELLS_NOTHING = (
    near("other_day", "tells_nothing") | near("other_day", "campaign") | near("asked", "which")
)


def listed(scan: Scan, found: list[Dated]) -> dict[int, float]:
    """How surely the videos are due on each day of a schedule, by the token of the day.

    Empty when there is no schedule, or none of its entries tells of a video.
    """
    behind = [_told(scan, found, index) for index in range(len(found))]
    entries = [(one, told) for one, told in zip(found, behind, strict=True) if told is not None]
    if len(entries) < _LEAST:
        return {}
    scores = {one.at: _DUE if _is_due(scan, *told) else _OTHER for one, told in entries}
    return scores if _DUE in scores.values() else {}


def _told(scan: Scan, found: list[Dated], index: int) -> tuple[int, int] | None:
    """First and past-the-end token of what is told behind a day that opens an entry."""
    words, one = scan.text.words, found[index]
    sign, (first, end) = one.end, scan.bounds(one.at)
    if words[sign : sign + 1] == [] or words[sign] not in _SIGNS or sign >= end:
        return None
    opens = one.at
    while opens > first and one.at - opens < _REACH_OPEN and words[opens - 1] in _LEADS - {":"}:
        opens -= 1
    if opens > first and words[opens - 1] not in _PARTS | {":"}:
        return None
    after = found[index + 1].at if index + 1 < len(found) else end
    stop = min(end, after, sign + 1 + _LONGEST)
    if words[sign] == "(":
        stop = next((at for at in range(sign, stop) if words[at] == ")"), stop)
    told = any(scan.text.kinds[at] == WORD for at in range(sign + 1, stop))
    return (sign + 1, stop) if told else None


def _is_due(scan: Scan, first: int, stop: int) -> bool:
    """A video is handed over or published; not "filming of the videos", "landing page live"."""
    if scan.within("step", first, stop) or scan.within("pay", first, stop):
        return False
    due = scan.within("due", first, stop) + scan.within("handover", first, stop)
    due += [mark for mark in scan.within("posting", first, stop) if mark.value != "put"]
    clips = scan.within("clip", first, stop)
    if scan.within("event", first, stop):
        return bool(due and clips)
    if clips or not due:
        return bool(clips)
    return not (_is_live(scan, first, stop) and _names(scan, first, stop))


def _is_live(scan: Scan, first: int, stop: int) -> bool:
    return not _LIVE.isdisjoint(scan.text.words[first:stop])


def _names(scan: Scan, first: int, stop: int) -> bool:
    """Something of its own, that is no video, no place of theirs and nobody who is hired."""
    made = [mark for kind in _MADE for mark in scan.within(kind, first, stop)]
    known = {at for mark in made if mark.value not in _OURS for at in range(mark.at, mark.end)}
    words, kinds = scan.text.words, scan.text.kinds
    own = [at for at in range(first, stop) if kinds[at] == WORD and at not in known]
    return any(not is_common(words[at]) and words[at] not in _TELLS_NOTHING for at in own)

"""Days of several posts in a row: ``the first on 8 August, the second on the 10th``."""

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_REST, _REACH_REST = near("other_day", "rest"), 3
_NEXT_ONES, _LONGEST = near("asked", "next_one"), 6
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

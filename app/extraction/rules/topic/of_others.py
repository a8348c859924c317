"""Results that others get, or that the brand lives from: no goal of the campaign."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD
from app.extraction.rules.topic.caused import FRAMES

_NEAR = lists("objectives")
_GOAL_SAID, _GOAL_REACH = 1.0, 24
_LIKED_REACH, _YOUR_REACH, _FILMED_REACH = 16, 3, 4


def sells_wares(scan: Scan, mark: Mark) -> bool:
    """``a shop that sells puzzles``, ``une marque qui vend du thé``: what the brand does."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    sells = words[mark.at] in _NEAR["relatives"] and words[mark.end - 1] in _NEAR["sellers"]
    if not sells or mark.end >= end or scan.text.kinds[mark.end] != WORD:
        return False
    if words[mark.end] in _NEAR["owners"]:
        return False
    low = max(first, mark.at - _FILMED_REACH)
    filmed = any(scan.within(kind, low, mark.at) for kind in ("video", "clip"))
    return not filmed and _NEAR["series"].isdisjoint(words[low : mark.at])


def is_promised(scan: Scan, mark: Mark) -> bool:
    """``Want more followers for your page? Join us``, ``film your last order``: the creators'."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    low = max(first, mark.at - _YOUR_REACH)
    yours = not _NEAR["yours"].isdisjoint(words[low : mark.at])
    if yours and mark.weight < _GOAL_SAID and not scan.within("public", low, mark.end):
        return True
    if _is_theirs(scan, mark):
        return True
    asks = words[end - 1] == "?" and not _NEAR["tempting"].isdisjoint(words[first : first + 2])
    return asks and not _NEAR["yours"].isdisjoint(words[first : min(end, mark.end + _GOAL_REACH)])


def _is_theirs(scan: Scan, mark: Mark) -> bool:
    """``On a aimé votre campagne de notoriété``, ``an awareness campaign you're proud of``."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    low, stop = max(first, mark.at - _LIKED_REACH), min(end, mark.end + _LIKED_REACH)
    if _NEAR["liked"].isdisjoint(words[low:stop]) or _NEAR["yours"].isdisjoint(words[low:stop]):
        return False
    liked = next((at for at in range(low, mark.at) if words[at] in _NEAR["liked"]), mark.at)
    return not any(one.value in FRAMES for one in scan.within("goal", liked, mark.at))

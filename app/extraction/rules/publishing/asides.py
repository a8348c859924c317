"""Networks named in passing: where somebody was seen, or is to be reached."""

from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK

_NEAR = lists("platforms")
ROADS = _NEAR["places"] | _NEAR["possessives"] | _NEAR["roads"]
_YOURS, _YOU = _NEAR["yours"], _NEAR["you"]
_REACH, _FAR_REACH, _LONGEST_ROAD, _BEHIND = 7, 9, 5, 2


def is_aside(scan: Scan, network: tuple[int, int], pages: set[int]) -> bool:
    """Where somebody was seen or is to be reached: only the first network after such a word."""
    first, end = network
    words, kinds = scan.text.words, scan.text.kinds
    if first > 1 and words[first - 2] in _YOU and scan.within("platform_aside", end, end + _BEHIND):
        return True  # "Ich habe dich auf TikTok entdeckt"
    asides = scan.within("platform_aside", first - _FAR_REACH - _LONGEST_ROAD, first)
    if not asides:
        return False
    others = scan.covered("not_aside")
    before = first - 1
    while before >= 0 and before in pages:
        before -= 1
    latest = max([one.end for one in scan.within("platform", asides[0].at, first)], default=0)
    for mark in asides:
        gap = first - mark.end
        if mark.at in others or gap < 0:
            continue
        # "I saw your cat reels": what stands between says what they are about.
        road = words[before] in ROADS or words[mark.end] in _YOURS
        road = road and mark.value == "near" and latest <= mark.end
        # "J'ai vu passer beaucoup de vidéos de parents sur TikTok"
        reach = _FAR_REACH if scan.within("video", mark.end, first) else _REACH
        if gap == 0 or (road and gap < reach and BREAK not in kinds[mark.end : first]):
            return True
    return False

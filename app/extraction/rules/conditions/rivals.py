"""Whose work is excluded: another brand's, a rival's, another thing of the same kind."""

from itertools import pairwise

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

BRANDS, BRAND_REACH = near("ads", "brand"), 3
_OTHER, _DENIAL_REACH, _RIVAL_REACH = near("ads", "other"), 4, 3
_THERE_IS = near("ads", "there_is")
_NAME_WORDS, _ENDS = 2, near("ads", "ware_end")
_NO_WARES = ("person", "video", "clip", "platform", "posting", "revision", "currency")
WORK_REACH = 9
_JOINED_BRANDS = ("marken", "marke", "merken", "merk")
NOBODY, _WORKS = near("ads", "nobody"), near("ads", "advertises") | near("ads", "for_whom")
_WITH, _COLLAB, _ANY = near("ads", "with"), near("ads", "collab"), near("ads", "any")
_NOTHING, _FOR = near("ads", "nothing"), near("ads", "for_whom")


def other_wares(scan: Scan) -> list[tuple[int, int]]:
    """Where ``no [other sunscreen]`` stands, ``nothing for any [other hotel]``."""
    words = scan.text.words
    return [
        (at, _ware_end(scan, at + 2))
        for at in scan.text.where(_OTHER)
        if _is_other_ware(scan, at) or (is_of_brands(words, at) and negated(scan, at))
    ]


def _ware_end(scan: Scan, end: int) -> int:
    """``other language app``: the noun may have several words."""
    last = min(scan.bounds(end - 1)[1], end + _NAME_WORDS)
    words, kinds = scan.text.words, scan.text.kinds
    while end < last and kinds[end] == WORD and not (is_common(words[end]) or words[end] in _ENDS):
        end += 1
    return end


def _is_other_ware(scan: Scan, other: int) -> bool:
    """``no other sunscreen for 3 months``, ``pas d'autre jean``: a thing that a rival sells."""
    at, words = other + 1, scan.text.words
    cues = scan.within("negation", other - _DENIAL_REACH, other)
    named = at < len(words) and scan.text.kinds[at] == WORD and not is_common(words[at])
    known = any(scan.within(kind, at, at + 2) for kind in _NO_WARES)
    if named and (_is_work_for(scan, other) or (not known and _is_no_work_with(scan, other))):
        return True
    near = [cue for cue in cues if other - cue.end <= 1]
    # "There is no other gym for 30 km".
    told = any(words[cue.at - 1] in _THERE_IS for cue in near if cue.at)
    return named and not known and bool(near) and not told


def _is_work_for(scan: Scan, other: int) -> bool:
    """``nothing for any`` other hotel, ``nobody may promote`` another brand."""
    words, low = scan.text.words, max(scan.bounds(other)[0], other - WORK_REACH)
    whom = scan.within("person", other + 1, other + 3)
    before = words[max(low, other - 2) : other]
    if _WORKS.isdisjoint(before) or any(one.value == "creator" for one in whom):
        return False
    denied = not NOBODY.isdisjoint(words[low:other]) or any(
        one.value != "pseudo" for one in scan.within("negation", low, other)
    )
    return denied or is_nothing_for(words, other)


def _is_no_work_with(scan: Scan, other: int) -> bool:
    """``pas de collab avec un`` autre logiciel; not "we had no collab with another tool"."""
    words, at = scan.text.words, other - 1
    first = max(scan.bounds(other)[0], other - WORK_REACH)
    at -= words[at] in _ANY
    if at <= first or words[at] not in _WITH or words[at - 1] not in _COLLAB:
        return False
    at -= 2
    at -= words[at] in _FOR
    cues = [cue for cue in scan.within("negation", first, at + 1) if cue.end >= at]
    return any(cue.value != "pseudo" and words[cue.at - 1] not in _THERE_IS for cue in cues)


def is_of_brands(words: list[str], other: int) -> bool:
    """``keine Werbung für`` andere Proteinmarken: German and Dutch join the two words."""
    pair = words[other : other + 2]
    return len(pair) > 1 and pair[0] in _OTHER and pair[1].endswith(_JOINED_BRANDS)


def is_nothing_for(words: list[str], other: int) -> bool:
    """``nothing for any`` other hotel, ``rien pour un`` autre hôtel."""
    pairs = pairwise(words[max(0, other - _DENIAL_REACH) : other])
    return any(one in _NOTHING and two in _FOR for one, two in pairs)


def names_rival(scan: Scan, at: int) -> bool:
    """``Keine Werbung für Konkurrenten``: ads that are not the brand's own."""
    if is_of_brands(scan.text.words, at):
        return True
    rivals = scan.within("exclusivity", at, at + _RIVAL_REACH)
    others = scan.within("another", at, at + _RIVAL_REACH)
    return any(one.value == "rival" for one in rivals) or any(
        not BRANDS.isdisjoint(scan.text.words[one.end : one.end + BRAND_REACH]) for one in others
    )

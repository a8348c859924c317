"""Pets of a house that no video is about: its rules, and those who live in it."""

from app.extraction.rules.people.counted import JOINING, WITH
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("niche_aside")
_STAY_REACH, _SELF_REACH, _NAMED_REACH, _LIVES_REACH = 3, 10, 4, 2


def is_house_rule(scan: Scan, mark: Mark) -> bool:
    """``dogs stay downstairs``, ``animaux acceptés``: who may come along."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    if not _NEAR["rule_before"].isdisjoint(words[max(0, mark.at - 2) : mark.at]):
        return True
    # "Pets welcome!" casts them, where there is no place to be welcome in.
    placed = not _NEAR["venue"].isdisjoint(scan.text.vocabulary)
    rules = _NEAR["house_rule"] | _NEAR["welcome"] if placed else _NEAR["house_rule"]
    for at in range(mark.end, min(end, mark.end + _STAY_REACH)):
        stays = words[at] in _NEAR["stay"] and at + 1 < end
        if words[at] in rules or (stays and words[at + 1] in _NEAR["stay_where"]):
            return True
        if words[at] not in _NEAR["is"]:
            break
    return False


def is_our_pet(scan: Scan, mark: Mark, pets: int) -> bool:
    """``seven of us and a dog called Spud``, spoken of once and in no video."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    told = range(max(first, mark.at - _SELF_REACH), mark.at)
    # To live in the workshop is not to go live.
    clips = scan.within("video", first, mark.at) + scan.within("video", mark.end + 1, end)
    asked = scan.within("wanted", first, end) or clips
    if not asked and _is_of_house(words[first : mark.at], words[mark.end : end]):
        return True
    if pets > 1:
        return False
    if _NEAR["ourselves"].isdisjoint(words[told.start : told.stop]):
        return False
    around = told.start, min(end, mark.end + _SELF_REACH)
    wanted = (words[one.at] for one in scan.within("wanted", *around))
    if any(word not in WITH for word in wanted):
        return False
    if scan.within("video", *around) or scan.within("person", *around):
        return False
    behind = words[mark.end : min(end, mark.end + _NAMED_REACH)]
    return not _NEAR["named"].isdisjoint(behind) or _is_a_name(scan, mark.end)


def _is_of_house(before: list[str], behind: list[str]) -> bool:
    """``Two dogs live in the workshop``, ``the team is five people and a cat``."""
    if not _NEAR["at_work"].isdisjoint(behind[:_SELF_REACH]):
        # Dutch says first that they live: "er wonen twee honden in …".
        return not _NEAR["lives"].isdisjoint(before[-_LIVES_REACH:] + behind[:1])
    return not _NEAR["team"].isdisjoint(before) and not JOINING.isdisjoint(before)


def _is_a_name(scan: Scan, at: int) -> bool:
    """``le chat Biscotte``: a capital behind a noun, which is no name in German."""
    if at >= len(scan.text.words) or scan.language == "de" or scan.text.kinds[at] != WORD:
        return False
    start = scan.text.span(at, at + 1).start
    return scan.text.raw[start : start + 1].isupper()

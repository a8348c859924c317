"""People whom the brand tells of, itself or others: ``on est une marque (2 copines)``."""

from app.extraction.rules.people.counted import FOR, WITH, Count
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_BEING, _REACH, _OPEN_REACH = near("people", "being"), 24, 8
_CAMPAIGN, _ABOUT, _THEY = near("people", "campaign"), near("hint", "about"), near("aside", "who")
_ARE = {"are", "sont", "sind", "son", "sono", "zijn", "sao"}
_LIVING, _TAKING, _PART = (near("people", name) for name in ("living", "taking", "taking_part"))
_FILMING, _COSTS, _THERE = near("people", "filming"), near("people", "costs"), {"er", "ca", "."}
_UNITING = near("people", "uniting")
_TEAM, _OF = near("people", "team"), {"of", "de", "d", "von", "van", "di"}


def tells_of_us(nouns: Nouns, count: Count) -> bool:
    """``We are a small brand (two friends in a garage).``; not ``we are looking for (3 mums)``."""
    scan, words = nouns.scan, nouns.words
    first, _ = scan.bounds(count.at)
    if _is_told(nouns, count, first) or _lives(nouns, count, first):
        return True
    nearest = range(count.at - 1, max(first, count.at - _OPEN_REACH) - 1, -1)
    opened = next((at for at in nearest if words[at] in {"(", ")"}), None)
    if opened is None or words[opened] == ")":
        return False
    start = max(first, opened - _REACH)
    if start == first < opened and _is_named(nouns, first, opened):
        return True
    ours = [one for one in scan.within("ours", start, opened) if words[one.end - 1] in _BEING]
    if not ours:
        return False
    wanted = scan.within("wanted", ours[0].end, opened)
    sought = any(words[mark.at] not in WITH for mark in wanted)
    return not sought and not scan.within("currency", ours[0].end, opened)


def _lives(nouns: Nouns, count: Count, first: int) -> bool:
    """``Bei uns arbeiten 9 Leute``, ``voor 2 personen kost het menu``: whoever wants videos."""
    words, at = nouns.words, count.at
    behind = words[count.end : count.end + _OPEN_REACH]
    if not _FILMING.isdisjoint(behind):
        return False
    if words[at - 1] in FOR and not _COSTS.isdisjoint(behind[:1]):
        return True
    while at - 1 > first and words[at - 1] in _ABOUT | _THERE:
        at -= 1
    if at == first:
        return False
    taking = words[at - 1] in _TAKING and not _PART.isdisjoint(behind)
    return taking or words[at - 1] in _LIVING


def _is_named(nouns: Nouns, first: int, opened: int) -> bool:
    """``Cap Indé, a training provider (11 trainers)``: nothing is sought or paid for before it."""
    scan = nouns.scan
    before = range(first, opened)
    if any(at in nouns.people or at in nouns.videos or at in nouns.numbers for at in before):
        return False
    if not _CAMPAIGN.isdisjoint(nouns.words[first:opened]) or not scan.within(
        "house", first, opened
    ):
        return False
    told = scan.within("currency", first, opened) + scan.within("platform", first, opened)
    wanted = scan.within("wanted", first, opened)
    return not told and all(nouns.words[mark.at] in WITH for mark in wanted)


def _is_told(nouns: Nouns, count: Count, first: int) -> bool:
    """``Those who help are 42 volunteers``, ``who lead a team of at least three people``."""
    words, at = nouns.words, count.at
    if words[at - 1] in _UNITING:
        return True  # "The cooperative brings together 86 olive growers"
    if at - 1 > first and words[at - 1] in _ARE:
        return not _THEY.isdisjoint(words[first : at - 1])
    while at - 1 > first and words[at - 1] in _ABOUT and words[at - 2] not in _TEAM:
        at -= 1
    return at - 2 >= first and words[at - 1] in _OF and words[at - 2] in _TEAM

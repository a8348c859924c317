"""Our own people: a firm's staff, its team, the doctors of a surgery that seeks patients."""

from app.extraction.rules.people.counted import JOINING, WITH
from app.extraction.rules.people.selves import is_gathered
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_TEAM, _IS = near("niche_aside", "team"), near("niche_aside", "is")
_OUR, _HAS, _NEEDED = near("actor", "ours"), near("people", "has"), near("people", "needed")
_NO_MORE, _NO_MORE_REACH = near("people", "no_more"), 2
_WITH_HAND, _SOUGHT_REACH = {"mit", "con", "met", "com", "with", "avec", "a"}, 16
_FOR_US, _OWN_REACH = ["voor", "ons"], 6


def own_staff(nouns: Nouns, plain: list[Amount]) -> set[int]:
    """Where our own people are counted: ``our firm has 25 employees and 3 apprentices``."""
    found: set[int] = set()
    known = _HAS | _WITH_HAND | _TEAM
    if not nouns.scan.marks["ours"] and known.isdisjoint(nouns.scan.text.vocabulary):
        return found
    end = 0
    for one in plain:
        goes_on = end and one.at == end + 1 and nouns.words[end] in JOINING
        is_own = is_ours(nouns, one.at) or _is_team(nouns.words, one.at)
        if goes_on or is_own or _is_of_seeker(nouns, one.at):
            found.add(one.at)
            noun = nouns.of_people(one.end)
            end = noun[0] if noun else one.end + 1
    return found


def _is_team(words: list[str], at: int) -> bool:
    """``The team is five people``, ``l'équipe, c'est cinq personnes``; not "a team of 5"."""
    before = words[max(0, at - _OWN_REACH) : at]
    return before[-1:] != [] and before[-1] in _IS and not _TEAM.isdisjoint(before)


def is_ours(nouns: Nouns, at: int) -> bool:
    """``nous sommes 12``, ``our co-op has 40 members``: the number at ``at`` is of our own."""
    words, (first, _) = nouns.words, nouns.scan.bounds(at)
    at = _past_only(words, max(first, at - _NO_MORE_REACH), at)
    if any(mark.end == at for mark in nouns.scan.within("ours", at - _OWN_REACH, at)):
        # "We hebben 10 mensen nodig"
        needed = not _NEEDED.isdisjoint(words[at + 1 : at + 1 + _OWN_REACH])
        return words[at - 2 : at] != _FOR_US and not (needed or is_gathered(nouns, at))
    verb = next((one for one in range(at - 1, max(first, at - 3), -1) if words[one] in _HAS), None)
    # "Confier nos couches à une maman"
    if verb is None or nouns.scan.text.raw[slice(*nouns.scan.text.span(verb, verb + 1))] == "à":
        return False
    own = [one for one in range(max(first, verb - _OWN_REACH), verb) if words[one] in _OUR]
    return bool(own) and not nouns.scan.within("wanted", own[0], at)


def _is_of_seeker(nouns: Nouns, at: int) -> bool:
    """``Praxis mit 2 Ärzten sucht 3 Patienten``: "with" so many, before how many are sought."""
    words, (first, last) = nouns.words, nouns.scan.bounds(at)
    if at - 1 < first or words[at - 1] not in _WITH_HAND:
        return False
    around = nouns.scan.within(
        "wanted", max(first, at - _SOUGHT_REACH), min(last, at + _SOUGHT_REACH)
    )
    marks = [mark for mark in around if words[mark.at] not in WITH]
    behind = (mark.end for mark in marks if mark.at > at)
    sought = any(not nouns.numbers.keys().isdisjoint({end, end + 1}) for end in behind)
    return sought and not any(mark.at < at for mark in marks)


def _past_only(words: list[str], first: int, at: int) -> int:
    """``we are only 4``, ``we zijn maar met 4``: where the small words before ``at`` begin."""
    while at > first and words[at - 1] in _NO_MORE:
        at -= 1
    return at

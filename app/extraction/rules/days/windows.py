"""Days between which videos are posted: ``posts go up between 13 July and 9 August``."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.told import we
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER

_BETWEEN, _FROM = near("asked", "between"), near("asked", "from_day")
_AND = near("other_day", "and")
_DURING, _SO, _DAY = near("asked", "during"), near("asked", "so"), {"jour", "day"}
_YOU, _TURNS = near("other_day", "you"), near("other_day", "and") | {","}
_NEED, _IT = near("other_day", "need"), near("asked", "them")
_ROADS, _THEIRS = near("platforms", "places"), near("prestation", "theirs")
_REACH_THEIRS = 5
_EACH, _SLOT = near("asked", "each"), near("asked", "slot")
_SMALL = near("asked", "lead") | {"in", "en", "sur", "auf", "no", "su", ":", "entre"}
_ARTICLES = near("asked", "on_day") - {"on", "op", "a", "em", "vers", "um"}
_REACH_DURING, _REACH_DAY, _REACH_POSTED, _REACH_SLOT = 9, 16, 9, 8


def is_posted_between(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Videos are published on TikTok, Instagram or Snapchat between 13 July and 9 August``.

    ``Gepostet wird vom 11. bis 22. Januar`` and ``each of you gets a day between 7 and 18 January``
    as well; not "we post between", nor "the fair runs from 20 to 24 January".
    """
    words, first = scan.text.words, scan.bounds(one.at)[0]
    lead = _lead_of(scan, one.at)
    is_span = one.first != one.day and words[lead] in _FROM
    if not (is_span or words[lead] in _BETWEEN) or scan.within("event", *clause):
        return False
    if _is_slot(scan, clause[0], lead) or _is_on_platform(scan, clause[0], lead):
        return True
    posted = [mark for mark in scan.within("posting", first, one.at) if mark.value != "put"]
    # "Share it on their own Facebook between 11 and 17 January".
    shared = scan.within("repost", first, lead)
    shared = shared and scan.within("platform", shared[-1].end, lead)
    if not (posted or shared):
        return False
    # "We send the clip and you post it between".
    verb = (posted or shared)[-1].at
    turn = next((at for at in range(verb, first, -1) if words[at] in _TURNS), first)
    start = turn if not _YOU.isdisjoint(words[turn:verb]) else first
    start = verb if not _NEED.isdisjoint(words[first:verb]) else start  # "We expect a post"
    return we(scan).isdisjoint(words[start : one.at])


def _lead_of(scan: Scan, at: int) -> int:
    """The "between" of a day at token ``at``: ``entre le 11 et le 22 janvier``."""
    words, lead = scan.text.words, at - 1
    lead -= words[lead] in _ARTICLES
    lead_number = lead - 1 - bool(scan.within("ordinal", lead - 1, lead))
    if words[lead] in _AND and scan.text.kinds[lead_number] == NUMBER:
        lead = lead_number + 1
        lead -= 2
        lead -= words[lead] in _ARTICLES
    return max(0, lead)


def _is_slot(scan: Scan, start: int, at: int) -> bool:
    """``Each of you gets a day between``, ``chacun choisit son jour entre``; not "a day off"."""
    words = scan.text.words[max(start, at - _REACH_SLOT) : at]
    return words[-1:] != [] and words[-1] in _SLOT and not _EACH.isdisjoint(words)


def _is_on_platform(scan: Scan, start: int, at: int) -> bool:
    """``En TikTok entre el 1 y el 5 de julio``: nothing else is said of these days."""
    named = {one for mark in scan.within("platform", start, at) for one in range(mark.at, mark.end)}
    told = [one for one in range(start, at) if one not in named]
    return bool(named) and all(scan.text.words[one] in _SMALL for one in told)


def is_posted_during(scan: Scan, one: Dated) -> bool:
    """``Post during the festival (24-26 July)``, ``…, so 24 to 26 July``; not "filmed during".

    ``Publiez le jour de la sortie, c'est-à-dire le 22 janvier`` as well.
    """
    words, first = scan.text.words, scan.bounds(one.at)[0]
    is_day = one.first == one.day
    reach = _REACH_DAY if is_day else _REACH_DURING
    nearest = range(one.at - 1, max(first, one.at - reach), -1)
    during = next((at for at in nearest if words[at] in (_DAY if is_day else _DURING)), None)
    if during is None or (
        is_day and words[one.at - 1] != "(" and "," not in words[during : one.at]
    ):
        return False
    comma = next((at for at in range(during, one.at) if words[at] == ","), one.at)
    if not _SO.issuperset(words[comma : one.at]):
        return False
    posted = scan.within("posting", max(first, during - _REACH_POSTED), during)
    return bool(posted) and bool(scan.within("event", during, one.at))


def is_on_their_account(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``So 17 December on your TikTok``, ``you drop it on your YouTube channel on the 11th``.

    Not "on your TikTok on 3 May I saw": something is put there.
    """
    words, start = scan.text.words, clause[0]
    if scan.within("event", *clause) or scan.within("platform_aside", *clause):
        return False
    if _is_theirs(scan, one.end, one.end + _REACH_THEIRS) == one.end:
        return True
    lead = one.at
    while lead > start and words[lead - 1] in _ARTICLES:
        lead -= 1
    near_by = max(start, lead - _REACH_THEIRS)
    road = _is_theirs(scan, near_by, lead)
    # "Tu le balances sur ta chaîne YouTube le 11"
    them = road is not None and not _IT.isdisjoint(words[max(start, road - 3) : road])
    return them and not _YOU.isdisjoint(words[start:road])


def _is_theirs(scan: Scan, first: int, end: int) -> int | None:
    """Where ``on your TikTok channel`` begins between the tokens ``first`` and ``end``."""
    words = scan.text.words
    for at in range(first, min(end, len(words) - 2)):
        if words[at] in _ROADS and words[at + 1] in _THEIRS:
            kinds = ("platform", "place")
            return at if any(scan.within(kind, at + 2, at + 4) for kind in kinds) else None
    return None

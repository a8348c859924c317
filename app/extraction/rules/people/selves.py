"""People whom the brand tells of, itself or others: ``on est une marque (2 copines)``."""

from app.extraction.rules.people.counted import FOR, JOINING, WITH, Count
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_BEING, _REACH, _OPEN_REACH = near("people", "being"), 24, 8
_CAMPAIGN, _ABOUT, _THEY = near("people", "campaign"), near("hint", "about"), near("aside", "who")
_ARE = {"are", "sont", "sind", "son", "sono", "zijn", "sao"}
_LIVING, _TAKING, _PART = (near("people", name) for name in ("living", "taking", "taking_part"))
_FILMING, _COSTS, _THERE = near("people", "filming"), near("people", "costs"), {"er", "ca", "."}
_UNITING = near("people", "uniting")
_TEAM, _OF = near("people", "team"), {"of", "de", "d", "von", "van", "di"}
_GATHERS, _GATHER_REACH = near("people", "gathers"), 6
_YOURS = {"tes", "your"}
_STAFF, _STAFF_REACH = near("people", "staff"), 8
_LISTED = JOINING | _STAFF
_APPROVES = near("people", "approves")
_ACCOUNTS, _RUNS = {"comptes", "accounts", "pages"}, near("people", "runs")
_OURS, _FROM = near("actor", "ours"), {"from", "on", "de", "of"}
_SIDE, _YOU = _TEAM | {"side", "end", "cote"}, {"you", "te", "t", "vous", "toi"}


def tells_of_us(nouns: Nouns, count: Count) -> bool:
    """``We are a small brand (two friends in a garage).``; not ``we are looking for (3 mums)``."""
    scan, words = nouns.scan, nouns.words
    first, _ = scan.bounds(count.at)
    told = _is_told(nouns, count, first) or _lives(nouns, count, first)
    # "We met with your two colleagues"
    told = told or _approves(nouns, count) or nouns.words[count.at - 1] in _YOURS
    told = told or _is_beside_staff(nouns, count)
    if told or _are_run(nouns, count) or _is_on_our_side(nouns, count) or _helps_you(nouns, count):
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


def _is_beside_staff(nouns: Nouns, count: Count) -> bool:
    """``three staff, forty volunteers``; not "we want 3 employees and 2 customers"."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    low, high = max(first, count.at - _STAFF_REACH), min(last, count.end + _STAFF_REACH)
    if _STAFF.isdisjoint(words[low:high]) or nouns.scan.within("currency", first, last):
        return False
    wanted = (words[mark.at] for mark in nouns.scan.within("wanted", first, count.at))
    films = not _FILMING.isdisjoint(words[first:last])
    if films or not WITH.issuperset(wanted):
        return False
    while low < count.at and not _is_listed(nouns, low, count.at):
        low += 1
    while high > count.end and not _is_listed(nouns, count.end, high):
        high -= 1
    staff = any(words[at] in _STAFF for at in range(low, high))
    return staff and sum(at in nouns.numbers for at in range(low, high)) > 1


def _is_listed(nouns: Nouns, at: int, end: int) -> bool:
    """Nothing but counts of people and what joins them stands between."""
    return all(
        one in nouns.people or one in nouns.numbers or nouns.words[one] in _LISTED
        for one in range(at, end)
    )


def _is_on_our_side(nouns: Nouns, count: Count) -> bool:
    """``1 director and 2 crew from our side``, ``2 techniciens de chez nous``."""
    words, last = nouns.words, nouns.scan.bounds(count.at)[1]
    for at in range(count.end, min(last, count.end + _OPEN_REACH)):
        if words[at] == ",":
            return False
        of, ours, side = [*words[at : at + 3], "", "", ""][:3]
        if of in _FROM and ((ours in _OURS and side in _SIDE) or [ours, side] == ["chez", "nous"]):
            return True
    return False


def _approves(nouns: Nouns, count: Count) -> bool:
    """``Two people in accounts have to sign off``; not "2 people film, then sign off"."""
    last = nouns.scan.bounds(count.at)[1]
    behind = nouns.words[count.end : min(last, count.end + _OPEN_REACH)]
    return not _APPROVES.isdisjoint(behind) and _FILMING.isdisjoint(behind) and "," not in behind


def _helps_you(nouns: Nouns, count: Count) -> bool:
    """``Two of our coaches can belay you``; not ``two of our coaches, €80 each``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    number = nouns.numbers.get(count.at)
    at = number.end if number is not None else last
    if at + 1 >= last or words[at] not in _OF or words[at + 1] not in _OURS:
        return False
    hired = nouns.scan.within("currency", first, last) or nouns.scan.within("wanted", first, at)
    behind = words[count.end : min(last, count.end + _OPEN_REACH)]
    return not hired and not _YOU.isdisjoint(behind) and _FILMING.isdisjoint(behind)


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
        sought = nouns.scan.within("wanted", first, at)  # "lo que nos falta son 10 padres"
        return not sought and not _THEY.isdisjoint(words[first : at - 1])
    while at - 1 > first and words[at - 1] in _ABOUT and words[at - 2] not in _TEAM:
        at -= 1
    of_team = at - 2 >= first and words[at - 1] in _OF and words[at - 2] in _TEAM
    return of_team and not is_gathered(nouns, at)


def is_gathered(nouns: Nouns, at: int) -> bool:
    """``I'm putting together a team of`` 4 bakers: the team before token ``at`` is to be hired."""
    words, (first, _) = nouns.words, nouns.scan.bounds(at)
    before = words[max(first, at - _GATHER_REACH) : at]
    return not _TEAM.isdisjoint(before[-2:]) and not _GATHERS.isdisjoint(before[:-2])


def _are_run(nouns: Nouns, count: Count) -> bool:
    """``Je gère 3 comptes``, ``we run four pages``."""
    before = nouns.words[max(0, count.at - 2) : count.at]
    return nouns.words[count.end - 1] in _ACCOUNTS and not _RUNS.isdisjoint(before)

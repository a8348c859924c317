"""Counts of people told as places that are open: ``four spots open``, ``il reste 3 places``."""

from app.extraction.rules.people.counted import Count, count_of
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import CREATOR, Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_PLACE, _OPEN, _LEFT, _HAVE = (near("vacancy", name) for name in ("place", "open", "left", "have"))
_AT_MOST = {"como", "no"}
_NO_MORE_THAN = (["plus", "que"], ["only", "got"])
_PRICE = near("vacancy", "price")
_ROOM, _HOLDER, _ABOUT = near("vacancy", "room"), near("people", "holder"), near("hint", "about")
_ELSEWHERE, _FOR = near("vacancy", "elsewhere"), near("vacancy", "for")
_SIGNS, _PAY_REACH = {",", ":", "-", "(", "/", ";"}, 6
_MOST, _REACH, _AROUND, _FAR = 5_000, 3, 12, 30


def vacancies(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """The places of a campaign that pays each person; those of a hall or a course are none."""
    return _places(nouns, plain) + _rooms(nouns, plain)


def _rooms(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """``It pays 55 € per creator and has room for at most 30``; not that of a boat."""
    scan, words = nouns.scan, nouns.words
    if not scan.text.where(_ROOM) or not (scan.marks["per_word"] or nouns.per_links):
        return []
    found: list[Count] = []
    for one in plain:
        first, last = scan.bounds(one.at)
        link = one.at - 1
        while link > first and words[link] in _ABOUT:
            link -= 1
        room = link - 1
        is_room = room >= first and words[link] in _FOR and words[room] in _ROOM
        end = one.end
        while end < last and words[end] in _ABOUT | _AT_MOST:
            end += 1  # "pour 10 au maximum"
        closes = end >= last or nouns.kinds[end] != WORD or words[end] in _FOR
        if not is_room or not closes or one.high > _MOST or negated(scan, one.at):
            continue
        before = words[max(first, room - _AROUND) : room]
        start = scan.bounds(first - 1)[0] if 0 < first == room else first
        around = max(start, room - _FAR), min(last, end + _FAR)
        paid = scan.within("currency", *around) or scan.within("person", *around)
        if paid and _HOLDER.isdisjoint(before) and not _is_elsewhere(nouns, one.at):
            found.append(count_of(one, room, one.end, CREATOR))
    return found


def _places(nouns: Nouns, plain: list[Amount]) -> list[Count]:
    """``four spots open``, ``2 spots at 450 €``."""
    scan = nouns.scan
    places = set(scan.text.where(_PLACE))
    if not places:
        return []
    paid_each = bool(scan.marks["each"] or scan.marks["per_word"] or nouns.per_links)
    found: list[Count] = []
    for one in plain:
        at = next((at for at in (one.end, one.end + 1) if at in places), None)
        if at is None or one.high > _MOST or negated(scan, one.at):
            continue
        if at > one.end and nouns.words[one.end] not in _OPEN | _LEFT:
            continue
        is_open = _is_priced(nouns, at) or (paid_each and _is_open(nouns, one, at))
        if is_open and not _is_elsewhere(nouns, one.at):
            found.append(count_of(one, one.at, at + 1, CREATOR))
    return found


def _is_priced(nouns: Nouns, at: int) -> bool:
    """``5 Plätze à 100 €``, where creators or videos are spoken of."""
    if nouns.words[at + 1 : at + 2] and nouns.words[at + 1] in _FOR and at + 2 not in nouns.numbers:
        # "Five openings for creators at 100 €"
        hired = (nouns.people.get(at + 2), nouns.people.get(at + 3))
        return any(mark is not None and mark.value == "creator" for mark in hired)
    priced = nouns.words[at + 1 : at + 2]
    is_priced = bool(priced) and priced[0] in _PRICE and at + 2 in nouns.numbers
    return is_priced and bool(nouns.people or nouns.videos)


def _is_open(nouns: Nouns, one: Amount, at: int) -> bool:
    words, (first, last) = nouns.words, nouns.scan.bounds(at)
    behind = words[at + 1 : min(last, at + _REACH)]
    if at > one.end or not _OPEN.isdisjoint(behind):
        return True
    before = words[max(first, one.at - _REACH) : one.at]
    if words[max(first, one.at - 2) : one.at] in _NO_MORE_THAN:
        return True
    if one.at == first and _is_followed_by_pay(nouns, at):
        return True  # "6 places, 45 € chacun"
    ends = at + 1 >= last or nouns.kinds[at + 1] != WORD or words[at + 1] in _FOR
    if not ends or _LEFT.isdisjoint(before):
        return ends and not _HAVE.isdisjoint(before) and _speaks_of_people(nouns, first, last)
    return True


def _speaks_of_people(nouns: Nouns, first: int, last: int) -> bool:
    """``We have 5 spots``: beside people or pay they are no seats."""
    before, _ = nouns.scan.bounds(first - 1) if first else (0, 0)
    spoken_of = any(at in nouns.people for at in range(max(before, first - _AROUND), last))
    paid = bool(nouns.scan.within("currency", first, last))
    is_venue = not _ELSEWHERE.isdisjoint(nouns.scan.text.vocabulary)
    return paid or (spoken_of and not is_venue)


def _is_followed_by_pay(nouns: Nouns, at: int) -> bool:
    """Behind a comma or a dash, in the same line."""
    last = nouns.scan.bounds(at)[1]
    return (
        nouns.words[at + 1 : at + 2] != []
        and nouns.words[at + 1] in _SIGNS
        and bool(nouns.scan.within("currency", at + 2, min(last, at + _PAY_REACH)))
    )


def _is_elsewhere(nouns: Nouns, at: int) -> bool:
    first, last = nouns.scan.bounds(at)
    around = nouns.words[max(first, at - _AROUND) : min(last, at + _AROUND)]
    return not _ELSEWHERE.isdisjoint(around)

"""One who is named in a line of its own as whom a video shows: ``Une vétérinaire face cam.``.

So are those of a pair that opens a sentence with what each is paid.
"""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.people.counted import JOINING, WITH, Count
from app.extraction.rules.people.unhired import is_paid_each
from app.extraction.rules.phrases.nouns import GUESS, HUMAN, Nouns
from app.extraction.rules.text.nearby import near

_CAMERA, _TELLS = near("people", "camera"), near("people", "tells")
_CASTING, _TARGETS = near("people", "casting"), near("people", "targets")
_OURS, _LONGEST = near("actor", "ours") | near("actor", "we"), 60
_BULLETS, _MOST_LINES = {"-", "•", "*", "·", ">"}, 12
_PLACE, _LEAST = attrgetter("at"), 3
_OPENS, _REACH, _CAMERA_REACH, _PAIR_REACH = {";", ":", "-", "•"}, 14, 6, 4
_WHO, _DEED_REACH = {"who", "qui", "die", "que", "che"}, 7
_FILMS = near("people", "filming") | near("people", "films") | near("each", "make")
_HAVING, _PER = near("people", "has") | {"a", "ha", "did"}, near("form", "per") | {"a"}


def is_cast(nouns: Nouns, count: Count) -> bool:
    """``A vet talking to camera.``; not ``Une cliente a filmé le chat avec sa caméra``."""
    words, (first, last) = nouns.words, nouns.scan.bounds(count.at)
    if _is_on_list(nouns, count.at, first, last) or _films_several(nouns, count, last):
        return True
    opens = count.at == first or words[count.at - 1] in _OPENS
    if opens and _are_paid_pair(nouns, count):
        return True
    if not opens or last - count.end > _REACH:
        return False
    behind = words[count.end : min(last, count.end + _CAMERA_REACH)]
    # "À la caméra", "a cámara"; "a" is "has", too.
    to_it = behind[:1] == ["a"] and not (_CAMERA | {"la", "l"}).isdisjoint(behind[1:2])
    return (to_it or _TELLS.isdisjoint(behind[:1])) and not _CAMERA.isdisjoint(behind)


def _are_paid_pair(nouns: Nouns, count: Count) -> bool:
    """``One dog owner and one cat owner, €110 each``: of two articles, the first."""
    for at in range(count.end, count.end + _PAIR_REACH):
        second = nouns.numbers.get(at)
        if second is not None:
            noun = nouns.of_people(second.end)
            listed = second.kind == "article" and nouns.words[at - 1] in JOINING
            return listed and noun is not None and noun[1] > GUESS and is_paid_each(nouns, noun[0])
    return False


def _films_several(nouns: Nouns, count: Count, last: int) -> bool:
    """``une maman qui nous tournera 5 petits films``; not "a mum who has filmed 5 clips"."""
    words = nouns.words
    if words[count.end : count.end + 1] == [] or words[count.end] not in _WHO:
        return False
    behind = range(count.end + 1, min(last, count.end + _DEED_REACH))
    verb = next((at for at in behind if words[at] in _FILMS), None)
    if verb is None or not _HAVING.isdisjoint(words[count.end + 1 : verb]):
        return False
    number = next((nouns.numbers[at] for at in (verb + 1, verb + 2) if at in nouns.numbers), None)
    several = number is not None and (number.whole or 0) > 1
    end = nouns.of_videos(number.end) if number is not None and several else None
    # "Made by a mum": and "who shoots 5 clips a day" tells of their trade.
    is_made = words[count.at - 1] in WITH
    return end is not None and not is_made and _PER.isdisjoint(words[end : end + 1])


def _is_on_list(nouns: Nouns, at: int, first: int, last: int) -> bool:
    """One of several lines under ``Cast approved:``; not under ``Target:``."""
    words, scan = nouns.words, nouns.scan
    if at != first + 1 or words[first] not in _BULLETS:
        return False
    several = words[last : last + 1] != [] and words[last] in _BULLETS
    for _ in range(_MOST_LINES):
        above = scan.bounds(first - 1)[0] if first else first
        if above == first or words[above] not in _BULLETS:
            break
        first, several = above, True
    else:
        return False
    heading = words[above:first]
    if not several or not _TARGETS.isdisjoint(heading):
        return False
    sought = any(words[mark.at] not in WITH for mark in scan.within("wanted", above, first))
    who = any(mark.value != "audience" for mark in scan.within("person", above, first))
    return sought or who or not _CASTING.isdisjoint(heading)


def roll(nouns: Nouns) -> list[Count]:
    """``We're trying it: a beginner, a gran with a garden, and a couple``: told one by one.

    At least three; those whom somebody counts before the colon are left to that count.
    """
    words, scan, found = nouns.words, nouns.scan, list[Count]()
    # "Some profiles will do: a dad, a gran, a student" names examples.
    for colon in () if scan.marks["vague_count"] else scan.text.where({":"}):
        first, last = scan.bounds(colon)
        low = bisect_left(scan.numbers, colon, key=_PLACE)
        high = bisect_left(scan.numbers, min(last, colon + _LONGEST), low, key=_PLACE)
        if high - low < _LEAST:
            continue
        heading = words[max(first, colon - _REACH) : colon]
        us = not _OURS.isdisjoint(heading[-2:])  # "nous sommes :"
        told = us or not _TARGETS.isdisjoint(heading) or _counts_people(nouns, first, colon)
        if told:
            continue
        items: list[Count] = []
        for number in scan.numbers[low:high]:
            at, noun = number.at, nouns.of_people(number.end)
            opens = words[at - 1] in JOINING or at == colon + 1
            if noun and noun[1] > GUESS and opens:
                heads = number.whole or 0
                items.append(Count(at, noun[0], heads, heads, noun[1], number.kind == "article"))
        heads = sum(one.low for one in items)
        several = len(items) >= _LEAST and any(one.article for one in items)
        # "Three bikers, two men and one woman"
        if several and heads != 2 * items[0].low:
            found.append(Count(items[0].at, items[-1].end, heads, heads, HUMAN))
    return found


def _counts_people(nouns: Nouns, first: int, end: int) -> bool:
    """People are counted there, or they are of an audience."""
    who = nouns.scan.within("person", first, end)
    numbers = (nouns.numbers[at] for at in range(first, end) if at in nouns.numbers) if who else ()
    counted = any(nouns.of_people(one.end) is not None for one in numbers)
    return counted or any(mark.value == "audience" for mark in who)

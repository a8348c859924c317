"""Openings told by their doors or after a wait: ``ouvre enfin ses portes``, ``finally opens``."""

from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER, WORD

_NEAR = lists("objectives")
_DAY_REACH, _DOOR_REACH, _WAIT_REACH, _OFTEN_REACH, _THING_REACH = 14, 8, 2, 6, 4
_HOURS_REACH, _NOTE_REACH, _PARTICLE_REACH = 5, 9, 8
_HOUR = near("unit", "hour") | {":"}
OPENS = ("open", "opent", "ouvr", "abr", "apr", "eroffn", "offn", "gaat")
# "Abre as portas"
_OFTEN = _NEAR["often"] - {"as"}
_WHOSE = _NEAR["its"] | _NEAR["own"] | _NEAR["definite"] | {"de", "as"}


def is_of_hours(scan: Scan, at: int, last: int) -> bool:
    """``du lundi au samedi``, ``à 9 h``, from token ``at`` on; not ``lundi 3 mars``."""
    words, behind = scan.text.words, range(at, min(last, at + _HOURS_REACH))
    if scan.within("weekday", at, at + 1) and not scan.within("month", at, behind.stop):
        return True
    return at + 1 < last and scan.text.kinds[at] == NUMBER and words[at + 1] in _HOUR


def is_noted(scan: Scan, mark: Mark) -> bool:
    """The line ``ouverture à Montluçon à la rentrée``: a place, and that it is to come."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    if mark.at != first or words[mark.at] not in _NEAR["opening"]:
        return False
    ahead = range(mark.end, min(last, mark.end + _NOTE_REACH))
    if mark.end + 1 >= last or words[mark.end] not in _NEAR["in_place"]:
        return False
    named = scan.text.kinds[mark.end + 1] == WORD
    coming = bool(scan.within("month", ahead.start, ahead.stop))
    coming = coming or not _NEAR["once"].isdisjoint(words[ahead.start : ahead.stop])
    hours = any(is_of_hours(scan, at, last) for at in ahead)
    return named and coming and not hours


def openings(scan: Scan) -> list[Mark]:
    """What opens its doors on a day, or opens at last; not "doors open at 8", nor every day."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["launch_out"]:
        if not words[mark.at].startswith(OPENS):
            continue
        first, last = scan.bounds(mark.at)
        doors = _opens_doors(words, mark.end, last)
        near = words[max(first, mark.at - _WAIT_REACH) : min(last, mark.end + _WAIT_REACH)]
        waited = not _NEAR["at_last"].isdisjoint(near)
        # "He finally opens the box"
        waited = waited and not scan.within("launch_not", mark.end, mark.end + _THING_REACH)
        if not (doors or waited) or not _is_once(scan, mark, (first, last)):
            continue
        if holds(scan, mark.at) and not scan.within("person", mark.at - 2, mark.at):
            found.append(mark)
    return found


def _opens_doors(words: list[str], first: int, last: int) -> bool:
    """``ses portes``, ``am 3. März ihre Türen``: of a place, so far behind the verb."""
    return any(
        words[at] in _NEAR["doors"] and words[at - 1] in _WHOSE
        for at in range(first + 1, min(last, first + _DOOR_REACH))
    )


def _is_once(scan: Scan, mark: Mark, bounds: tuple[int, int]) -> bool:
    """``on the 27th``, ``le samedi 19 septembre``, ``soon``; not ``every day at 9``."""
    words, (first, last) = scan.text.words, bounds
    stop = min(last, mark.end + _DAY_REACH)
    if not _OFTEN.isdisjoint(words[mark.end : min(last, mark.end + _OFTEN_REACH)]):
        return False
    around = max(first, mark.at - _DAY_REACH), stop
    if any(scan.within(kind, *around) for kind in ("month", "weekday")):
        return True
    if not _NEAR["once"].isdisjoint(words[slice(*around)]):
        return True
    return any(
        words[at] in _NEAR["on"] and scan.text.kinds[at + 1] == NUMBER
        for at in range(mark.end, stop - 1)
    )


def split_openings(scan: Scan) -> list[Mark]:
    """``Am 5. September macht unser Laden auf``: a thing of ours, a day, a verb in two parts."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["opens_split"]:
        first, end = scan.bounds(mark.at)
        stop = min(end, mark.end + _PARTICLE_REACH)
        at = next((one for one in range(mark.end, stop) if words[one] == mark.value), None)
        if at is None or _NEAR["own"].isdisjoint(words[first:at]):
            continue
        # "Onze campagne wordt op 3 juni gelanceerd", "jeden Montag"
        if scan.within("launch_not", first, at) or not _NEAR["weekly"].isdisjoint(words[first:at]):
            continue
        if scan.within("month", first, end) or scan.within("weekday", first, end):
            found.append(Mark(mark.at, at + 1, None, 1.0, ()))
    return found

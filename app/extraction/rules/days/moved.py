"""Dates that others replace: ``moves from 3 to 17 July``, ``for 20 July, no wait, 25 July``."""

from itertools import zip_longest

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.kin import EVENTS
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.questions import question_above
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import open_bracket
from app.extraction.rules.text.tokens import DATE, NUMBER, WORD

# How far apart the two days of "20 July, no wait, 25 July" stand, and the last one from "wait".
_CORRECTED_REACH, _CORRECTION_REACH = 10, 4
_FORMER, _ASIDE = near("money", "former"), 5
_SAID_REACH, _SAID, _AT_FIRST = 14, near("asked", "told"), near("asked", "at_first")
_TOLD_LEADS = near("asked", "lead") | near("asked", "us") | near("other_day", "you") | {"dia"}
# "So 19 June", "du coup le 30 mai", "on a mis le 12".
_SO, _SO_LEADS = near("asked", "so_now"), near("asked", "so_lead")
_PLANNED, _FIRST_PAIRS = near("asked", "planned"), {
    ("d", "abord"), ("au", "depart"), ("au", "debut"), ("at", "first"), ("to", "begin"),
    ("to", "start"), ("al", "principio"), ("all", "inizio"), ("no", "inicio"),
}  # fmt: skip
_LITTLE, _IT_IS = near("chat", "little"), {"it", "is", "donc", "du", "coup", "dann", "s"}
_LABELS = ("event", "step", "pay", "launch_out", "filming")
_FIRST = {"first", "primero", "zuerst", "primeiro", "eerst"}
_SO_REACH, _FIRST_REACH, _THREAD_REACH = 5, 4, 80
_FROM = {"from", "du", "vom", "del", "dal", "van", "do"}
_SURE, _NAMED_REACH = 2.0, 14


def in_force(scan: Scan, found: list[Dated]) -> list[Dated]:
    """The dates but those that others replace: ``moves from 3 July to 17 July``."""
    replaced = {one.end for one in scan.marks["date_replaced"]}
    kept = [one for one in found if not (replaced & {one.at, one.at - 1} or _is_former(scan, one))]
    kept = _without_first(scan, kept)
    for mark in scan.marks["date_moved"]:
        stop = clause_of(scan, mark.at)[1]
        moved = [one for one in kept if mark.at <= one.at < stop]
        # "Moved to 19 June from 12 June"
        moved.sort(key=lambda one: scan.text.words[one.at - 1] not in _FROM)
        kept = [one for one in kept if one not in moved[:-1]]
    return kept


def _without_first(scan: Scan, found: list[Dated]) -> list[Dated]:
    """Without the first day of ``10 July originally, now 17 July``."""
    if _AT_FIRST.isdisjoint(scan.text.vocabulary):
        return found
    words, sentence = scan.text.words, scan.sentence
    return [
        one
        for one, other in zip_longest(found, found[1:])
        if other is None
        or sentence[one.at] != sentence[other.at]
        or _AT_FIRST.isdisjoint(words[one.end : one.end + 1])
        or "," not in words[one.end : other.at]
    ]


def renews(scan: Scan, found: list[Dated], index: int) -> int | None:
    """Where the days begin that this one takes the place of.

    ``First 12 June, but the stock lands on the 8th, so 19 June``; below other messages ``1 July
    then``, where nothing else is said of that day.
    """
    one, words = found[index], scan.text.words
    first = scan.bounds(one.at)[0]
    lead = one.at
    while lead > max(first, one.at - _SO_REACH) and words[lead - 1] in _SO_LEADS:
        lead -= 1
    if lead > first and words[lead - 1] in _SO and not scan.within("event", lead, one.at):
        row = (other for other in found[:index] if other.at >= first)
        if former := next((other for other in row if _is_at_first(scan, other)), None):
            return former.at
    if index == 0 or not _is_settled(scan, one):
        return None
    # "Can we call on 3 June?" above "4 June then".
    asked = question_above(scan, one.at)
    proposed = asked is not None and found[index - 1].at in asked
    return None if proposed else max(0, one.at - _THREAD_REACH)


def _is_at_first(scan: Scan, one: Dated) -> bool:
    """``d'abord le 12 juin``, ``5 April at first``; not "first draft 12 June"."""
    words, first = scan.text.words, scan.bounds(one.at)[0]
    at = one.at
    while at > max(first, one.at - _FIRST_REACH) and words[at - 1] in _SO_LEADS | _PLANNED:
        at -= 1
    before, behind = words[max(first, at - 2) : at], words[one.end : one.end + 2]
    pairs = {tuple(before), tuple(behind)}
    return bool(
        pairs & _FIRST_PAIRS or _AT_FIRST & {*before[-1:], *behind[:1]} or _FIRST & {*before[-1:]}
    )


def _is_settled(scan: Scan, one: Dated) -> bool:
    """``1er juillet alors.``, ``ok 1 July it is then`` as a message of its own."""
    words, field = scan.text.words, field_at(scan.fields, one.at)
    start, end = scan.bounds(one.at)[0], one.end
    named = words[start - 2 : start] == [":", "\n"]  # The name may stand on the line above.
    if field is not None:
        named = not any(scan.within(kind, field.at, field.colon) for kind in _LABELS)
        start = max(field.value, start)
    if not named:
        return False
    # "28/05 19:50 - Jeanne : 1er juillet alors".
    start = max((at + 1 for at in range(start, one.at) if words[at] == ":"), default=start)
    small = _LITTLE | _SO_LEADS | {",", "le"}
    stop = min(len(words), end + _SO_REACH)
    while end < stop and scan.text.kinds[end] == WORD and words[end] in _LITTLE | _IT_IS:
        end += 1
    ends = end >= len(words) or words[end] in {".", ",", "!", "\n"}
    then = _SO & {*words[start : one.at], *words[one.end : end]}
    return ends and bool(then) and all(word in small | _SO for word in words[start : one.at])


def is_event_moved(scan: Scan, one: Dated) -> bool:
    """``The delivery stays, and the media campaign moves to 4 January``."""
    start, stop = clause_of(scan, one.at)
    kinds = ("due", "clip", "posting")
    if any(scan.within(kind, start, stop) for kind in kinds):
        return False
    if scan.within("event", start, one.at):
        return True
    # "They no longer launch in January, it's been pushed to March 1."
    first = scan.bounds(one.at)[0]
    made = any(scan.within(kind, first, one.at) for kind in kinds)
    return not made and not EVENTS.isdisjoint(scan.text.words[first : one.at])


def is_said_anew(scan: Scan, one: Dated) -> bool:
    """``I said 20 January, let's make it the 27th``; not "I said the party is on 20 January, …".

    A day that was told, a correction of it and the new day, in a sentence without an event.
    """
    corrections = scan.marks["correction"]
    if not corrections or _SAID.isdisjoint(scan.text.vocabulary):
        return False
    words, kinds, first = scan.text.words, scan.text.kinds, scan.bounds(one.at)[0]
    start = max(first, one.at - _SAID_REACH)
    said = next((at for at in range(one.at - 1, start - 1, -1) if words[at] in _SAID), None)
    turns = scan.within("correction", start, one.at)
    if said is None or not turns or one.at - turns[-1].end > _CORRECTION_REACH:
        return False
    months = [mark.end for mark in scan.within("month", start, turns[-1].at)]
    if said in months:  # "Ich hatte den 20. Januar gesagt"
        return not scan.within("event", first, one.at)
    numbers = (at for at in range(said, turns[-1].at) if kinds[at] in {NUMBER, DATE})
    day = next(numbers, said)
    is_day = kinds[day] == DATE or any(said < end for end in months)
    is_told = is_day and _TOLD_LEADS.issuperset(words[said + 1 : day])
    return is_told and not scan.within("event", first, one.at)


def _is_former(scan: Scan, one: Dated) -> bool:
    """``le 2 juillet (c'était le 25 juin)``."""
    words = scan.text.words
    opened = open_bracket(words, one.at, max(0, one.at - _ASIDE))
    if opened is None:
        return False
    return not _FORMER.isdisjoint(words[opened : one.at])


def replaces(scan: Scan, end: int, at: int) -> bool:
    """``for 20 July, no wait, 25 July``: a date right behind a correction of the one before."""
    if at - end > _CORRECTED_REACH or scan.sentence[at] - scan.sentence[end - 1] > 1:
        return False  # "Am 15. Januar. Ach nein, am 22."
    return any(at - mark.end <= _CORRECTION_REACH for mark in scan.within("correction", end, at))


def _named_behind(scored: list[tuple[Dated, float]], told: set[int]) -> list[tuple[Dated, float]]:
    """``On ouvre le 17, d'ici là il faut les vidéos : on les attend le 3``: without "d'ici là"."""
    dated = [one for one, score in scored if score >= _SURE and one.kind != "counted"]
    return [
        pair
        for pair in scored
        if pair[0].at not in told
        or not any(
            0 < one.at - pair[0].end < _NAMED_REACH and one.day < pair[0].day for one in dated
        )
    ]


def after_correction(
    scan: Scan, scored: list[tuple[Dated, float]], told: set[int]
) -> list[tuple[Dated, float]]:
    """The dates behind the last correction that has some behind it and some before.

    ``told``: where the days stand that are told from another ("d'ici là").
    """
    scored = _named_behind(scored, told)
    for mark in reversed(scan.marks["correction"]):
        after = [pair for pair in scored if pair[0].at >= mark.at]
        if after and len(after) < len(scored):
            return after
    return scored

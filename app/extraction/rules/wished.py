"""What people are to do ("the idea is that people drop by"), and fame that is to grow."""

from msgspec.structs import replace

from app.extraction.rules.lexicon import Mark
from app.extraction.rules.nearby import lists
from app.extraction.rules.negation import negated
from app.extraction.rules.scan import Scan

_NEAR = lists("objectives")
_FRAMES = {"label", "want", "wish"}
_FRAME_REACH, _SUBJECT_REACH, _THING_REACH, _PARTICLE_REACH = 12, 5, 3, 8
_PRO_DROP = {"es", "it", "pt"}
_AWARENESS, _CONVERSIONS = "Awareness", "Conversions"


def wished(scan: Scan) -> list[Mark]:
    """Marks of the objectives that deeds of the public stand for, where they are wished."""
    found: list[Mark] = []
    frames = [one for one in scan.marks["goal"] if one.value in _FRAMES]
    for mark in scan.marks["deed"] if frames else ():
        first, end = scan.bounds(mark.at)
        public = _public(scan, mark, first)
        if scan.ignored(mark.at) or negated(scan, mark.at) or not (public or _dropped(scan, mark)):
            continue
        low = max(first, mark.at - _FRAME_REACH)
        framed = any(low <= one.at and one.end <= mark.at for one in frames)
        framed = framed or any(mark.end <= one.at < end and _is_named(scan, one) for one in frames)
        if framed:
            found.append(replace(mark, at=min(mark.at, *public)) if public else mark)
    return found + _fame(scan) + _known(scan)


def _public(scan: Scan, mark: Mark, first: int) -> list[int]:
    """Where the people are named who do it; those that are counted are hired."""
    near = scan.within("public", max(first, mark.at - _SUBJECT_REACH), mark.at)
    near += scan.within("public", mark.end, mark.end + 2)
    counted = {one.end for one in scan.numbers if one.kind != "article"} if near else set[int]()
    return [one.at for one in near if one.at not in counted and one.at - 1 not in counted]


def _dropped(scan: Scan, mark: Mark) -> bool:
    """``queremos que reserven mesa``, ``ideally they then book a table``: nobody hired buys."""
    if mark.value != _CONVERSIONS:
        return False
    before = scan.text.words[max(scan.bounds(mark.at)[0], mark.at - _THING_REACH) : mark.at]
    if scan.language in _PRO_DROP and not _NEAR["that"].isdisjoint(before):
        return True
    return not _NEAR["those"].isdisjoint(before)


def _is_named(scan: Scan, goal: Mark) -> bool:
    """``…, dat is het idee``: the goal closes the sentence."""
    end = scan.bounds(goal.at)[1]
    return goal.value != "want" and end - goal.end <= 1


def _fame(scan: Scan) -> list[Mark]:
    """``Hardly anyone knows us, that has to change``; the mere fact is no aim."""
    return [
        Mark(one.at, one.end, _AWARENESS, 1.0, ())
        for one in scan.marks["unknown_brand"]
        if any(
            0 <= scan.sentence[turn.at] - scan.sentence[one.at] <= 1
            for turn in scan.marks["change"]
        )
    ]


def _known(scan: Scan) -> list[Mark]:
    """``Wir wollen, dass mehr Leute die Schule kennen``: more people, and a wish before."""
    found: list[Mark] = []
    goals = scan.marks["goal"] if scan.marks["knows"] else []
    more = {one.end for one in goals if one.value == "more"}
    wishes = [one for one in goals if one.value in _FRAMES]
    for mark in scan.marks["knows"]:
        first = scan.bounds(mark.at)[0]
        people = scan.within("public", max(first, mark.at - _SUBJECT_REACH), mark.at)
        at = next((one.at for one in people if one.at in more), None)
        framed = at is not None and any(first <= one.at < at for one in wishes)
        if at is not None and framed and not (scan.ignored(mark.at) or negated(scan, mark.at)):
            found.append(Mark(at - 1, mark.end, _AWARENESS, 1.0, ()))
    return found


def split_openings(scan: Scan) -> list[Mark]:
    """``Am 5. September macht unser Laden auf``: a thing of ours, a day, a verb in two parts."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["opens_split"]:
        first, end = scan.bounds(mark.at)
        stop = min(end, mark.end + _PARTICLE_REACH)
        at = next((one for one in range(mark.end, stop) if words[one] == mark.value), None)
        if at is None or _NEAR["own"].isdisjoint(words[first:at]):
            continue
        if scan.within("month", first, end) or scan.within("weekday", first, end):
            found.append(Mark(mark.at, at + 1, None, 1.0, ()))
    return found


def brought_out(scan: Scan) -> list[Mark]:
    """``Wir bringen ein Kartenspiel heraus``, ``we brengen een spel uit``: no day is needed."""
    words, found = scan.text.words, list[Mark]()
    refused = {mark.at for mark in scan.marks["launch_not"]}
    for mark in scan.marks["brings_split"]:
        end = min(scan.bounds(mark.at)[1], mark.end + _PARTICLE_REACH)
        particles = mark.value.split()
        at = next((one for one in range(mark.end, end) if words[one] in particles), mark.end)
        between = words[mark.end : at]
        ours = not (_NEAR["a"] | _NEAR["own"]).isdisjoint(between[:2])
        if ours and refused.isdisjoint(range(mark.end, at)):
            found.append(Mark(mark.at, at + 1, None, 1.0, ()))
    return found

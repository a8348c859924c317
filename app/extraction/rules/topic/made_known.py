"""What is to become known: ``we want the trail to be known abroad``, ``nobody knows us``."""

from app.extraction.rules.phrases.negation import holds
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD
from app.extraction.rules.topic.caused import FRAMES

_NEAR = lists("objectives")
_AWARENESS = "Awareness"
_LACKED = {"unvisited": "Traffic", "unbooked": "Conversions"}
_SUBJECT_REACH, _REST_REACH, _TURN_REACH, _TURNED_REACH = 5, 12, 7, 36
_BECOME_REACH, _MAKE_REACH, _WISH_REACH, _TO_REACH = 3, 9, 16, 2
_KNOWN, _WISHES = _NEAR["known"], _NEAR["wanting"] | _NEAR["hoping"] | _NEAR["must"]


def made_known(scan: Scan) -> list[Mark]:
    """Marks where somebody wishes that a brand gets known, or is told that nobody knows it."""
    return [*_told_known(scan), *_fame(scan), *_known(scan), *_existing(scan)]


def _told_known(scan: Scan) -> list[Mark]:
    if _KNOWN.isdisjoint(scan.text.vocabulary):
        return []
    words = scan.text.words
    found = (_made_known(scan, at) for at in range(1, len(words)) if words[at] in _KNOWN)
    return [mark for mark in found if mark is not None]


def _made_known(scan: Scan, at: int) -> Mark | None:
    words, (first, end) = scan.text.words, scan.bounds(at)
    begin = next(
        (one for one in range(at - 1, max(first, at - _BECOME_REACH) - 1, -1)
         if words[one] in _NEAR["become"]),
        None,
    )  # fmt: skip
    low = max(first, at - _MAKE_REACH)
    wishes = _WISHES
    if begin is None:  # "Please make our library known"
        begin = next(
            (one for one in range(at - 1, low - 1, -1) if words[one] in _NEAR["make"]), None
        )
        wishes = wishes | _NEAR["asked_for"]
    if begin is None or not holds(scan, at) or words[end - 1] == "?":
        return None
    before = words[max(first, begin - _WISH_REACH) : begin]
    wish = next((one for one in range(len(before) - 1, -1, -1) if before[one] in wishes), None)
    if wish is None:
        return None
    wished_at = begin - len(before) + wish
    # What is made known follows; what must be known may stand before.
    low = begin if words[begin] in _NEAR["make"] else begin - len(before)
    beyond = min(end, at + _TO_REACH + 2)  # "must be known to the creator"
    theirs = any(one.value == "creator" for one in scan.within("person", low, beyond))
    theirs = theirs or not _NEAR["announced"].isdisjoint(words[low:at])
    to_them = words[at + 1 : min(end, at + 1 + _TO_REACH)]
    told = words[max(first, wished_at - 2) : at] + to_them
    mine = _NEAR["yours"].isdisjoint(told)
    return Mark(begin, at + 1, _AWARENESS, 1.0, ()) if mine and not theirs else None


def _fame(scan: Scan) -> list[Mark]:
    """``Hardly anyone knows us, that has to change``, ``nobody walks in``; no mere fact."""
    return [
        Mark(one.at, one.end, _LACKED.get(one.value, _AWARENESS), 1.0, ())
        for one in scan.marks["unknown_brand"]
        if (one.value != "known" or _is_little(scan, one))
        and (
            any(
                0 <= scan.sentence[turn.at] - scan.sentence[one.at] <= 1
                for turn in scan.marks["change"]
            )
            or _is_turned(scan, one)
        )
    ]


def _is_turned(scan: Scan, unknown: Mark) -> bool:
    """``…, and that is what I'd like you to fix``: in its sentence or the next one."""
    words, end = scan.text.words, scan.bounds(unknown.at)[1]
    end = scan.bounds(min(end, len(words) - 1))[1]
    return any(
        words[at] in _NEAR["turns"]
        and not _NEAR["that_turns"].isdisjoint(words[at - _TURN_REACH : at])
        for at in range(unknown.end, min(end, unknown.end + _TURNED_REACH))
    )


def _is_little(scan: Scan, known: Mark) -> bool:
    """``nobody``, ``hardly anyone`` knows our brand; not "a creator who knows our brand"."""
    words, (first, end) = scan.text.words, scan.bounds(known.at)
    low = max(first, known.at - _SUBJECT_REACH)
    # "Nos voisins nous connaissent, le reste de la France pas du tout"
    others = "," in words[known.end : known.end + 1]
    others = others and "pas" in words[known.end : min(end, known.end + _REST_REACH)]
    return others or not _NEAR["few"].isdisjoint(words[low : known.at])


def _known(scan: Scan) -> list[Mark]:
    """``Wir wollen, dass mehr Leute die Schule kennen``: more people, and a wish before."""
    found: list[Mark] = []
    goals = scan.marks["goal"] if scan.marks["knows"] else []
    more = {one.end for one in goals if one.value == "more"}
    wishes = [one for one in goals if one.value in FRAMES]
    for mark in scan.marks["knows"]:
        first = scan.bounds(mark.at)[0]
        people = scan.within("public", max(first, mark.at - _SUBJECT_REACH), mark.at)
        at = next((one.at for one in people if one.at in more), None)
        framed = at is not None and any(first <= one.at < at for one in wishes)
        if at is not None and framed and holds(scan, mark.at):
            found.append(Mark(at - 1, mark.end, _AWARENESS, 1.0, ()))
    return found


def _existing(scan: Scan) -> list[Mark]:
    """``I want people to know the show exists``; not "that it exists in two colours"."""
    words, found = scan.text.words, list[Mark]()
    for at in scan.text.where(_NEAR["exists"]):
        first = scan.bounds(at)[0]
        known = scan.within("knows", max(first, at - _SUBJECT_REACH), at)
        begin = known[0].at if known else first
        people = scan.within("public", max(first, begin - _SUBJECT_REACH), begin)
        if not people or scan.text.kinds[at + 1 : at + 2] == [WORD]:
            continue
        ours = not (_NEAR["articles"] | _NEAR["own"]).isdisjoint(words[begin:at])
        if not ours or not _NEAR["who"].isdisjoint(words[people[-1].end : begin]):
            continue
        goals = scan.within("goal", max(first, begin - _WISH_REACH), people[-1].at)
        if any(one.value in FRAMES for one in goals) and holds(scan, begin):
            found.append(Mark(people[-1].at, at + 1, _AWARENESS, 1.0, ()))
    return found

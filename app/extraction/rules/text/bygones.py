"""What was tried before, told in a note: ``the 2024 thing again (12 influencers, flop)``.

The words tell how it went (``flop``), that it is not done (``not doing that``), or its year.
"""

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from app.extraction.rules.text.closing import end_of_clause
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.tokens import BREAK, COLON, WORD

if TYPE_CHECKING:
    from app.extraction.rules.text.scan import Scan

_NEAR = lists("bygone")
# Whenever a brief is read, these are over.
_YEARS = {str(year) for year in range(2000, 2026)}
_BULLETS = near("form", "bullet") | _NEAR["in"]
_DENIED_REACH, _TRY_REACH, _OPEN_REACH, _MOST_ASIDE = 4, 2, 4, 24
_WORDS_BEFORE, _WORDS_BEHIND, _BREAKS, _LONGEST, _YEAR_REACH = 4, 2, 3, 40, 3
_PLACE = attrgetter("at")
_SEASON_REACH, _WENT_REACH, _DRAFT_REACH = 5, 9, 5
_LEAST_OPTIONS, _CHOSEN_REACH = 2, 8
_WANTED = ("wanted", "present", "clip", "goal")
_ENDED = "ended"
_WITHDRAWN_REACH = 6
_REFUSED, _NO, _JOINTS, _PARTS = "refused", "no", near("aside", "joint"), {",", ";", COLON}
_DETAILS = _NEAR["using"] | _PARTS | {"("}


def bygones(scan: "Scan") -> list[tuple[int, int]]:
    """First and past-the-end token of each stretch that tells of a campaign of before."""
    found = [
        _refused(scan, mark) if mark.value == _NO else _judged(scan, mark)
        for mark in scan.marks["verdict"]
    ]
    if not _YEARS.isdisjoint(scan.text.vocabulary):
        found += [_of_year(scan, at) for at in scan.text.where(_YEARS)]
    return [past for past in found if past is not None] + _not_chosen(scan) + _of_seasons(scan)


def _not_chosen(scan: "Scan") -> list[tuple[int, int]]:
    """``Option A: 4 at €250. Option B: 8 at €125. Signed off: option B``: what A says.

    Only where one of the options is told to be chosen; up to the end of its sentence.
    """
    words, places = scan.text.words, scan.text.where(_NEAR["option"])
    if len(places) < _LEAST_OPTIONS:
        return []
    named = {at: words[at + 1] for at in places if len("".join(words[at + 1 : at + 2])) == 1}
    chosen = {label for at, label in named.items() if _is_chosen(scan, at)}
    if len(chosen) != 1:
        return []
    starts = sorted(named)
    ends = [*starts[1:], len(words)]
    return [
        (at, min(scan.bounds(at)[1], end))
        for at, end in zip(starts, ends, strict=True)
        if named[at] not in chosen
    ]


def _is_chosen(scan: "Scan", at: int) -> bool:
    """``Signed off by Helen: option B``, ``option 2 retenue``; not "choose option A or B"."""
    words, (first, end) = scan.text.words, scan.bounds(at)
    before = words[max(first, at - _CHOSEN_REACH) : at]
    beside = before + words[at + 2 : min(end, at + 2 + _DENIED_REACH)]
    return not _NEAR["opted"].isdisjoint(beside) and _NEAR["denied"].isdisjoint(beside)


def withdrawn(scan: "Scan", one: Mark, end: int, _counted_at: dict[int, int]) -> tuple[int, int]:
    """``Please ignore last month's draft with 10 players``, up to what is wanted now.

    Not "don't forget our draft", "ignore the noise in the draft", nor "forget version 1: 8 people".
    """
    words, first = scan.text.words, scan.bounds(one.at)[0]
    behind = range(one.end, min(end, one.end + _WITHDRAWN_REACH))
    draft = next((at for at in behind if words[at] in _NEAR["draft"]), end)
    around = words[max(first, one.at - _TRY_REACH) : one.at] + words[one.end : draft]
    opens = (at for at in range(draft, end) if words[at] in _DETAILS)
    opened = next(opens, end)
    told = opened < end and words[opened] not in _PARTS
    if not told or not (_NEAR["denied"] | _NEAR["inside"]).isdisjoint(around):
        return one.at, one.at
    return one.at, min([end, *_turns(scan, opened, end)])


def tells_past_year(words: list[str], first: int, last: int) -> bool:
    """``in 2015``, ``depuis 2015``, before a comma."""
    at = next((one for one in range(first + 1, last) if words[one] in _YEARS), None)
    return at is not None and words[at - 1] in _NEAR["in_year"] and "," not in words[first:at]


def _judged(scan: "Scan", mark: Mark) -> tuple[int, int] | None:
    """``(12 influencers, flop)``, ``2023: 20 at 80 €, a flop``, ``20 at 80 €. Not doing that.``.

    Not "so that our launch isn't a flop", nor "cold feet? Never again!".
    """
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    first = max(first, mark.at - _LONGEST)
    if not _YEARS.isdisjoint(words[mark.end : min(end, mark.end + _YEAR_REACH)]):
        return mark.at, min([end, *_turns(scan, mark.end, end)])  # "Flop of 2023: 20 influencers"
    if mark.value == _ENDED:
        return _over(scan, mark, first, end)
    if mark.value != _REFUSED and not _is_verdict(scan, mark, first, end):
        return None
    if (inside := _bracket(scan, mark.at)) is not None:
        return inside
    # "Version 3 had 10 creators, please ignore that one", "the old version no longer applies"
    draft = not _NEAR["draft"].isdisjoint(words[first : min(mark.at, first + _DRAFT_REACH)])
    apart = words[mark.at - 1] in _PARTS and mark.at > first
    if mark.value == _REFUSED and (apart or draft):
        return first, mark.end
    return _judged_year(scan, mark, first, end)


def _refused(scan: "Scan", mark: Mark) -> tuple[int, int] | None:
    """``5 créateurs à 150 € c'est non``, up to the comma before; not "c'est non négociable"."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    last = mark.at - (words[mark.at - 1] in _PARTS)
    if mark.end < end and scan.text.kinds[mark.end] == WORD:
        return None
    start = max([first, *(at + 1 for at in range(first, last) if words[at] in _PARTS)])
    return (start, mark.end) if start < last else None


def _judged_year(scan: "Scan", mark: Mark, first: int, end: int) -> tuple[int, int] | None:
    """``6 creators now, the 2024 thing was a flop``; else the sentence before a verdict alone."""
    words = scan.text.words
    year = next((at for at in range(first, mark.at) if words[at] in _YEARS), None)
    if year is not None:
        commas = [at + 1 for at in range(first, year) if words[at] in _PARTS]
        return max([first, *commas, *_turns(scan, first, mark.at)]), mark.end
    alone = mark.at - first <= _WORDS_BEFORE and end - mark.end <= _WORDS_BEHIND
    return _sentence_before(scan, first, mark) if alone else None


def _over(scan: "Scan", mark: Mark, first: int, end: int) -> tuple[int, int] | None:
    """``The March campaign (6 creators, €900) is finished``; not "once the campaign is over"."""
    words = scan.text.words
    tried = next((at for at in range(first, mark.at) if words[at] in _NEAR["try"]), None)
    if tried is None or not _NEAR["once"].isdisjoint(words[first:tried]):
        return None
    return tried, min([end, *_turns(scan, mark.end, end)])


def _is_verdict(scan: "Scan", mark: Mark, first: int, end: int) -> bool:
    """Not "flop-proof scripts", nor "let it not be a flop"."""
    words, behind = scan.text.words, mark.end
    if behind < end and scan.text.kinds[behind] == WORD and words[behind] not in _JOINTS:
        return False
    return _NEAR["denied"].isdisjoint(words[max(first, mark.at - _DENIED_REACH) : mark.at])


def _turns(scan: "Scan", first: int, end: int) -> list[int]:
    """Where the words turn to the campaign itself: ``now we want``."""
    return [one.at for one in scan.within("present", first, end)]


def _sentence_before(scan: "Scan", first: int, mark: Mark) -> tuple[int, int] | None:
    """The sentence that a verdict of its own speaks of, where it holds some number."""
    last = first - 1
    while last >= max(0, first - _BREAKS) and scan.text.kinds[last] == BREAK:
        last -= 1
    if last < 0 or scan.text.kinds[last] == BREAK:
        return None
    start, stop = scan.bounds(last)
    start, stop = max(start, last - _LONGEST), min(stop, start + _LONGEST)
    low = bisect_left(scan.numbers, start, key=_PLACE)
    behind = scan.numbers[low : bisect_left(scan.numbers, stop, low, key=_PLACE)]
    counted = any(one.kind != "article" for one in behind)
    wanted = any(scan.within(kind, start, stop) for kind in _WANTED)
    return (start, stop) if counted and (mark.value == _REFUSED or not wanted) else None


def _of_seasons(scan: "Scan") -> list[tuple[int, int]]:
    """``The spring campaign had 12 creators``, ``La campagne de février a réuni 73 comptes``."""
    words, found = scan.text.words, list[tuple[int, int]]()
    months = {mark.at for mark in scan.marks["month"]}
    for at in scan.text.where(_NEAR["try"]):
        first, end = scan.bounds(at)
        first, end = max(first, at - _TRY_REACH), min(end, at + _LONGEST)
        beside = range(first, min(end, at + _SEASON_REACH))
        dated = any(one in months or words[one] in _NEAR["season"] for one in beside)
        went = not _NEAR["went"].isdisjoint(words[at + 1 : min(end, at + _WENT_REACH)])
        end = end_of_clause(scan.text, at, end)  # "(all fine with Tom)" is told besides
        if dated and went and not scan.within("wanted", at, end):
            found.append((first, min([end, *_turns(scan, at, end)])))
    return found


def _of_year(scan: "Scan", at: int) -> tuple[int, int] | None:
    """``the 2024 campaign (12 influencers)``, ``2023: 20 influencers``; not "made in 2024"."""
    words, (first, end) = scan.text.words, scan.bounds(at)
    first, end = max(first, at - _LONGEST), min(end, at + _LONGEST)
    while at - _OPEN_REACH <= first < at and words[first] in _BULLETS:
        first += 1
    if first == at and words[at + 1 : at + 2] == [COLON]:
        return at, min([end, *_turns(scan, at, end)])
    dated = words[at - 1] in _NEAR["season"] or scan.within("month", at - 1, at)
    if dated and not _NEAR["using"].isdisjoint(words[at + 1 : at + 2]):
        return at - 1, min([end, *_turns(scan, at, end)])  # "spring 2024 with twelve owners"
    beside = words[max(first, at - _TRY_REACH) : at] + words[at + 1 : min(end, at + 1 + _TRY_REACH)]
    wanted = (words[one.at] for one in scan.within("wanted", first, end))
    if _NEAR["using"].issuperset(wanted) and not _NEAR["went"].isdisjoint(words[first:end]):
        # "The 2024 campaign, with only two creators, reached …"
        commas = [one + 1 for one in range(first, at) if words[one] in _PARTS]
        return max([first, *commas, *_turns(scan, first, at)]), min([end, *_turns(scan, at, end)])
    if _NEAR["try"].isdisjoint(beside):
        return None
    opens = (one for one in range(at, min(end, at + 1 + _OPEN_REACH)) if words[one] == "(")
    opened = next(opens, None)
    return None if opened is None else _bracket(scan, opened + 1)


def _bracket(scan: "Scan", at: int) -> tuple[int, int] | None:
    """What stands in the brackets around token ``at``."""
    words = scan.text.words
    before = range(at - 1, max(-1, at - _MOST_ASIDE), -1)
    opened = next((one for one in before if words[one] in {"(", ")", "\n"}), None)
    if opened is None or words[opened] != "(":
        return None
    behind = range(at, min(len(words), at + _MOST_ASIDE))
    closed = next((one for one in behind if words[one] in {")", "\n"}), None)
    return None if closed is None else (opened + 1, closed)

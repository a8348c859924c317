"""Goals that are named, ``Objective: sales``, and how far what is named reaches."""

from bisect import bisect_left

from app.extraction.rules.days.told import gives_reason
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER, WORD
from app.extraction.rules.topic.aims import contrasted

_NEAR = lists("objectives")
_LABEL_REACH, _LIST_REACH, _WHY_REACH = 10, 24, 8
_WHERE = (
    _NEAR["into"]
    | _NEAR["from"]
    | _NEAR["towards"]
    | {"among", "auprès", "bei", "bij", "tra", "chez"}
)
_LISTS = _NEAR["bullets"] | _NEAR["joins"] | {":", ",", "&", "+", "/"}
_NAMING = _NEAR["articles"] | _NEAR["own"] | {"die", "der", "das"}
_BECAUSE = near("other_day", "because")


def labelled(scan: Scan) -> list[tuple[int, int]]:
    """Where a named goal reaches, in order: the rest of its sentence, or the list under it."""
    words, kinds = scan.text.words, scan.text.kinds
    reached: list[tuple[int, int]] = []
    # Most briefs give no reason, which is seen at once.
    reasoned = not _BECAUSE.isdisjoint(scan.text.vocabulary)
    for mark in scan.marks["goal"]:
        if mark.value == "why" and (end := _why_end(scan, mark.end)) is not None:
            reached.append((mark.end, end))
        if mark.value != "label" or scan.ignored(mark.at) or is_hour(scan, mark):
            continue
        denied = negated(scan, mark.at) or not _NEAR["denies"].isdisjoint(words[mark.at : mark.end])
        begin = contrasted(scan, mark) if denied else mark.end
        if begin is None:
            continue
        begin += not denied and _is_heading(scan, mark)
        end, most, last = begin, begin + _LABEL_REACH, len(words)
        while end < min(last, most):
            numbered = words[end] == "." and kinds[end - 1] == NUMBER  # "1. notoriété 2. ventes"
            if kinds[end] == BREAK and not numbered:
                listed = words[end] == "\n" and (
                    words[end - 1] in {":", "\n"}
                    or (end + 1 < last and words[end + 1] in _NEAR["bullets"])
                )
                if not listed:
                    break
                most = max(most, mark.end + _LIST_REACH)
            if reasoned and end > begin and gives_reason(scan, end):
                break  # "Goal: visits, because orders are down"
            end += 1
        reached.append((begin, end))
    return sorted(reached)


def _is_heading(scan: Scan, goal: Mark) -> bool:
    """``3. L'objectif. Du trafic.``: alone in a sentence that opens a line, perhaps numbered."""
    words, first = scan.text.words, scan.bounds(goal.at)[0]
    if words[goal.end : goal.end + 1] not in (["."], ["?"], ["\n"]):
        return False
    if not _NAMING.issuperset(words[first : goal.at]):
        return False
    if first > 1 and words[first - 1] == "." and scan.text.kinds[first - 2] == NUMBER:
        first -= 2
    return first == 0 or words[first - 1] == "\n"


def _why_end(scan: Scan, at: int) -> int | None:
    """Where what "Why:" names ends: ``Why: visibility in town``; not "Why: sales fell by half"."""
    words, last = scan.text.words, min(scan.bounds(at - 1)[1], at + _WHY_REACH)
    named: int | None = None
    while at < last:
        marks = scan.within("objective", at, at + 1)
        if not (marks or words[at] in _NEAR["and"] or words[at] in _NEAR["wanted"]):
            break
        at = max((one.end for one in marks), default=at + 1)
        named = at if marks else named
    # "Visibility, above all with …", "sales in town".
    ends = named is not None and (named >= last or words[named] in _WHERE | {","})
    if ends or at >= last or scan.text.kinds[at] != WORD or words[at] in _WHERE:
        return named
    return None


def named_launches(scan: Scan, labels: list[tuple[int, int]]) -> list[Mark]:
    """``Goal: launch and downloads``, ``Ziel: Verkäufe, Launch``; not "sales after launch"."""
    words, found = scan.text.words, list[Mark]()
    for mark in scan.marks["launch"] if labels else ():
        if mark.value != "noun" or not reaching(labels, mark.at):
            continue
        ends = mark.end >= len(words) or scan.text.kinds[mark.end] != WORD
        ends = ends or words[mark.end] in _NEAR["joins"]
        before = mark.at - 1 - (words[mark.at - 1] in _NEAR["articles"])
        # Not what is to be filmed.
        shown = (words[first : mark.at] for first in reaching(labels, mark.at))
        shows = all(not _NEAR["exhibits"].isdisjoint(named) for named in shown)
        if ends and not shows and words[before] in _LISTS:
            found.append(mark)
    return found


def reaching(labels: list[tuple[int, int]], at: int) -> list[int]:
    """Where the named goals begin that reach over token ``at``; ``labels`` are in order."""
    low = bisect_left(labels, (at - _LIST_REACH,))
    return [first for first, end in labels[low : bisect_left(labels, (at + 1,))] if at < end]


def is_hour(scan: Scan, goal: Mark) -> bool:
    """``um 9 Uhr`` names no purpose, as "um Bestellungen zu bekommen" does."""
    return scan.text.words[goal.at] == "um" and scan.text.kinds[goal.end : goal.end + 1] == [NUMBER]

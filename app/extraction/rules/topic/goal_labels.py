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
# Between "Why:" and what it names.
_FILLS = _NEAR["and"] | _NEAR["wanted"] | _NEAR["towards"]
# A heading opens a line, or stands behind the "Q:" of one.
_OPENS_LINE = _NEAR["question"] | {"\n"}


def labelled(scan: Scan) -> list[tuple[int, int]]:
    """Where a named goal reaches, in order: the rest of its sentence, or the list under it."""
    words, kinds = scan.text.words, scan.text.kinds
    reached: list[tuple[int, int]] = []
    # Most briefs give no reason, which is seen at once.
    reasoned = not _BECAUSE.isdisjoint(scan.text.vocabulary)
    for mark in scan.marks["goal"]:
        if mark.value == "why" and (reason := _why_end(scan, mark.end)) is not None:
            reached.append(reason)
        if mark.value != "label" or scan.ignored(mark.at) or is_hour(scan, mark):
            continue
        denied = negated(scan, mark.at) or not _NEAR["denies"].isdisjoint(words[mark.at : mark.end])
        begin = contrasted(scan, mark) if denied else mark.end
        if begin is None:
            continue
        begin = begin if denied else _past_heading(scan, mark)
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


def _past_heading(scan: Scan, goal: Mark) -> int:
    """Behind ``3. L'objectif.``, ``What do you hope for?``, alone in a line or before its answer.

    The answer to a question may stand in the next line, behind "A:".
    """
    words, (first, at) = scan.text.words, (scan.bounds(goal.at)[0], goal.end)
    if words[at : at + 1] not in (["."], ["?"], ["\n"]):
        return at
    if not (_NAMING | _NEAR["question"]).issuperset(words[first : goal.at]):
        return at
    if first > 1 and words[first - 1] == "." and scan.text.kinds[first - 2] == NUMBER:
        first -= 2
    if first > 0 and words[first - 1] not in _OPENS_LINE:
        return at
    return _answer(words, at + 1) if words[at] == "?" else at + 1


def _answer(words: list[str], at: int) -> int:
    """Where the answer begins, behind the line break and the "A:" of a list of questions."""
    at += words[at : at + 1] == ["\n"]
    while words[at : at + 1] and words[at] in _NEAR["answer"] and words[at + 1 : at + 2]:
        if words[at].isalpha() and words[at + 1] != ":":
            break  # "A sale"
        at += 1
    return at


def _why_end(scan: Scan, at: int) -> tuple[int, int] | None:
    """What "Why:" names: ``Why: visibility in town``; not "Why: sales fell by half"."""
    words = scan.text.words
    end = scan.bounds(at - 1)[1]
    if words[at - 1] == "?":
        bare = words[at - 2 : at - 1] and words[at - 2] in _NEAR["why"]
        if bare and not {"\n", "¿"}.intersection(words[max(0, at - 4) : at - 2]):
            return None  # "Why? …" alone tells a goal where it opens a line
        at = _answer(words, at)
        end = scan.bounds(min(at, len(words) - 1))[1]
    begin, last = at, min(end, at + _WHY_REACH)
    named: int | None = None
    while at < last:
        marks = scan.within("objective", at, at + 1)
        if not (marks or words[at] in _FILLS):
            break
        at = max((one.end for one in marks), default=at + 1)
        named = at if marks else named
    # "Visibility, above all with …", "sales in town".
    ends = named is not None and (named >= last or words[named] in _WHERE | {","})
    ends = ends or at >= last or scan.text.kinds[at] != WORD or words[at] in _WHERE
    return (begin, named) if ends and named is not None else None


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

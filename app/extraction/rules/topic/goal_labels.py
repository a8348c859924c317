"""Goals that are named, ``Objective: sales``, and how far what is named reaches."""

from bisect import bisect_left

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, NUMBER
from app.extraction.rules.topic.aims import contrasted

_NEAR = lists("objectives")
_LABEL_REACH, _LIST_REACH = 10, 24


def labelled(scan: Scan) -> list[tuple[int, int]]:
    """Where a named goal reaches, in order: the rest of its sentence, or the list under it."""
    words, kinds = scan.text.words, scan.text.kinds
    reached: list[tuple[int, int]] = []
    for mark in scan.marks["goal"]:
        if mark.value != "label" or scan.ignored(mark.at) or is_hour(scan, mark):
            continue
        denied = negated(scan, mark.at) or not _NEAR["denies"].isdisjoint(words[mark.at : mark.end])
        begin = contrasted(scan, mark) if denied else mark.end
        if begin is None:
            continue
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
            end += 1
        reached.append((begin, end))
    return sorted(reached)


def reaching(labels: list[tuple[int, int]], at: int) -> list[int]:
    """Where the named goals begin that reach over token ``at``; ``labels`` are in order."""
    low = bisect_left(labels, (at - _LIST_REACH,))
    return [first for first, end in labels[low : bisect_left(labels, (at + 1,))] if at < end]


def is_hour(scan: Scan, goal: Mark) -> bool:
    """``um 9 Uhr`` names no purpose, as "um Bestellungen zu bekommen" does."""
    return scan.text.words[goal.at] == "um" and scan.text.kinds[goal.end : goal.end + 1] == [NUMBER]

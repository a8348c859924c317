"""Stretches of tokens, each as its first and past-the-end token."""

from bisect import bisect_right
from operator import itemgetter

_FIRST = itemgetter(0)


def merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same tokens, each stretch apart from the next, in order."""
    apart: list[tuple[int, int]] = []
    for first, end in sorted(stretches):
        if apart and first <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((first, end))
    return apart


def within(stretches: list[tuple[int, int]], at: int) -> bool:
    """Token ``at`` stands in one of these stretches, which are apart and in order."""
    index = bisect_right(stretches, at, key=_FIRST)
    return index > 0 and at < stretches[index - 1][1]


def open_bracket(words: list[str], at: int, low: int) -> int | None:
    """The bracket that stands open at token ``at``, no further back than token ``low``."""
    nearest = range(at - 1, low - 1, -1)
    last = next((one for one in nearest if words[one] in "()"), None)
    return last if last is not None and words[last] == "(" else None

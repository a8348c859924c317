"""What matters more and what matters less: ``comments more than reach``, ``lieber X als Y``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan

_NEAR = lists("objectives")
_LIGHT_REACH, _RATHER_REACH, _BEHIND = 3, 10, 3
_COMPARED = 4


def is_lesser(scan: Scan, at: int) -> bool:
    """``more than reach``, ``plutôt que des vues``, ``lieber Kommentare als Reichweite``.

    Not "more than 100 sales", which says how many.
    """
    return _turn_before(scan, at) is not None


def is_preferred(scan: Scan, mark: Mark) -> bool:
    """``sales rather than views``: what stands before the turn, if a goal or vanity is behind."""
    words, end = scan.text.words, scan.bounds(mark.at)[1]
    behind = range(mark.end, min(end, mark.end + _BEHIND))
    turns = [one.end for one in scan.within("lesser", behind.start, behind.stop)]
    turns += [at + 1 for at in behind if _is_split(scan, at)]
    return any(
        words[at] in _NEAR["vanity"] or bool(scan.within("objective", at, at + 1))
        for turn in turns
        for at in range(turn, min(end, turn + _COMPARED))
    )


def _turn_before(scan: Scan, at: int) -> int | None:
    """Where the words of preference end, of which token ``at`` is what matters less."""
    words, first = scan.text.words, scan.bounds(at)[0]
    low = max(first, at - _LIGHT_REACH)
    turns = {one.end for one in scan.within("lesser", low - _LIGHT_REACH, at)}
    while True:
        if at in turns or _is_split(scan, at - 1):
            return at
        if at <= low or words[at - 1] not in _NEAR["lightly"]:
            return None
        at -= 1


def _is_split(scan: Scan, at: int) -> bool:
    """The "als" of ``lieber Kommentare als Reichweite``, the "que" of ``plutôt des avis que …``."""
    words = scan.text.words
    if at < 1 or words[at] not in _NEAR["than"]:
        return False
    before = words[max(scan.bounds(at)[0], at - _RATHER_REACH) : at]
    return not _NEAR["rather"].isdisjoint(before) and "," not in before[-1:]

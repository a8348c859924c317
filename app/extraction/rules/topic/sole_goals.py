"""What alone is aimed at: ``our only target is downloads``, ``that they know us, nothing more``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.topic.goal_labels import reaching

_NEAR = lists("objectives")
_ALONE = _NEAR["sole"] | _NEAR["nothing"]
_LABEL_REACH, _MORE_REACH = 8, 4


def without_others(
    scan: Scan, found: dict[str, list[Mark]], labels: list[tuple[int, int]]
) -> dict[str, list[Mark]]:
    """The goals that are the only ones by the brief's own words; all of them, where none is.

    ``We release a film in May. People should know it exists, nothing more``: the launch is told,
    and no goal. Two that are each said to be the only one both stay.
    """
    several = sum(bool(marks) for marks in found.values()) > 1
    if not several or _ALONE.isdisjoint(scan.text.vocabulary):
        return found
    alone = {
        name: kept
        for name, marks in found.items()
        if (kept := [one for one in marks if _is_sole(scan, one, labels)])
    }
    return alone or found


def _is_sole(scan: Scan, mark: Mark, labels: list[tuple[int, int]]) -> bool:
    """``Our only goal is`` reaches it, or ``nothing more`` follows it in its sentence."""
    words, (first, end) = scan.text.words, scan.bounds(mark.at)
    if any(
        not _NEAR["sole"].isdisjoint(words[max(first, begin - _LABEL_REACH) : begin])
        for begin in reaching(labels, mark.at)
    ):
        return True
    nothing = (at for at in range(mark.end, end) if words[at] in _NEAR["nothing"])
    return any(
        not _NEAR["beyond"].isdisjoint(words[at + 1 : min(end, at + _MORE_REACH)])
        for at in nothing
        if words[at - 1] == ","
    )

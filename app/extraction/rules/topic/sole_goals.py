"""What alone is aimed at: ``our only target is downloads``, ``that they know us, nothing more``."""

from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import DATE
from app.extraction.rules.topic.goal_labels import reaching

_NEAR = lists("objectives")
_ALONE = _NEAR["sole"] | _NEAR["nothing"]
_LABEL_REACH, _MORE_REACH, _DATE_REACH = 8, 4, 4
_LAUNCH = "Product launch"


def without_others(
    scan: Scan, found: dict[str, list[Mark]], labels: list[tuple[int, int]]
) -> dict[str, list[Mark]]:
    """The goals that are the only ones by the brief's own words; all of them, where none is.

    ``We release a film in May. People should know it exists, nothing more``: the launch is told,
    and no goal. Two that are each said to be the only one both stay.
    """
    found = _without_dates(scan, found, labels)
    several = sum(bool(marks) for marks in found.values()) > 1
    if not several or _ALONE.isdisjoint(scan.text.vocabulary):
        return found
    alone = {
        name: kept
        for name, marks in found.items()
        if (kept := [one for one in marks if _is_sole(scan, one, labels)])
    }
    return alone or found


def _without_dates(
    scan: Scan, found: dict[str, list[Mark]], labels: list[tuple[int, int]]
) -> dict[str, list[Mark]]:
    """``Sortie de la collection : 15/10`` is a line of a form, whose goal another line names."""
    launches = found.get(_LAUNCH, [])
    others = [one for name, marks in found.items() if name != _LAUNCH for one in marks]
    if not launches or not any(reaching(labels, one.at) for one in others):
        return found
    kept = [one for one in launches if not _is_dated_label(scan, one)]
    return found | {_LAUNCH: kept}


def _is_dated_label(scan: Scan, mark: Mark) -> bool:
    field = field_at(scan.fields, mark.at)
    if field is None or mark.at >= field.colon or field.value >= len(scan.text.words):
        return False
    low, high = field.value, min(field.end, field.value + _DATE_REACH)
    is_date = any(scan.text.kinds[at] == DATE for at in range(low, high))
    return is_date or bool(scan.within("month", low, high))


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

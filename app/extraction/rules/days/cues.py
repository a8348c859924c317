"""How strongly the words near a date tell what it is."""

from app.extraction.rules.days.asked import ends_delivery
from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.lasting import is_date_of_event
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

REACH_BEFORE, REACH_AFTER = 14, 5
LONGEST_CUE, _REACH_SINCE = 12, 1
# What stands between the ends of a range.
RANGE_WORDS = {"on", "au", "et", "le", "to", "and", "the", "-", "al", "el", "bis", "zum", "tot",
               "ao", "e", "y", "und", "en", "until", "t/m"}  # fmt: skip
# Events that count in the clause of the date only.
_IN_CLAUSE, _VERB_LAST = {"here", "takes"}, {"de", "nl"}  # "bis Freitag könnt ihr euch melden"
_STRESSED, _GOT, _BEFORE_OR_FOR = "ó", {"hebben", "krijgen"}, near("date", "before_or_for")


def strongest(
    scan: Scan,
    kind: str,
    one: Dated,
    lead: int,
    clause: tuple[int, int],
    *,
    own: tuple[int, int] | None = None,
) -> float:
    """The nearest word of a kind around a date: the nearer, the stronger; before beats after."""
    first, end = own or scan.bounds(one.at)
    start, stop = clause
    best = 0.0
    farthest = max(first, lead - REACH_BEFORE - LONGEST_CUE)
    for mark in scan.within(kind, farthest, one.end + REACH_AFTER):
        is_part = one.at <= mark.at and mark.end <= one.end  # "start of January"
        if is_part or (mark.value in _IN_CLAUSE and not start <= mark.at < stop):
            continue
        if mark.value == "takes" and one.kind != "relative":
            continue
        if kind == "due" and is_date_of_event(scan, mark):
            continue
        if mark.value == "expiry" and (mark.at >= stop or ends_delivery(scan, mark, start)):
            continue
        is_span = not RANGE_WORDS.isdisjoint(scan.text.words[one.at + 1 : one.end - 1])
        if mark.value == "since" and (is_span or not 0 <= lead - mark.end <= _REACH_SINCE):
            continue  # "dal 1 al 20 settembre" ends on a day
        if first <= mark.at and mark.end <= lead + 1 and lead - mark.end < REACH_BEFORE:
            best = max(best, mark.weight - 0.2 * max(0, lead - mark.end))
        elif one.end <= mark.at < min(end, one.end + REACH_AFTER):
            is_verb = mark.value == "reply" and scan.language in _VERB_LAST and mark.at < stop
            far = 0.0 if is_verb else 1.0 + 0.3 * (mark.at - one.end)
            best = max(best, mark.weight - far)
    return best


def is_dutch_before(scan: Scan, mark: Mark, one: Dated) -> bool:
    """``vóór kerst``, ``moeten voor kerst online staan``; not "video's voor kerst"."""
    if scan.text.words[mark.at] not in _BEFORE_OR_FOR:
        return False
    is_stressed = _STRESSED in scan.text.raw[slice(*scan.span(mark))].casefold()
    start, stop = clause_of(scan, one.at)
    got = not _GOT.isdisjoint(scan.text.words[one.end : stop])  # "alles voor kerst hebben"
    return is_stressed or got or bool(scan.within("due", start, stop))

"""Lengths of time given for the videos: ``three weeks to deliver``, ``a month is plenty to …``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import DATE

_NEAR = lists("given_time")
_REACH_GIVEN, _REACH_ENOUGH, _REACH_FOR, _REACH_PURPOSE = 5, 5, 9, 9
_LONGEST_LABEL = 12
_PURPOSES, _NAMED_DAYS = ("due", "clip"), ("month", "weekday", "feast")


def given_until(scan: Scan, at: int, span: Mark) -> int | None:
    """Where the purpose ends for which the time ``span``, counted at token ``at``, is given.

    ``We give creators six weeks to deliver``; not "two weeks after the parcel has landed", nor
    "30 days to return it". ``Temps de livraison accepté : 20 jours`` names it before.
    """
    (first, stop), end = scan.bounds(at), span.end
    if _is_labelled(scan, first, at):
        return end
    if span.value == "hour" or not _NEAR["made_of"].isdisjoint(scan.text.words[end : end + 1]):
        return None  # "Two hours at our studio", "three days of filming"
    if not (_is_given(scan, first, at) or _is_enough(scan, end)):
        return None
    purpose = _purpose(scan, end, stop)
    if purpose is None or _is_from_event(scan, first, at, min(stop, purpose + _REACH_FOR)):
        return None
    named = any(scan.within(kind, end, purpose) for kind in _NAMED_DAYS)
    return None if named or DATE in scan.text.kinds[end:purpose] else purpose


def _is_given(scan: Scan, first: int, at: int) -> bool:
    """``You'd have``, ``on se laisse``, ``wir geben euch`` right before it."""
    start = max(first, at - _REACH_GIVEN)
    before = scan.text.words[start:at]
    if any(mark.value == "audience" for mark in scan.within("person", start, at)):
        return False  # "Customers have 30 days"
    return not _NEAR["gives"].isdisjoint(before)


def _is_enough(scan: Scan, end: int) -> bool:
    """``Seven days is all I can offer``, ``une semaine suffit``: right behind it."""
    return not _NEAR["enough"].isdisjoint(scan.text.words[end : end + _REACH_ENOUGH])


def _purpose(scan: Scan, end: int, stop: int) -> int | None:
    """Where the delivery or the videos are named that the time is for."""
    words = scan.text.words
    for link in range(end, min(stop, end + _REACH_FOR)):
        if words[link] not in _NEAR["for"]:
            continue
        last = next((one for one in range(link, stop) if words[one] == ","), stop)
        last = min(last, link + _REACH_PURPOSE)
        ends = [mark.end for kind in _PURPOSES for mark in scan.within(kind, link, last)]
        return min(ends, default=None)
    return None


def _is_from_event(scan: Scan, first: int, at: int, stop: int) -> bool:
    """It counts from what nobody knows the day of: ``once the parcel has landed``."""
    words = scan.text.words
    around = words[max(first, at - _REACH_FOR) : at] + words[at:stop]
    return not _NEAR["from_event"].isdisjoint(around)


def _is_labelled(scan: Scan, first: int, at: int) -> bool:
    """``Délai de livraison accepté par le client :``."""
    words = scan.text.words
    if at - first < 2 or words[at - 1] != ":" or at - first > _LONGEST_LABEL:  # noqa: PLR2004
        return False
    label = words[first : at - 1]
    is_due = scan.within("due", first, at - 1)
    named = _NEAR["longest"].isdisjoint(label) or scan.within("event", first, at)
    return bool(is_due) and not named

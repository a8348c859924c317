"""Days of a month in words: ``the twenty first``, ``zum zwanzigsten``."""

from app.extraction.rules.text.numbers import Number, ordinal_value
from app.extraction.rules.text.scan import Scan

LAST_DAY = 31
_TENS_AND_UNITS = 2
# How the ordinal of a day ends where days have them.
_ENDS = {"en": ("first", "second", "third", "th"), "de": ("ten",), "nl": ("de", "ste")}


def spelled_before(scan: Scan, end: int) -> tuple[Number, int] | None:
    """The ordinal that ends at token ``end``, and its first token."""
    words, endings = scan.text.words, _ENDS.get(scan.language)
    if end < 1 or endings is None or not words[end - 1].endswith(endings):
        return None
    first = max(end - _TENS_AND_UNITS, scan.bounds(end - 1)[0])
    found = ordinal_value(scan.language, tuple(words[first:end]))
    if found is None or not 1 <= found[1] <= LAST_DAY:
        return None
    at = first + found[0]
    return Number(at, end, found[1] * 100, "words"), at


def spelled_after(scan: Scan, at: int) -> Number | None:
    """The longest ordinal at token ``at``."""
    for end in range(min(at + _TENS_AND_UNITS, len(scan.text.words)), at, -1):
        found = spelled_before(scan, end)
        if found is not None and found[1] == at:
            return found[0]
    return None

"""Days told by their number alone: ``before the 15th``, ``le 15 au plus tard``."""

from collections.abc import Iterator

from app.extraction.rules.days.spelled import LAST_DAY
from app.extraction.rules.text.closing import closes
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

DAY_ARTICLES = {"le", "the", "el", "il", "den", "dem", "dia", "au", "o", "del", "al", "zum", "am",
                "ao", "giorno"}  # fmt: skip
_DAY_WORDS, _BEFORE_DAY = {"dia", "giorno"}, DAY_ARTICLES | {"no"}
_ENDS = near("date", "next_clause") | near("other_day", "comma") | {"sur", "chez", "pour"}
_ON, _ON_REACH, _TO_DAY = {"on", "from"}, 7, {"au", "al", "del", "ao", "zum"}
_SHORT, _LABEL_REACH = near("date", "weekday_short"), 5


def bare_days(scan: Scan, ordinals: set[int]) -> Iterator[tuple[int, int, int, str]]:
    """``avant le 15``, ``le 15 au plus tard``: where a day without a month stands, and the day.

    The kind is "said" where no word leads to it: ``on ouvre le 14, tout d'ici là``.
    """
    words = scan.text.words
    latest = {mark.at for mark in scan.marks["due"]}
    due_ends = {mark.end for mark in scan.marks["due"]}
    befores = {mark.end for mark in scan.marks["before"]}
    # "Let's make it the 27th"
    corrections = scan.marks["correction"]
    anew, turns = {mark.end for mark in corrections}, {mark.at for mark in corrections}
    for number in scan.numbers:
        day, at, end = number.whole, number.at, number.end
        if number.kind != "digits" or not day or day > LAST_DAY or at == 0:
            continue
        if end in ordinals and scan.text.glued(end):
            end += 1
        # "Spätestens am 20.", "uiterlijk de 20e"; "de 20" is "of 20" elsewhere.
        is_ordinal = end > number.end and words[at - 1] == "de"
        # As the value of a label: "Deadline: the 15th".
        # Not "Creators needed: 9".
        is_value = words[at - 1] == ":" and at - 1 in due_ends
        is_value = is_value and not scan.within("person", at - _LABEL_REACH, at - 1)
        if words[at - 1] not in DAY_ARTICLES and not is_ordinal and not is_value:
            continue
        is_named = words[at - 1] == "dia" and _follows_short_weekday(words, at - 1)
        # "Como muy tarde el día 18", "entrega no dia 18".
        led = at - 1 - (words[at - 1] in _DAY_WORDS and words[at - 2] in _BEFORE_DAY)
        led -= words[led - 1] == ":"
        if is_named or befores & {at, at - 1, led} or end in latest or led in due_ends:
            if not is_value or (_closes(scan, end) and not scan.text.glued(end)):
                yield at, end, day, "bare"
        elif end in turns or _ends_clause(scan, at, end, led=at - 1 in anew):
            yield at, end, day, "said"


def _ends_clause(scan: Scan, at: int, end: int, *, led: bool) -> bool:
    """``We open on the 14th so``, ``on ouvre le 14,``: a day, and the clause is over.

    In English "on" tells that it is one, or a correction (``led``).
    """
    words = scan.text.words
    if words[at - 1] in _TO_DAY:
        return False  # "Del 2 al 4 %"
    led = led or words[at - 2] in _ON or "between" in words[max(0, at - _ON_REACH) : at - 1]
    if words[at - 1] == "the" and (not led or end == at + 1):
        return False
    end += words[end : end + 1] == ["."] and words[end + 1 : end + 2] == [","]  # "Am 14.,"
    if led and words[end : end + 1] == ["is"]:
        return True  # "Actually the 27th is fine"
    return _closes(scan, end)


def _closes(scan: Scan, end: int) -> bool:
    return closes(scan.text, end) or scan.text.words[end] in _ENDS


def _follows_short_weekday(words: list[str], at: int) -> bool:
    """``segunda, (dia 7)``."""
    at -= words[at - 1] == ","
    return words[at - 1] in _SHORT

"""Days that answer a question of their own line: ``When do I deliver?`` above ``29 January``."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.days.told import is_made
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import BREAK, WORD

_SMALL = near("asked", "lead") | near("asked", "on_day")
_LEADS = _SMALL | near("asked", "between") | near("asked", "from_day")
_BREAKS = 3
_DUE, _OTHER = ("due", "clip", "posting"), ("step", "pay")
_REPLY = "reply"
_PARCEL = near("other_day", "parcel") | near("asked", "product")
_USES = near("other_day", "uses")
_NEED = near("other_day", "need") | near("asked", "you_want")
_ASKS = near("asked", "when")
_TELLS_NOTHING = near("other_day", "tells_nothing") | near("other_day", "campaign") | _ASKS


def is_answer(scan: Scan, one: Dated) -> bool:
    """``When is my video due?`` above ``29 January``, which opens its line."""
    question = _question(scan, one)
    if question is None or _is_of_others(scan, question):
        return False
    return any(scan.within(kind, *question) for kind in _DUE)


def answers_another(scan: Scan, one: Dated) -> bool:
    """``When do I have to apply?``, ``When do I get paid?`` above ``By 8 January``."""
    question = _question(scan, one)
    return question is not None and _is_of_others(scan, question)


def _is_of_others(scan: Scan, question: tuple[int, int]) -> bool:
    """It asks for a reply, money, a paper or a parcel; or tells of what is no video.

    "When does the shop open?"; not "by when?" nor "when do you want it?".
    """
    start, stop = question
    if any(scan.within(kind, start, stop) for kind in _OTHER):
        return True
    if any(mark.value == _REPLY for mark in scan.within("event", start, stop)):
        return True
    words = scan.text.words[start:stop]
    is_clip = bool(scan.within("clip", start, stop) or scan.within("posting", start, stop))
    if not (_USES.isdisjoint(words) and (is_clip or _PARCEL.isdisjoint(words))):
        return True
    if is_made(scan, start, stop) or _ASKS.isdisjoint(words):
        return False
    if scan.within("event", start, stop):
        return True
    own = [
        word
        for at, word in enumerate(words, start)
        if scan.text.kinds[at] == WORD and not is_common(word) and word not in _TELLS_NOTHING
    ]
    return bool(own) and _NEED.isdisjoint(words)


def _question(scan: Scan, one: Dated) -> tuple[int, int] | None:
    """First and past-the-end token of the question right above a day that opens its sentence."""
    words, first = scan.text.words, scan.bounds(one.at)[0]
    mark = first - 1
    while mark > max(0, first - _BREAKS) and words[mark] == "\n":
        mark -= 1
    if mark < 1 or words[mark] != "?" or scan.text.kinds[mark] != BREAK:
        return None
    opens = {at for lead in scan.within("before", first, one.at) for at in range(lead.at, lead.end)}
    small = all(at in opens or words[at] in _LEADS for at in range(first, one.at))
    return scan.bounds(mark - 1) if small else None

"""What the clause of a day tells: ``granny turns 90 on 3 March`` asks for nothing by then."""

from app.extraction.rules.days.calendar import Dated
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import lists, near, units
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("other_day")
_LEAST_TOLD, _DAY_AFTER_TOMORROW, _REACH_SUBJECT = 2, 2, 2
_PLACES = ("video", "platform")
# "They will be all over the marathon."
_CAMPAIGN = _NEAR["campaign"] - {"all"}
# "Car" drives in English, "want" asks there.
_REACH_RESULT, _REACH_ROW = 10, 8
_AND = near("people", "and")
_REASON_IN = {"car": "fr", "want": "nl", "denn": "de", "pois": "pt"}
_MORNINGS, _EVERY = near("date", "morning"), near("date", "a_morning")


def names(scan: Scan, start: int, at: int) -> bool:
    """A thing is named there that is neither the campaign nor somebody who is hired."""
    words = scan.text.words[start:at]
    hired = [one for one in scan.within("person", start, at) if one.value != "audience"]
    named = any(kind == WORD for kind in scan.text.kinds[start:at])
    return named and not hired and _NEAR["campaign"].isdisjoint(words)


def is_of_noun(scan: Scan, at: int) -> bool:
    """The day at token ``at`` tells which one a thing is: ``la collecte du 27 juin``.

    Not "la semaine du 15 juin", nor "la livraison du 22".
    """
    words, noun = scan.text.words, at - 2
    if noun < 1 or words[at - 1] not in _NEAR["of_day"] or is_common(words[noun]):
        return False
    due = any(scan.within(kind, noun, at) for kind in ("due", "clip", "posting", "before"))
    named = words[noun - 1] in _NEAR["article"] and scan.text.kinds[noun] == WORD
    return named and not due and words[noun] not in units()


def we(scan: Scan) -> frozenset[str]:
    """What the brand calls itself; French "on" leads to a day in English."""
    return _NEAR["we"] - _NEAR["no_pronoun_en"] if scan.language == "en" else _NEAR["we"]


def is_made(scan: Scan, start: int, stop: int) -> bool:
    """A video, its delivery or its publication is spoken of; not "wir packen", "den Laden"."""
    if scan.within("due", start, stop) or scan.within("clip", start, stop):
        return True
    posted = scan.within("posting", start, stop)
    # "À mettre en story"
    placed = bool(posted) and any(scan.within(kind, start, stop) for kind in _PLACES)
    return placed or any(mark.value != "put" for mark in posted)


def tells(scan: Scan, start: int, at: int) -> bool:
    """``Doors open on``, ``samples leave our warehouse on``: words of their own lead to the day.

    One alone may be a label ("délai", "remis le"); "any time between" tells nothing.
    """
    words, kinds = scan.text.words, scan.text.kinds
    own = [one for one in range(start, at) if kinds[one] == WORD and not is_common(words[one])]
    own = [one for one in own if words[one] not in _NEAR["tells_nothing"]]
    if len(own) < _LEAST_TOLD or not _CAMPAIGN.isdisjoint(words[start:at]):
        return False
    # "700 euros for both, until", "to us via WeTransfer until": what is paid and handed over.
    of_offer = scan.covered("currency") | scan.covered("total_word") | scan.covered("drop")
    own = [one for one in own if one not in of_offer]
    if len(own) < _LEAST_TOLD:
        return False
    if not _NEAR["you"].isdisjoint(words[start : start + _REACH_SUBJECT]):
        return False  # "Could you manage", "vous pourriez tenir"
    hired = any(mark.value == "creator" for mark in scan.within("person", start, at))
    return not (hired or scan.within("video", start, at))


def gives_reason(scan: Scan, at: int) -> bool:
    """``because``, ``as we``, ``car``: the next words tell why, and belong to no day before."""
    word = scan.text.words[at]
    if word not in _NEAR["because"]:
        return False
    only = _REASON_IN.get(word)
    if word in _NEAR["as"]:
        return not _NEAR["as_who"].isdisjoint(scan.text.words[at + 1 : at + 2])
    return only is None or scan.language == only


def tells_result(scan: Scan, at: int) -> bool:
    """``We leave on the 10th so we need it by the 7th``; not "so far", nor "so … by then"."""
    words = scan.text.words
    if words[at] not in _NEAR["result"] or (words[at] == "so" and scan.language != "en"):
        return False
    told_from = not _NEAR["that_day"].isdisjoint(words[at + 1 : at + _REACH_RESULT])
    return not told_from and _NEAR["no_result"].isdisjoint(words[at + 1 : at + 2])


def begins_after(scan: Scan, at: int, clause: tuple[int, int]) -> bool:
    """``After 22 January our shop is closed``; not "posts no later than, never after", "videos"."""
    words = scan.text.words
    one = at - 1 - (at > 0 and words[at - 1] in _NEAR["article"])
    if one < 0 or words[one] not in _NEAR["after_day"] or is_made(scan, *clause):
        return False
    denied = not near("asked", "denied").isdisjoint(
        words[max(clause[0], one - _REACH_SUBJECT) : one]
    )
    return not denied and near("asked", "no_use").isdisjoint(words[at : clause[1]])


def is_excepted(scan: Scan, at: int) -> bool:
    """``sauf le dimanche``, ``hors 14 juillet et 15 août``; not "más o menos el 14 de enero"."""
    words = scan.text.words
    one, months = at - 1, {mark.at for mark in scan.within("month", at - _REACH_ROW, at)}
    row = _NEAR["article"] | _AND
    first = max(-1, at - _REACH_ROW)
    while one > first and (words[one] in row or words[one].isdecimal() or one in months):
        one -= 1
    return one >= 0 and words[one] in _NEAR["except"] and words[one - 1] != "o"


def explains(scan: Scan, one: Dated, clause: tuple[int, int]) -> bool:
    """``Why: Saturday is half empty``: a label of reasons, where nothing is due."""
    field = field_at(scan.fields, one.at)
    if field is None or _NEAR["why"].isdisjoint(scan.text.words[field.at : field.colon]):
        return False
    return not is_made(scan, *clause)


def is_morning(scan: Scan, at: int) -> bool:
    """``guten Morgen``, ``de la mañana``: no day after today at token ``at``."""
    words = scan.text.words
    return words[at] in _MORNINGS and at > 0 and words[at - 1] in _EVERY


def is_tomorrow(scan: Scan, one: Dated) -> bool:
    """``demain``, ``overmorgen``: a day of the calendar, other than "in 10 days"."""
    named = scan.within("day_offset", one.at, one.at + 1)
    return any(mark.value <= _DAY_AFTER_TOMORROW for mark in named)


def holds_until(scan: Scan, start: int, until: int, stop: int) -> bool:
    """``my calendar is a mess until``, ``returns accepted until``: how long something is so.

    Not "you have until", nor "we'd like everything until"; ``until`` is where that word stands.
    German "bis" is "by" as well.
    """
    words = scan.text.words[start:stop]
    if scan.text.words[until] not in _NEAR["no_by"]:
        return False
    if not (_NEAR["need"].isdisjoint(words) and _NEAR["you"].isdisjoint(words)):
        return False
    served = any(mark.value == "audience" for mark in scan.within("person", start, until))
    if scan.within("clip", start, stop) or (is_made(scan, start, stop) and not served):
        return False  # "Customers receive their orders until 3 March" is no delivery of videos
    return tells(scan, start, until)

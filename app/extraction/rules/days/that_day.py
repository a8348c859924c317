"""Days told from another by "that day", "the day before" or "launch day"."""

from bisect import bisect_left
from datetime import timedelta
from operator import attrgetter

from app.extraction.rules.days.calendar import FRIDAY, Dated
from app.extraction.rules.days.events import day_of_event
from app.extraction.rules.days.kin import EVENTS
from app.extraction.rules.days.other_days import clause_of
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, MARK, WORD

_NEAR, _BACK = lists("other_day"), 3
_OF_EVENT = near("place", "determiner") | {"of", "du", "des", "del", "della", "do", "da", "van"}
_DAY_OF, _WEEK_OF = near("kin_day", "day"), near("kin_day", "week")
_FILMING, _OF = near("kin", "filming"), near("place", "of")
_SOMEBODY = {"it", "we", "they", "you", "i", "que", "qu"}
_STORIES = {"story", "stories", "reel", "reels", "post", "posts", "second", "seconde"}
_PLACE = attrgetter("at")


def _bare_before(scan: Scan) -> list[Mark]:
    """``On lance le 10 janvier, il nous faut les vidéos avant``: the clause ends with it."""
    words, spans = scan.text.words, {mark.end for mark in scan.marks["span"]}
    spans |= {mark.end - 1 for mark in scan.marks["that_day"]}  # "A fortnight before"
    return [
        Mark(at, at + 1, 0, 1.0, ())
        for at in scan.text.where(_NEAR["bare_before"])
        if at not in spans and (at + 1 == len(words) or scan.text.kinds[at + 1] in {BREAK, MARK})
        if not _NEAR["need"].isdisjoint(words[slice(*clause_of(scan, at))])
        if words[at - 1] not in _NEAR["never"]
    ]


def _is_asked_for(scan: Scan, mark: Mark) -> bool:
    """``Videos live that day``, ``we need everything by then``; not "come and see us that day"."""
    words, (start, stop) = scan.text.words, clause_of(scan, mark.at)
    if start - 2 >= scan.bounds(mark.at)[0] and words[start - 1] == ":":
        start = clause_of(scan, start - 2)[0]  # "Your content goes live: on launch day"
    made = any(scan.within(kind, start, stop) for kind in ("clip", "posting"))
    if mark.value == 1:  # "The stories follow the next day"; not "paid the day after the post"
        stories = made or not _STORIES.isdisjoint(words[start:stop])
        named = words[mark.end : mark.end + 1] and scan.text.kinds[mark.end] == WORD
        other = scan.within("pay", start, stop) or not _NEAR["we"].isdisjoint(words[start:stop])
        return stories and not (named or other)
    # "Histoire de ne pas s'y prendre la veille", "you get paid that same evening"
    if negated(scan, mark.at) or (scan.within("pay", start, mark.at) and not made):
        return False
    ours = not _NEAR["we"].isdisjoint(words[start : start + 1])
    if ours and any(one.at == start + 1 for one in scan.within("handover", start, stop)):
        return False  # "We send the clip the day before"
    if any(scan.within(kind, start, stop) for kind in ("due", "clip", "posting", "tell")):
        return True
    if words[mark.at] not in _NEAR["by"]:
        return False
    # "3 couples pour venir filmer leur dîner avant cette date"
    hired = any(one.value != "audience" for one in scan.within("person", start, mark.at))
    return hired or not _NEAR["need"].isdisjoint(words[start:stop])


def _is_apart(scan: Scan, one: Dated, mark: Mark) -> bool:
    """``22 August, the day before the county show``: told from the show."""
    words = scan.text.words
    is_next = one.end == mark.at - 1 and words[one.end] in {",", "("}
    return is_next and not _OF_EVENT.isdisjoint(words[mark.end : mark.end + 1])


def _event_days(scan: Scan, found: list[Dated]) -> list[tuple[Mark, int]]:
    """``on opening day``, ``la semaine de la sortie``: each with the index of the event's day."""
    words, days = scan.text.words, list[tuple[Mark, int]]()
    for at in scan.text.where(_DAY_OF | _WEEK_OF) if found else ():
        if words[at + 1 : at + 2] and words[at + 1] in _OF:
            word, end = at, at + 2
        elif at and words[at - 1] in EVENTS:
            word, end = at - 2, at + 1
        else:
            continue
        start, stop = clause_of(scan, at)
        dated = bisect_left(found, start, key=_PLACE) < bisect_left(found, stop, key=_PLACE)
        if dated or not _FILMING.isdisjoint(words[start:stop]):
            continue  # "Posts by the 10th for them to be talked of on opening day"
        index = day_of_event(scan, found, at, word)
        if index is not None:
            ahead = (FRIDAY - found[index].day.weekday()) % 7 if words[at] in _WEEK_OF else 0
            days.append((Mark(at, end, ahead, 1.0, ()), index))
    return days


def _event_of(scan: Scan, found: list[Dated], mark: Mark) -> int | None:
    """``the day before the launch``."""
    named = not _OF_EVENT.isdisjoint(scan.text.words[mark.end : mark.end + 1])
    return day_of_event(scan, found, mark.at, mark.end - 1) if named and mark.value else None


def _goes_on(scan: Scan, mark: Mark) -> bool:
    """``the week before it hits the shops``: told from what no date is known of."""
    behind = scan.text.words[mark.end : mark.end + 1]
    return mark.value < 0 and not _SOMEBODY.isdisjoint(behind)


def told_from(scan: Scan, found: list[Dated]) -> list[tuple[Dated, int]]:
    """Days told from another by "that day" or "the day before": each with the index of its base."""
    named = _event_days(scan, found)
    # "A month before that date" is counted.
    spans = {mark.end for mark in scan.marks["span"]}
    marks = [mark for mark in scan.marks["that_day"] if mark.at not in spans]
    based = [(mark, _event_of(scan, found, mark)) for mark in marks]
    based += [(mark, None) for mark in _bare_before(scan)]
    told: list[tuple[Dated, int]] = []
    for mark, base in [*named, *based]:
        index = bisect_left(found, mark.at, key=_PLACE)
        if base is None and _goes_on(scan, mark):
            continue
        if not _is_asked_for(scan, mark) or (index and _is_apart(scan, found[index - 1], mark)):
            continue
        ahead = index < len(found) and found[index].at < scan.bounds(mark.at)[1]
        if base is not None:
            index = base
        elif index and scan.sentence[mark.at] - scan.sentence[found[index - 1].at] <= _BACK:
            index -= 1
        elif not ahead:
            continue
        day = found[index].day + timedelta(mark.value)
        told.append((Dated(mark.at, mark.end, day, day, "counted"), index))
    return told

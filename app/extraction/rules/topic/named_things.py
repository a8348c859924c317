"""Things launched by their name alone: ``we're launching Noctia, a tea for the night``."""

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("objectives")
# "Launching Noctia", "lanzamos Noctia": verbs that need no subject.
_SUBJECTLESS = ("ing", "mos", "iamo")
_LONGEST_NAME, _DAY_REACH, _SORT_REACH = 3, 5, 3
# No thing, though it has a capital.
_NO_NAME = ("platform", "month", "weekday", "feast", "person", "launch_not", "period")
_NO_SORT = ("person", "launch_not", "campaign_noun", "span")


def names_by_name(scan: Scan, verb: Mark, last: int) -> bool:
    """``Noctia, une tisane``, ``Noctia le 3 mars``; not "TikTok, a first", "Julie, une créatrice".

    In German every noun has a capital, so that the day alone tells nothing.
    """
    at = verb.end
    end = _past_name(scan, at, last)
    opens = verb.at == scan.bounds(verb.at)[0] and scan.text.words[verb.at].endswith(_SUBJECTLESS)
    if not opens and _past_name(scan, verb.at, verb.end) > verb.at:
        return False  # "Open Rail, a chain of shops"
    if end == at or any(scan.within(kind, at, end) for kind in _NO_NAME):
        return False
    words = scan.text.words
    if words[end : end + 1] == [","] and words[end + 1 : end + 2]:
        sort = range(end + 2, min(last, end + 2 + _SORT_REACH))
        is_sort = words[end + 1] in _NEAR["a"] | {"une", "a", "an"} and len(sort) > 0
        is_sort = is_sort and scan.text.kinds[sort.start] == WORD
        other = any(scan.within(kind, sort.start, sort.stop) for kind in _NO_SORT)
        # "A line of gloves" is one, a line alone none.
        return is_sort and (not other or bool(scan.within("launch_thing", sort.start, sort.stop)))
    behind = words[end : end + 1]
    led = bool(behind) and behind[0] in _NEAR["on"] | _NEAR["in_place"]
    dated = bool(scan.within("month", end, min(last, end + _DAY_REACH)))
    return scan.language != "de" and led and dated


def is_apposed(scan: Scan, first: int, at: int) -> bool:
    """``Foulée Libre, marque de chaussures, lance sa …``: a name, what it is, and the verb."""
    words = scan.text.words
    if words[at - 1] != ",":
        return False
    comma = next((one for one in range(first, at) if words[one] == ","), at)
    # "Paul, notre stagiaire, lance sa machine"
    ours = not _NEAR["owners"].isdisjoint(words[comma:at])
    return first < comma < at - 1 and not ours and _past_name(scan, first, comma) == comma


def _past_name(scan: Scan, at: int, last: int) -> int:
    """Where the words end, from token ``at`` on, that have a capital."""
    end = at
    while end < min(last, at + _LONGEST_NAME) and scan.text.kinds[end] == WORD:
        start = scan.text.span(end, end + 1).start
        if not scan.text.raw[start].isupper():
            break
        end += 1
    return end

"""What makes the public do something: ``get people commenting``, ``bring more people in``."""

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from msgspec.structs import replace

from app.extraction.rules.phrases.negation import holds, negated
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.topic.goal_labels import labelled, reaching
from app.extraction.rules.topic.served import leads_there, serves

_NEAR = lists("objectives")
# Words of a goal that what follows is wished behind.
FRAMES = {"label", "want", "wish"}
_CAUSE_REACH, _LEAD_REACH, _PLACE_REACH, _THING_REACH = 7, 4, 6, 3
_MANY, _COUNT_REACH, _START = 50, 6, attrgetter("at")
_INTRO_REACH, _REQUEST, _DOING, _CLOSING, _SAID_REACH = 8, 3, "ing", 1, 40
_NOT_BACK = _NEAR["theirs"] | {"to", "from", "home"}
_OTHERS = _NEAR["addressed"] | _NEAR["who"] | _NEAR["yours"]


def caused(scan: Scan) -> list[Mark]:
    """``get people commenting``, ``pousser à réserver``, ``zum Buchen animieren``: no frame."""
    words, found = scan.text.words, list[Mark]()
    causes = scan.marks["cause"] if scan.marks["deed"] else []
    labels = labelled(scan) if causes else []
    for cause in causes:
        if not holds(scan, cause.at) or _is_told(scan, cause, labels):
            continue
        first, end = scan.bounds(cause.at)
        for deed in scan.within("deed", max(first, cause.at - _THING_REACH), cause.at):
            if cause.value == "behind" and deed.end == cause.at:
                found.append(replace(deed, end=cause.end))
        stop = min(end, cause.end + _CAUSE_REACH)
        ahead = longest(scan.within("deed", cause.end, stop)) if cause.value != "behind" else []
        for deed in ahead:
            between = words[cause.end : deed.at]
            people = _public_before(scan, cause.end, deed.at) or _is_doing(scan, cause, deed)
            direct = cause.value == "comma" or (cause.value == "alone" and len(between) <= 1)
            apart = cause.value != "comma" and "," in between
            apart = apart or not _OTHERS.isdisjoint(between)
            apart = apart or not serves(scan, deed, cause.end)
            if (people or direct) and not apart and not negated(scan, deed.at):
                found.append(replace(deed, at=cause.at))
    return found


def _is_doing(scan: Scan, cause: Mark, deed: Mark) -> bool:
    """``Get gardeners swapping tips``, ``get them talking``: whoever it is, they do it."""
    words = scan.text.words
    does = words[deed.at].endswith(_DOING) or words[deed.at - 1] == "to"
    return does and words[cause.at] in _NEAR["do"] and deed.at > cause.end


def _public_before(scan: Scan, first: int, end: int) -> bool:
    """The public is named there: ``get more people to book``; those counted are hired."""
    counted = few_counted(scan, first, end)
    return any(
        one.at not in counted and one.at - 1 not in counted
        for one in scan.within("public", first, end)
    )


def longest(deeds: list[Mark]) -> list[Mark]:
    """Without those that begin a longer one of another sort: ``talk about it among themselves``."""
    reach: dict[int, tuple[int, str]] = {}
    for one in deeds:
        reach[one.at] = max((one.end, one.value), reach.get(one.at, (0, "")))
    return [one for one in deeds if one.value == reach[one.at][1]]


def few_counted(scan: Scan, low: int, stop: int) -> set[int]:
    """Where numbers end of people who may be hired, or follow one; "200 families" are neither.

    Of the numbers that begin at tokens ``low`` to ``stop``, or a few words before.
    """
    words, numbers = scan.text.words, scan.numbers
    since = bisect_left(numbers, low - _COUNT_REACH, key=_START)
    return {
        one.end
        for one in numbers[since : bisect_left(numbers, stop, key=_START)]
        if one.kind != "article"
        if (one.whole or 0) < _MANY
        or not _NEAR["following"].isdisjoint(words[one.end : one.end + 2])
    }


def _is_told(scan: Scan, cause: Mark, labels: list[tuple[int, int]]) -> bool:
    """``our app makes users book``, ``you may bring people``: said, not wished."""
    words, (first, end) = scan.text.words, scan.bounds(cause.at)
    low = max(first, cause.at - _SAID_REACH)
    before = words[low : cause.at]
    if _is_asked(scan, cause, before):
        return False
    near = words[max(0, cause.at - _THING_REACH) : cause.at]
    if near[-1:] == ["nous"] and near[-2:-1] in (["de"], ["a"], ["pour"]):
        near = []  # "À vous de nous ramener des lecteurs"
    if not (_NEAR["doers"].isdisjoint(near[-1:]) and _NEAR["minding"].isdisjoint(near)):
        return True
    if reaching(labels, cause.at):
        return False
    behind = scan.within("goal", max(cause.end, end - _SAID_REACH), end)
    closing = [one for one in behind if end - one.end <= _CLOSING]
    if any(one.value in FRAMES for one in scan.within("goal", low, cause.at) + closing):
        return False  # "Si ça amène du monde, c'est gagné pour nous"
    helped = any(
        one in _NEAR["helping"] and other in _NEAR["us"] for one, other in pairwise(before)
    )
    return not helped and (_NEAR["must"] | _NEAR["glad"]).isdisjoint(before)


def _is_asked(scan: Scan, cause: Mark, before: list[str]) -> bool:
    """``Please get people talking``, ``can you make them book``, ``clips that make you order``."""
    if not _NEAR["filmed"].isdisjoint(before):
        return False  # "Filmed interviews: ask visitors to tell us"
    if ":" in before:  # "Why: get people talking"
        before = before[len(before) - before[::-1].index(":") :]
    if before[-1:] == [","] and before[0] in _NEAR["intro"] and len(before) <= _INTRO_REACH:
        before = []  # "At the end, invite viewers to sign up"
    said = [word for word in before if word not in _NEAR["please"]]
    words, first = scan.text.words, scan.bounds(cause.at)[0]
    again = said[-1:] and said[-1] in _NEAR["joins"] and words[first] in _NEAR["do"]
    if not said or again:
        return words[cause.at] in _NEAR["do"] | _NEAR["asks"]
    # "Can you make them book", "give viewers a reason to sign up".
    if len(said) <= _REQUEST and said[0] in _NEAR["can"] | _NEAR["gives"]:
        return True
    return _is_for_us(scan, cause, before)


def _is_for_us(scan: Scan, cause: Mark, before: list[str]) -> bool:
    """``The videos are to let the town know``, ``clips that make you order``."""
    last, prior = before[-1:], before[-2:-1]
    told = last in (["to"], ["pour"], ["a"]) and not _NEAR["purposes"].isdisjoint(prior)
    if told or (prior == ["who"] and not _NEAR["can"].isdisjoint(last)):
        return True  # "a creator who can get them talking"
    low = cause.at - _THING_REACH
    if not _NEAR["by"].isdisjoint(last):  # "End each clip by sending viewers to our branch"
        return bool(scan.within("clip", scan.bounds(cause.at)[0], cause.at))
    serial = not _NEAR["series"].isdisjoint(before[-_THING_REACH:])
    filmed = scan.within("video", low, cause.at) or scan.within("clip", low, cause.at)
    return not _NEAR["that_does"].isdisjoint(last) and (serial or bool(filmed))


def led(scan: Scan) -> list[Mark]:
    """``levar mais gente ao nosso site``, ``mehr Leute in den Laden locken``."""
    words, found = scan.text.words, list[Mark]()
    public = scan.marks["public"] if scan.marks["leads"] else []
    labels = labelled(scan) if public else []
    for people in public:
        first, end = scan.bounds(people.at)
        stop = min(end, people.end + _PLACE_REACH)
        at = _venue_ahead(scan, people.end, stop)
        if at is None or _NEAR["into"].isdisjoint(words[people.end : at]):
            # "Bring readers back in the evening", "nous ramener des lecteurs"
            behind = not _NEAR["back"].isdisjoint(words[people.end : people.end + 1])
            back = not _NEAR["brings_back"].isdisjoint(words[people.at - 2 : people.at])
            given = not _NOT_BACK.isdisjoint(words[people.end + 1 : people.end + 2])
            if not (behind or back) or given:  # "Bring readers back their books"
                continue
            at = people.end - 1 + behind
        near = scan.within("leads", max(first, people.at - _LEAD_REACH), people.at)
        near += scan.within("leads", at + 1, min(end, at + 3))
        near = [one for one in near if not _is_told(scan, one, labels)]
        if near and all(holds(scan, one.at) for one in near):
            found.append(Mark(min(near[0].at, people.at), at + 1, "Traffic", 1.0, ()))
    return found


def _venue_ahead(scan: Scan, at: int, stop: int) -> int | None:
    """Where a place is named: ``to our shop``, ``to the planetarium``."""
    words, placed = scan.text.words, scan.within("done_to", at, stop)
    # Not "everyone in town".
    to_place = {
        one.at
        for one in placed
        if one.value == "place" and not _NEAR["to_places"].isdisjoint(words[one.at - 2 : one.at])
    }
    named = (one for one in range(at, stop) if one in to_place or _is_venue(words, one))
    return next(named, at + 1 if leads_there(scan, at, stop) else None)


def _is_venue(words: list[str], at: int) -> bool:
    """A place, or what is ours: ``the shop``, ``our Substack``."""
    return words[at] in _NEAR["venues"] or (
        words[at - 1] in _NEAR["owners"] and words[at - 2] in _NEAR["into"] and words[at].isalpha()
    )

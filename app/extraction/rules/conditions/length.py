"""How long one video is, told from the seconds of a hook, a recipe or a delivery."""

from bisect import bisect_left

from app.domain.reading import Evidence
from app.extraction.rules.phrases.durations import Duration
from app.extraction.rules.text.form import field_at
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import LINE, WORD

_FIELD = "video_seconds"
_MOST_SECONDS, _LEAST_SECONDS = 3600, 5
_LEAST_LONG, _EPISODE = 600, near("length", "episode")
_LONG_ONES = _EPISODE | near("length", "attended_to")
_REACH, _PREP_REACH, _OPENING_REACH = 6, 4, 2
_FAR = _REACH + 1

_CUE, _OTHER, _PREP = near("length", "cue"), near("length", "other"), near("length", "prep")
_PARTS = near("clause", "join") | {",", "("}
_DURING = near("length", "during")
_MEETING, _ATTENDED = near("length", "meeting"), near("length", "attended")
_LEAST_PART, _LEAST_HOLDER = 15, 120
_LEAST_MEETING, _MEETING_REACH, _TO = 600, 30, {"to", "a", "for", "aux"}
_AT_MOST, _MOST_JOINS, _INSIDE_REACH = near("length", "at_most"), 3, 6
_INSIDE, _INSIDE_ARTICLE = near("length", "inside"), near("length", "inside_article")
_TELLING, _SHOWING = near("length", "telling"), near("length", "showing")
_SEEN = near("length", "seen")
_LONGER, _THAN = near("length", "longer"), near("length", "than")
_NOT_LONGER = near("length", "not_longer")
_DECADE, _THEIR = 10, {"their", "her", "his", "your", "my"}
_HAVE = {"avez", "as", "have", "got", "habt", "hast", "tienes", "hai", "hebt", "tens"}
_ROUNDS, _ABOUT, _MOST_APART = near("length", "round"), near("length", "about"), 180
_SPOKEN, _NOTE = near("length", "spoken"), near("length", "note")
_OF_TIME = near("place", "of")
_OURS, _THEIRS = near("actor", "ours"), {"leur", "leurs", "their", "sa", "son", "ses", "his", "her"}
_US = {"us", "me", "nous", "moi", "uns", "ons", "mir"}
_OPENING, _RANGE = near("length", "opening"), near("duration", "range")


def video_seconds(scan: Scan, spans: list[Duration]) -> list[Evidence]:
    """The length of a video: the longest of several, or the one after a correction."""
    found = _joined(scan, spans)
    if not found:
        return []
    videos = sorted(mark.at for mark in scan.marks["video"])
    found = [one for one in found if _is_possible(scan, one)]
    lengths = [one for one in found if _is_length(scan, one, videos)]
    for mark in reversed(scan.marks["correction"]):
        after = [one for one in lengths if one.at >= mark.at]
        if after and len(after) < len(lengths):
            lengths = after
            break
    lengths = [one for index, one in enumerate(lengths) if not _holds(scan, lengths, index)]
    lengths = [one for one in lengths if not _is_of_other(scan, one)]
    if not lengths:
        return []
    # "Voice note of 30 seconds to Jule", beside a line of videos of 15.
    of_videos = [one for one in lengths if scan.within("video", *scan.bounds(one.at))]
    lengths = of_videos or lengths
    longest = max(lengths, key=lambda one: one.seconds or 0)
    return [Evidence(_FIELD, longest.seconds or 0, scan.text.span(longest.at, longest.end))]


def _is_of_other(scan: Scan, one: Duration) -> bool:
    """``Our episodes are 50 minutes long``, ``a lesson (50 minutes)``, ``a 90-minute tour``."""
    if (one.seconds or 0) < _LEAST_LONG:
        return False
    first, last = scan.bounds(one.at)
    low = max(first, one.at - _REACH)
    words = scan.text.words
    behind = one.end + (words[one.end : one.end + 1] == ["-"])
    if behind < last and words[behind] in _LONG_ONES:
        return True
    at = next((at for at in range(one.at - 1, low - 1, -1) if words[at] in _LONG_ONES), None)
    if at is None:
        return False
    # "A video of 15 minutes on the lesson" is told of the video, "a lesson of 15 minutes" not.
    others = scan.within("video", at, one.at)
    return all(words[mark.at] in _EPISODE for mark in others)


def _joined(scan: Scan, spans: list[Duration]) -> list[Duration]:
    """Seconds and minutes; ``30 s à 1 min`` is one range."""
    joined: list[Duration] = []
    for one in spans:
        if one.seconds is None or one.unit == "hour":
            continue
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.end == one.at - 1
            and scan.text.words[last.end] in _RANGE
            and (last.seconds or 0) < one.seconds
        ):
            joined[-1] = one._replace(at=last.at)
        else:
            joined.append(one)
    return joined


def _is_length(scan: Scan, one: Duration, videos: list[int]) -> bool:
    words, (first, stop) = scan.text.words, scan.bounds(one.at)
    if _is_of_opening(words, one, first, stop) or _is_of_meeting(scan, one) or _is_age(scan, one):
        return False
    if _is_of_message(scan, one):
        return False
    before = words[max(first, one.at - _REACH) : one.at]
    after = words[one.end : min(stop, one.end + _REACH)]
    longer = before[-2:-1] != [] and before[-2] in _LONGER and before[-1] in _THAN
    at_most = longer and not _NOT_LONGER.isdisjoint(before[-3:-2])
    longer = longer and not at_most
    other = _nearest(before, after, _OTHER)
    video = _nearest_video(one, videos, first, stop)
    if _is_in(words, one.at, first):
        # "Expliquer en 60 secondes comment …"
        told = not _TELLING.isdisjoint(before + after[:1])
        told = one.unit == "second" and (told or not _SHOWING.isdisjoint(before[-2:-1]))
        # "Chacun raconte ce qu'il payait, en soixante secondes maximum".
        each = bool(scan.within("each_cue", first, one.at)) and (one.seconds or 0) <= _MOST_APART
        told = told or (each and not _TELLING.isdisjoint(words[first : one.at]))
        told = told or _is_told_in(scan, one, first)
        if other < _FAR:  # "Recettes en moins de 10 minutes, vidéos de 40 s"
            comma = next((at for at in range(one.end, stop) if words[at] == ","), stop)
            video = _nearest_video(one, videos, first, comma)
        return told or (video <= _PREP_REACH and video < other)
    cue = 1 if at_most else min(video, _nearest(before, after, _CUE))
    if one.at > first and words[one.at - 1] in _DURING:
        return cue <= min(other, _REACH)
    if one.unit == "minute":
        # "Vous avez une minute ?"
        is_short = stop - first <= _REACH and _HAVE.isdisjoint(before[-1:])
        is_bare = is_short or _is_apart(scan, one, _ABOUT) or _is_filmed(scan, one)
        return cue <= min(other, _REACH) or (is_bare and other == _FAR)
    # "Une recette chacun, 50 secondes".
    each = _is_apart(scan, one) and bool(scan.within("each_cue", first, one.at))
    # "Un enfant qui garde ses lunettes plus de dix secondes".
    part = longer or _nearest(before, after, _SEEN) < _FAR
    return cue < _FAR or (not part and (other == _FAR or each or _is_labelled(scan, one)))


def _is_told_in(scan: Scan, one: Duration, first: int) -> bool:
    """``racontant en une minute``, ``tell us in one minute``: the verb opens on the time.

    Not "our app explains in 2 minutes", nor "en une minute et quelques".
    """
    words, low = scan.text.words, max(first, one.at - _MOST_JOINS)
    verb = next((at for at in range(one.at - 1, low, -1) if words[at] in _PREP), first) - 1
    verb -= verb > first and words[verb] in _US
    told = verb >= first and words[verb] in _TELLING and (one.seconds or 0) <= _MOST_APART
    thing = verb - 1 > first and words[verb - 2] in _OURS and scan.text.kinds[verb - 1] == WORD
    thing = thing and not scan.within("person", verb - 1, verb)
    return told and not thing and words[one.end : one.end + 2] != ["et", "quelques"]


def _is_possible(scan: Scan, one: Duration) -> bool:
    """Neither too short nor too long, nor told of a past video, nor how long a game goes on."""
    fits = _LEAST_SECONDS <= (one.seconds or 0) <= _MOST_SECONDS
    return fits and not (scan.ignored(one.at) or _is_of_round(scan.text.words, one))


def _is_of_round(words: list[str], one: Duration) -> bool:
    """``Parties de 90 secondes``, ``60-second rounds``: how long a game goes on."""
    behind = one.end + (words[one.end : one.end + 1] == ["-"])
    if words[behind : behind + 1] and words[behind] in _ROUNDS:
        return True
    return one.at > 1 and words[one.at - 1] in _OF_TIME and words[one.at - 2] in _ROUNDS


def _is_apart(scan: Scan, one: Duration, least: frozenset[str] = frozenset()) -> bool:
    """``Talking head, around a minute, for our site``: it stands between commas.

    With one of the words ``least`` before it, if there are any.
    """
    words, kinds, at = scan.text.words, scan.text.kinds, one.at
    first, stop = scan.bounds(at)
    while at > first and words[at - 1] in _ABOUT:
        at -= 1
    if least and (at == one.at or (one.seconds or 0) > _MOST_APART):
        return False
    opens = at == first or words[at - 1] == ","
    return opens and (one.end >= stop or kinds[one.end] != WORD)


def _is_filmed(scan: Scan, one: Duration) -> bool:
    """``they film that, a short minute, and send it``; ``One minute each, no ads`` that opens."""
    first = scan.bounds(one.at)[0]
    if one.at == first:
        return any(mark.at == one.end for mark in scan.within("each", one.end, one.end + 1))
    filmed = scan.within("filming", max(first, one.at - _REACH), one.at)
    return bool(filmed) and (one.seconds or 0) <= _MOST_APART and _is_apart(scan, one)


def _is_labelled(scan: Scan, one: Duration) -> bool:
    """``Videos: 2 each, any recipe, 40 seconds``: in the line of the videos."""
    field = field_at(scan.fields, one.at)
    named = field is not None and scan.within("video", field.at, field.colon)
    return bool(named) and field is not None and one.at >= field.value


def _is_age(scan: Scan, one: Duration) -> bool:
    """``three women, 20s to 50s``, ``in their 30s``; not ``3 clips, 20s to 30s``."""
    words, value = scan.text.words, one.seconds or 0
    if words[one.end - 1] != "s" or value % _DECADE or value < 2 * _DECADE:
        return False
    if words[one.at - 1] in _THEIR or words[one.at - 2] in _THEIR:
        return True
    people = scan.within("person", one.at - 2, one.at)
    is_range = any(words[at] in _RANGE for at in range(one.at, one.end))
    return is_range and any(mark.value == "human" for mark in people)


def _is_in(words: list[str], at: int, first: int) -> bool:
    """``en 10 minutes``, ``en moins de 10 minutes``: token ``at`` is where the time begins."""
    low = max(first, at - _MOST_JOINS)
    while at > low and words[at - 1] in _AT_MOST and words[at - 1] not in _PREP:
        at -= 1
    return at > first and words[at - 1] in _PREP


def _holds(scan: Scan, lengths: list[Duration], index: int) -> bool:
    """``60 seconds in a 10-minute video``: the longer one only holds what is made."""
    one, part = lengths[index], lengths[index - 1]
    if not index or scan.sentence[part.at] != scan.sentence[one.at]:
        return False
    between = scan.text.words[part.end : one.at][-_INSIDE_REACH:]
    inside = (at for at in range(len(between) - 2, -1, -1) if between[at] in _INSIDE)
    at = next(inside, None)
    if at is None or _INSIDE_ARTICLE.isdisjoint(between[at : at + 2]):
        return False
    if not _PARTS.isdisjoint(between[at + 1 :]):
        return False
    is_whole = (part.seconds or 0) >= _LEAST_PART and (one.seconds or 0) >= _LEAST_HOLDER
    return (
        is_whole
        and (part.seconds or 0) < (one.seconds or 0)
        and bool(scan.within("video", one.at - len(between) + at, one.end + _INSIDE_REACH))
    )


def _is_of_meeting(scan: Scan, one: Duration) -> bool:
    """``Duration: 45 min`` below ``Meeting``: no video is named between them."""
    words, (first, stop) = scan.text.words, scan.bounds(one.at)
    if (one.seconds or 0) < _LEAST_MEETING or _MEETING.isdisjoint(scan.text.vocabulary):
        return False
    start = max(0, one.at - _MEETING_REACH)
    blank = (at for at in range(one.at, start, -1) if words[at - 1] == words[at] == LINE)
    start = next(blank, start)
    met = [at for at in range(start, one.at) if words[at] in _MEETING]
    met = [at for at in met if words[at + 1] not in _TO]  # "call to action"
    if met:
        return not scan.within("video", met[-1], one.at)
    behind = words[one.end : min(len(words), stop + _REACH)]
    return not _ATTENDED.isdisjoint(behind) and not scan.within("video", first, stop)


def _is_of_message(scan: Scan, one: Duration) -> bool:
    """``[auto-transcript, 2 min 14]``, ``vocal de 2 min``: how long somebody spoke."""
    words, first = scan.text.words, scan.bounds(one.at)[0]
    for at in range(one.at - 1, max(first, one.at - _REACH) - 1, -1):
        is_note = words[at] == "voice" and words[at + 1] in _NOTE
        if words[at] in _SPOKEN or is_note:
            return not scan.within("video", at, one.at)
    behind = words[one.end : one.end + 3]
    return "voice" in behind and not _NOTE.isdisjoint(behind)


def _is_of_opening(words: list[str], one: Duration, first: int, stop: int) -> bool:
    """``les 3 premières secondes``, ``hook de 5 s``; not ``hook puis démo de 20 s``."""
    inside = words[one.at : one.end]
    before = words[max(first, one.at - _OPENING_REACH) : one.at]
    after = words[one.end : min(stop, one.end + _OPENING_REACH)]
    if before and before[-1] in _PARTS:
        before = []
    if after and after[0] in _PARTS | _THEIRS:
        after = []  # "En une minute leur première distribution"
    return not _OPENING.isdisjoint((*before, *inside, *after))


def _nearest(before: list[str], after: list[str], listed: frozenset[str]) -> int:
    """How many tokens away the nearest listed word stands."""
    behind = next((step for step, word in enumerate(reversed(before)) if word in listed), _FAR)
    return min(behind, next((step for step, word in enumerate(after) if word in listed), _FAR))


def _nearest_video(one: Duration, videos: list[int], first: int, stop: int) -> int:
    at = bisect_left(videos, one.at)
    nearest = _FAR
    if at and videos[at - 1] >= first:
        nearest = one.at - 1 - videos[at - 1]
    if at < len(videos) and videos[at] < stop:
        nearest = min(nearest, videos[at] - one.end)
    return min(_FAR, nearest)

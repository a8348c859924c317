"""How many videos the label of a form asks of each: ``Livrable : 2 vidéos``, ``je 2 à 30 Sek.``."""

from app.domain.reading import Evidence
from app.extraction.rules.conditions.counted_videos import counted_videos, is_timed
from app.extraction.rules.conditions.each import is_whole
from app.extraction.rules.conditions.each_cues import each_cues
from app.extraction.rules.phrases.durations import Numbers
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_EACH_BEFORE, _OF_LENGTH = {"je", "jeweils"}, {"a", "zu", "mit", "@"}
_CONTENT = near("form", "content")
# "One TikTok and one Reel" are two; "un", "une" and "ein" are articles.
_THE = {"the", "la", "el", "das", "il", "de", "o"}
_ONE, _SIGNS = {"one", "1", "een"}, {",", ":", "-", "(", ";", "•"}
_PLUS, _RAW_REACH = {"+", "and", "et", "und", "y", "e", "en", "&", "plus"}, 4
_BEHIND = near("each", "behind")


def labelled_content(scan: Scan, creators: int) -> list[Evidence]:
    """``Livrable : 2 vidéos``, which are too few for so many creators to be all of them."""
    numbers = Numbers(scan.numbers)
    counted = {number.at: end for number, end in counted_videos(scan, numbers)}
    for field in scan.fields:
        at = field.value + (scan.text.words[field.value] in _EACH_BEFORE)
        one = numbers.by_start.get(at)
        asks = not _CONTENT.isdisjoint(scan.text.words[field.at : field.colon])
        if not asks or one is None or one.whole is None or is_timed(scan, one):
            continue
        end = counted.get(at) or (_times(scan, one, numbers) if at > field.value else 0)
        if end and not is_whole(scan, end) and (one.whole == 1 or one.whole < creators):
            return [Evidence("videos_per_creator", one.whole, scan.text.span(at, end))]
    return _the_one(scan) or _only_one(scan, creators, counted)


def _the_one(scan: Scan) -> list[Evidence]:
    """``From every parent: the video plus two hooks``: one, with what is added to it."""
    words, cues = scan.text.words, dict[int, int]()
    for field in scan.fields:
        video = field.value + 1
        if words[field.value] not in _THE or not scan.within("video", video, video + 1):
            continue
        behind = words[video + 1 : video + 3]
        added = not _PLUS.isdisjoint(behind[:1] if behind[:1] != [","] else behind)
        cues = cues or each_cues(scan)
        told = any(field.at <= at and end == field.colon for at, end in cues.items())
        if told and added and not words[video].endswith("s"):
            return [Evidence("videos_per_creator", 1, scan.text.span(field.at, video + 1))]
    return []


def _only_one(scan: Scan, creators: int, counted: dict[int, int]) -> list[Evidence]:
    """``5 bearded blokes, 1 UGC video with our oil``: the one video named, by several people."""
    if creators <= 1 or len(counted) != 1:
        return []
    at, end = next(iter(counted.items()))
    words, (first, last) = scan.text.words, scan.bounds(at)
    opens = at == first or words[at - 1] in _SIGNS
    one = words[at] in _ONE and opens and not is_whole(scan, end)
    again = any(word in _ONE for word in words[end:last])
    if not one or again or not _is_told(scan, end, last):
        return []
    return [Evidence("videos_per_creator", 1, scan.text.span(at, end))]


def _is_told(scan: Scan, end: int, last: int) -> bool:
    """The noun ends there, or goes on with what is in it or where it goes; with no other thing."""
    words = scan.text.words
    if end >= last or words[end] in _BEHIND:
        return True
    if words[end] in _PLUS:
        return bool(scan.within("raw_footage", end + 1, min(last, end + _RAW_REACH)))
    return scan.text.kinds[end] != WORD


def _times(scan: Scan, number: Number, numbers: Numbers) -> int:
    """Where the "2 à 30 Sek." of "je 2 à 30 Sek." ends; 0 for another number."""
    length = numbers.by_start.get(number.end + 1)
    link = scan.text.words[number.end : number.end + 1]
    is_length = length is not None and link and link[0] in _OF_LENGTH and is_timed(scan, length)
    return length.end + 1 if length is not None and is_length else 0

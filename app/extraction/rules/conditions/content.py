"""How many videos the label of a form asks of each: ``Livrable : 2 vidéos``, ``je 2 à 30 Sek.``."""

from app.domain.reading import Evidence
from app.extraction.rules.conditions.counted_videos import counted_videos, is_timed
from app.extraction.rules.conditions.each import is_whole
from app.extraction.rules.phrases.durations import Numbers
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan

_EACH_BEFORE, _OF_LENGTH = {"je", "jeweils"}, {"a", "zu", "mit", "@"}
_CONTENT = near("form", "content")


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
    return []


def _times(scan: Scan, number: Number, numbers: Numbers) -> int:
    """Where the "2 à 30 Sek." of "je 2 à 30 Sek." ends; 0 for another number."""
    length = numbers.by_start.get(number.end + 1)
    link = scan.text.words[number.end : number.end + 1]
    is_length = length is not None and link and link[0] in _OF_LENGTH and is_timed(scan, length)
    return length.end + 1 if length is not None and is_length else 0

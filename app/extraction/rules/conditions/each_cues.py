"""Words for "each creator": ``pro Person``; and what is paid so: ``dafür 240 € pro Person``."""

from collections.abc import Iterator

from app.extraction.rules.text.nearby import near, units
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import LINE, WORD

LINK = near("each", "link")
# "Two videos from each of them", "von jedem".
_FROM = {"from", "de", "von", "da", "van", "di"}
THEREFOR = frozenset({"dafur", "daarvoor"})
# "par des créateurs" says who makes the videos, "par créateur" how many each makes.
_BY = {"par", "por", "da", "von", "door"}
PER = frozenset({"per", "par", "pro", "por"})
_BARE_EACH, _WE = {"cada"}, near("actor", "we")
_ENDS: tuple[list[str], ...] = ([], [","], ["."], ["\n"], [";"], [")"])
_PRICE_REACH, _EXPECTS, _EXPECT_REACH = 16, near("each", "expects"), 5
_BULLETS, _LIST_REACH, _MOST_HEADING = {"-", "•", "*", "·", ">"}, 60, 6
_FOR_THAT = (["for", "that"], ["for", "this"], ["for", "which"], ["pour", "cela"], ["pour", "ca"],
             ["por", "ello"], ["por", "eso"], ["por", "esto"], ["per", "questo"], ["per", "questi"],
             ["por", "isso"], ["por", "isto"])  # fmt: skip


def each_cues(scan: Scan) -> dict[int, int]:
    """Where words for "each creator" start and end: ``chacun``, ``par créateur``."""
    cues, words = dict[int, int](), scan.text.words
    for mark in scan.marks["each_cue"]:
        behind = "".join(words[mark.end : mark.end + 1])
        timed = len(behind) > 1 and behind in units()  # "two each day", not "chacune d'ici mars"
        if mark.value == "after" and not timed:  # "each", and "each of them"
            cues[mark.at] = max(mark.end, cues.get(mark.at, 0))
    # "2 vídeos cada": with nothing behind that it would go with.
    for at in scan.text.where(_BARE_EACH):
        if words[at + 1 : at + 2] in _ENDS:
            cues[at] = at + 1
    if not LINK.isdisjoint(scan.text.vocabulary):
        of_videos = {mark.at for mark in scan.marks["video"]}  # "90 € per video for 6 videos"
        cues.update(one for one in _unlisted(words) if one[0] + 1 not in of_videos)
    videos = {mark.end for mark in scan.marks["video"]}
    for mark in scan.marks["person"]:
        if words[mark.at - 1] == "a" and mark.at - 1 in videos:
            cues[mark.at - 1] = mark.end  # "2 video a creator"
        several = words[mark.end - 1].endswith("s")
        for at in (mark.at - 1, mark.at - 2):
            if at >= 0 and words[at] in LINK and not (several and words[at] in _BY):
                cues[at] = mark.end
    return cues


def _unlisted(words: list[str]) -> Iterator[tuple[int, int]]:
    """``per detailer``, where the brief wants "3 car detailers"."""
    known = set(words)
    for at, word in enumerate(words[:-1]):
        if word in PER and words[at + 1] + "s" in known:
            yield at, at + 2


def is_expected(scan: Scan, at: int, end: int, start: int) -> bool:
    """``Per deelnemer verwachten wij`` 2 video's, ``je Person sind`` zwei Videos vorgesehen."""
    words, kinds = scan.text.words, scan.text.kinds
    at -= at > 0 and words[at - 1] in LINK  # "per ogni partecipante"
    opens = at == scan.bounds(at)[0] or kinds[at - 1] != WORD
    told = range(end, start)
    plain = 0 < len(told) <= _EXPECT_REACH and all(kinds[one] == WORD for one in told)
    return opens and plain and any(words[one] in _EXPECTS for one in told)


def paid_therefor(scan: Scan, end: int, cues: dict[int, int]) -> int | None:
    """``Zwei Videos, dafür gibt's 240 € pro Person``: where what each gets for them ends."""
    words, last = scan.text.words, min(scan.bounds(end - 1)[1], end + _PRICE_REACH)
    for at in range(end + 1, last):
        if words[at] in THEREFOR or words[at : at + 2] in _FOR_THAT:
            priced = scan.within("currency", at, last)
            told = range(priced[0].at + 1, last) if priced else ()
            return next((cues[one] for one in told if one in cues), None)
    return None


def is_from(scan: Scan, at: int, end: int, start: int) -> bool:
    """``from each of them``, ``de chacune,``; not "van elk product"."""
    named = scan.within("person", at, end) or scan.text.kinds[end] != WORD or end == start
    return scan.text.words[at - 1] in _FROM and (bool(named) or scan.text.words[end] in _WE)


def heading_above(scan: Scan, start: int, cues: dict[int, int]) -> int | None:
    """``LIVRABLES PAR CRÉATRICE`` over ``– 1 vidéo``: where the heading of the list says so."""
    words, at = scan.text.words, start - 1
    if words[at] not in _BULLETS or words[at - 1] != LINE:
        return None
    low = max(0, start - _LIST_REACH)
    while at > low and words[at - 1] == LINE:
        end = at - 1
        at = end
        while at > low and words[at - 1] != LINE:
            at -= 1
        if words[at] not in _BULLETS:
            end -= words[end - 1] == ":"
            short = end - at <= _MOST_HEADING
            return next((one for one in range(at, end) if short and cues.get(one) == end), None)
    return None

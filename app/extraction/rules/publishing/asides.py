"""Networks named in passing: where somebody was seen, or is to be reached."""

from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK

_NEAR = lists("platforms")
ROADS = _NEAR["places"] | _NEAR["possessives"] | _NEAR["roads"]
_YOURS, _YOU = _NEAR["yours"], _NEAR["you"]
_REACH, _FAR_REACH, _BEHIND = 7, 9, 2
_TOLD_REACH, _SOMEBODY_REACH, _OF_A_KIND, _OF_REACH = 14, 4, near("platforms", "of_a_kind"), 3
_MADE = _YOU | _NEAR["you_made"]
_FOR = {"pour", "for", "about", "concernant", "fur", "wegen", "para", "per", "voor"}
_PURPOSES = {"collab", "collaboration", "campagne", "campaign", "partenariat", "partnership"}
_AND = near("actor", "and") | {",", "to", "puis"}
# "I saw a woman talk about a novel", "vi a una chica".
_ONE = near("niche_aside", "one")
_KINDS = ("posting", "repost", "tell")
_ALREADY = {"already", "deja"}
_TRY, _WE, _TRIED_REACH = near("bygone", "try"), near("actor", "we") | {"ai", "avons", "ve"}, 4


def is_aside(scan: Scan, network: tuple[int, int], pages: set[int]) -> bool:
    """Where somebody was seen or is to be reached: only the first network after such a word."""
    first, end = network
    words, kinds = scan.text.words, scan.text.kinds
    if first > 1 and words[first - 2] in _YOU and scan.within("platform_aside", end, end + _BEHIND):
        return True  # "Ich habe dich auf TikTok entdeckt"
    asides = scan.within("platform_aside", first - _TOLD_REACH - 1, first)
    if not asides:
        return False
    others = scan.covered("not_aside")
    before = first - 1
    while before >= 0 and before in pages:
        before -= 1
    latest = max([one.end for one in scan.within("platform", asides[0].at, first)], default=0)
    for mark in asides:
        gap = first - mark.end
        if mark.at in others or gap < 0 or _is_put_there(scan, mark.end, first):
            continue
        if _is_to_find(scan, mark.at, mark.end):
            continue
        if _is_about_it(scan, mark.end, first):
            continue
        # "I saw your cat reels": what stands between says what they are about.
        road = words[before] in ROADS or words[mark.end] in _YOURS
        road = road and mark.value == "near" and latest <= mark.end
        # "J'ai vu passer beaucoup de vidéos de parents sur TikTok"
        reach = _FAR_REACH if scan.within("video", mark.end, first) else _REACH
        # "De jolies choses de ce genre sur TikTok"
        reach += 0 if _OF_A_KIND.isdisjoint(words[mark.end : first]) else _OF_REACH
        if _is_of_yours(scan, mark.end, first) or _is_of_somebody(scan, mark.end, first):
            reach = _TOLD_REACH
        # "I noticed the reel you did for the bakery".
        made = mark.value == "near" and words[end : end + 1] and words[end] in _MADE
        # "On a aimé vos vidéos YouTube".
        theirs = gap == 1 and words[mark.end - 1] in _YOURS
        theirs = theirs and bool(scan.within("clip", mark.end, first))
        if (
            gap == 0
            or theirs
            or (made and gap < _REACH)
            or (road and gap < reach and BREAK not in kinds[mark.end : first])
        ):
            return True
    return False


def _is_of_yours(scan: Scan, at: int, end: int) -> bool:
    """``the little film you made for the museum``; not "the film you made, and want one on"."""
    between = scan.text.words[at:end]
    if len(between) < _REACH or not scan.within("clip", at, end):
        return False
    yours = not _MADE.isdisjoint(between)
    return yours and _AND.isdisjoint(set(between) - {","}) and not scan.within("wanted", at, end)


def _is_of_somebody(scan: Scan, at: int, end: int) -> bool:
    """``vu une jeune femme parler d'un roman``; not "seen two readers, and want one"."""
    words, stop = scan.text.words, min(end, at + _SOMEBODY_REACH)
    named = not near("somebody", "word").isdisjoint(words[at:stop])
    opens = at < end and (words[at] in _ONE or (words[at] == "a" and words[at + 1] in _ONE))
    named = named or (opens and bool(scan.within("person", at, stop)))
    return named and "," not in words[at:end] and not scan.within("wanted", stop, end)


def is_source(scan: Scan, network: int) -> bool:
    """``Comment avez-vous connu le site ? par une vidéo sur YouTube``: of who writes."""
    asked = scan.within("source_label", network - _TOLD_REACH, network)
    told = scan.text.words[asked[-1].end : network] if asked else []
    # The answer may stand on the line below.
    lines = told.count("\n") - (told[:2] == ["?", "\n"])
    return not {"?", ":"}.isdisjoint(told) and lines == 0


def _is_about_it(scan: Scan, at: int, end: int) -> bool:
    """``On vous contacte pour une collab sur`` Instagram; not "contact us for more on"."""
    words = scan.text.words
    if words[at] not in _FOR:
        return False
    named = not _PURPOSES.isdisjoint(words[at:end])
    return named or any(scan.within(kind, at, end) for kind in ("clip", "posting"))


def _is_to_find(scan: Scan, at: int, end: int) -> bool:
    """``Please find us 3 creators``; not "find us on"."""
    if scan.text.words[at] != "find":
        return False
    return any(one.at == end for one in scan.numbers) or bool(scan.within("person", end, end + 1))


def _is_put_there(scan: Scan, at: int, end: int) -> bool:
    """``who visit the store and share it on`` Instagram: a deed of its own, behind "and"."""
    words = scan.text.words
    # "I saw you cook and share recipes on Instagram".
    seen = words[at] in _MADE and "," not in words[at:end]
    if seen and not scan.within("wanted", at, end):
        return False
    done = (one for kind in _KINDS for one in scan.within(kind, at + 1, end))
    return any(
        one.value not in {"noun", "done", "put"}
        and not _AND.isdisjoint(words[max(at, one.at - 2) : one.at])
        for one in done
    )


def is_tried(scan: Scan, first: int, end: int) -> bool:
    """``Our past Facebook campaigns flopped``, ``I tried an agency on YouTube this summer``.

    A campaign of before, or a verdict on one; not "we tried hard, now post on TikTok".
    """
    words, (start, stop) = scan.text.words, scan.bounds(first)
    around = range(max(start, first - _TRIED_REACH), min(stop, end + _BEHIND))
    former = [at for at in around if words[at] in _NEAR["former"]]
    if former and any(words[at] in _TRY for at in around if at != former[0]):
        return True
    named = not _TRY.isdisjoint(words[max(start, first - _TRIED_REACH) : end + _BEHIND])
    if named and not _ALREADY.isdisjoint(words[end : min(stop, end + _TRIED_REACH)]):
        return True  # "Our Facebook ads are already running"
    if scan.within("present", start, first) or scan.within("posting", start, stop):
        return False
    nearest = range(first - 1, max(start, first - _TOLD_REACH) - 1, -1)
    tried = next((at for at in nearest if words[at] in _NEAR["tried"]), None)
    # "Un créateur qui teste nos gants sur sa chaîne": folded, "testé" is written so, too.
    if tried is not None and words[tried - 1] != "qui":
        return not _WE.isdisjoint(words[max(start, tried - _TRIED_REACH) : tried])
    judged = scan.within("verdict", end, stop)
    return named and bool(judged)

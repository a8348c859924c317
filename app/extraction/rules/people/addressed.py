"""Whether a brief speaks to one person: ``Dear Tom, could you make 2 videos for us?``."""

from app.extraction.rules.people.counted import FOR
from app.extraction.rules.people.readers import asking, contacted, is_named, is_to_everybody
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.numbers import Number
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import COLON, LINE

_VIDEO_REACH = 6
_PLURALS, _FACES = ("s", "x", "i"), near("people", "face")
_YOU = lists("you")
_BEHIND, _MOST = near("addressed", "behind"), 10
_PLACES, _OWN = near("addressed", "place"), near("addressed", "own")
_FILMS = near("people", "filming") | near("people", "films") | near("addressed", "films")
_COME, _COME_REACH, _DEED_REACH = near("addressed", "come"), 8, 14
_MAKE, _LETS = near("each", "make"), near("addressed", "lets")
_ON, _SUBJECTS = near("platforms", "places") | {":"}, near("actor", "they")
_THEIRS, _NOTE_REACH = near("addressed", "theirs"), 9
_OFFERS, _HIRED, _GREETED = near("addressed", "offers"), {"creator", "human"}, 4
_PER = {"par", "per", "pro", "por"}
_DAY_LINKS = {"on", "an", "am", "op"}
_PLACE_REACH, _FILM_REACH, _PAY_REACH = 3, 4, 4
_ALL, _ALL_REACH = near("addressed", "all"), 4


def addressed(nouns: Nouns) -> Mark | None:
    """The words that speak to the one person who is offered the job."""
    scan = nouns.scan
    if is_to_everybody(scan.text.raw) or _pays_several(nouns):
        return None
    marks = scan.marks["addressed"] + asked_one(nouns) + offered_to_one(nouns)
    told = next(
        (one for one in marks if not (scan.ignored(one.at) or _is_put_to_all(scan, one))), None
    )
    return told or contacted(nouns) or _spoken_to(nouns) or _asked_over(nouns) or _spoken_of(nouns)


def _is_put_to_all(scan: Scan, mark: Mark) -> bool:
    """``Would anybody fancy making some films?``, ``Do any of you fancy …``."""
    before = scan.text.words[max(scan.bounds(mark.at)[0], mark.at - _ALL_REACH) : mark.at]
    return not _ALL.isdisjoint(before)


def _pays_several(nouns: Nouns) -> bool:
    """``50 € par créateur``: it speaks to whoever reads it."""
    return any(
        mark.value == "creator" and nouns.words[at - 1] in _PER for at, mark in nouns.people.items()
    )


def asked_one(nouns: Nouns) -> list[Mark]:
    """The questions for a video that are put to one person."""
    scan = nouns.scan
    words, others = scan.text.words, asking(scan)
    return [
        mark
        for mark in scan.marks["asked_one"]
        if any(at in nouns.videos for at in range(mark.end, mark.end + _VIDEO_REACH))
        or asked_of(nouns, mark) is not None
        if mark.value == "named" or others.isdisjoint(words[slice(*scan.bounds(mark.at))])
        if mark.value != "named" or (is_named(scan.text.raw) and others.isdisjoint(words))
    ]


def asked_of(nouns: Nouns, mark: Mark) -> Number | None:
    """``could you do two for us?``, ``tu pourrais en faire une ?``: how many, without a noun."""
    _, last = nouns.scan.bounds(mark.at)
    for at in range(mark.end, min(last, mark.end + _VIDEO_REACH)):
        number = nouns.numbers.get(at)
        if number is None:
            continue
        goes_on = number.end < last and nouns.words[number.end] in _BEHIND
        goes_on = goes_on or _is_of_such(nouns, mark, number)
        goes_on = goes_on and nouns.words[at - 1] not in _DAY_LINKS  # "on one of our Tuesdays"
        return number if goes_on and number.whole is not None and number.whole <= _MOST else None
    return None


def _is_of_such(nouns: Nouns, mark: Mark, number: Number) -> bool:
    """``four quick ones``, ``m'en faire quatre rapides``."""
    words = nouns.words
    of_them = nouns.scan.language == "fr" and "en" in words[mark.at : number.at]
    return of_them or "ones" in words[number.end : number.end + 2]


def offered_to_one(nouns: Nouns) -> list[Mark]:
    """``je te donne 300 € pour 3 reels``, ``tu les publies``: singular words for its reader."""
    scan = nouns.scan
    marks = scan.marks["to_one"]
    if not marks or _is_of_others(nouns):
        return []
    named = is_named(scan.text.raw)
    return [
        mark
        for mark in marks
        if mark.value != "greeted" or named
        if mark.value != "label" or _is_answered(scan, mark)
        if not negated(scan, mark.at)
    ]


def _is_answered(scan: Scan, mark: Mark) -> bool:
    """``What would you like me to do? One video``: a line of a form, with its answer behind it."""
    words, (first, _) = scan.text.words, scan.bounds(mark.at)
    opens = first == 0 or words[first - 1] == LINE
    behind = words[mark.end : mark.end + 2]
    return opens and len(behind) > 1 and behind[0] in {"?", COLON} and behind[1] != LINE


def speaks_of_creators(nouns: Nouns) -> bool:
    """It wants several, or is written to somebody who finds them."""
    return any(
        mark.value == "creator"
        and nouns.words[mark.end - 1].endswith(_PLURALS)
        and nouns.words[mark.at] not in _FACES  # "children's faces"
        and not negated(nouns.scan, mark.at)
        for mark in nouns.people.values()
    )


def _is_of_others(nouns: Nouns) -> bool:
    """It speaks of creators, or asks for a quote: its reader is nobody to hire."""
    others = asking(nouns.scan)
    return not others.isdisjoint(nouns.scan.text.vocabulary) or speaks_of_creators(nouns)


def _spoken_to(nouns: Nouns) -> Mark | None:
    """The "you" of a mail to one person: ``Hi Priya! We'd love for you to make three videos.``.

    That one is asked for a video or to publish, or is paid: no mail to somebody who finds creators.
    """
    scan = nouns.scan
    places = scan.text.where(_YOU.get(scan.language, _YOU["en"]))
    if not places or not is_named(scan.text.raw) or _is_of_others(nouns):
        return None
    # "Our app lets you film your dog" is said to everybody.
    offered = {scan.sentence[at] for at in scan.text.where(_LETS)}
    places = [at for at in places if scan.sentence[at] not in offered]
    filmed = {scan.sentence[at] for at in nouns.videos}
    at = next((at for at in places if scan.sentence[at] in filmed or _is_hired(nouns, at)), None)
    return None if at is None else Mark(at, at + 1, None, 1.0, ())


def _is_hired(nouns: Nouns, at: int) -> bool:
    """``110 euros for you``, ``I can offer you 220 €``, ``on your own page``, ``you upload``."""
    words, scan = nouns.words, nouns.scan
    first, last = scan.bounds(at)
    before = words[at - 1] if at > first else ""
    if before in FOR and scan.within("currency", max(first, at - _PAY_REACH), at):
        return True
    offered = scan.within("currency", at + 1, min(last, at + 1 + _PAY_REACH))
    # "Dear Mrs Hart" is the one herself.
    others = any(one.value in _HIRED and one.at >= _GREETED for one in nouns.people.values())
    if offered and not others and not _OFFERS.isdisjoint(words[first:last]):
        return True
    behind = range(at + 1, min(last, at + 1 + _PLACE_REACH))
    placed = next((one for one in behind if words[one] not in _OWN), last)
    if before in _ON and placed < last and (placed in nouns.networks or words[placed] in _PLACES):
        return True
    if words[at] not in _SUBJECTS:
        return False
    deeds = range(at + 1, min(last, at + 1 + _FILM_REACH))
    return any(words[one] in _FILMS for one in deeds) or any(
        mark.value != "us" for mark in scan.within("posting", deeds.start, deeds.stop)
    )


def _asked_over(nouns: Nouns) -> Mark | None:
    """``Could you come to our choir and film us?``: whoever comes is one, greeted or not."""
    scan, words = nouns.scan, nouns.words
    if _COME.isdisjoint(scan.text.vocabulary) or _is_of_others(nouns):
        return None
    for mark in scan.marks["asked_one"]:
        _, last = scan.bounds(mark.at)
        near_by = words[mark.end : min(last, mark.end + _COME_REACH)]
        deeds = words[mark.end : min(last, mark.end + _DEED_REACH)]
        if not _COME.isdisjoint(near_by) and not (_FILMS | _MAKE).isdisjoint(deeds):
            return mark
    return None


def _spoken_of(nouns: Nouns) -> Mark | None:
    """``Jodie (the one from Leeds): 2 clips, they go up on her TikTok``: a note on one person."""
    scan, words = nouns.scan, nouns.words
    places = scan.text.where(_THEIRS)
    if not places or nouns.people or scan.marks["each"] or COLON not in words[1:_NOTE_REACH]:
        return None
    name = scan.text.raw[slice(*scan.text.span(0, 1))]
    is_name = name.isalpha() and name[0].isupper() and not is_common(words[0])
    if not is_name or words[1] not in {COLON, "("}:
        return None
    for at in places:
        placed = at + 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in _OWN)
        if placed in nouns.networks or (placed < len(words) and words[placed] in _PLACES):
            return Mark(at, placed + 1, None, 1.0, ())
    return None

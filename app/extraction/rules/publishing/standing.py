"""Places that no word of publishing has claimed: ``sur leur compte``, ``pour nos ads``."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.phrases.actors import CREATOR, actor, named
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.houses import is_of_house, is_of_receiver
from app.extraction.rules.publishing.places import Place
from app.extraction.rules.publishing.prestation_cues import (
    CLEAR,
    NEAR,
    OUTRIGHT,
    POST,
    UGC,
    Cue,
    denied,
    nothing_behind,
    refusal,
)
from app.extraction.rules.publishing.uses import only_granted
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_TELL_REACH, _CLIP_REACH, _MAKER_REACH, _FILM_REACH, _WHO_REACH, _OPENING = 6, 5, 4, 9, 12, 3
_ADS_REACH = 9
_POSITION = attrgetter("at")
# "Ihr eigenes TikTok".
_HIS = {"ihr", "sein"}
_VERB_LAST = {"de", "nl"}
_OWN, _NOBODY = near("place", "own"), near("actor", "nobody")


def standing(scan: Scan, places: list[Place], told: list[Cue]) -> list[Cue]:
    """Places that no word of publishing has claimed: ``sur leur compte``, ``pour nos ads``.

    ``told``: what the words of publishing say.
    """
    words = scan.text.words
    claimed = {at for cue in told for at in range(cue.at, cue.end)}
    ours = {cue.end for cue in told if cue.value is UGC and cue.weight >= OUTRIGHT}
    found: list[Cue] = []
    for place in places:
        at, end = place.at, place.end
        low = max(scan.bounds(at)[0], at - 4)
        aside = any(scan.within(kind, low, at) for kind in ("platform_aside", "pay"))
        # "Whitelisting de 60 jours sur les comptes des créateurs": ads run there.
        far = max(scan.bounds(at)[0], at - _ADS_REACH)
        aside = aside or any(one.value == "noun" for one in scan.within("whitelisting", far, at))
        if at in claimed or aside or _is_of_bank(scan, at):
            continue
        start = at - 1 if at else at
        # "Auf euer eigenes TikTok".
        passed = NEAR["articles"] | _HIS | (NEAR["second_person"] if not place.ours else set[str]())
        while start and words[start] in passed and words[start] not in NEAR["to"]:
            start -= 1
        before = words[start] if start < at else ""
        # "Des créateurs à leur compte" are self-employed.
        if before == "a" and scan.language == "fr" and words[end - 1] == "compte":
            continue
        if place.ours:
            found += _ours(scan, place, before)
        elif before in NEAR["off"]:
            found += refusal(scan, start, end)
        elif before in NEAR["to"] and place.kind not in {"used", "shop", "store"}:
            # Portuguese "no" is "in the".
            refused = before != "no" and (denied(scan, at, end) or nothing_behind(scan, end))
            refused = refused or words[scan.bounds(at)[0]] in _NOBODY
            # "The club puts them on its Facebook page and on its TikTok account".
            joined = any(words[one] in NEAR["joins"] and one in ours for one in (start - 1, start))
            its = is_of_receiver(scan, start) or is_of_house(scan, start)
            value = UGC if joined or its else POST
            ours |= {end} if its else set()
            found += refusal(scan, start, end) if refused else [Cue(start, end, value, OUTRIGHT)]
        elif before in NEAR["for"] and _is_made_for(scan, place, start):
            found.append(Cue(start, end, POST, CLEAR))
        elif _is_theirs_to_show(scan, place, start, before) and not denied(scan, at, end):
            found.append(Cue(at, end, POST, CLEAR))
    return found


def _is_of_bank(scan: Scan, at: int) -> bool:
    """``200 CHF, versés en francs suisses sur votre compte``: where money goes."""
    first = max(scan.bounds(at)[0], at - _ADS_REACH)
    paid = scan.within("pay", first, at)
    if not paid or "," in scan.text.words[paid[-1].end : at]:
        return False
    return not any(scan.within(kind, paid[-1].end, at) for kind in ("clip", "posting", "live"))


def _is_made_for(scan: Scan, place: Place, start: int) -> bool:
    """``they make videos for their own TikTok``; not "the client needs videos for their page"."""
    if place.kind in {"used", "shop", "store", "audience"} or denied(scan, place.at, place.end):
        return False
    words, first = scan.text.words, scan.bounds(start)[0]
    own = not _OWN.isdisjoint(words[place.at : place.end])
    own = own or words[place.at] in NEAR["second_person"]
    clips = scan.within("clip", max(first, start - _CLIP_REACH), start)
    # "To film a lesson".
    clips = [one for one in clips if not scan.within("filming", one.at, one.end)]
    who = named(scan, max(first, clips[0].at - _MAKER_REACH), start) if clips else None
    # "Machst du uns ein Video für deinen TikTok-Kanal?"
    yours = words[place.at] in NEAR["second_person"]
    made = bool(clips) and (yours or (who[1] == CREATOR if who else own))
    return made or _is_filmed_for(scan, place, start, own=own)


def _is_filmed_for(scan: Scan, place: Place, start: int, *, own: bool) -> bool:
    """``two creators to film a lesson for their YouTube channel``: the verb stands for the clip.

    Not "the client wants someone to film it for their channel", which may be the client's.
    """
    words, first = scan.text.words, scan.bounds(start)[0]
    at = max(_filmings(scan, max(first, start - _FILM_REACH), start), default=None)
    if at is None and scan.language in _VERB_LAST:
        at = next(iter(_filmings(scan, place.end, place.end + 1)), None)
    if at is None or negated(scan, at):
        return False
    verb = at - (words[at - 1] in NEAR["infinitive"])
    low = max(first, min(at, start) - _WHO_REACH)
    people = [one for one in scan.within("person", low, start) if one.value != "audience"]
    side = actor(scan, verb) or (CREATOR if people or _counts_who(scan, low, verb + 1) else "")
    opening = scan.within("brand_noun", first, at) or scan.within("house", first, first + _OPENING)
    return side == CREATOR and (own or not opening) if side else own


def _counts_who(scan: Scan, first: int, end: int) -> bool:
    """``4 corridori che filmano``, ``4 Läufer, die``: whatever noun is counted, it is they."""
    words = scan.text.words
    for index in range(bisect_left(scan.numbers, first, key=_POSITION), len(scan.numbers)):
        number = scan.numbers[index]
        if number.end + 1 >= end:
            return False
        who = number.end + 1 + (words[number.end + 1] == ",")
        if words[who] in NEAR["who"] and not scan.within("clip", number.end, who):
            return True
    return False


def _filmings(scan: Scan, first: int, end: int) -> list[int]:
    """Where somebody films in tokens ``first`` to ``end``: ``film it``, ``que graben la clase``."""
    words = scan.text.words
    told = [one.at for one in scan.within("filming", first, end)]
    return told + [
        at for at in range(first, min(end, len(words))) if words[at] in NEAR["they_film"]
    ]


def _is_theirs_to_show(scan: Scan, place: Place, start: int, before: str) -> bool:
    """``dal tuo profilo``, ``compte perso des coureurs, YouTube``, ``zeigt es euren Followern``."""
    words, (first, last) = scan.text.words, scan.bounds(place.at)
    if place.kind in {"used", "shop", "store"}:
        return False
    if place.kind == "audience":
        near = scan.within("tell", max(first, place.at - _TELL_REACH), place.at)
        return bool(near) and (start == near[-1].end - 1 or before in NEAR["to_people"] or
                               words[place.at - 1] in NEAR["it"])  # fmt: skip
    if before in NEAR["from"]:
        # "Ein Video über ihren Kanal" is about it; Portuguese "da" is "of the".
        about = before in NEAR["about"] and scan.within("clip", start - 1, start)
        return not about and not (before == "da" and scan.language == "pt")
    at, end = place.at, place.end
    at -= at > first and words[at - 1] in NEAR["private"]
    end += end < last and words[end] in NEAR["themselves"]
    opens = at == first or words[at - 1] in NEAR["parts"]
    closes = end >= last or words[end] in NEAR["parts"]
    asked = bool(scan.within("handover", first, place.at))
    if words[place.at] in NEAR["second_person"]:
        asked = asked or not _is_where(scan, first, place.at)
    return opens and closes and not asked


def _is_where(scan: Scan, first: int, at: int) -> bool:
    """``Live date: 29 January, your Instagram``, ``TikTok, ton compte``; not "J'adore …"."""
    if scan.within("platform_aside", first, at):
        return False
    named = any(one.end == at - 1 for one in scan.within("platform", max(first, at - 3), at))
    return named or any(scan.within(kind, first, at) for kind in ("posting", "live"))


def _ours(scan: Scan, place: Place, before: str) -> list[Cue]:
    """``des vidéos à utiliser sur notre site``, ``for our ads``."""
    at = place.at
    if is_of_house(scan, at - 1):
        return [Cue(at - 1, place.end, UGC, OUTRIGHT)]
    granted = place.kind == "used" and only_granted(scan, at)
    if place.kind == "audience" or negated(scan, at) or granted:
        return []
    shop = place.kind in {"shop", "store"}
    first = scan.bounds(at)[0]
    made = not shop and scan.within("clip", at - 4, at)
    used = made or scan.within("use", max(first, at - 9), at) or scan.within("spread", at - 6, at)
    # "Usage site + réseaux de la marque".
    to = before in NEAR["to"] or before in NEAR["from"] or before in {"+", "/", "&"}
    made_for = before in NEAR["for"] and (not shop or scan.within("clip", max(first, at - 7), at))
    # "Une pub pour ma boutique" promotes it, "the videos are for our shop" are shown there.
    shown = place.kind != "store" or scan.text.words[at - 2] in NEAR["is"]
    # "Brand account only".
    last, closes = scan.bounds(at)[1], place.end + 1
    only = scan.text.words[place.end : closes] and scan.text.words[place.end] in NEAR["only"]
    if at - 2 >= first and scan.text.words[at - 2] in NEAR["only"]:
        only, closes = to or before in NEAR["for"], place.end  # "Only on our page"
        shop = shop and not (only and before in NEAR["for"])  # "just for my own site"
    only = bool(only) and not shop and (closes >= last or scan.text.kinds[closes] != WORD)
    going = only or (bool(used) and before in NEAR["for"])
    if (used and to) or going or (made_for and shown):
        return [Cue(max(at - 1, first), place.end, UGC, CLEAR)]
    return []

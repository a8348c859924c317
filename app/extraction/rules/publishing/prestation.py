"""What the creator does: hands the video over, publishes it, or publishes the brand's own video.

Every cue has a weight: 3 and more when the text says it outright ("pas de publication", "on their
own account"), less for a hint ("UGC", "influencers", a follower minimum). What is said outright
beats hints; of two contradictory statements the last one holds.
"""

from app.domain.campaign import PaymentTrigger, Prestation
from app.domain.reading import Evidence
from app.extraction.rules.phrases.actors import CREATOR, actor, named
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.handover import handovers
from app.extraction.rules.publishing.open_posting import left_free, undecided
from app.extraction.rules.publishing.payment_cues import Trigger
from app.extraction.rules.publishing.places import Place, owned
from app.extraction.rules.publishing.posting import postings
from app.extraction.rules.publishing.posting_fields import answered
from app.extraction.rules.publishing.prestation_cues import (
    CLEAR,
    FORBIDDEN,
    HINT,
    LIKELY,
    NEAR,
    OUTRIGHT,
    POST,
    PROVIDED,
    UGC,
    Cue,
    denied,
    nothing_behind,
    refusal,
)
from app.extraction.rules.publishing.provided import provided
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.stretches import merged, within
from app.extraction.rules.text.tokens import WORD

_FEWEST_FOLLOWERS = 100
_ADDRESS, _TAGGED = "\x1f", 0.5
_TELL_REACH, _CLIP_REACH, _MAKER_REACH = 6, 5, 4
_OWN = near("place", "own")
_LEAST = {"moins", "minimum", "min", "least", "mindestens", "menos", "almeno", "minstens"}
_MUST = {"faut", "faudra", "faudrait", "need", "needs", "falta", "braucht", "serve", "nodig"}
_OURS = near("actor", "we") | near("actor", "ours") | near("ads", "brand")


def prestation(scan: Scan, paid: list[Trigger]) -> list[Evidence]:
    """Evidence for the one service that the text asks for; nothing when it leaves that open.

    ``paid``: what payment waits for, which may be that the creator publishes.
    """
    places = owned(scan)
    told, lines = answered(scan, places)
    # "No pay before publication" tells that it is to be published.
    moments = {one.end for one in paid if not scan.within("earlier", one.at, one.at + 1)}
    found = _phrases(scan, places) + postings(scan, places, moments) + _audiences(scan)
    found += _standing(scan, places, {at for cue in found for at in range(cue.at, cue.end)})
    found = [cue for cue in found if cue.at not in lines] + told + _told_in_stories(scan)
    found += handovers(scan) + provided(scan, [cue for cue in found if cue.value is POST])
    views = (one for one in paid if one.kind is PaymentTrigger.VIEWS)
    found += (Cue(one.at, one.end, POST, LIKELY) for one in views)
    # "On a déjà monté la vidéo" is past, and is what the creator publishes.
    past = {cue.at for cue in found if scan.ignored(cue.at) and cue.value is not PROVIDED}
    data = [cue for cue in found if cue.at not in past and not scan.ordered(cue.at)]
    cues = scan.newest(sorted(_settled(scan, data)))
    value, done = _decide(scan, cues) if cues else UGC, 0
    evidence: list[Evidence] = []
    for cue in cues:
        if cue.value is value and cue.at >= done:
            evidence.append(Evidence("prestation", value.value, scan.text.span(cue.at, cue.end)))
            done = cue.end
    return evidence


def _settled(scan: Scan, cues: list[Cue]) -> list[Cue]:
    """The cues without those of publishing that is undecided or only allowed.

    Where nothing else is said outright, what is undecided leaves nothing stated.
    """
    free, not_owed = left_free(scan)
    cues = [cue for cue in cues if cue.value is not POST or not within(free, cue.at)] + not_owed
    left = merged(undecided(scan))
    kept = [cue for cue in cues if not within(left, cue.at)]
    return kept if not left or any(cue.weight >= OUTRIGHT for cue in kept) else []


def _decide(scan: Scan, cues: list[Cue]) -> Prestation:
    said = [cue for cue in cues if cue.weight >= OUTRIGHT]
    # "Vous n'avez rien à poster, je les monte": then no video of the brand's is passed on.
    posted = any(cue.value is POST for cue in cues)
    given = [cue for cue in said if cue.value is PROVIDED]
    if given:
        refused = [cue for cue in said if cue.weight == FORBIDDEN and cue.value is UGC]
        # Not in "post nothing but our Reel".
        apart = refused and all(_stand_apart(scan, refused[-1], one) for one in given)
        return UGC if apart and not posted else PROVIDED
    # "We post it too" goes with a creator's post; "no posting" does not.
    exclusive = [cue for cue in said if cue.value is POST or cue.weight == FORBIDDEN]
    if said:
        return exclusive[-1].value if exclusive else UGC
    # The same word twice is one hint.
    hints = {(cue.value, scan.text.words[cue.at]): cue.weight for cue in cues}
    totals = dict.fromkeys((POST, UGC, PROVIDED), 0.0)
    for (value, _), weight in hints.items():
        totals[value] += weight
    return max(totals, key=totals.__getitem__)


def _stand_apart(scan: Scan, one: Cue, other: Cue) -> bool:
    """In two clauses or sentences."""
    first, last = sorted((one, other))
    between = scan.text.words[first.at : last.at]
    return "," in between or scan.sentence[first.at] != scan.sentence[last.at]


def _phrases(scan: Scan, places: list[Place]) -> list[Cue]:
    elsewhere = scan.covered("not_prestation")
    # "On la garde en ligne sur notre site": what stands before our own site is ours.
    sites = (one for one in places if one.ours and one.kind in {"shop", "store"})
    ours = {one.at - back for one in sites for back in (0, 1)}
    cues: list[Cue] = []
    for mark in (one for one in scan.marks["prestation"] if one.at not in elsewhere):
        if mark.value == POST and mark.end in ours:
            continue
        if not denied(scan, mark.at, mark.end):
            cues.append(Cue(mark.at, mark.end, Prestation(mark.value), mark.weight))
        elif mark.value == POST and mark.weight >= OUTRIGHT:
            cues += refusal(scan, mark.at, mark.end)
    if "#ugc" in scan.text.folded:
        for at, word in enumerate(scan.text.words):
            start, end = scan.text.span(at, at + 1)
            if word[0] == _ADDRESS and scan.text.raw[start:end].lower() == "#ugc":
                cues.append(Cue(at, at + 1, UGC, _TAGGED))
    return cues


def _standing(scan: Scan, places: list[Place], claimed: set[int]) -> list[Cue]:
    """Places that no word of publishing has claimed: ``sur leur compte``, ``pour nos ads``."""
    words = scan.text.words
    found: list[Cue] = []
    for place in places:
        at, end = place.at, place.end
        low = max(scan.bounds(at)[0], at - 4)
        aside = any(scan.within(kind, low, at) for kind in ("platform_aside", "pay"))
        if at in claimed or aside:
            continue
        start = at - 1 if at else at
        # "Auf euer eigenes TikTok".
        passed = NEAR["articles"] | (NEAR["second_person"] if not place.ours else set[str]())
        while start and words[start] in passed and words[start] not in NEAR["to"]:
            start -= 1
        before = words[start] if start < at else ""
        if place.ours:
            found += _ours(scan, place, before)
        elif before in NEAR["off"]:
            found += refusal(scan, start, end)
        elif before in NEAR["to"] and place.kind not in {"used", "shop", "store"}:
            # Portuguese "no" is "in the".
            refused = before != "no" and (denied(scan, at, end) or nothing_behind(scan, end))
            found += refusal(scan, start, end) if refused else [Cue(start, end, POST, OUTRIGHT)]
        elif before in NEAR["for"] and _is_made_for(scan, place, start):
            found.append(Cue(start, end, POST, CLEAR))
        elif _is_theirs_to_show(scan, place, start, before) and not denied(scan, at, end):
            found.append(Cue(at, end, POST, CLEAR))
    return found


def _is_made_for(scan: Scan, place: Place, start: int) -> bool:
    """``they make videos for their own TikTok``; not "the client needs videos for their page"."""
    if place.kind in {"used", "shop", "store", "audience"} or denied(scan, place.at, place.end):
        return False
    words, first = scan.text.words, scan.bounds(start)[0]
    clips = scan.within("clip", max(first, start - _CLIP_REACH), start)
    if not clips:
        return False
    who = named(scan, max(first, clips[0].at - _MAKER_REACH), start)
    own = not _OWN.isdisjoint(words[place.at : place.end])
    return who[1] == CREATOR if who else own or words[place.at] in NEAR["second_person"]


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
    asked = scan.within("handover", first, place.at) or words[place.at] in NEAR["second_person"]
    return opens and closes and not asked


def _told_in_stories(scan: Scan) -> list[Cue]:
    """``chacune en parle en story``, ``they share it on Instagram``: who tells there publishes."""
    found: list[Cue] = []
    named = scan.marks["story"] or scan.marks["platform"] or scan.marks["platform_maybe"]
    for mark in scan.marks["tell"] if named else ():
        end = min(scan.bounds(mark.at)[1], mark.end + _TELL_REACH)
        story = scan.within("story", mark.end, end) or _told_on(scan, mark, end)
        if story and actor(scan, mark.at) == CREATOR and not denied(scan, mark.at, mark.end):
            found.append(Cue(mark.at, story[0].end, POST, CLEAR))
    return found


def _told_on(scan: Scan, tell: Mark, end: int) -> list[Mark]:
    """The network that something is told on, or the Reel that it is shared as."""
    words, shared = scan.text.words, scan.text.words[tell.at] in NEAR["sharing"]
    on = NEAR["on_network"] | ({"en"} if scan.language == "es" else set[str]())
    found: list[Mark] = []
    who = scan.within("person", scan.bounds(tell.at)[0], tell.at)
    if who and all(one.value == "audience" for one in who):
        return found  # "our customers share their outfits on Instagram"
    formats = scan.within("platform_maybe", tell.end + 1, end) if shared else []
    for one in scan.within("platform", tell.end + 1, end) + formats:
        before = words[one.at - 1]
        as_one = before in {"en", "als", "come"} or words[one.at - 2 : one.at] == ["as", "a"]
        if before in on or (shared and as_one):
            found.append(one)
    return found


def _ours(scan: Scan, place: Place, before: str) -> list[Cue]:
    """``des vidéos à utiliser sur notre site``, ``for our ads``."""
    at = place.at
    if place.kind == "audience" or negated(scan, at):
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
    if to and at - 2 >= first and scan.text.words[at - 2] in NEAR["only"]:
        only, closes = True, place.end  # "Only on our page"
    only = bool(only) and not shop and (closes >= last or scan.text.kinds[closes] != WORD)
    going = only or (bool(used) and before in NEAR["for"])
    if (used and to) or going or (made_for and shown):
        return [Cue(max(at - 1, first), place.end, UGC, CLEAR)]
    return []


def _audiences(scan: Scan) -> list[Cue]:
    """Followers asked of the creators, which only a post needs."""
    found: list[Cue] = []
    numbers = {number.end: number for number in scan.numbers} if scan.marks["followers"] else {}
    numbers |= {-number.at: number for number in numbers.values()}
    for mark in scan.marks["followers"]:
        places = (mark.at, mark.at - 1, mark.at - 2, -mark.end, -mark.end - 1, -mark.end - 2)
        number = next((numbers[place] for place in places if place in numbers), None)
        if number is None or (number.whole or 0) < _FEWEST_FOLLOWERS or negated(scan, number.at):
            continue
        speaking = max(scan.bounds(mark.at)[0], number.at - 7)
        told = any(
            all(who.value != "creator" for who in scan.within("person", one.end, number.at))
            for one in scan.within("ours_have", speaking, number.at)
        )
        # "I own a tiny brand, 900 followers"
        first = scan.bounds(mark.at)[0]
        if not (scan.within("person", first, mark.at) or scan.within("wanted", first, mark.at)):
            told = told or not _OURS.isdisjoint(scan.text.words[first : number.at])
        # "We want 5,000 followers", not "we want creators with 5,000".
        wished = scan.within("goal", number.at - 4, number.at)
        # "Il faut au moins 10k abonnés" asks it of them.
        if not _LEAST.isdisjoint(scan.text.words[number.at - 2 : number.at]):
            wished = [one for one in wished if scan.text.words[one.end - 1] not in _MUST]
        who = scan.within("person", number.at - 5, number.at) if wished else []
        if not told and (not wished or any(one.value == "creator" for one in who)):
            found.append(Cue(number.at, max(number.end, mark.end), POST, HINT))
    return found

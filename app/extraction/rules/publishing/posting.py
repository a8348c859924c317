"""What the words of publishing say: who is to publish, and where; or that nobody is."""

from app.extraction.rules.phrases.actors import (
    BRAND,
    CREATOR,
    actor,
)
from app.extraction.rules.phrases.negation import negated, supposed
from app.extraction.rules.publishing.houses import (
    house_publishes,
)
from app.extraction.rules.publishing.networks import SHARED
from app.extraction.rules.publishing.payment_cues import is_moment_of_pay
from app.extraction.rules.publishing.places import Place, is_on_other
from app.extraction.rules.publishing.prestation_cues import (
    CLEAR,
    FORBIDDEN,
    NEAR,
    OUTRIGHT,
    POST,
    UGC,
    Cue,
    denied,
    of_other_things,
    refusal,
    refused_behind,
)
from app.extraction.rules.publishing.publisher import is_contrasted, publisher
from app.extraction.rules.publishing.unasked import is_optional, is_own_affair, is_unasked
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.questions import denied_below
from app.extraction.rules.text.scan import Scan

_ROW_REACH, _ASKED_REACH = 4, 6
_PLACE_REACH, _SIDE, _HOME_REACH, _OBJECT_REACH = 8, 6, 4, 4
_THAT_REACH, _SPOKEN_REACH, _CLAUSE_REACH, _NAMED_REACH = 3, 9, 16, 60
_VERB_LAST = {"de", "nl"}
_WILL_BE = {"sont", "seront", "soient", "etre", "ete"}
_OBJECTS = NEAR["object_behind"] | (NEAR["everything"] - {"les", "them"})


def postings(scan: Scan, places: list[Place], paid: set[int]) -> list[Cue]:
    """What the words of publishing say, one by one; ``paid`` are the ends of moments of payment."""
    elsewhere, text = of_other_things(scan), scan.text
    cues: list[Cue] = []
    done = 0
    for mark in sorted(scan.marks["posting"], key=lambda one: (one.at, -one.end)):
        # "post-it", "post-partum": a prefix. The moment of payment is no order to publish.
        prefix = text.words[mark.at] == "post" and text.folded[text.ends[mark.at] :][:1] == "-"
        theirs = text.words[mark.at - 1] in NEAR["theirs"]
        moment = mark.end in paid or is_moment_of_pay(scan, mark)
        moment = moment and not theirs and publisher(scan, mark) != CREATOR
        unmeant = prefix or moment or _is_preposition(scan, mark) or _is_on_other(scan, mark)
        unmeant = unmeant or _is_participle(scan, mark)
        if mark.at >= done and not unmeant and (mark.at not in elsewhere or _is_verb(scan, mark)):
            place = _place(scan, mark, places)
            put = mark.value == "put"
            cues += _put_up(scan, mark, place) if put else _posting(scan, mark, place)
            done = mark.end
    return cues + _unshared(scan) + _answered_no(scan)


def _answered_no(scan: Scan) -> list[Cue]:
    """``Do they post?`` over ``Ana: no``; not "do they post before Monday?"."""
    cues: list[Cue] = []
    for mark in scan.marks["posting"] if "?" in scan.text.vocabulary else ():
        end = scan.bounds(mark.at)[1]
        no = denied_below(scan, end - 1) if end - mark.end <= _ASKED_REACH else None
        dated = any(scan.within(kind, mark.end, end) for kind in ("month", "weekday", "before"))
        if no is not None and not dated and publisher(scan, mark) != BRAND:
            cues.append(Cue(no, no + 1, UGC, FORBIDDEN))
    return cues


def _is_preposition(scan: Scan, mark: Mark) -> bool:
    """Spanish "por" and Dutch "met" are spelt like "pôr" and "met" without their accents."""
    written = scan.text.raw[slice(*scan.text.span(mark.at, mark.end))].lower()
    return written == "por" or (written == "met" and scan.language == "nl")


def _is_participle(scan: Scan, mark: Mark) -> bool:
    """``Les contenus seront publiés``: without its accent it is "tu publies"."""
    if mark.value != "them" or scan.text.words[mark.end - 1] != "publies":
        return False
    written = scan.text.raw[slice(*scan.text.span(mark.end - 1, mark.end))].lower()
    return not written.isascii() or scan.text.words[mark.at - 1] in NEAR["is"] | _WILL_BE


def _unshared(scan: Scan) -> list[Cue]:
    """``The creators need not share it``."""
    cues: list[Cue] = []
    weak = [one for one in scan.marks["posting"] if one.value == "weak"]
    for mark in scan.marks["repost"] + weak:
        before, after = scan.text.words[mark.at - 1], scan.text.words[mark.end : mark.end + 1]
        it = before in NEAR["it"] | NEAR["none_of"]
        it = it or not (NEAR["it"] | NEAR["nothing"] | {"anything"}).isdisjoint(after)
        if not it and not scan.within("clip", mark.end, mark.end + 3):
            continue
        if _refused(scan, mark, None):
            cues += refusal(scan, mark.at, mark.end, CLEAR)
        elif scan.within("platform", mark.end, mark.end + 4) and actor(scan, mark.at) == CREATOR:
            cues.append(Cue(mark.at, mark.end, POST, CLEAR))
    return cues


def _is_verb(scan: Scan, mark: Mark) -> bool:
    """``le créateur la poste``, not the mail, nor "professionnels en poste"."""
    noun = scan.text.words[mark.at - 1] in NEAR["before_noun"]
    return mark.value == "weak" and not noun and bool(actor(scan, mark.at))


def _posting(scan: Scan, mark: Mark, place: Place | None) -> list[Cue]:
    at, end, text = mark.at, mark.end, scan.text
    last = scan.bounds(at)[1]
    on_network = any(end < one.at <= end + 2 for one in scan.marks["platform"])
    side = publisher(scan, mark)
    unsure = mark.value in {"weak", "spread"}
    told = bool(place or side or (on_network and mark.value == "weak"))
    if (told or not unsure or mark.value == "spread") and _refused(scan, mark, place):
        # "No posting on Facebook" leaves the other networks.
        weight = CLEAR if on_network and not place else FORBIDDEN
        return refusal(scan, at, max(end, place.end) if place else end, weight)
    dropped = mark.value == "weak" and scan.within("drop", end, min(last, end + _PLACE_REACH))
    if dropped:
        return [Cue(at, dropped[0].end, UGC, CLEAR)] if scan.within("clip", at - 4, last) else []
    own = side == BRAND and is_own_affair(scan, mark)
    asked = not own and (side or not is_unasked(scan, mark))
    if (unsure and not told) or is_optional(scan, mark) or not asked:
        return []
    if place is not None and place.kind not in {"shop", "store"}:
        # "La marque publiera sur ses réseaux": its own.
        its_own = side == BRAND and (_is_its_own(scan, mark, place) or is_contrasted(scan, end))
        its_own = its_own or (not side and _is_of_client(scan, mark, place))
        # "Nous publierons vos vidéos dans le groupe des parents".
        yours = not NEAR["theirs"].isdisjoint(text.words[place.at : place.end])
        its_own = its_own or (mark.value == "us" and not yours)
        # "Vous publierez en collab avec notre compte": on both.
        between = text.words[end : place.at]
        shared = side != BRAND and any(word.startswith(SHARED) for word in between)
        value = UGC if (place.ours and not shared) or its_own else POST
        return [Cue(min(at, place.at), max(end, place.end), value, OUTRIGHT)]
    if side:
        return [Cue(at, end, UGC if side == BRAND else POST, OUTRIGHT)]
    return _bare(scan, mark, place)


def _is_on_other(scan: Scan, mark: Mark) -> bool:
    """Refused on a network that no campaign is for: ``posting on LinkedIn is not required``."""
    if not is_on_other(scan, mark.end):
        return False
    return denied(scan, mark.at, mark.end) or refused_behind(scan, mark.end + 2)


def _is_its_own(scan: Scan, mark: Mark, place: Place) -> bool:
    """``on its page``; ``on her page`` only where a house or a client is named."""
    word = scan.text.words[place.at]
    others = scan.text.words[max(scan.bounds(mark.at)[0], mark.at - _CLAUSE_REACH) : mark.at]
    if not NEAR["whoever"].isdisjoint(others):
        return False
    if word in NEAR["own_of_named"]:
        named = scan.within("brand_noun", mark.at - _SIDE, mark.at)
        return bool(named) or house_publishes(scan, mark)
    return word in NEAR["its_own"]


def _is_of_client(scan: Scan, mark: Mark, place: Place) -> bool:
    """``Notre client … cherche des parents. Diffusion sur sa chaîne``: the only one who is one."""
    if mark.value not in {"noun", "spread"} or scan.text.words[place.at] not in NEAR["one_named"]:
        return False
    low = max(0, mark.at - _NAMED_REACH)
    people = [one for one in scan.within("person", low, mark.at) if one.value != "audience"]
    several = bool(people) and all(scan.text.words[one.end - 1].endswith("s") for one in people)
    return several and bool(scan.within("brand_noun", low, mark.at))


def _place(scan: Scan, mark: Mark, places: list[Place]) -> Place | None:
    """Where it goes: ``sur leur compte`` behind, ``chez eux``, ``die ihn bei sich hochladen``."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    stop = min(last, mark.end + _PLACE_REACH)
    if place := next((one for one in places if mark.end <= one.at < stop), None):
        return _beside_site(scan, mark, place) or place
    # "C'est le compte Facebook du théâtre qui publie".
    who = words[mark.at - 1] in NEAR["who"]
    if place := next((one for one in places if who and one.end == mark.at - 1), None):
        return place
    # "Auf unserem Kanal gepostet".
    final = scan.language in _VERB_LAST and mark.value in {"done", "verb", "put"}
    if place := next((one for one in places if final and one.end == mark.at), None):
        return place
    homes = [
        one
        for one in scan.within("home", max(first, mark.at - _HOME_REACH), stop)
        # "Qui tournent chez nous et la publient": there they film.
        if NEAR["joins"].isdisjoint(scan.text.words[one.end : mark.at])
        # "Ich stelle es auf meine Seite, bei euch muss nichts online gehen".
        and "," not in scan.text.words[mark.end : one.at]
        and not _is_of_object(scan, mark, one)
    ]
    return Place(homes[0].at, homes[0].end, homes[0].value == "us", "channel") if homes else None


def _follows(scan: Scan, end: int, place: Place) -> bool:
    """``à publier sur notre site``; not "publiez une vidéo sur notre site"."""
    between = scan.text.words[end : place.at]
    return bool(between) and all(word in NEAR["to"] for word in between)


def _beside_site(scan: Scan, mark: Mark, place: Place) -> Place | None:
    """``sur notre site et nos réseaux``: what stands with the brand's own site is its own."""
    if not place.ours or place.kind not in {"shop", "store"} or not _follows(scan, mark.end, place):
        return None
    words, last = scan.text.words, min(scan.bounds(mark.at)[1], place.end + _ROW_REACH)
    at = place.end
    while at < last and words[at] in NEAR["row"]:
        at += 1
    row = scan.within("place", at, at + 1) + scan.within("platform", at, at + 1)
    channel = next((one for one in row if one.value not in {"shop", "store", "audience"}), None)
    if channel is None or at == place.end:
        return None
    if scan.within("person", channel.end, channel.end + 3):
        return None  # "sur notre site + réseaux du créateur"
    return Place(place.at, channel.end, ours=True, kind=channel.value)


def _is_of_object(scan: Scan, mark: Mark, home: Mark) -> bool:
    """``postent leur première séance chez nous``: where what they show happens."""
    words = scan.text.words
    their = next((at for at in range(mark.end, home.at) if words[at] in NEAR["theirs"]), home.at)
    shown = range(their + 1, home.at)
    return home.value == "us" and bool(shown) and not scan.within("clip", their, home.at)


def _put_up(scan: Scan, mark: Mark, place: Place | None) -> list[Cue]:
    """``je la mets sur notre page``, ``they chuck it on Snapchat``: a video, and where it goes."""
    words, at, end = scan.text.words, mark.at, mark.end
    first, last = scan.bounds(at)
    # "Une vidéo d'ambiance que je mettrais": the clause tells of it.
    told = not NEAR["that"].isdisjoint(words[max(first, at - _THAT_REACH) : at])
    # "Ein Video, das ich auf mein Instagram stelle".
    final = scan.language in _VERB_LAST and "," in words[max(first, at - _CLAUSE_REACH) : at]
    # "Une vidéo sur l'atelier et les voitures, que je mettrais".
    apart = told and "," in words[max(first, at - _THAT_REACH - 1) : at]
    far = _CLAUSE_REACH if final or apart else _SPOKEN_REACH if told else _OBJECT_REACH
    clip = scan.within("clip", max(first, at - far), min(last, end + _OBJECT_REACH))
    clitic = words[at - 1] in NEAR["object_before"]
    # "Mettent leur séance en ligne".
    theirs = words[end : end + 1] != [] and words[end] in NEAR["theirs"]
    theirs = theirs and bool(scan.within("online", end, min(last, end + _PLACE_REACH)))
    behind = not _OBJECTS.isdisjoint(words[end : end + 2])
    if not (clip or clitic or behind or theirs):
        return []
    if place is not None:
        where, weight = (
            max(end, place.end),
            OUTRIGHT if place.kind not in {"shop", "store"} else CLEAR,
        )
    else:
        stop = min(last, end + _PLACE_REACH)
        spots = scan.within("platform", end, stop) + scan.within("place", end, stop)
        spots += scan.within("online", max(first, at - _HOME_REACH), stop)
        if not spots:
            return []
        where, weight = max(end, spots[0].end), CLEAR
    if denied(scan, at, end):
        return refusal(scan, at, where, CLEAR)
    side = publisher(scan, mark)
    if place is not None:
        # "La salle mettra la vidéo sur son propre compte".
        its_own = _is_its_own(scan, mark, place) and house_publishes(scan, mark)
        side = BRAND if place.ours or its_own else CREATOR
    return [Cue(at, where, UGC if side == BRAND else POST, weight)] if side else []


def _is_elsewhere(scan: Scan, place: Place) -> bool:
    """``pour mettre sur le site, donc pas sur leur compte``; Portuguese "no" is "in the"."""
    if place.ours or scan.text.words[place.at - 1] == "no":
        return False
    return negated(scan, place.at) and not supposed(scan, place.at)


def _bare(scan: Scan, mark: Mark, place: Place | None) -> list[Cue]:
    """Publishing without a word on who does it: the creator, unless only a date is set."""
    if place is not None and place.ours and _follows(scan, mark.end, place):
        return [Cue(mark.at, place.end, UGC, CLEAR)]
    if mark.at and scan.text.words[mark.at - 1] in NEAR["ours"]:
        return [Cue(mark.at - 1, mark.end, UGC, CLEAR)]
    # "Mise en ligne pour la Saint-Valentin".
    dated = mark.value == "noun" and scan.text.words[mark.end : mark.end + 1] == ["pour"]
    return [] if dated else [Cue(mark.at, mark.end, POST, CLEAR)]


def _refused(scan: Scan, mark: Mark, place: Place | None) -> bool:
    if place and _is_elsewhere(scan, place):
        return True
    last = scan.bounds(mark.at)[1]
    if scan.within("until", mark.end, min(last, mark.end + 5)):
        return False
    # "Publication sur vos comptes : non".
    behind = place is not None and refused_behind(scan, place.end)
    return behind or denied(scan, mark.at, mark.end)

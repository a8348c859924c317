"""The brand gets the files ("send us the video") and uses them ("we run them as ads")."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.phrases.actors import BRAND, CREATOR, actor
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.places import Place
from app.extraction.rules.publishing.prestation_cues import (
    CLEAR,
    LIKELY,
    NEAR,
    UGC,
    Cue,
    given_to_somebody,
    object_end,
)
from app.extraction.rules.publishing.uses import uses
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_WE, _POSITION, _KEPT_REACH = near("actor", "we"), attrgetter("at"), 6
# "No need to be an influencer, we only need the content": of whatever kind.
_ANY = {"content", "contenu", "contenus", "contenido", "contenidos", "contenuto", "contenuti"}
_SOLELY = near("ads", "solely") - {"que", "qu", "100"}
_TO_BE, _FILMED_BEFORE = {"a", "m", "nous", "to", "be", "und", "da", "para", "te"}, 20
_CLITIC = ("nos", "ci")
_ALL, _ALL_REACH = {"all", "tout", "alles", "todo", "tutto", "tudo"}, 6
_ADDRESS, _THAT_REACH, _FILMED_REACH = "\x1f", 4, 6
_OBJECT_REACH, _RECIPIENT_REACH, _LABEL_REACH, _SENT_REACH = 9, 7, 6, 8


def handovers(scan: Scan, places: list[Place]) -> list[Cue]:
    """What is said of files, of giving videos to the brand, and of its use of them."""
    cues = [
        Cue(mark.at, mark.end, UGC, LIKELY)
        for mark in scan.marks["handover"]
        if not negated(scan, mark.at) and _is_given(scan, mark)
    ]
    for mark in scan.marks["receive"]:
        ours = mark.value == "us" or actor(scan, mark.at) == BRAND
        got = _is_received(scan, mark) or _is_kept_for(scan, mark, places)
        if ours and got and not negated(scan, mark.at):
            cues.append(Cue(mark.at, mark.end, UGC, LIKELY))
    for mark in _to_us(scan, 0, len(scan.text.words)):
        first = _start(scan, mark.at)
        kind = "file" if mark.value == "for" else "clip"
        if given := scan.within(kind, first, mark.at):
            cues.append(Cue(given[-1].at, mark.end, UGC, LIKELY))
    for mark in scan.marks["file"]:
        beside = scan.text.words[max(mark.at - 2, 0) : mark.end + 2]
        if NEAR["attached"].isdisjoint(beside) and not negated(scan, mark.at):
            cues.append(Cue(mark.at, mark.end, UGC, LIKELY))
    return cues + uses(scan) + _labelled(scan) + _raw_only(scan) + _clips_only(scan)


def _to_us(scan: Scan, first: int, end: int) -> list[Mark]:
    """``to us``, ``to our team``; ``to her`` where a client was named before."""
    clients = scan.marks["brand_noun"][:1]
    return [
        one
        for one in scan.within("to_us", first, end)
        if one.value != "client" or any(client.at < one.at for client in clients)
    ]


def _start(scan: Scan, at: int) -> int:
    """As far back as what is given may stand; not before "3 videos (all of this is new to me)"."""
    first = max(scan.bounds(at)[0], at - _OBJECT_REACH)
    near = scan.text.words[first:at]
    if "(" not in near or ")" in near:
        return first
    return first + near.index("(")


def _clips_only(scan: Scan) -> list[Cue]:
    """``just want the clips``, ``je veux juste les vidéos``: and nothing done with them.

    Not "we only want videos with dogs", nor "we pay for the videos only".
    """
    words, cues = scan.text.words, list[Cue]()
    for mark in scan.marks["clip"]:
        at, (first, last) = mark.at - 1, scan.bounds(mark.at)
        if not _closes(scan, mark.end, last) or words[mark.at] in _ANY or at < first:
            continue
        # "We just want a video", "juste besoin des vidéos".
        of_need = words[at] in {"des", "de"} and words[at - 1] == "besoin"
        the = words[at] in NEAR["the"] and (scan.language != "en" or words[at] == "the")
        if the or of_need:
            start = _only_asked(scan, first, at)
            cues += [Cue(start, mark.end, UGC, LIKELY)] if start is not None else []
    return cues


def _only_asked(scan: Scan, first: int, at: int) -> int | None:
    """Where ``just want``, ``veux juste`` or ``all we need is`` begins, up to token ``at``."""
    words, kinds = scan.text.words, scan.text.kinds
    if words[at - 1] in NEAR["is"]:
        asked = scan.within("wanted", max(first, at - _ALL_REACH), at)
        opens = [one for one in range(max(first, at - _ALL_REACH), at) if words[one] in _ALL]
        return opens[0] if asked and opens and opens[0] < asked[0].at else None
    asked = [one for one in scan.within("wanted", max(first, at - 3), at) if one.end == at]
    start = asked[0].at - 1 if asked else at - 1
    if start < first or words[start] not in _SOLELY:
        return None
    before = start - 1
    alone = before < first or kinds[before] != WORD or words[before] in _WE
    told = any(one.end == start for one in scan.within("wanted", max(first, start - 3), start))
    return start if asked or alone or told else None


def _raw_only(scan: Scan) -> list[Cue]:
    """``uniquement les rushs``, ``raw clips only``: somebody else makes a video of them."""
    words, cues = scan.text.words, list[Cue]()
    for mark in scan.marks["raw_footage"]:
        first, last = scan.bounds(mark.at)
        at = mark.at - 1
        while at > first and words[at] in NEAR["articles"]:
            at -= 1
        ends = mark.end + 1 >= last or scan.text.kinds[mark.end + 1] != WORD
        behind = words[mark.end : mark.end + 1] and words[mark.end] in _SOLELY and ends
        before = at >= first and words[at] in _SOLELY and words[at - 1] not in NEAR["none_of"]
        if (before or behind) and not negated(scan, mark.at):
            cues.append(Cue(mark.at, mark.end, UGC, CLEAR))
    return cues


def _closes(scan: Scan, end: int, last: int) -> bool:
    """The clause ends at token ``end``, or goes on with a day: ``by Friday``."""
    if end >= last or scan.text.kinds[end] != WORD or scan.text.words[end] in NEAR["thanks"]:
        return True
    return bool(scan.within("before", end, end + 1))


def _labelled(scan: Scan) -> list[Cue]:
    """``Livraison : vidéo montée + rushes``; a day alone, or a parcel, says nothing."""
    cues: list[Cue] = []
    for mark in scan.marks["delivery_label"]:
        to_us = scan.within("drop", mark.end, mark.end + 1) or _delivered_to_us(scan, mark)
        if to_us:
            cues.append(Cue(mark.at, to_us[0].end, UGC, LIKELY))
        if mark.at == scan.bounds(mark.at)[0] and scan.text.words[mark.end : mark.end + 1] == [":"]:
            end = min(scan.bounds(mark.at)[1], mark.end + _LABEL_REACH)
            if clip := scan.within("clip", mark.end, end):
                cues.append(Cue(mark.at, clip[0].end, UGC, LIKELY))
    return cues


def _delivered_to_us(scan: Scan, label: Mark) -> list[Mark]:
    """``Livraison chez nous avant le 12``; not "delivery of the plant to us"."""
    last = scan.bounds(label.at)[1]
    to_us = [one for one in _to_us(scan, label.end, label.end + 1) if one.value != "client"]
    return [one for one in to_us if _closes(scan, one.end, last)]


def _is_given(scan: Scan, mark: Mark) -> bool:
    """``nous envoient la vidéo``, ``send it to us``, ``livrée via Drive``."""
    words, (first, last) = scan.text.words, scan.bounds(mark.at)
    before, after = words[max(first, mark.at - 2) : mark.at], words[mark.end : mark.end + 2]
    to_us = _us(scan, before, NEAR["us_before"]) or _us(scan, after[::-1], NEAR["us_after"])
    # "Mandadnos los vídeos", "inviateci il file".
    to_us = to_us or words[mark.end - 1].endswith(_CLITIC)
    # "Die Videos schickt ihr uns zu".
    inverted = after[:1] and after[0] in NEAR["subject"]
    to_us = to_us or bool(inverted and not NEAR["us_after"].isdisjoint(after))
    end = min(last, mark.end + _RECIPIENT_REACH)
    to_us = to_us or bool(_to_us(scan, mark.end, end) or scan.within("drop", mark.end, end))
    behind = object_end(scan, mark.end + bool(to_us and after[:1] and after[0] in NEAR["us_after"]))
    if to_us:
        first = max(first, mark.at - _OBJECT_REACH)
        named = bool(behind or scan.within("clip", first, mark.at) or mark.value == "videos")
        # "Mandateci le vostre candidature": behind such a form "le" is an article.
        them = before if words[mark.end - 1].endswith(_CLITIC) else before + after
        named = named or not NEAR["all"].isdisjoint(them) or _is_filmed(scan, mark.at)
        return named or _is_what_they_film(scan, mark.end, last)
    # "Send the videos to the atelier", "you hand over the video".
    sent_to = words[behind : behind + 2] if behind else []
    if sent_to[:1] == ["to"]:
        return sent_to[1:] in (["the"], ["our"], ["my"]) or sent_to[-1][:1] == _ADDRESS
    return (bool(behind) and actor(scan, mark.at) == CREATOR) or _is_sent(scan, mark)


def _is_filmed(scan: Scan, at: int) -> bool:
    """``pour filmer l'escalade, 60 € chacun, à m'envoyer``; not "a fair to film, quotes sent"."""
    words, start = scan.text.words, max(scan.bounds(at)[0], at - _FILMED_BEFORE)
    while at > start and words[at - 1] in _TO_BE:
        at -= 1
    return words[at - 1] == "," and bool(scan.within("filming", start, at))


def _is_what_they_film(scan: Scan, at: int, last: int) -> bool:
    """``nous envoient ce qu'ils ont filmé``, ``send us what you shoot``."""
    for one in range(at, min(last, at + _RECIPIENT_REACH)):
        if scan.text.words[one] in NEAR["what"]:
            end = min(last, one + _FILMED_REACH)
            told = scan.within("filming", one, end)
            said = NEAR["they_film"] | NEAR["filmed"]
            return bool(told) or not said.isdisjoint(scan.text.words[one:end])
    return False


def _is_sent(scan: Scan, mark: Mark) -> bool:
    """``vidéo envoyée avant le 12``, without a word on who gets it; not "sent by our agency"."""
    words = scan.text.words
    first = max(scan.bounds(mark.at)[0], mark.at - _SENT_REACH)
    if not scan.within("clip", first, mark.at) or words[mark.at] not in NEAR["sent"]:
        return False
    ends = mark.end == len(words) or scan.text.kinds[mark.end] != WORD
    ends = ends or words[mark.end] in NEAR["finished"] or given_to_somebody(scan, mark.end)
    return ends or (
        any(scan.within(kind, mark.end, mark.end + 1) for kind in ("before", "from_now"))
        and not scan.within("by_brand", mark.end, mark.end + 1)
        and scan.text.words[mark.end + 1 : mark.end + 2] != ["our"]
    )


def _us(scan: Scan, near: list[str], pronouns: frozenset[str]) -> bool:
    """The last word beside a verb, or the one beyond a pronoun, is "us": ``nous les envoyer``."""
    if not near:
        return False
    if near[-1] in pronouns:
        return scan.language in {"es", "pt"} or near[-1] != "nos"
    us = pronouns | NEAR["us_with"]
    return len(near) > 1 and near[-1] in NEAR["all"] and near[-2] in us


def _is_kept_for(scan: Scan, mark: Mark, places: list[Place]) -> bool:
    """``je la garde pour mon site``, ``we keep it for our website``: the thing spoken of."""
    words, last = scan.text.words, scan.bounds(mark.at)[1]
    them = words[mark.at - 1] in NEAR["object_before"]
    them = them or not NEAR["object_behind"].isdisjoint(words[mark.end : mark.end + 1])
    them = them or not NEAR["everything"].isdisjoint(words[mark.end : mark.end + 1])
    index = bisect_left(places, mark.end, key=_POSITION)
    place = next(iter(places[index : index + 1]), None)
    if not them or place is None or place.at >= min(last, mark.end + _KEPT_REACH):
        return False
    return place.ours and place.kind != "audience" and words[place.at - 1] in NEAR["for"]


def _is_received(scan: Scan, mark: Mark) -> bool:
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    given = bool(object_end(scan, mark.end))
    if given or not NEAR["everything"].isdisjoint(words[mark.end : mark.end + 1]):
        return True
    # "Une vidéo de 90 secondes que je récupère".
    that = range(mark.at - 1, max(first, mark.at - _THAT_REACH), -1)
    at = next((one for one in that if words[one] in NEAR["that"]), first)
    return bool(scan.within("clip", max(first, at - _OBJECT_REACH), at))

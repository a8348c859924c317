"""Signs that nothing is left to film: somebody made the video for the brand, nobody films."""

from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.prestation_cues import (
    NEAR,
    OUTRIGHT,
    PROVIDED,
    Cue,
    denied,
    made_anew,
)
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common

_BEFORE_REACH, _BEHIND_REACH, _FROM_REACH, _AGENT_REACH = 6, 3, 8, 3
# A line, its number and its label are sentences of their own.
_STORY_REACH, _CLAUSE_REACH, _STEPS, _OPENS = 60, 16, 4, {":", ",", "-"}
_ABLE = near("made", "able")
_LATER, _THAT = near("made", "later"), near("made", "that")
# "Nos vidéos" is ours, not "to us".
_NOT_US = {"nos"}
_US = NEAR["us_before"] | NEAR["us_after"]
# "No editing needed": they film, and somebody else cuts.
_EDITING = {"editing", "monter"}
_AGAIN, _OF = {"zu", "te"}, {"of", "von", "di", "van"}


def done_for_us(scan: Scan, mark: Mark) -> bool:
    """``O fotógrafo já nos fez um vídeo``, ``hat uns schon ein Video gemacht``."""
    first, last = scan.bounds(mark.at)
    before = scan.text.words[max(first, mark.at - _BEFORE_REACH) : mark.at]
    behind = scan.text.words[mark.end : min(last, mark.end + _BEHIND_REACH)]
    if mark.value is not None or "," in before:
        return False
    is_ours = not _US.isdisjoint(before) or not NEAR["us_after"].isdisjoint(behind[:1])
    return is_ours and not NEAR["already"].isdisjoint((*before, *behind))


def is_by_us(scan: Scan, mark: Mark) -> bool:
    """``ein von uns bereitgestelltes Video``: German and Dutch say by whom before it."""
    agents = scan.within("by_brand", mark.at - _AGENT_REACH, mark.at)
    return any(one.value == "agent" and one.end == mark.at for one in agents)


def our_clip(scan: Scan, posts: list[Cue]) -> list[Cue]:
    """``Unser Trailer soll auf euren Kanälen laufen``: what a sentence of publishing opens with."""
    words, found = scan.text.words, list[Cue]()
    for post in posts:
        at = scan.bounds(post.at)[0]
        clip = scan.within("clip", at + 1, at + 2) if words[at] in NEAR["ours"] else []
        if clip and is_common(words[clip[0].end]) and "," not in words[at : post.at]:
            found.append(Cue(at, clip[0].end, PROVIDED, OUTRIGHT))
    return found


def handed_on(scan: Scan, posts: list[Cue]) -> list[Cue]:
    """``A young lad did us a film. Would ten people put that film up?``: it is made already.

    Not "a lad did us a film, now film your own": then another one is made.
    """
    words, found = scan.text.words, list[Cue]()
    for post in posts if scan.marks["made"] else ():
        first, last = scan.bounds(post.at)
        # "Sollen diesen Film auf ihrer Seite posten": the verb comes last.
        before = max(first + 1, post.at - _FROM_REACH)
        near = scan.within("clip", before, min(last, post.end + _BEHIND_REACH))
        if not any(words[one.at - 1] in _THAT for one in near):
            continue
        low = max(0, post.at - _STORY_REACH)
        for mark in scan.within("made", low, first):
            if scan.sentence[first] - scan.sentence[mark.at] > _STEPS:
                continue
            start, end = scan.bounds(mark.at)
            start, end = max(start, mark.at - _FROM_REACH), min(end, mark.end + _FROM_REACH)
            clips = scan.within("clip", start, end)
            told = clips and _is_by_them(scan, mark) and not negated(scan, mark.at)
            if told and not made_anew(scan, max(clips[-1].end, mark.end), posts):
                found.append(Cue(post.at, post.end, PROVIDED, OUTRIGHT))
                break
    return found


def _is_by_them(scan: Scan, mark: Mark) -> bool:
    """``did us``, ``nous a fait``, ``our filmmaker cut``: somebody did it for the brand."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    before = words[max(first, mark.at - _BEFORE_REACH) : mark.at]
    behind = words[mark.end : mark.end + 1]
    us = _US if scan.language in {"es", "pt"} else _US - _NOT_US
    # "Our filmmaker spent a day here and cut a film".
    low = max(first, mark.at - _CLAUSE_REACH)
    ours = (at for at in range(low, mark.at) if words[at] in NEAR["ours"])
    teller = any(at == first or words[at - 1] in _OPENS for at in ours)
    return teller or not us.isdisjoint(before) or not NEAR["us_after"].isdisjoint(behind)


def from_us(scan: Scan) -> list[Cue]:
    """``a finished video from us``, ``o vídeo é nosso``."""
    found: list[Cue] = []
    for mark in scan.marks["from_us"]:
        first = max(scan.bounds(mark.at)[0], mark.at - _FROM_REACH)
        clips = scan.within("clip", first, mark.at)
        # "On s'en sert sur notre TikTok à nous".
        clips = [one for one in clips if scan.text.words[one.at - 1] not in NEAR["ours"]]
        others = scan.within("not_clip", first, mark.at) or scan.within("filming", first, mark.at)
        # "Die Videos werden von uns gepostet".
        done = bool(scan.within("posting", mark.end, mark.end + 1))
        # "You post it, the video is ours afterwards".
        done = done or not _LATER.isdisjoint(scan.text.words[mark.end : mark.end + 1])
        # "Merci de publier la vidéo et de nous taguer", "vidéo privée à nous montrer".
        verb = scan.text.words[mark.at] in {"de", "a"} and "".join(
            scan.text.words[mark.end : mark.end + 1]
        ).endswith(("er", "ir", "dre"))
        if clips and not (others or done or verb or negated(scan, clips[-1].at)):
            found.append(Cue(clips[-1].at, mark.end, PROVIDED, OUTRIGHT))
    return found


def unfilmed(scan: Scan) -> list[Cue]:
    """``Rien à filmer``, ``sin tener que grabar nada``; not "no need to film in a studio"."""
    return [
        Cue(mark.at, mark.end, PROVIDED, OUTRIGHT)
        for mark in scan.marks["filming"]
        if scan.text.words[mark.at] not in _EDITING
        and scan.text.words[mark.at - 1] not in _ABLE  # "nobody here can film" asks for a film
        and _is_of_all(scan, mark.end)
        and denied(scan, mark.at, mark.end)
    ]


def _is_of_all(scan: Scan, end: int) -> bool:
    """No film of a certain kind: the verb has no object, or "anything"."""
    words = scan.text.words
    behind = "".join(words[end : end + 1])
    if behind in NEAR["anything"]:
        after = "".join(words[end + 1 : end + 2])
        return not after.isalpha() or is_common(after)
    if behind == "de":  # "rien à filmer de votre côté", not "sans filmer de visage"
        return not NEAR["theirs"].isdisjoint(words[end + 1 : end + 2])
    # "No filming of patients" forbids what may be seen.
    return behind not in _OF and (behind in NEAR["alone"] | _AGAIN or not behind.isalpha())

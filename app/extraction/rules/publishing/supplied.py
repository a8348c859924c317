"""What the brand supplies for them to publish: a video or a file that it sends, or attaches."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.phrases.actors import CREATOR, actor
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.prestation_cues import (
    LATER,
    NEAR,
    OUTRIGHT,
    PROVIDED,
    Cue,
    made_anew,
    next_post,
    object_end,
    only_posted,
    they_film,
)
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import units
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_POSITION = attrgetter("at")
# Between a verb and the video that is its object.
TO_OBJECT = NEAR["articles"] | NEAR["ours"] | NEAR["theirs"] | NEAR["to"]
_OBJECT_REACH, _FILE_REACH, _THAT_REACH, _PART_REACH, _OTHER_REACH = 6, 4, 5, 20, 8
_POST_REACH, _CLIP_REACH, _SENT_REACH, NOS_IS_US = 30, 8, 5, {"es", "pt"}


def supplied(scan: Scan, posts: list[Cue]) -> list[Cue]:
    """``We send you the clip``, ``the trailer we give them``, ``einen Clip (liefern wir)``."""
    words, found = scan.text.words, list[Cue]()
    paid_from = {number.at for number in scan.numbers if number.kind != "article"}.__contains__
    ends = {one.end for one in scan.marks["clip"]} if scan.marks["provide"] else set[int]()
    for mark in scan.marks["provide"]:
        clip = 0 if mark.value == "that" and not posts else object_end(scan, mark.end)
        held = words[mark.at - 1] == "(" and words[mark.end : mark.end + 1] == [")"]
        beside = mark.at - held in ends
        # "Sur leur TikTok on donne 50 €": money is given. "Content creators get".
        beside = not paid_from(mark.end) and (beside or _antecedent(scan, mark.at))
        beside = beside and words[mark.at - 1 : mark.at + 1] != ["content", "creators"]
        clip = clip or (mark.end if beside else 0)
        if mark.value == "house":
            clip = clip if posts and _is_by_house(scan, mark) else 0
        elif mark.value == "itself":
            clip = clip if _is_itself(scan, mark) else 0
        elif not clip and _is_file(scan, mark, posts):
            clip = scan.within("file", mark.end, mark.end + _FILE_REACH)[0].end
        between = words[mark.end : clip]
        # "Sinon on vous remet dedans) en une vidéo": the bracket ends what is told there.
        parted = ")" in between and "(" not in between and not held
        clip = 0 if parted or _is_of_money(scan, mark) else clip
        theirs = mark.value in {"some", "itself"} and actor(scan, mark.at) == CREATOR
        theirs = theirs or negated(scan, mark.at) or (clip > 0 and negated(scan, clip - 1))
        anew = clip and (made_anew(scan, clip, posts) or filmed_before(scan, mark.at))
        if clip and not (theirs or anew or _goes_in(scan, clip)):
            found.append(Cue(mark.at, clip, PROVIDED, OUTRIGHT))
    return found


def _is_of_money(scan: Scan, mark: Mark) -> bool:
    """``€100 each, which we send over as soon as the Reel is up``: an amount is sent."""
    words, first = scan.text.words, scan.bounds(mark.at)[0]
    low = max(first, mark.at - _THAT_REACH)
    relative = next((at for at in range(mark.at - 1, low, -1) if words[at] in NEAR["who"]), None)
    return relative is not None and bool(scan.within("currency", relative - _THAT_REACH, relative))


def filmed_before(scan: Scan, at: int) -> bool:
    """``They react to an episode on camera. We send the files``: those are what they work with.

    Not "you film it … no: we send the clip", which is corrected.
    """
    first = scan.bounds(at)[0]
    for _ in range(LATER):
        first = scan.bounds(max(0, first - 1))[0]
    first = max(first, at - _POST_REACH)
    return not scan.within("correction", first, at) and they_film(scan, first, at)


def _is_itself(scan: Scan, mark: Mark) -> bool:
    """``La liga proporciona el vídeo``: somebody named does, and what is supplied is the video."""
    subject = scan.text.words[mark.at - 1] if mark.at > scan.bounds(mark.at)[0] else ""
    named = subject.isalpha() and not is_common(subject)
    return named and any(one.at == mark.end for one in scan.within("clip", mark.end, mark.end + 1))


def _is_by_house(scan: Scan, mark: Mark) -> bool:
    """``la boulangerie fournit la vidéo``: the video is its own."""
    at, clips = mark.at, scan.within("clip", mark.end, mark.end + 1)
    houses = scan.within("house", at - 3, at) + scan.within("brand_noun", at - 3, at)
    if not clips or all(one.end != at for one in houses):
        return False
    # "The gym provides the film location".
    end = clips[0].end
    behind = scan.text.words[end : end + 1]
    return not behind or scan.text.kinds[end] != WORD or is_common(behind[0])


def _is_file(scan: Scan, mark: Mark, posts: list[Cue]) -> bool:
    """``Ich schicke euch die Datei, ihr ladet sie nur hoch``: all they do is publish it."""
    if not posts or not scan.within("file", mark.end, mark.end + _FILE_REACH):
        return False
    index = bisect_left(posts, mark.end, key=_POSITION)
    near = posts[max(0, index - 1) : index + 1]
    here = scan.sentence[mark.at]
    return any(abs(scan.sentence[one.at] - here) <= 1 and only_posted(scan, one) for one in near)


def _antecedent(scan: Scan, at: int) -> bool:
    """A video is what the relative clause at token ``at`` speaks of: ``the reel that we send``."""
    clips = scan.within("clip", max(scan.bounds(at)[0], at - _CLIP_REACH), at)
    # German sets it off with a comma.
    # "Le film que nous vous fournissons".
    that = NEAR["that"] | NEAR["that_we"]
    that = that | {",", "das", "den"} if scan.language == "de" else that
    # "Un clip de 15 secondes que l'on vous remet".
    lasts = units().keys() | {"de", "of"}
    return any(
        all(
            word in that or word in lasts or word.isdecimal()
            for word in scan.text.words[one.end : at]
        )
        for one in clips
    )


def _goes_in(scan: Scan, end: int) -> bool:
    """``un extrait de notre titre à utiliser dans votre vidéo``: the video is still to be made."""
    words, last = scan.text.words, min(scan.bounds(end - 1)[1], end + _PART_REACH)
    return any(
        words[one.at - 1] in NEAR["theirs"] and words[one.at - 2] in NEAR["into"]
        for one in scan.within("clip", end + 1, last)
        if not any(scan.within(kind, one.at, one.end) for kind in ("platform", "platform_maybe"))
    )


def is_attached(scan: Scan, at: int, end: int, posts: list[Cue]) -> bool:
    """``Post the attached video``, ``the clip attached: upload it``; not "see the attached video".

    Tokens ``at`` to ``end`` hold the video and the word.
    """
    words, (first, last) = scan.text.words, scan.bounds(at)
    before = max(first, at - _OBJECT_REACH)
    for kind in ("posting", "repost"):
        for one in scan.within(kind, before, at):
            spots = scan.within("place", one.end, at) + scan.within("platform", one.end, at)
            known = {place for spot in spots for place in range(spot.at, spot.end)}
            if all(here in known or words[here] in TO_OBJECT for here in range(one.end, at)):
                return not negated(scan, one.at)
    after = next_post(posts, end)
    if after is None or after.at - end > _POST_REACH or negated(scan, at):
        return False
    if scan.sentence[after.at] - scan.sentence[at] > 1:
        return False
    if scan.within("not_clip", end, min(last, end + 3)) or made_anew(scan, end, posts):
        return False
    behind = words[end : after.end + 2]
    theirs = not NEAR["yours"].isdisjoint(behind)
    others = [
        one
        for one in scan.within("clip", end, after.end + _OTHER_REACH)
        if not scan.within("platform", one.at, one.end)
    ]
    ours = not NEAR["ours"].isdisjoint(words[max(first, at - 2) : end]) and not others
    return not theirs and (ours or only_posted(scan, after) or is_it(scan, after))


def is_it(scan: Scan, post: Cue) -> bool:
    """``lo publicas``, ``upload it``; not "publiez le résultat"."""
    words = scan.text.words
    them = NEAR["it"] - ({"a", "as", "o", "os"} if scan.language == "en" else set[str]())
    for one in scan.within("posting", post.at, post.end):
        behind = words[one.end : one.end + 2]
        alone = bool(behind) and (
            behind[-1] == behind[0] or not behind[-1].isalpha() or is_common(behind[-1])
        )
        if words[one.at - 1] in them or (alone and behind[0] in them):
            return True
    return False


def is_sent_to_us(scan: Scan, first: int, clip: int) -> bool:
    """``Ils nous envoient les vidéos, on monte``: what the brand gets, and edits."""
    us = NEAR["us_before"] - (set() if scan.language in NOS_IS_US else {"nos"})
    return any(
        scan.text.words[one.at - 1] in us
        for one in scan.within("handover", max(first, clip - _SENT_REACH), clip)
    )

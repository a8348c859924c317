"""The brand's own video, which the creator only publishes: given, made before, passed on."""

from bisect import bisect_left
from operator import attrgetter

from app.extraction.rules.phrases.actors import BRAND, actor, pronoun_before, subject_behind
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.made_before import (
    done_for_us,
    from_us,
    handed_on,
    is_by_us,
    our_clip,
    unfilmed,
)
from app.extraction.rules.publishing.prestation_cues import (
    LATER,
    NEAR,
    OUTRIGHT,
    PROVIDED,
    Cue,
    denied,
    given_to_somebody,
    made_anew,
    next_post,
    only_posted,
    they_film,
)
from app.extraction.rules.publishing.supplied import (
    NOS_IS_US,
    TO_OBJECT,
    filmed_before,
    is_attached,
    is_it,
    is_sent_to_us,
    supplied,
)
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_OBJECT_REACH, _CLAUSE, _NOUN_REACH, _UNCHANGED_REACH = 6, 30, 5, 6
_FILM_REACH, _ALIKE_REACH, _IS = 16, 4, NEAR["is"] | {"was", "were"}
_GIVEN, _BESIDE, _POSITION = {"given", "attached"}, 2, attrgetter("at")
_VERB_LAST = {"de", "nl"}
_TO_REACH, _GOES_ON = 6, near("people", "and") | near("actor", "they")
_FINISHED, _THAT, _OF = NEAR["finished"], near("made", "that"), near("place", "of")
_HAD_REACH, _ABOUT_REACH, _SHARED_REACH, _AGAIN = 3, 10, 9, (0, 1, 2, 3, 4)


def provided(scan: Scan, posts: list[Cue]) -> list[Cue]:
    """The brand's own video; what is only a hint counts when something is to be posted."""
    posts = sorted(posts)
    posted, found = bool(posts), supplied(scan, posts)
    passed_on = posts or scan.marks["posting"] or scan.marks["repost"]
    for mark in scan.marks["provided"] + (scan.marks["made"] if passed_on else []):
        at, end = _noun_of(scan, mark)
        by_us, for_us = is_by_us(scan, mark), done_for_us(scan, mark)
        alike = not NEAR["alike"].isdisjoint(scan.text.words[max(0, at - _ALIKE_REACH) : at])
        if (
            at == end
            or alike
            or (mark.value == "have" and _is_preposition(scan, mark))
            or not (by_us or for_us or mark.value in _GIVEN or _is_ours(scan, mark, at, posts))
        ):
            continue
        if mark.value == "attached":
            if is_attached(scan, at, end, posts):
                found.append(Cue(at, end, PROVIDED, OUTRIGHT))
            continue
        first, last = scan.bounds(mark.at)
        after = next_post(posts, mark.end)
        end_of_post = scan.bounds(after.at)[1] if after else last
        to_us = _is_to_us(scan, mark, end)
        theirs = (to_us and not (by_us or for_us)) or (
            negated(scan, mark.at)
            or scan.within("negation", mark.end, mark.end + 1)  # "we have never done this"
            or scan.within("by_creator", mark.end, mark.end + 2)
            or is_sent_to_us(scan, first, at)
        )
        # "Edited by our studio": who films is another matter.
        around = max(first, mark.at - _FILM_REACH), min(end_of_post, mark.end + _FILM_REACH)
        if theirs or (mark.value in {None, "by"} and they_film(scan, *around)):
            continue
        ours = by_us or bool(scan.within("by_brand", mark.end, mark.end + 2))
        # "Ci ha già girato un clip": its object is no new video.
        ours = ours or _posted_later(scan, mark, posts, max(end, mark.end))
        brief = posted and last - first < _OBJECT_REACH
        if ours or (
            (brief or _published(scan, mark)) and not made_anew(scan, max(end, mark.end), posts)
        ):
            found.append(Cue(at, end, PROVIDED, OUTRIGHT))
    found += (unfilmed(scan) if posted else []) + _given_out(scan, posts) + handed_on(scan, posts)
    return found + _passed_on(scan) + (from_us(scan) + our_clip(scan, posts) if posted else [])


def _is_preposition(scan: Scan, mark: Mark) -> bool:
    """``vidéos à publier``, ``à en parler``: folded, "à" is the "a" of "la marque a la vidéo"."""
    written = scan.text.raw[slice(*scan.text.span(mark.at, mark.end))]
    return not written.isascii() or bool(scan.within("posting", mark.end, mark.end + 1))


def _is_to_us(scan: Scan, mark: Mark, end: int) -> bool:
    """``Les vidéos nous sont remises``: the brand is who gets them; ``Remise :`` is a label."""
    words, (first, _) = scan.text.words, scan.bounds(mark.at)
    # "Nous avons (déjà) les vidéos": who has, not who is given something.
    has = words[mark.at].endswith("ons") and (
        end - mark.end <= _HAD_REACH or bool(scan.within("made", mark.end, mark.end + 1))
    )
    # "Die ons kant-en-klare fragment plaatsen": a possessive.
    own = mark.value == "before" and words[mark.at - 1] in NEAR["ours"]
    near_before = words[max(first, mark.at - 3) : mark.at - max(has, own)]
    # "Nos vidéos": in French "nos" is "our".
    us = NEAR["us_before"] - (set() if scan.language in NOS_IS_US else {"nos"})
    if not us.isdisjoint(near_before) or scan.within("to_us", mark.end, mark.end + 1):
        return True
    for got in scan.within("receive", first, mark.at):  # "krijgen wij aangeleverd"
        if got.value == "us" or BRAND in {actor(scan, got.at), subject_behind(scan, got.end)}:
            return True
    behind = [*words[end : end + 2], "", ""]  # "Remise des fichiers sur notre espace"
    if behind[0] in NEAR["onto"] | NEAR["via"] and behind[1] in NEAR["ours"]:
        return True
    # "Ready to go": to nobody.
    is_ready = words[mark.at] in NEAR["ready"]
    if not is_ready and given_to_somebody(scan, mark.end):
        return True
    return mark.at == first and [":"] in (words[mark.end : mark.end + 1], words[end : end + 1])


def _given_out(scan: Scan, posts: list[Cue]) -> list[Cue]:
    """``Notre spot est monté. Nous l'envoyons à 25 créateurs, qui le publient``: a file of ours."""
    words, found = scan.text.words, list[Cue]()
    for mark in scan.marks["give_out"] if posts else ():
        clips = scan.within("clip", max(0, mark.at - _CLAUSE), mark.end)
        clips = [one for one in clips if scan.sentence[mark.at] - scan.sentence[one.at] <= 1]
        to = scan.within("person", mark.end, mark.end + _TO_REACH)
        # "Nous l'envoyons à l'agence, puis 5 créateurs tournent".
        to = [one for one in to if "," not in words[mark.end : one.at]]
        # "We hand it to you", "on vous l'envoie".
        to_you = not NEAR["you"].isdisjoint(words[mark.at : mark.end + 2])
        hired = to_you or any(one.value != "audience" for one in to)
        if not (clips and hired) or negated(scan, mark.at):
            continue
        clip = clips[0]
        first, last = scan.bounds(clip.at)
        ours = not NEAR["ours"].isdisjoint(words[max(first, clip.at - 2) : clip.at])
        made = scan.within("made", first, last) or scan.within("provided", first, last)
        others = scan.within("not_clip", clip.end, mark.at)
        if (ours or made) and not others and _posted_later(scan, mark, posts, mark.end):
            found.append(Cue(clip.at, mark.end, PROVIDED, OUTRIGHT))
    return found


def _posted_later(scan: Scan, mark: Mark, posts: list[Cue], end: int) -> bool:
    """The next thing asked behind token ``end`` is that creators post; nobody films before."""
    after = next_post(posts, end)
    if after is None or scan.sentence[after.at] - scan.sentence[mark.at] > LATER:
        return False
    made = scan.within("video", end, min(scan.bounds(after.at)[1], end + _CLAUSE))
    at = bisect_left(scan.numbers, end, key=_POSITION)
    counted = {number.end for number in scan.numbers[at : at + _CLAUSE]}
    return not (any(one.at in counted for one in made) or made_anew(scan, end, posts))


def _is_ours(scan: Scan, mark: Mark, clip: int, posts: list[Cue]) -> bool:
    """Made before by the brand: ``déjà montée``, ``that I cut``, ``the film is ready``."""
    if mark.value == "by":
        return False
    if mark.value == "has":  # "Il trailer ce l'ha già il cliente"
        return bool(
            actor(scan, mark.at) == BRAND or scan.within("brand_noun", mark.end, mark.end + 2)
        )
    words = scan.text.words
    if words[mark.at - 1] in NEAR["will"]:
        return False
    first, named = scan.bounds(clip)[0], words[clip + 1] in _IS
    opening = clip - first <= 1 + (named and words[first] in NEAR["the"])
    after = next_post(posts, mark.end) if opening and mark.value is None else None
    # "Fertiges Video, nur posten".
    here = after if after and scan.sentence[after.at] == scan.sentence[clip] else None
    # "Video ready, you post it".
    if here and (only_posted(scan, here) or (here.at - mark.end <= _BESIDE and is_it(scan, here))):
        return True
    opens = words[mark.at] in _FINISHED and clip < mark.at and opening
    opens = opens and words[mark.at - 1] in _IS and not filmed_before(scan, mark.at)
    beside = words[max(mark.at - 2, 0) : mark.at + 3]
    return bool(
        (mark.value == "before" or opens)
        or not (NEAR["already"] | NEAR["we_have"]).isdisjoint(beside)
        or scan.within("by_brand", mark.end, mark.end + 2)
        or actor(scan, mark.at) == BRAND
    )


def _published(scan: Scan, mark: Mark) -> bool:
    """The video spoken of is what is to be published: here, or as "it" in the next sentence."""
    words, sentence = scan.text.words, scan.sentence
    near = mark.at - _CLAUSE, mark.end + _CLAUSE
    # "Post a new video": in English "a" is an article.
    them = NEAR["it"] - ({"a", "as", "o", "os"} if scan.language == "en" else set[str]())
    for kind in ("posting", "repost"):
        for one in scan.within(kind, *near):
            ours = BRAND in {actor(scan, one.at), subject_behind(scan, one.end)}
            if ours or scan.within("drop", one.end, one.end + _OBJECT_REACH):
                continue
            it = not them.isdisjoint(words[one.at - 1 : one.end + 1])
            if scan.language in _VERB_LAST:  # "die ihn am 15. bei sich hochladen"
                low = max(scan.bounds(one.at)[0], one.at - _ABOUT_REACH)
                it = it or not them.isdisjoint(words[low : one.at])
            named = it or kind == "posting" or scan.within("clip", one.end, one.end + _SHARED_REACH)
            later, near_it = sentence[one.at] - sentence[mark.at], (0, 1) if it else (0,)
            # "The film is finished. … 8 people who would publish this film".
            again = one.end < len(words) and words[one.end] in _THAT
            if later in (_AGAIN if again else near_it) and named and not negated(scan, one.at):
                return True
    return False


def _noun_of(scan: Scan, mark: Mark) -> tuple[int, int]:
    """The video that "fournie" or "déjà montée" is said of, with it; an empty range for others."""
    words, start = scan.text.words, scan.bounds(mark.at)[0]
    first = max(start, mark.at - _NOUN_REACH)
    people = scan.within("person", mark.at - 1, mark.end + 1) if mark.value == "before" else []
    if people:
        # "Our existing clients"; "our existing client video" has a noun before another.
        beside = scan.within("clip", people[-1].end, people[-1].end + 1)
        if not beside or words[people[-1].end - 1].endswith("s"):
            return 0, 0
    clips = [one for one in scan.within("clip", first, mark.at) if not _is_account(scan, one)]
    if not clips and words[mark.at - 1] in NEAR["already"] | NEAR["is"]:
        # "Un clip sur le tri des déchets déjà monté": what it is about stands between.
        far = scan.within("clip", max(start, mark.at - _ABOUT_REACH), mark.at)
        clips = [one for one in far[-1:] if words[one.end] in NEAR["on_topic"]]
        first = clips[0].at if clips else first
    others = scan.within("not_clip", first, mark.at)
    if clips and (not others or clips[-1].at > others[-1].at):
        between = words[clips[-1].end : mark.at]
        apart = mark.value == "attached" and ("(" in between or len(between) > _BESIDE)
        if "," in between:  # "on TikTok, we have 12,000 followers"
            apart = apart or any(one.at == mark.end for one in scan.numbers)
        return (0, 0) if apart else (clips[-1].at, mark.end)
    reach = _NOUN_REACH + words[mark.end : mark.end + _NOUN_REACH].count("-")  # "12-second"
    after = scan.within("clip", mark.end, min(mark.end + reach, scan.bounds(mark.at)[1]))
    if not after or others or scan.within("not_clip", mark.end, after[0].end + 1):
        return 0, 0
    # "Pis a en parler sur leur TikTok": a place of theirs; "la remise des vidéos": not the brand's.
    between = words[mark.end : after[0].at]
    other = mark.value == "have" and words[after[0].at - 1] in NEAR["theirs"]
    other = other or (mark.value == "given" and not _OF.isdisjoint(between[:1]))
    # "Unsere Wallbox (wird gestellt) in einem Video", "suits provided, and make a video".
    parted = between[:1] == [","] and not _GOES_ON.isdisjoint(between[1:2])
    # "We have 12,000 followers, 2 videos each"
    parted = parted or ("," in between and any(one.at == mark.end for one in scan.numbers))
    if other or parted or ")" in between:
        return 0, 0
    between = words[mark.end + 1 + (words[mark.end] in NEAR["is"]) : after[0].at]
    apart = mark.value == "attached" and not TO_OBJECT.isdisjoint(between)
    apart = apart or words[mark.end : after[0].at] == ["en"]  # "remise en fichier": how it is sent
    return (0, 0) if apart else (mark.at, after[0].end)


def _is_account(scan: Scan, clip: Mark) -> bool:
    """The TikTok of ``votre compte TikTok``."""
    named = scan.within("platform", clip.at, clip.end)
    places = scan.within("place", clip.at - 2, clip.at) if named else []
    return any(one.end == clip.at for one in places)


def _passed_on(scan: Scan) -> list[Cue]:
    """``Reposter notre vidéo``, ``repost the clip``, ``upload that film unchanged``."""
    found: list[Cue] = []
    for mark in scan.marks["repost"] + scan.marks["posting"]:
        before = [
            one
            for one in scan.within("clip", mark.at - 3, mark.at)
            if one.end == mark.at - (scan.text.words[mark.at - 1] in NEAR["infinitive"])
        ]
        if before and scan.text.words[before[0].at - 1] in NEAR["ours"] and mark.value != "us":
            if not denied(scan, before[0].at, mark.end):
                found.append(Cue(before[0].at, mark.end, PROVIDED, OUTRIGHT))
            continue
        clip = scan.within("clip", mark.at + 2, mark.end + 4)
        unchanged = scan.within("unchanged", mark.end, mark.end + _UNCHANGED_REACH)
        by_us = mark.value == "us" or pronoun_before(scan, mark.at) == BRAND
        if not (clip or unchanged) or by_us or negated(scan, mark.at):
            continue
        if unchanged and scan.sentence[unchanged[0].at] == scan.sentence[mark.at]:
            found.append(Cue(mark.at, unchanged[0].end, PROVIDED, OUTRIGHT))
            continue
        between = scan.text.words[mark.at + 1 : clip[0].at] if clip else []
        # "On les met sur notre TikTok": a place, and the brand itself.
        ours = not NEAR["ours"].isdisjoint(between) and NEAR["to"].isdisjoint(between)
        passed = clip and scan.text.words[mark.at] in NEAR["passing_on"]
        made = not all(negated(scan, one.at) for one in scan.marks["filming"])
        if ours or (passed and not made and NEAR["theirs"].isdisjoint(between)):
            found.append(Cue(mark.at, clip[0].end, PROVIDED, OUTRIGHT))
    return found

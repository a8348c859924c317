"""What the readers of the service asked for share: cues, what denies them, whose video is meant."""

from bisect import bisect_left
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from app.domain.campaign import Prestation
from app.extraction.rules.phrases.actors import BRAND, CREATOR, actor, by_nobody, subject_behind
from app.extraction.rules.phrases.negation import negated, supposed, verb_denied
from app.extraction.rules.publishing.payment_cues import unpaid_until
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

UGC, POST, PROVIDED = Prestation.UGC_ONLY, Prestation.VIDEO_POST, Prestation.POST_PROVIDED
FORBIDDEN, OUTRIGHT, CLEAR, LIKELY, HINT = 3.1, 3.0, 2.0, 1.5, 1.0
NEAR = lists("prestation")
_LABEL_REACH, _ANSWER_REACH, _NOTHING_REACH, _NONE_REACH, _RAW_REACH = 6, 4, 6, 7, 4
_OBJECT_REACH, _ONLY_REACH, _ANEW_REACH, _BY_REACH, LATER, _FILM_REACH = 6, 8, 30, 5, 2, 3
_POSITION, _NONE = attrgetter("at"), NEAR["none_of"] | near("actor", "nobody")
_OF, _DETERMINERS = near("place", "of"), near("place", "determiner") | near("prestation", "ours")
_OBJECTS = NEAR["theirs"] | {"it", "a", "an", "one", "yourself", "yourselves", "something"}
_BEFORE_IT = NEAR["it_is"] | NEAR["it"] | NEAR["you"] | _DETERMINERS | near("actor", "they")
_SOMEBODY = near("actor", "we") | near("actor", "they")
_OF_NO_ONE, _SELF = {"niemandem", "niemanden"}, {"selbst", "selber", "zelf"}


class Cue(NamedTuple):
    """Tokens ``at`` to ``end`` speak for ``value``."""

    at: int
    end: int
    value: Prestation
    weight: float


def denied(scan: Scan, at: int, end: int) -> bool:
    """Refused by the words before or after: ``rien à publier``, ``publication : non``."""
    first, _ = scan.bounds(at)
    if _pays_after(scan, first, at) or _is_beyond(scan, first, at):
        return False
    none_from = max(first, at - _NONE_REACH)
    nothing = {one.end for one in scan.within("posting_none", none_from, end)}
    for said in {at, end - 1}:
        if nothing & {said, said - 1} or (negated(scan, said) and not supposed(scan, said)):
            return True
    behind = refused_behind(scan, end) or verb_denied(scan, end) or _nothing_after(scan, end)
    behind = behind or by_nobody(scan, at) or _of_nobody(scan, first, at)
    return behind or _on_none(scan, end) or _refused_label(scan, first, at)


def _is_beyond(scan: Scan, first: int, at: int) -> bool:
    """``Usage: none beyond your post``: all but the post is refused."""
    words, before = scan.text.words, at - 1
    while before > first and (words[before] in _DETERMINERS or words[before] in NEAR["theirs"]):
        before -= 1
    if words[before] not in NEAR["beyond"]:
        return False
    return not _NONE.isdisjoint(words[max(first, before - _LABEL_REACH) : before])


def _of_nobody(scan: Scan, first: int, at: int) -> bool:
    """``nous ne demandons à personne de publier``, ``von niemandem, dass er postet``."""
    words = scan.text.words
    for one in range(at - 1, max(first, at - _NONE_REACH) - 1, -1):
        if words[one] in _OF_NO_ONE:
            return True
        if words[one] == "personne" and words[one - 1] == "a":
            return not {"ne", "n"}.isdisjoint(words[max(first, one - _NONE_REACH) : one])
    return False


def _pays_after(scan: Scan, first: int, at: int) -> bool:
    """``No payment until the creator's post has 100k views``: pay is refused, not the post.

    So is whatever is not done "before it's published", or "avant publication".
    """
    until = scan.within("earlier", max(first, at - _NOTHING_REACH), at)
    if not until:
        return False
    between = range(until[-1].end, at)
    # "We do not ask to see it before you post it", "pas de validation avant publication".
    opens = all(scan.text.words[one] in _BEFORE_IT for one in between)
    if not (opens or unpaid_until(scan, until[-1].at)):
        return False
    # "No payment before delivery, and no posting".
    joined = (one for one in between if scan.text.words[one] in NEAR["joins"])
    again = any(scan.within("negation", one, at) for one in joined)
    return not again and "," not in scan.text.words[until[-1].end : at]


def _on_none(scan: Scan, end: int) -> bool:
    """``publiées sur aucun réseau``, ``posted on no account``; not "on no more than two"."""
    words = scan.text.words[end : end + 3]
    if len(words) < 3 or words[0] not in NEAR["onto"] or words[1] not in NEAR["not_one"]:  # noqa: PLR2004
        return False
    return words[2] not in NEAR["limit"]


def _nothing_after(scan: Scan, end: int) -> bool:
    """``posten müsst ihr nichts``, ``posten muss niemand``: the verb first, then who need not."""
    after = scan.text.words[end : min(scan.bounds(end - 1)[1], end + _NOTHING_REACH)]
    if not after or after[0] not in NEAR["modal"]:
        return False
    told = [*takewhile(str.isalpha, after)]  # "hoef je niet", not "müsst ihr nicht sofort"
    return told[-1] in NEAR["not_last"] or not NEAR["nothing_last"].isdisjoint(told)


def refused_behind(scan: Scan, end: int) -> bool:
    """``Posting: no``, ``Veröffentlichung durch sie ist nicht nötig``, ``do they post? A: no``."""
    words, kinds = scan.text.words, scan.text.kinds
    last, after = scan.bounds(end - 1)[1], end
    by = words[end : end + 1] and words[end] in NEAR["by"]
    if by or not NEAR["on_behalf"].isdisjoint(words[end + 1 : end + 3]):
        after = end = max((one.end for one in scan.within("person", end + 1, end + 5)), default=end)
    after += words[after : after + 1] != [] and words[after] in _SELF  # "plaatsen zelf niets"
    while after < min(end + _ANSWER_REACH, len(words)) and words[after] in NEAR["answer"]:
        after += 1
    if after > end and "?" not in words[end:after] and after > last:
        return False
    if words[after : after + 1] and words[after] in NEAR["nothing"]:
        return not _excepts(scan, after + 1)
    if last <= after < len(words):  # not the "No music with lyrics" of the next line
        last = scan.bounds(after)[1] - 1
    return any(
        one.end > after + 1
        or one.end >= max(last, after + 1)
        or words[one.end] in NEAR["thanks"]
        or kinds[one.end] != WORD
        for one in scan.within("posting_refused", after, after + 1)
    )


def _excepts(scan: Scan, at: int) -> bool:
    """``nothing but our film``; not "nothing but you deliver the files", "nada de nada"."""
    words = scan.text.words
    if not words[at : at + 1] or words[at] not in NEAR["nothing_but"]:
        return False
    behind = words[at + 1 : at + 2]
    return NEAR["nothing"].isdisjoint(behind) and _SOMEBODY.isdisjoint(behind)


def nothing_behind(scan: Scan, end: int) -> bool:
    """``Auf euren Kanälen muss nichts erscheinen``: nothing happens at the place before."""
    for at in range(end, min(scan.bounds(end - 1)[1], end + _NOTHING_REACH)):
        if scan.text.words[at] in NEAR["nothing"]:
            # "En su Instagram, sin tener que grabar nada", "sur leur profil, rien à filmer".
            filmed = scan.within("filming", end, at + _FILM_REACH)
            return not (scan.within("pay", end, at) or filmed)
        if scan.text.kinds[at] != WORD and at > end:
            return False
    return False


def _refused_label(scan: Scan, first: int, at: int) -> bool:
    """``What we do NOT want: posting, stories``."""
    words = scan.text.words
    for one in range(at - 1, max(first, at - _LABEL_REACH), -1):
        if words[one] in {":", "-"}:
            return bool(scan.within("wanted", one - 1, one)) and negated(scan, one - 1)
    return False


def refusal(scan: Scan, at: int, end: int, weight: float = FORBIDDEN) -> list[Cue]:
    """What refusing tokens ``at`` to ``end`` says; "no other sponsored post" asks for one."""
    if scan.within("another", at - 3, at) or scan.within("another", end, end + 2):
        return []
    return [Cue(at, end, UGC, weight)]


def given_to_somebody(scan: Scan, end: int) -> bool:
    """``remises à la commune``: to one who is none of the creators."""
    words, at = scan.text.words, end + 1
    # "Produced a spot": in English "a" is an article.
    article = words[end : end + 1] in (["a"], ["an"]) and scan.language == "en"
    if at >= scan.bounds(end - 1)[1] or words[end] not in NEAR["dative"] or article:
        return False
    at += words[at] in NEAR["articles"] or words[at] in NEAR["ours"]
    people = scan.within("person", at, at + 1)
    is_word = at < len(words) and scan.text.kinds[at] == WORD and not is_common(words[at])
    return is_word and all(one.value == "audience" for one in people)


def object_end(scan: Scan, at: int) -> int:
    """Where the video ends that is given from token ``at`` on; 0 when another thing is given."""
    end = min(scan.bounds(at - 1)[1], at + _OBJECT_REACH)
    stops = {
        one.at for kind in ("currency", "pay", "filming") for one in scan.within(kind, at, end)
    }
    others = {one.at for one in scan.within("not_clip", at, end + 4)}
    clips = {one.at: one.end for one in scan.within("clip", at, end + 1)}
    for one in range(at, end):
        if one in clips and one not in others:
            # "A video brief", "une vidéo d'exemple", "the details of the video".
            other = {clips[one], clips[one] + 1} & others or _is_part_of(scan, at, one)
            return 0 if other else clips[one]
        word = scan.text.words[one]
        compound = word in NEAR["compound"] and one + 1 in clips
        if one in stops or word in NEAR["object_end"] or (one in others and not compound):
            return 0
    return 0


def _is_part_of(scan: Scan, first: int, at: int) -> bool:
    """``i dettagli del`` video: another thing of it, named from token ``first`` on."""
    words, of = scan.text.words, at - 1
    while of > first and words[of] in _DETERMINERS and words[of] not in _OF:
        of -= 1
    noun = words[of - 1] if of > first else ""
    named = noun.isalpha() and words[of] in _OF and not is_common(noun)
    return named and NEAR["version"].isdisjoint(words[max(first, of - 2) : of])


def next_post(posts: list[Cue], at: int) -> Cue | None:
    """The first of ``posts``, which stand in order, from token ``at`` on."""
    index = bisect_left(posts, at, key=_POSITION)
    return posts[index] if index < len(posts) else None


def only_posted(scan: Scan, post: Cue) -> bool:
    """``ihr ladet sie nur hoch``, ``all you do is upload it``: nothing else is asked."""
    words, first = scan.text.words, max(scan.bounds(post.at)[0], post.at - _ONLY_REACH)
    for at in range(post.at - 1, first - 1, -1):
        if words[at] in NEAR["only"] or (words[at] == "so" and scan.language == "pt"):
            return True
        if words[at] == "all" and words[at + 1] in _SOMEBODY:
            return True
        if scan.text.kinds[at] != WORD and not words[at].isdecimal():
            return False
    return False


def made_anew(scan: Scan, at: int, posts: list[Cue]) -> bool:
    """``Unser Spot ist fertig. 10 Influencer drehen etwas Neues und posten es``: not ours."""
    after = next_post(posts, at)
    if after is None or scan.sentence[after.at] - scan.sentence[at - 1] > LATER:
        return False
    end = min(scan.bounds(after.at)[1], at + _ANEW_REACH)
    # "I want people to share this film".
    filmed = (
        one.at
        for one in scan.within("filming", at, end)
        if not _is_noun(scan, one.at)
        and (scan.text.words[one.at] != "film" or actor(scan, one.at) or _has_object(scan, one.end))
    )
    return any(not negated(scan, one) for one in filmed) or _said_to_film(scan, at, end)


def _is_noun(scan: Scan, at: int) -> bool:
    """The film of ``you take that film``."""
    words = scan.text.words
    return words[at] == "film" and words[at - 1] in NEAR["the"] | NEAR["ours"] | near(
        "made", "that"
    )


def _has_object(scan: Scan, end: int) -> bool:
    """``film your own``, ``film a reel``: a verb."""
    return scan.text.words[end : end + 1] != [] and scan.text.words[end] in _OBJECTS


def they_film(scan: Scan, at: int, end: int) -> bool:
    """Who is hired films in tokens ``at`` to ``end``: ``vous filmez``, ``filmed by you``."""
    filmed = (
        one.at
        for one in scan.within("filming", at, end)
        if not _is_noun(scan, one.at) and actor(scan, one.at) == CREATOR
    )
    return any(not negated(scan, one) for one in filmed) or _said_to_film(scan, at, end)


def _said_to_film(scan: Scan, at: int, end: int) -> bool:
    """``vous filmez``, ``filmed and posted by you``: the verb says it, or the agent."""
    words = scan.text.words
    found = [
        one
        for one in range(at, end)
        if words[one] in NEAR["they_film"]
        and (actor(scan, one) or subject_behind(scan, one + 1)) != BRAND
    ]
    for agent in scan.within("by_creator", at, end + _BY_REACH):
        for one in scan.within("made", max(at, agent.at - _BY_REACH), agent.at):
            ours = scan.within("by_brand", one.end, agent.at)
            if one.at < end and not ours and "," not in words[one.end : agent.at]:
                found.append(one.at)
    return any(not negated(scan, one) for one in found)


def of_other_things(scan: Scan) -> set[int]:
    """Where words of publishing say something else: ``post-it``, ``Rohmaterial mit hochladen``."""
    found = scan.covered("not_posting")
    for raw in scan.marks["raw_footage"]:
        near_it = scan.within("posting", raw.at - _RAW_REACH, raw.end + _RAW_REACH)
        for mark in near_it:
            between = range(min(raw.end, mark.end), max(raw.at, mark.at))
            alone = not any(scan.within("clip", one, one + 1) for one in between)
            if alone and scan.sentence[mark.at] == scan.sentence[raw.at]:
                found |= set(range(mark.at, mark.end))
    return found

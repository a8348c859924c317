"""Names of networks, and everyday words ("shorts", "snap", "réel") that may be one."""

from typing import NamedTuple

from app.extraction.rules.publishing.asides import ROADS
from app.extraction.rules.text.nearby import lists
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import NUMBER, WORD

_NEAR = lists("platforms")
PLACES = _NEAR["places"]
INSIDE = PLACES | {"in"}
JOINTS = _NEAR["alternatives"] | _NEAR["links"] | _NEAR["joints"]
_REEL_OPENERS = JOINTS | PLACES | _NEAR["reels"]
_LINKS = _NEAR["alternatives"] | _NEAR["links"]
_DETERMINED = _NEAR["possessives"] | {"the", "la", "le", "les", "die", "el", "il", "de", "het", "o"}
_LINKED_REACH, _LISTED_REACH = 4, 9
_LONGEST_JOINT, _POSTED_REACH = 5, 6
_ARTICLE = {"a", "one", "un", "une", "ein", "einem", "uno", "um", "een"}
_VERB_LAST, _SEEN_BEHIND, _SEEN_REACH = {"de", "nl"}, 2, 6
_CLAIMED_REACH = 12
_ELEMENT_REACH, _NEED_REACH, _COUNT_REACH, _AUDIENCE_REACH = 6, 4, 4, 12


# "In Kollaboration", "colab", "en partenariat".
SHARED = ("collab", "colab", "kollab", "partena")


class Mention(NamedTuple):
    """A network named at tokens ``at`` to ``end``; ``sure`` when the word means nothing else."""

    at: int
    end: int
    network: str
    sure: bool


def is_network(scan: Scan, one: Mention, others: list[Mention]) -> bool:
    """Whether an everyday word ("shorts", "snap", "reel") names a network here."""
    words, kinds, at = scan.text.words, scan.text.kinds, one.at
    word, before = words[at], words[at - 1] if at else ""
    after = "".join(words[one.end : one.end + 1])
    alone = not after or kinds[one.end] != WORD or after in _NEAR["light"]
    written = scan.text.raw[slice(*scan.text.span(at, one.end))]
    counted = any(number.end == at for number in scan.numbers)
    grouped = any(
        is_joined(scan, other.end, at) or is_joined(scan, one.end, other.at)
        for other in others
        if other.sure or other.network != one.network
    )
    if word in {"reel", "reels"}:
        made = counted and _is_made(scan, at, after, alone=alone)
        # "Vos comptes reels + shorts"
        made = made or (word == "reels" and grouped and written.isascii())
        return made or _is_reel(scan, one, before, written, alone=alone)
    if word == "short":
        each = written == "Short" and after in _NEAR["shared_out"]
        # "Tell your listeners in a Short on your channel".
        placed = written == "Short" and before in _ARTICLE and after in PLACES
        theirs = alone and before in _NEAR["one_of_yours"] and is_in_one_of(words, at - 1)
        return placed or theirs or (counted and (each or (grouped and alone)))
    if word == "shorts":
        dressed = any(scan.sentence[mark.at] == scan.sentence[at] for mark in scan.marks["clothes"])
        used = grouped or counted or before in {"format", "formats"} or before in PLACES
        used = used or (before in _NEAR["one_of_yours"] and _is_yours(scan, at, written))
        used = used or (written == "Shorts" and after in {"only", "uniquement"})
        return used and alone and not dressed
    if word == "meta":
        ads = after in {"ads", "ad"} or before in {"ads", "pub", "pubs"}
        grouped = grouped or any(_is_listed(scan, one, other) for other in others if other.sure)
        return ads or grouped or _is_meta(scan, at, before, written, alone=alone)
    if word in {"tt", "face"}:
        capitals = written == "TT" and not scan.text.raw.isupper()
        return capitals or (grouped and (alone or word == "tt"))
    # "On TikTok or Snap as is", "TikTok ou Snap au choix".
    alone = alone or after in _NEAR["snap_behind"]
    alone = alone or bool(scan.within("unchanged", one.end, one.end + 1))
    placed = before in PLACES | _NEAR["possessives"] and after not in {"on", "a"}
    theirs = before in _NEAR["theirs"] or bool(scan.within("page_noun", at - 1, at))
    return alone and (grouped or placed or theirs)


def is_short(scan: Scan, one: Mention) -> bool:
    """``the short videos``: how long they are."""
    words = scan.text.words
    return words[one.at] == "short" and bool(scan.within("video", one.end, one.end + 1))


def _is_yours(scan: Scan, at: int, written: str) -> bool:
    """``in one of your Shorts``, ``dans tes Shorts``; not "put your shorts on"."""
    # German writes every noun so.
    named = written == "Shorts" and scan.language != "de"
    return named or is_in_one_of(scan.text.words, at - 1)


def is_in_one_of(words: list[str], at: int) -> bool:
    """``in one of`` your Shorts, from token ``at`` on."""
    one = at - 1 - (words[at - 1] in _NEAR["of"])
    if one < 1 or words[one] not in _NEAR["one_of"]:
        return False
    inside = one - 1 - (words[one - 1] == "l")
    return words[one] == "num" or (inside >= 0 and words[inside] in INSIDE)


def _is_meta(scan: Scan, at: int, before: str, written: str, *, alone: bool) -> bool:
    """Not the goal that it is in Spanish, Italian and Portuguese."""
    romance, capital = scan.language in {"es", "it", "pt"}, written[0].isupper()
    opens = at == scan.bounds(at)[0] or scan.text.raw.isupper()
    named = capital and not opens and (before in PLACES or (alone and not romance))
    # "Meta uniquement"
    only = any(mark.at == at + 1 for mark in scan.within("platform_only", at + 1, at + 2))
    named = named or (only and capital and not romance)
    return named or (before in PLACES and alone and (capital or not romance))


def _is_listed(scan: Scan, one: Mention, other: Mention) -> bool:
    """Each of the two stands in a place: ``no Meta e no TikTok``, ``sur Meta et sur Snapchat``."""
    words, (first, last) = scan.text.words, sorted((one, other))
    between = words[first.end : last.at]
    placed = bool(between) and between[-1] in PLACES
    placed = placed and first.at > 0 and words[first.at - 1] in PLACES
    return placed and len(between) == 2 and between[0] in JOINTS  # noqa: PLR2004 - link and place


def _is_made(scan: Scan, at: int, after: str, *, alone: bool) -> bool:
    """A counted "réel" is a video: "un réel chacun", "3 réels par", "ils publient un réel"."""
    if after in _NEAR["shared_out"] or (alone and scan.text.words[at] == "reels"):
        return True
    # "Un réel sur ton compte": no noun that it goes with follows.
    if scan.text.words[at] == "reel" and after in _NEAR["behind_reel"]:
        return True
    return not after.isalpha() and bool(scan.within("posting", at - _POSTED_REACH, at))


def _is_reel(scan: Scan, one: Mention, before: str, written: str, *, alone: bool) -> bool:
    """Not the French "réel", with its accent or without."""
    french = scan.language == "fr" and one.at > 0 and scan.text.kinds[one.at - 1] == WORD
    opened = before in _REEL_OPENERS or written.istitle()
    return written.isascii() and (not french or (opened and (alone or written != "reel")))


def is_seen(scan: Scan, first: int, end: int) -> bool:
    """``Wir haben dein Profil auf Instagram gesehen``: German and Dutch say the verb last."""
    if scan.language not in _VERB_LAST or first < 1:
        return False
    verbs = scan.within("platform_aside", end, end + _SEEN_BEHIND)
    if not verbs or verbs[0].value != "near":
        return False
    at = verbs[0].at
    if any(one.end > at for one in scan.within("not_aside", at - _SEEN_BEHIND, at + 1)):
        return False
    words = scan.text.words
    whose = words[max(scan.bounds(first)[0], first - _SEEN_REACH) : first]
    road = words[first - 1] in ROADS | _NEAR["yours"] and "," not in words[end:at]
    # "Den Film, den Sie für das Museum gemacht haben, auf YouTube gesehen".
    start = max(scan.bounds(first)[0], first - _CLAIMED_REACH)
    made = scan.within("clip", start, first) and "," in words[start:first]
    told = made and not (_NEAR["you"] | _NEAR["you_made"]).isdisjoint(words[start:first])
    return road and (bool(told) or not _NEAR["yours"].isdisjoint(whose))


def is_seen_already(scan: Scan, first: int) -> bool:
    """``Ich habe dich auf TikTok gesehen und möchte ein Video für Instagram``: that was TikTok."""
    if scan.language not in _VERB_LAST:
        return False
    asides = scan.within(
        "platform_aside", max(scan.bounds(first)[0], first - _CLAIMED_REACH), first
    )
    if not asides or asides[-1].value != "near":
        return False
    at = asides[-1].at
    seen_on = scan.within("platform", at - _SEEN_BEHIND, at)
    return bool(seen_on) and "," not in scan.text.words[seen_on[-1].end : at]


def foremost(scan: Scan, groups: list[list[Mention]]) -> list[list[Mention]]:
    """Without what only tells of followers or of sounds, where another network is told."""
    counted = {at for number in scan.numbers for at in range(number.at, number.end)}
    told = [one for one in groups if not _is_beside(scan, one[0].at, one[-1].end, counted)]
    return told or groups


def _is_beside(scan: Scan, first: int, end: int, counted: set[int]) -> bool:
    """``5k followers on Instagram``, ``a trending TikTok sound``: no place for the video."""
    words, (start, last) = scan.text.words, scan.bounds(first)
    before = first - 1
    while before > start and words[before] in PLACES | _NEAR["articles"] | _NEAR["sound_of"]:
        before -= 1
    if words[end : end + 1] and words[end] in _NEAR["sound"]:
        return True
    if before >= start and words[before] in _NEAR["sound"] and before < first - 1:
        return True
    near = max(start, first - _AUDIENCE_REACH), min(last, end + _AUDIENCE_REACH)
    followers = [
        one
        for one in scan.within("followers", *near)
        if not counted.isdisjoint(range(one.at - _COUNT_REACH, one.end + _COUNT_REACH))
    ]
    if any(one.at == end or one.end - 1 == before for one in followers):
        return True
    # "5k followers on Instagram or 10k on TikTok".
    return bool(followers) and before in counted and before < first - 1


def is_spared(scan: Scan, at: int) -> bool:
    """``no logo in the Snapchat version``: refused is what is not to be in that video."""
    words, first = scan.text.words, max(scan.bounds(at)[0], at - _ELEMENT_REACH)
    element = next((one for one in range(at - 1, first, -1) if words[one] in _NEAR["element"]), at)
    placed = not PLACES.isdisjoint(words[element + 1 : at])
    # "No text on TikTok, only Instagram" refuses TikTok.
    version = words[at + 1 : at + 2] + words[max(element, at - 2) : at]
    placed = placed and not _NEAR["version"].isdisjoint(version)
    return placed and not (
        scan.within("negation", element + 1, at) or scan.within("posting", element + 1, at)
    )


def first_listed(scan: Scan, owner: int, end: int) -> int:
    """Where the list begins that the page at tokens ``owner`` to ``end`` closes, or ``owner``.

    ``Sur notre chaîne et notre page Facebook``, ``for the product page and our Facebook page``.
    """
    words = scan.text.words
    link = owner - 1 - (words[owner - 1] == "a")  # "… et à notre chaîne YouTube"
    # "En" is "in" where it is not Dutch.
    if words[link] not in _LINKS or (words[link] == "en" and scan.language != "nl"):
        return owner
    low = scan.bounds(owner)[0]
    mine = range(link - 1, max(link - _LINKED_REACH, 0) - 1, -1)
    nearest = next((at for at in mine if words[at] in _NEAR["possessives"]), owner)
    # "Merci pour votre message et notre page Facebook vous attend".
    while end < len(words) and scan.within("page_noun", end, end + 1):
        end += 1
    behind = words[end : end + 1]
    if behind and scan.text.kinds[end] == WORD and behind[0] not in _NEAR["light"]:
        return nearest
    for at in range(link - 1, max(link - _LISTED_REACH, low + 1, 1) - 1, -1):
        if words[at] in _DETERMINED and words[at - 1] in INSIDE | {"for"}:
            return at
    return nearest


def is_in_need(scan: Scan, end: int) -> bool:
    """``Our Instagram page needs videos``: they go there."""
    words, last = scan.text.words, scan.bounds(end - 1)[1]
    for at in range(end, min(last, end + _NEED_REACH)):
        if words[at] in _NEAR["lacks"]:
            return bool(scan.within("clip", at + 1, min(last, at + 1 + _NEED_REACH)))
    return False


def is_joined(scan: Scan, end: int, at: int) -> bool:
    """Only joints and numbers stand between ``end`` and ``at``."""
    words, kinds = scan.text.words, scan.text.kinds
    return 0 <= at - end <= _LONGEST_JOINT and all(
        words[one] in JOINTS or kinds[one] == NUMBER for one in range(end, at)
    )

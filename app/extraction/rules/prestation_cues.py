"""What the readers of the service asked for share: cues with their weight, and what denies them."""

from typing import NamedTuple

from app.domain.campaign import Prestation
from app.extraction.rules.actors import by_nobody
from app.extraction.rules.nearby import lists
from app.extraction.rules.negation import negated, supposed, verb_denied
from app.extraction.rules.scan import Scan, is_common
from app.extraction.rules.tokens import WORD

UGC, POST, PROVIDED = Prestation.UGC_ONLY, Prestation.VIDEO_POST, Prestation.POST_PROVIDED
FORBIDDEN, OUTRIGHT, CLEAR, LIKELY, HINT = 3.1, 3.0, 2.0, 1.5, 1.0
NEAR = lists("prestation")
_LABEL_REACH, _ANSWER_REACH, _NOTHING_REACH = 6, 4, 6
_ON_BEHALF = {"part", "parte", "cura"}


class Cue(NamedTuple):
    """Tokens ``at`` to ``end`` speak for ``value``."""

    at: int
    end: int
    value: Prestation
    weight: float


def denied(scan: Scan, at: int, end: int) -> bool:
    """Refused by the words before or after: ``rien à publier``, ``publication : non``."""
    first, _ = scan.bounds(at)
    if _pays_after(scan, first, at):
        return False
    nothing = {one.end for one in scan.within("posting_none", first, end)}
    for said in {at, end - 1}:
        if nothing & {said, said - 1} or (negated(scan, said) and not supposed(scan, said)):
            return True
    behind = refused_behind(scan, end) or verb_denied(scan, end) or _nothing_after(scan, end)
    return behind or by_nobody(scan, at) or _refused_label(scan, first, at)


def _pays_after(scan: Scan, first: int, at: int) -> bool:
    """``No payment until the creator's post has 100k views``: pay is refused, not the post."""
    until = scan.within("earlier", max(first, at - _NOTHING_REACH), at)
    paid = until and "," not in scan.text.words[until[-1].end : at]
    return bool(paid) and bool(scan.within("pay", first, until[-1].at))


def _nothing_after(scan: Scan, end: int) -> bool:
    """``posten müsst ihr nichts``: the verb first, then who need do nothing."""
    after = scan.text.words[end : min(scan.bounds(end - 1)[1], end + _NOTHING_REACH)]
    found = [at for at, word in enumerate(after) if word in NEAR["nothing_last"]]
    return bool(found) and after[0] in NEAR["modal"]


def refused_behind(scan: Scan, end: int) -> bool:
    """``Posting: no``, ``eine Veröffentlichung ist nicht nötig``, ``do they post? A: no``."""
    words, kinds = scan.text.words, scan.text.kinds
    last, after = scan.bounds(end - 1)[1], end
    by = words[end : end + 1] and words[end] in NEAR["by"]
    if by or not _ON_BEHALF.isdisjoint(words[end + 1 : end + 3]):
        # "Eine Veröffentlichung durch die Creator ist nicht vorgesehen."
        after = end = max((one.end for one in scan.within("person", end + 1, end + 5)), default=end)
    while after < min(end + _ANSWER_REACH, len(words)) and words[after] in NEAR["answer"]:
        after += 1
    if after > end and "?" not in words[end:after] and after > last:
        return False
    if words[after : after + 1] and words[after] in NEAR["nothing"]:
        # "You post nothing but our film".
        return NEAR["nothing_but"].isdisjoint(words[after + 1 : after + 2])
    return any(
        one.end > after + 1
        or one.end >= max(last, after + 1)
        or words[one.end] in NEAR["thanks"]
        or kinds[one.end] != WORD
        for one in scan.within("posting_refused", after, after + 1)
    )


def nothing_behind(scan: Scan, end: int) -> bool:
    """``Auf euren Kanälen muss nichts erscheinen``: nothing happens at the place before."""
    for at in range(end, min(scan.bounds(end - 1)[1], end + _NOTHING_REACH)):
        if scan.text.words[at] in NEAR["nothing"]:
            return not scan.within("pay", end, at)
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

"""Find the words that refuse something: "pas de rushes", "exclusivité : non", "organic only"."""

from itertools import pairwise

from app.domain.reading import Evidence
from app.extraction.rules.phrases.negation import denying_label, negated
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_REACH = 6
_REFUSAL, _OF, _COPULA = near("refusal", "word"), near("refusal", "of"), near("refusal", "copula")
_MOST_COPULAS = 4
# A list that is denied goes on with such a word.
_GOES_ON = near("refusal", "goes_on")
_SOLELY, _ORGANIC_USE, _ORGANIC_REACH = near("ads", "solely"), near("ads", "organic"), 4
_LABEL = {":", "=", "?", "("}
_IDEA, _REJECTED = near("refusal", "idea"), near("refusal", "rejected")
_TURNED_DOWN = {("turned", "down"), ("shot", "down"), ("ruled", "out"), ("decided", "against"),
                ("said", "no"), ("pas", "retenu"), ("pas", "voulu")}  # fmt: skip
_IDEA_REACH, _REJECTED_REACH, _PAUSES = 10, 6, {",", ":", "(", ")"}


def refused_from(scan: Scan, at: int) -> int | None:
    """The token of the word that refuses token ``at`` (``at`` itself when it is further off)."""
    if not negated(scan, at):
        return None
    if (label := denying_label(scan, at)) is not None:
        return label
    words, sentence = scan.text.words, scan.sentence
    for before in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if sentence[before] != sentence[at]:
            break
        if words[before] in _REFUSAL:
            return before if _is_listed(words, before, at) else None
    return at


def _is_listed(words: list[str], refusal: int, at: int) -> bool:
    """In ``sans exclusivité, les rushes, 3 hooks`` the rushes are wanted: no list goes on so."""
    comma = next((one for one in range(at - 1, refusal, -1) if words[one] == ","), None)
    return comma is None or comma + 1 == at or words[comma + 1] in _GOES_ON


def refused_until(scan: Scan, end: int) -> int | None:
    """Where a refusal right behind token ``end`` (exclusive) ends: ``exclusivité : non``."""
    words, at = scan.text.words, end
    while at < min(len(words), end + _MOST_COPULAS) and words[at] in _COPULA:
        at += 1
    if at >= len(words) or scan.sentence[end - 1] != scan.sentence[at]:
        return None
    # "Whitelisting hoeft niet"
    told = [one.end for one in scan.within("negation", at, at + 1) if one.value == "label"]
    if not told and words[at] not in _REFUSAL:
        return None
    is_label = any(word in _LABEL for word in words[end:at])
    following = max(told, default=at + 1)
    if following < len(words) and words[following] in _OF:
        return following + 1
    is_last = following >= len(words) or scan.text.kinds[following] != WORD
    return following if is_last or is_label else None


def organic_only(scan: Scan, field: str) -> list[Evidence]:
    """``organique uniquement``, ``only organic posting``: no ads at all."""
    words = scan.text.words
    found: list[Evidence] = []
    for mark in scan.marks["organic"]:
        first, stop = scan.bounds(mark.at)
        at = mark.end
        while at < min(stop, mark.end + _ORGANIC_REACH) and words[at] in _ORGANIC_USE:
            at += 1
        before = mark.at - 1
        while before > max(first - 1, mark.at - _ORGANIC_REACH) and words[before] in _ORGANIC_USE:
            before -= 1
        if at < stop and words[at] in _SOLELY:
            span = scan.text.span(mark.at, at + 1)
        elif before >= first and words[before] in _SOLELY and _ends_use(scan, mark.end, at):
            span = scan.text.span(before, at)
        else:
            continue
        if refused_from(scan, mark.at) is None and not scan.ignored(mark.at):
            found.append(Evidence(field, 0, span))
    return found


def _ends_use(scan: Scan, end: int, at: int) -> bool:
    """``only organic posts``, not ``only organic cotton``."""
    return at > end or at >= len(scan.text.words) or scan.text.kinds[at] != WORD


def is_rejected(scan: Scan, at: int) -> bool:
    """``They rejected the idea of sending it to twenty accounts``: what nobody thinks of any more.

    Not "They rejected the script: 20 accounts".
    """
    words, (first, _) = scan.text.words, scan.bounds(at)
    nearest = range(at - 1, max(first, at - _IDEA_REACH) - 1, -1)
    idea = next((one for one in nearest if words[one] in _IDEA), None)
    if idea is None or not _PAUSES.isdisjoint(words[idea:at]):
        return False
    said = words[max(first, idea - _REJECTED_REACH) : idea]
    return not (_REJECTED.isdisjoint(said) and _TURNED_DOWN.isdisjoint(pairwise(said)))

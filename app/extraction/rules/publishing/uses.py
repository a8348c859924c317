"""What the brand does with the videos ("we run them as ads", "used by the company")."""

from app.extraction.rules.phrases.actors import BRAND, actor, subject_behind, verb_final
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.publishing.houses import house_publishes
from app.extraction.rules.publishing.prestation_cues import CLEAR, NEAR, UGC, Cue
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan

_USE_REACH, _AGENT_REACH = 4, 7
_SUBJECT_REACH, _NAME_REACH, _GRANT_REACH = 4, 3, 9
# "Les vidéos seront utilisées par": between a subject and its participle.
_COPULA = NEAR["is"] | near("house", "passive")


def _has_pronoun(scan: Scan, mark: Mark) -> bool:
    """``lo usiamo noi``, ``we use it``: what is used is the thing spoken of."""
    words = scan.text.words
    before = mark.at > 0 and words[mark.at - 1] in NEAR["object_before"]
    return before or not NEAR["object_behind"].isdisjoint(words[mark.end : mark.end + 1])


def uses(scan: Scan) -> list[Cue]:
    """``we run the ads ourselves``, ``nous les diffuserons``, ``we'll share them``."""
    cues: list[Cue] = []
    for mark in scan.marks["spread"]:
        first, last = scan.bounds(mark.at)
        near = max(first, mark.at - 2), min(last, mark.end + _USE_REACH)
        if scan.within("currency", *near) or negated(scan, mark.at):
            continue
        side = subject_behind(scan, mark.end) or actor(scan, mark.at) or verb_final(scan, mark.at)
        if mark.value != "us" and side != BRAND and not house_publishes(scan, mark):
            continue
        words = scan.text.words[near[0] : near[1]]
        ads = [one for one in scan.within("place", *near) if one.value == "used"]
        them = not NEAR["them"].isdisjoint(words) or _has_pronoun(scan, mark)
        agent = scan.within("by_brand", mark.end, min(last, mark.end + _AGENT_REACH))
        to_them = not NEAR["you"].isdisjoint(words[2:])
        # "Ein Video, das wir bei LinkedIn zeigen": the verb comes last.
        ending = verb_final(scan, mark.at) and scan.within("clip", first, mark.at)
        if (ads or them or agent or ending or scan.within("clip", *near)) and not to_them:
            cues.append(Cue(mark.at, mark.end, UGC, CLEAR))
    return cues + _used_by_brand(scan)


def _used_by_brand(scan: Scan) -> list[Cue]:
    """``Les vidéos sont utilisées par la marque``; not "the oil is used by the company"."""
    words, cues = scan.text.words, list[Cue]()
    for at in scan.text.where(NEAR["used"]):
        first, last = scan.bounds(at)
        start = at
        while start > first and words[start - 1] in _COPULA:
            start -= 1
        # "Die Videos werden von der Marke für YouTube verwendet": the agent stands between.
        agent = _agent(scan, at + 1, min(last, at + _AGENT_REACH))
        agent = agent or _agent(scan, max(first, at - _AGENT_REACH), at)
        low = max(first, min(start, agent or start) - _SUBJECT_REACH)
        clips = scan.within("clip", low, at)
        if agent and clips and not negated(scan, at):
            cues.append(Cue(clips[0].at, at + 1, UGC, CLEAR))
    return cues


def _agent(scan: Scan, at: int, end: int) -> int:
    """Where in tokens ``at`` to ``end`` ``by the company`` or ``von der Marke`` begins, or 0."""
    by_brand = [one for one in scan.within("by_brand", at, end) if one.end - one.at > 1]
    if by_brand:
        return by_brand[0].at
    for one in range(at, end):
        if scan.text.words[one] in NEAR["by"]:
            stop = one + 1 + _NAME_REACH
            if scan.within("brand_noun", one + 1, stop) or scan.within("house", one + 1, stop):
                return one
    return 0


def only_granted(scan: Scan, at: int) -> bool:
    """``permission to use it in our ads``, ``Rechte für Anzeigen``: who publishes is not said."""
    words, (first, last) = scan.text.words, scan.bounds(at)
    # "Dass wir die Videos zeitlich unbegrenzt für Anzeigen nutzen dürfen".
    near = max(first, at - _GRANT_REACH), min(last, at + _GRANT_REACH)
    if scan.within("perpetual", *near):
        return True
    for one in range(at - 1, max(first, at - _GRANT_REACH) - 1, -1):
        if words[one] in NEAR["right"]:
            return True
        if words[one] in {",", ";"}:
            return False
    return False

"""Which networks of a group are refused: ``pas TikTok``, ``dead set against TikTok``."""

from itertools import pairwise

from app.extraction.rules.phrases.negation import negated, supposed
from app.extraction.rules.phrases.refusals import refused_until
from app.extraction.rules.publishing.networks import Mention, is_spared
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEAR = lists("platforms")
_ALTERNATIVES = _NEAR["alternatives"]
_LINKS = _ALTERNATIVES | _NEAR["links"]
# Between "against" and the network.
_AN = _NEAR["articles"] | {"o", "l", "il", "el", "das", "using", "doing", ":"}
_A = {"un", "une", "a", "an", "ein", "eine", "einen", "uno", "una"}
_NOTHING = near("prestation", "nothing")
# "On laisse tomber, on y est nuls", "we'll skip because …": another clause begins.
_CLAUSE = near("clause", "because") | (near("clause", "who") - {"this", "that", "it", "das", "dat"})
_ASIDE, _BUTS = _NEAR["left_aside"], near("money", "but")
_WE, _LEADS = near("actor", "we"), near("platforms", "refusal_leads")
# What is refused is told behind: "pas besoin de sous-titres".
_TOLD = {"que", "qu", "that", "che", "dass", "dat", "de", "d", "di", "to", "zu", "om", "of", "for"}
_LATER = {"later", "denied", "rather"}
_ASIDE_REACH, _REFUSAL_REACH, _JOINT_REACH, _GIVEN_UP_REACH, _CORRECTED_REACH = 7, 4, 4, 12, 5
_LEAD_REACH = 3


def wanted(scan: Scan, group: list[Mention]) -> list[Mention]:
    """The group without the networks that are refused."""
    words = scan.text.words
    refused = _refused(scan, group[0].at)
    between = {word for one, two in pairwise(group) for word in words[one.end : two.at]}
    only = {mark.at for mark in scan.marks["platform_only"]}
    kept: list[Mention] = []
    for index, one in enumerate(group):
        # "Pas de Facebook, TikTok et Insta": the list of refusals ends with the comma.
        ended = index and words[one.at - 1] == "," and between.isdisjoint(_ALTERNATIVES)
        # "Pas Facebook, Facebook on le fait nous"
        ended = ended and one.network not in {former.network for former in group[:index]}
        if one.end in only or (refused == "negated" and ended):
            refused = ""
        if not refused and not (index and _is_less_liked(scan, one.at)):
            kept.append(one)
    dropping = _refused_behind(scan, group[-1].end) or _is_left_aside(scan, group)
    someday = scan.within("platform_refusal", group[-1].end, group[-1].end + 2)
    if dropping and len(kept) > 1 and any(one.value == "someday" for one in someday):
        return kept[:-1]  # "TikTok, and YouTube maybe later"
    while dropping and kept:
        link = words[kept.pop().at - 1]
        # Portuguese "o Facebook": an article.
        dropping = link in _LINKS and not (link == "o" and scan.language == "pt")
        # "Meta uniquement, TikTok on a coupé"
        dropping = dropping and not (kept and kept[-1].end in only)
    return kept


def withdrawn(scan: Scan, groups: list[list[Mention]], kept: list[list[Mention]]) -> set[str]:
    """The networks that a correction takes back: ``TikTok and YouTube. Edit: no YouTube``."""
    if not scan.marks["correction"]:
        return set()
    return {
        one.network
        for group, left in zip(groups, kept, strict=True)
        for one in group
        if one not in left
        if scan.within("correction", group[0].at - _CORRECTED_REACH, group[0].at)
    }


def _refused(scan: Scan, at: int) -> str:
    """How the network at ``at`` is refused by what stands before it, or ""."""
    words, (first, _) = scan.text.words, scan.bounds(at)
    compared = words[at - 1] in {"que", "qu"}
    if compared and not _NEAR["than"].isdisjoint(words[max(at - _ASIDE_REACH, 0) : at]):
        return "excepted"
    if _is_less_liked(scan, at):
        return "excepted"
    undone = scan.marks["not_refusal"] + scan.marks["correction"]
    near = [one.end for one in undone if first <= one.at and 0 <= at - one.end < _REFUSAL_REACH]
    ends = [one.end for kind in ("negation_end", "platform") for one in scan.marks[kind]]
    # "Anything but Facebook" has its "but" in it.
    own = {one.end for one in scan.marks["platform_refusal"]}
    # "Finalement on oublie Snapchat": the correction is before the refusal.
    first = max([first, *near, *(end for end in ends if end <= at and end not in own)])
    for mark in scan.marks["platform_refusal"]:
        if first > mark.at or not 0 <= at - mark.end < _REFUSAL_REACH:
            continue
        nothing = mark.value == "against" and words[mark.at - 1] in _NOTHING
        if nothing or (mark.value == "against" and negated(scan, mark.at)):
            # "Nothing against TikTok, but …", "he doesn't rule out TikTok".
            turned = nothing and scan.within("negation_end", at + 1, at + _JOINT_REACH)
            return "excepted" if turned else ""
        if mark.value == "before" or (mark.value == "against" and _is_against(scan, mark, at)):
            return "excepted"
    # "Actually no YouTube" refuses it; "no, actually YouTube" does not.
    if near and not scan.within("negation", max(near), at):
        return ""
    at = _there(scan, at)
    denied = negated(scan, at) and not supposed(scan, at) and not is_spared(scan, at)
    return "negated" if denied else ""


def _is_less_liked(scan: Scan, at: int) -> bool:
    """``We prefer TikTok over Insta``, ``on préfère TikTok à Insta``."""
    words = scan.text.words
    liked = [one for one in scan.within("platform", at - _JOINT_REACH, at) if one.end == at - 1]
    prefers = liked and not _NEAR["prefers"].isdisjoint(words[liked[0].at - 2 : liked[0].at])
    return bool(prefers) and words[at - 1] in _NEAR["less_liked"]


def _is_against(scan: Scan, mark: Mark, at: int) -> bool:
    """``dead set against TikTok``; not "against acne on TikTok", nor "Insta against TikTok"."""
    # "On t'offre le collier contre un Reel".
    traded = scan.within("platform_maybe", at, at + 1) and scan.text.words[at - 1] in _A
    if traded:
        return False
    compared = scan.within("platform", mark.at - 1, mark.at)
    return not compared and all(word in _AN for word in scan.text.words[mark.end : at])


def _there(scan: Scan, at: int) -> int:
    """Where the Portuguese "in the" stands: ``no teu Instagram``, ``no Instagram deles``.

    ``at`` itself where the network is not named so.
    """
    words = scan.text.words
    whose = words[at - 1] in _NEAR["whose"]
    place = at - 1 - whose
    is_place = place >= 0 and words[place] in _NEAR["in_the"]
    owned = whose or not _NEAR["whose_behind"].isdisjoint(words[at + 1 : at + 2])
    return place if is_place and owned else at


def _refused_behind(scan: Scan, end: int) -> bool:
    words, kinds = scan.text.words, scan.text.kinds
    after = end + (end < len(words) and words[end] in {":", ",", "-", "=", "("})
    if after > end and words[end] == "," and scan.within("platform", after, after + _JOINT_REACH):
        return False  # "TikTok, surtout pas Instagram"
    refusals = scan.marks["platform_refusal"]
    lead = after
    while refusals and lead < min(len(words), after + _LEAD_REACH) and words[lead] in _LEADS:
        lead += 1
    near = [one for one in refusals if after <= one.at <= lead]
    here = [one for one in near if _refuses_here(scan, one)]
    # "Sur notre Insta, pas besoin qu'ils publient": something else is refused.
    if here and not (after > end and _TOLD.intersection(words[here[-1].end : here[-1].end + 1])):
        return True
    if refusals and (_is_fronted(scan, end) or _given_up(scan, end)):
        return True
    # "Instagram (no stories)" refuses stories.
    aside = after > end and words[end] == "(" and kinds[after + 1 : after + 2] == [WORD]
    return not aside and refused_until(scan, end) is not None


def _refuses_here(scan: Scan, mark: Mark) -> bool:
    """``TikTok on n'en veut pas``; not "TikTok, we don't want it scripted"."""
    if mark.value == "someday":  # "TikTok for now, YouTube next year"
        named = scan.within("platform", scan.bounds(mark.at)[0], mark.at)
        sees = _closes(scan, mark) or not _NEAR["sees"].isdisjoint(
            scan.text.words[mark.at : mark.end]
        )
        return len(named) > 1 and sees
    if mark.value == "after":
        return not _has_object(scan, mark)
    return bool(mark.value == "closing") and _closes(scan, mark)


def _is_fronted(scan: Scan, end: int) -> bool:
    """``Instagram we'll skip``; not "on Instagram we'll skip the stories"."""
    words = scan.text.words
    if words[end : end + 1] == [] or words[end] not in _WE:
        return False
    marks = scan.within("platform_refusal", end + 1, end + 1 + _LEAD_REACH)
    return any(one.value in {"before", "against"} and not _leads_on(scan, one) for one in marks)


def _is_left_aside(scan: Scan, group: list[Mention]) -> bool:
    """``Instagram we are not doing this time``; not "Instagram, we don't do it ourselves"."""
    words, kinds = scan.text.words, scan.text.kinds
    at, (first, last) = group[0].at, scan.bounds(group[0].at)
    end = group[-1].end + (words[group[-1].end : group[-1].end + 1] == [","])
    before = {words[at - 1], words[group[-1].at - 1]}
    if at != first and words[at - 1] not in _BUTS and "," not in before:
        return False
    said = next((one for one in range(end, last) if words[one] not in _ASIDE), last)
    closes = said == last or kinds[said] != WORD
    return closes and bool(scan.within("negation", end, said))


def _has_object(scan: Scan, mark: Mark) -> bool:
    """``Du TikTok, on laisse tomber Pinterest``: what is refused is named behind."""
    twice = scan.within("platform_refusal", mark.at, mark.at + 1)
    may = any(one.value == "before" and one.end == mark.end for one in twice)
    return may and _leads_on(scan, mark)


def _leads_on(scan: Scan, mark: Mark) -> bool:
    """Something is named behind; not "on laisse tomber on y est nuls"."""
    return not (_closes(scan, mark) or scan.text.words[mark.end] in _CLAUSE)


def _closes(scan: Scan, mark: Mark) -> bool:
    """The clause ends behind these words."""
    return mark.end >= scan.bounds(mark.at)[1] or scan.text.kinds[mark.end] != WORD


def _given_up(scan: Scan, end: int) -> bool:
    """``TikTok was an option but we decided against it``."""
    last = min(scan.bounds(end - 1)[1], end + _GIVEN_UP_REACH)
    marks = scan.within("platform_refusal", end, last)
    said = (one for one in marks if one.value in _LATER and not _has_object(scan, one))
    first = next((one for one in said if one.value != "denied" or _closes(scan, one)), None)
    if first is None or scan.within("platform", end, first.at):
        return False
    # "Snapchat was suggested but we'd rather stay on YouTube": another one is named.
    return first.value != "rather" or bool(scan.within("platform", first.end, last))

"""Who publishes: by the form of the verb, its subject, or the agent that is named."""

from app.extraction.rules.phrases.actors import (
    BRAND,
    CREATOR,
    actor,
    answered,
    fronted,
    pronoun_before,
    subject_behind,
    verb_final,
)
from app.extraction.rules.publishing.houses import (
    by_people,
    house_publishes,
    who_gets_it,
    who_sees_to_it,
)
from app.extraction.rules.publishing.prestation_cues import NEAR
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_SIDE, _AGENT_REACH, _GIVEN_REACH, _CONTRAST_REACH = 6, 4, 8, 14
_NEEDS, _VERB_LAST = near("platforms", "lacks"), {"de", "nl"}
_THEIR_OWN = (["on", "their", "own"], ["to", "their", "own"], ["sur", "leur", "propre"],
              ["sur", "leurs", "propres"])  # fmt: skip
_SIDES = {"us": BRAND, "them": CREATOR}


def publisher(scan: Scan, mark: Mark) -> str:
    """The brand, a creator, or nobody who is named (empty)."""
    at, end = mark.at, mark.end
    first, last = scan.bounds(at)
    # "Our web guy puts it up", "the communes post them": whatever the form of the verb.
    house = BRAND if house_publishes(scan, mark) or _is_receiver(scan, at) else ""
    house = house or (BRAND if is_contrasted(scan, end) else "")
    # "They film with a phone that we lend, and publish on their own TikTok"
    house = house or (CREATOR if scan.text.words[end : end + 3] in _THEIR_OWN else "")
    if side := house or _SIDES.get(mark.value) or answered(scan, end):
        return side
    side = "" if mark.value in {"done", "noun"} else pronoun_before(scan, at)
    # "4 Jugendliche posten je ein Reel": German "je" is "each", not the French "I".
    each = scan.language == "de" and scan.text.words[end : end + 1] == ["je"]
    side = side or ("" if each else subject_behind(scan, end) or fronted(scan, at, end))
    if not side and mark.value != "done":
        # "Our gym needs posts".
        noun = mark.value in {"noun", "spread"} or scan.text.words[at - 1] in _NEEDS
        side = actor(scan, at, noun=noun)
    if not side and mark.value in {"noun", "spread"}:
        side = who_sees_to_it(scan, at)
    elif not side:
        side = who_gets_it(scan, at) or (verb_final(scan, at) if mark.value != "done" else "")
    if side:
        return side
    if scan.within("by_creator", end, min(last, end + _AGENT_REACH)) or by_people(scan, end):
        return CREATOR
    for one in scan.within("by_brand", max(first, at - _SIDE), min(last, end + _SIDE)):
        if one.at >= end or (one.value == "does" and one.end > at - _AGENT_REACH):
            return BRAND
        # "Von uns gepostet"; "zelf" alone is anybody.
        beside = one.end == at or scan.text.words[one.end] in NEAR["onto"]
        if scan.language in _VERB_LAST and beside and one.end - one.at > 1:
            return BRAND
    brand = any(0 <= at - one.end <= 1 for one in scan.marks["brand_noun"])
    return BRAND if brand else ""


def is_contrasted(scan: Scan, end: int) -> bool:
    """``You publish them on your page, they don't``: the creators do not."""
    last = min(scan.bounds(end - 1)[1], end + _CONTRAST_REACH)
    marks = (one for one in scan.within("by_brand", end, last) if one.value == "contrast")
    words, kinds = scan.text.words, scan.text.kinds
    return any(one.end >= len(words) or kinds[one.end] != WORD for one in marks)


def _is_receiver(scan: Scan, at: int) -> bool:
    """``Il nous donne les vidéos, Nolwenn les met sur Facebook``: a name, behind what is given."""
    words, (first, _) = scan.text.words, scan.bounds(at)
    one = at - 1 - (words[at - 1] in NEAR["object_before"])
    if one <= first or scan.text.kinds[one] != WORD or is_common(words[one]):
        return False
    named = scan.text.raw[scan.text.span(one, one + 1).start].isupper()
    given = scan.within("handover", max(first, one - _GIVEN_REACH), one) if named else []
    return bool(given) and not scan.within("person", one, one + 1)

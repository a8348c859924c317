"""Words of publishing that ask for none: it is optional, admired, or the brand's own."""

from app.extraction.rules.publishing.prestation_cues import NEAR
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan, is_common
from app.extraction.rules.text.tokens import WORD

_NEEDS = near("platforms", "lacks")
_TELL_REACH, _CLIP_REACH, _LEAST_PLURAL = 4, 5, 5
_SOME = near("unasked", "some")
# Where the subject may stand behind its verb: "lo publica nuestro equipo".
_UPRIGHT = {"en", "fr"}
_NO_WARES = ("platform", "platform_maybe", "place", "story", "posting", "by_brand", "number")


def is_own_affair(scan: Scan, mark: Mark) -> bool:
    """``We publish walking guides``, ``we go live on Kickstarter``: no video of theirs.

    Said of the brand: nor is "our founder will post on LinkedIn about the launch".
    """
    words, at = scan.text.words, mark.end
    if not NEAR["telling"].isdisjoint(words[at : at + _TELL_REACH]):
        return True
    if "live" in words[mark.at : at]:
        return True
    last = scan.bounds(mark.at)[1]
    owned = words[at : at + 1] != [] and words[at] in NEAR["ours"]
    owned = owned and scan.language in _UPRIGHT and words[mark.at][-2:] not in {"lo", "la"}
    named = at < last and (owned or words[at] in _SOME)
    at += named
    if words[at : at + 1] != [] and words[at] in NEAR["object_behind"]:
        return False  # "we post them ourselves"
    if at >= last or scan.text.kinds[at] != WORD or scan.within("clip", mark.end, at + _CLIP_REACH):
        return False
    # "We publish cookbooks", "we publish walking guides".
    several = (one for one in words[at : at + 2] if len(one) >= _LEAST_PLURAL)
    plural = scan.language == "en" and any(one.endswith("s") for one in several)
    known = any(scan.within(kind, at, at + 1) for kind in _NO_WARES)
    return (named or plural) and not (known or is_common(words[at]))


def is_optional(scan: Scan, mark: Mark) -> bool:
    """Left to the creator, or a post that was admired."""
    admired = scan.text.words[mark.at - 1] in NEAR["theirs"]
    return bool(
        scan.within("posting_optional", mark.end, mark.end + 3)
        or (admired and scan.within("platform_aside", mark.at - 4, mark.at))
    )


def is_unasked(scan: Scan, mark: Mark) -> bool:
    """The brand's own posts ("comments on our shop posts"), or a right to show."""
    words, at = scan.text.words, mark.at
    before = words[at - 1] if at else ""
    near = words[max(scan.bounds(at)[0], at - 4) : at]
    # "Photos posted by our customers".
    if words[mark.end : mark.end + 1] and words[mark.end] in NEAR["by"]:
        told = scan.within("person", mark.end + 1, mark.end + 4)
        if told and all(one.value == "audience" for one in told):
            return True
    if mark.value == "spread" and not NEAR["right"].isdisjoint(near):
        return True
    owners = [one for one in range(at - len(near), at - 1) if words[one] in NEAR["ours"]]
    if mark.value not in {"noun", "verb"} or not owners or before in NEAR["ours"] | _NEEDS:
        return False
    named = range(owners[-1] + 1, at)
    return all(scan.text.kinds[one] == WORD and words[one] not in NEAR["to"] for one in named)

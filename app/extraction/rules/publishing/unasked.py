"""Words of publishing that ask for none: it is optional, admired, or the brand's own."""

from app.extraction.rules.publishing.prestation_cues import NEAR
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import WORD

_NEEDS = near("platforms", "lacks")


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

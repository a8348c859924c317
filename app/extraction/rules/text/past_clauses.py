"""Where in a sentence the past begins: ``5 creators at €120 each, we had 3 last year``."""

from typing import TYPE_CHECKING

from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import lists, near
from app.extraction.rules.text.tokens import WORD

if TYPE_CHECKING:
    from app.extraction.rules.text.scan import Scan

_NEAR = lists("aside")
_US = near("actor", "we") | {"nos", "our"}
_WHO = near("actor", "we") | {
    "they",
    "he",
    "she",
    "i",
    "on",
    "je",
    "j",
    "il",
    "elle",
    "ils",
    "elles",
}
# Words of a reason that are nothing else.
_BECAUSE = {"because", "parce", "weil", "porque", "perche", "omdat"}
_OWN_CLAUSE_REACH, _REASON_REACH, _LONGEST = 16, 6, 60


def past_from(scan: "Scan", past: Mark, first: int, end: int) -> int:
    """Where what is past begins: ``5 creators, last year we had 3``, ``more visitors, as last …``.

    Not "we took three, last spring, for the launch", nor "they, last year, …".
    """
    words = scan.text.words
    goes_on = past.end < end and scan.text.kinds[past.end] == WORD
    if goes_on and past.at > first and words[past.at - 1] == ",":
        return past.at
    # "5 creators at €120 each, we had 3 last year"; not "we paid five, they were great last year"
    near = range(max(first + 1, past.at - _OWN_CLAUSE_REACH), past.at)
    comma = next((at for at in reversed(near) if words[at] == "," and words[at + 1] in _WHO), None)
    if comma is not None and not _tells_past(words, max(first, comma - _LONGEST), comma):
        return comma + 1
    if (told := _told_how(scan, past, first)) is not None:
        return told
    near = range(max(first + 1, past.at - _REASON_REACH), past.at)
    reasons = (
        at
        for at in near
        if words[at] in _NEAR["reason"] and (words[at - 1] == "," or words[at] in _BECAUSE)
    )
    return next(reasons, first)


def _told_how(scan: "Scan", past: Mark, first: int) -> int | None:
    """Where ``how it used to be done`` begins, which those who are wanted are to tell."""
    told = scan.within("wanted", first, past.at) or scan.within("person", first, past.at)
    wanted = told[0].end if told else past.at
    near = range(max(wanted, past.at - _OWN_CLAUSE_REACH), past.at)
    return next((at for at in near if scan.text.words[at] in _NEAR["how"]), None)


def _tells_past(words: list[str], first: int, end: int) -> bool:
    """``They posted it, …``; not "you are paid when it is posted, …"."""
    happened = (at for at in range(first, end) if words[at] in _NEAR["happened"])
    return any(words[max(first, at - 1)] not in _NEAR["being"] for at in happened)


def said(scan: "Scan", one: Mark, end: int) -> tuple[int, int]:
    """``on avait dit 5, mais 6 …``: nothing unless "mais", or "finalement", says otherwise."""
    turns = [*scan.within("present", one.end, end), *scan.within("correction", one.end, end)]
    words, later = scan.text.words, {mark.at for mark in turns}
    behind = range(one.end, end)
    if not any(at in later or words[at] in _NEAR["but"] for at in behind):
        return one.at, one.at
    return one.at, next(at for at in behind if at in later or words[at] in _NEAR["but"] | {","})


def unsaid(scan: "Scan", one: Mark, end: int) -> tuple[int, int]:
    """``she did not mention raw footage or revisions``: up to "but", nothing is told of them."""
    turns = _NEAR["but"] | {";", "-"}
    behind = range(one.end, end)
    return one.at, next((at for at in behind if scan.text.words[at] in turns), end)


def to_us(scan: "Scan", rival: Mark, first: int, end: int) -> int:
    """Where those who write go on: ``Unlike our rivals, we pay 200 €``, ``they pay badly, we …``.

    Not "our competitors, whom we know well, pay €300".
    """
    words, deeds = scan.text.words, _NEAR["deed"] | _NEAR["pays"]
    contrasted = not _NEAR["unlike"].isdisjoint(words[first : rival.at])
    for at in range(rival.end, end):
        told = contrasted or not deeds.isdisjoint(words[rival.end : min(at, rival.end + _LONGEST)])
        if words[at] in _NEAR["joint"] and not _US.isdisjoint(words[at + 1 : at + 3]) and told:
            return at
    return end

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
_THAN, _BESIDE = near("aside", "than"), near("bygone", "using") | near("ads", "for_whom")
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


def next_time(scan: "Scan", one: Mark, end: int, _counted_at: dict[int, int]) -> tuple[int, int]:
    """``For next year he mentioned a budget of €5,000``; nothing where people are wanted."""
    first = scan.bounds(one.at)[0]
    asked = any(scan.within(kind, first, end) for kind in ("wanted", "person", "video"))
    told = one.at - first <= 1 and bool(scan.within("currency", one.end, end))
    return one.at, end if told and not asked else one.at


def preferred(scan: "Scan", one: Mark, end: int, counted_at: dict[int, int]) -> tuple[int, int]:
    """``Rather 5 good creators at €180 than 10 average ones``: what stands behind "than"."""
    words = scan.text.words
    first = next((at for at in range(one.end, end) if at in counted_at), end)
    # Not "who prefer tea, aged more than 30".
    than = (at for at in range(first, end - 1) if words[at] in _THAN and at + 1 in counted_at)
    than = (at for at in than if words[at - 1] not in _NEAR["more"])
    start = next(than, end)
    return start, next((at for at in range(start, end) if words[at] == ","), end)


def are_shunned(scan: "Scan", rivals: Mark, first: int) -> bool:
    """``They can't work with our competitors for 3 months`` tells of nothing that those did."""
    beside = scan.text.words[rivals.at - 1] in _BESIDE
    return beside and bool(scan.within("negation", first, rivals.at))

"""Pay that comes in parts: "€40 upfront and €60 on delivery" is €100."""

from app.extraction.rules.amounts import Amount
from app.extraction.rules.lexicon import Mark
from app.extraction.rules.money_grammar import FOR_LINKS
from app.extraction.rules.money_roles import Judged
from app.extraction.rules.scan import Scan

_BEHIND, _BEFORE, _PARTS, _NOUN_REACH = 3, 2, 2, 3
_EURO = "EUR"


def summed(scan: Scan, quantities: list[Amount], judged: list[Judged]) -> list[Judged]:
    """The same amounts; those that are parts of one pay are one amount, of the surest role."""
    if len(scan.marks["instalment"]) < _PARTS:
        return judged
    for parts in _groups(scan, quantities):
        places = {part.at for part in parts}
        known = [one for one in judged if one.amount.at in places]
        # "100 € each on delivery, the agency 300 € on signing": each is whole by itself.
        if not known or (known[0].role == "per" and known[-1].role != "per"):
            continue
        surest = max(known, key=lambda one: (one.role != "bare", one.budgeted))
        whole = Amount(
            parts[0].at,
            parts[-1].end,
            sum(part.low for part in parts),
            sum(part.high for part in parts),
            _EURO,
        )
        end = max(whole.end, *(one.end for one in known))
        judged = [one for one in judged if one not in known]
        judged = sorted([*judged, surest._replace(amount=whole, end=end)])
    return judged


def _groups(scan: Scan, quantities: list[Amount]) -> list[list[Amount]]:
    """Amounts side by side in a sentence, each with a word of its own for when it is paid."""
    groups: list[list[Amount]] = []
    taken, before = 0, -1
    for one in quantities:
        behind = scan.within("instalment", max(taken, one.end), one.end + _BEHIND)
        ahead = scan.within("instalment", max(taken, one.at - _BEFORE - 1), one.at)
        cue = next(iter(behind or ahead), None)
        if cue is None or one.currency != _EURO or _is_for_a_thing(scan, cue):
            before = -1
            continue
        taken = cue.end
        if before == scan.sentence[one.at]:
            groups[-1].append(one)
        else:
            groups.append([one])
        before = scan.sentence[one.at]
    return [group for group in groups if len(group) >= _PARTS]


def _is_for_a_thing(scan: Scan, cue: Mark) -> bool:
    """``€30 deposit for the kit``: no part of the pay for a video."""
    if FOR_LINKS.isdisjoint(scan.text.words[cue.end : cue.end + 1]):
        return False
    reach = cue.end + 1 + _NOUN_REACH
    return not any(scan.within(kind, cue.end, reach) for kind in ("clip", "video", "person"))

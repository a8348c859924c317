"""Where a clause is over: a pause, or what opens another clause with a subject of its own."""

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import Scan
from app.extraction.rules.text.tokens import BREAK, WORD

_PAUSES, _LONGEST_NOTE = {",", ";", "(", ")"}, 3
_AND, _BECAUSE, _SUBJECTS = near("people", "and"), near("clause", "because"), near("clause", "who")


def closes(scan: Scan, at: int) -> bool:
    """Nothing more is said before token ``at`` of what ends there: ``for 4 (thanks)``.

    ``we need 6 – that is all``, ``two clips because …``; not "6 - 8", "2 and 3", "a 10-day trip".
    """
    words, kinds = scan.text.words, scan.text.kinds
    if at >= len(words) or kinds[at] == BREAK or words[at] in _PAUSES:
        return True
    if words[at] == "-":
        return not scan.text.glued(at) and kinds[at + 1 : at + 2] == [WORD]
    return opens_clause(scan, at)


def opens_clause(scan: Scan, at: int) -> bool:
    """``because our printer …``, ``and that is all``, ``and nobody minds``."""
    words = scan.text.words
    if words[at] in _BECAUSE:
        return True
    return words[at] in _AND and words[at + 1 : at + 2] != [] and words[at + 1] in _SUBJECTS


def end_of_clause(scan: Scan, at: int, last: int) -> int:
    """Where, from token ``at`` up to ``last``, another clause opens: ``(all fine with Tom)``.

    A bracket of a few words belongs to what it follows: "(all in)".
    """
    words = scan.text.words
    for one in range(at, last):
        is_note = words[one] == "(" and ")" in words[one + 1 : one + 2 + _LONGEST_NOTE]
        if opens_clause(scan, one) or (words[one] == "(" and not is_note):
            return one
    return last

"""Where a clause is over: a pause, or what opens another clause with a subject of its own."""

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import BREAK, WORD, Text

_PAUSES, _LONGEST_NOTE = {",", ";", "(", ")"}, 3
_AND, _BECAUSE, _SUBJECTS = near("people", "and"), near("clause", "because"), near("clause", "who")


def closes(text: Text, at: int) -> bool:
    """Nothing more is said before token ``at`` of what ends there: ``for 4 (thanks)``.

    ``we need 6 – that is all``, ``two clips because …``; not "6 - 8", "2 and 3", "a 10-day trip".
    """
    words, kinds = text.words, text.kinds
    if at >= len(words) or kinds[at] == BREAK or words[at] in _PAUSES:
        return True
    if words[at] == "-":
        return not text.glued(at) and kinds[at + 1 : at + 2] == [WORD]
    return opens_clause(text, at)


def opens_clause(text: Text, at: int) -> bool:
    """``because our printer …``, ``and that is all``, ``and nobody minds``."""
    words = text.words
    if words[at] in _BECAUSE:
        return True
    return words[at] in _AND and words[at + 1 : at + 2] != [] and words[at + 1] in _SUBJECTS


def end_of_clause(text: Text, at: int, last: int) -> int:
    """Where, from token ``at`` up to ``last``, another clause opens: ``(all fine with Tom)``."""
    cuts = (one for one in range(at, last) if opens_clause(text, one) or _opens_aside(text, one))
    return next(cuts, last)


def _opens_aside(text: Text, at: int) -> bool:
    """A bracket of several words; one of a few belongs to what it follows: "(all in)"."""
    words = text.words
    return words[at] == "(" and ")" not in words[at + 1 : at + 2 + _LONGEST_NOTE]

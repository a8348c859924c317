"""How many follow those who are wanted: ``4 creators with fewer than 10,000 followers``."""

from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.numbers import Number

_HAVING, _LEAST, _REACH = near("people", "having"), 500, 5


def before_followers(words: list[str], numbers: dict[int, Number], end: int, first: int) -> int:
    """Where ``with fewer than 10,000 followers`` begins, if it ends at ``end``; else ``end``."""
    for at in range(end - 1, max(first, end - _REACH), -1):
        number = numbers.get(at)
        if number is None or (number.whole or 0) < _LEAST or number.end >= end:
            continue
        start = at
        while start - 1 > first and words[start - 1] in _HAVING:
            start -= 1
        return start
    return end

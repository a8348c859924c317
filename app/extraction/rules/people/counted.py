"""A count of people or videos, and the small words around one."""

from typing import NamedTuple

from app.extraction.rules.phrases.amounts import Amount

JOINING = frozenset({
    "et", "and", "y", "und", "e", "en", "+", ",", "&", "plus", "con", "ainsi", "que", ";", "puis",
    "then", "also", "aussi", "/",
})  # fmt: skip
SIGNS = frozenset({"%", "€", "$", "£", "°", "-", "/"})
FOR = {"pour", "for", "fur", "para", "per", "voor"}
WITH = {"avec", "par", "with", "by", "using", "from", "mit", "von", "con", "da", "met", "door",
         "com", "por"}  # fmt: skip


class Count(NamedTuple):
    """People (or videos) counted at tokens ``at`` to ``end``.

    ``low`` equals ``high`` but for a range; ``strength`` tells how surely they are people to hire;
    ``bare``: no noun stands with the number.
    """

    at: int
    end: int
    low: int
    high: int
    strength: int
    article: bool = False
    bare: bool = False


def count_of(one: Amount, at: int, end: int, strength: int) -> Count:
    """A bare quantity as a count: hundredths become whole people."""
    return Count(at, end, one.low // 100, one.high // 100, strength)

"""A count of people or videos, the small words around one, and ages, that count nobody."""

from typing import NamedTuple

from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import LEAST_AGE, Nouns
from app.extraction.rules.text.nearby import near

JOINING = frozenset({
    "et", "and", "y", "und", "e", "en", "+", ",", "&", "plus", "con", "ainsi", "que", ";", "puis",
    "then", "also", "aussi", "/",
})  # fmt: skip
SIGNS = frozenset({"%", "€", "$", "£", "°", "-", "/"})
FOR = {"pour", "for", "fur", "para", "per", "voor"}
WITH = {"avec", "par", "with", "by", "using", "from", "mit", "von", "con", "da", "met", "door",
         "com", "por"}  # fmt: skip
_RANGE_OPENERS = near("hint", "from")
# Of people, in hundredths of a year as numbers are.
_LEAST_YEARS, _MOST_YEARS, _ADULT, _WIDE = 1_300, 9_900, 1_800, 500


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


def is_age(nouns: Nouns, one: Amount) -> bool:
    """``een 50+ creator``, ``une femme 40+``: another number or an article counts them."""
    is_plus = nouns.words[one.end : one.end + 1] == ["+"] and one.at - 1 in nouns.numbers
    return is_plus and one.low >= LEAST_AGE


def are_ages(nouns: Nouns, one: Amount) -> bool:
    """``runners and cyclists, 20-45``, ``creators, between 25 and 35``: that counts nobody."""
    words, is_range = nouns.words, _LEAST_YEARS <= one.low < one.high <= _MOST_YEARS
    if not is_range:
        return False
    is_wide = one.low >= _ADULT and one.high - one.low >= _WIDE
    before = one.at - 1 - (words[one.at - 1] in _RANGE_OPENERS)
    return words[before] in {",", "/", "|"} and (is_wide or "-" in words[one.at : one.end])

"""A count of people or videos, the small words around one, and ages, that count nobody."""

from typing import NamedTuple

from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import LEAST_AGE, Nouns
from app.extraction.rules.text.nearby import near, units

JOINING = frozenset({
    "et", "and", "y", "und", "e", "en", "+", ",", "&", "plus", "con", "ainsi", "que", ";", "puis",
    "then", "also", "aussi", "/",
})  # fmt: skip
SIGNS = frozenset({"%", "€", "$", "£", "°", "-", "/"})
FOR = {"pour", "for", "fur", "para", "per", "voor"}
WITH = {"avec", "par", "with", "by", "using", "from", "mit", "von", "con", "da", "met", "door",
         "com", "por"}  # fmt: skip
_RANGE_OPENERS, _AGED = near("hint", "from"), near("people", "aged")
_OF_AN_AGE = near("people", "of_an_age")
_AT_HOUSE = (["au"], ["aux"], ["dans"], ["chez"])
_NUMBERED, _RATED, _UNITS = near("people", "numbered"), near("people", "rated"), units()
_ORDINALS = {"e", "eme", "er", "ere", "th", "st", "nd", "rd", "o", "a", "°"}
_COMES_TO, _IF, _WHOLE = near("people", "comes_to"), near("people", "if"), 100
COPULAS, _TOO_REACH = frozenset({
    "is", "s", "are", "est", "sont", "es", "son", "ist", "sind", "e", "sono", "zijn", "sao", "c",
    "ce", "ca", "would", "be", "fait",
}), 5  # fmt: skip
_TOO_MANY = (["too", "many"], ["too", "much"], ["zu", "viel"], ["zu", "viele"], ["te", "veel"])
_TOO = {"trop", "troppo", "troppi", "troppe", "demasiado", "demasiados", "demasiadas", "demais"}
_NO = {"no", "nao", "nicht", "niet", "non"}
# Of people, in hundredths of a year as numbers are.
_LEAST_YEARS, _MOST_YEARS, _ADULT, _WIDE = 1_300, 9_900, 1_800, 500
_LEGAL_AGES = {1_600, _ADULT, 2_100}
_OR_OVER = {("or", "over"), ("or", "older"), ("or", "above"), ("and", "over"), ("and", "older"),
            ("and", "up"), ("and", "above")}  # fmt: skip


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
    if one.low in _LEGAL_AGES and tuple(nouns.words[one.end : one.end + 2]) in _OR_OVER:
        return True
    if nouns.words[one.end : one.end + 1] != ["+"]:
        return False
    # "18+ only" is when people come of age.
    is_legal = one.low in _LEGAL_AGES and nouns.scan.text.glued(one.end)
    return is_legal or (one.at - 1 in nouns.numbers and one.low >= LEAST_AGE)


def are_ages(nouns: Nouns, one: Amount) -> bool:
    """``runners and cyclists, 20-45``, ``teenagers (16 to 19)``: that counts nobody."""
    words, is_range = nouns.words, _LEAST_YEARS <= one.low < one.high <= _MOST_YEARS
    before = one.at - 1 - (words[one.at - 1] in _RANGE_OPENERS)
    if not is_range:
        return one.low < one.high and words[before] in _AGED  # "kids aged 6 to 8"
    is_wide = one.low >= _ADULT and one.high - one.low >= _WIDE
    opened = words[before] == "("
    who = next((mark for mark in nouns.people.values() if mark.end == before + 1 - opened), None)
    # "Creators (20 to 30)" are so many.
    is_wide_of_them = is_wide and who is not None and not (opened and who.value == "creator")
    if words[before] in _AGED or is_wide_of_them:
        return True  # "aged from 18 to 30", "women from 25 to 40"
    if opened and words[before - 1] in _OF_AN_AGE:
        return True
    return words[before] in {",", "/", "|"} and (is_wide or "-" in words[one.at : one.end])


def counts_nobody(nouns: Nouns, one: Amount, former: list[Amount]) -> bool:
    """An age, the number of a thing or an item, a product of ``former`` ones, or one refused."""
    is_told = is_age(nouns, one) or are_ages(nouns, one) or _is_at_house(nouns, one)
    is_told = is_told or _is_numbered(nouns, one) or _is_measured(nouns, one)
    is_told = is_told or _is_too_many(nouns, one)
    return is_told or _is_item(nouns, one, former) or _is_product(nouns, one, former)


def _is_numbered(nouns: Nouns, one: Amount) -> bool:
    """``chambre 12``, ``SPF 50``, ``taille 42``: the number of a thing."""
    return one.at > 0 and nouns.words[one.at - 1] in _NUMBERED


def is_label(nouns: Nouns, one: Amount) -> bool:
    """An age; the 50 of ``SPF 50 face mist``, not of "the top 50 creators"."""
    return is_age(nouns, one) or (one.at > 0 and nouns.words[one.at - 1] in _RATED)


def _is_measured(nouns: Nouns, one: Amount) -> bool:
    """``11e édition``, ``our clients are 40+``, ``5 ans``, ``2 par personne``."""
    words, end = nouns.words, one.end
    if end in nouns.per_links and nouns.noun(end + 1):
        return True
    behind, glued = words[end] if end < len(words) else "", nouns.scan.text.glued(end)
    return (glued and (behind in _ORDINALS or (behind == "+" and one.low >= _LEAST_YEARS))) or (
        behind != "an" and _UNITS.get(behind) == "year"
    )


def _is_too_many(nouns: Nouns, one: Amount) -> bool:
    """``non attends, quatre c'est trop``, ``espera, três não, dois chega``."""
    behind = nouns.words[one.end : one.end + _TOO_REACH]
    while behind and behind[0] in COPULAS:
        behind = behind[1:]
    refused = behind[:1] != [] and behind[0] in _NO and behind[1:2] == [","]
    return refused or behind[:2] in _TOO_MANY or (behind[:1] != [] and behind[0] in _TOO)


def _is_at_house(nouns: Nouns, one: Amount) -> bool:
    """``Ils sont 2 au service compta``; not ``ils seront 5``."""
    words = nouns.words
    return words[one.at - 1] in {"sont", "are"} and words[one.end : one.end + 1] in _AT_HOUSE


def _is_item(nouns: Nouns, one: Amount, former: list[Amount]) -> bool:
    """The 5 of ``4. They publish them. 5. Fee: …``: the number of an item behind the one before."""
    return _opens_item(nouns, one) and any(
        one.low - two.low == _WHOLE and _opens_item(nouns, two) for two in former
    )


def _opens_item(nouns: Nouns, one: Amount) -> bool:
    return nouns.words[one.end : one.end + 1] in (["."], [")"]) and (
        nouns.scan.bounds(one.at)[0] == one.at
    )


def _is_product(nouns: Nouns, one: Amount, former: list[Amount]) -> bool:
    """``4 créateurs et 3 vidéos par créateur, ça nous en fait 12``: the videos of all."""
    first, _ = nouns.scan.bounds(one.at)
    told = [two for two in former if first <= two.at and nouns.of_videos(two.end)]
    return nouns.words[one.at - 1] in _COMES_TO and any(
        two.low * three.low == one.low * _WHOLE for two in told for three in former
    )


def without_aside(between: list[str]) -> list[str]:
    """``et, si on en trouve une, une mamie``: without the condition between two commas."""
    commas = [at for at, word in enumerate(between) if word == ","]
    if len(commas) > 1 and between[commas[-2] + 1] in _IF and commas[-1] == len(between) - 1:
        return between[: commas[-2]] or [","]
    return between

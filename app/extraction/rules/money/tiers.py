"""Counts with a price each, told with "for": ``2 große Creator für 250 € und 4 kleine für 100 €``.

Alone, ``2 creators for 250 €`` pays both; beside another such pair that would leave somebody less
than a creator ever gets, each of them.
"""

from itertools import groupby

from app.extraction.rules.money.grammar import FOR_LINKS, elided_count
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near

_LEAST_SHARE, _MOST, _REACH = 5_000, 50, 24
_SIZE, _SIZE_REACH = near("money", "size"), 4
# "€300 to 2 experts, €100 to 6 beginners".
_TO = FOR_LINKS | {"to", "a", "an", "aan"}


def tiered(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts; those of a list of tiers are what each one gets."""
    if len(judged) < 2:  # noqa: PLR2004 - several
        return judged
    paid_each = sum(one.role == "per" for one in judged)
    found: dict[int, Judged] = {}
    for _, said in groupby(judged, key=lambda one: nouns.scan.sentence[one.amount.at]):
        told = [(one, heads) for one in said if (heads := _heads(nouns, one))]
        # "Menü für 2 für 40 €, für 4 für 70 €. 5 Creator, je 90 €": pay stands elsewhere.
        paid = sum(one.role == "per" for one, _ in told) < paid_each
        if paid or not _are_tiers(nouns, told):
            continue
        for one, heads in told:
            found[one.amount.at] = one._replace(role="per", unit="person", heads=heads)
    return [found.get(one.amount.at, one) for one in judged]


def _are_tiers(nouns: Nouns, told: list[tuple[Judged, int]]) -> bool:
    """Several pairs close by, of which one speaks of people and one would pay too little."""
    if len(told) < 2 or told[-1][0].amount.at - told[0][0].amount.at > _REACH:  # noqa: PLR2004
        return False
    named = any(one.unit == "person" or _names(nouns, one) for one, _ in told)
    return named and any(one.amount.low < heads * _LEAST_SHARE for one, heads in told)


def _heads(nouns: Nouns, one: Judged) -> int | None:
    """How many people the amount is for, if it is for several at once."""
    if one.unit == "video" or (one.role == "per" and one.heads != 1):
        return None
    first, last = nouns.scan.bounds(one.amount.at)
    link, behind = one.amount.at - 1, one.amount.end
    if link > first and nouns.words[link] in FOR_LINKS:
        counted = nouns.counted_before(link, first)
        return counted.heads if counted.what == "person" else _elided(nouns, link)
    number = nouns.numbers.get(behind + 1)
    if behind >= last or nouns.words[behind] not in _TO or number is None:
        return None
    counted = nouns.counted(behind + 1)
    other = counted.what == "video" or number.end in nouns.things or number.end in nouns.videos
    whole = number.whole or 0
    return None if other or number.kind == "article" or whole > _MOST else whole


def _elided(nouns: Nouns, link: int) -> int | None:
    """``4 kleine für 100 €``, not ``4 T-shirts for €60``."""
    at = link - 1
    while at not in nouns.numbers and nouns.words[at] in _SIZE and link - at < _SIZE_REACH:
        at -= 1
    return elided_count(nouns, link) if at in nouns.numbers else None


def _names(nouns: Nouns, one: Judged) -> bool:
    """A noun for people stands in the pair."""
    around = range(max(one.amount.at - 4, 0), one.amount.end + 5)
    return any(at in nouns.people for at in around)

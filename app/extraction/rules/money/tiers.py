"""Counts with a price each, told with "for": ``2 große Creator für 250 € und 4 kleine für 100 €``.

Alone, ``2 creators for 250 €`` pays both; beside another such pair that would leave somebody less
than a creator ever gets, each of them.
"""

from itertools import groupby, pairwise

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.elided import elided_count
from app.extraction.rules.money.grammar import FOR_LINKS
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import WORD

_MOST, _REACH, _OPENING = 50, 24, 5
_SIZE, _SIZE_REACH = near("money", "size"), 4
# "€300 to 2 experts, €100 to 6 beginners".
_OF_THEM = {"them", "whom", "entre", "loro", "ellos", "ellas", "davon", "hen", "deles", "delas"}
_LINES, _LOTS = 2, near("people", "lot")
_ADDING = {"+", "plus", "&", "extra"}
_TO = FOR_LINKS | {"to", "a", "an", "aan"}


def tiered(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts; those of a list of tiers are what each one gets."""
    if len(judged) < 2:  # noqa: PLR2004 - several
        return judged
    judged = _in_lines(nouns, _with_their_counts(nouns, judged))
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


def _with_their_counts(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """``2 pros with a portfolio, at €250 each, and four can be new, at €100 each``.

    A count opens what is said of each amount, however many words follow it.
    """
    if len({one.amount.low for one in judged}) < len(judged):
        return judged
    in_one = len({nouns.scan.sentence[one.amount.at] for one in judged}) == 1
    found: list[Judged] = []
    for end, one in zip((0, *(one.amount.end for one in judged)), judged, strict=False):
        opened = opening_count(nouns, one, end, in_one=in_one)
        heads = one.heads if one.heads and (in_one or opened) else opened
        if heads is None or one.unit == "video" or not (one.role == "per" or _gets(nouns, one)):
            return judged
        found.append(one._replace(role="per", unit="person", heads=heads))
    return found if any(one.role == "per" for one in judged) else judged


def _gets(nouns: Nouns, one: Judged) -> bool:
    """``1 well-known climber €500``: right behind those who are counted."""
    first, _ = nouns.scan.bounds(one.amount.at)
    counted = nouns.counted_before(one.amount.at, first)
    return counted.what == "person" and counted.end == one.amount.at


def of_a_whole(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """``6 créateurs : 2 avec une grosse audience à 400 € chacun, 4 plus petits à 250 €``.

    Only where the numbers before the amounts of a sentence add up to those it counts first.
    """
    found: dict[int, Judged] = {}
    for _, said in groupby(judged, key=lambda one: nouns.scan.sentence[one.amount.at]):
        told = [one for one in said if one.role == "per" and one.unit != "video"]
        if len(told) < 2:  # noqa: PLR2004 - several
            continue
        first, parts = nouns.scan.bounds(told[0].amount.at)[0], list[int]()
        places = (at for at in range(first, told[0].amount.at) if at in nouns.numbers)
        counted = (nouns.counted(at) for at in places)
        whole = next((one for one in counted if one.what == "person"), None)
        end = whole.end if whole else told[0].amount.at
        for one in told:
            places = (at for at in range(end, one.amount.at) if at in nouns.numbers)
            numbers = (nouns.numbers[at] for at in places)
            parts.append(next((two.whole or 0 for two in numbers if two.kind != "article"), 0))
            end = one.amount.end
        if whole and all(parts) and sum(parts) == whole.heads:
            for one, heads in zip(told, parts, strict=True):
                found[one.amount.at] = one._replace(unit="person", heads=heads)
    return [found.get(one.amount.at, one) for one in judged]


def _in_lines(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """``- 4 creators from anywhere, at 150 € each`` above ``- 2 bookkeepers, at 300 € each``.

    Prices of other things, and what all that comes to, may stand elsewhere.
    """
    told: list[Judged] = []
    for one in judged:
        is_each = one.role == "per" and one.unit != "video"
        heads = opening_count(nouns, one, 0, in_one=False) if is_each else None
        if heads is not None:
            told.append(one._replace(unit="person", heads=heads))
    sentences = [nouns.scan.sentence[one.amount.at] for one in told]
    beside = all(0 < later - above <= _LINES for above, later in pairwise(sentences))
    if len(told) < 2 or not beside:  # noqa: PLR2004 - several
        return judged
    return sorted([*(one for one in judged if one.role != "per"), *told], key=_place)


def _place(one: Judged) -> int:
    return one.amount.at


def opening_count(nouns: Nouns, one: Judged, end: int, *, in_one: bool) -> int | None:
    """Of how many people an amount is told: ``2 profils avec de l'expérience à 300 € l'un``.

    The number opens the sentence, or what follows the amount before, that ends at token ``end``;
    in a list ``in_one`` sentence words may lead to it, and the second stands without a noun.
    ``None``: it is told of no number, of several, or of videos or things.
    """
    at, (first, _) = one.amount.at, nouns.scan.bounds(one.amount.at)
    opening = range(max(first, end), min(max(first, end) + _OPENING, at))
    if nouns.words[first] in _LOTS:  # "Lot 1, mower: 3 creators"
        colon = next((two for two in range(first, at) if nouns.words[two] == ":"), first)
        opening = range(colon, min(colon + _OPENING, at))
    number = next((nouns.numbers[two] for two in opening if two in nouns.numbers), None)
    whole = (number.whole or 0) if number is not None and number.kind != "article" else 0
    if number is None or not 0 < whole <= _MOST or at - number.at > _REACH:
        return None
    between = range(max(first, end), number.at)
    labelled = nouns.words[first] in _LOTS and nouns.words[number.at - 1] == ":"
    if not (in_one or labelled) and any(nouns.kinds[two] == WORD for two in between):
        return None  # "Client cut it: 3 creators, €140 a head": another offer
    if any(nouns.words[two] in _ADDING for two in between):
        return None  # "100 € chacune + une paire de boucles à 35 €"
    said = nouns.words[number.end : at]
    counted = nouns.counted(number.at).what
    told = counted == "person" or not _OF_THEM.isdisjoint(said[:2])
    told = told or bool(nouns.scan.within("level", number.end, at))
    told = told or (in_one and first < end and whole > 1)
    others = (nouns.numbers[two] for two in range(number.end, at) if two in nouns.numbers)
    is_alone = one.unit == "person" or all(two.kind == "article" for two in others)
    is_other = number.end in nouns.things or counted == "video"
    return whole if told and is_alone and not is_other else None


def _are_tiers(nouns: Nouns, told: list[tuple[Judged, int]]) -> bool:
    """Several pairs close by, of which one speaks of people and one would pay too little."""
    if len(told) < 2 or told[-1][0].amount.at - told[0][0].amount.at > _REACH:  # noqa: PLR2004
        return False
    named = any(one.unit == "person" or _names(nouns, one) for one, _ in told)
    return named and any(one.amount.low < heads * MIN_BUDGET_CENTS for one, heads in told)


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

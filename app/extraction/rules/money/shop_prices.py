"""What a gift or a shop's thing costs, told "each" as pay is: ``our mugs are €12 apiece``."""

from app.extraction.rules.money.elided import OF_PRICE
from app.extraction.rules.money.roles import Judged
from app.extraction.rules.money.things import is_of_thing, product_price
from app.extraction.rules.money.tiers import opening_count
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.stretches import open_bracket
from app.extraction.rules.text.tokens import WORD

_PAY = ("budget_word", "total_word", "wanted", "instalment")
_REACH, _TOLD_REACH, _CORRECTION_REACH = 20, 2, 3
_OURS = near("money", "determiner")
# A video is a "pièce" too: "nos tapis sont à 35 € pièce".
_PIECES = {"piece", "pieza", "pezzo", "peca", "stuk", "stuck"}


def without_prices(nouns: Nouns, judged: list[Judged]) -> list[Judged]:
    """The same amounts without such prices, where another one is clearly pay."""
    per = [one for one in judged if one.role == "per"]
    pots = [one for one in judged if one.role == "total" or (one.budgeted and one.role != "per")]
    asides = [one for one in per if _is_aside(nouns, one, pots)]
    if asides:
        return [one for one in judged if one not in asides]
    paid = [one for one in judged if one.role == "per" or one.budgeted]
    if len({(one.amount.low, one.amount.high) for one in paid}) < 2:  # noqa: PLR2004 - several
        return judged
    in_one = len({nouns.scan.sentence[one.amount.at] for one in per}) == 1
    prices: list[Judged] = []
    end = 0
    for one in per:
        heads = opening_count(nouns, one, end, in_one=in_one)
        if heads is None and _is_price(nouns, one, end):
            prices.append(one)
        end = one.amount.end
    if len(prices) == len(paid):
        return judged
    return [one for one in judged if one not in prices]


def _is_aside(nouns: Nouns, one: Judged, pots: list[Judged]) -> bool:
    """``Draagmee (baby slings, €89 apiece) … budget 1.200 €``: told in brackets of a thing."""
    words, (first, end) = nouns.words, nouns.scan.bounds(one.amount.at)
    if one.unit or one.heads or not any(_is_more(two, one) for two in pots):
        return False
    low = max(first, one.amount.at - _REACH) + 1
    opened = open_bracket(words, one.amount.at, low)
    if opened is None or nouns.kinds[opened - 1] != WORD:
        return False
    closed = next((at for at in range(one.amount.end, end) if words[at] == ")"), end)
    makers = any(at in nouns.people or at in nouns.videos for at in range(opened - 1, closed))
    kinds = (*_PAY, "per_word", "currency")
    told = any(nouns.scan.within(kind, opened - _TOLD_REACH, opened) for kind in kinds)
    return not (makers or told)


def _is_more(pot: Judged, one: Judged) -> bool:
    """A budget of more, told behind, or told as a total."""
    behind = pot.amount.at > one.amount.at and pot.budgeted
    return (behind or pot.role == "total") and pot.amount.low > one.amount.high


def _is_price(nouns: Nouns, one: Judged, before: int) -> bool:
    """A thing's, by what is said of it behind token ``before``, where another amount ends."""
    amount = one.amount
    first, end = nouns.scan.bounds(amount.at)
    if _in_brackets(nouns, one):
        return True
    corrected = nouns.scan.within("correction", amount.at - _CORRECTION_REACH, amount.at)
    if one.unit == "person" or one.heads or corrected:
        return False
    if product_price(nouns, amount, first):
        return True
    if one.unit and _PIECES.isdisjoint(nouns.words[amount.end : one.end]):
        return False
    is_thing = is_of_thing(nouns, amount, first) or _names_next(nouns, amount)
    return is_thing or _is_told_alone(nouns, amount, (first, end), before)


def _in_brackets(nouns: Nouns, one: Judged) -> bool:
    """``un lot de 3 gourdes (45 €) par personne``, ``trois sacs (23,90 € l'unité)``: of a thing."""
    amount, words, before = one.amount, nouns.words, one.amount.at - 2
    closed = ")" in (words[end] for end in (amount.end, one.end) if end < len(words))
    alone = words[amount.at - 1] == "(" and closed
    is_thing = before >= 0 and nouns.kinds[before] == WORD and not is_common(words[before])
    makers = before in nouns.people or before in nouns.videos
    kinds = (*_PAY, "per_word", "tier", "level")
    told = makers or any(nouns.scan.within(kind, before, before + 1) for kind in kinds)
    return alone and is_thing and not told


def _names_next(nouns: Nouns, amount: Amount) -> bool:
    """``a pair of €35 earrings``, ``a €60 jumper``: the noun of a thing is right behind it."""
    words, at = nouns.words, amount.end
    behind = at < len(words) and nouns.kinds[at] == WORD and not is_common(words[at])
    told = any(nouns.scan.within(kind, at, at + 1) for kind in (*_PAY, "per_word", "per_link"))
    return behind and not told and words[amount.at - 1] in OF_PRICE | _OURS | {"of"}


def _is_told_alone(nouns: Nouns, amount: Amount, sentence: tuple[int, int], before: int) -> bool:
    """``Nos mugs sont à 60 € l'unité``: a sentence of a thing, in which nobody is paid.

    Behind another amount, that ends at token ``before``, the thing is the brand's own by its words.
    """
    scan = nouns.scan
    first = max(sentence[0], before, amount.at - _REACH)
    end = min(sentence[1], amount.end + _REACH)
    told = {at for mark in scan.within("per_word", first, end) for at in range(mark.at, mark.end)}
    others = (at for at in range(first, end) if at not in told)
    makers = any(at in nouns.people or at in nouns.videos for at in others)
    paid = any(scan.within(kind, first, end) for kind in _PAY)
    is_ours = bool(scan.within("ours", first, amount.at)) or (
        before <= sentence[0] and not _OURS.isdisjoint(nouns.words[first : amount.at])
    )
    return is_ours and not makers and not paid

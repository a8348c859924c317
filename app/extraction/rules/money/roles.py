"""What each amount is for: one creator, the whole campaign, or something that is no budget.

Every amount is judged by the words around it, in a window that stops at its neighbours and at the
end of its sentence. The nearer a cue, the more it weighs; a cue of the wrong kind (a product's
price, a basket, ad spend) takes the amount out.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from app.extraction.rules.money.apiece import adds_to_no_pay, apiece, is_for_other, starts_pay
from app.extraction.rules.money.bonuses import is_extra
from app.extraction.rules.money.grammar import FOR_LINKS, NET_WORDS, structures, tied
from app.extraction.rules.money.things import is_of_thing, product_price, thing_price, views_price
from app.extraction.rules.money.withdrawn import withdrawn
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.tokens import MARK, WORD

_BEFORE, _AFTER, _BARE_REACH = 8, 7, 4
# As far as a cue may begin before the amount or the end of the one before it.
_WINDOW = 20
# A cue weighs so much beside the amount, and a little less with each word between.
_AFTER_WEIGHT, _BEFORE_WEIGHT, _DISTANCE, _COMMA = 3.0, 2.5, 0.25, 0.8
_OTHER_WEIGHT, _OTHER_DISTANCE, _OTHER_REACH = 3.6, 0.7, 3
_BUDGETED = 1.5
_AND = {"et", "and", "y", "und", "e", "en"}
_SAID = near("money", "is") | {":", "de", "of", "="}
_THAN = {"de", "d", "que"}
_OF = {"de", "di", "of", "an", "to", "a", "aan"}
_POTS = {"budget", "budgets", "enveloppe", "presupuesto", "orcamento", "verba"}
# "75 € + produits offerts": two things, of which the amount is the pay.
_ADDING = {"+", "plus", "&"}
_CAPS = {"max", "maxi", "maximum", "ht", "net", "ttc", "brut", "netto"}
_PIECES = {"unite", "piece", "stuck", "stuk", "pezzo", "pieza", "peca", "unidad", "unidade"}
_DECISIVE = 1.4
_LEAST_BARE, _LEAST_TIED, _LEAST_TOTAL = 2_000, 4_000, 10_000
_YEARS = range(2_020_00, 2_036_00)


class Judged(NamedTuple):
    """An amount that may be the budget.

    ``role``: "per", "total" or "bare" (no word decides). ``unit``: what a "per" buys ("person",
    "video" or ""). ``heads``: how many it is said to be for. ``end``: the end of its last cue.
    ``budgeted``: a word such as "budget" stands near.
    """

    amount: Amount
    role: str
    unit: str
    heads: int | None
    end: int
    budgeted: bool


@dataclass(slots=True)
class _Weights:
    """What speaks for each role of one amount."""

    per: float = 0.0
    total: float = 0.0
    other: float = 0.0
    budgeted: bool = False
    unit: str = ""
    piece: bool = False
    heads: int | None = None
    end: int = 0


class _Cue(NamedTuple):
    kind: str
    mark: Mark


def judge(nouns: Nouns, found: list[Amount]) -> list[Judged]:
    """The amounts that are or may be the budget, each with its role; the others are left out."""
    scan = nouns.scan
    every = [
        _Cue(kind, mark)
        for kind in ("per_word", "total_word", "budget_word")
        for mark in scan.value_at(kind).values()
    ]
    every += [_Cue("not_budget", mark) for mark in scan.marks["not_budget"]]
    placed = sorted((cue.mark.at, index) for index, cue in enumerate(every))
    judged: list[Judged] = []
    found = [amount for amount in found if not withdrawn(nouns, amount)]
    for index, amount in enumerate(found):
        if not (amount.currency or amount.low >= _LEAST_BARE) or scan.ignored(amount.at):
            continue
        window = placed[
            bisect_left(placed, (amount.at - _WINDOW, 0)) : bisect_left(
                placed, (amount.end + _AFTER, 0)
            )
        ]
        cues = [every[index] for index in sorted(index for _, index in window)]
        if not _may_be_money(nouns, cues, amount):
            continue
        first, end = scan.bounds(amount.at)
        if index and found[index - 1].currency:
            first = max(first, _end_of(cues, found[index - 1]))
        following = next(
            (one.at for one in found[index + 1 :] if one.currency and not _converted(nouns, one)),
            None,
        )
        near = cues
        if following is not None and following < end:
            end = following
            near = [cue for cue in cues if not _belongs_to_next(cue, following)]
        if (one := _judge(nouns, near, amount, first, end)) is not None:
            judged.append(one)
    judged = [one for one in judged if one.role != "bare" or not _is_gift(nouns, one)] or judged
    return [one for one in judged if not is_extra(nouns.scan, one.amount)] or judged


def _is_gift(nouns: Nouns, one: Judged) -> bool:
    """``80 euro en een doos wijn van 60 euro``: what something is worth, beside the pay."""
    first, _ = nouns.scan.bounds(one.amount.at)
    return is_of_thing(nouns, one.amount, first)


def _end_of(cues: list[_Cue], amount: Amount) -> int:
    """Where an amount ends with the word right behind it: ``100 € la vidéo, 500 € …``."""
    behind = (mark.end for kind, mark in cues if kind == "per_word" and mark.at == amount.end)
    return max(behind, default=amount.end)


def _converted(nouns: Nouns, amount: Amount) -> bool:
    """``150 € (roughly $165) each``: the same amount once more."""
    before = nouns.words[max(0, amount.at - 3) : amount.at]
    return amount.currency not in {"", "EUR"} and "(" in before and ")" not in before


def _belongs_to_next(cue: _Cue, following: int) -> bool:
    """``180 € + bonus de 50 €``: the bonus is the second amount, not what the first one is."""
    return cue.kind == "not_budget" and 0 <= following - cue.mark.end <= 1


def _may_be_money(nouns: Nouns, cues: list[_Cue], amount: Amount) -> bool:
    """Without a currency a number is money only beside a cue and before no noun of its own."""
    if amount.currency:
        return True
    # "Une minute trente par personne"
    if amount.low < _LEAST_BARE or amount.at - 1 in nouns.units:
        return False
    if amount.low == amount.high and amount.low in _YEARS:
        return False
    after = amount.end
    if after < len(nouns.words) and not _may_follow_money(nouns, cues, amount.at, after):
        return False
    first, end = nouns.scan.bounds(amount.at)
    link = after + (after < end and nouns.words[after] in _CAPS)  # "120 max par créa"
    if link < end and link in nouns.per_links and nouns.noun(link + 1):
        return True
    paid = amount.low >= _LEAST_TIED and tied(nouns, amount, first, end)
    return paid or any(_is_by(nouns, cue, amount, first, end) for cue in cues)


def _is_by(nouns: Nouns, cue: _Cue, amount: Amount, first: int, end: int) -> bool:
    """A cue so near to a number without a currency that the number must be money."""
    kind, mark = cue
    if first <= mark.at and 0 <= amount.at - mark.end <= _BARE_REACH:
        # "€100 each, aged 25 to 40"
        listed = kind == "per_word" and "," in nouns.words[mark.end : amount.at]
        if kind in {"budget_word", "per_word"} and not listed:
            return True
    if kind == "budget_word":
        if mark.at == _past_of(nouns, amount.end) and nouns.words[mark.at] in _POTS:
            return amount.low >= _LEAST_TOTAL  # "a 1k budget", "1k de budget"
        return amount.at < mark.at < amount.end  # "min": 50, "max": 70
    if kind == "total_word" and first <= mark.at and mark.end == amount.at:
        return amount.low >= _LEAST_TOTAL and bool(nouns.people)  # "six creators, total 1.5k"
    least = {"per_word": 0, "total_word": _LEAST_TOTAL}.get(kind)
    return least is not None and mark.at == amount.end < end and amount.low >= least


def _may_follow_money(nouns: Nouns, cues: list[_Cue], at: int, after: int) -> bool:
    """The next token is no noun that the number counts, and no sign that makes it other."""
    word = nouns.words[after]
    if after in nouns.people or after in nouns.videos:
        return False
    if nouns.kinds[after] == MARK:
        inches = word == '"' and nouns.scan.text.glued(after)
        # "ein 45-Sekunden-Clip"
        return word not in {"%", "°", "+"} and not inches and after + 1 not in nouns.units
    if nouns.kinds[after] != WORD or word in NET_WORDS or word in FOR_LINKS:
        return True
    if after in nouns.per_links or (word in _AND and after + 1 in nouns.numbers):
        return True
    if word in _AND and nouns.words[at - 1] in _SAID:
        return True  # "the budget of each is 110 and we need six"
    after = _past_of(nouns, after)
    return any(mark.at == after for kind, mark in cues if kind != "not_budget")


def _past_of(nouns: Nouns, at: int) -> int:
    """Behind the "de" of ``1k de budget``."""
    return at + (not _OF.isdisjoint(nouns.words[at : at + 1]))


def _judge(nouns: Nouns, cues: list[_Cue], amount: Amount, first: int, end: int) -> Judged | None:
    by_views = any(
        cue.mark.value == "views" and cue.kind == "not_budget" and _touches(cue.mark, amount)
        for cue in cues
    )
    if by_views or views_price(nouns, amount, end):
        return None
    weights = _Weights(end=amount.end)
    for cue in cues:
        _weigh(nouns, cue, amount, (first, end), weights)
    ties = [*structures(nouns, amount, first, end), *apiece(nouns, amount, first)]
    for one in ties:
        if one.role == "per":
            if one.weight >= weights.per:
                weights.per, weights.unit = one.weight, one.unit or weights.unit
        else:
            weights.total = max(weights.total, one.weight)
        weights.heads = one.heads if one.heads is not None else weights.heads
        weights.end = max(weights.end, one.end)
    # "2 vidéos par créateur à 80 € l'unité"
    near = range(max(first, amount.at - _BEFORE), amount.at)
    if weights.piece and any(nouns.is_for_each(at) for at in near):
        weights.unit = "video"
    if weights.budgeted:
        weights.other -= _BUDGETED
    elif not any(one.heads for one in ties):
        weights.other += product_price(nouns, amount, first)
    weights.other = max(weights.other, thing_price(nouns, amount, first))
    best = max(weights.per, weights.total)
    if weights.other >= _DECISIVE and weights.other > best:
        return None
    role = "per" if weights.per >= weights.total else "total"
    return Judged(
        amount,
        role if best >= _DECISIVE else "bare",
        weights.unit,
        weights.heads,
        weights.end,
        weights.budgeted,
    )


def _is_more_than(nouns: Nouns, mark: Mark) -> bool:
    """``ne pas coûter plus de 1 500 €``: "plus" adds nothing."""
    behind = nouns.words[mark.end : mark.end + 1]
    return nouns.words[mark.at] == "plus" and not _THAN.isdisjoint(behind)


def _touches(mark: Mark, amount: Amount) -> bool:
    """A cue right before or after an amount, give or take a word."""
    return 0 <= mark.at - amount.end <= 1 or 0 <= amount.at - mark.end <= 1


def _weigh(
    nouns: Nouns, cue: _Cue, amount: Amount, window: tuple[int, int], weights: _Weights
) -> None:
    """Add what one cue says of an amount, when it stands in the window around it."""
    kind, mark = cue
    first, end = window
    after = amount.end <= mark.at < min(end, amount.end + _AFTER)
    if not after and not (first <= mark.at and 0 <= amount.at - mark.end < _BEFORE):
        return
    distance = mark.at - amount.end if after else amount.at - mark.end
    if distance and nouns.words[mark.at] == "je" and nouns.scan.language != "de":
        return
    weight = (_AFTER_WEIGHT if after else _BEFORE_WEIGHT) - _DISTANCE * distance
    if after and "," in nouns.words[amount.end : mark.at]:
        weight -= _COMMA
    if kind == "budget_word":
        weights.budgeted = weights.budgeted or not is_for_other(nouns, mark, amount)
    elif kind == "not_budget":
        _weigh_other(nouns, mark, amount, first, weights)
    else:
        if kind == "per_word":
            weights.per = max(weights.per, weight)
            of_pieces = not _PIECES.isdisjoint(nouns.words[mark.at : mark.end])
            if of_pieces and nouns.scan.within("video", first, amount.at):
                weights.piece = True
            weights.unit = weights.unit or nouns.inside(mark.at, mark.end)
        elif not nouns.scan.within("per_word", mark.end, mark.end + 1) and not (
            mark.end in nouns.per_links and nouns.noun(mark.end + 1)
        ):
            weights.total = max(weights.total, weight)  # not the "all in" of "all in per creator"
        weights.end = mark.end if after else weights.end


def _weigh_other(nouns: Nouns, mark: Mark, amount: Amount, first: int, weights: _Weights) -> None:
    after = amount.end <= mark.at
    distance = mark.at - amount.end if after else amount.at - mark.end
    between = nouns.words[amount.end : mark.at] if after else nouns.words[mark.end : amount.at]
    if not after and (adds_to_no_pay(nouns, mark, first) or starts_pay(nouns, mark, amount)):
        return
    # "220 € et tu gardes le flacon"
    adding = _ADDING | _AND if after else _ADDING
    beside = adding.isdisjoint(between) and not _is_more_than(nouns, mark)
    if beside and (mark.value == "after") == after and distance <= _OTHER_REACH:
        weights.other = max(weights.other, _OTHER_WEIGHT - _OTHER_DISTANCE * distance)

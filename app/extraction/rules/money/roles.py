"""What each amount is for: one creator, the whole campaign, or something that is no budget.

Every amount is judged by the words around it, in a window that stops at its neighbours and at the
end of its sentence. The nearer a cue, the more it weighs; a cue of the wrong kind (a product's
price, a basket, ad spend) takes the amount out.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.campaign import MIN_BUDGET_CENTS
from app.extraction.rules.money.apiece import (
    adds_to_no_pay,
    apiece,
    is_for_other,
    is_more_than,
    leads,
    starts_pay,
    tells_of_videos,
)
from app.extraction.rules.money.bare import LEAST_BARE, Cue, converted, end_of, may_be_money
from app.extraction.rules.money.bonuses import without_extras
from app.extraction.rules.money.grammar import structures
from app.extraction.rules.money.things import (
    compounds,
    is_next_thing,
    is_of_thing,
    is_price_of,
    is_thing,
    names_things,
    pays_somebody,
    product_price,
    thing_price,
    views_price,
)
from app.extraction.rules.money.unsaid import is_of_another
from app.extraction.rules.money.withdrawn import withdrawn
from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.lexicon import Mark
from app.extraction.rules.text.tokens import WORD

# The window: as far as a cue may begin before the amount or the end of the one before it.
_BEFORE, _AFTER, _WINDOW = 8, 7, 20
# A cue weighs so much beside the amount, and a little less with each word between.
_AFTER_WEIGHT, _BEFORE_WEIGHT, _DISTANCE, _COMMA = 3.0, 2.5, 0.25, 0.8
_OTHER_WEIGHT, _OTHER_DISTANCE, _OTHER_REACH, _ASIDE = 3.6, 0.7, 3, 1.0
# "75 € + produits offerts": two things, of which the amount is the pay.
_ADDING = {"+", "plus", "&", "dazu", "zzgl", "zuzuglich", "daarbij", "daarnaast"}
_AT_HOME = {"chez", "moi", "nous", "at", "ours", "boutique", "shop", "store"}
_PACKAGES, _AND = {"forfait", "formule", "package"}, {"et", "and", "y", "und", "e", "en"}
_LISTED_ON = ([","], ["+"], ["plus"], ["or"], ["ou"], [",", "or"], [",", "ou"])
_PIECES = {"unite", "piece", "stuck", "stuk", "pezzo", "pieza", "peca", "unidad", "unidade"}
_BUDGETED, _DECISIVE, _LISTED_REACH, _TOUCH, _WHOLE_TIMES = 1.5, 1.4, 3, 2, 10


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
    of_piece: bool = False
    heads: int | None = None
    end: int = 0


def judge(nouns: Nouns, found: list[Amount]) -> list[Judged]:
    """The amounts that are or may be the budget, each with its role; the others are left out."""
    scan = nouns.scan
    every = [
        Cue(kind, mark)
        for kind in ("per_word", "total_word", "budget_word")
        for mark in scan.value_at(kind).values()
        if scan.language != "fr" or nouns.words[mark.at] != "je"  # "je veux 20k installs"
    ]
    every += [Cue("not_budget", one) for one in scan.marks["not_budget"] + compounds(nouns, found)]
    placed = sorted((cue.mark.at, index) for index, cue in enumerate(every))
    judged: list[Judged] = []
    before = dict(zip(found[1:], found, strict=False))
    found = [amount for amount in found if not withdrawn(nouns, amount)]
    for index, amount in enumerate(found):
        if not (amount.currency or amount.low >= LEAST_BARE) or scan.ignored(amount.at):
            continue
        window = placed[
            bisect_left(placed, (amount.at - _WINDOW, 0)) : bisect_left(
                placed, (amount.end + _AFTER, 0)
            )
        ]
        cues = [every[index] for index in sorted(index for _, index in window)]
        if not may_be_money(nouns, cues, amount):
            continue
        first, end = scan.bounds(amount.at)
        if index and found[index - 1].currency:
            first = max(first, end_of(nouns.words, cues, found[index - 1]))
        following = next(
            (one.at for one in found[index + 1 :] if one.currency and not converted(nouns, one)),
            None,
        )
        near = cues
        if following is not None and following < end:
            end = following
            near = [cue for cue in cues if not _belongs_to_next(nouns, cue, amount.end, following)]
        one = _judge(nouns, near, amount, first, end)
        if one is not None and not _goes_on(nouns, cues, before.get(amount), one, judged):
            judged.append(one)
    # "80 euro en een doos wijn van 60 euro": what something is worth, beside the pay
    judged = [
        one
        for one in judged
        if one.role != "bare" or not is_of_thing(nouns, one.amount, scan.bounds(one.amount.at)[0])
    ] or judged
    return without_extras(nouns.scan, judged)


def _belongs_to_next(nouns: Nouns, cue: Cue, end: int, following: int) -> bool:
    """``180 € + bonus de 50 €``: the bonus is the second amount, not what the first one is.

    So is what opens its clause: ``worth about €370, and each creator is paid €250``.
    """
    if cue.kind == "not_budget":
        # "Budget €3,000, retail price €49"
        is_behind = cue.mark.value == "after" and nouns.words[end : cue.mark.at] != [","]
        return not is_behind and 0 <= following - cue.mark.end <= 1
    opened = nouns.words[end:following].count(",") == 1 and nouns.words[end] == ","
    return opened and end < cue.mark.at < following


def _goes_on(
    nouns: Nouns, cues: list[Cue], price: Amount | None, one: Judged, judged: list[Judged]
) -> bool:
    """``sells at €22 each, €58 for the set``, ``19 € par mois + 4 € par bulletin``: prices both."""
    of_people = one.unit in {"person", "video"} or (one.heads and one.role != "total")
    if of_people or one.budgeted or price is None:
        return False  # not "The pan costs €38, or €70 for two."
    if nouns.scan.within("per_word", one.amount.end, one.amount.end + 1):
        return False  # "50 euro voucher plus €90 each"
    told = nouns.scan.within("total_word", one.amount.end, one.amount.end + 1)
    if told and one.amount.low >= _WHOLE_TIMES * price.high:
        return False  # "RRP €49, €3,300 all in"
    if not price.currency or price.low == one.amount.low or (judged and judged[-1].amount is price):
        return False
    end = max((cue.mark.end for cue in cues if cue.mark.at == price.end), default=price.end)
    link = one.amount.at - 1
    if nouns.words[end : one.amount.at] in _LISTED_ON or is_next_thing(nouns, end, link):
        return True
    # "9,99 € en téléchargement, 24 € le vinyle"
    between = range(end, link)
    makers = any(at in nouns.people or at in nouns.videos for at in between)
    words = all(nouns.kinds[at] == WORD for at in between)
    return nouns.words[link] == "," and len(between) <= _LISTED_REACH and words and not makers


def _judge(nouns: Nouns, cues: list[Cue], amount: Amount, first: int, end: int) -> Judged | None:
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
    _weigh_price(nouns, amount, first, weights, has_heads=any(one.heads for one in ties))
    best = max(weights.per, weights.total)
    if weights.total == best > 0 and amount.low % 100 and not weights.budgeted:
        return None  # "ten pieces for 34.90 €": nobody pays all of them odd cents
    if weights.other >= _DECISIVE and weights.other > best:
        return None
    role = "per" if weights.per >= weights.total else "total"
    role = role if best >= _DECISIVE else "bare"
    return Judged(amount, role, weights.unit, weights.heads, weights.end, weights.budgeted)


def _weigh_price(
    nouns: Nouns, amount: Amount, first: int, weights: _Weights, *, has_heads: bool
) -> None:
    """Add how surely the amount is what a thing costs; ``has_heads``: people are counted for it."""
    if weights.budgeted:
        weights.other -= _BUDGETED
    elif not has_heads:
        weights.other += product_price(nouns, amount, first)
    weights.other = max(weights.other, thing_price(nouns, amount, first))
    told_alone = amount.high < MIN_BUDGET_CENTS or not pays_somebody(nouns, first, amount)
    if weights.of_piece and told_alone and is_price_of(nouns, amount, first):
        weights.other = _OTHER_WEIGHT


def _touches(mark: Mark, amount: Amount) -> bool:
    """A cue right before or after an amount, give or take a word: ``CPM affichés (7 €)``."""
    return 0 <= mark.at - amount.end <= 1 or 0 <= amount.at - mark.end <= _TOUCH


def _weigh(
    nouns: Nouns, cue: Cue, amount: Amount, window: tuple[int, int], weights: _Weights
) -> None:
    """Add what one cue says of an amount, when it stands in the window around it."""
    kind, mark = cue
    first, end = window
    after = amount.end <= mark.at < min(end, amount.end + _AFTER)
    if not after and not (first <= mark.at and 0 <= amount.at - mark.end < _BEFORE):
        return
    distance = mark.at - amount.end if after else amount.at - mark.end
    between = nouns.words[amount.end : mark.at] if after else []
    apart = kind == "per_word" and ")" in between[:-1] and "(" not in between  # "(118 €) et …"
    apart = apart or (kind == "per_word" and tells_of_videos(nouns, mark, amount))
    if apart or (distance and nouns.words[mark.at] == "je" and nouns.scan.language != "de"):
        return
    if kind == "total_word" and not after and leads(nouns, mark, amount):
        distance = 0
    weight = (_AFTER_WEIGHT if after else _BEFORE_WEIGHT) - _DISTANCE * distance
    if "," in between:
        weight -= _COMMA
    if kind == "budget_word":
        of_ware = nouns.words[mark.at] in _PACKAGES and not after and is_thing(nouns, mark.end)
        weights.budgeted |= not (of_ware or is_for_other(nouns, mark, amount))
    elif kind == "not_budget":
        _weigh_other(nouns, mark, amount, first, weights)
    else:
        if kind == "per_word":
            _weigh_each(nouns, mark, range(first, amount.at), weight, weights)
        elif not nouns.scan.within("per_word", mark.end, mark.end + 1) and not (
            (mark.end in nouns.per_links and nouns.noun(mark.end + 1))
            or (mark.end - 1 in nouns.numbers and names_things(nouns, mark.end))
        ):
            weights.total = max(weights.total, weight)  # not the "all in" of "all in per creator"
        weights.end = mark.end if after else weights.end


def _weigh_each(nouns: Nouns, mark: Mark, before: range, weight: float, weights: _Weights) -> None:
    """``2 vidéos par créateur, soignées, 400 € la vidéo``: the nearer unit is what is paid."""
    if weight > weights.per or not weights.unit:
        weights.unit = nouns.inside(mark.at, mark.end) or weights.unit
    weights.per = max(weights.per, weight)
    weights.of_piece = not _PIECES.isdisjoint(nouns.words[mark.at : mark.end])
    if weights.of_piece and nouns.scan.within("video", before.start, before.stop):
        weights.piece = True


def _weigh_other(nouns: Nouns, mark: Mark, amount: Amount, first: int, weights: _Weights) -> None:
    after = amount.end <= mark.at
    between = nouns.words[amount.end : mark.at] if after else nouns.words[mark.end : amount.at]
    # "(valeur : 420 € par personne)" is as near as "valeur", "le panier moyen chez moi" as without.
    named = between[:1] == [":"] and nouns.words[mark.at - 1] == "("
    distance = sum(word not in _AT_HOME for word in between) - named
    if not after and (adds_to_no_pay(nouns, mark, first) or starts_pay(nouns, mark, amount)):
        return
    is_des = bool(between) and nouns.words[mark.at : mark.end] == ["des"]
    if (is_des and "(" not in between) or (after and is_of_another(between)):
        return  # "des phares jaunis, 200 euros", not "dès 49 €"; "€150 (Claire is off then)"
    adding = _ADDING | _AND if after else _ADDING  # "220 € et tu gardes le flacon"
    beside = adding.isdisjoint(between) and not is_more_than(nouns, mark)
    if beside and (mark.value == "after") == after and distance <= _OTHER_REACH:
        aside = not after and nouns.words[mark.at - 1] == "("  # "(list price €480), one each"
        near = _OTHER_WEIGHT - _OTHER_DISTANCE * distance + _ASIDE * aside
        weights.other = max(weights.other, near)

"""Amounts that do not hold: ``175 € instead of 150 €``, and what is no pay at all."""

from app.extraction.rules.phrases.amounts import Amount
from app.extraction.rules.phrases.negation import negated
from app.extraction.rules.phrases.nouns import Nouns
from app.extraction.rules.text.nearby import near
from app.extraction.rules.text.scan import is_common
from app.extraction.rules.text.stretches import open_bracket
from app.extraction.rules.text.tokens import WORD

_FORMER, _COPULAS, _ASIDE = near("money", "former"), near("money", "is"), 4
_TARIFF = near("money", "sold") | {"tarif", "tarifs", "tarifa", "tariffa", "tarief"}
_SAYS = _COPULAS | {"c", "est", ":", "a", "of"}
_OF, _TARIFF_REACH = near("each", "of") | {"for"}, 8
# Days that bills are paid within, in hundredths.
_TERMS = {700, 1_000, 1_400, 1_500, 3_000, 4_500, 6_000, 9_000}
_WORTH, _AND = {"wert", "waard"}, {"und", "en"}
_TO_US = {"uns", "mir", "ons", "mij", "me", "wir", "wij", "we", "ich", "ik"}
_DROPPED, _AUXILIARIES = near("money", "dropped"), near("money", "been")
_NOT, _DROPPED_REACH = {"not", "pas", "t", "non", "no", "nicht", "niet", "nao"}, 8
_GOODS, _TIMES = near("money", "goods"), near("hint", "times")
_EXTRA, _THING_REACH, _CAP_REACH, _PAID_REACH = {"+", "plus", "&"}, 4, 4, 14
_GIVEN, _GIFT_REACH = near("money", "given"), 4
_NO_LONGER = (["n", "est", "plus"], ["n", "etait", "plus"], ["ne", "sera", "plus"])
_ARTICLES = {"the", "les", "los", "die", "der", "den", "de", "i", "os", "a"}


def without_terms(nouns: Nouns, quantities: list[Amount]) -> list[Amount]:
    """The quantities without the days of ``Payment: net 30``; "net 90 each" is pay."""
    return [
        one
        for one in quantities
        if one.currency
        or one.low not in _TERMS
        or nouns.words[one.at - 1] != "net"
        or nouns.scan.within("per_word", one.end, one.end + 1)
        or one.end in nouns.per_links
    ]


def withdrawn(nouns: Nouns, amount: Amount) -> bool:
    """``175 € instead of 150 €``, ``900 € et non 700``: the refused one says nothing."""
    scan, words, text = nouns.scan, nouns.words, nouns.scan.text
    first, _ = scan.bounds(amount.at)
    starts = {amount.at, amount.at - 1 if words[amount.at - 1] in _ARTICLES else amount.at}
    if amount.at - 1 > first and words[amount.at - 1] == "-" and text.glued(amount.at):
        # "-20 € dès 100 €" is a discount; a glued sign that opens a line is a bullet.
        return not text.glued(amount.at - 1)
    opened = open_bracket(words, amount.at, max(first, amount.at - _ASIDE))
    if opened is not None:
        inside = (*words[opened : amount.at], *words[amount.end : amount.end + 2])
        if not _FORMER.isdisjoint(inside) and ")" in words[amount.end : amount.end + _ASIDE]:
            return True  # "(was 130 €)"
    # "Ce n'est plus 3 000 € mais 2 400 €"
    is_over = words[amount.at - 3 : amount.at] in _NO_LONGER or _is_dropped(nouns, amount)
    if is_over or _is_of_extra(nouns, amount, first) or _is_of_gift(nouns, amount, first):
        return True
    if _is_tariff(nouns, amount, first) or _is_worth(nouns, amount, first):
        return True
    cues = scan.within("negation", max(first + 1, amount.at - _ASIDE), amount.at)
    # "Il compenso non è più 200 €"; "non è più di 200 €" is a limit.
    while amount.at - _ASIDE < min(starts) and words[min(starts) - 1] in _COPULAS:
        starts.add(min(starts) - 1)
    return any(cue.end in starts for cue in cues) and negated(scan, amount.at)


def _is_of_extra(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``90 € par tête + la tenue (max 60 €)``: what the thing beside the pay may cost."""
    words = nouns.words
    nearest = range(amount.at - 1, max(first, amount.at - _CAP_REACH - 1), -1)
    opened = next((at for at in nearest if words[at] == "("), None)
    if opened is None:
        return False
    joints = range(max(first, opened - _THING_REACH), opened - 1)
    joint = next((at for at in joints if words[at] in _EXTRA), None)
    paid = max(first, opened - _PAID_REACH)
    return joint is not None and bool(nouns.scan.within("currency", paid, joint))


def _is_of_gift(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``Prestation offerte (tarif salon 120 €)``; not "we offer a flat fee (€150)"."""
    opened = open_bracket(nouns.words, amount.at, max(first, amount.at - _GIFT_REACH))
    if opened is None:
        return False
    nearest = range(opened - 1, max(first, opened - _GIFT_REACH) - 1, -1)
    given = next((at for at in nearest if nouns.words[at] in _GIVEN), opened)
    kinds = ("budget_word", "currency", "video", "person", "each")
    paid = any(nouns.scan.within(kind, given + 1, opened) for kind in kinds)
    end = min(nouns.scan.bounds(amount.at)[1], amount.end + _GIFT_REACH)
    paid = paid or any(
        at in nouns.per_links and nouns.noun(at + 1) for at in range(amount.end, end)
    )
    return given < opened and not paid and "," not in nouns.words[given:opened]


def _is_dropped(nouns: Nouns, amount: Amount) -> bool:
    """``The €120 fee has been dropped``, ``les 100 € prévus sont supprimés``; not "isn't"."""
    words, end = nouns.words, amount.end
    if _DROPPED.isdisjoint(words[end : end + _DROPPED_REACH]):
        return False  # as of most
    behind = range(end, min(nouns.scan.bounds(amount.at)[1], end + _DROPPED_REACH))
    at = next((one for one in behind if words[one] in _DROPPED), None)
    if at is None or any(nouns.kinds[one] != WORD for one in range(end, at)):
        return False
    said = words[end:at]
    told = not _AUXILIARIES.isdisjoint(said) and _NOT.isdisjoint(said)
    return told and not any(one in nouns.numbers for one in range(end, at))


def drops_pay(nouns: Nouns, quantities: list[Amount]) -> bool:
    """``The €120 fee has been dropped``: none is given, unless more is said of pay."""
    return any(
        one.currency
        and _is_dropped(nouns, one)
        and nouns.scan.within("budget_word", one.at - _DROPPED_REACH, one.end + 2)
        for one in quantities
    )


def _is_tariff(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``le tarif du toilettage c'est 45 €``: what a shop takes; not ``le tarif par vidéo``."""
    words, scan = nouns.words, nouns.scan
    for at in range(amount.at - 1, max(first, amount.at - _TARIFF_REACH) - 1, -1):
        if words[at] not in _TARIFF:
            continue
        end = amount.at
        while end > at and words[end - 1] in _SAYS:
            end -= 1
        named = words[at + 1 : end]
        of_thing = len(named) > 1 and named[0] in _OF and end < amount.at
        makers = any(scan.within(kind, at, end) for kind in ("person", "video", "clip", "per_word"))
        return of_thing and not makers
    return False


def _is_worth(nouns: Nouns, amount: Amount, first: int) -> bool:
    """``der Mixer ist 90 Euro wert``; not ``ein Reel von dir ist uns 250 € wert``."""
    words, end = nouns.words, amount.end
    worth = words[end : end + 1] and words[end] in _WORTH
    is_last = end + 1 >= len(words) or nouns.kinds[end + 1] != WORD or words[end + 1] in _AND
    return bool(worth) and is_last and _TO_US.isdisjoint(words[first : amount.at])


def counts_goods(nouns: Nouns, at: int, end: int) -> bool:
    """``parcels 5 x 8 €``, ``hostesses 4 x 120 €``, ``tickets (2 x 30 €)``; not "macro 2 x 300"."""
    if not _GOODS.isdisjoint(nouns.words[max(0, at - 3) : at]):
        return True
    noun = at - 1 - (nouns.words[at - 1] in {"(", ":"})
    if nouns.words[end] not in _TIMES or noun < 0 or nouns.kinds[noun] != WORD:
        return False
    kinds = ("person", "tier", "level", "video", "budget_word", "total_word")
    told = noun in nouns.people or any(nouns.scan.within(kind, noun, at) for kind in kinds)
    return not told and not is_common(nouns.words[noun])
